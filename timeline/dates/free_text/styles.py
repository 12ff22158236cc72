"""Read years and days written in two styles, old and new: 1675/6, 11/22 February 1732."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress

import numpy as np

from timeline.dates.free_text.candidate import Candidate
from timeline.dates.free_text.short_years import whole

_OLD_STYLE_UNTIL = 1752  # the year in which England began its years on 1 January
_OLD_YEAR_ENDS = "03-24"
_BETWEEN_STYLES = range(10, 14)  # days
_LAST_OLD_STYLE = "1923-12-31"  # Greece was the last country of Europe to change
_TWO_DAYS = re.compile(
    r"([0-9]{1,2}(?: [a-z]+\.?(?:,? [0-9]{3,4})?)?) ?/ ?"
    r"([0-9]{1,2} ([a-z]+\.?,? [0-9]{3,4}(?:/[0-9]{1,2})?))"
)
_DAY_IN_BRACKETS = re.compile(r"([0-9]{1,2}(?: [a-z]+)?) ?\(([0-9]{1,2}(?: [a-z]+)?)\)")
_NEW_STYLE = re.compile(r"(.*[0-9]),? \(?(?:n\.?s\.?|new style)\)?")
_OLD_STYLE = re.compile(r"(.*[0-9]),? \(?(?:o\.?s\.?|old style|julian)\)?")
_OLD_IN_BRACKETS = re.compile(r"(.*[0-9a-z]),? ?[\[(]o\.?s\.?:? ([^\])]+)[\])](.*)")
_TWO_YEARS = re.compile("(.*[a-z.,] ?)([0-9]{4})[/-]([0-9]{1,4})")
_MONTH_OR_DAY = re.compile("[0-9]{4}-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?")
#: Returns the EDTF of one date in words, or nothing.
Reader = Callable[[str], str]


def old_style(text: str) -> Candidate | None:
    """
    Read both years of one that began in March in England until 1752, such as 1675/6.

    A year with a slash after that is two years, such as a season of plays.
    """
    match = re.fullmatch("([0-9]{4})/([0-9]{1,2})", text)
    if match is None or int(match[1]) >= _OLD_STYLE_UNTIL:
        return None
    later = whole(match[1], match[2])
    if later != str(int(match[1]) + 1):
        return None
    guess = (
        f"“{text}” is an old-style year: {match[1]} if it begins in March, {later} if in January; "
        "both are kept"
    )
    either, both = f"[{match[1]},{later}]", f"{match[1]}/{later}"
    return Candidate(either, (guess,), alternatives=(either, both))


def two_styles(text: str, read: Reader) -> Candidate | None:
    """Read a day that is written in both calendars, or in a year that began in March."""
    return (
        _day_in_brackets(text, read)
        or _named_style(text, read)
        or _two_days(text, read)
        or _two_years(text, read)
    )


def _day_in_brackets(text: str, read: Reader) -> Candidate | None:
    """Read 5 (16) October 1799."""
    match = _DAY_IN_BRACKETS.match(text)
    if match is None:
        return None
    with_slash = match.expand(r"\1/\2")
    day = _two_days(with_slash + text[match.end() :], read)
    if day is None:
        return None
    return Candidate(day.edtf, tuple(guess.replace(with_slash, match[0]) for guess in day.guesses))


def _named_style(text: str, read: Reader) -> Candidate | None:
    """Read 3 May 1650 (O.S.), 21 December 1620 N.S. and 7 November [O.S. 25 October] 1917."""
    if (match := _NEW_STYLE.fullmatch(text)) and (day := read(match[1])):
        return Candidate(day, (f"“{text}” names the new style",))
    if match := _OLD_IN_BRACKETS.fullmatch(text):
        if day := read(" ".join(f"{match[1]} {match[3]}".split())):
            left_out = f"the day of the Julian calendar, {match[2]}, is left out"
            return Candidate(day, (f"“{text}” names the old style; {left_out}",))
    elif (match := _OLD_STYLE.fullmatch(text)) and (day := read(match[1])):
        guess = f"“{text}” names the old style; the Julian day is kept as it is"
        return Candidate(day).loosely(guess)
    return None


def _two_days(text: str, read: Reader) -> Candidate | None:
    """Read 11/22 February 1732: the first is the day of the Julian calendar, the second of ours."""
    match = _TWO_DAYS.fullmatch(text)
    if match is None:
        return None
    julian, gregorian, month_and_year = match.groups()
    year = re.search("[0-9]{3,4}$", julian)
    if year and gregorian.endswith(year[0]):
        return None  # 1 May 1900/12 May 1900, which lasted
    if " " not in julian:
        missing = re.sub("/[0-9]+$", "", month_and_year)
    else:
        missing = re.sub(r".* (?=[0-9]+$)", "", month_and_year)
    first = read(julian if year else f"{julian} {missing}")
    last = read(gregorian) or read(re.sub("/[0-9]+$", "", gregorian))
    if first and "/" in month_and_year and (later := _two_years(gregorian, read)):
        first, last = f"{later.edtf[:4]}{first[4:]}", later.edtf
    if _days_between(first, last) not in _BETWEEN_STYLES or last > _LAST_OLD_STYLE:
        return None
    guess = f"“{text}” is one day, {first} in the Julian calendar and {last} in ours; ours is kept"
    return Candidate(last, (guess,))


def _days_between(first: str, last: str) -> int:
    """Return how many days lie between two that exist; 0 for others."""
    if all(re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", day) for day in (first, last)):
        with suppress(ValueError):
            return int((np.datetime64(last) - np.datetime64(first)).astype(int))
    return 0


def _two_years(text: str, read: Reader) -> Candidate | None:
    """
    Read 20 March 1725/6.

    From January to March the later year is the one that begins in January.
    """
    match = _TWO_YEARS.fullmatch(text)
    if match is None:
        return None
    words, year, short = match.groups()
    later = str(int(year) + 1)
    if (whole(year, short) or short) != later:
        return None
    first, last = read(words + year), read(words + later)
    if not (_MONTH_OR_DAY.fullmatch(first) and last):
        return None
    if last[5:] > _OLD_YEAR_ENDS:
        return Candidate(f"[{first},{last}]", (f"“{text}” names two years; both are kept",))
    years = f"{year} if the year begins in March; {later}, from January, is kept"
    return Candidate(
        last, (f"“{text}” is an old-style date, {years}, and the day as it is written",)
    )
