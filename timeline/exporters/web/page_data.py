"""What the exported page's scripts need beside its text: the chart, and what is filtered by."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from timeline.dates.years import year_of
from timeline.exporters.selection import Selection
from timeline.figure import timeline_figure
from timeline.filters import CHOICES, LABELS
from timeline.model import Lane, Tour
from timeline.table import to_frame
from timeline.tours import Slide, slides, within


@dataclass(frozen=True)
class Row:
    """
    An event as the filters see it, its words left out: the browser has those in the text.

    *ids* are its ids for each filter; *years* the first and the last one, None where an end is open.
    """

    id: str
    ids: Mapping[str, tuple[str, ...]]
    years: tuple[int | None, int | None]


@dataclass(frozen=True)
class Talk:
    """A tour as it is presented."""

    id: str
    title: str
    minutes: int
    slides: tuple[Slide, ...]


@dataclass(frozen=True)
class ReaderData:
    """All of it, ready for JSON; *names* has for each filter the words of its ids, in their order."""

    title: str
    corrections: str
    span: tuple[int | None, int | None]
    figure: dict[str, Any]
    rows: list[Row]
    names: Mapping[str, Mapping[str, str]]
    tours: list[Talk]


def reader_data(selection: Selection) -> ReaderData:
    """Return what a page of the chosen events needs."""
    timeline = selection.timeline
    first, last = timeline.days
    return ReaderData(
        timeline.title,
        timeline.corrections,
        (year_of(first), year_of(last)),
        chart_of(selection),
        [_row(row) for row in _frame(selection).itertuples()],
        _names(selection),
        [
            _talk(selection, tour)
            for tour in within(timeline, (event.id for event in selection.events))
        ],
    )


def chart_of(selection: Selection) -> dict[str, Any]:
    """Return the chart of the chosen events, in the lanes that have any, as plain values."""
    figure = timeline_figure(_frame(selection), _lanes(selection), selection.timeline.days)
    return dict(json.loads(figure.to_json()))


def _lanes(selection: Selection) -> list[Lane]:
    used = {event.lane for event in selection.events}
    return [lane for lane in selection.timeline.lanes if lane.id in used]


def _talk(selection: Selection, tour: Tour) -> Talk:
    return Talk(tour.id, tour.title, tour.minutes, slides(selection.timeline, tour, ()))


def _frame(selection: Selection) -> pd.DataFrame:
    return to_frame(selection.timeline).loc[[event.id for event in selection.events]]


def _row(row: Any) -> Row:
    values = {name: getattr(row, column) for name, column in CHOICES.items()}
    ids = {name: (value,) if isinstance(value, str) else value for name, value in values.items()}
    return Row(row.Index, ids, (_year(row.earliest), _year(row.latest)))


def _year(day: Any) -> int | None:
    return None if pd.isna(day) else year_of(day.to_datetime64())


def _names(selection: Selection) -> dict[str, dict[str, str]]:
    return {
        "lane": {lane.id: lane.title for lane in _lanes(selection)},
        **LABELS,
        "person": {key: person.name for key, person in selection.people.items()},
        "place": {key: place.name for key, place in selection.places.items()},
        "source": {key: source.title for key, source in selection.sources.items()},
    }
