"""
Days as programs count them.

The day numbers of spreadsheets, seconds and milliseconds from 1970.
"""

from __future__ import annotations

import re
from enum import Enum

import numpy as np

from timeline.dates.years import edtf_year, year_of

#: Milliseconds from 1970, as far as the dates of JavaScript go.
FAR = 8.64e15
#: The numbers that are taken for days of a spreadsheet, from 1927 to 2119; smaller ones could be
#: years.
FIRST_DAY, LAST_DAY = 10_000, 80_000
_DAY = re.compile("[0-9][-/.][0-9]{1,2}[-/.][0-9]")
_MILLISECONDS = 86_400_000


class Unit(Enum):
    """What a mere number counts."""

    YEARS = "years"
    DAYS = "days, as a spreadsheet does (a book that counts from 1904 would be four years later)"
    SECONDS = "seconds from 1970"
    MILLISECONDS = "milliseconds from 1970"


_LENGTHS = (
    (r"[1-7][0-9]{4}(?:\.[0-9]+)?", Unit.DAYS),
    ("-?[0-9]{10}", Unit.SECONDS),
    ("-?[0-9]{12,13}", Unit.MILLISECONDS),
)


def day_of(number: float, unit: Unit) -> str:
    """
    Return the EDTF of the day that a number names, in Greenwich.

    >>> day_of(43833, Unit.DAYS), day_of(1577836800000, Unit.MILLISECONDS)
    ('2020-01-03', '2020-01-01')
    >>> day_of(-86400, Unit.SECONDS)
    '1969-12-31'
    """
    if unit is Unit.DAYS:
        day = np.datetime64("1899-12-30") + np.timedelta64(int(number // 1), "D")
    else:
        scale = 1 if unit is Unit.MILLISECONDS else 1000
        day = np.datetime64(int(number * scale // _MILLISECONDS), "D")
    return f"{edtf_year(year_of(day))}{str(day)[-6:]}"


def moment_of(number: float, unit: Unit) -> str:
    """
    Return the EDTF of the day that a number names, with its time unless that is midnight.

    >>> moment_of(43833.5, Unit.DAYS), moment_of(1578011220000, Unit.MILLISECONDS)
    ('2020-01-03T12:00', '2020-01-03T00:27Z')
    """
    length = {Unit.DAYS: 1, Unit.SECONDS: 86_400}.get(unit, _MILLISECONDS)
    after_midnight = min(round(number % length / length * 86_400), 86_399)
    if not after_midnight:
        return day_of(number, unit)
    minutes, second = divmod(after_midnight, 60)
    seconds = f":{second:02}" if second else ""
    zone = "" if unit is Unit.DAYS else "Z"
    return f"{day_of(number, unit)}T{minutes // 60:02}:{minutes % 60:02}{seconds}{zone}"


def perhaps(text: str) -> str:
    """
    Return in words what a bare number would be as the number of a day or a moment.

    Empty for others.
    """
    unit = next((unit for form, unit in _LENGTHS if re.fullmatch(form, text)), Unit.YEARS)
    if unit is Unit.YEARS:
        return ""
    what = "a spreadsheet's number of a day" if unit is Unit.DAYS else unit.value
    return f"; if it is {what}, {day_of(float(text), unit)}, format the cells as dates"


def unit_of(cells: list[str]) -> Unit:
    """
    Return what the numbers of a column count.

    Numbers of five digits are days of a spreadsheet if no other numbers stand among them, nor only
    round ones: those are years too far away.
    """
    numbers = [abs(float(cell)) for cell in cells if _is_number(cell)]
    if not numbers:
        return Unit.YEARS
    largest = max(numbers)
    if largest >= 1e8 and len(numbers) >= len(cells) / 2:
        return Unit.MILLISECONDS if largest >= 1e11 else Unit.SECONDS
    are_days = all(FIRST_DAY <= number < LAST_DAY for number in numbers) and any(
        number % 50 for number in numbers
    )
    others = [cell for cell in cells if not _is_number(cell)]
    beside = any(_DAY.search(cell) for cell in others) and not any(
        "b" in cell.casefold() for cell in others
    )
    return Unit.DAYS if are_days and (beside or (len(numbers) > 1 and not others)) else Unit.YEARS


def _is_number(cell: str) -> bool:
    whole, _, fraction = cell.removeprefix("-").partition(".")
    return whole.isascii() and whole.isdecimal() and (not fraction or fraction.isdecimal())
