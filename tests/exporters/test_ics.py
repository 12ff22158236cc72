"""Events for calendars: iCalendar."""

import datetime
from collections.abc import Callable

import icalendar
import pytest

from timeline.dates import EventDate
from timeline.exporters.formats import ics
from timeline.exporters.selection import Selection


def entries(selection):
    return list(icalendar.Calendar.from_ical(ics.to_ics(selection)).walk("VEVENT"))


def test_a_calendar_has_every_event_once(select: Callable[..., Selection]):
    everything = select()
    found = entries(everything)

    assert [str(entry["UID"]).partition("@")[0] for entry in found] == [*everything.ids]
    assert len({str(entry["UID"]).partition("@")[2] for entry in found}) == 1
    assert all(len(line) <= 75 for line in ics.to_ics(everything).split(b"\r\n"))


def test_two_exports_are_the_same_bytes(select: Callable[..., Selection]):
    assert ics.to_ics(select()) == ics.to_ics(select())


@pytest.mark.parametrize(
    ("date", "start", "end", "summary", "caution"),
    [
        ("1999-07-12", "1999-07-12", "1999-07-13", "Title of event-0", ""),
        (
            "1999-07-12?",
            "1999-07-12",
            "1999-07-13",
            "Title of event-0 (perhaps 12 July 1999)",
            ics._DOUBTFUL,
        ),
        ("1999-07", "1999-07-01", "1999-08-01", "Title of event-0 (July 1999)", ics._NOT_KNOWN),
        (
            "[1999-07..2000]",
            "1999-07-01",
            "2001-01-01",
            "Title of event-0 (some time between July 1999 and 2000)",
            ics._NOT_KNOWN,
        ),
        ("1999-07-12/1999-07-14", "1999-07-12", "1999-07-15", "Title of event-0", ""),
        (
            "1999/2000~",
            "1999-01-01",
            "2001-01-01",
            "Title of event-0 (1999 to about 2000)",
            ics._NOT_EXACT,
        ),
    ],
)
def test_an_entry_spans_every_day_that_is_possible_and_says_so(
    dated: Callable[..., Selection], date, start, end, summary, caution
):
    (entry,) = entries(dated(date))

    day = datetime.date.fromisoformat
    assert (entry["DTSTART"].dt, entry["DTEND"].dt) == (day(start), day(end))
    assert str(entry["SUMMARY"]) == summary
    assert str(entry["DESCRIPTION"]).split("\n")[0] == " ".join(
        filter(None, (f"Date: {EventDate.parse(date).label}.", caution))
    )
    assert str(entry["X-EDTF"]) == date


@pytest.mark.parametrize(
    ("date", "start", "end"),
    [
        ("2020-01-03T00:47", "2020-01-03T00:47", None),
        ("2020-01-03T00:47+03:00", "2020-01-02T21:47+00:00", None),
        ("2020-01-03T00:47/2020-01-03T01:10", "2020-01-03T00:47", "2020-01-03T01:10"),
        ("2020-01-03T00:47Z/2020-01-03T01:10Z", "2020-01-03T00:47+00:00", "2020-01-03T01:10+00:00"),
        ("2020-01-03T00:47-05:00/2020-01-04", "2020-01-03T05:47+00:00", "2020-01-05T05:00+00:00"),
    ],
)
def test_a_time_is_in_utc_where_its_offset_is_known(
    dated: Callable[..., Selection], date: str, start: str, end: str | None
):
    (entry,) = entries(dated(date))

    moment = datetime.datetime.fromisoformat
    assert entry["DTSTART"].dt == moment(start)
    assert ("DTEND" in entry) == (end is not None)
    assert end is None or entry["DTEND"].dt == moment(end)
    assert str(entry["X-EDTF"]) == date


def test_what_a_calendar_cannot_hold_is_left_out_and_named_in_it(dated: Callable[..., Selection]):
    calendar = icalendar.Calendar.from_ical(ics.to_ics(dated("1999", "2000/..")))

    assert len(calendar.walk("VEVENT")) == 1
    assert str(calendar["DESCRIPTION"]) == (
        "For tests.\nLeft out: event-1 (since 2000): an entry in a calendar cannot have an open "
        "end."
    )
    assert b"X-WR-CALDESC:For tests.\\nLeft out: event-1 (since 2000)" in ics.to_ics(
        dated("1999", "2000/..")
    )


@pytest.mark.parametrize(
    ("date", "reason"),
    [
        ("-0043-03-15", "a calendar begins with the year 1"),
        ("0000/0001", "a calendar begins with the year 1"),
        ("0001-01-01T01:00+03:00", "a calendar begins with the year 1"),
        ("9999", "a calendar ends with the year 9999"),
    ],
)
def test_years_that_no_calendar_has_are_left_out(
    dated: Callable[..., Selection], renamed: Callable[..., Selection], date, reason
):
    one = renamed(dated("2000"), date=EventDate.parse(date))

    assert entries(one) == []
    assert ics.left_out(one) == (f"event-0 ({EventDate.parse(date).label}): {reason}",)


def test_a_calendar_begins_with_the_first_day_of_the_year_1(
    dated: Callable[..., Selection], renamed: Callable[..., Selection]
):
    (entry,) = entries(renamed(dated("2000"), date=EventDate.parse("0001-01-01")))

    assert (entry["DTSTART"].dt, entry["DTEND"].dt) == (
        datetime.date(1, 1, 1),
        datetime.date(1, 1, 2),
    )


def test_an_entry_leads_to_the_published_page(select: Callable[..., Selection]):
    (entry,) = entries(select("amia-bombing", address="https://example.org/khamenei/"))

    assert str(entry["URL"]) == "https://example.org/khamenei/#event=amia-bombing"
    assert str(entry["LOCATION"]) == "Buenos Aires"


def test_text_in_a_calendar_keeps_its_commas_lines_and_backslashes(
    dated: Callable[..., Selection], renamed: Callable[..., Selection]
):
    (entry,) = entries(renamed(dated("2000-01-01"), title="a; b, c\\n", summary="one\ntwo"))

    assert str(entry["SUMMARY"]) == "a; b, c\\n"
    assert "\n\none\ntwo\n\n" in str(entry["DESCRIPTION"])
