"""The one date that stands at an end of what lasted, for a date that is several."""

from __future__ import annotations

import re
from contextlib import suppress

import numpy as np

from timeline.dates.free_text.candidate import Candidate

_NO_FINER = (
    "an end of what lasted is one date here; it is written as the whole month, year or decade"
)
_DAYS_OF_A_YEAR, _DAYS_OF_A_MONTH = range(340, 371), range(28, 34)
#: A date cut to its month, year, decade and century, and what takes the place of the rest.
_WIDER = ((7, ""), (4, ""), (3, "X"), (2, "XX"))


def side(edtf: str, last: bool = False) -> str:
    """Return the first or the last date of a set or a span; any other date as it is."""
    return re.split(r"\.\.|,|/", edtf.strip("[]"))[-1 if last else 0]


def one_date(candidate: Candidate, is_end: bool = False) -> Candidate:
    """
    Return the one date that EDTF wants at an end of what lasted.

    For a set it is the month, year, decade or century that holds it. A year of another calendar is
    about the one in which most of it lies, and of what nothing holds it is the outer date.
    """
    edtf = candidate.edtf
    if "/" in edtf:
        return Candidate(side(edtf, is_end), candidate.guesses, is_faithful=candidate.is_faithful)
    if not edtf.startswith("["):
        return candidate
    bare = re.sub("[~?%]", "", edtf)
    first, last = side(bare), side(bare, last=True)
    if about := _about(first, last):
        written = f"{first} to {last} is written as about {about[:-1]}"
        guess = f"an end of what lasted is one date here; {written}"
    else:
        guess = _NO_FINER
    outer = last if is_end else first
    whole = about or _wider(first, last) or outer or last or first
    narrowed = Candidate(whole, candidate.guesses, candidate.alternatives, candidate.is_faithful)
    # Whoever can be asked is asked for one of the alternatives, which are single dates.
    return narrowed.guessing(guess) if candidate.alternatives else narrowed.loosely(guess)


def _wider(first: str, last: str) -> str:
    """Return the month, year, decade or century that holds two dates; empty where none does."""
    if not first or first.startswith("-"):
        return ""
    for length, mask in _WIDER:
        if first[:length] == last[:length]:
            return first[:length] + mask
    return ""


def _about(first: str, last: str) -> str:
    """Return about which year, or month, the days of one lie that does not begin with ours."""
    if not all(re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", day) for day in (first, last)):
        return ""
    with suppress(ValueError):
        between = np.datetime64(last) - np.datetime64(first)
        days = int(between.astype(int))
        middle = str(np.datetime64(first) + between // 2)
        if days in _DAYS_OF_A_YEAR and first[:4] != last[:4]:
            return f"{middle[:4]}~"
        if days in _DAYS_OF_A_MONTH and first[:7] != last[:7]:
            return f"{middle[:7]}~"
    return ""
