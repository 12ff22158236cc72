"""Read two dates: what lasted from one to another, or happened between them or on one of them."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.dates.free_text.candidate import Candidate, combined
from timeline.dates.free_text.conventions import Habits
from timeline.dates.free_text.ends import one_date, side
from timeline.dates.free_text.eras import joined
from timeline.dates.free_text.qualified import qualified
from timeline.dates.free_text.short_years import is_second_year, said_of, whole

_BETWEEN = (
    re.compile(r"(?:some ?time )?(?:between|btw\.?) (.+) (?:and|&) (.+)"),
    re.compile(r"(?:not before|after|post) (.+?),? (?:and |but )?(?:not after|before|ante) (.+)"),
    re.compile(r"([0-9]{3,4}) ?[x×] ?([0-9]{3,4})"),  # as historians date charters
)
_SEPARATOR = re.compile(r" (?:to|until|till|through|thru) | - | ?/ ?| ?- ?")
_SHORT_END = re.compile("^([0-9]{4}-(?:[0-9]{2}-)?)([0-9]{2})/([0-9]{2})$")  # 2013-04-04/06
_STILL = re.compile(r"(?:the )?(?:present|now|today|ongoing|current(?:ly)?|to date|\.\.)(?: day)?")
_OPEN = ".."
#: Not 2013-21, which is a season in EDTF.
_YEARS = re.compile(r"(\D*[0-9]{3,4})([-/])((?!2[1-4])[0-9]{1,2}(?: ?b\.? ?c\.?(?: ?e\.?)?)?\??)")
_YEAR = re.compile("-?[0-9]{4}[?~%]?")
_YEAR_AND_MONTH = re.compile("([0-9]{4})[-/](0?[1-9]|1[0-2])")
_SHORT = re.compile(r"([0-9]{1,3})((?: ?[ab]\.? ?[cd]\.?(?: ?e\.?)?| ?c\.? ?e\.?)?)")
_ERA_AFTER = re.compile(r" ?(?:b\.?c\.?(?:e\.?)?|ah|ap)$")
_DAYS_IN_FIGURES = re.compile(
    r"([0-9]{1,2})(?:(\.[0-9]{1,2}\.)|\.?) ([0-9]{1,2})(\.[0-9]{1,2}\.)([0-9]{3,4})"
)
_DAY_OF_MONTH = re.compile(r"[0-9]{1,2}(?:st|nd|rd|th)?\.? (?!bce)[a-z]{3}")
_MONTH_NAME = re.compile("[a-z]{3,}")


def between(text: str, habits: Habits) -> Candidate | None:
    """Read what happened once, between two dates or on one of two."""
    for form in _BETWEEN:
        if match := form.fullmatch(text):
            return range_between(match[1], match[2], habits)
    if text.count(" or ") == 1:
        first, _, last = text.partition(" or ")
        ends = _ends(first, last, habits)
        return combined(_either, *ends) if ends and not _has_open(ends) else None
    return None


def range_between(first: str, last: str, habits: Habits) -> Candidate | None:
    """Read the range of days from the beginning of one date to the end of another."""
    ends = _ends(first, last, habits)
    return combined(_range, *ends) if ends and not _has_open(ends) else None


def _has_open(ends: tuple[Candidate, Candidate]) -> bool:
    return any(end.edtf == _OPEN for end in ends)


def _range(before: str, after: str) -> str:
    first, last = side(before), side(after, last=True)
    return first if first == last else f"[{first}..{last}]"


def _either(first: str, last: str) -> str:
    if first == last:
        return first
    dates = f"{first.strip('[]')},{last.strip('[]')}".replace("/", _OPEN)
    return f"[{dates}]"


def span(text: str, habits: Habits) -> Candidate | None:
    """Read what lasted, from one date to another."""
    text = _SHORT_END.sub(r"\1\2/\1\3", re.sub("^(?:from|during) ", "", text))
    # A separator with spaces around it parts more than one within a date: 1205-10-01 - 1205-12-30.
    separators = sorted(_SEPARATOR.finditer(text), key=lambda match: match[0] == match[0].strip())
    for separator in separators:
        first, last = text[: separator.start()], text[separator.end() :]
        ends = _ends(first, last, habits, separator[0].strip())
        if ends and not ends[0].edtf == ends[1].edtf == _OPEN:
            lasting = combined(_interval, one_date(ends[0]), one_date(ends[1], is_end=True))
            return _or_month(lasting, text)
    return None


def _or_month(years: Candidate, text: str) -> Candidate:
    """Return the years of 1834-5 as what may be the month 1834-05 as well."""
    match = _YEAR_AND_MONTH.fullmatch(text)
    if match is None:
        return years
    return replace(years, alternatives=(years.edtf, joined(match[1], match[2])))


def _interval(first: str, last: str) -> str:
    return first if first == last else f"{first}/{last}"


def _ends(
    first: str, last: str, habits: Habits, mark: str = ""
) -> tuple[Candidate, Candidate] | None:
    """Read both ends of a span; what one leaves out is taken from the other."""
    first, last = first.strip().removeprefix("the "), last.strip().removeprefix("the ")
    if mark in ("-", "/") and all(re.fullmatch("[0-9]{1,2}", end) for end in (first, last)):
        return None  # 9/11, which are no years
    guesses: tuple[str, ...] = ()
    if short := _shortened(first, last, mark, habits):
        first, last, guesses = short
    else:
        first, last = _filled(first, last)
    begins, ends = end(first, habits), end(last, habits)
    return (begins, ends.guessing(*guesses)) if begins and ends else None


def end(text: str, habits: Habits) -> Candidate | None:
    """Read one end of a span or of a range: one date, several, or the years of 1834-5."""
    if _STILL.fullmatch(text):
        return Candidate(_OPEN)
    return qualified(text, habits) or between(text, habits) or _years(text, habits)


def _years(text: str, habits: Habits) -> Candidate | None:
    """Read 1834-5 where it is one end of more."""
    match = _YEARS.fullmatch(text)
    if match is None or not _shortened(match[1], match[3], match[2], habits):
        return None
    ends = _ends(match[1], match[3], habits, match[2])
    if ends is None or not all(_YEAR.fullmatch(year.edtf) for year in ends):
        return None
    return combined(_interval, *ends)


def _shortened(
    first: str, last: str, mark: str, habits: Habits
) -> tuple[str, str, tuple[str, ...]] | None:
    """Write out a second year of fewer digits: 1834-5, 350/25 BC."""
    year = re.search("(?:^|[^0-9])([0-9]{2,4})$", first)
    doubt = "?" if last.endswith("?") else ""
    short = _SHORT.fullmatch(last.removesuffix("?"))
    if not (year and short):
        return None
    digits, era = short.groups()
    if mark not in ("-", "/"):
        return _in_words(first, year[1], digits) if not (doubt or era) else None
    if len(year[1]) == 2 and not (era or re.search("[ac]", first)):
        return None
    is_bce = "b" in era
    later = whole(year[1], digits, is_bce)
    if not later or (is_bce and len(digits) == 3):
        return None  # 1500-450 BC
    if not (is_bce or is_second_year(year[1], mark, digits, habits.second)):
        return None
    guesses = said_of(year[1], mark, digits, habits.second)
    if is_bce:
        text = f"{year[1]}{mark}{digits}{era}"
        guesses = (f"“{text}” is read as {year[1]} to {later} BCE, not to {int(digits)} BCE",)
    return first + era, later + era + doubt, guesses


def _in_words(first: str, year: str, digits: str) -> tuple[str, str, tuple[str, ...]] | None:
    """
    Write out 1805 or 6, 1914 to 18.

    No mark stands there that could part a month from its year.
    """
    later = whole(year, digits) if len(year) > 2 and len(digits) <= 2 else ""
    guess = f"{digits} after {year} is read as {later}, not as the year {int(digits)}"
    return (first, later, (guess,)) if later else None


def _filled(first: str, last: str) -> tuple[str, str]:
    """Return both ends in full: what one leaves out stands in the other."""
    era = _ERA_AFTER.search(last)
    if era and re.fullmatch("[0-9]{1,4}", first) and not _DAY_OF_MONTH.match(last):
        return first + era[0], last  # 285-247 BCE
    if re.match(r"a\.? ?d\.? ?[0-9]", first) and last.isdecimal():
        return first, f"ad {last}"  # AD 68/69
    if days := _DAYS_IN_FIGURES.fullmatch(f"{first} {last}"):
        return days[1] + (days[2] or days[4]) + days[5], last  # 28.-30.6.1914, 28.6.-4.7.1914
    if first and not re.search("[0-9]{3}|present|now|b\\.?c", first):
        return _filled_from_last(first, last)
    return first, last


def _filled_from_last(first: str, last: str) -> tuple[str, str]:
    """Return both ends, the first with the month and year that only the last has."""
    name = _MONTH_NAME.search(first)
    if name and re.match("[0-9]{1,2}(st|nd|rd|th)?,? [0-9]{3,4}", last):
        last = f"{name[0]} {last}"  # May 5 - 7, 1945
        return f"{first} {last.split()[-1]}", last
    missing = last.split()[len(first.split()) :]
    return " ".join([first, *missing]), last  # 27-29 December 2019
