"""What YAML reads without complaint, and an editor may have meant otherwise."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from timeline.problems import Fault, Grade, Spot, ValuePath

#: Fields in which a # may stand: the words of people, and addresses.
PROSE = frozenset({
    *("url", "archived", "corrections"),
    *("title", "name", "name_fa", "country", "institution", "publisher", "author"),
    *("rights", "note", "about", "summary", "date_note", "text", "says", "ask", "aim"),
    *("say", "question", "untested", "what", "why"),
})  # fmt: skip
#: The longest text, in characters, that is written out with its quote marks.
HINT_LENGTH = 100

_REST = re.compile(r"(?:[^\r\n]*[^\s])?")
# Beside a value, a comment has two spaces before its sign and one after; what has not may be text.
_BESIDE = re.compile(r"(?: #| +#(?=\S))")
_BELOW = re.compile(r"[\r\n]*( +)#(?=\S)")
_INITIALS = r"[^\W\d_](?:\.|\b)(?:[ -]?[^\W\d_](?:\.|\b))*"
_GIVEN = re.compile(rf"[^\W\d_][\w'’-]*\.?(?: {_INITIALS})?|{_INITIALS}")
_FAMILY = re.compile(r"(?:[^\W\d_A-Z][\w'’]* )*\S+")  # van Creveld
_SUFFIX = re.compile(r"(?:Jr|Sr|Esq)\.?|I{2,3}|IV")
_AND = re.compile(r"\s+(?:and|&|und|et|y)\s+|\s*;\s*")
#: Marks that turn the reading order, each with the one that turns it back.
_TURNED_BACK_BY = {
    "\u202a": "\u202c",
    "\u202b": "\u202c",
    **dict.fromkeys("\u2066\u2067\u2068", "\u2069"),
}


def comment_remark(path: ValuePath, event: Any, text: str) -> Fault | None:
    """Return a remark if a comment may cut short the value of a PyYAML *event* in this text."""
    name = next((part for part in reversed(path) if isinstance(part, str)), "")
    start = _comment(event, text) if name in PROSE else 0
    if not start:
        return None
    end = start + len(_REST.findall(text, start)[0])
    what = f"this is a comment and no part of '{name}'"
    message = f'{what}; if it belongs to it, put the whole text in "quotes"'
    whole = text[event.start_mark.index : end].strip()
    can_quote = len(whole) <= HINT_LENGTH and not re.search(r'["\\\r\n]', whole)
    hint = f'"{whole}"' if can_quote else ""
    return _remark(path, "comment-in-text", message, _spot(event.end_mark, text, start, end), hint)


def _comment(event: Any, text: str) -> int:
    """Return where the sign of a comment stands that may be text; 0 if there is none."""
    end = event.end_mark.index
    beside = None if event.style in {"|", ">"} else _BESIDE.match(text, end)
    if beside:
        # where nothing is written yet, a note often stands in its place
        is_note = not event.value and text[beside.end() : beside.end() + 1] in ("", " ")
        return 0 if is_note else beside.end() - 1
    below = _BELOW.match(text, end) if event.value else None
    if below and len(below[1]) > _indent(text, event.start_mark):
        return below.end() - 1
    return 0


def _indent(text: str, mark: Any) -> int:
    """Return how far a line is indented, its hyphen counted as a space."""
    line = text[mark.index - mark.column : mark.index]
    return len(line) - len(line.lstrip(" -"))


def _spot(mark: Any, text: str, start: int, end: int) -> Spot:
    """Return the place of a piece that begins at or below a mark and ends on its own line."""
    line = mark.line + 1 + text.count("\n", mark.index, start)
    before_line = max(text.rfind("\n", 0, start), mark.index - mark.column - 1)
    column = start - before_line
    return line, column, column + end - start


def direction_remark(path: ValuePath, value: str, spot: Spot) -> Fault | None:
    """Return a remark on a text in which a mark turns the reading order, and none turns it back."""
    pending: list[str] = []
    for mark in re.findall("[\u202a-\u202c\u2066-\u2069]", value):
        if mark in _TURNED_BACK_BY:
            pending.append(mark)
        elif pending and _TURNED_BACK_BY[pending[-1]] == mark:
            pending.pop()
    if not pending:
        return None
    opening = pending[0]
    message = (
        f"an invisible U+{ord(opening):04X} in this text turns the reading order, and nothing "
        f"turns it back; delete it, or write U+{ord(_TURNED_BACK_BY[opening]):04X} "
        "where it should end"
    )
    return _remark(path, "reading-order", message, spot)


def author_remark(path: ValuePath, authors: Sequence[str], spot: Spot) -> Fault | None:
    """Return a remark on authors if a comma may have cut a name in two, or should part two."""
    rule = "author-in-pieces"
    joined = next((author for author in authors if _AND.search(author)), None)
    if joined:
        message = f"'{joined}' is read as the name of one author; part two names by a comma"
        return _remark(path, rule, message, spot, f"[{', '.join(_AND.split(joined))}]")
    names = _names(authors)
    if not names:
        return None
    is_one = len(names) == 1
    people = "it is one person" if is_one else "each two are one person"
    message = (
        f"a comma parts authors, so these are {len(authors)}; "
        f"if {people}, write the {'name' if is_one else 'names'} in the usual order, "
        "and if not, each author on a line that begins with - and a space"
    )
    return _remark(path, rule, message, spot, f"[{', '.join(names)}]")


def joined_names(written: str) -> str:
    """
    Return names with commas between, each in its usual order.

    >>> joined_names("Kazimi, Nibras"), joined_names("A. Lind, B. Holt")
    ('Nibras Kazimi', 'A. Lind, B. Holt')
    """
    names = [name.strip() for name in written.split(",")]
    return ", ".join(_names(names) or names)


def _names(authors: Sequence[str]) -> list[str]:
    """Return names that a comma has parted into family and given names, put together; else none."""
    if len(authors) == 2 and _SUFFIX.fullmatch(authors[1]):
        return [f'"{authors[0]}, {authors[1]}"']
    pairs = [*zip(authors[::2], authors[1::2], strict=False)]
    is_given = all(_GIVEN.fullmatch(given) for _, given in pairs)
    is_family = all(_FAMILY.fullmatch(family) and given[:1].isupper() for family, given in pairs)
    if len(authors) % 2 or not (is_given or is_family):
        return []
    return [f"{given} {family}" for family, given in pairs]


def _remark(path: ValuePath, rule: str, message: str, spot: Spot, hint: str = "") -> Fault:
    return Fault(path, rule, message, hint, spot=spot, grade=Grade.REMARK)
