"""A date in folded English words and figures in; out, the EDTF that is no finer: "c. 1990 to spring 1995"."""

from __future__ import annotations

import re

from timeline.dates.calendars import Calendar, edtf_of
from timeline.dates.free_text.ends import one_date, side
from timeline.dates.free_text.pieces import Habits, Piece
from timeline.dates.free_text.short_years import (
    is_second_year,
    old_style,
    said_of,
    two_styles,
    whole,
)
from timeline.dates.free_text.single import single
from timeline.dates.years import edtf_year

_ABOUT = re.compile(
    r"(?:circa|about|around|approximately|approx\.?|roughly|estimated)\.? |"
    r"c(?:a|irca)?\.? ?(?=[0-9~])|ca?\. |[~≈] ?"
)
_ABOUT_AFTER = re.compile(
    r"(?: or so| ?\((?:approx(?:imately|\.)?|circa|ca?\.)\)|,? approx(?:imately|\.)?| ?~)$"
)
_PERHAPS = re.compile(r"(?:perhaps|possibly|probably|maybe|uncertain:?) ")
_PERHAPS_AFTER = re.compile(r" ?(?:\(\?\)|\?)$")
_PART = re.compile(
    r"(?:the )?(?:very )?(early|mid|middle|late|beginning|start|end|first half|second half)"
    r"(?: or (?:early|mid|late))?(?: of(?: the)?|-| in)? ?(?=.*[0-9a-z])(?:the )?"
)
_SOME_TIME = re.compile(r"^(?:some ?time|at some point|dated?|year:?)(?: (?:in|during|of))? (?=.)")
_BETWEEN = (
    re.compile(r"(?:some ?time )?(?:between|btw\.?) (.+) (?:and|&) (.+)"),
    re.compile(r"(?:not before|after|post) (.+?),? (?:and |but )?(?:not after|before|ante) (.+)"),
    re.compile(r"([0-9]{3,4}) ?[x×] ?([0-9]{3,4})"),  # as historians date charters
)
_NOT_AFTER = "before|by|up to|prior to|not after|no later than|not later than|pre-?"
_NOT_BEFORE = "after|not before|no earlier than|not earlier than|post-?"
_BOUNDS = (
    (re.compile(f"(?:some ?time )?(?:{_NOT_AFTER}) ?(.+)"), "[..{}]"),
    (re.compile("(.+) or (?:before|earlier)"), "[..{}]"),
    (re.compile(f"(?:some ?time )?(?:{_NOT_BEFORE}) ?(.+)"), "[{}..]"),
    (re.compile("(.+) or (?:after|later)"), "[{}..]"),
    (re.compile("(?:until|till) (.+)"), "../{}"),
    (re.compile("(?:ever )?since (.+)|(?:from )?(.+?) (?:on|onwards?)|from (.+)"), "{}/.."),
    (re.compile("(.+?) ?-"), "{}/.."),
)
_SPAN = re.compile(r" (?:to|until|till|through|thru) | - | ?/ ?| ?- ?")
_STILL = re.compile(r"(?:the )?(?:present|now|today|ongoing|current(?:ly)?|to date|\.\.)(?: day)?")
_EARLIEST_LATEST = re.compile(r"(.+?)(?: earliest (.+?))?(?: latest (.+))?")
_MONTH_NAME = re.compile("[a-z]{3,}")
_NOT_KNOWN = re.compile(r"(?:\?+|unknown) ?[-/] ?(.*[0-9].*)|(.*[0-9].*?) ?[-/] ?(?:\?+|unknown)")
_IN_FIGURES = re.compile(
    r"([0-9]{1,2})(?:(\.[0-9]{1,2}\.)|\.?) ([0-9]{1,2})(\.[0-9]{1,2}\.)([0-9]{3,4})"
)
_FRACTION = re.compile(
    r"(?:the )?(first|second|third|fourth|last|[1-4](?:st|nd|rd|th)?) "
    r"(half|third|quarter)(?:,? of)?(?: the)? (.+)"
)
_QUARTER = re.compile(r"(?:([qh])([1-4])[ ,/-]*(?:of )?([0-9]{4})|([0-9]{4})[ -]?([qh])([1-4]))")
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "h": 2, "q": 4}
_TWO_CALENDARS = re.compile(
    r"(?:a\.? ?h\.? ?)?([0-9]{1,4})(?: ?a\.? ?h\.?)? ?[/=(] ?(?:a\.?d\.? ?)?([0-9]{3,4})(?:[-/]([0-9]{1,4}))?"
    r"(?: ?(?:c\.? ?e|a\.? ?d|ad|m)\.?)?\)?"
)


