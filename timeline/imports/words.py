"""A date in free words in; out, the EDTF that is no finer, and what was guessed: "c. 1990 to spring 1995"."""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress
from dataclasses import dataclass

from timeline.dates import DateError, EventDate
from timeline.imports.single import Order, Piece, Unread, single
from timeline.imports.years import FarYear
from timeline.readings import readings

_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"))
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
_BETWEEN = re.compile(r"(?:some ?time )?(?:between|btw\.?) (.+) (?:and|&) (.+)")
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
_BRACKETED = re.compile(r"\[([^\[\]]{1,150})\]\s*$")
_MONTH_NAME = re.compile("[a-z]{3,}")
_LONGEST = 150
_NO_FINER = "an end of what lasted is one date here; it is written as the whole month, year or decade"


@dataclass(frozen=True)
class Reading:
    """A date, and what had to be guessed for it."""

    date: EventDate
    guesses: tuple[str, ...] = ()


def read(words: str, order: Order = Order.UNKNOWN) -> Reading:
    """
    Return the date that *words* tell, no finer than they are.

    >>> read("circa 1066").date.text, read("before the 1990s").date.text
    ('1066~', '[..199X]')

    Raises:
        Unread: they tell none, or one that no timeline can show.
    """
    if exact := bracketed(words):
        return Reading(exact)
    if len(words) > _LONGEST:
        raise Unread(
            f"the words of a date are at most {_LONGEST} characters long, and these are {len(words)}"
        )
    if not words.strip():
        raise Unread("there is no date")
    try:
        return _read(words, order)
    except FarYear as far:
        raise Unread(f"{far}, and nothing beyond them is drawn") from None


def bracketed(words: str) -> EventDate | None:
    """Return the EDTF that stands in square brackets at the end of words, as our own exports write it."""
    if found := _BRACKETED.search(words):
        for text in (found[1].strip(), found[0].strip()):
            with suppress(DateError):
                return EventDate.parse(text)
    return None


def spanning(first: Reading, last: Reading) -> Reading:
    """
    Return what lasted from one date to another.

    An end that is several dates is written as the one month, year or decade that holds them. One that is
    before the start is left out, and so is one that there is no date for.
    """
    guesses = first.guesses + last.guesses
    ends = [_one(reading.date) for reading in (first, last)]
    if all(ends):
        with suppress(DateError):
            date = EventDate.parse("/".join(ends))
            narrow = (_NO_FINER,) if [first.date.text, last.date.text] != ends else ()
            return Reading(date, (*guesses, *narrow))
    return Reading(
        first.date, (*guesses, f"its end, {last.date.label}, does not fit its start and is left out")
    )


def _one(date: EventDate) -> str:
    if "/" in date.text:
        return ""
    if not date.is_set:
        return date.text
    piece = hull(Piece(date.text))
    return piece.edtf if piece else ""


def _read(words: str, order: Order) -> Reading:
    with suppress(DateError):
        return Reading(EventDate.parse(words), _two_ways(words.strip()))
    if any(char.isdecimal() and not char.isascii() for char in words):
        return _by_readings(words)
    piece = _any(_normal(words), order)
    if piece is None:
        return _by_readings(words)
    try:
        return Reading(EventDate.parse(piece.edtf), piece.guesses)
    except DateError as error:
        raise Unread(f"“{words}”: {error.message}") from None


def _two_ways(edtf: str) -> tuple[str, ...]:
    """Say of 1904-05 that it is taken for a month, and of -0100 that it has a year 0 before it."""
    match = re.fullmatch("([0-9]{2})([0-9]{2})-(0[1-9]|1[0-2])", edtf)
    if match and match[3] > match[2]:
        return (f"{edtf} is read as a month, not as the years {edtf[:4]} to {match[1]}{match[3]}",)
    if re.fullmatch("-[0-9]{4}", edtf):
        return (f"{edtf} is read as EDTF, where 0000 is 1 BCE: {1 - int(edtf)} BCE",)
    return ()


def _by_readings(words: str) -> Reading:
    found = []
    for text in readings(words):
        with suppress(DateError):
            found.append(EventDate.parse(text))
    if not found:
        raise Unread(f"“{words}” cannot be read as a date")
    others = " or ".join(date.label for date in dict.fromkeys(found[1:3]))
    return Reading(found[0], (f"“{words}” could also mean {others}",) if others else ())


def _normal(words: str) -> str:
    plain = unicodedata.normalize("NFKC", words).translate(_DASHES).casefold()
    return " ".join(plain.split()).strip(" \"'`\u2018\u2019\u201c\u201d\u00ab\u00bb;")


def _any(text: str, order: Order) -> Piece | None:
    """Read a date of any form; None if it is none."""
    return (
        _qualified(text, order)
        or _between(text, order)
        or _limited(text, order)
        or _bound(text, order)
        or _span(text, order)
    )


