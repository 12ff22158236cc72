"""Read dates of the Persian and the Hijri calendar, in words or figures, as days of ours.

Texts are as `languages.folded` leaves them: small letters without accents, figures 0 to 9, plain
hyphens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.dates.calendars import Calendar, edtf_between, edtf_of, in_julian

_ERAS = (
    (Calendar.SOLAR, r"a\.? ?h\.? ?s\.?|a\.? ?p\.?|h\.? ?sh\.?|s\.? ?h\.?|(?:hijri )?shamsi|"
                     r"jalali"),
    (Calendar.SOLAR, "persian|solar hijri"),
    (Calendar.LUNAR, r"a\.? ?h\.?|(?<=[0-9]{3}) ?h\.?|(?:lunar )?hijri(?: lunar| qamari)?|hegira|"
                     r"qamari"),
)  # fmt: skip
_PERSIAN = (
    *(
        "f[ae]rv[ae]rdin",
        "ordibehesht|urdibihisht",
        "kh[ou]rdad",
        "tir",
        "a?m[ou]rdad",
        "sh?ahri[vw][ae]r",
    ),
    *("m[ei]hr", "aban", "azar", "de[iy]", "b[ae]hman", "[ei]sfand"),
)
_AL = "(?:al|ul|el|as|os|us|ath|oth|uth|eth)?"
_RABI, _JUMADA, _DHU = f"rabi{_AL}", f"j[uoa]m[ao]d(?:aa?|e|ia?)?{_AL}", "(?:dh?u|z[iu])l?(?:al)?"
_FIRST, _SECOND = (
    "(?:i|awwal|awal|avval|ula|oula)",
    "(?:ii|th?ani|sani|th?aniy?ah?|akh[ie]rah?|akh[ie]r)",
)
_HIJRI = (
    *(
        "m[ou]harr?[ae]m",
        "saf[ae]r",
        _RABI + _FIRST,
        _RABI + _SECOND,
        _JUMADA + _FIRST,
        _JUMADA + _SECOND,
    ),
    *("r[ae]jab", "sh[ae].?ban", "ram[ae][dz]h?an", "shaw?w?al"),
    *(f"{_DHU}(?:qa.?dah?|ka.?dah?|qi.?dah?)", f"{_DHU}(?:hijj?ah?|hidjj?ah?)"),
)
_SEASONS = {"spring": 1, "summer": 4, "autumn": 7, "fall": 7, "winter": 10}
_DAY_OF = "(?:(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?)"
_NAMED = (
    re.compile(rf"{_DAY_OF}?\.?[ -]?(?:of )?(?P<name>[^0-9]+?),? ?(?P<year>[0-9]{{1,4}})"),
    re.compile(rf"(?P<name>[^0-9]+?) {_DAY_OF},? (?P<year>[0-9]{{1,4}})"),
)  # fmt: skip
_FIGURES = (
    re.compile(r"(?P<year>[0-9]{1,4})(?:([./-])(?P<month>[0-9]{1,2})(?:\2(?P<day>[0-9]{1,2}))?)?"),
    re.compile(r"(?P<day>[0-9]{1,2})([./-])(?P<month>[0-9]{1,2})\2(?P<year>[0-9]{3,4})"),
)
_DECADE = re.compile("(?:the )?([0-9]{2,3})0'?s")
_CENTURY = re.compile("(?:the )?([0-9]{1,2})(?:st|nd|rd|th)? century")
_LAST_YEAR = 1500


@dataclass(frozen=True)
class Converted:
    """What a date of another calendar is in ours; *said* tells so."""

    edtf: str
    calendar: Calendar
    said: str


def converted(text: str, usual: Calendar | None = None) -> Converted | None:
    """
    Read a date of another calendar; None if it is none.

    It is one by the name of its era or month; *usual* is the calendar of years up to 1500 that have
    neither.

    >>> converted("13 dey 1398").edtf, converted("ramadan 977 ah").edtf
    ('2020-01-03', '[1570-02-16..1570-03-19]')

    Raises:
        ValueError: it is one, and there is no such day.
    """
    named, body = era(text)
    calendar = named or usual
    if calendar is Calendar.GREGORIAN:
        return None
    for meant, year, month, day in _parts(body, calendar):
        if 0 < year <= _LAST_YEAR:
            edtf = edtf_of(meant, year, month, day)
            return Converted(edtf, meant, _said(text, meant, edtf))
    return _wider(text, body, calendar) if calendar else None


def era(text: str) -> tuple[Calendar | None, str]:
    """Return which calendar the era before or after a date names, and the text without it."""
    for calendar, names in _ERAS:
        for form in (
            rf"(?P<rest>.*[0-9](?:s|(?:st|nd|rd|th)? century)?)[ ,]*(?:{names})",
            rf"(?:{names}) ?(?P<rest>[0-9].*)",
        ):
            if match := re.fullmatch(form, text):
                return calendar, match["rest"].strip(" ,")
    return None, text


def _parts(body: str, calendar: Calendar | None) -> Iterator[tuple[Calendar, int, int, int]]:
    for form in _NAMED:
        if match := form.fullmatch(body):
            for of_name, month in _months(match["name"]):
                if calendar in (None, of_name):
                    yield of_name, int(match["year"]), month, int(match["day"] or 0)
    for form in _FIGURES:
        if calendar and (match := form.fullmatch(body)):
            yield calendar, int(match["year"]), int(match["month"] or 0), int(match["day"] or 0)


def _months(name: str) -> Iterator[tuple[Calendar, int]]:
    joined = re.sub("[^a-z]", "", name)
    for calendar, months in ((Calendar.SOLAR, _PERSIAN), (Calendar.LUNAR, _HIJRI)):
        for number, names in enumerate(months, start=1):
            if re.fullmatch(names, joined):
                yield calendar, number


def _wider(text: str, body: str, calendar: Calendar) -> Converted | None:
    """Read a season, decade or century."""
    if (season := re.fullmatch(r"(\w+) ([0-9]{3,4})", body)) and season[1] in _SEASONS:
        if calendar is not Calendar.SOLAR:
            return None
        month = _SEASONS[season[1]]
        first, last = (int(season[2]), month), (int(season[2]), month + 2)
    elif decade := _DECADE.fullmatch(body):
        first, last = (int(decade[1]) * 10, 1), (int(decade[1]) * 10 + 9, 12)
    elif (century := _CENTURY.fullmatch(body)) and int(century[1]) and era(text)[0]:
        first, last = (int(century[1]) * 100 - 99, 1), (int(century[1]) * 100, 12)
    else:
        return None
    if first[0] > _LAST_YEAR or first[0] < 1:
        return None
    edtf = edtf_between((calendar, *first, 0), (calendar, *last, 0))
    return Converted(edtf, calendar, _said(text, calendar, edtf))


def _said(text: str, calendar: Calendar, edtf: str) -> str:
    julian = in_julian(edtf)
    then = f"; in the calendar used in Europe then, {julian}" if julian else ""
    doubt = ", to within a day or two" if calendar is Calendar.LUNAR else ""
    return f"“{text}” is read in {calendar.value}{doubt}{then}"