def phrase(text: str, habits: Habits) -> Piece | None:
    """Read a date of any form; None if it is none."""
    return (
        _half_known(text, habits)
        or _styles(text, habits)
        or _two_calendars(text)
        or _qualified(text, habits)
        or _between(text, habits)
        or _limited(text, habits)
        or _bound(text, habits)
        or _span(text, habits)
    )


def _half_known(text: str, habits: Habits) -> Piece | None:
    """Read ?-1805 and 1805-?, of which one end is not known."""
    if not (match := _NOT_KNOWN.fullmatch(text)):
        return None
    inner = _end(match[1] or match[2], habits)
    if not inner or "/" in inner.edtf or ".." in inner.edtf:
        return None
    one = one_date(inner, is_end=bool(match[1]))
    return Piece(f"/{one.edtf}" if match[1] else f"{one.edtf}/", one.guesses)


def _styles(text: str, habits: Habits) -> Piece | None:
    """Read what names two years or days because calendars were changed."""
    if years := old_style(text):
        return Piece(f"[{years[0]},{years[1]}]", (years[2],))

    def day_of(words: str) -> str:
        piece = single(words, habits)
        return piece.edtf if piece else ""

    date = two_styles(text, day_of)
    return Piece(date[0], (date[1],)) if date else None


def _two_calendars(text: str) -> Piece | None:
    """Read 977/1570, a year of the Hijra and one of ours in which part of it lies."""
    match = _TWO_CALENDARS.fullmatch(text)
    if match is None or not 0 < int(match[1]) <= 1500:
        return None
    first, last = match[2], match[3] and (whole(match[2], match[3]) or match[3])
    for calendar in (Calendar.LUNAR, Calendar.SOLAR):
        days = edtf_of(calendar, int(match[1]))
        years = [day.lstrip("[")[:4] for day in days.rstrip("]").split("..")]
        if first.zfill(4) in years and (last or first).zfill(4) in years:
            said = (
                f"“{text}” is read as the year {match[1]} of {calendar.value} and {first} of ours"
            )
            return Piece(days if last else first.zfill(4), (said,))
    return None


def _qualified(text: str, habits: Habits) -> Piece | None:
    """Read one date with what may stand before and after it: about, perhaps, early."""
    text = _SOME_TIME.sub("", text)
    marks = ""
    for mark, *forms in (
        ("~", _ABOUT, _ABOUT_AFTER),
        ("?", _PERHAPS, _PERHAPS_AFTER),
        ("~", _ABOUT),
    ):
        before = forms[0].match(text)
        after = forms[1].search(text) if len(forms) > 1 else None
        if before or after:
            text = text[
                before.end() if before else 0 : after.start() if after else len(text)
            ].strip()
            marks += mark
    part = _PART.match(text)
    piece = _fraction(text, habits) or single(text[part.end() :] if part else text, habits)
    if piece and part and not _FRACTION.match(text):
        piece = piece.but(
            f"“{part[1]}” has no fixed bounds; the whole of “{text[part.end() :]}” is kept"
        )
    mark = "%" if len(set(marks)) > 1 else marks[:1]
    return piece and Piece(_marked(piece.edtf, mark), piece.guesses)


def _marked(edtf: str, mark: str) -> str:
    """Return a date with ~, ? or % at its end, and a set with one at the end of each of its dates."""
    return re.sub(r"(?=\.\.|,|\])", mark, edtf) if edtf.startswith("[") else edtf + mark


