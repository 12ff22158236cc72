"""Numbers as people write them."""

from __future__ import annotations

import re
import unicodedata

_SIGNS = str.maketrans(
    {"\u2212": "-", "\u2013": "-", "\u2010": "-", "\u2011": "-", "\u066b": ".", ",": "."}
)
_ANGLE = re.compile(
    r"(?P<before>[NSEW])? *(?P<number>[+-]?[0-9]+(?:\.[0-9]+)?) *°? *"
    r"(?:(?P<minutes>[0-9]+(?:\.[0-9]+)?) *['′’] *)?"
    r"(?:(?P<seconds>[0-9]+(?:\.[0-9]+)?) *(?:\"|″|”|'') *)?"
    r"(?P<after>[NSEW])?",
    re.IGNORECASE,
)


def in_digits(written: str) -> str:
    """
    Return a number, or degrees with minutes and a point of the compass, in digits; nothing for anything else.

    >>> in_digits("35,69"), in_digits("۳۵٫۶۹"), in_digits("30°15'S"), in_digits("north")
    ('35.69', '35.69', '-30.25', '')
    """
    plain = "".join(_digit(char) for char in written.strip()).translate(_SIGNS)
    match = _ANGLE.fullmatch(plain)
    if not match or (match["before"] and match["after"]):
        return ""
    number, minutes, seconds = (match[part] or "" for part in ("number", "minutes", "seconds"))
    if minutes or seconds:
        number = (
            f"{float(number) + float(minutes or 0) / 60 + float(seconds or 0) / 3600:.5f}".rstrip(
                "0"
            )
        )
    is_negative = (match["before"] or match["after"] or "").upper() in ("S", "W")
    return f"-{number.lstrip('+-')}" if is_negative else number.lstrip("+").rstrip(".")


def _digit(char: str) -> str:
    return str(unicodedata.digit(char, char)) if char.isdecimal() else char
