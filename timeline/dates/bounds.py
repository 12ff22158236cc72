"""The first and the last day that one EDTF date can mean, with or without a qualifier.

Years are counted as EDTF does: 0000 is 1 BCE, -0001 is 2 BCE, in the Gregorian calendar throughout.
A season is three whole months: 21 spring from March, 22 summer from June, 23 autumn from September,
24 winter from December into the next year. (The edtf library has winter end with December; a bound
leaves no day out.) Masked digits are read here: that library refuses months of masked years before
1 BCE.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import numpy as np

from timeline.dates import words
from timeline.dates.clock import ClockTime, clock_time
from timeline.dates.refusal import DateError
from timeline.dates.years import iso

SUCH_AS = ", such as 2020-01-03, 2016-12, 1990, 2013-21 (spring 2013) or [2013..2015]"

LAST = np.datetime64("9999-12-31", "D")

_DATE = re.compile("(-?[0-9X]{4})(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?([?~%]?)")
_WITH_TIME = re.compile("(-?[0-9X]{4}[0-9X-]*[?~%]?)T(.*)", re.DOTALL)
_OUTSIDE = "{0!r} reaches outside the years -9999 to 9999, which are all that can be shown"
_UNKNOWN = "{0!r} is not an EDTF date" + SUCH_AS
_REASONS = {
    "": "a date is needed, such as 2020-01-03",
    r"Y.*|-?[0-9]{5,7}(-.*)?|.*(?<![0-9])(?!10000 ?B)[0-9]{5,} ?B\.?C.*": _OUTSIDE,
    "-?[0-9]{1,3}(-.*)?": "{0!r} does not begin with a year of four digits",
    ".*-([0-9]X|X[0-9])(-.*)?": "{0!r} masks half a number; write XX, or a set such as "
    "[1984-10..1984-12]",
    "[0-9X-]*[?~%].*|[?~%].*": "{0!r} must have its ?, ~ or % (both) at the end of the date, and "
    "once",
    r"\{.*": "{0!r} means each of several dates; write 2013/2015 if it lasted, [2013,2015] if "
    "one of them",
    ".*/.*": "{0!r} is an interval inside a set; write .. between the two dates",
    ".*": _UNKNOWN,
}


@dataclass(frozen=True)
class Bounds:
    """The days that a date can mean, both inclusive; its qualifier moves neither."""

    text: str
    earliest: np.datetime64
    latest: np.datetime64
    time: ClockTime | None = None

    @property
    def is_day(self) -> bool:
        """Whether the date names a day."""
        return re.match("-?[0-9]{4}-[0-9]{2}-[0-9]{2}", self.text) is not None

    @property
    def is_exact(self) -> bool:
        """Whether the date names a day and has no qualifier."""
        return self.is_day and self.text[-1] not in "?~%"


def bounds_of(text: str) -> Bounds:
    """
    Return the bounds of a year, a season, a month or a day, whose digits may be masked.

    A day may have a time; its bounds are that day all the same.

    Raises:
        DateError: for anything else, with what to write instead.
    """
    if with_time := _WITH_TIME.fullmatch(text):
        return _timed(text, *with_time.groups())
    match = _DATE.fullmatch(text)
    if match is None:
        raise DateError(_reason(text))
    year, month, day, _ = match.groups()
    if year == "-0000":
        raise DateError(
            f"{text!r} has a year that does not exist; 1 BCE is 0000", text.removeprefix("-")
        )
    if year.endswith("XXXX"):
        raise DateError(
            f"{text!r} names no year; write at least its first digit, or a set such as [..1984]"
        )
    if "X" in year and re.fullmatch("00|1[3-9]|[2-9][0-9]", month or ""):
        raise DateError(_UNKNOWN.format(text))
    if "X" in year or month == "XX":
        return Bounds(text, *_masked(year, month, day))
    start, after = _months(year, month, day)
    if after > LAST + _days(1):
        raise DateError(_OUTSIDE.format(text))
    if day in (None, "XX"):
        return Bounds(text, start, after - _days(1))
    known = _day(start, after, int(day))
    return Bounds(text, known, known)


def _timed(text: str, day: str, time: str) -> Bounds:
    bounds = bounds_of(day)
    if not bounds.is_exact:
        what = "has a time of no certain day" if bounds.is_day else "has a time, but no day"
        raise DateError(f"{text!r} {what}; write {day} alone", day)
    try:
        return replace(bounds, text=text, time=clock_time(time))
    except DateError as error:
        hint = day + time[-1] if time.endswith(("?", "~", "%")) else ""
        raise DateError(error.message.replace(repr(time), repr(text)), hint) from None


def _reason(text: str) -> str:
    reasons = (
        reason for pattern, reason in _REASONS.items() if re.fullmatch(pattern, text, re.DOTALL)
    )
    return next(reasons).format(text)


def _months(
    year: str, month: str | None, day: str | None = None
) -> tuple[np.datetime64, np.datetime64]:
    """Return the first day of a year, season or month, and the first day after it."""
    number = int(month or 0)
    if month is None:
        first, months = 1, 12
    elif 1 <= number <= 12:
        first, months = number, 1
    elif 21 <= number <= 24 and day is None:
        first, months = 3 * (number - 20), 3
    elif 21 <= number <= 24:
        raise DateError(
            f"a season has no days; write {year}-{month}, or a month instead of the season"
        )
    else:
        raise DateError(
            f"{month} in '{year}-{month}' is neither a month, 01 to 12, nor a season: "
            "21 spring, 22 summer, 23 autumn, 24 winter"
        )
    start = np.datetime64(f"{year}-{first:02}", "M")
    return start.astype("datetime64[D]"), (start + np.timedelta64(months, "M")).astype(
        "datetime64[D]"
    )


def _day(start: np.datetime64, after: np.datetime64, day: int) -> np.datetime64:
    if start <= start + _days(day - 1) < after:
        return start + _days(day - 1)
    month = iso(start).removesuffix("-01")
    raise DateError(
        f"there is no day {day} in {words.label(month)}, which has {(after - start).astype(int)} "
        f"days; write {month} if the day is not known"
    )


def _days(number: int) -> np.timedelta64:
    return np.timedelta64(number, "D")


def _masked(year: str, month: str | None, day: str | None) -> tuple[np.datetime64, np.datetime64]:
    """Return the first and the last day of a date whose year or month has X in it."""
    years = sorted((year.replace("X", digit) for digit in "09"), key=int)
    months = ("01", "12") if month in (None, "XX") else (month, month)
    (first, after_first), (last, after_last) = map(_months, years, months)
    if day in (None, "XX"):
        return first, after_last - _days(1)
    try:
        return _day(first, after_first, int(day)), _day(last, after_last, int(day))
    except DateError:  # 29 February of any year, perhaps
        text = f"{year}-{month}-{day}"
        raise DateError(
            f"{text!r} may be a day that does not exist; write {year}-{month}-XX"
        ) from None
