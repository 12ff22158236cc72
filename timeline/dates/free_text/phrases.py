"""Read a date of any form in folded English words and figures: "c. 1990 to spring 1995"."""

from __future__ import annotations

import re

from timeline.dates.calendars import Calendar, edtf_of
from timeline.dates.free_text.candidate import Candidate, combined
from timeline.dates.free_text.conventions import Habits
from timeline.dates.free_text.ends import one_date, side
from timeline.dates.free_text.qualified import qualified
from timeline.dates.free_text.short_years import whole
from timeline.dates.free_text.single import single
from timeline.dates.free_text.spans import between, end, range_between, span
from timeline.dates.free_text.styles import old_style, two_styles

_NOT_AFTER = "before|by|up to|prior to|not after|no later than|not later than|pre-?"
_NOT_BEFORE = "after|not before|no earlier than|not earlier than|post-?"
_BEFORE = re.compile(f"(?:some ?time )?(?:{_NOT_AFTER}) ?(.+)|(.+) or (?:before|earlier)")
_AFTER = re.compile(f"(?:some ?time )?(?:{_NOT_BEFORE}) ?(.+)|(.+) or (?:after|later)")
_UNTIL = re.compile("(?:until|till) (.+)")
_SINCE = re.compile("(?:ever )?since (.+)|(?:from )?(.+?) (?:on|onwards?)|from (.+)|(.+?) ?-")
_EARLIEST_LATEST = re.compile(r"(.+?)(?: earliest (.+?))?(?: latest (.+))?")
_UNKNOWN_START = re.compile(r"(?:(?:\?+|unknown) ?[-/]|/) ?(.*[0-9].*)")
_UNKNOWN_END = re.compile(r"(.*[0-9].*?) ?(?:[-/] ?(?:\?+|unknown)|/)")
_TWO_CALENDARS = re.compile(
    r"(?:a\.? ?h\.? ?)?([0-9]{1,4})(?: ?a\.? ?h\.?)? ?[/=(] ?(?:a\.?d\.? "
    r"?)?([0-9]{3,4})(?:[-/]([0-9]{1,4}))?(?: ?(?:c\.? ?e|a\.? ?d|ad|m)\.?)?\)?"
)
_LAST_YEAR_OF_HIJRA = 1500


def phrase(text: str, habits: Habits) -> Candidate | None:
    """Read a date of any form; None if it is none."""
    return (
        _half_known(text, habits)
        or _styles(text, habits)
        or _two_calendars(text)
        or qualified(text, habits)
        or between(text, habits)
        or _limited(text, habits)
        or _bound(text, habits)
        or span(text, habits)
    )


def _half_known(text: str, habits: Habits) -> Candidate | None:
    """Read ?-1805 and 1805-?, of which one end is not known."""
    for form, edtf in ((_UNKNOWN_START, "/{}"), (_UNKNOWN_END, "{}/")):
        if match := form.fullmatch(text):
            known = end(match[1], habits)
            if known is None or re.search(r"/|\.\.", known.edtf):
                return None
            return combined(edtf.format, one_date(known, is_end=edtf == "/{}"))
    return None


def _styles(text: str, habits: Habits) -> Candidate | None:
    """Read what names two years or days because calendars were changed."""

    def day_of(words: str) -> str:
        day = single(words, habits)
        return day.edtf if day else ""

    return old_style(text) or two_styles(text, day_of)


def _two_calendars(text: str) -> Candidate | None:
    """Read 977/1570, a year of the Hijra and one of ours in which part of it lies."""
    match = _TWO_CALENDARS.fullmatch(text)
    if match is None or not 0 < int(match[1]) <= _LAST_YEAR_OF_HIJRA:
        return None
    first, last = match[2], match[3] and (whole(match[2], match[3]) or match[3])
    for calendar in (Calendar.LUNAR, Calendar.SOLAR):
        days = edtf_of(calendar, int(match[1]))
        years = [day.lstrip("[")[:4] for day in days.rstrip("]").split("..")]
        if first.zfill(4) in years and (last or first).zfill(4) in years:
            guess = (
                f"“{text}” is read as the year {match[1]} of {calendar.value} and {first} of ours"
            )
            return Candidate(days if last else first.zfill(4), (guess,))
    return None


def _limited(text: str, habits: Habits) -> Candidate | None:
    """Read what historicaldate writes: circa 1483 earliest 1480 latest 1485."""
    match = _EARLIEST_LATEST.fullmatch(text)
    if match is None or not (match[2] or match[3]):
        return None
    middle = qualified(match[1], habits)
    if middle is None:
        return None
    if match[2] and match[3]:
        return range_between(match[2], match[3], habits)
    return middle.loosely(f"“{text}” is read without its limit on one side")


def _bound(text: str, habits: Habits) -> Candidate | None:
    """Read what happened before or after a date, or lasted until or since then."""
    # Before 1990 is not in 1990, and after it is not in it either; EDTF has no way to say so.
    if limit := _inner(_BEFORE, text, habits):
        return combined(lambda date: f"[..{side(date, last=True)}]", limit).loosely()
    if limit := _inner(_AFTER, text, habits):
        return combined(lambda date: f"[{side(date)}..]", limit).loosely()
    if (until := _inner(_UNTIL, text, habits)) and "/" not in until.edtf:
        return combined(lambda date: f"../{side(date)}", until)
    if (since := _inner(_SINCE, text, habits)) and "/" not in since.edtf:
        return combined(lambda date: f"{side(date)}/..", since)
    return None


def _inner(form: re.Pattern[str], text: str, habits: Habits) -> Candidate | None:
    """Read the date within a form of words."""
    match = form.fullmatch(text)
    if match is None:
        return None
    date = end(next(group for group in match.groups() if group), habits)
    return date if date and date.edtf != ".." else None
