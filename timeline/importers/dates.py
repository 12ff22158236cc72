"""Read dates in free words, such as "c. 1990 to spring 1995", no finer than they are."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache

from timeline.dates import DateError, EventDate
from timeline.dates.calendars import Calendar
from timeline.dates.free_text.candidate import Candidate, NoDate, Unread
from timeline.dates.free_text.catalogue import says_none
from timeline.dates.free_text.conventions import Habits, Order
from timeline.dates.free_text.day_numbers import Unit, perhaps
from timeline.dates.free_text.ends import one_date
from timeline.dates.free_text.notation import notation
from timeline.dates.free_text.reader import as_written, candidates
from timeline.dates.free_text.short_years import Second, whole
from timeline.dates.free_text.times import without_midnights
from timeline.dates.languages.translation import folded
from timeline.dates.years import FarYear

_BRACKETED = re.compile(r"\[([^\[\]]{1,150})\]\s*$")
_LIKE_EDTF = re.compile(r"[-+0-9X?~%./,\[\]{}YTZ: ]+")
_MONTH_OF_YEAR = re.compile("([0-9]{4})-(0[1-9]|1[0-2])")
_MONTH = "(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*"
_NO_YEAR = re.compile(
    rf"{_MONTH}\.? [0-9]{{1,2}}(?:st|nd|rd|th)?|[0-9]{{1,2}}(?:st|nd|rd|th)?\.? {_MONTH}"
)
_NO_MONTH = re.compile("([0-9]+) in '(-?[0-9]+)-[0-9]+' is neither a month")
_ONGOING = re.compile(
    r"ongoing|present|now|today|current|to date|\.\.|heute|andauernd|fortlaufend|aujourd['’]hui|"
    r"en cours|presente|oggi|in corso|hoje|heden|настоящее время|наст\. ?вр\.|сегодня|сьогодні|"
    r"اليوم|حتى الآن|تاکنون|اکنون"
)
_OF_THE_WORLD = re.compile(r"(?:.*[^0-9])?[3-5][0-9]{3} ?a\.?m\.?|a\.?m\.? ?[3-5][0-9]{3}")
_LONGEST = 150
#: What is said of an end that costs no more than itself.
NO_END = "cannot be read as a date and is left out"
_HABITS = Habits()


@dataclass(frozen=True)
class Reading:
    """A date, and what had to be guessed for it."""

    date: EventDate
    guesses: tuple[str, ...] = ()


def read(words: str, habits: Order | Habits = _HABITS) -> Reading:
    """
    Return the date that *words* tell, no finer than they are.

    >>> read("circa 1066").date.text, read("vor den 1990er Jahren").date.text
    ('1066~', '[..199X]')

    Raises:
        Unread: they tell none, or one that no timeline can show.
    """
    return _read(words, Habits(habits) if isinstance(habits, Order) else habits)


def lasting(first: str, last: str, reader: Callable[[str], Reading] = read) -> Reading:
    """
    Return what lasted from one date to another, both in words.

    An end that cannot be read costs only itself.

    Raises:
        Unread: the start cannot be read.
    """
    start = reader(first)
    if last.strip() in ("", first.strip()):
        return start
    if _ONGOING.fullmatch(last.strip().casefold()):
        return _open(start)
    if later := _in_full(first, last):
        said = f"“{last.strip()}” after {first.strip()} is read as {later}"
        return spanning(start, Reading(reader(later).date, (said,)))
    try:
        end = reader(last)
    except Unread as error:
        is_plain = isinstance(error, NoDate) or "cannot be read" in str(error)
        why = "" if is_plain else f": {error}"
        return Reading(start.date, (*start.guesses, f"its end, “{last.strip()}”, {NO_END}{why}"))
    return spanning(start, end)


def _in_full(first: str, last: str) -> str:
    """Return the year of an end of one or two digits, 45 after 1939."""
    is_short = re.fullmatch("[0-9]{4}", first.strip()) and re.fullmatch("[0-9]{1,2}", last.strip())
    return whole(first.strip(), last.strip()) if is_short else ""


def bracketed(words: str) -> EventDate | None:
    """Return the EDTF in square brackets at the end of words, as our exports write it."""
    if found := _BRACKETED.search(words):
        for text in (found[1].strip(), found[0].strip()):
            with suppress(DateError):
                return EventDate.parse(text)
    return None


def spanning(first: Reading, last: Reading) -> Reading:
    """
    Return what lasted from one date to another.

    An end that is several dates is written as the one month, year or decade that holds them. One
    that is before the start is left out, and so is one that there is no date for.
    """
    guesses = first.guesses + last.guesses
    ends = [_one(first.date), _one(last.date, is_end=True)]
    if all(ends):
        with suppress(DateError):
            date = EventDate.parse("/".join(piece.edtf for piece in ends))
            narrowed = dict.fromkeys(said for piece in ends for said in piece.guesses)
            return Reading(date, (*guesses, *narrowed))
    return Reading(
        first.date,
        (*guesses, f"its end, {last.date.label}, does not fit its start and is left out"),
    )


def overlap(first: EventDate, second: EventDate) -> bool:
    """Whether there is a day that both dates can mean."""
    starts = [date.earliest for date in (first, second) if date.earliest is not None]
    ends = [date.latest for date in (first, second) if date.latest is not None]
    return not starts or not ends or bool(max(starts) <= min(ends))


def _open(start: Reading) -> Reading:
    """Return what goes on since a date."""
    if "/" in start.date.text:
        return start
    piece = _one(start.date)
    return Reading(EventDate.parse(f"{piece.edtf}/.."), (*start.guesses, *piece.guesses))


def _one(date: EventDate, is_end: bool = False) -> Candidate:
    return one_date(Candidate("" if "/" in date.text else date.text), is_end)


@lru_cache(maxsize=8192)
def _read(words: str, habits: Habits) -> Reading:
    if len(words) > _LONGEST:
        raise Unread(
            f"the words of a date are at most {_LONGEST} characters long, and these are "
            f"{len(words)}"
        )
    _refuse_what_is_no_date(words, habits)
    if exact := _exact(words, habits):
        return exact
    try:
        return _in_words(words, habits)
    except FarYear as far:
        raise Unread(f"{far}, and nothing beyond them is drawn{perhaps(words.strip())}") from None
    except Unread as error:
        raise type(error)(as_written(str(error), folded(words), words)) from None


def _refuse_what_is_no_date(words: str, habits: Habits) -> None:
    if not words.strip():
        raise NoDate("there is no date")
    text = folded(words)
    if says_none(text) and habits.unit is Unit.YEARS:
        raise NoDate(f"“{words.strip()}” says that there is no date")
    if _OF_THE_WORLD.fullmatch(text):
        raise Unread(
            f"“{words.strip()}” is of the Jewish calendar, which is not read here; write the "
            f"year of ours"
        )


def _exact(words: str, habits: Habits) -> Reading | None:
    """Read EDTF, unless other dates of the column say that it is written in another way."""
    text = words.strip()
    before, bracket, _ = text.rpartition("[")
    if bracket and (date := bracketed(text)) and folded(date.label) in folded(before):
        return Reading(date)
    is_year = _MONTH_OF_YEAR.fullmatch(text)
    if is_year and habits.second is Second.YEAR and whole(is_year[1], is_year[2]):
        return None
    if habits.calendar in (None, Calendar.GREGORIAN) and _LIKE_EDTF.fullmatch(text):
        if re.fullmatch(r"\[[^.,]*\]", text):
            return None
        with suppress(DateError):
            return Reading(EventDate.parse(without_midnights(text)), _two_ways(text, habits))
    return None


def _two_ways(edtf: str, habits: Habits) -> tuple[str, ...]:
    """Say of 1904-05 that it is taken for a month, and of -0100 that it has a year 0 before it."""
    match = _MONTH_OF_YEAR.fullmatch(edtf)
    if match and habits.second is Second.UNKNOWN and match[2] > match[1][2:]:
        return (
            f"{edtf} is read as a month, not as the years {match[1]} to {match[1][:2]}{match[2]}",
        )
    if match := re.fullmatch("(-[0-9]{4})(?:-[0-9]{2}){0,2}", edtf):
        return (f"{edtf} is read as EDTF, where 0000 is 1 BCE: {1 - int(match[1])} BCE",)
    return ()


def _in_words(words: str, habits: Habits) -> Reading:
    readings = [_dated(words, candidate) for candidate in candidates(words, habits)]
    if not readings:
        return _supplied(words) or _nearly_edtf(words)
    first, *others = readings
    labels = sorted({other.date.label for other in others if other.date != first.date})
    also = (f"“{words}” could also mean {' or '.join(labels)}",) if labels else ()
    guesses = (as_written(guess, folded(words), words) for guess in (*first.guesses, *also))
    return Reading(first.date, tuple(guesses))


def _dated(words: str, piece: Candidate) -> Reading:
    try:
        return Reading(EventDate.parse(piece.edtf), piece.guesses)
    except DateError as error:
        if "ends before it begins" in error.message:
            raise Unread(f"“{words}” ends before it begins; write the earlier date first") from None
        if month := _NO_MONTH.match(error.message):
            way_out = f"write {month[2]} if the month is not known"
            raise Unread(f"“{words}”: there is no month {month[1]}; {way_out}") from None
        raise Unread(f"“{words}”: {error.message}") from None


def _supplied(words: str) -> Reading | None:
    """Return the EDTF in brackets after other words than those that it has in English."""
    said = f"the date in brackets is kept, and the words before it are not: “{words}”"
    date = bracketed(words)
    return Reading(date, (said,)) if date else None


def _nearly_edtf(words: str) -> Reading:
    dates = []
    candidate = notation(folded(words))
    for edtf in candidate.meanings if candidate else ():
        with suppress(DateError):
            dates.append(EventDate.parse(edtf))
    if not dates and _NO_YEAR.fullmatch(folded(words)):
        raise Unread(f"“{words}” has no year, or one of two digits; write all four")
    if not dates:
        raise Unread(f"“{words}” cannot be read as a date{perhaps(words.strip())}")
    others = " or ".join(date.label for date in dates[1:])
    if others:
        return Reading(dates[0], (f"“{words}” could also mean {others}",))
    return Reading(dates[0], candidate.guesses if candidate else ())
