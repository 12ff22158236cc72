"""One date in figures in; out, its EDTF text, and what was guessed."""

from __future__ import annotations

import re

from timeline.dates.free_text.day_numbers import FAR, Unit, day_of, has_time
from timeline.dates.free_text.pieces import Habits, NoDate, Order, Piece, Unread
from timeline.dates.free_text.short_years import is_second_year, whole
from timeline.dates.years import Counting, FarYear, edtf_year

_FIGURES = re.compile(r"([0-9]{1,2}) ?([./-]) ?([0-9]{1,2}) ?\2 ?([0-9]{3,4})")
_ROMAN_MONTH = re.compile(r"([0-9]{1,2})([./ -]) ?([ivx]{1,4})\2 ?([0-9]{3,4})")
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_MONTH_FIRST = re.compile(r"([0-9]{1,2})[./]([0-9]{4})")
_YEAR_FIRST = re.compile(r"([0-9]{3,4})([-./])([0-9]{1,2})(?:\2([0-9]{1,2}))?")
_NEGATIVE = re.compile(r"-([0-9]{1,4})-(00?|0?[1-9]|1[0-2])(?:-([0-9]{1,2}))?")
_MASKED = re.compile("([0-9]{2,3})(x{1,2})")
_UNKNOWN_DAY = re.compile(
    r"([0-9]{4})([-/.])([0-9]{1,2})(?:\2(00?))?|(?:(00?)([-/.]))?([0-9]{1,2})[-/.]([0-9]{4})"
)
_BEFORE_PRESENT = re.compile(
    r"([0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?) ?"
    r"(?:(ka|ma|ga|kyr|myr)(?: ?bp| ago)?|(?:cal\.? ?)?(?:yrs? )?(b\.?p\.?)|"
    r"(?:(thousand|million|billion) )?years (?:ago|bp|before present))"
)
_AGES = {
    "": 1,
    "ka": 1e3,
    "ky": 1e3,
    "th": 1e3,
    "ma": 1e6,
    "my": 1e6,
    "mi": 1e6,
    "ga": 1e9,
    "bi": 1e9,
}
_EMPTY_CELL = re.compile(
    r"1900[-/]0?1[-/]00?|0?0[-./]0?1[-./]1900|0?1[-./]0?0[-./]1900|jan(?:uary)? 0, 1900|0[ -]jan[ -]1900"
)


def bare_year(text: str, bce: bool, has_era: bool, habits: Habits) -> Piece | None:
    """Read a year alone."""
    match = re.fullmatch(r"(-?)([0-9]{1,4}|[0-9]{5,9})(?:\.0+|,0{1,2})?", text)
    if match is None:
        return None
    sign, digits = match.groups()
    piece = Piece(year_text(digits, bce or bool(sign)))
    if sign:
        return piece.but(f"{text} is read as {int(digits)} BCE")
    if len(digits) <= 2 and not has_era and len(within := habits.within(int(digits))) == 1:
        first, last = habits.years or (0, 0)
        said = f"{text} is read as {within[0]}, as other years of the column are {first} to {last}"
        return Piece(str(within[0]), (said,))
    if len(digits) <= 2 and not has_era:
        return piece.but(f"{text} is read as the year {int(digits)}, not as one of another century")
    return piece


def in_figures(text: str, bce: bool, has_era: bool, habits: Habits) -> Piece | None:
    """Read year, month and day in their usual orders, or some digits of a year."""
    if match := _NEGATIVE.fullmatch(text):
        year, *rest = match.groups()
        month, day = (part.strip("0") and part if part else None for part in rest)
        is_edtf = len(year) == 4
        edtf = f"{text} is read as EDTF, where 0000 is 1 BCE: {int(year) + 1} BCE"
        said = edtf if is_edtf else f"-{year} is read as {int(year)} BCE"
        left = (f"the unknown parts of “{text}” are left out",) if {*rest} & {"0", "00"} else ()
        return Piece(
            joined(f"-{year}" if is_edtf else year_text(year, True), month, day), (said, *left)
        )
    if bce and (match := re.fullmatch("([0-9]{1,2})-([0-9]{1,2})-([0-9]{1,2})", text)):
        return Piece(joined(year_text(match[1], bce), match[2], match[3]))
    if match := _BEFORE_PRESENT.fullmatch(text):
        return _before_present(text, match)
    if match := _YEAR_FIRST.fullmatch(text):
        return _year_first(text, match, bce, habits)
    if match := _MONTH_FIRST.fullmatch(text):
        return Piece(joined(year_text(match[2], bce), match[1]))
    if match := _FIGURES.fullmatch(text):
        first, point, second, year = match.groups()
        order = Order.EUROPEAN if point == "." else habits.order
        return _day_and_month(text, int(first), int(second), year_text(year, bce), order)
    if (match := _ROMAN_MONTH.fullmatch(text)) and match[3] in _ROMANS:
        return Piece(joined(year_text(match[4], bce), str(_ROMANS.index(match[3]) + 1), match[1]))
    if match := _MASKED.fullmatch(text):
        return Piece(text.upper()) if len(text) == 4 and not bce else None
    return None


