"""The tree that is formatted: scalars, mappings and sequences, with the comments at each entry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(eq=False)
class Scalar:
    """A text; *is_plain* says that it stood there without quote marks and on its line."""

    value: str
    is_plain: bool = False


@dataclass(eq=False)
class Entry:
    """
    An entry of a mapping, or without a *key* one of a sequence.

    *start*, *end* and *column* are those of its key or its dash, in characters from 0. *above* are
    the comments on lines before it, with an empty one for blank lines between them, *beside* those
    at the end of its line. *has_gap* says that the line above it is blank.
    """

    key: Scalar | None
    value: Node
    start: int = 0
    end: int = 0
    column: int = 0
    above: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)
    has_gap: bool = False

    @property
    def comments(self) -> list[str]:
        """
        All that goes on lines before it.

        Of several comments beside it, its line has room for the last.
        """
        return [*self.above, *([""] if self.has_gap else []), *self.beside[:-1]]

    @property
    def has_comments(self) -> bool:
        """Whether a comment stands at it or anywhere inside."""
        inside = isinstance(self.value, Collection) and self.value.has_comments
        return any(self.above) or bool(self.beside) or inside


@dataclass(eq=False)
class Collection:
    """
    A mapping or a sequence; one that *is_flow* stands in brackets.

    *below* are the comments after its last entry. *top*, of the whole file only, are the comments
    at its beginning that belong to no key.
    """

    entries: list[Entry]
    is_flow: bool
    start: int = 0
    end: int = 0
    below: list[str] = field(default_factory=list)
    top: list[str] = field(default_factory=list)

    @property
    def has_comments(self) -> bool:
        """Whether a comment stands anywhere inside."""
        return any(self.below) or any(entry.has_comments for entry in self.entries)


class Mapping(Collection):
    """A mapping: each of its entries has a key."""


class Sequence(Collection):
    """A sequence: none of its entries has a key."""


Node: TypeAlias = Scalar | Collection


def walk(collection: Collection, ancestors: tuple[Entry, ...] = ()) -> Iterator[tuple[Entry, ...]]:
    """Yield all entries in the order of the file, each as the last of those that it stands in."""
    for entry in collection.entries:
        lineage = (*ancestors, entry)
        yield lineage
        if isinstance(entry.value, Collection):
            yield from walk(entry.value, lineage)
