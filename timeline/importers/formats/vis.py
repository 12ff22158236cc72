"""vis-timeline: its items and groups, as JSON."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress

from timeline.dates import DateError, EventDate
from timeline.dates.free_text.candidate import Unread
from timeline.dates.free_text.conventions import Order
from timeline.dates.free_text.day_numbers import FAR, Unit, moment_of
from timeline.dates.free_text.times import without_midnights
from timeline.dates.years import FarYear, edtf_year
from timeline.importers.citations import cite_links, cite_text
from timeline.importers.dates import Reading, bracketed, read, spanning
from timeline.importers.decode.html import html_line, parse_html
from timeline.importers.decode.json import as_record, as_text, read_json
from timeline.importers.decode.text import UnreadableFile
from timeline.importers.parsed_file import ParsedEvent, ParsedFile, When, unused_fields

_USED = ("id", "content", "title", "start", "end", "group", "edtf", "type")
_EXPANDED = re.compile(r"([+-][0-9]{4,6})(?:-([0-9]{2}))?(?:-([0-9]{2}))?(T.*)?")
_PARTS = re.compile(r"\.[0-9]+")  # of a second
_BACKGROUND = "it is a background; here it is an event that lasted"


def is_vis(value: object) -> bool:
    """Whether values are items of vis-timeline, alone or with groups."""
    items = value if isinstance(value, list) else as_record(value).get("items")
    if not isinstance(items, list):
        return False
    return any({"content", "start"} <= {*as_record(item)} for item in items)


def read_vis(text: str) -> ParsedFile:
    """
    Return what a list of items holds, or a record of items and groups.

    Raises:
        UnreadableFile: it is none.
    """
    file = read_json(text)
    if not is_vis(file):
        raise UnreadableFile("these are no items of vis-timeline, which have content and start")
    items = file if isinstance(file, list) else as_record(file)["items"]
    assert isinstance(items, list)
    groups = _groups(as_record(file).get("groups"))
    rows = [as_record(item) or {"value": item} for item in items]
    order = Order.of(as_text(row.get(name)) for row in rows for name in ("start", "end"))
    events = (
        _event(f"item {number}", row, groups, order) for number, row in enumerate(rows, start=1)
    )
    return ParsedFile("vis-timeline", tuple(events))


def _groups(value: object) -> dict[str, str]:
    groups = [as_record(group) for group in (value if isinstance(value, list) else ())]
    return {as_text(group.get("id")): html_line(as_text(group.get("content"))) for group in groups}


def _event(
    place: str, row: Mapping[str, object], groups: Mapping[str, str], order: Order
) -> ParsedEvent:
    content = parse_html(as_text(row.get("content")))
    tooltip = parse_html(as_text(row.get("title")))
    is_background = as_text(row.get("type")) == "background"
    group = as_text(row.get("group"))
    return ParsedEvent(
        place=place,
        when=_when(row, order),
        title=content.text,
        row=row,
        summary=tooltip.text if tooltip.text != content.text else "",
        id=as_text(row.get("id")),
        lane=groups.get(group) or group or ("Background" if is_background else ""),
        citations=(*cite_links((*content.links, *tooltip.links)), *cite_text(tooltip.text)),
        guesses=(_BACKGROUND,) if is_background else (),
        extra=unused_fields(row, *_USED),
    )


def _when(row: Mapping[str, object], order: Order) -> When | str:
    ends = (as_text(row.get(name)) for name in ("start", "end"))
    words = " to ".join(text for text in ends if text)
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
    """Return the EDTF of an item, in its own field or in brackets at the end of its tooltip."""
    with suppress(DateError):
        return EventDate.parse(as_text(row.get("edtf")))
    return bracketed(html_line(as_text(row.get("title"))))


def _moment(value: object, order: Order) -> Reading:
    """Read a moment: a number is milliseconds from 1970; a signed year counts 0 as 1 BCE."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _from_milliseconds(value)
    text = as_text(value)
    if expanded := _EXPANDED.fullmatch(text):
        year, *rest, time = expanded.groups(default="")
        date = "-".join([edtf_year(int(year)), *filter(None, rest)])
        with suppress(DateError):
            return Reading(EventDate.parse(without_midnights(date + _PARTS.sub("", time))))
    return read(text, order)


def _from_milliseconds(value: float) -> Reading:
    if not abs(value) <= FAR:
        raise Unread(f"{value} is no moment that a program could show")
    return Reading(EventDate.parse(moment_of(value, Unit.MILLISECONDS)))
