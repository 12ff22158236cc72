"""Conventions of dates in a column, such as the order of day and month, the calendar, the century.

What one cell leaves open the others often tell.
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
    r"\b(approx\w*|circa|ca|about|est(?=\.)|ungefahr\w*|etwa|geschatzt\w*|environ|estim\w*|"
    r"aproximad\w*|approssimativ\w*|ongeveer|geschat\w*|около|примерн\w*|приблизн\w*|приблизительн\w*|تقریبی?|حدود\w*)\b|"
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
# The calendar of Iran has been solar since 1304, that of its writers since before.
_BEFORE_1410 = range(1200, 1411)
_HIJRI_NOW = range(1411, 1451)
_DAY_AFTER_YEAR = re.compile("[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}")
_FEW = 3  # dates that say something of a column
_EARLY = 1600  # years before it may be of another calendar

# A calendar, and why it is that one or what might be another.
_Verdict = tuple[Calendar | None, tuple[str, ...]]


@dataclass(frozen=True)
class DateConventions:
    """How the dates of a column are read."""

    habits: Habits
    qualifier: str = ""
    "~ or ? where the header says that all its dates are approximate or uncertain."
    is_bce: bool = False
    "Whether the header says that its years are before Christ."
    placeholder_day: str = ""
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
        reading = self._read_bce(words) if self.is_bce else read(words, self.habits)
        return self._qualified(reading)

    def _read_bce(self, words: str) -> Reading:
        text = folded(words)
        names_era = _BEFORE_CHRIST.search(text) or _OUR_ERA.search(text) or text.startswith("-")
        if not names_era:
            with suppress(Unread):
                reading = read(f"{words.strip()} BC", self.habits)
                guess = "its header says that it is before Christ"
                return Reading(reading.date, (*reading.guesses, guess))
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
        day = self.placeholder_day
        if day and _DAY.fullmatch(date.text) and date.text.endswith(day):
            name = _day_label(day)
            guesses += (f"{name} stands in most dates here: perhaps only the year is known",)
        if self.qualifier and not re.search("[~?%]", date.text):
            edtf = re.sub(r"(?<=[0-9X])(?=$|/|\.\.|,|\])", self.qualifier, date.text)
            date = EventDate.parse(edtf)
            guesses += (f"“{self.qualifier}” is set because the header says so of all dates",)
        return Reading(date, guesses)


def conventions_of(
    cells: Sequence[str], header: str = "", beside: Sequence[str] = ()
) -> DateConventions:
    """
    Return how the cells of a column are to be read; *beside* are those of other columns of dates.

    >>> conventions = conventions_of(["03/04/2010", "25/12/2010"], "approx. date")
    >>> conventions.read("03/04/2010").date.text
    '2010-04-03~'
    """
    filled = [cell for cell in cells if cell.strip()]
    with_others = [*filled, *(cell for cell in beside if cell.strip())]
    name = folded(header.replace("_", " "))
    calendar, why = _calendar(with_others, name)
    plain = [folded(cell) for cell in with_others]
    conventions = DateConventions(
        habits=Habits(Order.of(plain), calendar, Second.of(plain), unit_of(filled), _years(plain)),
        qualifier=_qualifier(name),
        is_bce=bool(_BEFORE_CHRIST.search(name)) and not _OUR_ERA.search(name),
    )
    return _with_remarks(conventions, filled, header, why)


def _qualifier(header: str) -> str:
    if _APPROXIMATE.search(header):
        return "~"
    return "?" if _UNCERTAIN.search(header) else ""


def _with_remarks(
    conventions: DateConventions, cells: list[str], header: str, why: tuple[str, ...]
) -> DateConventions:
    dates, short = [], 0
    for cell in cells:
        try:
            dates.append(conventions.read(cell).date.text)
        except ShortYear:
            short += 1
        except Unread:
            pass
    placeholder_day, remarks = _repeated_days(dates, f"“{header}”" if header else "the column")
    total = max(len(cells), 1)
    return replace(
        conventions,
        placeholder_day=placeholder_day,
        remarks=(*why, *remarks, *_short_years(short, len(cells), header)),
        read_share=len(dates) / total,
        short_share=short / total,
    )


def _short_years(short: int, total: int, header: str) -> Iterator[str]:
    if short and short * 2 >= total:
        yield (
            f"“{header}” looks like dates, but its years have two digits; "
            "show four in the spreadsheet (format the cells as yyyy-mm-dd)"
        )


def _repeated_days(dates: list[str], header: str) -> tuple[str, tuple[str, ...]]:
    """Return the month and day that stands in too many dates, and what is to be said of it."""
    days = [date for date in dates if _DAY.fullmatch(date)]
    if len(days) < 2:
        return "", ()
    commonest, count = Counter(day[-5:] for day in days).most_common(1)[0]
    is_in_all = count == len(days)
    share = f"all {count} days" if is_in_all else f"{count} of {len(days)} days"
    if len(days) >= _FEW and len(set(days)) == 1:
        why = "perhaps the day when the list was made, not of the events"
        return "", (f"{share} in {header} are {EventDate.parse(days[0]).label}: {why}",)
    if (commonest == "01-01" and 2 * count >= len(days)) or (is_in_all and count >= _FEW):
        why = "perhaps only the years are known; if so, write the years alone"
        return commonest, (f"{share} in {header} are {_day_label(commonest)}: {why}",)
    if len(days) > _FEW and all(day.endswith("-01") for day in days):
        first = f"all {len(days)} days in {header} are the first of a month"
        return "", (f"{first}: perhaps only the months are known",)
    return "", ()


def _day_label(month_and_day: str) -> str:
    return EventDate.parse(f"2000-{month_and_day}").label.removesuffix(" 2000")


def _years(cells: list[str]) -> tuple[int, int] | None:
    years = [int(year) for cell in cells for year in _FOUR.findall(cell)]
    return (min(years), max(years)) if len(years) >= _FEW else None


def _calendar(cells: list[str], header: str) -> _Verdict:
    """Return the calendar of years that do not name one, and why."""
    if _OUR_ERA.search(header):
        return Calendar.GREGORIAN, ()
    for calendar, names in _HEADERS:
        if names.search(header):
            return calendar, (f"the years are read in {calendar.value}, as the header says",)
    calendars = {named for cell in cells if (named := _named_calendar(cell))}
    others = [folded(cell) for cell in cells if not _named_calendar(cell)]
    years = [int(year) for cell in others for year in _YEAR.findall(cell)]
    if calendars:
        return _calendar_beside(calendars, years)
    return _calendar_by_years(years, cells, header)


def _calendar_beside(calendars: set[Calendar], years: list[int]) -> _Verdict:
    """Return the calendar of years in a column where other dates name one."""
    early = [year for year in years if year < _EARLY]
    if len(calendars) == 1 and all(year in _HIJRI_YEARS for year in early):
        (calendar,) = calendars
        why = "since some dates of the column name it or use its figures"
        return calendar, (f"years up to 1500 are read in {calendar.value}, {why}",)
    if early:
        return None, ("some dates name another calendar; those that name none are read in ours",)
    return None, ()


def _calendar_by_years(years: list[int], cells: list[str], header: str) -> _Verdict:
    """Return the calendar of years in a column where no date names one."""
    early = [year for year in years if year < _EARLY]
    if not early:
        return None, ()
    is_iran = max(early) in _PERSIAN_YEARS and all(year in _BEFORE_1410 for year in years)
    if is_iran and _is_written_as_in_iran(cells, header):
        why = "all years are from 1200 to 1410 and written as in Iran"
        return Calendar.SOLAR, (f"{why}: they are read in the Persian calendar",)
    if all(year in _PERSIAN_YEARS for year in years):
        # medieval, or Persian of our time
        hint = "if they are of the Persian calendar, write SH after them, 1357 SH"
        remark = f"all years are from 1300 to 1410: {hint}"
        return None, (remark,) if len(years) >= _FEW else ()
    if all(year in _HIJRI_NOW for year in years):
        hint = "if they are of the Hijri calendar, write AH after them, 1441 AH"
        remark = f"all years are from 1411 to 1450: {hint}"
        return None, (remark,) if any(map(_DAY_AFTER_YEAR.match, cells)) else ()
    is_ours = any(year not in _PERSIAN_YEARS for year in early)
    return Calendar.GREGORIAN if is_ours else None, ()


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
            if date := converted(form):
                return date.calendar
    if any(year in _HIJRI_YEARS for year in map(int, _YEAR.findall(text))) and not cell.isascii():
        if any("\u06f0" <= char <= "\u06f9" for char in cell):
            return Calendar.SOLAR
        if any("\u0660" <= char <= "\u0669" for char in cell):
            return Calendar.LUNAR
    return None
