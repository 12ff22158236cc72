"""Read EDTF with slips: single digits, spaces, brackets, dots and marks in the wrong places."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.dates.free_text.candidate import Candidate, combined
from timeline.dates.free_text.conventions import Habits
from timeline.dates.free_text.qualified import marked, qualified
from timeline.dates.free_text.short_years import Second

_LIKE_EDTF = re.compile("-?[0-9x]{4}(?:-[0-9x]{2}){0,2}")
_END_OF_INTERVAL = re.compile(rf"(?:{_LIKE_EDTF.pattern})[?~%]?|\.\.|")
_WITH_TIME = re.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[t ][0-9].*")
_TWO_DATES = re.compile(r"(\[?)([^/.,]+)(/|\.\.)([^/.,\]]+)(\]?)")
_COMPLEMENT = str.maketrans("0123456789", "9876543210")
_BRACKETS = "[]{} "
_DOTS_OR_COMMA = re.compile(r" *(\.\.|,|/) *")
#: In 2013-4 a month follows, as in EDTF.
_WITH_MONTHS = Habits(second=Second.MONTH)


def notation(text: str) -> Candidate | None:
    """
    Read a folded text that is nearly EDTF; None if it is not.

    >>> notation("[1997-6 .. 1998-5]").edtf, notation("2004~-06-11").edtf
    ('[1997-06..1998-05]', '2004-06-11~')
    """
    candidate = _with_brackets(text) or _interval(text) or _date(text)
    if candidate is None:
        return None
    meanings = tuple(map(in_order, candidate.meanings))
    alternatives = meanings if len(meanings) > 1 else ()
    return replace(candidate, edtf=meanings[0], alternatives=alternatives)


def in_order(edtf: str) -> str:
    """
    Return a span or a range whose dates run backwards with the earlier one first.

    >>> in_order("2015/2013"), in_order("[-0250..-0300]"), in_order("2013/2013-04")
    ('2013/2015', '[-0300..-0250]', '2013/2013-04')
    """
    match = _TWO_DATES.fullmatch(edtf)
    if match is None:
        return edtf
    opening, first, mark, last, closing = match.groups()
    before, after = _sortable(first), _sortable(last)
    if before[: len(after)] <= after[: len(before)]:
        return edtf
    return f"{opening}{last}{mark}{first}{closing}"


def _sortable(date: str) -> str:
    """
    Return the text of a date that sorts as the date does.

    The greater a negative year, the earlier.
    """
    return date[:5].translate(_COMPLEMENT) + date[5:] if date.startswith("-") else date


def _with_brackets(text: str) -> Candidate | None:
    """Read what has the brackets or the dots of a set."""
    bare = text.strip(_BRACKETS)
    is_set = text.startswith("[") and "," in bare
    if bare.count("..") == 1 and not is_set:
        return _range(text, *bare.split(".."))
    return _set(bare) if text.startswith("[") else None


def _interval(text: str) -> Candidate | None:
    """Read what lasted, from one date of EDTF to another."""
    ends = [end.strip() for end in text.split("/")]
    if not any(ends) or not all(_END_OF_INTERVAL.fullmatch(end) for end in ends):
        return None
    return Candidate("/".join(ends).upper())


def _range(text: str, first: str, last: str) -> Candidate | None:
    """Read two dates with dots between them, of which either may be open."""
    start, end = _end(first), _end(last)
    if start is None or end is None:
        return None
    once = combined(lambda first, last: f"[{first}..{last}]", start, end)
    lasting = combined(lambda first, last: f"{first or '..'}/{last or '..'}", start, end)
    if text.startswith("["):
        return once
    if text.startswith("{"):
        return lasting
    return replace(once, alternatives=(*once.meanings, *lasting.meanings))


def _end(text: str) -> Candidate | None:
    return _date(text.strip()) if text.strip(" .") else Candidate(text.strip())


def _set(bare: str) -> Candidate | None:
    """Read the dates of a set, with commas, dots or a slash between them."""
    pieces = _DOTS_OR_COMMA.split(bare)
    dates = [_end(piece) for piece in pieces[::2]]
    if not all(date and not date.alternatives for date in dates):
        return None
    marks = [".." if mark == "/" else mark for mark in (*pieces[1::2], "")]
    items = (date.edtf + mark for date, mark in zip(dates, marks, strict=True) if date)
    return Candidate(f"[{''.join(items)}]")


def _date(text: str) -> Candidate | None:
    """Read one date, whose marks may stand anywhere."""
    marks = set(re.findall("[?~%]", text))
    mark = "%" if len(marks) > 1 else "".join(marks)
    bare = " ".join(re.sub("[?~%]", "", text).split())
    if _LIKE_EDTF.fullmatch(bare):
        return Candidate(bare.upper() + mark)
    if match := _WITH_TIME.fullmatch(bare):
        return Candidate(match[1] + mark).loosely()
    date = qualified(bare, _WITH_MONTHS)
    return date and combined(lambda edtf: marked(edtf, mark), date)