def _fraction(text: str, habits: Habits) -> Piece | None:
    """Read a half, third or quarter of a century or a year."""
    if match := _FRACTION.fullmatch(text):
        which, part, rest = match.groups()
    elif match := _QUARTER.fullmatch(text):
        part, which, rest = match[1] or match[5], match[2] or match[6], match[3] or match[4]
    else:
        return None
    parts = _PARTS[part]
    number = parts if which == "last" else _NTH.get(which) or int(which[0])
    of = single(rest, habits)
    if of is None or number > parts:
        return None
    years = _years_in(of.edtf)
    if years is None:
        return None
    length = len(years) if len(years) > 1 else 12
    first, last = (number - 1) * length // parts, -(-number * length // parts) - 1
    if len(years) > 1:
        return Piece(f"[{edtf_year(years[first])}..{edtf_year(years[last])}]", of.guesses)
    return Piece(f"[{of.edtf}-{first + 1:02}..{of.edtf}-{last + 1:02}]", of.guesses)


def _years_in(edtf: str) -> range | None:
    """Return the years that a year, a decade, a century or a range of years names."""
    if match := re.fullmatch(r"\[(-?[0-9]{4})\.\.(-?[0-9]{4})\]", edtf):
        return range(int(match[1]), int(match[2]) + 1)
    if re.fullmatch("-?[0-9]{4}|[0-9]{1,3}X{1,3}", edtf):
        return range(int(edtf.replace("X", "0")), int(edtf.replace("X", "9")) + 1)
    return None


def _between(text: str, habits: Habits) -> Piece | None:
    for form in _BETWEEN:
        if match := form.fullmatch(text):
            return _set_of(match[1], match[2], "..", habits)
    if text.count(" or ") == 1:
        first, _, last = text.partition(" or ")
        return _set_of(first, last, ",", habits)
    return None


def _set_of(first: str, last: str, dots: str, habits: Habits) -> Piece | None:
    ends = _ends(first, last, habits)
    if ends is None or ".." in (ends[0].edtf, ends[1].edtf):
        return None
    before, after = ends
    guesses = before.guesses + after.guesses
    if dots == "..":
        return Piece(_range(side(before.edtf), side(after.edtf, last=True)), guesses)
    edtf = (
        before.edtf
        if before.edtf == after.edtf
        else f"[{before.edtf.strip('[]')},{after.edtf.strip('[]')}]"
    )
    return Piece(edtf, guesses)


def _range(first: str, last: str) -> str:
    return first if first == last else f"[{first}..{last}]"


def _limited(text: str, habits: Habits) -> Piece | None:
    """Read what historicaldate writes: circa 1483 earliest 1480 latest 1485."""
    match = _EARLIEST_LATEST.fullmatch(text)
    if match is None or not (match[2] or match[3]):
        return None
    middle = _qualified(match[1], habits)
    if middle is None:
        return None
    if match[2] and match[3]:
        return _set_of(match[2], match[3], "..", habits)
    return middle.but(f"“{text}” is read without its limit on one side")


def _bound(text: str, habits: Habits) -> Piece | None:
    for form, edtf in _BOUNDS:
        if match := form.fullmatch(text):
            inner = next(group for group in match.groups() if group)
            piece = _end(inner, habits)
            if piece and piece.edtf != "..":
                return Piece(
                    edtf.format(side(piece.edtf, last=edtf.endswith("{}]"))), piece.guesses
                )
    return None


def _span(text: str, habits: Habits) -> Piece | None:
    text = re.sub("^(?:from|during) ", "", text)
    for separator in _SPAN.finditer(text):
        ends = _ends(
            text[: separator.start()], text[separator.end() :], habits, separator[0].strip()
        )
        if ends and not ends[0].edtf == ends[1].edtf == "..":
            first, last = one_date(ends[0]), one_date(ends[1], is_end=True)
            edtf = first.edtf if first.edtf == last.edtf else f"{first.edtf}/{last.edtf}"
            return Piece(edtf, first.guesses + last.guesses)
    return None


