"""A tour, or the chosen events, for a class: slides and paper, made when a reader asks for them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from ipaddress import ip_address
from urllib.parse import urlencode, urlsplit

import streamlit as st

from timeline.app.address import query
from timeline.app.escaping import escaped
from timeline.exporters import pptx
from timeline.exporters.lesson import Lesson
from timeline.exporters.paper.handout import to_handout
from timeline.exporters.paper.pdf import NO_PANGO, has_pango
from timeline.exporters.paper.worksheet import to_answers, to_worksheet
from timeline.exporters.selection import Selection
from timeline.model import Tour


@dataclass(frozen=True)
class Sheet:
    """Something to hand out: its title for readers, the end of its file's name, and what makes it."""

    title: str
    ending: str
    mime: str
    make: Callable[[Lesson], bytes]


PDF = "application/pdf"
SHEETS = {
    "slides": Sheet("slides (PowerPoint)", "slides.pptx", pptx.MIME, pptx.to_pptx),
    "handout": Sheet("handout (PDF)", "handout.pdf", PDF, to_handout),
    "worksheet": Sheet("worksheet (PDF)", "worksheet.pdf", PDF, to_worksheet),
    "answers": Sheet("answers to the worksheet (PDF)", "worksheet-answers.pdf", PDF, to_answers),
}


@st.fragment
def class_panel(selection: Selection) -> None:
    """Offer each tour and the chosen events as slides, handout, worksheet and answers."""
    tours = {tour.id: tour for tour in selection.timeline.tours}
    if not tours and not selection.ids:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="class"):
        st.html('<p class="page-note">For class</p>', width="content")
        tour = tours.get(_choice("Tour", "class-lesson", _lessons(selection, tours), 340))
        kind = _choice(
            "Sheet", "class-sheet", {key: sheet.title for key, sheet in SHEETS.items()}, 250
        )
        sheet = SHEETS[kind]
        name = f"{tour.id if tour else 'events'}-{sheet.ending}"
        can = sheet.mime != PDF or has_pango()
        # It is called as the file is, so that nobody gets the last sheet while the next is on its way.
        st.download_button(
            name,
            partial(sheet.make, _lesson(selection, tour)),
            name,
            sheet.mime,
            key=f"class-{name}",
            icon=":material/download:",
            on_click="ignore",
            disabled=not can,
        )
    if not can:
        st.html(f'<p class="page-note">{escaped(NO_PANGO)}.</p>')


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
    number = len(selection.ids)
    these = {"": "This event" if number == 1 else f"These {number:,} events"} if number else {}
    return {key: tour.title for key, tour in tours.items()} | these


def _lesson(selection: Selection, tour: Tour | None) -> Lesson:
    asked = {"present": ["true"], "tour": [tour.id], "step": ["1"]} if tour else query()
    return replace(Lesson.of(selection, tour), link=link(st.context.url or "", asked))


def link(address: str, asked: dict[str, list[str]]) -> str:
    """Return the address that paper leads to; empty for one that only this machine knows."""
    host = urlsplit(address).hostname or "localhost"
    try:
        is_here = ip_address(host).is_loopback
    except ValueError:
        is_here = host == "localhost"
    return "" if is_here else "?".join(filter(None, (address, urlencode(asked, doseq=True))))
