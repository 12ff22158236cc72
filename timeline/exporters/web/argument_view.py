"""The argument as a page shows it: each passage with a small axis of years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

import numpy as np

from timeline.argument import Report, WeighedMovement, WeighedPassage, weighed
from timeline.dates.words import year_label
from timeline.dates.years import STEPS, new_year, round_years, year_of
from timeline.exporters.attribution import attribution
from timeline.model import Event, Timeline
from timeline.vocabulary import Stance

#: Marks of one stance that are nearer to each other, in percent of the width, become one.
NEAR = 2.4
#: At most so many years are written above the axes: more would touch on a phone.
YEARS = 5
#: What is above the line, on it and below it, in pixels from the top.
HEIGHTS = {Stance.SUPPORTS: 8, Stance.CONTEXT: 20, Stance.DISPUTES: 32}


@dataclass(frozen=True)
class AxisMark:
    """
    The reports of one stance on one event, or on some that are close in time.

    *x* is in percent of the width, *y* in pixels; *event* is empty where there are several.
    """

    sign: str
    x: float
    y: int
    event: str
    name: str


@dataclass(frozen=True)
class AxisYear:
    """A year above the axes, *x* in percent of the width."""

    label: str
    x: float


@dataclass(frozen=True)
class ArgumentView:
    """The argument of a timeline, weighed by these events."""

    timeline: Timeline
    events: Sequence[Event]

    @cached_property
    def movements(self) -> tuple[WeighedMovement, ...]:
        """The parts of the article with their passages."""
        return weighed(self.timeline, self.events)

    @property
    def years(self) -> tuple[AxisYear, ...]:
        """The round years of the timeline's span."""
        first, last = map(year_of, self.timeline.days)
        every = (round_years(first, last, step) for step in STEPS)
        years = next((years for years in every if len(years) <= YEARS), [first])
        return tuple(
            AxisYear(year_label(year), _x(self.timeline, new_year(year))) for year in years
        )

    def attribution(self, report: Report) -> str:
        """Return on whose word a report rests, to begin a line with."""
        words = attribution(self.timeline, report.event, report.piece)
        return f"{words[0].upper()}{words[1:]}: " if words else ""

    def marks(self, passage: WeighedPassage) -> tuple[AxisMark, ...]:
        """Return the marks of a passage, those of each stance in the order of time."""
        return tuple(
            _mark(self.timeline, stance, group)
            for stance in Stance
            for group in _groups(self.timeline, passage.of(stance))
        )


def _groups(timeline: Timeline, reports: Sequence[Report]) -> Iterator[list[Report]]:
    group: list[Report] = []
    for report in sorted(reports, key=lambda report: _middle(timeline, report.event)):
        if group and _middle(timeline, report.event) - _middle(timeline, group[0].event) > NEAR:
            yield group
            group = []
        group.append(report)
    if group:
        yield group


def _mark(timeline: Timeline, stance: Stance, reports: Sequence[Report]) -> AxisMark:
    events = [next(group) for _, group in groupby(report.event for report in reports)]
    places = [_middle(timeline, event) for event in events]
    number = f"{len(reports)} reports: " if len(reports) > 1 else ""
    names = "; ".join(f"{event.title}, {event.date.label}" for event in events)
    return AxisMark(
        sign=stance.sign,
        x=round(sum(places) / len(places), 2),
        y=HEIGHTS[stance],
        event=events[0].id if len(events) == 1 else "",
        name=f"{stance.label}: {number}{names}",
    )


def _middle(timeline: Timeline, event: Event) -> float:
    first, last = timeline.days
    earliest, latest = event.date.earliest or first, event.date.latest or last
    return _x(timeline, earliest + (latest - earliest) // 2)


def _x(timeline: Timeline, day: np.datetime64) -> float:
    first, last = timeline.days
    share = (day - first) / max(last - first, np.timedelta64(1, "D"))
    return round(float(min(max(share, 0), 1)) * 96 + 2, 2)
