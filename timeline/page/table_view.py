"""The table: the chosen events in rows, to sort, and to select one from."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from timeline.model import Timeline
from timeline.page import explorer
from timeline.page.address import write
from timeline.page.filter_panel import ORIGINS
from timeline.quotes import Verified


def table_view(timeline: Timeline, verified: Verified, chosen: pd.DataFrame) -> None:
    """Show the events as rows; a selected row becomes the event in the address, whose card then opens."""
    lanes = {lane.id: lane.title for lane in timeline.lanes}
    rows = pd.DataFrame(
        {
            "No.": range(1, len(chosen) + 1),
            "Date": chosen["label"],
            "Event": chosen["title"],
            "Lane": chosen["lane"].map(lanes),
            "Account": chosen["origin"].map(ORIGINS),
            "Sources": chosen["sources"].map(len),
        }
    ).reset_index(drop=True)
    ids = list(chosen.index)

    def selected() -> None:
        numbers = st.session_state["rows"]["selection"]["rows"]
        write("event", [ids[number] for number in numbers[:1]])

    with st.container(key="table"):
        # The number sorts by time: words such as "spring 2013" would sort by their letters.
        st.dataframe(
            rows,
            hide_index=True,
            key="rows",
            on_select=selected,
            selection_mode="single-row",
            height=520,
            alt="Events",
        )
    explorer.card(timeline, verified, ids)
