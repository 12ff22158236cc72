"""The sources of the events as BibTeX, for LaTeX."""

from __future__ import annotations

import re

from timeline.dates import EventDate
from timeline.exporters.date_parts import ends, is_plain
from timeline.exporters.selection import Selection
from timeline.model import Body, Source
from timeline.vocabulary import SourceType

# Type of the Citation Style Language -> entry type, and the field that says who published it.
_ENTRIES = {
    SourceType.ARTICLE_JOURNAL: ("article", "journal"),
    SourceType.ARTICLE_MAGAZINE: ("article", "journal"),
    SourceType.ARTICLE_NEWSPAPER: ("article", "journal"),
    SourceType.BOOK: ("book", "publisher"),
    SourceType.PAMPHLET: ("booklet", "howpublished"),
    SourceType.PAPER_CONFERENCE: ("inproceedings", "organization"),
    SourceType.REPORT: ("techreport", "institution"),
    SourceType.REVIEW: ("article", "journal"),
    SourceType.REVIEW_BOOK: ("article", "journal"),
    SourceType.THESIS: ("phdthesis", "school"),
}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
} | {character: f"\\{character}" for character in "&%$#_"}


def to_bibtex(selection: Selection) -> bytes:
    """
    Return the sources that the events cite as UTF-8 BibTeX; their keys are our ids.

    A date is its year, with "about" and the like where it is qualified, and the month where that is
    known; ``date`` is EDTF for biblatex, which reads it, left out for sets, which it does not.
    """
    return "\n".join(_entry(key, source) for key, source in selection.sources.items()).encode()


def _entry(key: str, source: Source) -> str:
    kind, publisher = _ENTRIES.get(source.type, ("misc", "howpublished"))
    fields = {
        "author": " and ".join(_author(author) for author in source.author),
        # in braces of its own, so that no style changes its capitals
        "title": f"{{{_escaped(source.title)}}}",
        publisher: _escaped(source.publisher),
        **_dates(source.issued),
        "url": _address(source.url),
        "urldate": _day(source.accessed),
        "langid": source.language,
        "note": _escaped(source.note),
    }
    lines = [f"  {name} = {_value(name, value)},\n" for name, value in fields.items() if value]
    return f"@{kind}{{{key},\n{''.join(lines)}}}\n"


def _value(name: str, value: str) -> str:
    return value if name == "month" else f"{{{value}}}"


def _dates(date: EventDate | None) -> dict[str, str]:
    if date is None:
        return {}
    date = date.days
    first, last = ends(date)
    is_month = (
        is_plain(date) and first == last and first is not None and len(first) > 1 and first[0] > 0
    )
    year_and_month = (
        {"year": str(first[0]), "month": _MONTHS[first[1] - 1]} if first and is_month else {}
    )
    return (year_and_month or {"year": _escaped(date.label)}) | (
        {} if date.is_set else {"date": _escaped(date.text)}
    )


def _day(date: EventDate | None) -> str:
    return date.days.text if date and is_plain(date.days) else ""


def _author(author: str | Body) -> str:
    """Return a name as BibTeX parts it; a body, and a name with "and" in it, in braces as one."""
    if isinstance(author, Body):
        return f"{{{_escaped(author.institution)}}}"
    return (
        f"{{{_escaped(author)}}}"
        if re.search(r"\band\b", author, re.IGNORECASE)
        else _escaped(author)
    )


def _escaped(text: str) -> str:
    return "".join(_SPECIAL.get(character, character) for character in text)


def _address(address: str) -> str:
    """Return an address without the signs that would end the field; the rest is left as it is."""
    return re.sub(r"[{}\\]", lambda sign: f"%{ord(sign.group()):02X}", address)
