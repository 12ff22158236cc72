"""The selected events, or all, as a file in any format."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import streamlit as st

from timeline.app.escaping import escaped
from timeline.exporters.output import Output
from timeline.exporters.registry import FORMATS
from timeline.exporters.selection import Selection
from timeline.vocabulary import these_events


@st.fragment
def download_panel(selection: Selection) -> None:
    """Offer these events, or all, in each format; no file is made before a reader asks for it."""
    with st.container(horizontal=True, vertical_alignment="center", key="downloads"):
        events = _events(selection)
        name = st.selectbox(
            "Format",
            list(FORMATS),
            format_func=lambda name: FORMATS[name].title,
            key="download-format",
            label_visibility="collapsed",
            width=250,
        )
        _download(FORMATS[name], events)
    if lines := FORMATS[name].left_out(events):
        items = "".join(f"<li>{escaped(line)}</li>" for line in lines)
        st.html(
            '<div class="page-note">This format cannot hold all of them. '
            f"Left out:<ul>{items}</ul></div>"
        )


def _download(format: Output, events: Selection) -> None:
    name = format.file_name("events")
    # It is called as the file is, so that nobody gets the last format while the next is on its way.
    st.download_button(
        name,
        partial(format.write, events),
        name,
        format.mime,
        key=f"download-{format.name}",
        icon=":material/download:",
        on_click="ignore",
        disabled=not events.ids,
    )


def _events(selection: Selection) -> Selection:
    """Ask which events, where some are filtered out."""
    every = replace(
        selection, ids=tuple(event.id for event in selection.timeline.events if not event.draft)
    )
    choices = {"these": selection, "all": every}
    labels = {
        "these": f"Download {these_events(len(selection.ids)).lower()} as",
        "all": f"Download all {len(every.ids):,} events as",
    }
    if selection.ids == every.ids:
        st.html(f'<p class="page-note">{labels["these"]}</p>', width="content")
        return selection
    return choices[
        st.selectbox(
            "Events",
            list(choices),
            format_func=lambda choice: labels[choice],
            key="download-events",
            label_visibility="collapsed",
            width=250,
        )
    ]
