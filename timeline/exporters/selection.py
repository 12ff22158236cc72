"""The selected events of a timeline, and the sources, people and places that they name."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from timeline.model import Event, Person, Place, Source, Timeline
from timeline.verification.record import Verified

if TYPE_CHECKING:
    import pandas as pd

T = TypeVar("T")


@dataclass(frozen=True)
class Selection:
    """
    The events with these ids, in the file's order; drafts only where *drafts* says so.

    *address* is the web address under which the timeline is published; empty where there is none.
    """

    timeline: Timeline
    verified: Verified
    ids: tuple[str, ...]
    address: str = ""
    drafts: bool = False

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """The events themselves."""
        ids = set(self.ids)
        chosen = (event for event in self.timeline.events if event.id in ids)
        return tuple(event for event in chosen if self.drafts or not event.draft)

    @cached_property
    def frame(self) -> pd.DataFrame:
        """The events as a table, as `to_frame` makes it."""
        from timeline.table import to_frame  # pandas takes long, and few need a table

        return to_frame(self.timeline, drafts=self.drafts).loc[[event.id for event in self.events]]

    @cached_property
    def sources(self) -> dict[str, Source]:
        """The sources that the events quote, report or are dated by, in the file's order."""
        quoted = (quote.source for event in self.events for quote in event.quotes)
        reported = (piece.source for event in self.events for piece in event.evidence)
        dating = (key for event in self.events for key in event.date_source)
        return _records(self.timeline.sources, (*quoted, *reported, *dating))

    @cached_property
    def bibliography(self) -> dict[str, Source]:
        """The same in the order of a bibliography: by author or, without one, by title."""
        return dict(sorted(self.sources.items(), key=lambda pair: _sorted_as(pair[1])))

    @property
    def checked(self) -> datetime.date:
        """The day when a quote was last verified; it dates files, which a clock would change."""
        days = [record.checked for record in self.verified.quotes.values()]
        return datetime.date.fromisoformat(max(days, default="1980-01-01"))

    @cached_property
    def people(self) -> dict[str, Person]:
        """The people and bodies that the events name, by id, in the file's order."""
        return _records(
            self.timeline.people, (key for event in self.events for key in event.people)
        )

    @cached_property
    def heard(self) -> dict[str, Person]:
        """The people and bodies whose word the evidence is, or whom it accuses, by id."""
        pieces = [piece for event in self.events for piece in event.evidence]
        keys = (key for piece in pieces for key in (piece.voice, *piece.accuses))
        return _records(self.timeline.people, keys)

    @cached_property
    def places(self) -> dict[str, Place]:
        """The places that the events name, by id, in the file's order."""
        return _records(
            self.timeline.places, (key for event in self.events for key in event.places)
        )


def _sorted_as(source: Source) -> str:
    return (", ".join(source.names) or source.title).lstrip("[“‘\"' ").casefold()


def _records(records: Mapping[str, T], keys: Iterable[str]) -> dict[str, T]:
    """Return the records with these keys, in the file's order."""
    known = set(keys)
    return {key: record for key, record in records.items() if key in known}
