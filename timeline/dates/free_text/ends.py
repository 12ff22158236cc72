"""The one date that stands at an end of what lasted, for a date that is several."""

from __future__ import annotations

import re

import numpy as np

from timeline.dates.free_text.pieces import Piece

_NO_FINER = (
    "an end of what lasted is one date here; it is written as the whole month, year or decade"
)


def side(edtf: str, last: bool = False) -> str:
    """Return the first or the last date of a set; any other date as it is."""
    return (
        re.split(r"\.\.|,", edtf.strip("[]"))[-1 if last else 0] if edtf.startswith("[") else edtf
    )


def one_date(piece: Piece, is_end: bool = False) -> Piece:
    """
    Return the one date that EDTF wants at an end of what lasted.

    For a set it is the month, year, decade or century that holds it. A year of another calendar is about the
    one in which most of it lies, and of what nothing holds it is the outer date.
    """
    if not piece.edtf.startswith("["):
        return piece
    first, last = (side(re.sub("[~?%]", "", piece.edtf), is_last) for is_last in (False, True))
    if about := _about(first, last):
        said = f"an end of what lasted is one date here; {first} to {last} is written as about {about[:-1]}"
        return Piece(about, (*piece.guesses, said))
    for length, mask in ((7, ""), (4, ""), (3, "X"), (2, "XX")):
        if (
            first
            and first[:length] == last[:length]
            and not first.startswith("-")
            and "-" in first[7:] + "-"
        ):
            return Piece(first[:length] + mask, (*piece.guesses, _NO_FINER))
    outer = last if is_end else first
    return Piece(outer or last or first, (*piece.guesses, _NO_FINER))


def _about(first: str, last: str) -> str:
    """Return about which year, or month, the days of one lie that does not begin with ours."""
    if not all(re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", day) for day in (first, last)):
        return ""
    start, days = np.datetime64(first), (np.datetime64(last) - np.datetime64(first)).astype(int)
    middle = str(start + days // 2)
    if 340 <= days <= 370 and first[:4] != last[:4]:
        return f"{middle[:4]}~"
    return f"{middle[:7]}~" if 28 <= days <= 33 and first[:7] != last[:7] else ""
