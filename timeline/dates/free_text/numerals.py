"""Read one date in figures."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.dates.free_text.candidate import Candidate, NoDate, Unread
from timeline.dates.free_text.conventions import Habits, Order
from timeline.dates.free_text.day_numbers import FAR, Unit, moment_of
from timeline.dates.free_text.eras import Era, joined, year_of_era
from timeline.dates.free_text.short_years import Second, is_second_year, whole
from timeline.dates.years import FarYear, edtf_year

_YEAR = re.compile(r"(-?)([0-9]{1,4}|[0-9]{5,9})(?:\.0+|,0{1,2})?")
_DAY_MONTH_YEAR = re.compile(r"([0-9]{1,2}) ?([./-]) ?([0-9]{1,2}) ?\2 ?([0-9]{3,4})")
_DAY_MONTH_SHORT_YEAR = re.compile(r"([0-9]{1,2}) ?([./]) ?([0-9]{1,2}) ?\2 ?([0-9]{1,2})")
_ROMAN_MONTH = re.compile(r"([0-9]{1,2})([./ -]) ?([ivx]{1,4})\2 ?([0-9]{3,4})")
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_MONTH_YEAR = re.compile(r"([0-9]{1,2})[./]([0-9]{4})|(0?[1-9]|1[0-2])-([0-9]{4})")
_YEAR_MONTH_DAY = re.compile(r"([0-9]{3,4})([-./])([0-9]{1,2})(?:\2([0-9]{1,2}))?")
_SHORT_YEAR_MONTH_DAY = re.compile("([0-9]{1,2})-([0-9]{1,2})-([0-9]{1,2})")
_NEGATIVE = re.compile(r"-([0-9]{1,4})-(00?|0?[1-9]|1[0-2])(?:-([0-9]{1,2}))?")
_MASKED = re.compile("(?=.*x)(?:[0-9]{4}|[0-9]{3}x|[0-9]{2}xx)(?:-(?:[0-9]{2}|xx)){0,2}")
_UNKNOWN_DAY = re.compile(
    r"([0-9]{4})([-/.])([0-9]{1,2})(?:\2(00?))?|(?:(00?)([-/.]))?([0-9]{1,2})[-/.]([0-9]{4})"
)
_BEFORE_PRESENT = re.compile(
    r"([0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?) ?"
    r"(?:(ka|ma|ga|kyr|myr)(?: ?bp| ago)?|(?:cal\.? ?)?(?:yrs? )?(b\.?p\.?)|"
    r"(?:(thousand|million|billion) )?years (?:ago|bp|before present))"
)
_THOUSANDS, _MILLIONS, _BILLIONS = ("ka", "ky", "th"), ("ma", "my", "mi"), ("ga", "bi")
_AGES = {"": 1.0} | {
    unit: years
    for units, years in ((_THOUSANDS, 1e3), (_MILLIONS, 1e6), (_BILLIONS, 1e9))
    for unit in units
}
_EMPTY_CELL = re.compile(
    r"1900[-/]0?1[-/]00?|0?0[-./]0?1[-./]1900|0?1[-./]0?0[-./]1900|jan(?:uary)? 0, 1900|"
    r"0[ -]jan[ -]1900"
)


def bare_year(text: str, era: Era, habits: Habits) -> Candidate | None:
    """Read a year alone."""
    match = _YEAR.fullmatch(text)
    if match is None:
        return None
    sign, digits = match.groups()
    if sign:
        return _negative_year(text, digits)
    if len(digits) > 2 or era is not Era.UNNAMED:
        return Candidate(year_of_era(digits, era))
    if year := habits.year_within(int(digits)):
        return Candidate(f"{year}", (f"{text} is read as {year}, {habits.span_of_years}",))
    guess = f"{text} is read as the year {int(digits)}, not as one of another century"
    return Candidate(year_of_era(digits, era), (guess,))


def _negative_year(text: str, digits: str) -> Candidate:
    """Read -44, which is 44 BCE to people and 45 BCE in EDTF."""
    if len(digits) == 4 and int(digits):
        return Candidate(text, (_said_of_edtf(text, digits),))
    year = year_of_era(digits, Era.BEFORE)
    candidate = Candidate(year, (f"{text} is read as {int(digits)} BCE",))
    if not int(digits):
        return candidate.loosely()
    return replace(candidate, alternatives=(year, edtf_year(-int(digits))))


def in_figures(text: str, era: Era, habits: Habits) -> Candidate | None:
    """Read year, month and day in their usual orders, or some digits of a year."""
    if match := _NEGATIVE.fullmatch(text):
        return _negative(text, match)
    if era is Era.BEFORE and (match := _SHORT_YEAR_MONTH_DAY.fullmatch(text)):
        year, month, day = match.groups()
        return Candidate(joined(year_of_era(year, era), month, day))
    if match := _BEFORE_PRESENT.fullmatch(text):
        return _before_present(text, match)
    if match := _YEAR_MONTH_DAY.fullmatch(text):
        return _year_first(text, match, era, habits)
    if match := _MONTH_YEAR.fullmatch(text):
        month, year = match[1] or match[3], match[2] or match[4]
        return Candidate(joined(year_of_era(year, era), month))
    if (match := _ROMAN_MONTH.fullmatch(text)) and match[3] in _ROMANS:
        month = str(_ROMANS.index(match[3]) + 1)
        return Candidate(joined(year_of_era(match[4], era), month, match[1]))
    if _MASKED.fullmatch(text) and era is not Era.BEFORE:
        return Candidate(text.upper())
    return _day_and_month(text, era, habits)


def _negative(text: str, match: re.Match[str]) -> Candidate:
    """Read -435-12-03, and -0434-12-03, which is EDTF."""
    digits, *rest = match.groups()
    month, day = (part if part and part.strip("0") else None for part in rest)
    as_edtf = joined(edtf_year(-int(digits)) if int(digits) else "-0000", month, day)
    historical = joined(year_of_era(digits, Era.BEFORE), month, day)
    if len(digits) == 4:
        candidate = Candidate(as_edtf, (_said_of_edtf(text, digits),))
    else:
        guess = f"-{digits} is read as {int(digits)} BCE"
        candidate = Candidate(historical, (guess,), alternatives=(historical, as_edtf))
    has_unknown = not {"0", "00"}.isdisjoint(rest)
    return candidate.loosely(_unknown_parts(text)) if has_unknown else candidate


def _said_of_edtf(text: str, digits: str) -> str:
    return f"{text} is read as EDTF, where 0000 is 1 BCE: {int(digits) + 1} BCE"


def _before_present(text: str, match: re.Match[str]) -> Candidate:
    """Read 5000 BP or 5 ka; geologists and archaeologists count back from 1950."""
    years = float(match[1].replace(",", "")) * _AGES[(match[2] or match[4] or "")[:2]]
    try:
        year = edtf_year(1950 - int(years))
    except FarYear as far:
        raise Unread(f"“{text}”: {far}, and nothing beyond them is drawn") from None
    guess = f"“{text}” is counted back from 1950 and is about {year}"
    return Candidate(f"{year}~").loosely(guess)


def _year_first(text: str, match: re.Match[str], era: Era, habits: Habits) -> Candidate | None:
    digits, mark, month, day = match.groups()
    year = year_of_era(digits, era)
    if day:
        swapped = (joined(year, day, month),) if int(month) > 12 >= int(day) else ()
        return Candidate(joined(year, month, day), alternatives=swapped)
    if mark == ".":
        guess = f"“{text}” is read as a month, not as part of a year"
        return Candidate(joined(year, month), (guess,) if len(month) == 1 else ())
    later = "" if digits.startswith("0") else whole(digits, month, era is Era.BEFORE)
    if era is Era.BEFORE:
        is_later = bool(later) and len(month) == 1
    else:
        is_later = is_second_year(digits, mark, month, habits.second)
    if len(digits) < 4 or is_later:
        return None
    if not later:
        return Candidate(joined(year, month))
    guess = f"“{text}” is read as a month, not as the years {digits} to {later}"
    if habits.second is not Second.UNKNOWN:
        return Candidate(joined(year, month), (guess,))
    span = f"{year}/{year_of_era(later, era)}"
    return Candidate(joined(year, month), (guess,), alternatives=(span, joined(year, month)))


def counted(text: str, era: Era, habits: Habits) -> Candidate | None:
    """Read the number of a day, a second or a millisecond, if the column says that it is one."""
    if era is not Era.UNNAMED or not re.fullmatch(r"-?[0-9]+(?:\.[0-9]+)?", text):
        return None
    if re.fullmatch("[0-9]{8}", text) and habits.unit is Unit.YEARS:
        return _eight_digits(text)
    if habits.unit is Unit.YEARS or abs(float(text)) > FAR:
        return None
    moment = moment_of(float(text), habits.unit)
    return Candidate(moment, (f"{text} is read as {habits.unit.value}",))


def _eight_digits(text: str) -> Candidate:
    """Read 20130404, and 20130400, of which the day is not known."""
    year, month, day = (
        text[:4],
        text[4:6].strip("0") and text[4:6],
        text[6:].strip("0") and text[6:],
    )
    candidate = Candidate(joined(year, month, day))
    return candidate.loosely(_unknown_parts(text)) if text.endswith("00") else candidate


def with_zeros(text: str, era: Era, habits: Habits) -> Candidate | None:
    """
    Read a date in which zeros stand for what is not known.

    A spreadsheet's empty cell is none.
    """
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
    return Candidate(edtf).loosely(_unknown_parts(text))


def _unknown_parts(text: str) -> str:
    return f"the unknown parts of “{text}” are left out"


def _day_and_month(text: str, era: Era, habits: Habits) -> Candidate | None:
    """Read 3.12.1900 and 12/3/1900, in the order that its mark, its numbers or other dates tell."""
    match = _DAY_MONTH_YEAR.fullmatch(text)
    if match is None and era is not Era.UNNAMED:
        match = _DAY_MONTH_SHORT_YEAR.fullmatch(text)
    if match is None:
        return None
    first, point, second, digits = match.groups()
    year = year_of_era(digits, era)
    day_first, month_first = joined(year, second, first), joined(year, first, second)
    order = Order.EUROPEAN if point == "." else habits.order
    if int(first) > 12 or int(first) == int(second):
        return Candidate(day_first)
    if int(second) > 12:
        return Candidate(month_first)
    if order is Order.UNKNOWN:
        edtf = f"[{','.join(sorted((day_first, month_first)))}]"
        guess = f"“{text}” can be read with the day or the month first; both are kept"
        return Candidate(edtf, (guess,), alternatives=(day_first, month_first))
    edtf = day_first if order in (Order.DAY_FIRST, Order.EUROPEAN) else month_first
    candidate = Candidate(edtf, alternatives=(day_first, month_first))
    if order in (Order.DAY_FIRST, Order.MONTH_FIRST):
        return candidate.guessing(f"“{text}” is read as {edtf}, since {order.value}")
    return candidate.guessing(f"“{text}” is read with the day first") if point == "." else candidate
