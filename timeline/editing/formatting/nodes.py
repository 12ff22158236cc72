"""What a formatter moves about: texts, mappings and lists, with the comments that stand at each part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(eq=False)
class Text:
    """A text; *is_plain* says that it stood there without quote marks and on its line."""

    value: str
    is_plain: bool


@dataclass(eq=False)
class Part:
    """
    An entry of a mapping, or without a *key* an item of a list.

    *start*, *end* and *column* are those of its key or its dash, in characters from 0. *above* are the
    comments on lines before it, with an empty one for blank lines between them, *beside* those at the end of
    its line. *has_gap* says that the line above it is blank.
    """

    key: Text | None
    value: Value
    start: int
    end: int
    column: int
    above: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)
    has_gap: bool = False

    @property
    def comments(self) -> list[str]:
        """All that goes on lines before it; of several comments beside it, its line has room for the last."""
        return [*self.above, *([""] if self.has_gap else []), *self.beside[:-1]]


@dataclass(eq=False)
class Group:
    """
    A mapping or a list.

    *below* are the comments after its last part. *top*, of the whole file only, are the comments at its
    beginning that belong to no key.
    """

    parts: list[Part]
    is_list: bool
    in_brackets: bool
    start: int
    end: int
    below: list[str] = field(default_factory=list)
    top: list[str] = field(default_factory=list)

    @property
    def has_comments(self) -> bool:
        """Whether a comment stands anywhere inside."""
        return any(self.below) or any(
            any(part.above)
            or part.beside
            or (isinstance(part.value, Group) and part.value.has_comments)
            for part in self.parts
        )


Value: TypeAlias = Text | Group


def walk(group: Group, inside: tuple[Part, ...] = ()) -> Iterator[tuple[Part, ...]]:
    """Yield all parts in the order of the file, each as the last of those that it stands in."""
    for part in group.parts:
        way = (*inside, part)
        yield way
        if isinstance(part.value, Group):
            yield from walk(part.value, way)