def _qualified(text: str, order: Order) -> Piece | None:
    """Read one date with what may stand before and after it: about, perhaps, early."""
    text = _SOME_TIME.sub("", text)
    marks = ""
    for mark, *forms in (("~", _ABOUT, _ABOUT_AFTER), ("?", _PERHAPS, _PERHAPS_AFTER), ("~", _ABOUT)):
        before = forms[0].match(text)
        after = forms[1].search(text) if len(forms) > 1 else None
        if before or after:
            text = text[before.end() if before else 0 : after.start() if after else len(text)].strip()
            marks += mark
    part = _PART.match(text)
    piece = single(text[part.end() :] if part else text, order)
    if piece and part:
        piece = piece.but(f"“{part[1]}” has no fixed bounds; the whole of “{text[part.end() :]}” is kept")
    mark = "%" if len(set(marks)) > 1 else marks[:1]
    return piece and Piece(_marked(piece.edtf, mark), piece.guesses)


def _marked(edtf: str, mark: str) -> str:
    """Return a date with ~, ? or % at its end, and a set with one at the end of each of its dates."""
    return re.sub(r"(?=\.\.|,|\])", mark, edtf) if edtf.startswith("[") else edtf + mark


def _between(text: str, order: Order) -> Piece | None:
    if match := _BETWEEN.fullmatch(text):
        return _set_of(match[1], match[2], "..", order)
    if text.count(" or ") == 1:
        first, _, last = text.partition(" or ")
        return _set_of(first, last, ",", order)
    return None


def _set_of(first: str, last: str, dots: str, order: Order) -> Piece | None:
    ends = _ends(first, last, order)
    if ends is None or ".." in (ends[0].edtf, ends[1].edtf):
        return None
    before, after = ends
    edtf = before.edtf if before.edtf == after.edtf else f"[{before.edtf}{dots}{after.edtf}]"
    return Piece(edtf, before.guesses + after.guesses)


def _limited(text: str, order: Order) -> Piece | None:
    """Read what historicaldate writes: circa 1483 earliest 1480 latest 1485."""
    match = _EARLIEST_LATEST.fullmatch(text)
    if match is None or not (match[2] or match[3]):
        return None
    middle = _qualified(match[1], order)
    if middle is None:
        return None
    if match[2] and match[3]:
        return _set_of(match[2], match[3], "..", order)
    return middle.but(f"“{text}” is read without its limit on one side")


def _bound(text: str, order: Order) -> Piece | None:
    for form, edtf in _BOUNDS:
        if match := form.fullmatch(text):
            inner = next(group for group in match.groups() if group)
            if piece := _end(inner, order):
                return Piece(edtf.format(piece.edtf), piece.guesses) if piece.edtf != ".." else None
    return None


def _span(text: str, order: Order) -> Piece | None:
    text = re.sub("^(?:from|during) ", "", text)
    for separator in _SPAN.finditer(text):
        ends = _ends(text[: separator.start()], text[separator.end() :], order)
        if ends and not ends[0].edtf == ends[1].edtf == "..":
            first, last = ends
            edtf = first.edtf if first.edtf == last.edtf else f"{first.edtf}/{last.edtf}"
            return Piece(edtf, first.guesses + last.guesses)
    return None


def _ends(first: str, last: str, order: Order) -> tuple[Piece, Piece] | None:
    """Read both ends of a span; what one leaves out is taken from the other."""
    first, last = _filled(first.strip(), last.strip())
    ends = _end(first, order), _end(last, order)
    return (ends[0], ends[1]) if ends[0] and ends[1] else None


def _filled(first: str, last: str) -> tuple[str, str]:
    if re.fullmatch("[0-9]{4}", first) and re.fullmatch("[0-9]{2}", last) and last > first[2:]:
        return first, first[:2] + last  # 1914-18
    if re.fullmatch("[0-9]{1,4}", first) and (era := re.search(r" ?b\.?c\.?(e\.?)?$", last)):
        return first + era[0], last  # 285-247 BCE
    if first and not re.search("[0-9]{3}|present|now|b\\.?c", first):
        name = _MONTH_NAME.search(first)
        if name and re.match("[0-9]{1,2}(st|nd|rd|th)?,? [0-9]{3,4}", last):
            last = f"{name[0]} {last}"  # May 5 - 7, 1945
            return f"{first} {last.split()[-1]}", last
        words = last.split()
        first = " ".join([first, *words[len(first.split()) :]])  # 27-29 December 2019
    return first, last


def _end(text: str, order: Order) -> Piece | None:
    """Read an end of a span, which EDTF wants to be one date."""
    if _STILL.fullmatch(text):
        return Piece("..")
    piece = _qualified(text, order) or _between(text, order)
    if piece is None or not piece.edtf.startswith("["):
        return piece
    return hull(piece)


def hull(piece: Piece) -> Piece | None:
    """Return the one month, year, decade or century that holds a whole set; None where there is none."""
    first, last = re.split(r"\.\.|,", piece.edtf.strip("[]").replace("~", "").replace("?", ""))
    for length, mask in ((7, ""), (4, ""), (3, "X"), (2, "XX")):
        if first and first[:length] == last[:length] and not first.startswith("-"):
            return Piece(first[:length] + mask, (*piece.guesses, _NO_FINER))
    return None
