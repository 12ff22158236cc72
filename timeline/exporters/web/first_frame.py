"""The chart's first frame in the page's HTML: places in percent, so that it fits any width."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from timeline.dates.words import year_label
from timeline.dates.years import STEPS, new_year, round_years, year_of
from timeline.palette import LIGHT

#: At most so many years are written below the axis: more would touch on a phone.
YEARS = 7
#: Where the browser makes clusters, one mark is drawn in so many percent of the width.
HIDING = 2.5


@dataclass(frozen=True)
class Mark:
    """An event's dot, or square on a bar; *x* and *y* in percent of the plot, *size* in pixels."""

    id: str
    title: str
    x: float
    y: float
    size: float
    square: bool
    origin: str
    hollow: bool


@dataclass(frozen=True)
class Shape:
    """A whisker, its cap or a layer of a bar; its middle and its width in percent of the plot."""

    kind: Literal["bar", "whisker", "cap"]
    origin: str
    x: float
    y: float
    width: float
    opacity: float


@dataclass(frozen=True)
class Label:
    """A lane's name or a year, and where it stands, in percent."""

    text: str
    at: float


@dataclass(frozen=True)
class Frame:
    """All that the first frame shows, and how many rows of marks there are."""

    rows: float
    marks: tuple[Mark, ...]
    shapes: tuple[Shape, ...]
    lanes: tuple[Label, ...]
    years: tuple[Label, ...]


def first_frame(figure: Mapping[str, Any]) -> Frame:
    """Return what the figure, as plain values, shows over its whole range."""
    scale = _Scale(figure["layout"])
    trace = figure["data"][0]
    every = (_mark(trace, number, scale) for number in range(len(trace["customdata"])))
    is_clustered = figure["layout"]["meta"]["clustered"]
    marks = _without_hidden(every) if is_clustered else tuple(every)
    shapes = tuple(_shape(shape, scale) for shape in figure["layout"].get("shapes", ()))
    lanes = tuple(
        Label(band["title"], scale.y(band["top"])) for band in figure["layout"]["meta"]["bands"]
    )
    return Frame(scale.rows, marks, shapes, lanes, scale.years())


def hiding_places(figure: Mapping[str, Any]) -> dict[str, tuple[int, str]]:
    """Return for each event of a clustered figure where only one of them is drawn, by their ids."""
    trace, scale = figure["data"][0], _Scale(figure["layout"])
    marks = zip(trace["customdata"], trace["x"], trace["meta"]["lane"], strict=True)
    return {id: (_hiding(scale.x(x)), lane) for id, x, lane in marks}


def _hiding(x: float) -> int:
    return round(x / HIDING)


def _without_hidden(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Leave out what another mark would hide: scripts make clusters of them at once."""
    places = {(_hiding(mark.x), mark.y): mark for mark in marks}
    return tuple(places.values())


class _Scale:
    """Moments and rows of a figure to percent of its plot."""

    def __init__(self, layout: Mapping[str, Any]) -> None:
        self.start, self.end = (_moment(text) for text in layout["xaxis"]["range"])
        self.rows = layout["yaxis"]["range"][1]

    def x(self, text: str) -> float:
        return self._x(_moment(text))

    def y(self, row: float) -> float:
        return round(float(100 * (1 - row / self.rows)), 2)

    def years(self) -> tuple[Label, ...]:
        first, last = year_of(self.start), year_of(self.end)
        step = next((step for step in STEPS if (last - first) / step <= YEARS), STEPS[-1])
        years = round_years(first, last, step)
        if first < 1 <= last:
            years = sorted({1, *years})
        places = [(year, self._x(new_year(year).astype("datetime64[s]"))) for year in years]
        return tuple(Label(year_label(year), at) for year, at in places if 0 <= at <= 100)

    def _x(self, moment: np.datetime64) -> float:
        return round(100 * float((moment - self.start) / (self.end - self.start)), 2)


def _moment(text: str) -> np.datetime64:
    return np.datetime64(text.replace(" ", "T"), "s")


def _mark(trace: Mapping[str, Any], number: int, scale: _Scale) -> Mark:
    marker, meta = trace["marker"], trace["meta"]
    return Mark(
        id=trace["customdata"][number],
        title=f"{meta['title'][number]}, {meta['label'][number]}",
        x=scale.x(trace["x"][number]),
        y=scale.y(trace["y"][number]),
        size=marker["size"][number],
        square=marker["symbol"][number] == "square",
        origin=meta["origin"][number],
        hollow=marker["color"][number] == LIGHT.paper,
    )


def _shape(shape: Mapping[str, Any], scale: _Scale) -> Shape:
    is_line = shape["type"] == "line"
    x0, x1 = scale.x(shape["x0"]), scale.x(shape["x1"])
    colour = shape["line"]["color"] if is_line else shape["fillcolor"]
    return Shape(
        kind=_kind(shape),
        origin="article" if colour == LIGHT.article else "record",
        x=x0,
        y=scale.y((shape["y0"] + shape["y1"]) / 2),
        width=round(x1 - x0, 2),
        opacity=shape.get("opacity", 1),
    )


def _kind(shape: Mapping[str, Any]) -> Literal["bar", "whisker", "cap"]:
    if shape["type"] == "rect":
        return "bar"
    return "whisker" if shape["y0"] == shape["y1"] else "cap"