def _ends(first: str, last: str, habits: Habits, mark: str = "") -> tuple[Piece, Piece] | None:
    """Read both ends of a span; what one leaves out is taken from the other."""
    first, last = first.strip().removeprefix("the "), last.strip().removeprefix("the ")
    if mark in ("-", "/") and all(re.fullmatch("[0-9]{1,2}", end) for end in (first, last)):
        return None  # 9/11, which are no years
    said: tuple[str, ...] = ()
    if short := _shortened(first, last, mark, habits):
        first, last, said = short
    else:
        first, last = _filled(first, last)
    ends = _end(first, habits), _end(last, habits)
    return (ends[0], ends[1].but(*said)) if ends[0] and ends[1] else None


def _shortened(
    first: str, last: str, mark: str, habits: Habits
) -> tuple[str, str, tuple[str, ...]] | None:
    """Write out a second year of fewer digits: 1834-5, 350/25 BC."""
    year = re.search("(?:^|[^0-9])([0-9]{2,4})$", first)
    doubt = "?" if last.endswith("?") else ""
    last = last.removesuffix("?")
    short = re.fullmatch(r"([0-9]{1,3})((?: ?[ab]\.? ?[cd]\.?(?: ?e\.?)?| ?c\.? ?e\.?)?)", last)
    if not (year and short):
        return None
    if mark not in ("-", "/"):
        return _in_words(first, year[1], short) if not doubt else None
    if len(year[1]) == 2 and not (short[2] or re.search("[ac]", first)):
        return None
    bce = "b" in short[2]
    later = whole(year[1], short[1], bce)
    if not later or (bce and len(short[1]) == 3):
        return None  # 1500-450 BC
    if not (bce or is_second_year(year[1], mark, short[1], habits.second)):
        return None
    text = f"{year[1]}{mark}{last}"
    said = (
        (f"“{text}” is read as {year[1]} to {later} BCE, not to {int(short[1])} BCE",)
        if bce
        else said_of(year[1], mark, short[1], habits.second)
    )
    return first + short[2], later + short[2] + doubt, said


def _in_words(
    first: str, year: str, short: re.Match[str]
) -> tuple[str, str, tuple[str, ...]] | None:
    """Write out 1805 or 6, 1914 to 18: between them stands no mark that could part a month from its year."""
    later = whole(year, short[1]) if len(year) > 2 and len(short[1]) <= 2 and not short[2] else ""
    said = f"{short[1]} after {year} is read as {later}, not as the year {int(short[1])}"
    return (first, later, (said,)) if later else None


def _filled(first: str, last: str) -> tuple[str, str]:
    if re.fullmatch("[0-9]{1,4}", first) and (
        era := re.search(r" ?(?:b\.?c\.?(?:e\.?)?|ah|ap)$", last)
    ):
        return first + era[0], last  # 285-247 BCE
    if re.match(r"a\.? ?d\.? ?[0-9]", first) and last.isdecimal():
        return first, f"ad {last}"  # AD 68/69
    if days := _IN_FIGURES.fullmatch(f"{first} {last}"):
        return days[1] + (days[2] or days[4]) + days[5], last  # 28.-30.6.1914, 28.6.-4.7.1914
    if first and not re.search("[0-9]{3}|present|now|b\\.?c", first):
        name = _MONTH_NAME.search(first)
        if name and re.match("[0-9]{1,2}(st|nd|rd|th)?,? [0-9]{3,4}", last):
            last = f"{name[0]} {last}"  # May 5 - 7, 1945
            return f"{first} {last.split()[-1]}", last
        words = last.split()
        first = " ".join([first, *words[len(first.split()) :]])  # 27-29 December 2019
    return first, last


def _end(text: str, habits: Habits) -> Piece | None:
    """Read one end of a span or of a range."""
    return (
        Piece("..")
        if _STILL.fullmatch(text)
        else _qualified(text, habits) or _between(text, habits)
    )
