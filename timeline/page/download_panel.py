"""The chosen events to take along."""

from __future__ import annotations

from functools import partial

import streamlit as st

from timeline.export.csv import to_csv
from timeline.export.json import to_json
from timeline.model import Timeline

FORMATS = (("CSV", "text/csv", to_csv), ("JSON", "application/json", to_json))


def download_panel(timeline: Timeline, ids: list[str]) -> None:
    """Offer the events with these ids in each format; nothing is written before a reader asks."""
    with st.container(horizontal=True, vertical_alignment="center", key="downloads"):
        st.html(f'<p class="page-note">Download {_number(len(ids))}:</p>', width="content")
        for name, mime, write in FORMATS:
            st.download_button(
                name,
                partial(write, timeline, ids),
                f"events.{name.lower()}",
                mime,
                key=f"download-{name.lower()}",
                on_click="ignore",
                disabled=not ids,
            )


def _number(events: int) -> str:
    return "this event" if events == 1 else f"these {events} events"
