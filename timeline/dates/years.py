"""Years: as EDTF, as days and as people count them, who have no year 0.

| meant   | EDTF, ISO 8601, vis-timeline | TimelineJS, people |
|---------|------------------------------|--------------------|
| 1 CE    | 0001                         | 1                  |
| 1 BCE   | 0000                         | -1                 |
| 44 BCE  | -0043                        | -44                |

A bare number is a year as EDTF counts it, unless its name says otherwise.
"""

from __future__ import annotations

from enum import Enum

import numpy as np

FIRST, LAST = -9999, 9999
#: Numbers of years that are usual between two marks of an axis.
STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)


class Counting(Enum):
    """Whether there is a year 0."""

    ASTRONOMICAL = "0 is 1 BCE"
    HISTORICAL = "-1 is 1 BCE, and there is no year 0"


class FarYear(ValueError):
    """A year that no timeline can show."""


def edtf_year(number: int, counting: Counting = Counting.ASTRONOMICAL) -> str:
    """
    Return a year in four digits, with a minus sign where it is negative.

    >>> edtf_year(-44, Counting.HISTORICAL), edtf_year(-43), edtf_year(-1, Counting.HISTORICAL)
    ('-0043', '-0043', '0000')

    Raises:
        FarYear: it is before -9999 or after 9999.
    """
    year = number + 1 if counting is Counting.HISTORICAL and number < 0 else number
    if not FIRST <= year <= LAST:
        raise FarYear(f"the year {number} is outside -9999 to 9999")
    return four_digits(year)


def four_digits(year: int) -> str:
    """Return a year in at least four digits, with a minus sign where it is negative."""
    return f"{'-' if year < 0 else ''}{abs(year):04}"


def historical(year: int) -> int:
    """Return a year as people count it: 1 BCE is -1."""
    return year if year > 0 else year - 1


def new_year(year: int) -> np.datetime64:
    """Return the first day of a year."""
    day: np.datetime64 = np.datetime64(year - 1970, "Y").astype("datetime64[D]")
    return day


def year_of(day: np.datetime64) -> int:
    """Return the year that a day is in."""
    return int(day.astype("datetime64[Y]").astype(int)) + 1970


def iso(day: np.datetime64) -> str:
    """
    Return a day, or a moment, in ISO 8601 with four digits of the year.

    Before the year 0 numpy writes three.

    >>> iso(np.datetime64("-0043-03-15"))
    '-0043-03-15'
    """
    year, month, rest = str(day).rsplit("-", 2)
    return f"{four_digits(int(year))}-{month}-{rest}"


def round_years(first: int, last: int, step: int) -> list[int]:
    """
    Return the years of a span that *step* divides as people count them: 100 BCE is as round as 100.

    >>> round_years(-120, 120, 100)
    [-99, 100]
    """
    return [year for year in range(first, last + 1) if abs(historical(year)) % step == 0]
