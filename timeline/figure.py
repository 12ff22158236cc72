"""The chart: events as marks in lanes over time. Pure: same frame, same figure."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence, Set
from dataclasses import asdict
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from timeline.dates.years import iso
from timeline.model import Lane
from timeline.palette import DARK, LIGHT
from timeline.vocabulary import Origin

#: Above this many events the browser draws clusters, so nothing is stacked.
CLUSTERED = 2_000
#: Marks closer than this part of the years shown are stacked in rows: about 12 px of a chart 700 px
#: wide.
TOUCHING = 0.018
#: Room for labels in each lane, in rows of marks.
LABEL_ROWS = 2.4
#: From the top of a lane to its first row, and to its clusters, which are in its middle.
FIRST_ROW, CLUSTERS_ROW = LABEL_ROWS + 0.5, 1.8
#: Room before the first and after the last day, without which a span of one day has no width.
LEAST_MARGIN = np.timedelta64(12, "h")
#: The same where the span is of moments.
LEAST_MARGIN_OF_MOMENTS = np.timedelta64(1, "m")
DAY = np.timedelta64(1, "D")
#: Half the height of a bar and of an end cap, in rows.
BAR, CAP = 0.21, 0.24
#: Steps of a bar's faded end.
FADE_STEPS = 10
BAR_OPACITY = 0.6
#: The first and the last moment that plotly can draw.
PLOTLY_KNOWS = np.datetime64("-9999-01-01", "s"), np.datetime64("9999-12-31T23:59:59", "s")
#: Diameters in pixels of dots and of the squares on bars. What the article tells is larger: colour
#: alone must not say it.
DOT, SQUARE = {"article": 13, "record": 10}, {"article": 10, "record": 8}


def timeline_figure(
    events: pd.DataFrame,
    lanes: Sequence[Lane],
    span: tuple[np.datetime64, np.datetime64],
    shown: Set[str] | None = None,
) -> go.Figure:
    """
    Draw one mark per event, in the order of the frame, as a figure in the light theme.

    Of the events in these lanes only those with an id in *shown*, where it is given; they stand
    where they stand among all.

    A known day is a filled dot; an unknown one a hollow dot with a whisker over its bounds, with
    end caps where it was written as a set; a lasting event a bar with a small square, its ends
    faded if not exact. Times are those of the clocks of their places. An open end runs to the end
    of *span*, which is two days or, of events with times, two moments (``datetime64[s]``). The
    trace's ``customdata`` are event ids; its ``meta`` and the layout's say what the browser needs
    to label, cluster, find and recolour marks.
    """
    is_clustered = len(events) > CLUSTERED
    every = _clipped(events, span)
    every["row"] = 0 if is_clustered else _rows(every, span)
    bands = list(_bands(lanes, every))
    tops = {band["id"]: band["top"] for band in bands}
    extents = every[every["lane"].isin(tops)]
    if shown is not None:
        extents = extents[extents.index.isin(shown)]
    first = CLUSTERS_ROW if is_clustered else FIRST_ROW
    y = [tops[mark.lane] - first - mark.row for mark in extents.itertuples()]
    shapes = [
        shape | {"name": mark.Index}  # so that a browser can leave out those of some events
        for mark, at in zip(extents.itertuples(), y, strict=True)
        if not is_clustered
        for shape in _shapes(mark, at)
    ]
    figure = go.Figure(_marks(extents, y))
    figure.update_layout(_layout(bands, span, is_clustered=is_clustered), shapes=shapes)
    return figure


def _clipped(events: pd.DataFrame, span: tuple[np.datetime64, np.datetime64]) -> pd.DataFrame:
    """Add an extent to every event: *x0*, *x1* (end of its last day), and *x*, where its dot is."""
    after = span[1] if _is_moment(span[1]) else span[1] + DAY
    x0 = (events["earliest"] + events["start_time"]).fillna(pd.Timestamp(span[0]))
    x1 = (events["latest"] + events["end_time"]).fillna(pd.Timestamp(after))
    # A known day stands at its beginning, so that an axis tick and its dot agree.
    middle = x0.where(events["kind"] == "day", x0 + (x1 - x0) // 2)
    return events.assign(x0=x0, x1=x1.where(events["kind"] != "day", x0), x=middle)


def _rows(events: pd.DataFrame, span: tuple[np.datetime64, np.datetime64]) -> list[int]:
    """Give each event the lowest row of its lane where it touches no other."""
    gap = (span[1] - span[0]).astype("timedelta64[s]") * TOUCHING
    ends: dict[Any, list[Any]] = {}
    row_of: dict[Any, int] = {}
    for event in events.sort_values(["x0", "x1"], kind="stable").itertuples():
        rows = ends.setdefault(event.lane, [])
        row = next((number for number, end in enumerate(rows) if end + gap <= event.x0), len(rows))
        rows[row : row + 1] = [event.x1]
        row_of[event.Index] = row
    return [row_of[key] for key in events.index]


def _bands(lanes: Sequence[Lane], events: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """Yield the lanes from the top down with their edges in rows; the lowest edge is 0."""
    depth = events.groupby("lane")["row"].max() + 1
    heights = [LABEL_ROWS + int(depth.get(lane.id, 1)) + 0.2 for lane in lanes]
    top = sum(heights)
    for lane, height in zip(lanes, heights, strict=True):
        yield {
            "id": lane.id,
            "title": lane.title,
            "top": round(top, 3),
            "bottom": round(abs(top - height), 3),
        }
        top -= height


def _marks(events: pd.DataFrame, y: list[float]) -> go.Scatter:
    return go.Scatter(
        mode="markers",
        x=_iso(events["x"]),
        y=[round(value, 3) for value in y],
        customdata=list(events.index),
        cliponaxis=False,
        marker=_markers(events),
        meta={
            "title": [
                _titled(title, draft)
                for title, draft in zip(events["title"], events["draft"], strict=True)
            ],
            "label": list(events["label"]),
            "lane": list(events["lane"]),
            "origin": list(events["origin"]),
            "importance": [int(value) for value in events["importance"]],
            "x0": _iso(events["x0"]),
            "x1": _iso(events["x1"]),
            **_others(events),
        },
    )


def _others(events: pd.DataFrame) -> dict[str, list[list[str]]]:
    """Return the days that sources give instead, where there are any."""
    days = [[_text(day) for day in other] for other in events["other_days"]]
    return {"others": days} if any(days) else {}


def _markers(events: pd.DataFrame) -> dict[str, Any]:
    """Return size, symbol and colours of the marks; one whose day is not known is hollow."""
    origins, kinds = events["origin"], events["kind"]
    colours = [getattr(LIGHT, origin) for origin in origins]
    return {
        "size": [
            (SQUARE if kind == "lasting" else DOT)[origin]
            for origin, kind in zip(origins, kinds, strict=True)
        ],
        "symbol": ["square" if kind == "lasting" else "circle" for kind in kinds],
        "color": [
            colour if exact else LIGHT.paper
            for colour, exact in zip(colours, events["exact"], strict=True)
        ],
        "line": {"color": colours, "width": 2},
        "opacity": 1,
    }


def _shapes(mark: Any, y: float) -> Iterator[dict[str, Any]]:
    colour = getattr(LIGHT, mark.origin)
    if mark.kind == "within":
        yield _line(mark.x0, mark.x1, y, y, colour)
        if mark.is_set:
            yield from (_line(x, x, y - CAP, y + CAP, colour) for x in (mark.x0, mark.x1))
    elif mark.kind == "lasting":
        yield from _bar(mark, y, colour)


def _bar(mark: Any, y: float, colour: str) -> Iterator[dict[str, Any]]:
    """Yield a bar as rectangles in each other, from all that it may have lasted to what it did.

    Laid over each other they fade towards an end that is not exact, without seams; two exact ends
    need one.
    """
    third = (mark.x1 - mark.x0) / 3
    sure_from = (
        mark.certain_from + mark.start_time if pd.notna(mark.certain_from) else mark.x0 + third
    )
    sure_to = mark.certain_to + mark.end_time if pd.notna(mark.certain_to) else mark.x1 - third
    if sure_from > sure_to:  # both ends may lie in one and the same month
        sure_from = sure_to = mark.x0 + (mark.x1 - mark.x0) / 2
    layers = 1 if (sure_from, sure_to) == (mark.x0, mark.x1) else FADE_STEPS
    opacity = 1 - (1 - BAR_OPACITY) ** (1 / layers)
    for layer in range(layers):
        x0, x1 = (
            outer + (inner - outer) * (layer + 0.5) / layers
            for outer, inner in ((mark.x0, sure_from), (mark.x1, sure_to))
        )
        yield _rectangle(x0, x1, y, colour, opacity)


def _rectangle(
    x0: pd.Timestamp, x1: pd.Timestamp, y: float, colour: str, opacity: float
) -> dict[str, Any]:
    edges = {"x0": _text(x0), "x1": _text(x1), "y0": round(y - BAR, 3), "y1": round(y + BAR, 3)}
    return {
        "type": "rect",
        **edges,
        "fillcolor": colour,
        "opacity": round(opacity, 3),
        "line": {"width": 0},
        "layer": "below",
    }


def _line(x0: pd.Timestamp, x1: pd.Timestamp, y0: float, y1: float, colour: str) -> dict[str, Any]:
    edges = {"x0": _text(x0), "x1": _text(x1), "y0": round(y0, 3), "y1": round(y1, 3)}
    return {"type": "line", **edges, "line": {"color": colour, "width": 1.5}, "layer": "below"}


def _layout(
    bands: list[dict[str, Any]],
    span: tuple[np.datetime64, np.datetime64],
    *,
    is_clustered: bool,
) -> dict[str, Any]:
    return {
        "meta": {
            "bands": bands,
            "palettes": {"light": asdict(LIGHT), "dark": asdict(DARK)},
            "accounts": {str(origin): _in_a_list(origin.label) for origin in Origin},
            "clustered": is_clustered,
        },
        "template": "none",
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"color": LIGHT.ink, "size": 13},
        "margin": {"l": 170, "r": 16, "t": 8, "b": 28},
        "showlegend": False,
        "hovermode": False,
        "dragmode": "pan",
        "xaxis": _time_axis(span),
        "yaxis": _lane_axis(bands),
    }


def _time_axis(span: tuple[np.datetime64, np.datetime64]) -> dict[str, Any]:
    share = (span[1] - span[0]).astype("timedelta64[s]") * 0.02
    margin = max(share, LEAST_MARGIN_OF_MOMENTS if _is_moment(span[1]) else LEAST_MARGIN)
    return {
        "type": "date",
        "range": [_text(pd.Timestamp(span[0]) - margin), _text(pd.Timestamp(span[1]) + margin)],
        "gridcolor": LIGHT.rule,
        "linecolor": LIGHT.rule,
        "zeroline": False,
        "tickfont": {"color": LIGHT.muted},
    }


def _is_moment(end: np.datetime64) -> bool:
    return np.datetime_data(end)[0] == "s"


def _lane_axis(bands: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "range": [0, bands[0]["top"] if bands else 1],
        "tickvals": [(band["top"] + band["bottom"]) / 2 for band in bands],
        "ticktext": [html.escape(str(band["title"])) for band in bands],
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
    }


def _in_a_list(label: str) -> str:
    return label[0].lower() + label[1:]


def _titled(title: str, draft: bool) -> str:
    return f"Draft: {title}" if draft else title


def _iso(days: pd.Series[pd.Timestamp]) -> list[str]:
    return [_text(day) for day in days]


def _text(day: pd.Timestamp) -> str:
    """
    Write a moment as plotly reads it: four digits of the year and a sign, no midnight.

    Margins and last days end with what plotly can draw.
    """
    moment = np.clip(day.to_datetime64(), *PLOTLY_KNOWS)
    return iso(moment.astype("datetime64[s]")).replace("T", " ").removesuffix(" 00:00:00")
