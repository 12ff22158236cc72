"""The timeline along the foot of a slide, in native shapes: years and the step's events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from pptx.enum.dml import MSO_LINE
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.slide import Slide
from pptx.util import Pt

from timeline.dates import Kind
from timeline.dates.words import year_label
from timeline.dates.years import STEPS, new_year, round_years, year_of
from timeline.exporters.lesson import Lesson
from timeline.exporters.pptx.fitting import Box, Paragraph, Run, line_width
from timeline.exporters.pptx.shapes import describe, text_box
from timeline.exporters.pptx.theme import INNER, MARGIN, MUTED, ORIGINS, RULE
from timeline.model import Event

#: Where the strip is on a slide; its axis and the rows of marks above it, in points.
AREA = Box(MARGIN, 446, INNER, 74)
AXIS, ROWS = 498, (484, 466)
MARK, SMALL, LABEL = 12, 6, 12
#: Height of a label.
HIGH = 16
#: At most so many steps of years lie between the ticks, and each has room for its label.
TICKS = 11
#: Room between labels, and between a mark and its label.
APART = 6


@dataclass(frozen=True)
class Scale:
    """Years to places: the first day of *first* to the last day of *last* fill the strip."""

    first: int
    last: int

    @classmethod
    def of(cls, lesson: Lesson) -> Scale:
        """Return the scale of the whole timeline."""
        first, last = lesson.selection.timeline.days
        return cls(year_of(first), year_of(last))

    def at(self, day: np.datetime64 | None, *, end: bool) -> float:
        """Return where a day begins or, with *end*, ends; an open end is that of the strip."""
        if day is None:
            return AREA.left + (AREA.width if end else 0)
        begin, after = (new_year(year) for year in (self.first, self.last + 1))
        part = (day + np.timedelta64(int(end), "D") - begin) / (after - begin)
        return AREA.left + AREA.width * float(np.clip(part, 0, 1))

    def year(self, year: int) -> float:
        """Return where a year begins."""
        return self.at(new_year(year), end=False)

    @property
    def ticks(self) -> list[int]:
        """The years that are written: round in words, so 100 BCE, which is -99."""
        choices = (round_years(self.first, self.last, step) for step in STEPS)
        return next((years for years in choices if self._has_room(years)), [])

    def _has_room(self, ticks: Sequence[int]) -> bool:
        boxes = [tick_box(self, year) for year in ticks]
        return len(ticks) <= TICKS + 1 and all(
            left.left + left.width + APART <= right.left for left, right in pairwise(boxes)
        )


def tick_box(scale: Scale, year: int) -> Box:
    """Return the place of a year's label: below its tick, within the strip."""
    width = line_width(year_label(year), LABEL)
    rightmost = AREA.left + AREA.width - width
    left = min(max(scale.year(year) - width / 2, AREA.left), rightmost)
    return Box(left, AXIS + APART, width, HIGH)


def add_time_strip(
    slide: Slide, lesson: Lesson, marked_events: Sequence[Event], years: tuple[int, int] | None
) -> None:
    """Draw the strip with these events marked; *years* are those that the step is about."""
    scale = Scale.of(lesson)
    first_shape = len(slide.shapes)
    if years:
        _frame(slide, scale, years)
    _axis(slide, scale)
    for event in lesson.events.values():
        if event not in marked_events:
            at = _middle(scale, event)
            box = Box(at - SMALL / 2, AXIS - SMALL / 2, SMALL, SMALL)
            _shape(slide, MSO_SHAPE.OVAL, box, MUTED, event)
    for number, event in enumerate(marked_events):
        row = ROWS[number % len(ROWS)]
        edges = _mark(slide, scale, event, row)
        if len(marked_events) <= len(ROWS):
            _date(slide, event.date.label, row, *edges)
    # Grouped at the end: a group measures itself anew for each shape that it is given.
    group = slide.shapes.add_group_shape(list(slide.shapes)[first_shape:])
    describe(group, _words(scale, marked_events), "Timeline")


def _words(scale: Scale, marked_events: Sequence[Event]) -> str:
    titles = "; ".join(f"{event.title}, {event.date.label}" for event in marked_events)
    return f"Timeline from {year_label(scale.first)} to {year_label(scale.last)}. Marked: {titles}."


