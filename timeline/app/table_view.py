"""The table: the selected events in rows, to sort, and to select one from."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from timeline.app import explorer
from timeline.app.address import write
from timeline.app.context import Context
from timeline.filters import LABELS
from timeline.model import Timeline

#: Columns and their widths in pixels.
WIDTHS = {"No.": 50, "Date": 220, "Event": 310, "Lane": 180, "Account": 160, "Sources": 70}


def table_view(context: Context, matches: pd.DataFrame) -> None:
    """Show the events as rows; a selected row is the event in the address, and opens its card."""
    ids = list(matches.index)
    event = st.query_params.get("event")
    rows = [ids.index(event)] if event in ids else []
    st.session_state["rows"] = {"selection": {"rows": rows, "columns": [], "cells": []}}

    def selected() -> None:
        numbers = st.session_state["rows"]["selection"]["rows"]
        write("event", [ids[number] for number in numbers[:1]])

    with st.container(key="table-view"):
        with st.container(key="table"):
            st.dataframe(
                _rows(context.timeline, matches),
                hide_index=True,
                key="rows",
                on_select=selected,
                selection_mode="single-row",
                height=520,
                column_config={
                    name: st.column_config.Column(width=width) for name, width in WIDTHS.items()
                },
                alt="Events, one a row",
            )
        explorer.card(context, ids)


def _rows(timeline: Timeline, matches: pd.DataFrame) -> pd.DataFrame:
    """Return what is shown; the number sorts by time, since words such as "spring 2013" cannot."""
    lanes = {lane.id: lane.title for lane in timeline.lanes}
    columns = (
        range(1, len(matches) + 1),
        matches["label"],
        matches["title"],
        matches["lane"].map(lanes),
        matches["origin"].map(LABELS["origin"]),
        matches["sources"].map(len),
    )
    return pd.DataFrame(dict(zip(WIDTHS, columns, strict=True))).reset_index(drop=True)
