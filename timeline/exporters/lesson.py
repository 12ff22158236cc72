"""A lesson: the steps of a tour, or the selected events, and their sources with numbers."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from string import ascii_lowercase
from urllib.parse import urlencode

from timeline import tours
from timeline.argument import WeighedMovement, WeighedPassage, weighed
from timeline.exporters.selection import Selection
from timeline.model import Event, Evidence, Source, Tour


@dataclass(frozen=True)
class Lesson:
    """
    A tour, or the selected events where there is none.

    *link* opens it on the web; empty where it is not published.
    """

    selection: Selection
    tour: Tour | None = None
    link: str = ""

    @classmethod
    def of(cls, selection: Selection, tour: Tour | None = None) -> Lesson:
        """Return the lesson of a tour, whatever is selected, or of the selected events."""
        if tour is None:
            return cls(selection, link=selection.address)
        parameters = urlencode({"present": "true", "tour": tour.id, "step": 1})
        link = f"{selection.address.partition('#')[0]}#{parameters}" if selection.address else ""
        return cls(replace(selection, ids=tours.events(selection.timeline, tour)), tour, link)

    @property
    def title(self) -> str:
        """The name of the tour or of the whole timeline."""
        return self.tour.title if self.tour else self.selection.timeline.title

    @cached_property
    def steps(self) -> tuple[tours.PresentationStep, ...]:
        """What is shown, one after the other."""
        return tours.presentation_steps(
            self.selection.timeline, self.tour, (event.id for event in self.selection.events)
        )

    @cached_property
    def events(self) -> Mapping[str, Event]:
        """Its events by id."""
        return {event.id: event for event in self.selection.events}

    @cached_property
    def argument(self) -> tuple[WeighedMovement, ...]:
        """The article's argument, weighed by the selected events; a tour has its own way."""
        if self.tour:
            return ()
        return weighed(self.selection.timeline, self.selection.events)

    @cached_property
    def passages(self) -> Mapping[str, WeighedPassage]:
        """The passages that its events quote, weighed by these events, by id."""
        movements = weighed(self.selection.timeline, self.selection.events)
        return {passage.id: passage for part in movements for passage in part.passages}

    @property
    def sources(self) -> Mapping[str, Source]:
        """What its events cite, by id, in the order of a bibliography."""
        return self.selection.bibliography

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The number of each source in the bibliography."""
        return {key: number for number, key in enumerate(self.sources, start=1)}


def byline(source: Source) -> str:
    """Return the shortest name of a source: who speaks, and when that was published."""
    names = source.names
    who = " and ".join(names) if len(names) < 3 else f"{names[0]} and others"
    issued = source.issued.label if source.issued else ""
    return ", ".join(filter(None, (who or source.publisher or source.title, issued)))


def letters(event: Event) -> tuple[str, ...]:
    """Return the letter of each quote, by which evidence names it; none for a single quote."""
    count = len(event.quotes)
    return (
        tuple(ascii_lowercase[n % 26] * (n // 26 + 1) for n in range(count))
        if count > 1
        else ("",) * count
    )


def about(event: Event, piece: Evidence) -> str:
    """Return the letters of the quotes that a piece of evidence is about, such as "a, c"."""
    quotes = zip(letters(event), event.quotes, strict=True)
    return ", ".join(letter for letter, quote in quotes if letter and quote.id in piece.about)


def clean(text: str) -> str:
    """
    Return a text as office programs take it, without control characters but line breaks.

    >>> clean(f"a bell{chr(7)}")
    'a bell'
    """
    return "".join(
        sign for sign in text if sign == "\n" or unicodedata.category(sign) not in ("Cc", "Cs")
    )
