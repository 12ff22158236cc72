"""A second year of fewer digits, 1834-5 or 350/25 BC, and years and days written in two styles, 1675/6."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum

import numpy as np

_SHORT = re.compile("([0-9]{3,4}) ?([-/]) ?([0-9]{1,3})")
_MONTH = re.compile("0?[1-9]|1[0-2]")
_SEVERAL = 3
_OLD_STYLE_UNTIL = 1752  # the year in which England began its years on 1 January
_TWO_DAYS = re.compile(
    r"([0-9]{1,2}(?: [a-z]+\.?(?:,? [0-9]{3,4})?)?) ?/ ?([0-9]{1,2} [a-z]+\.?,? [0-9]{3,4}(?:/[0-9]{1,2})?)"
)
_DAY_IN_BRACKETS = re.compile(r"([0-9]{1,2}(?: [a-z]+)?) ?\(([0-9]{1,2}(?: [a-z]+)?)\)")
_STYLE = re.compile(
    r"(.*[0-9a-z]),? ?[\[(]o\.?s\.?:? ([^\])]+)[\])](.*)|(.*[0-9]),? \(?(o\.?s\.?|old style|julian)\)?"
)
_BETWEEN_STYLES = range(10, 14)  # days


class Second(Enum):
    """What 5 is in 1834-5, as far as other dates of the column tell."""

    UNKNOWN = ""
    MONTH = "other dates of the column have a month there"
    YEAR = "other dates of the column have a second year there"

    @classmethod
    def of(cls, texts: list[str]) -> Second:
        """
        Return what it is in those dates that can be read in one way only.

        Where all can be both, it is the year after the first, or what differs where the first is the same.
        """
        pairs = {
            (match[1], match[3]) for text in texts if (match := _SHORT.fullmatch(text.strip()))
        }
        years = {pair for pair in pairs if whole(*pair)}
        months = {pair for pair in pairs if _MONTH.fullmatch(pair[1])}
        if years != months and not (years - months and months - years):
            return cls.YEAR if years - months else cls.MONTH
        if years - months or len(pairs) < _SEVERAL:
            return cls.UNKNOWN
        if len({first for first, _ in pairs}) < len(pairs):
            return cls.MONTH
        return (
            cls.YEAR
            if all(int(whole(*pair)) == int(pair[0]) + 1 for pair in pairs)
            else cls.UNKNOWN
        )


def whole(first: str, short: str, bce: bool = False) -> str:
    """
    Return a shortened second year in full, and nothing if it would not be later than the first.

    >>> whole("1834", "5"), whole("350", "25", bce=True), whole("1899", "00"), whole("2013", "12")
    ('1835', '325', '1900', '')
    """
    if len(short) >= len(first):
        return ""
    full = int(first[: -len(short)] + short)
    if not bce and (int(first) + 1) % 10 ** len(short) == int(short):
        full = int(first) + 1
    is_later = full < int(first) if bce else full > int(first)
    return str(full) if is_later else ""


def is_second_year(first: str, mark: str, short: str, second: Second) -> bool:
    """Whether what follows a year is another year: not if it can be a month and is written as months are."""
    if not whole(first, short):
        return False
    if not _MONTH.fullmatch(short):
        return True
    if second is not Second.UNKNOWN:
        return second is Second.YEAR
    if len(short) == 1 or len(first) == 3:
        return True
    return mark == "/" and int(whole(first, short)) == int(first) + 1


def said_of(first: str, mark: str, short: str, second: Second) -> tuple[str, ...]:
    """Return what is to be said of a second year that could be a month."""
    if not _MONTH.fullmatch(short):
        return ()
    since = f", since {second.value}" if second.value else ""
    text = f"{first}{mark}{short}"
    return (
        f"“{text}” is read as the years {first} to {whole(first, short)}, not as a month{since}",
    )


def old_style(text: str) -> tuple[str, str, str] | None:
    """
    Return both years of one that began in March in England until 1752, such as 1675/6, and what is said.

    A year with a slash after that is two years, such as a season of plays.
    """
    match = re.fullmatch("([0-9]{4})/([0-9]{1,2})", text)
    if match is None or int(match[1]) >= _OLD_STYLE_UNTIL:
        return None
    later = whole(match[1], match[2])
    if later != str(int(match[1]) + 1):
        return None
    said = f"{match[1]} if it begins in March, {later} if in January; both are kept"
    return match[1], later, f"“{text}” is an old-style year: {said}"


def two_styles(text: str, day_of: Callable[[str], str]) -> tuple[str, str] | None:
    """
    Read a day written in both calendars, or in a year that began in March; return its EDTF and what is said.

    *day_of* returns the EDTF of one day in words, or nothing.
    """
    if match := _DAY_IN_BRACKETS.match(text):
        found = _two_days(f"{match[1]}/{match[2]}{text[match.end() :]}", day_of)
        return (found[0], found[1].replace(match.expand(r"\1/\2"), match[0])) if found else None
    if match := re.fullmatch(r"(.*[0-9]),? \(?(?:n\.?s\.?|new style)\)?", text):
        return (day_of(match[1]), f"“{text}” names the new style") if day_of(match[1]) else None
    if match := _STYLE.fullmatch(text):
        kept = " ".join(f"{match[1]} {match[3]}".split()) if match[1] else match[4]
        what = (
            f"the day of the Julian calendar, {match[2]}, is left out"
            if match[2]
            else "the Julian day is kept as it is"
        )
        return (day_of(kept), f"“{text}” names the old style; {what}") if day_of(kept) else None
    if days := _two_days(text, day_of):
        return days
    return _two_years(text, day_of)


def _two_days(text: str, day_of: Callable[[str], str]) -> tuple[str, str] | None:
    """Read 11/22 February 1732: the first is the day of the Julian calendar, the second of ours."""
    match = _TWO_DAYS.fullmatch(text)
    if match is None:
        return None
    rest = match[2].split(" ", 1)[1]
    words = (
        re.sub("/[0-9]+$", "", rest) if " " not in match[1] else re.sub(r".* (?=[0-9]+$)", "", rest)
    )
    own_year = re.search("[0-9]{3,4}$", match[1])
    if own_year and match[2].endswith(own_year[0]):
        return None  # 1 May 1900/12 May 1900, which lasted
    first = day_of(match[1] if own_year else f"{match[1]} {words}")
    last = day_of(match[2]) or day_of(re.sub("/[0-9]+$", "", match[2]))
    if first and "/" in rest and (years := _two_years(match[2], day_of)):
        first, last = f"{years[0][:4]}{first[4:]}", years[0]
    if not (_is_day(first) and _is_day(last)):
        return None
    if (np.datetime64(last) - np.datetime64(first)).astype(int) not in _BETWEEN_STYLES:
        return None
    return (
        last,
        f"“{text}” is one day, {first} in the Julian calendar and {last} in ours; ours is kept",
    )


def _two_years(text: str, day_of: Callable[[str], str]) -> tuple[str, str] | None:
    """Read 20 March 1725/6: from January to March the later year is the one that begins in January."""
    match = re.fullmatch("(.*[a-z.,] ?)([0-9]{4})[/-]([0-9]{1,4})", text)
    if match is None:
        return None
    later = str(int(match[2]) + 1)
    if (whole(match[2], match[3]) or match[3]) != later:
        return None
    first, last = day_of(match[1] + match[2]), day_of(match[1] + later)
    if not re.fullmatch("[0-9]{4}-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?", first) or not last:
        return None
    if last[5:] <= "03-24":
        said = f"{match[2]} if the year begins in March; {later}, from January, is kept"
        return last, f"“{text}” is an old-style date, {said}, and the day as it is written"
    return f"[{first},{last}]", f"“{text}” names two years; both are kept"


def _is_day(edtf: str) -> bool:
    return re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", edtf) is not None
