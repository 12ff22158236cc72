"""The chosen events to take along."""

from __future__ import annotations

from functools import partial

import streamlit as st

from timeline.export.chosen import Chosen
from timeline.export.formats import FORMATS


def download_panel(chosen: Chosen) -> None:
    """Offer these events in each format; nothing is written before a reader asks."""
    with st.container(horizontal=True, vertical_alignment="center", key="downloads"):
        st.html(f'<p class="page-note">Download {_number(len(chosen.ids))}:</p>', width="content")
        for name in ("csv", "json"):
            format = FORMATS[name]
            st.download_button(
                name.upper(),
                partial(format.write, chosen),
                f"events{format.suffix}",
                format.mime,
                key=f"download-{name}",
                on_click="ignore",
                disabled=not chosen.ids,
            )


def _number(events: int) -> str:
    return "this event" if events == 1 else f"these {events} events"
