"""The chosen events to take along, in any format."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import streamlit as st

from timeline.app.escaping import escaped
from timeline.exporters.registry import FORMATS
from timeline.exporters.selection import Selection


@st.fragment
def download_panel(selection: Selection) -> None:
    """Offer these events, or all, in each format; no file is made before a reader asks for it."""
    with st.container(horizontal=True, vertical_alignment="center", key="downloads"):
        taken = _events(selection)
        name = st.selectbox(
            "Format",
            list(FORMATS),
            format_func=lambda name: FORMATS[name].title,
            key="download-format",
            label_visibility="collapsed",
            width=250,
        )
        format = FORMATS[name]
        # It is called as the file is, so that nobody gets the last format while the next is on its way.
        st.download_button(
            _file_name(name),
            partial(format.write, taken),
            _file_name(name),
            format.mime,
            key=f"download-{name}",
            icon=":material/download:",
            on_click="ignore",
            disabled=not taken.ids,
        )
    if missing := format.left_out(taken):
        lines = "".join(f"<li>{escaped(line)}</li>" for line in missing)
        st.html(
            f'<div class="page-note">This format cannot hold all of them. Left out:<ul>{lines}</ul></div>'
        )


def _events(selection: Selection) -> Selection:
    """Ask which events, where some are filtered out."""
    every = replace(
        selection, ids=tuple(event.id for event in selection.timeline.events if not event.draft)
    )
    choices = {"these": selection, "all": every}
    labels = {
        "these": f"Download {_these(selection)} as",
        "all": f"Download all {len(every.ids)} events as",
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


def _these(selection: Selection) -> str:
    return "this event" if len(selection.ids) == 1 else f"these {len(selection.ids)} events"


def _file_name(name: str) -> str:
    suffix = FORMATS[name].suffix
    return f"events{suffix}" if suffix == f".{name}" else f"events-{name}{suffix}"
