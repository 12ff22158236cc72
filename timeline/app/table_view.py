"""The table: the chosen events in rows, to sort, and to select one from."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from timeline.app import explorer
from timeline.app.address import write
from timeline.app.context import Shown
from timeline.filters import ORIGINS
from timeline.model import Timeline

#: Columns and their widths in pixels.
WIDTHS = {"No.": 50, "Date": 220, "Event": 310, "Lane": 180, "Account": 160, "Sources": 70}


def table_view(shown: Shown, chosen: pd.DataFrame) -> None:
    """Show the events as rows; a selected row becomes the event in the address, and its card opens."""
    ids = list(chosen.index)
    event = st.query_params.get("event")
    rows = [ids.index(event)] if event in ids else []
    st.session_state["rows"] = {"selection": {"rows": rows, "columns": [], "cells": []}}

    def selected() -> None:
        numbers = st.session_state["rows"]["selection"]["rows"]
        write("event", [ids[number] for number in numbers[:1]])

    with st.container(key="table-view"):
        with st.container(key="table"):
            st.dataframe(
                _rows(shown.timeline, chosen),
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
        explorer.card(shown, ids)


def _rows(timeline: Timeline, chosen: pd.DataFrame) -> pd.DataFrame:
    """Return what is shown; the number sorts by time, since words such as "spring 2013" cannot."""
    lanes = {lane.id: lane.title for lane in timeline.lanes}
    columns = (
        range(1, len(chosen) + 1),
        chosen["label"],
        chosen["title"],
        chosen["lane"].map(lanes),
        chosen["origin"].map(ORIGINS),
        chosen["sources"].map(len),
    )
    return pd.DataFrame(dict(zip(WIDTHS, columns, strict=True))).reset_index(drop=True)
