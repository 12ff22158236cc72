"""What every importer makes of a file, whatever its format: the events of its rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from timeline.dates import EventDate
from timeline.importers.citations import Citation
from timeline.importers.report import ColumnReport


@dataclass(frozen=True)
class When:
    """The date of an event, the words that it was written in, and what had to be guessed."""

    date: EventDate
    words: str
    guesses: tuple[str, ...] = ()


@dataclass(frozen=True)
class ParsedEvent:
    """
    One row of a file, to become a draft.

    *place* says where it stands. *when* is the date, or in words why there is none: then the row is
    left out. *id* is the file's own, empty where it has none. *row* is all of it; *extra* is what
    an event has no room for.
    """

    place: str
    when: When | str
    title: str
    row: Mapping[str, object]
    summary: str = ""
    id: str = ""
    lane: str = ""
    citations: tuple[Citation, ...] = ()
    guesses: tuple[str, ...] = ()
    extra: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class ParsedFile:
    """
    What a file holds: an event for each row, in order, and what is to be said of the whole.

    *extra* is what is in no row. *columns*, of a table, say which column is what.
    """

    format: str
    events: tuple[ParsedEvent, ...]
    title: str = ""
    about: str = ""
    notes: tuple[str, ...] = ()
    extra: Mapping[str, object] = field(default_factory=dict)
    columns: tuple[ColumnReport, ...] = ()


def unused_fields(row: Mapping[str, object], *used: str) -> dict[str, object]:
    """Return the fields of a row that have a value and are not among those *used*."""
    return {
        name: value
        for name, value in row.items()
        if name not in used and value not in ("", None, [], {})
    }
