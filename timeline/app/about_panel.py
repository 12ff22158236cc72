"""What the timeline is, what its lanes hold, and every source it cites."""

from __future__ import annotations

import streamlit as st

from timeline.app import explorer
from timeline.exporters.web.page import fill_template
from timeline.model import Timeline


def about_panel(timeline: Timeline) -> None:
    """Show the text about the timeline and the full bibliography."""
    about = fill_template("about.html", timeline=timeline, sources=timeline.sources).decode()
    st.html(f'<section class="page-about" id="about">{about}</section>')
    explorer.bibliography(timeline)
