"""One date in English words or figures in; out, its EDTF text, and what was guessed."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress

from timeline.dates.calendars import Calendar, edtf_of
from timeline.dates.free_text.calendar_dates import converted
from timeline.dates.free_text.numerals import (
    bare_year,
    counted,
    in_figures,
    joined,
    with_zeros,
    year_text,
)
from timeline.dates.free_text.pieces import Habits, NoDate, Order, Piece, ShortYear, Unread
from timeline.dates.years import Counting, edtf_year

__all__ = ["Habits", "NoDate", "Order", "Piece", "ShortYear", "Unread", "single"]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23}
_ORDINALS = (
    *(
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
    ),
    *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
    *("eighteenth", "nineteenth", "twentieth", "twenty-first"),
)
_ERA = re.compile(
    r"(?P<bce>(?<![a-z])b\.? ?c\.?(?: ?e\.?)?(?![a-z]))|(?<![a-z])(?:a\.? ?d\.?|c\.? ?e\.?)(?![a-z.])"
)
_WEEKDAY = re.compile(
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? (?=.*[0-9])"
)
_TIME = re.compile(
    r"(?:(?<=[0-9])t|,? (?:at )?)(?P<clock>[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2}(?:\.[0-9]+)?)?)"
    r" ?(?:[ap]\.?m\.?)? ?(?:z|gmt|utc|[a-z]{3,4})?(?:[+-][0-9]{2}:?[0-9]{2})?(?: \([^)]*\))?$"
)
_ORDINAL = "(?:st|nd|rd|th)?"
_DAY_MONTH_YEAR = re.compile(
    rf"([0-9]{{1,2}}){_ORDINAL}\.?[ -]?(?:of )?({_MONTH})\.?,?[ -](?:of )?([0-9]+)"
)
_MONTH_DAY_YEAR = re.compile(rf"({_MONTH})\.? (?:the )?([0-9]{{1,2}}){_ORDINAL},? ([0-9]+)")
_MONTH_YEAR = re.compile(rf"({_MONTH})\.?,?[ -](?:of )?([0-9]+)")
_YEAR_MONTH = re.compile(rf"([0-9]{{3,4}})(?:,? |-)({_MONTH})\.?(?:[ -]([0-9]{{1,2}}){_ORDINAL})?")
_SEASON = re.compile(
    r"(?:the )?(spring|summer|autumn|fall|winter),?(?: of)? ([0-9]+)(?:[-/](?:[0-9]{2})?([0-9]{2}))?"
)
_PERSIAN_DAY = re.compile("(1(?:3[0-9]{2}|4[01][0-9]))/([0-9]{1,2})/([0-9]{1,2})")
_DECADE = re.compile(r"(?:the )?([0-9]{2,3})0'?s")
_AGE = re.compile(
    rf"(?:the )?(?:([0-9]{{1,2}}){_ORDINAL}|({'|'.join(reversed(_ORDINALS))}))"
    r"[ -](centur(?:y|ies)|cent\.?|c\.|millennium|mill\.?)"
)
_TWO_DIGITS = re.compile(
    rf"(?P<rest>[0-9]{{1,2}}[./-][0-9]{{1,2}}[./-]|[0-9]{{1,2}}[ ./-](?:{_MONTH}|[ivx]+)\.?[ ,./-]+'?|"
    rf"(?:{_MONTH})\.?(?: [0-9]{{1,2}},)?(?:[-/]| ?'| )|(?:spring|summer|autumn|fall|winter) '|')"
    r"(?P<year>[0-9]{2})"
)


def single(text: str, habits: Habits) -> Piece | None:
    """
    Read one date without words such as about or before; None if it is none.

    *text* is in small letters, with single spaces and plain hyphens.
    """
    without_time = _TIME.sub("", text)
    bare = re.sub(
        r"^(?:in|on|during|the year|year) (?=.*[0-9])", "", _WEEKDAY.sub("", without_time, count=1)
    )
    era = _ERA.search(bare)
    if era:
        bare = " ".join(f"{bare[: era.start()]} {bare[era.end() :]}".split())
    elif other := _of_other_calendar(bare, habits):
        return other
    bce = bool(era and era["bce"])
    for form in _FORMS:
        if piece := form(bare, bce, bool(era), habits):
            return piece.but(*_lost(text))
    return None


def _of_other_calendar(text: str, habits: Habits) -> Piece | None:
    """Read a date of another calendar; 1398/10/13 is one where nothing says otherwise."""
    if habits.calendar is None and (day := _PERSIAN_DAY.fullmatch(text)):
        with suppress(ValueError):
            persian = edtf_of(Calendar.SOLAR, *map(int, day.groups()))
            ours = joined(*day.groups())
            said = f"in the Persian calendar, as days are written there; {ours} if it is of ours"
            return Piece(persian, (f"“{text}” is read {said}",))
    try:
        other = converted(text, habits.calendar)
    except ValueError as error:
        raise Unread(f"“{text}”: {error}") from None
    return Piece(other.edtf, (other.said,)) if other else None


def _lost(text: str) -> list[str]:
    time = _TIME.search(text)
    is_midnight = time is None or not time["clock"].strip("0:.")
    return [] if is_midnight else ["the time of day is left out"]


def _month(name: str) -> str:
    return f"{_MONTHS.index(name[:3]) + 1:02}"


def _named(text: str, bce: bool, has_era: bool, habits: Habits) -> Piece | None:
    if match := _DAY_MONTH_YEAR.fullmatch(text):
        day, month, year = match.groups()
    elif match := _MONTH_DAY_YEAR.fullmatch(text):
        month, day, year = match.groups()
    elif match := _MONTH_YEAR.fullmatch(text):
        month, year, day = *match.groups(), ""
    elif match := _YEAR_MONTH.fullmatch(text):
        year, month, day = match.groups()
    else:
        return None
    if len(year) < 3 and not has_era:
        return None  # May 12 is no month of the year 12
    return Piece(joined(year_text(year, bce), _month(month), day))


def _season(text: str, bce: bool, has_era: bool, habits: Habits) -> Piece | None:
    match = _SEASON.fullmatch(text)
    if match is None or (len(match[2]) < 3 and not has_era):
        return None
    year = year_text(match[2], bce)
    if match[1] != "winter":
        return Piece(f"{year}-{_SEASONS[match[1]]}")
    if match[3]:
        return Piece(f"{year}-24") if int(match[3]) == (int(year) + 1) % 100 else None
    before = edtf_year(int(year) - 1)
    return Piece(
        f"[{before}-24,{year}-24]", ("the winter may be the one before or after; both are kept",)
    )


def _decade(text: str, bce: bool, has_era: bool, habits: Habits) -> Piece | None:
    match = _DECADE.fullmatch(text)
    if match is None:
        return None
    if match[1].endswith("0"):
        wide = f"{text} can be ten years or a hundred; the hundred are kept"
        return _years(int(match[1]) * 10, 100, bce).but(wide)
    return _years(int(match[1]) * 10, 10, bce)


def _century(text: str, bce: bool, has_era: bool, habits: Habits) -> Piece | None:
    match = _AGE.fullmatch(text)
    if match is None:
        return None
    number = int(match[1]) if match[1] else _ORDINALS.index(match[2]) + 1
    length = 1000 if match[3].startswith("mill") else 100
    if number == 0:
        return None
    if bce:
        return Piece(f"[{edtf_year(1 - number * length)}..{edtf_year((1 - number) * length)}]")
    return _years((number - 1) * length, length, bce)


def _years(first: int, length: int, bce: bool) -> Piece:
    """Return the years that begin alike: masked where EDTF can, or else as a set."""
    if bce:
        last = edtf_year(-max(first, 1), Counting.HISTORICAL)
        return Piece(f"[{edtf_year(1 - first - length + 1)}..{last}]")
    if first == 0:
        return Piece(f"[0001..{edtf_year(length)}]")
    edtf_year(first)
    return Piece(f"{first:04}"[: -len(str(length)) + 1] + "X" * (len(str(length)) - 1))


def _two_digits(text: str, bce: bool, has_era: bool, habits: Habits) -> Piece | None:
    """Read a year of two digits if other years of the column leave one century for it, or else refuse it."""
    match = _TWO_DIGITS.fullmatch(text)
    if match is None or has_era:
        return None
    short = int(match["year"])
    if (
        match["rest"].endswith(" ")
        and re.fullmatch(f"(?:{_MONTH})\\.? ", match["rest"])
        and short <= 31
    ):
        return None  # May 12
    first, last = habits.years or (0, -1)
    within = habits.within(short)
    if len(within) != 1:
        raise ShortYear(
            f"“{text}” has a year of two digits; write all four (in a spreadsheet, choose yyyy-mm-dd)"
        )
    whole_text = match["rest"].removesuffix("'") + str(within[0])
    for form in (in_figures, _named, _season, bare_year):
        if piece := form(whole_text, False, False, habits):
            return piece.but(
                f"“{text}” is read as of {within[0]}, as other years of the column are {first} to {last}"
            )
    return None


_FORMS: tuple[Callable[[str, bool, bool, Habits], Piece | None], ...] = (
    counted,
    bare_year,
    with_zeros,
    in_figures,
    _named,
    _season,
    _decade,
    _century,
    _two_digits,
)
