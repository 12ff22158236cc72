"""The explorer as a Streamlit component: chart and card, card, reading text, bibliography."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from timeline import frontend
from timeline.app.address import present, write
from timeline.app.context import Context
from timeline.app.typefaces import PICTURES
from timeline.details import event_details, source_details
from timeline.figure import CLUSTERED, timeline_figure
from timeline.filters import Filters
from timeline.model import Timeline

#: Where our own server, but not plain `streamlit run`, sends plotly's file from.
VENDORED = "./vendor/plotly.min.js"


def explorer(context: Context, matches: pd.DataFrame, filters: Filters) -> None:
    """Show the selected events as a chart, with the card of the event in the address beside it."""
    ids = [*matches.index, *_opened()] if len(matches) <= CLUSTERED else _opened()
    show("explorer", context, ids, view="timeline", figure=figure(context, matches, filters))


def card(context: Context, order: list[str]) -> None:
    """Show the card of the event in the address, with steps through *order*."""
    show("card", context, _opened(), view="card", order=order)


def reading(context: Context, order: list[str]) -> None:
    """Show events as one text."""
    show("reading", context, order, view="read", order=order)


def bibliography(timeline: Timeline) -> None:
    """Show every source with its full reference."""
    data = {"view": "sources", "events": {}, "sources": source_details(timeline.sources)}
    _component()(key="bibliography", data=data)


def code(text: str) -> None:
    """Show text to be pasted elsewhere, with a button that copies it."""
    _component()(key="code", data={"view": "code", "code": text})


def figure(context: Context, matches: pd.DataFrame, filters: Filters) -> Any:
    """Return the figure of the selected events as plain values."""
    return _figure(context.key, filters, context.timeline, matches)


@st.cache_resource(show_spinner=False, max_entries=100)
def _figure(
    key: tuple[str, int, bool], filters: Filters, _timeline: Timeline, _matches: pd.DataFrame
) -> Any:
    """Return the figure as plain values; cached, since each click draws the page anew."""
    lanes = [lane for lane in _timeline.lanes if not filters.lane or lane.id in filters.lane]
    return json.loads(timeline_figure(_matches, lanes, _timeline.days).to_json())


def _opened() -> list[str]:
    event = st.query_params.get("event")
    return [event] if event else []


def show(key: str, context: Context, ids: Iterable[str], **data: Any) -> None:
    """Show the component with the details of these events; *data* says what view it is."""
    timeline, settings = context.timeline, context.settings
    known = {event.id for event in timeline.events if settings.drafts or not event.draft}
    first_tour = timeline.tours[0].id if timeline.tours else ""
    page = {
        "title": timeline.title,
        "known": len(known),
        "unknown": [event for event in _opened() if event not in known],
        "plotly": _plotly(),
        "faces": PICTURES,
        "corrections": {"file": settings.file.name, "address": timeline.corrections},
        "lastTour": st.session_state.get("last_tour", first_tour),
    }
    details = _details(context, dict.fromkeys(key for key in ids if key in known))
    _component()(
        key=key,
        data={**data, **page, **details},
        on_select_change=lambda: _selected(key),
        on_present_change=lambda: present(**st.session_state[key]["present"]),
    )


def _details(context: Context, ids: Iterable[str]) -> dict[str, Any]:
    """Return the details of these events, and of the sources that they cite."""
    timeline = context.timeline
    events = event_details(timeline, context.verified, ids, context.lines)
    parts = [part for event in events.values() for part in (*event["quotes"], *event["evidence"])]
    cited = {part["source"] for part in parts}
    sources = {key: source for key, source in timeline.sources.items() if key in cited}
    return {"events": events, "sources": source_details(sources)}


def _selected(key: str) -> None:
    """Write the event that a reader opened or closed to the address, for the next run."""
    event = st.session_state[key]["select"]["event"]
    write("event", [event] if event else [])


@cache
def _component() -> Any:
    return st.components.v2.component(
        "timeline.explorer",
        html='<div class="tl"></div>',
        css=frontend.style(),
        js=frontend.script("streamlit"),
        isolate_styles=False,
    )


@cache
def _plotly() -> list[str]:
    """Return where the browser may load plotly.js from: Streamlit's own chunk, then our route."""
    static = Path(st.__file__).parent / "static"
    chunks = [
        f"./{path.relative_to(static).as_posix()}"
        for path in static.glob("static/js/PlotlyChart.*.js")
    ]
    return [*chunks, VENDORED]
