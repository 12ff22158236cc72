"""What YAML reads without complaint, and an editor may have meant otherwise."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from timeline.problems import Fault, Grade, Path, Spot

#: Fields in which a # may stand: the words of people, and addresses.
PROSE = frozenset({
    *("url", "archived", "corrections"),
    *("title", "name", "name_fa", "country", "institution", "publisher", "author", "rights", "note"),
    *("about", "summary", "date_note", "text", "says", "ask", "aim", "say", "question"),
})  # fmt: skip
#: The longest text, in characters, that is written out with its quote marks.
HINT = 100

_REST = re.compile(r"(?:[^\r\n]*[^\s])?")
# Beside a value, a comment has two spaces before its sign and one after it; what has not may be text.
_BESIDE = re.compile(r"(?: #| +#(?=\S))")
_BELOW = re.compile(r"[\r\n]*( +)#(?=\S)")
_INITIALS = r"[^\W\d_](?:\.|\b)(?:[ -]?[^\W\d_](?:\.|\b))*"
_GIVEN = re.compile(rf"[^\W\d_][\w'’-]*\.?(?: {_INITIALS})?|{_INITIALS}")
_FAMILY = re.compile(r"(?:[^\W\d_A-Z][\w'’]* )*\S+")  # van Creveld
_SUFFIX = re.compile(r"(?:Jr|Sr|Esq)\.?|I{2,3}|IV")
_SEVERAL = re.compile(r"\s+(?:and|&|und|et|y)\s+|\s*;\s*")
_OPENING = {"\u202a": "\u202c", "\u202b": "\u202c", **dict.fromkeys("\u2066\u2067\u2068", "\u2069")}


def comment_remark(path: Path, event: Any, text: str) -> Fault | None:
    """Return a remark if a comment may cut short the value of a PyYAML *event*, which stands in this text."""
    name = next((part for part in reversed(path) if isinstance(part, str)), "")
    if name not in PROSE or not (start := _comment(event, text)):
        return None
    end = start + len(_REST.findall(text, start)[0])
    message = f"this is a comment and no part of '{name}'; if it belongs to it, put the whole text in \"quotes\""
    whole = text[event.start_mark.index : end].strip()
    hint = "" if len(whole) > HINT or re.search(r'["\\\r\n]', whole) else f'"{whole}"'
    return _remark(path, "comment-in-text", message, _spot(event.end_mark, text, start, end), hint)


def _comment(event: Any, text: str) -> int:
    """Return where the sign of a comment stands that may be text; 0 if there is none."""
    end = event.end_mark.index
    if event.style not in {"|", ">"} and (beside := _BESIDE.match(text, end)):
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
    column = start - max(text.rfind("\n", 0, start), mark.index - mark.column - 1)
    return mark.line + 1 + text.count("\n", mark.index, start), column, column + end - start


def direction_remark(path: Path, value: str, spot: Spot) -> Fault | None:
    """Return a remark on a text in which a sign turns the reading order, and none turns it back."""
    waiting: list[str] = []
    for sign in re.findall("[\u202a-\u202c\u2066-\u2069]", value):
        if sign in _OPENING:
            waiting.append(sign)
        elif waiting and _OPENING[waiting[-1]] == sign:
            waiting.pop()
    if not waiting:
        return None
    message = (
        f"an invisible U+{ord(waiting[0]):04X} in this text turns the reading order, and nothing turns it"
        f" back; delete it, or write U+{ord(_OPENING[waiting[0]]):04X} where it should end"
    )
    return _remark(path, "reading-order", message, spot)


def author_remark(path: Path, authors: Sequence[str], spot: Spot) -> Fault | None:
    """Return a remark on authors in brackets if a comma may have cut a name in two, or should part two."""
    if joined := next((author for author in authors if _SEVERAL.search(author)), None):
        message = f"'{joined}' is read as the name of one author; part two names by a comma"
        return _remark(
            path, "author-in-pieces", message, spot, f"[{', '.join(_SEVERAL.split(joined))}]"
        )
    if not (names := _names(authors)):
        return None
    whole = (
        "it is one person, write the name"
        if len(names) == 1
        else "each two are one person, write the names"
    )
    message = (
        f"a comma parts authors, so these are {len(authors)}; if {whole} in the usual order, and if not, "
        "each author on a line that begins with - and a space"
    )
    return _remark(path, "author-in-pieces", message, spot, f"[{', '.join(names)}]")


def joined_names(written: str) -> str:
    """
    Return names with commas between, each in its usual order.

    >>> joined_names("Kazimi, Nibras"), joined_names("A. Lind, B. Holt")
    ('Nibras Kazimi', 'A. Lind, B. Holt')
    """
    names = [name.strip() for name in written.split(",")]
    return ", ".join(_names(names) or names)


def _names(authors: Sequence[str]) -> list[str]:
    """Return the names that a comma has parted into family and given names, put together; else none."""
    if len(authors) == 2 and _SUFFIX.fullmatch(authors[1]):
        return [f'"{authors[0]}, {authors[1]}"']
    pairs = [*zip(authors[::2], authors[1::2], strict=False)]
    is_given = all(_GIVEN.fullmatch(given) for _, given in pairs)
    is_family = all(_FAMILY.fullmatch(family) and given[:1].isupper() for family, given in pairs)
    return (
        [f"{given} {family}" for family, given in pairs]
        if len(authors) % 2 == 0 and (is_given or is_family)
        else []
    )


def _remark(path: Path, rule: str, message: str, spot: Spot, hint: str = "") -> Fault:
    return Fault(path, rule, message, hint, spot=spot, grade=Grade.REMARK)
