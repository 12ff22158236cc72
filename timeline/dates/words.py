"""The words of a valid EDTF text in English, and its day in the Solar Hijri calendar."""

from __future__ import annotations

import datetime
import re

from timeline.dates.clock import clock_time

#: The names of the months in English.
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_QUALIFIERS = {"?": "perhaps ", "~": "about ", "%": "perhaps about "}
_DASH = "\N{EN DASH}"
_DATE = re.compile("(-?[0-9X]{4})(?:-([0-9]{2}|XX))?(?:-([0-9]{2}|XX))?[?~%]?")


def label(edtf: str) -> str:
    """Return *edtf* in words that are no more exact than it is: "about December 2016"."""
    if edtf.startswith("["):
        *others, last = (_alternative(item) for item in edtf[1:-1].split(","))
        return f"{', '.join(others)} or {last}" if others else last
    if "/" in edtf:
        return _lasting(*edtf.split("/"))
    return _words(edtf)


def year_label(number: int) -> str:
    """
    Return a year in words; 0 is 1 BCE, as EDTF counts.

    >>> [year_label(number) for number in (1066, 66, 0, -43)]
    ['1066', '66 CE', '1 BCE', '44 BCE']
    """
    if number >= 1000:
        return str(number)
    return f"{number} CE" if number > 0 else f"{1 - number} BCE"


def solar_hijri(edtf: str) -> str:
    """
    Return a Gregorian day, such as 2020-01-03, as 13 Dey 1398.

    Empty before that calendar, in 622.
    """
    from persiantools.jdatetime import JalaliDate  # slow to import, and most dates never need it

    try:
        day = JalaliDate(datetime.date.fromisoformat(edtf))
    except ValueError:
        return ""
    return f"{day.day} {day.strftime('%B')} {day.year}"


def _alternative(item: str) -> str:
    first, dots, last = item.partition("..")
    if not dots:
        return _words(item)
    if not first:
        return f"some time up to {_words(last)}"
    if not last:
        return f"some time from {_words(first)} on"
    return f"some time between {_beginning(first, last)} and {_words(last)}"


def _lasting(first: str, last: str) -> str:
    if first == last:
        return f"during {_words(first)}"
    if last in ("", ".."):
        return f"since {_words(first)}" if last else f"from {_words(first)}, end not known"
    if first in ("", ".."):
        return f"until {_words(last)}" if first else f"until {_words(last)}, start not known"
    if "T" in first and "T" in last:
        return _between_times(first, last)
    beginning = _beginning(first, last)
    link = _DASH if re.fullmatch("[0-9]{1,2}", beginning) else " to "
    return f"{beginning}{link}{_words(last)}"


def _between_times(first: str, last: str) -> str:
    """
    Return what lasted from one time to another: its day once, and its zone.

    >>> label("2020-01-03T00:47+03:00/2020-01-03T01:10+03:00")
    '3 January 2020, 00:47–01:10 (UTC+3)'
    """
    day, _, start = first.partition("T")
    last_day, _, end = last.partition("T")
    zones = [clock_time(time).zone for time in (start, end)]
    beginning = _timed(day, start, with_zone=zones[0] != zones[1])
    if day == last_day and zones[0] == zones[1]:
        return f"{beginning}{_DASH}{_clock(end)}"
    return f"{beginning} to {_timed(last_day, end)}"


def _timed(day: str, time: str, with_zone: bool = True) -> str:
    return f"{_words(day)}, {_clock(time, with_zone)}"


def _clock(text: str, with_zone: bool = True) -> str:
    time = clock_time(text)
    return f"{time.clock} ({time.zone})" if time.zone and with_zone else time.clock


def _beginning(first: str, last: str) -> str:
    """
    Return the words of *first* without what those of *last* repeat.

    27, of 27 to 29 December 2019.
    """
    words = _words(first)
    alike = len(first) == len(last) and re.fullmatch("[0-9-]+", first + last)
    return _without_repeated(words, _words(last)) if alike else words


def _without_repeated(words: str, following: str) -> str:
    """Return *words* without the ending that it shares with *following*, but never empty."""
    first, last = words.split(), following.split()
    while len(first) > 1 and first[-1] == last[-1]:
        first.pop()
        last.pop()
    return " ".join(first)


def _words(date: str) -> str:
    day, _, time = date.partition("T")
    if time:
        return _timed(day, time)
    match = _DATE.fullmatch(date)
    if match is None:
        raise ValueError(f"{date!r} is not valid EDTF")
    return _QUALIFIERS.get(date[-1], "") + _date(*match.groups(default=""))


def _date(year: str, month: str, day: str) -> str:
    if not month:
        return _year(year)
    if month in _SEASONS:
        return f"{_SEASONS[month]} {_winter(int(year)) if month == '24' else _year(year)}"
    some_year = _some_year(year) if "X" in year else ""
    if month == "XX":
        which = {"": "some month", "XX": "some day"}.get(day) or f"day {int(day)} of some month"
        return f"{which} of {some_year or _year(year)}"
    name = MONTHS[int(month) - 1]
    named = f"{name} of {some_year}" if some_year else f"{name} {_year(year)}"
    return {"": named, "XX": f"some day of {named}"}.get(day) or f"{int(day)} {named}"


def _year(year: str) -> str:
    if re.fullmatch("[0-9]{2}[1-9]X", year):  # not 190X: the 1900s are also a century
        return f"the {int(year[:3])}0s{'' if year > '1' else ' CE'}"
    return _some_year(year) if "X" in year else year_label(int(year))


def _some_year(year: str) -> str:
    ends = sorted(int(year.replace("X", digit)) for digit in "09")
    first, last = map(year_label, ends)
    return f"some year from {_without_repeated(first, last)} to {last}"


def _winter(year: int) -> str:
    """Return both years of a winter, which begins in December."""
    if year < 1000:
        first, last = year_label(year), year_label(year + 1)
        return f"{_without_repeated(first, last)}{_DASH}{last}"
    end = year + 1 if year % 100 == 99 else f"{(year + 1) % 100:02}"
    return f"{year}{_DASH}{end}"
