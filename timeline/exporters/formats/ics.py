"""Events as an iCalendar file: entries of days or times, which say when they are not known."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

import numpy as np

from timeline.dates import ClockTime, EventDate
from timeline.exporters.citations import event_address, lane_title, reference
from timeline.exporters.date_parts import offsets
from timeline.exporters.quotation import quoted
from timeline.exporters.selection import Selection
from timeline.model import Event

if TYPE_CHECKING:
    import icalendar

# A calendar's days are Python's; the last is kept for DTEND, which is the day after an entry.
_FIRST, _LAST = np.datetime64("0001-01-01"), np.datetime64("9999-12-30")
_NOT_KNOWN = "Which day is not known; the entry spans all days that are possible."
_NOT_EXACT = (
    "Its first and last days are not both known; the entry spans all days that are possible."
)
_DOUBTFUL = "The day is not certain."


def to_ics(selection: Selection) -> bytes:
    """
    Return the events as a calendar; its description names those that `left_out` does.

    An entry spans all days that its date can mean, or its times: in UTC where their offset from it
    is known, else by the clock of whoever looks. Its UID is the same as long as the event's id
    and the timeline's title are.
    """
    import icalendar  # slow to import, and other formats do not need it

    timeline = selection.timeline
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//timeline//timeline//EN")
    calendar.add("version", "2.0")
    about = "\n".join(
        filter(None, (timeline.about, *(f"Left out: {line}." for line in left_out(selection))))
    )
    calendar.add("name", timeline.title)
    calendar.add("description", about)
    # Their older names, which more programs read; icalendar would not escape these texts by itself.
    calendar.add("x-wr-calname", icalendar.vText(timeline.title))
    calendar.add("x-wr-caldesc", icalendar.vText(about))
    if selection.address:
        calendar.add("url", selection.address)
    stamp = datetime.datetime.combine(selection.checked, datetime.time(), datetime.UTC)
    for event in selection.events:
        if not _reason(event.date):
            calendar.add_component(_entry(selection, event, stamp))
    return bytes(calendar.to_ical())


def left_out(selection: Selection) -> tuple[str, ...]:
    """Name the events that no calendar can hold, each with the reason."""
    reasons = ((event, _reason(event.date)) for event in selection.events)
    return tuple(
        f"{event.id} ({event.date.label}): {reason}" for event, reason in reasons if reason
    )


def _reason(date: EventDate) -> str:
    if date.earliest is None or date.latest is None:
        return "an entry in a calendar cannot have an open end"
    # the first day, by UTC, may be one of the year 0
    if date.earliest < _FIRST or (date.has_times and date.earliest == _FIRST):
        return "a calendar begins with the year 1"
    return "a calendar ends with the year 9999" if date.latest > _LAST else ""


def _entry(selection: Selection, event: Event, stamp: datetime.datetime) -> icalendar.Event:
    import icalendar

    date = event.date
    timeline = hashlib.sha256(selection.timeline.title.encode()).hexdigest()[:12]
    exact = date.start_exact and date.end_exact
    entry = icalendar.Event()
    entry.add("uid", f"{event.id}@{timeline}")
    entry.add("dtstamp", stamp)
    start, end = _moments(date) if date.has_times else _days(date)
    entry.add("dtstart", start)
    if end != start:
        entry.add("dtend", end)
    entry.add("summary", event.title if exact else f"{event.title} ({date.label})")
    entry.add("description", "\n\n".join(_description(selection, event)))
    entry.add("categories", [lane_title(selection, event)])
    if event.places:
        entry.add("location", ", ".join(selection.places[key].name for key in event.places))
    entry.add("transp", "TRANSPARENT")  # nobody is busy on that day
    entry.add("x-edtf", icalendar.vText(date.text))
    if selection.address:
        entry.add("url", event_address(selection, event.id))
    return entry


def _days(date: EventDate) -> tuple[datetime.date, datetime.date]:
    assert date.earliest is not None
    assert date.latest is not None
    after = date.latest + np.timedelta64(1, "D")
    return cast(datetime.date, date.earliest.item()), cast(datetime.date, after.item())


def _moments(date: EventDate) -> tuple[datetime.datetime, datetime.datetime]:
    assert date.begins is not None
    assert date.ends is not None
    start, end = offsets(date)
    return _moment(date.begins, start), _moment(date.ends, end)


def _moment(clock: np.datetime64, time: ClockTime | None) -> datetime.datetime:
    if time is None or time.ahead is None:
        return cast(datetime.datetime, clock.item())
    in_utc = cast(datetime.datetime, (clock - np.timedelta64(time.ahead, "s")).item())
    return in_utc.replace(tzinfo=datetime.UTC)


def _description(selection: Selection, event: Event) -> Iterator[str]:
    yield " ".join(
        filter(None, (f"Date: {event.date.label}.", _caution(event.date), event.date_note))
    )
    if event.summary:
        yield event.summary
    for quote in event.quotes:
        yield f"{quoted(quote.text)}\n{reference(selection.sources[quote.source])}"
    for piece in event.evidence:
        source = reference(selection.sources[piece.source])
        yield f"{piece.stance.capitalize()}: {piece.says}\n{source}"


def _caution(date: EventDate) -> str:
    if date.start_exact and date.end_exact:
        return ""
    return {"day": _DOUBTFUL, "within": _NOT_KNOWN, "lasting": _NOT_EXACT}[date.kind]
