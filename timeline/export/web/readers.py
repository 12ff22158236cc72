"""What the exported page's scripts need beside its text: the chart, and what is filtered by."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from timeline.export.chosen import Chosen
from timeline.figure import timeline_figure
from timeline.filters import CHOICES, ORIGINS, STANCES
from timeline.table import to_frame


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
class ReaderData:
    """All of it, ready for JSON; *names* has for each filter the words of its ids, in their order."""

    title: str
    corrections: str
    span: tuple[int | None, int | None]
    figure: dict[str, Any]
    rows: list[Row]
    names: Mapping[str, Mapping[str, str]]


def reader_data(chosen: Chosen) -> ReaderData:
    """Return what a page of the chosen events needs."""
    timeline = chosen.timeline
    frame = to_frame(timeline).loc[[event.id for event in chosen.events]]
    figure = timeline_figure(frame, timeline.lanes, timeline.days)
    return ReaderData(
        timeline.title,
        timeline.corrections,
        (_year(timeline.days[0]), _year(timeline.days[1])),
        json.loads(figure.to_json()),
        [_row(row) for row in frame.itertuples()],
        _names(chosen),
    )


def _row(row: Any) -> Row:
    values = {name: getattr(row, column) for name, column in CHOICES.items()}
    ids = {name: (value,) if isinstance(value, str) else value for name, value in values.items()}
    return Row(row.Index, ids, (_year(row.earliest), _year(row.latest)))


def _year(day: Any) -> int | None:
    return None if pd.isna(day) else int(pd.Timestamp(day).year)


def _names(chosen: Chosen) -> dict[str, dict[str, str]]:
    return {
        "lane": {lane.id: lane.title for lane in chosen.timeline.lanes},
        "origin": ORIGINS,
        "stance": STANCES,
        "person": {key: person.name for key, person in chosen.people.items()},
        "place": {key: place.name for key, place in chosen.places.items()},
        "source": {key: source.title for key, source in chosen.sources.items()},
    }