def _frame(slide: Slide, scale: Scale, years: tuple[int, int]) -> None:
    """Shade the years that the step is about."""
    first, last = max(years[0], scale.first), min(years[1], scale.last)
    left, right = scale.year(first), scale.year(last + 1)
    shape = slide.shapes.add_shape(
        MSO_SHAPE.RECTANGLE, Pt(left), Pt(AREA.top), Pt(right - left), Pt(AXIS - AREA.top)
    )
    _filled(shape, RULE, brightness=0.6)
    describe(shape, f"The years of this step, {year_label(years[0])} to {year_label(years[1])}")


def _axis(slide: Slide, scale: Scale) -> None:
    ends = AREA.left, AREA.left + AREA.width
    _line(slide, *ends, AXIS, AXIS, f"From {year_label(scale.first)} to {year_label(scale.last)}")
    for year in scale.ticks:
        at, label = scale.year(year), year_label(year)
        _line(slide, at, at, AXIS, AXIS + 5, label)
        _label(slide, label, tick_box(scale, year), "ctr")


def _mark(slide: Slide, scale: Scale, event: Event, row: float) -> tuple[float, float]:
    """
    Mark an event: a dot for a known day, a bar if it lasted, hollow for an unknown day.

    Returns where the mark begins and ends.
    """
    date, colour = event.date, ORIGINS[event.origin]
    if date.kind is Kind.DAY:
        left, right = _around(_middle(scale, event))
    else:
        left, right = scale.at(date.earliest, end=False), scale.at(date.latest, end=True)
        if right - left < MARK:
            left, right = _around((left + right) / 2)
    kind = MSO_SHAPE.OVAL if date.kind is Kind.DAY else MSO_SHAPE.ROUNDED_RECTANGLE
    box = Box(left, row - MARK / 2, right - left, MARK)
    _shape(slide, kind, box, colour, event, hollow=date.kind is Kind.WITHIN)
    return left, right


def _date(slide: Slide, label: str, row: float, left: float, right: float) -> None:
    """Write a date beside its mark; where neither side has room it stands above the strip only."""
    width, top = line_width(label, LABEL), row - HIGH / 2
    if right + APART + width <= AREA.left + AREA.width:
        _label(slide, label, Box(right + APART, top, width, HIGH), "l")
    elif left - APART - width >= AREA.left:
        _label(slide, label, Box(left - APART - width, top, width, HIGH), "r")


def _around(middle: float) -> tuple[float, float]:
    left = min(max(middle - MARK / 2, AREA.left), AREA.left + AREA.width - MARK)
    return left, left + MARK


def _middle(scale: Scale, event: Event) -> float:
    return (scale.at(event.date.earliest, end=False) + scale.at(event.date.latest, end=True)) / 2


def _shape(
    slide: Slide, kind: Any, box: Box, colour: Any, event: Event, *, hollow: bool = False
) -> None:
    shape = slide.shapes.add_shape(kind, Pt(box.left), Pt(box.top), Pt(box.width), Pt(box.height))
    describe(shape, f"{event.title}, {event.date.label}")
    _filled(shape, colour)
    if hollow:
        shape.fill.background()
        shape.line.color.theme_color = colour
        shape.line.width, shape.line.dash_style = Pt(2), MSO_LINE.ROUND_DOT


def _filled(shape: Any, colour: Any, brightness: float = 0) -> None:
    _plain(shape)
    shape.fill.solid()
    shape.fill.fore_color.theme_color = colour
    shape.fill.fore_color.brightness = brightness
    shape.line.fill.background()


def _line(slide: Slide, x0: float, x1: float, y0: float, y1: float, words: str) -> None:
    line = slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, Pt(x0), Pt(y0), Pt(x1), Pt(y1))
    line.line.color.theme_color, line.line.width = MUTED, Pt(1)
    _plain(line)
    describe(line, words)


def _plain(shape: Any) -> None:
    """Remove the theme's style, and its shadow with it."""
    for style in shape._element.xpath("./p:style"):
        shape._element.remove(style)


def _label(slide: Slide, text: str, box: Box, align: str) -> None:
    text_box(slide, text, [Paragraph((Run(text, muted=True),))], box, LABEL, align)
