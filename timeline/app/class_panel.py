"""A tour, or the selected events, for a class: slides and paper, made when a reader asks."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from ipaddress import ip_address
from urllib.parse import urlencode, urlsplit

import streamlit as st

from timeline.app.address import query
from timeline.app.escaping import escaped
from timeline.exporters.lesson import Lesson
from timeline.exporters.output import Output
from timeline.exporters.registry import SHEETS
from timeline.exporters.selection import Selection
from timeline.model import Tour
from timeline.vocabulary import these_events


@st.fragment
def class_panel(selection: Selection) -> None:
    """Offer each tour and the selected events as slides, handout, worksheet and answers."""
    tours = {tour.id: tour for tour in selection.timeline.tours}
    if not tours and not selection.ids:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="class"):
        st.html('<p class="page-note">For class</p>', width="content")
        tour = tours.get(_choice("Tour", "class-lesson", _lessons(selection, tours), 340))
        titles = {name: sheet.title for name, sheet in SHEETS.items()}
        sheet = SHEETS[_choice("Sheet", "class-sheet", titles, 250)]
        missing = sheet.missing()
        _download(sheet, _lesson(selection, tour), disabled=bool(missing))
    if missing:
        st.html(f'<p class="page-note">{escaped(missing)}.</p>')


def _download(sheet: Output, lesson: Lesson, *, disabled: bool) -> None:
    name = sheet.file_name(lesson.tour.id if lesson.tour else "events")
    # It is called as the file is, so that nobody gets the last sheet while the next is on its way.
    st.download_button(
        name,
        partial(sheet.write, lesson),
        name,
        sheet.mime,
        key=f"class-{name}",
        icon=":material/download:",
        on_click="ignore",
        disabled=disabled,
    )


def _choice(label: str, key: str, titles: dict[str, str], width: int) -> str:
    return st.selectbox(
        label,
        list(titles),
        format_func=titles.__getitem__,
        key=key,
        label_visibility="collapsed",
        width=width,
    )


def _lessons(selection: Selection, tours: dict[str, Tour]) -> dict[str, str]:
    titles = {key: tour.title for key, tour in tours.items()}
    return titles | {"": these_events(len(selection.ids))} if selection.ids else titles


def _lesson(selection: Selection, tour: Tour | None) -> Lesson:
    parameters = {"present": ["true"], "tour": [tour.id], "step": ["1"]} if tour else query()
    return replace(Lesson.of(selection, tour), link=link(st.context.url or "", parameters))


def link(address: str, parameters: dict[str, list[str]]) -> str:
    """Return the address that paper leads to; empty for one that only this machine knows."""
    host = urlsplit(address).hostname or "localhost"
    try:
        is_here = ip_address(host).is_loopback
    except ValueError:
        is_here = host == "localhost"
    return "" if is_here else "?".join(filter(None, (address, urlencode(parameters, doseq=True))))
