"""How wide letters are in the widest of the faces that a deck may be shown in.

A deck asks for Arial and Times; without them it is shown in Liberation, which is as wide, or in
DejaVu, which is a sixth wider. `widths.csv` has the wider of the two for each letter, in
thousandths of the type size, read from the fonts by `tests/widths.py`.
"""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

#: Of a letter that no such face has: as wide as the widest of other alphabets.
UNKNOWN = 1.65
_UNSEEN = ("Cc", "Cf", "Cs", "Me", "Mn")
# Hebrew, Arabic, Persian and their neighbours: these come from a face that differs by machine.
_ELSEWHERE = "\u0590", "\u08ff"


@cache
def letter_width(letter: str, bold: bool, serif: bool) -> float:
    """Return the width of a letter, in parts of the type size."""
    if widths := _table().get(letter):
        return widths[2 * serif + bold]
    return 0 if unicodedata.category(letter) in _UNSEEN else UNKNOWN


@cache
def is_tall(letter: str) -> bool:
    """Return whether a letter may come from a face with higher lines, such as Naskh."""
    first, last = _ELSEWHERE
    known = letter in _table() or unicodedata.category(letter) in _UNSEEN
    return first <= letter <= last or not known


@cache
def _table() -> Mapping[str, tuple[float, ...]]:
    text = files("timeline.exporters.pptx").joinpath("widths.csv").read_text("ascii")
    _, *rows = csv.reader(text.splitlines())
    return {
        chr(int(code, 16)): tuple(int(width) / 1000 for width in widths) for code, *widths in rows
    }
