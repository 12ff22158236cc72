"""Days of the Persian and the Hijri calendar, and those of ours that they can mean.

A Persian (Solar Hijri) day is one day of ours. A Hijri month began when the new moon was seen, here
a day earlier and there a day later, so what its calendar names is known to within a day on either
side. From 1343 on it may be two days earlier: Umm al-Qura, the reckoning of Saudi Arabia, goes by
the moon before it is seen.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from enum import Enum

_DAY = datetime.timedelta(days=1)
_JULIAN_DAY = 1721425  # of the day before 1 January of the year 1
_HIJRA = (
    1948439  # the Julian day before 1 Muharram of the year 1, 16 July 622 by the calendar of then
)
_REFORM = datetime.date(1582, 10, 15)
_MONTHS = 12
_UMM_AL_QURA = 1343


class Calendar(Enum):
    """How the years of a date are counted; the value is how people call it."""

    GREGORIAN = "our calendar"
    SOLAR = "the Persian calendar"
    LUNAR = "the Hijri calendar"


def edtf_of(calendar: Calendar, year: int, month: int = 0, day: int = 0) -> str:
    """
    Return what a year, month or day of another calendar is in ours; 0 stands for what is not said.

    >>> edtf_of(Calendar.SOLAR, 1398, 10, 13), edtf_of(Calendar.LUNAR, 977, 9, 22)
    ('2020-01-03', '[1570-03-09..1570-03-11]')

    Raises:
        ValueError: there is no such day or month.
    """
    return edtf_between((calendar, year, month or 1, day), (calendar, year, month or _MONTHS, day))


def edtf_between(
    first: tuple[Calendar, int, int, int], last: tuple[Calendar, int, int, int]
) -> str:
    """Return the days from the beginning of a month, or a day, to the end of another."""
    start, end = _days(*first)[0], _days(*last)[1]
    return f"{start}" if start == end else f"[{start}..{end}]"


def in_julian(edtf: str) -> str:
    """
    Return the day that Europe wrote before October 1582, of three the middle one.

    Empty for later days.

    >>> in_julian("[1570-03-09..1570-03-11]")
    '1570-02-28'
    """
    first, _, last = edtf.strip("[]").partition("..")
    day = datetime.date.fromisoformat(first)
    if day >= _REFORM or (last and datetime.date.fromisoformat(last) - day != 2 * _DAY):
        return ""
    year, month, number = _julian((day + _DAY if last else day).toordinal() + _JULIAN_DAY)
    return f"{year:04}-{month:02}-{number:02}"


def _days(
    calendar: Calendar, year: int, month: int, day: int
) -> tuple[datetime.date, datetime.date]:
    """Return the first and the last day that a month, or a day of it, can be."""
    if year < 1 or not 1 <= month <= _MONTHS:
        raise ValueError(f"there is no month {month} of the year {year}")
    begins: Callable[[int, int], datetime.date] = _solar if calendar is Calendar.SOLAR else _lunar
    start, after = begins(year, month), begins(year + month // _MONTHS, month % _MONTHS + 1)
    if day and start + (day - 1) * _DAY >= after:
        raise ValueError(f"there is no day {day} in month {month} of the year {year}")
    first = start + (day - 1) * _DAY if day else start
    last = first if day else after - _DAY
    if calendar is not Calendar.LUNAR:
        return first, last
    return first - (2 if year >= _UMM_AL_QURA else 1) * _DAY, last + _DAY


def _solar(year: int, month: int) -> datetime.date:
    from persiantools.jdatetime import JalaliDate  # slow to import, and hardly ever needed

    return JalaliDate(year, month, 1).to_gregorian()


def _lunar(year: int, month: int) -> datetime.date:
    """Return the day by the rule of thirty years, which no place kept to the day."""
    days = 1 + (59 * (month - 1) + 1) // 2 + (year - 1) * 354 + (3 + 11 * year) // 30
    return datetime.date.fromordinal(_HIJRA + days - _JULIAN_DAY)


def _julian(number: int) -> tuple[int, int, int]:
    """Return year, month and day of a Julian day number (Richards' rule)."""
    e = 4 * (number + 1401) + 3
    h = 5 * ((e % 1461) // 4) + 2
    month = (h // 153 + 2) % 12 + 1
    return e // 1461 - 4716 + (14 - month) // 12, month, (h % 153) // 5 + 1
