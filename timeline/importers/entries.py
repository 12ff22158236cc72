"""What every importer makes of a file: its rows as entries, whatever the format they were written in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from timeline.dates import EventDate
from timeline.importers.citations import Cited
from timeline.importers.report import Column


@dataclass(frozen=True)
class When:
    """The date of an entry, the words that it was written in, and what had to be guessed."""

    date: EventDate
    words: str
    guesses: tuple[str, ...] = ()


@dataclass(frozen=True)
class Entry:
    """
    One row of a file, to become a draft.

    *place* says where it stands. *when* is the date, or in words why there is none: then the row is left
    out. *id* is the file's own, empty where it has none. *row* is all of it; *kept* is what an event has no
    room for.
    """

    place: str
    when: When | str
    title: str
    row: Mapping[str, object]
    summary: str = ""
    id: str = ""
    lane: str = ""
    cited: tuple[Cited, ...] = ()
    guesses: tuple[str, ...] = ()
    kept: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Found:
    """
    What a file holds: its rows in order, what is to be said of it as a whole, and what else is in it.

    *columns* say of a table what each of its columns was taken for.
    """

    format: str
    entries: tuple[Entry, ...]
    title: str = ""
    about: str = ""
    notes: tuple[str, ...] = ()
    kept: Mapping[str, object] = field(default_factory=dict)
    columns: tuple[Column, ...] = ()


def without(row: Mapping[str, object], *names: str) -> dict[str, object]:
    """Return the fields of a row that have a value and are not among *names*."""
    return {
        name: value
        for name, value in row.items()
        if name not in names and value not in ("", None, [], {})
    }
