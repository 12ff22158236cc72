"""One date in words or figures in; out, its EDTF text, and what was guessed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum

from timeline.imports.years import Counting, edtf_year

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23}
_ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
    *("eighteenth", "nineteenth", "twentieth", "twenty-first"),
)
_ERA = re.compile(
    r"(?P<bce>(?<![a-z])b\.? ?c\.?(?: ?e\.?)?(?![a-z]))|(?<![a-z])(?:a\.? ?d\.?|c\.? ?e\.?)(?![a-z.])"
)
_WEEKDAY = re.compile(r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? (?=.*[0-9])")
_TIME = re.compile(
    r"(?:(?<=[0-9])t|,? (?:at )?)(?P<clock>[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2}(?:\.[0-9]+)?)?)"
    r" ?(?:[ap]\.?m\.?)? ?(?:z|gmt|utc|[a-z]{3,4})?(?:[+-][0-9]{2}:?[0-9]{2})?(?: \([^)]*\))?$"
)
_ORDINAL = "(?:st|nd|rd|th)?"
_DAY_MONTH_YEAR = re.compile(rf"([0-9]{{1,2}}){_ORDINAL}\.?[ -]?(?:of )?({_MONTH})\.?,?[ -](?:of )?([0-9]+)")
_MONTH_DAY_YEAR = re.compile(rf"({_MONTH})\.? (?:the )?([0-9]{{1,2}}){_ORDINAL},? ([0-9]+)")
_MONTH_YEAR = re.compile(rf"({_MONTH})\.?,?[ -](?:of )?([0-9]+)")
_YEAR_MONTH = re.compile(rf"([0-9]{{3,4}}),? ({_MONTH})\.?(?: ([0-9]{{1,2}}){_ORDINAL})?")
_SEASON = re.compile(
    r"(?:the )?(spring|summer|autumn|fall|winter),?(?: of)? ([0-9]+)(?:[-/](?:[0-9]{2})?([0-9]{2}))?"
)
_DECADE = re.compile(r"(?:the )?([0-9]{2,3})0'?s")
_AGE = re.compile(
    rf"(?:the )?(?:([0-9]{{1,2}}){_ORDINAL}|({'|'.join(reversed(_ORDINALS))}))"
    r" (century|cent\.?|c\.|millennium)"
)
_FIGURES = re.compile(r"([0-9]{1,2}) ?([./-]) ?([0-9]{1,2}) ?\2 ?([0-9]{4})")
_MONTH_FIRST = re.compile(r"([0-9]{1,2})[./]([0-9]{4})")
_YEAR_FIRST = re.compile(r"([0-9]{4})[./]([0-9]{1,2})(?:[./]([0-9]{1,2}))?")
_ISO = re.compile(r"(-?[0-9]{4})-(0?[1-9]|1[0-2])(?:-([0-9]{1,2}))?")


class Unread(ValueError):
    """Words that cannot be read as a date, and why."""


@dataclass(frozen=True)
class Piece:
    """An EDTF text, and what had to be guessed for it."""

    edtf: str
    guesses: tuple[str, ...] = ()

    def but(self, *guesses: str) -> Piece:
        """Return it with more guesses."""
        return Piece(self.edtf, (*self.guesses, *guesses))


class Order(Enum):
    """Which of day and month comes first in figures such as 03/04/2010."""

    DAY_FIRST = "the day comes first in other dates of the file"
    MONTH_FIRST = "the month comes first in other dates of the file"
    UNKNOWN = "no other date of the file says which comes first"
    AMERICAN = "the format puts the month first"
    EUROPEAN = "the file says that the day comes first"

    @classmethod
    def of(cls, texts: Iterable[str]) -> Order:
        """Return the order that all dates keep in which one of the two numbers is no month."""
        found = set()
        for text in texts:
            for first, _, second, _ in _FIGURES.findall(text):
                if int(first) > 12 >= int(second):
                    found.add(cls.DAY_FIRST)
                elif int(second) > 12 >= int(first):
                    found.add(cls.MONTH_FIRST)
        return found.pop() if len(found) == 1 else cls.UNKNOWN


def single(text: str, order: Order) -> Piece | None:
    """
    Read one date without words such as about or before; None if it is none.

    *text* is in small letters, with single spaces and plain hyphens.
    """
    without_time = _TIME.sub("", text)
    bare = re.sub(r"^(?:in|on|during|the year|year) (?=.*[0-9])", "", _WEEKDAY.sub("", without_time, count=1))
    era = _ERA.search(bare)
    if era:
        bare = " ".join(f"{bare[: era.start()]} {bare[era.end() :]}".split())
    bce = bool(era and era["bce"])
    for form in _FORMS:
        if piece := form(bare, bce, bool(era), order):
            return piece.but(*_lost(text))
    return None


def _lost(text: str) -> list[str]:
    time = _TIME.search(text)
    is_midnight = time is None or not time["clock"].strip("0:.")
    return [] if is_midnight else ["the time of day is left out"]


def _year(digits: str, bce: bool) -> str:
    return edtf_year(-int(digits) if bce else int(digits), Counting.HISTORICAL)


def _month(name: str) -> str:
    return f"{_MONTHS.index(name[:3]) + 1:02}"


def _bare_year(text: str, bce: bool, has_era: bool, order: Order) -> Piece | None:
    match = re.fullmatch("(-?)([0-9]{1,4}|[0-9]{5,9})", text)
    if match is None:
        return None
    sign, digits = match.groups()
    piece = Piece(_year(digits, bce or bool(sign)))
    if sign:
        return piece.but(f"{text} is read as {int(digits)} BCE")
    if len(digits) <= 2 and not has_era:
        return piece.but(f"{text} is read as the year {int(digits)}, not as one of another century")
    return piece


def _in_figures(text: str, bce: bool, has_era: bool, order: Order) -> Piece | None:
    if match := _ISO.fullmatch(text):
        return Piece(_joined(*match.groups()))
    if match := _YEAR_FIRST.fullmatch(text):
        return Piece(_joined(*match.groups()))
    if match := _MONTH_FIRST.fullmatch(text):
        return Piece(_joined(match[2], match[1]))
    if match := _FIGURES.fullmatch(text):
        first, point, second, year = match.groups()
        return _day_and_month(text, int(first), int(second), year, Order.EUROPEAN if point == "." else order)
    if re.fullmatch("[0-9]{8}", text):
        return Piece(_joined(text[:4], text[4:6], text[6:]))
    if re.fullmatch("[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2}", text):
        raise Unread(f"“{text}” has a year of two digits; write all four")
    return None


def _day_and_month(text: str, first: int, second: int, year: str, order: Order) -> Piece:
    day_first, month_first = _joined(year, str(second), str(first)), _joined(year, str(first), str(second))
    if first > 12 or first == second:
        return Piece(day_first)
    if second > 12:
        return Piece(month_first)
    if order is Order.UNKNOWN:
        both = ",".join(sorted((day_first, month_first)))
        return Piece(f"[{both}]", (f"“{text}” can be read with the day or the month first; both are kept",))
    chosen = day_first if order in (Order.DAY_FIRST, Order.EUROPEAN) else month_first
    if order in (Order.DAY_FIRST, Order.MONTH_FIRST):
        return Piece(chosen, (f"“{text}” is read as {chosen}, since {order.value}",))
    return Piece(chosen, () if "." not in text else (f"“{text}” is read with the day first",))


def _joined(year: str, month: str | None = None, day: str | None = None) -> str:
    return "-".join(part.zfill(2) for part in (year, month, day) if part)


def _named(text: str, bce: bool, has_era: bool, order: Order) -> Piece | None:
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
    return Piece(_joined(_year(year, bce), _month(month), day))


def _season(text: str, bce: bool, has_era: bool, order: Order) -> Piece | None:
    match = _SEASON.fullmatch(text)
    if match is None or (len(match[2]) < 3 and not has_era):
        return None
    year = _year(match[2], bce)
    if match[1] != "winter":
        return Piece(f"{year}-{_SEASONS[match[1]]}")
    if match[3]:
        return Piece(f"{year}-24") if int(match[3]) == (int(year) + 1) % 100 else None
    before = edtf_year(int(year) - 1)
    return Piece(f"[{before}-24,{year}-24]", ("the winter may be the one before or after; both are kept",))


def _decade(text: str, bce: bool, has_era: bool, order: Order) -> Piece | None:
    match = _DECADE.fullmatch(text)
    if match is None:
        return None
    if match[1].endswith("0"):
        wide = f"{text} can be ten years or a hundred; the hundred are kept"
        return _years(int(match[1]) * 10, 100, bce).but(wide)
    return _years(int(match[1]) * 10, 10, bce)


def _century(text: str, bce: bool, has_era: bool, order: Order) -> Piece | None:
    match = _AGE.fullmatch(text)
    if match is None:
        return None
    number = int(match[1]) if match[1] else _ORDINALS.index(match[2]) + 1
    length = 1000 if match[3] == "millennium" else 100
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


_FORMS: tuple[Callable[[str, bool, bool, Order], Piece | None], ...] = (
    _bare_year,
    _in_figures,
    _named,
    _season,
    _decade,
    _century,
)
