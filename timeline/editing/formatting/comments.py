"""Comments in; each is put to the part of the file that it stands at."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from timeline.editing.formatting.nodes import Group, Text, walk

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


def place(comments: Sequence[Comment], root: Group, text: str) -> None:
    """Put each comment to what it stands beside, above, or at the end of."""
    outline = _Outline(root, text)
    alone = []
    for comment in comments:
        if comment.beside is None or not outline.number(comment.beside):
            alone.append(comment)
        else:
            outline.beside(comment.beside).append(comment.text)
    for number, some in groupby(alone, key=lambda comment: outline.number(comment.start)):
        outline.between(number, some)
    for *_, part in outline.ways:
        part.has_gap = _begins_line(text, part.start) and _is_below_blank(text, part.start)
    if root.parts:
        _part_top(root)


class _Outline:
    """All parts of a file in its order."""

    def __init__(self, root: Group, text: str) -> None:
        self._root, self._text = root, text
        self.ways = [*walk(root)]
        self._starts = [way[-1].start for way in self.ways]

    def number(self, start: int) -> int:
        """Return how many parts begin before this place."""
        return bisect_right(self._starts, start)

    def beside(self, word: int) -> list[str]:
        """Return where a comment belongs that stands beside the word or sign at this place."""
        inner = [part for part in self.ways[self.number(word) - 1] if part.end > word]
        return inner[-1].beside if inner else self._root.below

    def between(self, number: int, comments: Iterable[Comment]) -> None:
        """Put comments on their own lines to one of the two parts that they stand between, or to a group."""
        last = self.ways[number - 1][-1] if number else None
        next_column = self.ways[number][-1].column if number < len(self.ways) else -1
        ended = self._ended(number)
        for comment in comments:
            if (
                last
                and comment.start < last.end
                and (isinstance(last.value, Text) or not last.value.parts)
            ):
                last.beside.append(comment.text)
                continue
            while ended and not _holds(ended[0], comment, next_column):
                ended = ended[1:]
            found = ended[0].below if ended else self._above(number)
            found += (
                ["", comment.text] if _is_below_blank(self._text, comment.start) else [comment.text]
            )

    def _above(self, number: int) -> list[str]:
        return self.ways[number][-1].above if number < len(self.ways) else self._root.below

    def _ended(self, number: int) -> list[Group]:
        """Return the groups that the next part is not in, but the one before it is; the innermost first."""
        before = self._groups(number - 1) if number else []
        after = self._groups(number) if number < len(self.ways) else []
        return [group for group in reversed(before) if group not in after]

    def _groups(self, number: int) -> list[Group]:
        return [
            self._root,
            *(part.value for part in self.ways[number][:-1] if isinstance(part.value, Group)),
        ]


def _holds(group: Group, comment: Comment, next_column: int) -> bool:
    """Whether a comment after the parts of a group is in its brackets, or indented like it, not the next."""
    if group.in_brackets:
        return group.start < comment.start < group.end
    return group.parts[0].column <= comment.column and comment.column > next_column


def _part_top(root: Group) -> None:
    """Part the comments at the top of a file from those of its first key, by the last blank line."""
    first = root.parts[0]
    lines = [*first.above, *([""] if first.has_gap else [])]
    lines = lines[1:] if lines[:1] == [""] else lines
    is_schema = bool(lines) and lines[0].startswith(SCHEMA)
    end = len(lines) - lines[::-1].index("") if "" in lines else int(is_schema)
    root.top, first.above, first.has_gap = lines[:end], lines[end:], False


def _begins_line(text: str, start: int) -> bool:
    return not text[text.rfind("\n", 0, start) + 1 : start].strip()


def _is_below_blank(text: str, start: int) -> bool:
    line = text.rfind("\n", 0, start) + 1
    above = text.rfind("\n", 0, max(line - 1, 0)) + 1
    return bool(line) and not text[above:line].strip()
