"""What the timeline is, what its lanes hold, and every source it cites."""

from __future__ import annotations

import streamlit as st

from timeline.app import explorer
from timeline.app.escaping import escaped
from timeline.model import Timeline


def about_panel(timeline: Timeline) -> None:
    """Show the text about the timeline and the full bibliography."""
    lanes = "".join(
        f'<dt dir="auto">{escaped(lane.title)}</dt><dd dir="auto">{escaped(lane.about)}</dd>'
        for lane in timeline.lanes
    )
    st.html(
        '<section class="page-about" id="about"><h2>About this timeline</h2>'
        f'<p dir="auto">{escaped(timeline.about)}</p><h3>The lanes</h3><dl>{lanes}</dl>'
        f"<h2>Sources</h2><p>{len(timeline.sources)} sources. Quotations belong to their authors; "
        "what other sources report is given in our own words.</p></section>"
    )
    explorer.bibliography(timeline)
