"""The panels for editors above the page, drawn anew with each change of the file."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from timeline import frontend
from timeline.app.editor_panel import problem_panel, survey_panel
from timeline.app.routes import current

STYLE = Path(__file__).with_name("editors.css")


def editors() -> None:
    """Draw the panels."""
    st.html(f"<style>{STYLE.read_text(encoding='utf-8')}</style>")
    following = current()
    if not following.settings.edit:
        return
    _changes()(key="changes", on_changed_change=lambda: None)
    snapshot = following.snapshot
    problem_panel(following.settings, snapshot)
    if snapshot.good:
        survey_panel(following.settings, snapshot.good)


@cache
def _changes() -> Any:
    """Return the component that has the script run again when the file has changed."""
    return st.components.v2.component(
        "timeline.changes",
        html="<span></span>",
        js=frontend.script("streamlit"),
        isolate_styles=False,
    )
