"""Read one date in English words or figures: a day, a month, a season, a decade or a century."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress

from timeline.dates.calendars import Calendar, edtf_of
from timeline.dates.free_text.calendar_dates import converted
from timeline.dates.free_text.candidate import Candidate, ShortYear, Unread
from timeline.dates.free_text.conventions import Habits
from timeline.dates.free_text.eras import Era, joined, year_of_era
from timeline.dates.free_text.numerals import bare_year, counted, in_figures, with_zeros
from timeline.dates.free_text.times import timed, without_time
from timeline.dates.years import Counting, edtf_year

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_SEASONS = {"spring": "21", "summer": "22", "autumn": "23", "fall": "23"}
_SEASON_NAME = "spring|summer|autumn|fall|winter"
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
_WEEKDAY = re.compile(
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? (?=.*[0-9])"
)
_LEADING = re.compile(r"^(?:in|on|during|the year|year) (?=.*[0-9])")
_ORDINAL = "(?:st|nd|rd|th)?"
_DAY_OF = rf"(?P<day>[0-9]{{1,2}}){_ORDINAL}"
_WITH_MONTH = (
    re.compile(rf"{_DAY_OF}\.?[ -]?(?:of )?(?P<month>{_MONTH})\.?,?[ -](?:of )?(?P<year>[0-9]+)"),
    re.compile(rf"(?P<month>{_MONTH})\.? (?:the )?{_DAY_OF},? (?P<year>[0-9]+)"),
    re.compile(rf"(?P<month>{_MONTH})\.?,?[ -](?:of )?(?P<year>[0-9]+)"),
    re.compile(rf"(?P<year>[0-9]{{3,4}})(?:,? |-)(?P<month>{_MONTH})\.?(?:[ -]{_DAY_OF})?"),
)
_SEASON = re.compile(rf"(?:the )?({_SEASON_NAME}),?(?: of)? ([0-9]+)(?:[-/]([0-9]{{1,4}}))?")
_SEASON_AFTER = re.compile(rf"^([0-9]{{3,4}}),? ({_SEASON_NAME})$")
_PERSIAN_DAY = re.compile("(1(?:3[0-9]{2}|4[01][0-9]))/([0-9]{1,2})/([0-9]{1,2})")
_DECADE = re.compile(r"(?:the )?([0-9]{1,3})0'?s")
_AGE = re.compile(
    rf"(?:the )?(?:([0-9]{{1,2}}){_ORDINAL}|({'|'.join(reversed(_ORDINALS))}))"
    r"[ -](centur(?:y|ies)|cent\.?|c\.|millennium|mill\.?)"
)
_TWO_DIGITS = re.compile(
    rf"(?P<rest>[0-9]{{1,2}}[./-][0-9]{{1,2}}[./-]|[0-9]{{1,2}}[ ./-](?:{_MONTH}|"
    rf"[ivx]+)\.?[ ,./-]+'?|(?:{_MONTH})\.?(?: [0-9]{{1,2}},)?(?:[-/]| ?'| )|(?:{_SEASON_NAME}) "
    rf"'|')"
    r"(?P<year>[0-9]{2})"
)
_DAY_OF_A_MONTH = re.compile(rf"(?:{_MONTH})\.? (?:[0-2][0-9]|3[01])")
_YEAR_BEFORE_1000 = re.compile("(?<![-0-9])0[0-9]{3}(?![0-9])")
_FOUR_DIGITS = re.compile("(?<![0-9])0[0-9]{3}(?![0-9])")
_YEAR_0 = re.compile("(?<![0-9])0{1,4}(?![0-9])")


def single(text: str, habits: Habits) -> Candidate | None:
    """
    Read one date without words such as about or before; None if it is none.

    *text* is in small letters, with single spaces and plain hyphens.
    """
    bare = _LEADING.sub("", _WEEKDAY.sub("", without_time(text), count=1))
    era, bare = Era.taken_from(bare)
    if era is Era.UNNAMED and (other := _of_other_calendar(bare, habits)):
        return other
    for form in _FORMS:
        if candidate := form(bare, era, habits):
            if _has_clear_years(candidate.edtf, bare, era):
                return timed(candidate, text)
            return timed(candidate, text).loosely()
    return None


def _has_clear_years(edtf: str, text: str, era: Era) -> bool:
    """Whether years before 1000 are written in four digits or with their era, and none is 0."""
    if era is not Era.UNNAMED:
        return not _YEAR_0.search(text)
    return not _YEAR_BEFORE_1000.search(edtf) or bool(_FOUR_DIGITS.search(text))


def _of_other_calendar(text: str, habits: Habits) -> Candidate | None:
    """Read a date of another calendar; 1398/10/13 is one where nothing says otherwise."""
    if habits.calendar is None and (day := _PERSIAN_DAY.fullmatch(text)):
        with suppress(ValueError):
            persian = edtf_of(Calendar.SOLAR, *map(int, day.groups()))
            ours = joined(*day.groups())
            how = f"in the Persian calendar, as days are written there; {ours} if it is of ours"
            return Candidate(persian, (f"“{text}” is read {how}",), alternatives=(persian, ours))
    try:
        other = converted(text, habits.calendar)
    except ValueError as error:
        raise Unread(f"“{text}”: {error}") from None
    return Candidate(other.edtf, (other.said,)) if other else None


def _with_month(text: str, era: Era, habits: Habits) -> Candidate | None:
    """Read a month by its name, perhaps with a day."""
    match = next((match for form in _WITH_MONTH if (match := form.fullmatch(text))), None)
    if match is None or (len(match["year"]) < 3 and era is Era.UNNAMED):
        return None  # May 12 is no month of the year 12
    month = f"{_MONTHS.index(match['month'][:3]) + 1:02}"
    return Candidate(joined(year_of_era(match["year"], era), month, match.groupdict().get("day")))


def _season(text: str, era: Era, habits: Habits) -> Candidate | None:
    """Read a season; a winter of one year is the one before or after."""
    match = _SEASON.fullmatch(_SEASON_AFTER.sub(r"\2 \1", text))
    if match is None or (len(match[2]) < 3 and era is Era.UNNAMED):
        return None
    name, digits, second = match.groups()
    year = year_of_era(digits, era)
    if name != "winter":
        return Candidate(f"{year}-{_SEASONS[name]}")
    if second:
        return Candidate(f"{year}-24") if f"{int(year) + 1}".endswith(second) else None
    winters = f"{edtf_year(int(year) - 1)}-24", f"{year}-24"
    guess = "the winter may be the one before or after; both are kept"
    return Candidate(f"[{','.join(winters)}]", (guess,), alternatives=winters)


def _decade(text: str, era: Era, habits: Habits) -> Candidate | None:
    """Read 1830s, and 1800s, which are ten years or a hundred."""
    match = _DECADE.fullmatch(text)
    if match is None or (len(match[1]) < 2 and era is Era.UNNAMED):
        return None
    first = int(match[1]) * 10
    decade = _years(first, 10, era)
    if first % 100:
        return Candidate(decade)
    century = _years(first, 100, era)
    guess = f"{text} can be ten years or a hundred; the hundred are kept"
    return Candidate(century, (guess,), alternatives=(decade, century))


def _century(text: str, era: Era, habits: Habits) -> Candidate | None:
    """Read a century or a millennium, by its number in figures or words."""
    match = _AGE.fullmatch(text)
    if match is None:
        return None
    number = int(match[1]) if match[1] else _ORDINALS.index(match[2]) + 1
    length = 1000 if match[3].startswith("mill") else 100
    if number == 0:
        return None
    if era is Era.BEFORE:
        first, last = 1 - number * length, (1 - number) * length
        return Candidate(f"[{edtf_year(first)}..{edtf_year(last)}]")
    return Candidate(_years((number - 1) * length, length, era))


def _years(first: int, length: int, era: Era) -> str:
    """Return the years that begin alike: masked where EDTF can, or else as a set."""
    if era is Era.BEFORE:
        last = edtf_year(-max(first, 1), Counting.HISTORICAL)
        return f"[{edtf_year(2 - first - length)}..{last}]"
    if first == 0:
        return f"[0001..{edtf_year(length)}]"
    masked = len(str(length)) - 1
    return edtf_year(first)[:-masked] + "X" * masked


def _two_digits(text: str, era: Era, habits: Habits) -> Candidate | None:
    """Read a year of two digits if the column's other years leave one century, else refuse it."""
    match = _TWO_DIGITS.fullmatch(text)
    if match is None or era is not Era.UNNAMED or _DAY_OF_A_MONTH.fullmatch(text):
        return None
    year = habits.year_within(int(match["year"]))
    if not year:
        raise ShortYear(
            f"“{text}” has a year of two digits; write all four (in a spreadsheet, choose "
            f"yyyy-mm-dd)"
        )
    rest = match["rest"].removesuffix("'")
    whole_text = f"{rest}{year}"
    for form in (in_figures, _with_month, _season, bare_year):
        if candidate := form(whole_text, Era.UNNAMED, habits):
            return candidate.guessing(f"“{text}” is read as of {year}, {habits.span_of_years}")
    return None


_FORMS: tuple[Callable[[str, Era, Habits], Candidate | None], ...] = (
    counted,
    bare_year,
    with_zeros,
    in_figures,
    _with_month,
    _season,
    _decade,
    _century,
    _two_digits,
)
