"""The date of a slide of TimelineJS, in figures and in the words that it shows."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.dates import DateError, EventDate
from timeline.dates.free_text.candidate import Unread
from timeline.dates.free_text.conventions import Order
from timeline.dates.free_text.times import time_in_edtf
from timeline.dates.years import Counting, FarYear, edtf_year
from timeline.importers.dates import Reading, bracketed, overlap, read, spanning
from timeline.importers.decode.html import html_line
from timeline.importers.parsed_file import When

_TIME = "the time of day is left out"
_NO_YEAR_OF_END = "its end has no year, and is left out"
_YEAR_0 = "there is no year 0; it is taken for 1 BCE"
# What figures cannot say: approximate, uncertain or open dates, decades, seasons.
_ONLY_IN_WORDS = re.compile(r"[?~%X\[]|\.\.|[0-9]{4}-2[1-4]")


@dataclass(frozen=True)
class Moment:
    """A date as TimelineJS has it, each part as text; *words* are what it shows instead."""

    year: str = ""
    month: str = ""
    day: str = ""
    time: str = ""
    words: str = ""

    @property
    def written(self) -> str:
        """The parts as they were written."""
        day = "-".join(part for part in (self.year, self.month, self.day) if part)
        return f"{day} {_clock(self.time)}".strip() if self.time.strip("0: ") else day


#: What stands where there is no date.
NO_MOMENT = Moment()


def date_list(text: str) -> Moment:
    """Read a date of version 2: a list such as 1963,8,9 with parts that may be empty, or words."""
    parts = [part.strip() for part in text.split(",")]
    if len(parts) > 1 and all(re.fullmatch("-?[0-9]*", part) for part in parts):
        year, month, day, *time = [*parts, "", ""]
        return Moment(year, month, day, ":".join(time))
    return Moment(year=text)


def date_of(start: Moment, end: Moment, words: str, order: Order) -> When | str:
    """Return the date of a slide that shows *words*, or why it has none."""
    shown_by_parts = dict.fromkeys(moment.words for moment in (start, end) if moment.words)
    label = html_line(words or " – ".join(shown_by_parts))
    if exact := bracketed(label):
        return When(exact, label)
    if not start.year:
        return "there is no date" + (f", though it shows “{label}”" if label else "")
    try:
        figures = _in_figures(start, end, order)
    except (Unread, FarYear) as error:
        return str(error)
    written = " to ".join(moment.written for moment in (start, end) if moment.written)
    if not label:
        return When(figures.date, written, figures.guesses)
    better = _compared(figures.date, label, order)
    return When(better.date, f"{label} ({written})", (*figures.guesses, *better.guesses))


def _compared(figures: EventDate, label: str, order: Order) -> Reading:
    """Return the date in words if it only says how exact that in figures is, or else the latter."""
    try:
        words = read(label, order)
    except Unread:
        return Reading(figures, (f"“{label}” cannot be read as a date; the one in figures stands",))
    if not overlap(words.date, figures):
        return Reading(figures, (f"“{label}” says another date; the one in figures stands",))
    if _ONLY_IN_WORDS.search(words.date.text) or words.guesses:
        return Reading(words.date, (f"the date is read from the words “{label}”", *words.guesses))
    return Reading(figures)


def _in_figures(start: Moment, end: Moment, order: Order) -> Reading:
    first = _reading(start, order)
    if not end.year:
        note = (_NO_YEAR_OF_END,) if end.month or end.day else ()
        return Reading(first.date, (*first.guesses, *note))
    last = _reading(end, order)
    return first if first.date == last.date else spanning(first, last)


def _reading(moment: Moment, order: Order) -> Reading:
    """Read a date in figures, or in the words that stand in place of them."""
    year, month, day = map(_bare, (moment.year, moment.month, moment.day))
    is_year = re.fullmatch("-?[0-9]{1,9}", year)
    if is_year and all(re.fullmatch("[0-9]{0,4}", part) for part in (month, day)):
        reading = _of_figures(year, month, day)
    else:
        reading = _of_words(moment, order)
    return _at_time(reading, moment.time)


def _at_time(reading: Reading, text: str) -> Reading:
    """Return a day with its time; midnight is what stands where there is none."""
    if not text.casefold().strip("0:. apm"):
        return reading
    time = time_in_edtf(_clock(text))
    if not time or not reading.date.start_exact or "T" in reading.date.text:
        return Reading(reading.date, (_TIME, *reading.guesses))
    return Reading(EventDate.parse(f"{reading.date}T{time}"), reading.guesses)


def _clock(text: str) -> str:
    """Return a time in figures with all their digits, such as 09:05 for 9:5: of a slide."""
    parts = text.split(":")[:3]
    if not all(re.fullmatch("[0-9]{0,2}", part) for part in parts):
        return text
    hour, minute, second = (int(part or 0) for part in [*parts, "", ""][:3])
    return f"{hour:02}:{minute:02}" + (f":{second:02}" if second else "")


def _bare(part: str) -> str:
    return re.sub(r"[\s,]", "", part)


def _of_words(moment: Moment, order: Order) -> Reading:
    words = " ".join(part for part in (moment.day, moment.month, moment.year) if part)
    reading = read(words, order)
    if not (_bare(moment.month) or _bare(moment.day)):
        return reading
    return Reading(reading.date, (*reading.guesses, f"“{words}” is read as {reading.date.label}"))


def _of_figures(year: str, month: str, day: str) -> Reading:
    """Read figures; a year before 1 is one of people, who have no year 0."""
    guesses: tuple[str, ...] = () if year.strip("-0") else (_YEAR_0,)
    edtf = edtf_year(int(year), Counting.HISTORICAL)
    if month.strip("0"):
        edtf += f"-{int(month):02}"
        if day.strip("0"):
            edtf += f"-{int(day):02}"
    elif day.strip("0"):
        guesses += (f"a day, {day}, without a month is left out",)
    try:
        return Reading(EventDate.parse(edtf), guesses)
    except DateError as error:
        raise Unread(error.message) from None
