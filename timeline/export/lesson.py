"""What a class takes along: the steps of a tour, or the chosen events, and their sources with numbers."""

from __future__ import annotations

import datetime
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from string import ascii_lowercase
from urllib.parse import urlencode

from timeline import tours
from timeline.export.chosen import Chosen
from timeline.model import Event, Evidence, Source, Tour
from timeline.vocabulary import Stance

#: The signs of the stances on cards, slides and paper.
SIGNS = {Stance.SUPPORTS: "+", Stance.DISPUTES: "−", Stance.CONTEXT: "○"}
#: The same in words, after the name of a source.
WORDS = {Stance.SUPPORTS: "supports", Stance.DISPUTES: "disputes", Stance.CONTEXT: "gives context"}


@dataclass(frozen=True)
class Lesson:
    """
    A tour, or the chosen events where there is none.

    *link* opens it on the web; empty where it is not published.
    """

    chosen: Chosen
    tour: Tour | None = None
    link: str = ""

    @classmethod
    def of(cls, chosen: Chosen, tour: Tour | None = None) -> Lesson:
        """Return the lesson of a tour, whatever is chosen, or of the chosen events."""
        if tour is None:
            return cls(chosen, link=chosen.address)
        asked = urlencode({"present": "true", "tour": tour.id, "step": 1})
        link = f"{chosen.address.partition('#')[0]}#{asked}" if chosen.address else ""
        return cls(replace(chosen, ids=tours.events(tour)), tour, link)

    @property
    def title(self) -> str:
        """The name of the tour or of the whole timeline."""
        return self.tour.title if self.tour else self.chosen.timeline.title

    @cached_property
    def steps(self) -> tuple[tours.Slide, ...]:
        """What is shown, one after the other."""
        return tours.slides(self.chosen.timeline, self.tour, (event.id for event in self.chosen.events))

    @cached_property
    def events(self) -> Mapping[str, Event]:
        """Its events by id."""
        return {event.id: event for event in self.chosen.events}

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """What its events cite, by id, in the order of a bibliography."""
        cited = self.chosen.sources.items()
        return dict(sorted(cited, key=lambda pair: _name(pair[1]).lstrip("[“‘\"' ").casefold()))

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The number of each source in the bibliography."""
        return {key: number for number, key in enumerate(self.sources, start=1)}

    @property
    def stamp(self) -> datetime.datetime:
        """The day when a quote was last verified: a clock would make other bytes each time."""
        days = [record.checked for record in self.chosen.verified.quotes.values()]
        day = datetime.date.fromisoformat(max(days, default="1980-01-01"))
        return datetime.datetime.combine(day, datetime.time())


def authors(source: Source) -> tuple[str, ...]:
    """Return the names of those who wrote a source, people and bodies."""
    return tuple(author if isinstance(author, str) else author.institution for author in source.author)


def byline(source: Source) -> str:
    """Return the shortest name of a source: who speaks, and when that was published."""
    names = authors(source)
    who = " and ".join(names) if len(names) < 3 else f"{names[0]} and others"
    issued = source.issued.label if source.issued else ""
    return ", ".join(filter(None, (who or source.publisher or source.title, issued)))


def letters(event: Event) -> tuple[str, ...]:
    """Return the letter of each of its quotes, by which evidence names them; none of a single one."""
    count = len(event.quotes)
    return (
        tuple(ascii_lowercase[n % 26] * (n // 26 + 1) for n in range(count)) if count > 1 else ("",) * count
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
    return "".join(sign for sign in text if sign == "\n" or unicodedata.category(sign) not in ("Cc", "Cs"))


def _name(source: Source) -> str:
    return ", ".join(authors(source)) or source.title
