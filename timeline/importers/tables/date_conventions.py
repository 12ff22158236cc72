"""Judge from a whole column how the dates in its cells are to be read.

What one cell leaves open others often tell: the order of day and month, the calendar, the century.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import lru_cache

from timeline.dates import EventDate
from timeline.dates.calendars import Calendar
from timeline.dates.free_text.calendar_dates import converted
from timeline.dates.free_text.candidate import ShortYear, Unread
from timeline.dates.free_text.conventions import Habits, Order
from timeline.dates.free_text.day_numbers import unit_of
from timeline.dates.free_text.short_years import Second
from timeline.dates.languages.translation import folded, in_english
from timeline.importers.dates import Reading, lasting, read

_APPROXIMATE = re.compile(
    r"\b(approx\w*|circa|ca|about|est(?=\.)|ungefahr\w*|etwa|geschatzt\w*|environ|estim\w*|aproximad\w*|"
    r"approssimativ\w*|ongeveer|geschat\w*|около|примерн\w*|приблизн\w*|приблизительн\w*|تقریبی?|حدود\w*)\b|"
    r"^c\.? (?=\w)|\(c\.?\)"
)
_UNCERTAIN = re.compile(
    r"\b(uncertain|probable|possible|doubtful|unsicher\w*|fraglich\w*|incert\w*|presumed)\b"
)
_BEFORE_CHRIST = re.compile(
    r"\b(b\.? ?c\.?(?: ?e\b\.?)?|v\.? ?chr|av\.? ?j\.?-?c|до н\.? ?э|до н\.? ?е|ق\.? ?م)(?!\w)"
)
_OUR_ERA = re.compile(r"\b(a\.? ?d|c\.? ?e|n\.? ?chr|ap\.? ?j|gregorian|میلادی)(?!\w)")
_HEADERS = (
    (
        Calendar.SOLAR,
        re.compile(r"\b(shamsi|jalali|solar|persian|iranian|s\.?h|a\.?p|شمسی|خورشیدی|جلالی)\b"),
    ),
    (Calendar.LUNAR, re.compile(r"\b(hijri|hijra|islamic|lunar|qamari|a\.?h|هجری|هجریه|قمری)\b")),
)
_YEAR = re.compile("(?<![0-9])([0-9]{3,4})(?![0-9])")
_FOUR = re.compile("(?<![0-9])(1[0-9]{3}|20[0-9]{2})(?![0-9])")
_DAY = re.compile("-?[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PERSIAN_YEARS, _HIJRI_YEARS = range(1300, 1411), range(1200, 1500)
_BEFORE_1410 = range(
    1200, 1411
)  # the calendar of Iran has been solar since 1304, its writers' since before
_HIJRI_NOW = range(1411, 1451)
_DAY_AFTER_YEAR = re.compile("[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}")
_FEW = 3  # dates that say something of a column


@dataclass(frozen=True)
class DateColumn:
    """How the dates of a column are read."""

    habits: Habits
    about: str = ""
    "~ or ? where the header says that all its dates are approximate or uncertain."
    bce: bool = False
    "Whether the header says that its years are before Christ."
    pretended: str = ""
    "The month and day, such as 01-01, that stands in so many dates that it hardly was the day."
    remarks: tuple[str, ...] = ()
    "What is to be said of the column as a whole."
    read_share: float = 0.0
    "How many of its cells are dates, from 0 to 1."
    short_share: float = 0.0
    "How many of its cells would be dates if their years had four digits."

    def read(self, words: str) -> Reading:
        """
        Return the date of a cell.

        Raises:
            Unread: it tells none.
        """
        reading = self._before_christ(words) if self.bce else read(words, self.habits)
        return self._qualified(reading)

    def _before_christ(self, words: str) -> Reading:
        text = folded(words)
        if not (_BEFORE_CHRIST.search(text) or _OUR_ERA.search(text) or text.startswith("-")):
            with suppress(Unread):
                reading = read(f"{words.strip()} BC", self.habits)
                return Reading(
                    reading.date, (*reading.guesses, "its header says that it is before Christ")
                )
        return read(words, self.habits)

    def lasting(self, first: str, last: str) -> Reading:
        """
        Return what lasted from one cell to another; an end that cannot be read costs only itself.

        Raises:
            Unread: the start tells no date.
        """
        return lasting(first, last, self.read)

    def _qualified(self, reading: Reading) -> Reading:
        date, guesses = reading.date, reading.guesses
        if self.pretended and _DAY.fullmatch(date.text) and date.text.endswith(self.pretended):
            guesses += (
                f"{_named(self.pretended)} stands in most dates here: perhaps only the year is known",
            )
        if self.about and not re.search("[~?%]", date.text):
            date = EventDate.parse(re.sub(r"(?<=[0-9X])(?=$|/|\.\.|,|\])", self.about, date.text))
            guesses += (f"“{self.about}” is set because the header says so of all dates",)
        return Reading(date, guesses)


def judged(cells: Sequence[str], header: str = "", beside: Sequence[str] = ()) -> DateColumn:
    """
    Return how the cells of a column are to be read; *beside* are those of other columns of dates.

    >>> column = judged(["03/04/2010", "25/12/2010"], "approx. date")
    >>> column.read("03/04/2010").date.text
    '2010-04-03~'
    """
    own = [cell for cell in cells if cell.strip()]
    every = [*own, *(cell for cell in beside if cell.strip())]
    name = folded(header.replace("_", " "))
    calendar, why = _calendar(every, name)
    plain = [folded(cell) for cell in every]
    habits = Habits(Order.of(plain), calendar, Second.of(plain), unit_of(own), _years(plain))
    column = DateColumn(
        habits,
        "~" if _APPROXIMATE.search(name) else "?" if _UNCERTAIN.search(name) else "",
        bool(_BEFORE_CHRIST.search(name)) and not _OUR_ERA.search(name),
    )
    return _remarked(column, own, header, why)


def _remarked(
    column: DateColumn, cells: list[str], header: str, why: tuple[str, ...]
) -> DateColumn:
    dates, short = [], 0
    for cell in cells:
        try:
            dates.append(column.read(cell).date.text)
        except ShortYear:
            short += 1
        except Unread:
            pass
    pretended, said = _pretended(dates, f"“{header}”" if header else "the column")
    total = max(len(cells), 1)
    return replace(
        column,
        pretended=pretended,
        remarks=(*why, *said, *_short(short, len(cells), header)),
        read_share=len(dates) / total,
        short_share=short / total,
    )


def _short(short: int, total: int, header: str) -> Iterator[str]:
    if short and short * 2 >= total:
        yield (
            f"“{header}” looks like dates, but its years have two digits; "
            "show four in the spreadsheet (format the cells as yyyy-mm-dd)"
        )


def _pretended(dates: list[str], header: str) -> tuple[str, tuple[str, ...]]:
    """Return the month and day that stands in too many dates, and what is to be said of it."""
    days = [date for date in dates if _DAY.fullmatch(date)]
    if len(days) < 2:
        return "", ()
    often, count = Counter(day[-5:] for day in days).most_common(1)[0]
    share = f"all {count} days" if count == len(days) else f"{count} of {len(days)} days"
    if len(days) >= _FEW and len(set(days)) == 1:
        label = EventDate.parse(days[0]).label
        return "", (
            f"{share} in {header} are {label}: perhaps the day when the list was made, not of the events",
        )
    if (often == "01-01" and 2 * count >= len(days)) or (count == len(days) >= _FEW):
        known = "perhaps only the years are known; if so, write the years alone"
        return often, (f"{share} in {header} are {_named(often)}: {known}",)
    if len(days) > _FEW and all(day.endswith("-01") for day in days):
        return "", (
            f"all {len(days)} days in {header} are the first of a month: perhaps only the months are known",
        )
    return "", ()


def _named(month_and_day: str) -> str:
    return EventDate.parse(f"2000-{month_and_day}").label.removesuffix(" 2000")


def _years(cells: list[str]) -> tuple[int, int] | None:
    years = [int(year) for cell in cells for year in _FOUR.findall(cell)]
    return (min(years), max(years)) if len(years) >= _FEW else None


def _calendar(cells: list[str], header: str) -> tuple[Calendar | None, tuple[str, ...]]:
    """Return the calendar of years that do not name one, and why."""
    if _OUR_ERA.search(header):
        return Calendar.GREGORIAN, ()
    for calendar, names in _HEADERS:
        if names.search(header):
            return calendar, (f"the years are read in {calendar.value}, as the header says",)
    named = {found for cell in cells if (found := _named_calendar(cell))}
    years = [
        int(year)
        for cell in cells
        if not _named_calendar(cell)
        for year in _YEAR.findall(folded(cell))
    ]
    early = [year for year in years if year < 1600]
    if len(named) == 1 and all(year in _HIJRI_YEARS for year in early):
        one = named.pop()
        why = "since some dates of the column name it or use its figures"
        return one, (f"years up to 1500 are read in {one.value}, {why}",)
    if early and not named and all(year in _PERSIAN_YEARS for year in years):
        return _perhaps_persian(cells, header, len(years))
    is_iran = max(early, default=0) in _PERSIAN_YEARS and all(
        year in _BEFORE_1410 for year in years
    )
    if early and not named and is_iran and _is_written_as_in_iran(cells, header):
        return _perhaps_persian(cells, header, len(years))
    if early and not named and all(year in _HIJRI_NOW for year in years):
        said = "all years are from 1411 to 1450: if they are of the Hijri calendar, write AH after them, 1441 AH"
        return None, (said,) if any(map(_DAY_AFTER_YEAR.match, cells)) else ()
    if named and years:
        said = "some dates name another calendar; those that name none are read in ours"
        return None, (said,) if early else ()
    return (Calendar.GREGORIAN if any(year not in _PERSIAN_YEARS for year in early) else None), ()


def _perhaps_persian(
    cells: list[str], header: str, count: int
) -> tuple[Calendar | None, tuple[str, ...]]:
    """Judge a column of which all years are from 1300 to 1410: medieval, or Persian of our time."""
    if _is_written_as_in_iran(cells, header):
        why = "all years are from 1200 to 1410 and written as in Iran: they are read in the Persian calendar"
        return Calendar.SOLAR, (why,)
    if count >= _FEW:
        said = "if they are of the Persian calendar, write SH after them, 1357 SH"
        return None, (f"all years are from 1300 to 1410: {said}",)
    return None, ()


def _is_written_as_in_iran(cells: list[str], header: str) -> bool:
    """Whether most are written year/month/day, or the header in letters of Arabic."""
    days = sum(bool(_DAY_AFTER_YEAR.match(folded(cell))) for cell in cells)
    return 2 * days >= len(cells) or bool(re.search("[\u0600-\u06ff]", header))


@lru_cache(maxsize=8192)
def _named_calendar(cell: str) -> Calendar | None:
    """Return the calendar that a cell names, by era, month or figures."""
    text = folded(cell)
    for form in (text,) if cell.isascii() else (text, *in_english(text)):
        with suppress(ValueError):
            if found := converted(form):
                return found.calendar
    if any(year in _HIJRI_YEARS for year in map(int, _YEAR.findall(text))) and not cell.isascii():
        if any("\u06f0" <= char <= "\u06f9" for char in cell):
            return Calendar.SOLAR
        if any("\u0660" <= char <= "\u0669" for char in cell):
            return Calendar.LUNAR
    return None
