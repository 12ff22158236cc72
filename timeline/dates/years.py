"""A year as other programs count it in; out, the year as EDTF counts it, where 0000 is 1 BCE.

| meant   | EDTF, ISO 8601, vis-timeline | TimelineJS, people |
|---------|------------------------------|--------------------|
| 1 CE    | 0001                         | 1                  |
| 1 BCE   | 0000                         | -1                 |
| 44 BCE  | -0043                        | -44                |
"""

from __future__ import annotations

from enum import Enum

FIRST, LAST = -9999, 9999


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
    return f"{'-' if year < 0 else ''}{abs(year):04}"
