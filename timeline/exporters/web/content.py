"""What pages of the selected events are made of: as a whole or, of very many events, in parts."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import groupby
from operator import itemgetter
from typing import Any

from timeline.details import event_details, source_details
from timeline.exporters.selection import Selection
from timeline.exporters.web.argument_view import ArgumentView
from timeline.exporters.web.first_frame import Frame, first_frame, hiding_places
from timeline.exporters.web.page_data import PageData, page_data
from timeline.exporters.web.rendering import compact_json, templates
from timeline.exporters.web.shared_pages import SharedPage, shared_pages
from timeline.model import Change, Event
from timeline.vocabulary import Stance

#: Above this many events a page takes their text in parts, and has none of it to begin with.
MANY = 2_000
#: Of how many events the cards, and what is searched, are one part.
PARTS = {"cards": 100, "words": 1_000}


def are_many(selection: Selection) -> bool:
    """Whether there are so many events that a page takes their text in parts."""
    return len(selection.events) > MANY


@dataclass(frozen=True)
class Content:
    """What pages of the selected events are made of, whatever of it is in sight; made once."""

    selection: Selection

    @cached_property
    def events(self) -> dict[str, dict[str, Any]]:
        """What the cards say, by the ids of their events."""
        return self.details(event.id for event in self.selection.events)

    def details(self, ids: Iterable[str]) -> dict[str, dict[str, Any]]:
        """Return what the cards of events say, by their ids."""
        return event_details(self.selection.timeline, self.selection.verified, ids)

    @cached_property
    def years(self) -> list[tuple[str, list[dict[str, Any]]]]:
        """The years with their events, in order; a year is empty where the text has no heading."""
        years = groupby(self.events.values(), key=itemgetter("year"))
        return [(year, list(events)) for year, events in years]

    @cached_property
    def sources(self) -> dict[str, dict[str, str]]:
        """The sources as parts of references, by id."""
        return source_details(self.selection.sources)

    @property
    def bibliography(self) -> list[dict[str, str]]:
        """The sources in the order of a bibliography."""
        return [self.sources[key] for key in self.selection.bibliography]

    @property
    def changes(self) -> list[tuple[Event, Change]]:
        """What was changed in published events, the newest first."""
        changes = [(event, change) for event in self.selection.events for change in event.changes]
        return sorted(changes, key=lambda pair: pair[1].date.sort_key, reverse=True)

    @cached_property
    def cards(self) -> dict[str, str]:
        """The cards as HTML, by the ids of their events."""
        return {key: self._card(event) for key, event in self.events.items()}

    def open_card(self, event: str) -> str:
        """Return the card of an event once more, to stand beside the chart."""
        return self.open_cards([event])[event]

    def open_cards(self, ids: Iterable[str]) -> dict[str, str]:
        """Return the cards of events, each for a place of its own, by their ids."""
        return {key: _opened(self._card(event)) for key, event in self.details(ids).items()}

    @cached_property
    def argument(self) -> ArgumentView | None:
        """The argument of the article; None where the file has none."""
        timeline = self.selection.timeline
        return ArgumentView(timeline, self.selection.events) if timeline.argument else None

    @property
    def stances(self) -> tuple[Stance, ...]:
        """What reports may do to quoted words."""
        return tuple(Stance)

    @cached_property
    def data(self) -> PageData:
        """What the scripts need beside the text."""
        return page_data(self.selection, PARTS if self.is_in_parts else {})

    @cached_property
    def frame(self) -> Frame:
        """The first frame of all events."""
        return first_frame(self.data.figure)

    def drawn(self, ids: Collection[str]) -> frozenset[str]:
        """Return those of very many events whose marks no other one of *ids* hides at first."""
        places = self._hiding_places
        return frozenset({places[id]: id for id in places if id in ids}.values())

    @cached_property
    def _hiding_places(self) -> dict[str, tuple[int, str]]:
        return hiding_places(self.data.figure)

    @property
    def is_in_parts(self) -> bool:
        """Whether there are so many events that pages take their text in parts."""
        return are_many(self.selection)

    @cached_property
    def shared_pages(self) -> list[SharedPage]:
        """The pages without scripts that tell the events, where they share them."""
        return shared_pages(self.selection.events)

    @cached_property
    def parts(self) -> Mapping[str, Callable[[], str]]:
        """
        What makes each part, by name, as JSON.

        `page` is the page's data; `cards-0` a list of the first cards as HTML, `words-0` of what is
        searched of the first events, folded; and so on. The lengths are in `PARTS`.
        """
        ids = [event.id for event in self.selection.events]
        cards = {f"cards-{n}": partial(self._cards_of, some) for n, some in _parts(ids, "cards")}
        words = {f"words-{n}": partial(self._words_of, some) for n, some in _parts(ids, "words")}
        return {"page": lambda: compact_json(self.data), **cards, **words}

    @cached_property
    def texts(self) -> dict[str, str]:
        """All parts by name, where pages take their text in parts."""
        return {name: make() for name, make in self.parts.items()} if self.is_in_parts else {}

    @property
    def letters(self) -> str:
        """Each letter of the parts, once."""
        return "".join(sorted(set().union(*map(set, self.texts.values()))))

    def _card(self, event: Mapping[str, Any]) -> str:
        return templates().get_template("card.html").render(event=event, sources=self.sources)

    def _cards_of(self, ids: Sequence[str]) -> str:
        return compact_json([self._card(event) for event in self.details(ids).values()])

    def _words_of(self, ids: Sequence[str]) -> str:
        return compact_json([*self.selection.frame["words"].loc[[*ids]]])


def _opened(card: str) -> str:
    """Return a card with other ids, and a heading as of a part of the page."""
    own = card.replace('"tl-title-', '"tl-open-')
    return own.replace("<h3 ", "<h2 ").replace("</h3>", "</h2>")


def _parts(ids: Sequence[str], kind: str) -> Iterable[tuple[int, Sequence[str]]]:
    """Return the numbers of the parts of a kind with their events."""
    length = PARTS[kind]
    return enumerate(ids[at : at + length] for at in range(0, len(ids), length))
