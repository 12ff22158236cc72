"""The first and the last year, month and day of a date, as far as they are known."""

from __future__ import annotations

import re

import numpy as np

from timeline.dates import ClockTime, EventDate
from timeline.exporters.selection import Selection

#: A year; a year and a month; a year, a month and a day. Years are astronomical: 0 is 1 BCE.
Parts = tuple[int, ...]

_DATE = re.compile(r"-?[0-9X]{4}(?:-[0-9X]{2}){0,2}(?=[?~%]?)")
_PLAIN = re.compile(r"-?[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?)?")


def ends(date: EventDate) -> tuple[Parts | None, Parts | None]:
    """
    Return the first and the last date, None for an open end; twice the same without a span.

    They are no finer than they were written: of spring 2013, March and May.

    >>> ends(EventDate.parse("2013-21/2015-09"))
    ((2013, 3), (2015, 9))
    """
    dates = [EventDate.parse(text) for text in _DATE.findall(date.text)]
    first = min(dates, key=lambda date: _number(date.earliest))
    last = max(dates, key=lambda date: _number(date.latest))
    return (
        None if date.earliest is None else _parts(first.text, first.earliest),
        None if date.latest is None else _parts(last.text, last.latest),
    )


def is_plain(date: EventDate) -> bool:
    """Whether years, months and days say all of it: one of them, or from one to another."""
    return all(_PLAIN.fullmatch(text) for text in date.text.split("/"))


def plain_ends(date: EventDate) -> tuple[str, str]:
    """Return the ends as written where ISO 8601 has them: not sets, uncertain, BCE or open."""
    first, slash, last = date.text.partition("/")
    return _iso(first, date.start_time), _iso(last if slash else first, date.end_time)


def offsets(date: EventDate) -> tuple[ClockTime | None, ClockTime | None]:
    """Return the times whose offset from UTC holds at both ends: a whole day has the other's."""
    return date.start_time or date.end_time, date.end_time or date.start_time


def has_an_end(date: EventDate) -> bool:
    """Whether at least one of its ends is known."""
    return date.earliest is not None or date.latest is not None


def endless(selection: Selection) -> tuple[str, ...]:
    """Name the events of which neither end is known: what draws a timeline cannot place them."""
    return tuple(
        f"{event.id} ({event.date.label}): it needs a beginning or an end"
        for event in selection.events
        if not has_an_end(event.date)
    )


def _iso(text: str, time: ClockTime | None) -> str:
    day = text.partition("T")[0]
    if not _PLAIN.fullmatch(day) or day.startswith(("-", "0000")):
        return ""
    return f"{day}T{time.iso}" if time else day


def _parts(text: str, day: np.datetime64 | None) -> Parts:
    """Return as many parts of the day as the date has, or of a season and the like, its month."""
    known = 1 + text.count("-", 1) if _PLAIN.fullmatch(text) else 1 + ("-" in text[1:])
    return tuple(int(part) for part in str(day).rsplit("-", 2))[:known]


def _number(day: np.datetime64 | None) -> int:
    return 0 if day is None else int(day.astype("int64"))
