"""Read one date with the words around it: "about 1990", "early 1990s", "first half of 1914"."""

from __future__ import annotations

import re

from timeline.dates.free_text.candidate import Candidate, combined
from timeline.dates.free_text.conventions import Habits
from timeline.dates.free_text.single import single
from timeline.dates.years import edtf_year

_ABOUT = re.compile(
    r"^(?:(?:circa|about|around|approximately|approx\.?|roughly|estimated)\.? |"
    r"c(?:a|irca)?\.? ?(?=[0-9~])|ca?\. |[~≈] ?)"
)
_ABOUT_AFTER = re.compile(
    r"(?: or so| ?\((?:approx(?:imately|\.)?|circa|ca?\.)\)|,? approx(?:imately|\.)?| ?~)$"
)
_PERHAPS = re.compile(r"^(?:(?:perhaps|possibly|probably|maybe|uncertain:?) |\? ?)")
_PERHAPS_AFTER = re.compile(r" ?(?:\(\?\)|\?)$")
#: Each mark of EDTF with the words for it, before and after a date, in the order of their removal.
_QUALIFIERS = (
    ("~", _ABOUT, _ABOUT_AFTER),
    ("?", _PERHAPS, _PERHAPS_AFTER),
    ("~", _ABOUT, _ABOUT_AFTER),
)
_PART = re.compile(
    r"(?:the )?(?:very )?(early|mid|middle|late|beginning|start|end|first half|second half)"
    r"(?: or (?:early|mid|late))?(?: of(?: the)?|-| in)? ?(?=.*[0-9a-z])(?:the )?"
)
_SOME_TIME = re.compile(r"^(?:some ?time|at some point|dated?|year:?)(?: (?:in|during|of))? (?=.)")
_FRACTION = re.compile(
    r"(?:the )?(first|second|third|fourth|last|[1-4](?:st|nd|rd|th)?) "
    r"(half|third|quarter)(?:,? of)?(?: the)? (.+)"
)
_QUARTER = re.compile(r"(?:([qh])([1-4])[ ,/-]*(?:of )?([0-9]{4})|([0-9]{4})[ -]?([qh])([1-4]))")
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "h": 2, "q": 4}


def qualified(text: str, habits: Habits) -> Candidate | None:
    """Read one date, perhaps with about, perhaps or early, or a half of it; None if it is none."""
    bare, mark = _without_qualifiers(_SOME_TIME.sub("", text))
    candidate = _fraction(bare, habits) or _part(bare, habits) or single(bare, habits)
    return candidate and combined(lambda edtf: marked(edtf, mark), candidate)


def _without_qualifiers(text: str) -> tuple[str, str]:
    """Return a text without words for about and perhaps, and EDTF's mark for them."""
    marks = set("~?" if text.startswith("%") or text.endswith("%") else "")
    text = text.strip("% ")
    for mark, before, after in _QUALIFIERS:
        bare = after.sub("", before.sub("", text))
        if bare != text:
            text = bare.strip()
            marks.add(mark)
    return text, "%" if len(marks) > 1 else "".join(marks)


def marked(edtf: str, mark: str) -> str:
    """Return a date with ~, ? or % at its end; in a set at the end of each of its dates."""
    return re.sub(r"(?=\.\.|,|\])", mark, edtf) if edtf.startswith("[") else edtf + mark


def _part(text: str, habits: Habits) -> Candidate | None:
    """Read the early part of a date, which has no bounds, as the whole of it."""
    part = _PART.match(text)
    if part is None:
        return None
    rest = text[part.end() :]
    whole = single(rest, habits)
    return whole and whole.loosely(
        f"“{part[1]}” has no fixed bounds; the whole of “{rest}” is kept"
    )


def _fraction(text: str, habits: Habits) -> Candidate | None:
    """Read a half, third or quarter of a century or a year."""
    if match := _FRACTION.fullmatch(text):
        which, part, rest = match.groups()
    elif match := _QUARTER.fullmatch(text):
        part, which, rest = match[1] or match[5], match[2] or match[6], match[3] or match[4]
    else:
        return None
    parts = _PARTS[part]
    number = parts if which == "last" else _NTH.get(which) or int(which[0])
    whole = single(rest, habits)
    if whole is None or number > parts:
        return None
    edtf = _nth_part(whole.edtf, number, parts)
    return Candidate(edtf, whole.guesses, is_faithful=whole.is_faithful) if edtf else None


def _nth_part(edtf: str, number: int, parts: int) -> str:
    """Return one of several equal parts of a year or of years; empty for other dates."""
    years = _years_in(edtf)
    if years is None:
        return ""
    length = len(years) if len(years) > 1 else 12
    first, last = (number - 1) * length // parts, -(-number * length // parts) - 1
    if len(years) > 1:
        return f"[{edtf_year(years[first])}..{edtf_year(years[last])}]"
    return f"[{edtf}-{first + 1:02}..{edtf}-{last + 1:02}]"


def _years_in(edtf: str) -> range | None:
    """Return the years that a year, a decade, a century or a range of years names."""
    if match := re.fullmatch(r"\[(-?[0-9]{4})\.\.(-?[0-9]{4})\]", edtf):
        return range(int(match[1]), int(match[2]) + 1)
    if re.fullmatch("-?[0-9]{4}|[0-9]{1,3}X{1,3}", edtf):
        return range(int(edtf.replace("X", "0")), int(edtf.replace("X", "9")) + 1)
    return None
