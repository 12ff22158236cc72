"""What the exported page's scripts need beside its text: the chart, and what is filtered by."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping, Set
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from timeline.dates.years import year_of
from timeline.details import start_of
from timeline.exporters.quotation import quoted
from timeline.exporters.selection import Selection
from timeline.exporters.web.profiles import profiles
from timeline.figure import timeline_figure
from timeline.filters import CHOICES, LABELS
from timeline.model import Lane, Timeline, Tour
from timeline.tours import PresentationStep, presentation_steps, within
from timeline.voices import event_voices


@dataclass(frozen=True)
class Row:
    """
    An event as the filters see it, its words left out: the browser has those in the text.

    *ids* are its ids for each filter; *years* the first and the last one, None where an end is
    open; *voices* says how many are heard of it.
    """

    id: str
    ids: Mapping[str, tuple[str, ...]]
    years: tuple[int | None, int | None]
    voices: int


@dataclass(frozen=True)
class Presentation:
    """A tour as it is presented."""

    id: str
    title: str
    minutes: int
    slides: tuple[PresentationStep, ...]


@dataclass(frozen=True)
class PageData:
    """
    All of it, ready for JSON; *names* has the labels of each filter's ids, in their order.

    *version* names the data of the whole file, the same in every host and for every selection.
    *parts* says of how many events cards and words are a part, where they are not in the page.
    """

    title: str
    corrections: str
    version: str
    span: tuple[int | None, int | None]
    figure: dict[str, Any]
    rows: list[Row]
    names: Mapping[str, Mapping[str, str]]
    tours: list[Presentation]
    profiles: Mapping[str, Mapping[str, Mapping[str, Any]]]
    argument: bool
    parts: Mapping[str, int]


def page_data(selection: Selection, parts: Mapping[str, int] | None = None) -> PageData:
    """Return what a page of the selected events needs, whose cards and words may be in *parts*."""
    timeline = selection.timeline
    first, last = timeline.days
    tours = within(timeline, (event.id for event in selection.events))
    return PageData(
        title=timeline.title,
        corrections=timeline.corrections,
        version=_version(timeline),
        span=(year_of(first), year_of(last)),
        figure=chart_of(selection),
        rows=_rows(selection),
        names=_names(selection),
        tours=[_presentation(selection, tour) for tour in tours],
        profiles=profiles(selection),
        argument=timeline.argument is not None,
        parts=parts or {},
    )


def _version(timeline: Timeline) -> str:
    return hashlib.sha256(timeline.model_dump_json().encode()).hexdigest()[:12]


def chart_of(
    selection: Selection, ids: Set[str] | None = None, chosen: Collection[str] = ()
) -> dict[str, Any]:
    """
    Return the chart of the selected events, in the lanes that have any, as plain values.

    Only those of *ids*, where there are any, and only the *chosen* lanes.
    """
    lanes = [lane for lane in _lanes(selection) if not chosen or lane.id in chosen]
    figure = timeline_figure(selection.frame, lanes, selection.timeline.extent, ids)
    return dict(json.loads(figure.to_json()))


def _lanes(selection: Selection) -> list[Lane]:
    used = {event.lane for event in selection.events}
    return [lane for lane in selection.timeline.lanes if lane.id in used]


def _presentation(selection: Selection, tour: Tour) -> Presentation:
    steps = presentation_steps(selection.timeline, tour, ())
    return Presentation(tour.id, tour.title, tour.minutes, tuple(map(_slide, steps)))


def _slide(step: PresentationStep) -> PresentationStep:
    """Return a step as the browser lists it, a passage by its first words."""
    is_passage = step.kind == "passage"
    return replace(step, title=quoted(start_of(step.title))) if is_passage else step


def _rows(selection: Selection) -> list[Row]:
    heard = (len(event_voices(selection.timeline, event)) for event in selection.events)
    rows = selection.frame.itertuples()
    return [_row(row, number) for row, number in zip(rows, heard, strict=True)]


def _row(row: Any, voices: int) -> Row:
    values = {name: getattr(row, column) for name, column in CHOICES.items()}
    ids = {name: (value,) if isinstance(value, str) else value for name, value in values.items()}
    return Row(row.Index, ids, (_year(row.earliest), _year(row.latest)), voices)


def _year(day: Any) -> int | None:
    return None if pd.isna(day) else year_of(day.to_datetime64())


def _names(selection: Selection) -> dict[str, dict[str, str]]:
    heard = selection.heard
    spoken = {piece.voice for event in selection.events for piece in event.evidence}
    return {
        "lane": {lane.id: lane.title for lane in _lanes(selection)},
        **LABELS,
        "person": {key: person.name for key, person in selection.people.items()},
        "voice": {key: heard[key].name for key in heard if key in spoken},
        "place": {key: place.name for key, place in selection.places.items()},
        "source": {key: source.title for key, source in selection.sources.items()},
        "passage": _passages(selection),
    }


def _passages(selection: Selection) -> dict[str, str]:
    """Return the beginning of each passage, by its id."""
    quotes = [quote for event in selection.events for quote in event.quotes if quote.id]
    return {quote.id: quoted(start_of(quote.text)) for quote in quotes}
