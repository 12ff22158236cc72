"""The dates of Markwhen: at the beginning of a line, and some of them relative to other events."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field

import numpy as np

from timeline.dates import DateError, EventDate
from timeline.dates.free_text.candidate import Unread
from timeline.dates.free_text.conventions import Order
from timeline.dates.years import FarYear, edtf_year, iso
from timeline.importers.dates import Reading, read
from timeline.importers.parsed_file import When

_AMOUNT = r"(\d{1,4}) (minute|hour|day|week|month|year|decade)s?"
_RELATIVE = re.compile(rf"(after|before|by) !([\w-]+)(?:\.(start|end))? {_AMOUNT}")
_DURATION = re.compile(rf"(.+?) ?(?:/|-|to) ?{_AMOUNT}")
_OPEN_END = re.compile(r"(.+?) ?(?:-|–|/|to) ?(?:now|today)")
_NEEDS_A_CLOCK = re.compile(
    r"(?:after|before|by)\b.*|.*\b(?:now|today|tomorrow|yesterday)\b.*|![\w.-]+.*|"
    r"\d+ (?:minute|hour|day|week|month|year|decade)s?\b.*"
)
_RECURRENCE = re.compile(r"\s+(every\b.*)", re.IGNORECASE)
_DATED = re.compile(r"\s*(?:- )?[\w!~≈±?<>(\[-][^:]{0,80}:")
_CLOCK = re.compile(r"(?<![0-9])[0-9]{1,2}:(?=[0-9]{2}(?![0-9]))")
_LETTERS = re.compile(r"[^\W\d_]+")
_ROMAN = re.compile("[IVXLC]+")
_YEAR = re.compile("(?<![0-9])[0-9]{3,4}(?![0-9])")
_WORDS = 6  # how many there are in what may be a date
#: Words of English that stand in dates, and in little else that ends with a colon.
_OF_DATES = frozenset((
    "ad", "bc", "bce", "ce", "bp", "a", "b", "c", "d", "e", "ya", "kya", "mya", "ka", "ma", "ago",
    "circa", "ca", "about", "approx", "approximately", "around", "early", "mid", "late", "middle",
    "beginning", "start", "end", "first", "second", "third", "fourth", "last", "half", "quarter",
    "q", "spring", "summer", "autumn", "fall", "winter", "century", "centuries", "cent",
    "millennium", "decade", "year", "month", "week", "day", "hour", "minute", "decades", "years",
    "months", "weeks", "days", "hours", "minutes", "st", "nd", "rd", "th", "s", "w", "t", "z", "x",
    "am", "pm", "utc", "gmt",
    "million", "billion", "thousand", "between", "and", "or", "before", "after", "by", "until",
    "till", "to", "from", "since", "through", "of", "the", "in", "on", "at", "now", "today",
    "present", "ongoing", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth", "twentieth", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday",
))  # fmt: skip
_DATE_FORM = re.compile(r"\d{4,}-\d{2}(-\d{2})?|\d{1,9} (?:bce?|ce|ad)|\d{5,9}")
_WORD = re.compile(r"[A-Za-z]{3,}")
# Words that Markwhen gives a meaning in dates.
_KEYWORD = re.compile(
    "after|before|by|now|today|tomorrow|yesterday|start|end|to|every|"
    "(minute|hour|day|week|month|year|decade)s?",
    re.IGNORECASE,
)
_PREFIX = 90  # characters in which a date is looked for
_MONTHS = re.compile(
    "jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|"
    "nov(ember)?|dec(ember)?"
)


@dataclass(frozen=True)
class FirstLine:
    """The first line of an event: its date as it was written, how it recurs, and its title."""

    line: str
    date: str
    title: str
    recurrence: str = ""


@dataclass
class DatesById:
    """The dates of events by their ids, for those that are relative to them."""

    dates: dict[str, EventDate] = field(default_factory=dict)

    def add(self, id: str, date: EventDate) -> None:
        """Remember the date of an event that has an id."""
        if id:
            self.dates[id] = date

    def find(self, id: str) -> EventDate | None:
        """Return the date of an event whose id is this in small letters."""
        return next((date for key, date in self.dates.items() if key.casefold() == id), None)


def looks_dated(line: str) -> bool:
    """Whether a line has a colon where one would end a date."""
    return bool(_DATED.match(line))


def parse_first_line(line: str, order: Order) -> FirstLine | None:
    """
    Return the first line of an event, whose date ends with a colon; None for any other line.

    Where nothing but words of dates stands before the colon, it is one even if that cannot be read.
    """
    if event := parse_readable(line, order):
        return event
    first = next(_colons(line), None) if looks_dated(line) else None
    event = _event(line, first) if first else None
    return event if event and _is_dated(event.date) else None


def parse_readable(line: str, order: Order) -> FirstLine | None:
    """Return the first line of an event whose date can be read; None for any other line."""
    events = (_event(line, colon) for colon in _colons(line)) if looks_dated(line) else ()
    return next((event for event in events if _is_date(event.date, order)), None)


def unreadable_date(line: str) -> str:
    """Return what stands before the colon of a line, if it has a year but is no date."""
    colon = next(_colons(line), None) if looks_dated(line) else None
    date = _event(line, colon).date if colon else ""
    is_short = len(date.split()) <= _WORDS and "://" not in date
    return date if is_short and _YEAR.search(date) else ""


def _colons(line: str) -> Iterator[re.Match[str]]:
    """Yield the colons that can end a date: none of a time of day, nor of an address."""
    clocks = {clock.end() - 1 for clock in _CLOCK.finditer(line)}
    for colon in re.finditer(":(?!//)", line[:_PREFIX]):
        if colon.start() not in clocks:
            yield colon


def _event(line: str, colon: re.Match[str]) -> FirstLine:
    before = line[: colon.start()].strip().removeprefix("- ").strip()
    recurrence = _RECURRENCE.search(before)
    date = before[: recurrence.start()] if recurrence else before
    return FirstLine(
        line.strip(), date, line[colon.end() :].strip(), recurrence[1] if recurrence else ""
    )


def _is_dated(text: str) -> bool:
    """Whether a text has a number, or names a century, and has no other words than dates have."""
    words = _LETTERS.findall(text)
    has_number = any(char.isdecimal() for char in text) or "centur" in text.casefold()
    return has_number and all(
        word.casefold() in _OF_DATES or _is_month(word) or _ROMAN.fullmatch(word) for word in words
    )


def _is_date(text: str, order: Order) -> bool:
    if _NEEDS_A_CLOCK.fullmatch(text.casefold()):
        return len(text.split()) <= 8 and not _is_sentence(text)
    if not any(char.isdecimal() for char in text):
        return False
    if (duration := _DURATION.fullmatch(text.casefold())) and not _is_sentence(text):
        return _is_date(duration[1], order)
    try:
        read(text, order)
    except (Unread, FarYear):
        # 2013-02-30, which is no date, and a year too far away are reported, and not taken for text
        return bool(_DATE_FORM.fullmatch(text.casefold()))
    return True


def _is_sentence(text: str) -> bool:
    """Whether there are words in it that no date of Markwhen has."""
    words = _WORD.findall(re.sub(r"![\w.-]+", "", text))
    return any(not _KEYWORD.fullmatch(word) and not _is_month(word) for word in words)


def _is_month(word: str) -> bool:
    return _MONTHS.fullmatch(word.casefold()) is not None


def date_of(line: FirstLine, edtf: str, dates: DatesById, order: Order) -> When | str:
    """Return the date of an event, by its property `edtf` if it has one; or why there is none."""
    with suppress(DateError):
        if edtf:
            return When(EventDate.parse(edtf), line.date)
    try:
        reading = _reading(line.date, dates, order)
    except (Unread, FarYear) as error:
        return str(error)
    guesses = reading.guesses
    if line.recurrence:
        guesses += (f"it recurs, “{line.recurrence}”; only the first time is drawn",)
    return When(reading.date, line.date, guesses)


def _reading(text: str, dates: DatesById, order: Order) -> Reading:
    plain = text.casefold()
    if relative := _RELATIVE.fullmatch(plain):
        return _relative(text, relative, dates)
    if (duration := _DURATION.fullmatch(plain)) and not _NEEDS_A_CLOCK.fullmatch(duration[1]):
        return _lasting(duration, order)
    if open_end := _OPEN_END.fullmatch(plain):
        with suppress(Unread):
            start = read(open_end[1], order)
            if "/" not in start.date.text and not start.date.is_set:
                guess = f"“{text}” ends whenever it is read; its end is left open"
                return Reading(EventDate.parse(f"{start.date.text}/.."), (*start.guesses, guess))
    if _NEEDS_A_CLOCK.fullmatch(plain):
        raise Unread(f"“{text}” depends on the day when it is read, or on an event without an id")
    return read(text, order)


def _lasting(duration: re.Match[str], order: Order) -> Reading:
    """Return what lasts from a date for some time."""
    words, amount, unit = duration.groups()
    start = read(words, order)
    end = _moved(start.date.text, int(amount), unit)
    guess = f"its end is computed: {amount} {unit}s after {start.date.label}"
    return Reading(EventDate.parse(f"{start.date.text}/{end}"), (*start.guesses, guess))


def _relative(text: str, match: re.Match[str], dates: DatesById) -> Reading:
    """Return a date some time after or before an event above."""
    direction, id, named_side, amount, unit = match.groups()
    base = dates.find(id)
    if base is None:
        raise Unread(f"“{text}”: there is no event !{id} with a date above it")
    is_after = direction == "after"
    side = named_side or ("end" if is_after else "start")
    first, _, last = base.text.partition("/")
    start = last or first if side == "end" else first
    date = _moved(start, int(amount) if is_after else -int(amount), unit)
    guess = f"it is computed: {amount} {unit}s {direction} the {side} of !{id}, {base.label}"
    return Reading(EventDate.parse(date), (guess,))


def _moved(date: str, amount: int, unit: str) -> str:
    """Return a year, month, day or time moved by an amount, no finer than it was."""
    if unit in ("minute", "hour"):
        return _time_later(date, amount * (60 if unit == "hour" else 1))
    match = re.fullmatch(
        "(-?[0-9]{4})(?:-(0[1-9]|1[0-2])(?:-([0-9]{2}))?)?([?~%]?)", date.partition("T")[0]
    )
    if match is None:
        raise Unread(f"from {date} no other date can be computed")
    year, month, day, qualifier = match.groups()
    if unit in ("year", "decade"):
        years = amount * (10 if unit == "decade" else 1)
        moved = _joined(edtf_year(int(year) + years), month, day)
    elif unit == "month" and month:
        months = int(year) * 12 + int(month) - 1 + amount
        moved = _joined(edtf_year(months // 12), f"{months % 12 + 1:02}", day)
    elif unit in ("day", "week") and day:
        days = amount * (7 if unit == "week" else 1)
        moved = _days_later(f"{year}-{month}-{day}", days)
    else:
        raise Unread(
            f"{date} is not known so exactly that a date some {unit}s away could be computed"
        )
    try:
        return EventDate.parse(moved + qualifier).text
    except DateError as error:
        raise Unread(error.message) from None


def _joined(year: str, month: str | None, day: str | None) -> str:
    return "-".join(part for part in (year, month, day) if part)


def _time_later(date: str, minutes: int) -> str:
    read = EventDate.parse(date)
    if read.begins is None or read.start_time is None:
        raise Unread(f"{date} has no time, so none some minutes or hours away can be computed")
    moment = iso(read.begins + np.timedelta64(minutes, "m"))
    return moment.removesuffix(":00") + read.start_time.offset


def _days_later(day: str, days: int) -> str:
    moved = np.datetime64(day, "D") + np.timedelta64(days, "D")
    year, month, day_of_month = str(moved).rsplit("-", 2)
    return _joined(edtf_year(int(year)), month, day_of_month)
