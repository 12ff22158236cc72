"""One EDTF date in, with or without a qualifier; out, the first and the last day that it can mean.

A season is three whole months: 21 spring from March, 22 summer from June, 23 autumn from September, 24 winter
from December into the next year. (The edtf library has winter end with December; a bound leaves no day out.)
"""

from __future__ import annotations

import re
import threading
from dataclasses import dataclass

import numpy as np

from timeline import wording

SUCH_AS = ", such as 2020-01-03, 2016-12, 1990, 2013-21 (spring 2013) or [2013..2015]"

_DATE = re.compile("([0-9X]{4})(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?([?~%]?)")
_OUTSIDE = "{0!r} reaches outside the years 0001 to 9999; years before 1 cannot be shown yet"
_UNKNOWN = "{0!r} is not an EDTF date" + SUCH_AS
_REASONS = {
    "": "a date is needed, such as 2020-01-03",
    "-[0-9].*|Y.*|[0-9]{5}(-.*)?|.* BCE?": _OUTSIDE,
    "[0-9]{1,3}(-.*)?": "{0!r} does not begin with a year of four digits",
    "[0-9-]{10}T.*": "{0!r} has a time of day; write the day alone",
    ".*-([0-9]X|X[0-9])(-.*)?": "{0!r} masks half a number; write XX, or a set such as [1984-10..1984-12]",
    "[0-9X-]*[?~%].*|[?~%].*": "{0!r} must have its ?, ~ or % (both) at the end of the date, and once",
    r"\{.*": "{0!r} means each of several dates; write 2013/2015 if it lasted, [2013,2015] if one of them",
    ".*/.*": "{0!r} is an interval inside a set; write .. between the two dates",
    ".*": _UNKNOWN,
}
_EDTF_GRAMMAR = threading.Lock()  # edtf parses with pyparsing, which is not thread-safe


class DateError(ValueError):
    """A text that is no date here: *message* says why; *hint* is the EDTF text perhaps meant, or empty."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


@dataclass(frozen=True)
class Bounds:
    """The days that a date can mean, both inclusive; its qualifier moves neither."""

    text: str
    earliest: np.datetime64
    latest: np.datetime64

    @property
    def is_day(self) -> bool:
        """Whether the date names a day."""
        return re.match("[0-9]{4}-[0-9]{2}-[0-9]{2}", self.text) is not None

    @property
    def is_exact(self) -> bool:
        """Whether the date names a day and has no qualifier."""
        return self.is_day and len(self.text) == len("2020-01-03")


def bounds_of(text: str) -> Bounds:
    """
    Return the bounds of a year, a season, a month or a day, whose digits may be masked.

    Raises:
        DateError: for anything else, with what to write instead.
    """
    match = _DATE.fullmatch(text)
    if match is None:
        raise DateError(_reason(text))
    year, month, day, qualifier = match.groups()
    if re.match("[0X]{4}|9999-24", text):
        raise DateError(_OUTSIDE.format(text))
    if "X" in text:
        return Bounds(text, *_masked(text.removesuffix(qualifier)))
    start, after = _months(year, month, day)
    if day is None:
        return Bounds(text, start, after - _days(1))
    known = _day(start, after, int(day))
    return Bounds(text, known, known)


def _reason(text: str) -> str:
    found = (reason for pattern, reason in _REASONS.items() if re.fullmatch(pattern, text, re.DOTALL))
    return next(found).format(text)


def _months(year: str, month: str | None, day: str | None) -> tuple[np.datetime64, np.datetime64]:
    """Return the first day of a year, season or month, and the first day after it."""
    number = int(month or 0)
    if month is None:
        first, months = 1, 12
    elif 1 <= number <= 12:
        first, months = number, 1
    elif 21 <= number <= 24 and day is None:
        first, months = 3 * (number - 20), 3
    elif 21 <= number <= 24:
        raise DateError(f"a season has no days; write {year}-{month}, or a month instead of the season")
    else:
        raise DateError(
            f"{month} in '{year}-{month}' is neither a month, 01 to 12, nor a season: "
            "21 spring, 22 summer, 23 autumn, 24 winter"
        )
    start = np.datetime64(f"{year}-{first:02}", "M")
    return start.astype("datetime64[D]"), (start + np.timedelta64(months, "M")).astype("datetime64[D]")


def _day(start: np.datetime64, after: np.datetime64, day: int) -> np.datetime64:
    if start <= start + _days(day - 1) < after:
        return start + _days(day - 1)
    month = str(start)[:7]
    raise DateError(
        f"there is no day {day} in {wording.label(month)}, which has {(after - start).astype(int)} days; "
        f"write {month} if the day is not known"
    )


def _days(number: int) -> np.timedelta64:
    return np.timedelta64(number, "D")


def _masked(text: str) -> tuple[np.datetime64, np.datetime64]:
    """Return the first and the last day of a date with X in it, by the grammar of the edtf library."""
    from edtf import EDTFParseException, parse_edtf  # 150 ms, and few files need it

    try:
        with _EDTF_GRAMMAR:
            date = parse_edtf(text)
    except EDTFParseException:
        raise DateError(_UNKNOWN.format(text)) from None
    first, last = (
        f"{day.tm_year:04}-{day.tm_mon:02}-{day.tm_mday:02}"
        for day in (date.lower_strict(), date.upper_strict())
    )
    try:
        return np.datetime64(first, "D"), np.datetime64(last, "D")
    except ValueError:  # the library takes 29 February of any year
        raise DateError(f"{text!r} may be a day that does not exist; write {text[:7]}-XX") from None
