"""vis-timeline: its items and groups, as JSON."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress

from timeline.dates import DateError, EventDate
from timeline.dates.free_text.day_numbers import FAR, Unit, day_of, has_time
from timeline.dates.free_text.single import Order, Unread
from timeline.dates.years import FarYear, edtf_year
from timeline.importers.citations import linked, referenced
from timeline.importers.dates import Reading, bracketed, read, spanning
from timeline.importers.decode.html import first_line, plain
from timeline.importers.decode.json import read_json, record, text_of
from timeline.importers.decode.text import Unreadable
from timeline.importers.entries import Entry, Found, When, without

_USED = ("id", "content", "title", "start", "end", "group", "edtf", "type")
_EXPANDED = re.compile(r"([+-][0-9]{4,6})(?:-([0-9]{2}))?(?:-([0-9]{2}))?(?:T.*)?")


def is_vis(value: object) -> bool:
    """Whether values are items of vis-timeline, alone or with groups."""
    items = value if isinstance(value, list) else record(value).get("items")
    return isinstance(items, list) and any(
        {"content", "start"} <= {*record(item)} for item in items
    )


def read_vis(text: str) -> Found:
    """
    Return what a list of items holds, or a record of items and groups.

    Raises:
        Unreadable: it is none.
    """
    file = read_json(text)
    if not is_vis(file):
        raise Unreadable("these are no items of vis-timeline, which have content and start")
    values = file if isinstance(file, list) else record(file)["items"]
    assert isinstance(values, list)
    groups = _groups(record(file).get("groups"))
    rows = [record(value) or {"value": value} for value in values]
    order = Order.of(text_of(row.get(name)) for row in rows for name in ("start", "end"))
    entries = tuple(
        _entry(f"item {number}", row, groups, order) for number, row in enumerate(rows, start=1)
    )
    return Found("vis-timeline", entries)


def _groups(value: object) -> dict[str, str]:
    groups = [record(group) for group in (value if isinstance(value, list) else ())]
    return {text_of(group.get("id")): first_line(text_of(group.get("content"))) for group in groups}


def _entry(place: str, row: Mapping[str, object], groups: Mapping[str, str], order: Order) -> Entry:
    content, title = plain(text_of(row.get("content"))), plain(text_of(row.get("title")))
    group, kind = text_of(row.get("group")), text_of(row.get("type"))
    guesses = (
        ("it is a background; here it is an event that lasted",) if kind == "background" else ()
    )
    return Entry(
        place,
        _when(row, order),
        content.text,
        row,
        title.text if title.text != content.text else "",
        text_of(row.get("id")),
        groups.get(group) or group or ("Background" if kind == "background" else ""),
        (*linked((*content.links, *title.links)), *referenced(title.text)),
        guesses,
        without(row, *_USED),
    )


def _when(row: Mapping[str, object], order: Order) -> When | str:
    words = " to ".join(
        text for text in (text_of(row.get("start")), text_of(row.get("end"))) if text
    )
    if exact := _exact(row):
        return When(exact, words or exact.text)
    if not words or row.get("start") in (None, ""):
        return "there is no date"
    try:
        start = _moment(row["start"], order)
        end = _moment(row["end"], order) if row.get("end") not in (None, "") else start
    except (Unread, FarYear) as error:
        return str(error)
    reading = start if start.date == end.date else spanning(start, end)
    return When(reading.date, words, reading.guesses)


def _exact(row: Mapping[str, object]) -> EventDate | None:
    """Return the EDTF of an item, in a field of its own or in brackets at the end of its tooltip."""
    with suppress(DateError):
        return EventDate.parse(text_of(row.get("edtf")))
    return bracketed(first_line(text_of(row.get("title"))))


def _moment(value: object, order: Order) -> Reading:
    """Read a moment: a number is milliseconds from 1970, and a year with a sign counts 0 as 1 BCE."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _from_milliseconds(value)
    text = text_of(value)
    if expanded := _EXPANDED.fullmatch(text):
        year, *rest = expanded.groups()
        date = "-".join([edtf_year(int(year)), *(part for part in rest if part)])
        with suppress(DateError):
            return Reading(EventDate.parse(date))
    return read(text, order)


def _from_milliseconds(value: float) -> Reading:
    if not abs(value) <= FAR:
        raise Unread(f"{value} is no moment that a program could show")
    date = EventDate.parse(day_of(value, Unit.MILLISECONDS))
    guesses = ("the time of day is left out",) if has_time(int(value), Unit.MILLISECONDS) else ()
    return Reading(date, guesses)