def _before_present(text: str, match: re.Match[str]) -> Piece:
    """Read 5000 BP or 5 ka; geologists and archaeologists count back from 1950."""
    years = float(match[1].replace(",", "")) * _AGES[(match[2] or match[4] or "")[:2]]
    try:
        year = edtf_year(1950 - int(years))
    except FarYear as far:
        raise Unread(f"“{text}”: {far}, and nothing beyond them is drawn") from None
    return Piece(f"{year}~", (f"“{text}” is counted back from 1950 and is about {year}",))


def _year_first(text: str, match: re.Match[str], bce: bool, habits: Habits) -> Piece | None:
    year, mark, month, day = match.groups()
    if day:
        return Piece(joined(year_text(year, bce), month, day))
    later = "" if mark == "." or year.startswith("0") else whole(year, month, bce)
    is_later = (
        later and len(month) == 1 if bce else is_second_year(year, mark, month, habits.second)
    )
    if mark != "." and (len(year) < 4 or is_later):
        return None
    piece = Piece(joined(year_text(year, bce), month))
    if mark == "." and len(month) == 1:
        return piece.but(f"“{text}” is read as a month, not as part of a year")
    if not later:
        return piece
    return piece.but(f"“{text}” is read as a month, not as the years {year} to {later}")


def counted(text: str, bce: bool, has_era: bool, habits: Habits) -> Piece | None:
    """Read the number of a day, a second or a millisecond, if the column says that it is one."""
    if has_era or not re.fullmatch(r"-?[0-9]+(?:\.[0-9]+)?", text):
        return None
    if re.fullmatch("[0-9]{8}", text) and habits.unit is Unit.YEARS:
        zeros = (f"the unknown parts of “{text}” are left out",) if text.endswith("00") else ()
        month, day = text[4:6].strip("0") and text[4:6], text[6:].strip("0") and text[6:]
        return Piece(joined(text[:4], month, day), zeros)
    if habits.unit is Unit.YEARS or abs(float(text)) > FAR:
        return None
    time = ("the time of day is left out",) if has_time(float(text), habits.unit) else ()
    return Piece(
        day_of(float(text), habits.unit), (f"{text} is read as {habits.unit.value}", *time)
    )


def with_zeros(text: str, bce: bool, has_era: bool, habits: Habits) -> Piece | None:
    """Read a date in which zeros stand for what is not known; a spreadsheet's empty cell is no date."""
    if _EMPTY_CELL.fullmatch(text):
        raise NoDate(
            f"“{text}” is what a spreadsheet shows for 0 or for an empty cell, and no date; "
            "write 1900-01 if January 1900 is meant"
        )
    match = _UNKNOWN_DAY.fullmatch(text)
    if match is None:
        return None
    year, month = match[1] or match[8], match[3] or match[7]
    if not (match[4] or match[5] or not int(month)):
        return None
    if match[3] and not match[4] and whole(year, month) == str(int(year) + 1):
        return None  # 1899/00
    edtf = joined(year, month) if int(month) else year
    return Piece(edtf, (f"the unknown parts of “{text}” are left out",))


def _day_and_month(text: str, first: int, second: int, year: str, order: Order) -> Piece:
    day_first, month_first = (
        joined(year, str(second), str(first)),
        joined(year, str(first), str(second)),
    )
    if first > 12 or first == second:
        return Piece(day_first)
    if second > 12:
        return Piece(month_first)
    if order is Order.UNKNOWN:
        both = ",".join(sorted((day_first, month_first)))
        return Piece(
            f"[{both}]", (f"“{text}” can be read with the day or the month first; both are kept",)
        )
    chosen = day_first if order in (Order.DAY_FIRST, Order.EUROPEAN) else month_first
    if order in (Order.DAY_FIRST, Order.MONTH_FIRST):
        return Piece(chosen, (f"“{text}” is read as {chosen}, since {order.value}",))
    return Piece(chosen, () if "." not in text else (f"“{text}” is read with the day first",))


def joined(year: str, month: str | None = None, day: str | None = None) -> str:
    """Return the EDTF of a year, a month or a day."""
    return "-".join(part.zfill(2) for part in (year, month, day) if part)


def year_text(digits: str, bce: bool) -> str:
    """Return a year as EDTF writes it; people have no year 0."""
    return edtf_year(-int(digits) if bce else int(digits), Counting.HISTORICAL)
