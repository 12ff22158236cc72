"""Attach each comment of a file to the entry that it stands at."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from timeline.editing.formatting.nodes import Collection, Entry, Scalar, walk

#: The comment at the top of a file by which editor programs find its schema.
SCHEMA = "# yaml-language-server:"


@dataclass(frozen=True)
class Comment:
    """
    A comment, where it begins, and its column, in characters from 0.

    *beside* is where the word or sign begins that stands before it on its line, or None.
    """

    text: str
    start: int
    column: int
    beside: int | None


def attach_comments(comments: Iterable[Comment], root: Collection, text: str) -> None:
    """Attach each comment to what it stands beside, above, or at the end of."""
    outline = _Outline(root, text)
    on_own_lines = []
    for comment in comments:
        if comment.beside is None or not outline.number(comment.beside):
            on_own_lines.append(comment)
        else:
            outline.beside(comment.beside).append(comment.text)
    by_place = groupby(on_own_lines, key=lambda comment: outline.number(comment.start))
    for number, neighbours in by_place:
        outline.attach_between(number, neighbours)
    for *_, entry in outline.lineages:
        entry.has_gap = _begins_line(text, entry.start) and _is_below_blank(text, entry.start)
    if root.entries:
        _split_top(root)


class _Outline:
    """All entries of a file in its order."""

    def __init__(self, root: Collection, text: str) -> None:
        self._root = root
        self._text = text
        self.lineages = [*walk(root)]
        self._starts = [lineage[-1].start for lineage in self.lineages]

    def number(self, start: int) -> int:
        """Return how many entries begin before this place."""
        return bisect_right(self._starts, start)

    def beside(self, word: int) -> list[str]:
        """Return where a comment belongs that stands beside the word or sign at this place."""
        lineage = self.lineages[self.number(word) - 1]
        around = [entry for entry in lineage if entry.end > word]
        return around[-1].beside if around else self._root.below

    def attach_between(self, number: int, comments: Iterable[Comment]) -> None:
        """
        Attach comments on their own lines.

        They go to one of the two entries that they stand between, or to a collection.
        """
        last = self.lineages[number - 1][-1] if number else None
        next_entry = self._entry(number)
        next_column = next_entry.column if next_entry else -1
        ended = self._ended(number)
        for comment in comments:
            if last and _is_inside(comment, last):
                last.beside.append(comment.text)
                continue
            while ended and not _holds(ended[0], comment, next_column):
                ended = ended[1:]
            above_next = next_entry.above if next_entry else self._root.below
            place = ended[0].below if ended else above_next
            if _is_below_blank(self._text, comment.start):
                place.append("")
            place.append(comment.text)

    def _entry(self, number: int) -> Entry | None:
        return self.lineages[number][-1] if number < len(self.lineages) else None

    def _ended(self, number: int) -> list[Collection]:
        """
        Return the collections that end before an entry, the innermost first.

        The entry before it is in them, and it is not.
        """
        before = self._collections(number - 1) if number else []
        after = self._collections(number) if number < len(self.lineages) else []
        return [collection for collection in reversed(before) if collection not in after]

    def _collections(self, number: int) -> list[Collection]:
        values = (entry.value for entry in self.lineages[number][:-1])
        return [self._root, *(value for value in values if isinstance(value, Collection))]


def _is_inside(comment: Comment, entry: Entry) -> bool:
    """Whether a comment stands within an entry that has no entries itself."""
    is_leaf = isinstance(entry.value, Scalar) or not entry.value.entries
    return is_leaf and comment.start < entry.end


def _holds(collection: Collection, comment: Comment, next_column: int) -> bool:
    """
    Whether a comment after the entries of a collection belongs to it.

    It stands in its brackets, or is indented like it and not like what comes next.
    """
    if collection.is_flow:
        return collection.start < comment.start < collection.end
    return collection.entries[0].column <= comment.column and comment.column > next_column


def _split_top(root: Collection) -> None:
    """Split the comments at the top of a file from those of its first key, at the last gap."""
    first = root.entries[0]
    lines = [*first.above, *([""] if first.has_gap else [])]
    lines = lines[1:] if lines[:1] == [""] else lines
    is_schema = bool(lines) and lines[0].startswith(SCHEMA)
    end = len(lines) - lines[::-1].index("") if "" in lines else int(is_schema)
    root.top = lines[:end]
    first.above = lines[end:]
    first.has_gap = False


def _begins_line(text: str, start: int) -> bool:
    return not text[text.rfind("\n", 0, start) + 1 : start].strip()


def _is_below_blank(text: str, start: int) -> bool:
    line = text.rfind("\n", 0, start) + 1
    above = text.rfind("\n", 0, max(line - 1, 0)) + 1
    return bool(line) and not text[above:line].strip()
