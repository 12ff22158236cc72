"""Events for vis-timeline: its items and groups as JSON."""

from __future__ import annotations

import html
import json

import numpy as np

from timeline.dates import EventDate, Kind
from timeline.exporters.date_parts import has_an_end, offsets
from timeline.exporters.selection import Selection
from timeline.model import Event


def to_vis(selection: Selection) -> bytes:
    """
    Return ``{"items": [...], "groups": [...]}`` as UTF-8 JSON.

    A known day or time is a point; anything else is a range of all its days, whose end is the day
    after them, and of which ``title``, shown on hover, has the words. What is open at one end is a
    point at the other. All text is HTML there, and ours is escaped. ``edtf`` is the date as
    written.
    """
    used = {event.lane for event in selection.events}
    groups = [
        {"id": lane.id, "content": html.escape(lane.title), "order": order}
        for order, lane in enumerate(selection.timeline.lanes)
        if lane.id in used
    ]
    items = [_item(event) for event in selection.events if has_an_end(event.date)]
    return (
        json.dumps({"items": items, "groups": groups}, ensure_ascii=False, indent=2) + "\n"
    ).encode()


def _item(event: Event) -> dict[str, str]:
    return {
        "id": event.id,
        "group": event.lane,
        "content": html.escape(event.title),
        "title": html.escape(f"{event.title}: {event.date.label}"),
        "className": str(event.date.kind),
        "edtf": event.date.text,
    } | _place(event.date)


def _place(date: EventDate) -> dict[str, str]:
    if date.has_times:
        return _moments(date)
    first, last = date.earliest, date.latest
    if first is None or last is None or date.kind is Kind.DAY:
        return {"type": "point", "start": _iso(last if first is None else first)}
    return {"type": "range", "start": _iso(first), "end": _iso(last + np.timedelta64(1, "D"))}


def _moments(date: EventDate) -> dict[str, str]:
    """Return where a time stands, or what lasted to or from one."""
    first, last = date.begins, date.ends
    start, end = (time.offset if time else "" for time in offsets(date))
    if first is None or last is None or date.kind is Kind.DAY:
        moment = _iso(first) + start if last is None or first is not None else _iso(last) + end
        return {"type": "point", "start": moment}
    return {"type": "range", "start": _iso(first) + start, "end": _iso(last) + end}


def _iso(day: np.datetime64 | None) -> str:
    """Return a day or a moment in ISO 8601, years outside 0 to 9999 with a sign and six digits."""
    year, month, rest = str(day).rsplit("-", 2)
    number = int(year)
    return f"{number:04}-{month}-{rest}" if 0 <= number <= 9999 else f"{number:+07}-{month}-{rest}"
