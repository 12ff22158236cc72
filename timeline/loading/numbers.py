"""Numbers as people write them."""

from __future__ import annotations

import re
import unicodedata

_SIGNS = str.maketrans(
    {"\u2212": "-", "\u2013": "-", "\u2010": "-", "\u2011": "-", "\u066b": ".", ",": "."}
)
_ANGLE = re.compile(
    r"(?P<before>[NSEW])? *(?P<degrees>[+-]?[0-9]+(?:\.[0-9]+)?) *°? *"
    r"(?:(?P<minutes>[0-9]+(?:\.[0-9]+)?) *['′’] *)?"
    r"(?:(?P<seconds>[0-9]+(?:\.[0-9]+)?) *(?:\"|″|”|'') *)?"
    r"(?P<after>[NSEW])?",
    re.IGNORECASE,
)


def in_digits(written: str) -> str:
    """
    Return a number in digits, or degrees with minutes and a point of the compass.

    Nothing is returned for anything else.

    >>> in_digits("35,69"), in_digits("۳۵٫۶۹"), in_digits("30°15'S"), in_digits("north")
    ('35.69', '35.69', '-30.25', '')
    """
    ascii_digits = "".join(_digit(char) for char in written.strip())
    match = _ANGLE.fullmatch(ascii_digits.translate(_SIGNS))
    if not match or (match["before"] and match["after"]):
        return ""
    number = _decimal_degrees(match)
    is_negative = (match["before"] or match["after"] or "").upper() in ("S", "W")
    return f"-{number.lstrip('+-')}" if is_negative else number.lstrip("+").rstrip(".")


def _decimal_degrees(match: re.Match[str]) -> str:
    degrees, minutes, seconds = match["degrees"], match["minutes"], match["seconds"]
    if not (minutes or seconds):
        return degrees
    number = float(degrees) + float(minutes or 0) / 60 + float(seconds or 0) / 3600
    return f"{number:.5f}".rstrip("0")


def _digit(char: str) -> str:
    return str(unicodedata.digit(char, char)) if char.isdecimal() else char
