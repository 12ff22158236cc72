"""Presenting a tour, or the selected events, on the whole screen, and the notes to it."""

from __future__ import annotations

from dataclasses import asdict

import pandas as pd
import streamlit as st

from timeline import tours
from timeline.app import explorer
from timeline.app.address import present, presentation_view
from timeline.app.context import Context
from timeline.app.escaping import plain
from timeline.figure import CLUSTERED
from timeline.filters import Filters
from timeline.model import Timeline, Tour
from timeline.vocabulary import these_events

#: Of more events than travel with a chart, so many around the one shown are sent.
NEAR = 5


def presenter(
    context: Context, events: pd.DataFrame, matches: pd.DataFrame, filters: Filters
) -> None:
    """Show what the address names: a step of a tour or of the matches, or the notes to it."""
    tour = _tour(context.timeline)
    slides = tours.presentation_steps(context.timeline, tour, matches.index)
    figure = (
        explorer.figure(context, events, Filters())
        if tour
        else explorer.figure(context, matches, filters)
    )
    with st.container(key="present"):
        explorer.show(
            "slides",
            context,
            [key for slide in _near(slides) for key in slide.events],
            view=presentation_view(),
            figure=figure,
            tour=tour.id if tour else "",
            name=tour.title if tour else these_events(len(slides)),
            minutes=tour.minutes if tour else 0,
            slides=[asdict(slide) for slide in slides],
        )


def present_menu(timeline: Timeline, number: int) -> None:
    """Offer the tours, and the *number* of selected events, to be presented."""
    with (
        st.container(key="present", width="content"),
        st.popover("Present", help="Present (press P)"),
    ):
        for tour in timeline.tours:
            _start(f"{plain(tour.title)} · {tour.minutes} min", tour.id)
        if number:
            _start(these_events(number), "")


def _start(label: str, tour: str) -> None:
    st.button(label, key=f"present:{tour}", on_click=present, args=(tour, 1), width="stretch")


def _tour(timeline: Timeline) -> Tour | None:
    name = st.query_params.get("tour")
    return next((tour for tour in timeline.tours if tour.id == name), None)


def _near(slides: tuple[tours.PresentationStep, ...]) -> tuple[tours.PresentationStep, ...]:
    if len(slides) <= CLUSTERED:
        return slides
    step = st.query_params.get("step", "1")
    at = int(step) - 1 if step.isdecimal() else 0
    return slides[max(0, at - NEAR) : at + NEAR]
