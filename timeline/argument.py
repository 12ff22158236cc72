"""The article's argument: its passages in its own order, each with all that is set beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.details import start_of
from timeline.model import Event, Evidence, Movement, Passage, Quote, Timeline
from timeline.vocabulary import Claim, Stance, passage_count
from timeline.voices import Voice, voice_name, voices


@dataclass(frozen=True)
class Report:
    """A piece of evidence of an event, and *who* reports it."""

    event: Event
    piece: Evidence
    who: str

    @property
    def stance(self) -> Stance:
        """What it does to the words."""
        return self.piece.stance

    @property
    def source(self) -> str:
        """The id of its source."""
        return self.piece.source


@dataclass(frozen=True)
class WeighedPassage:
    """
    A passage, the events that quote it, and the reports towards it from all of them.

    A report that stands in two events, word for word, is one.
    """

    quote: Quote
    claim: Claim
    note: str
    untested: str
    events: tuple[Event, ...]
    reports: tuple[Report, ...]
    voices: tuple[str, ...]

    @property
    def id(self) -> str:
        """Its id."""
        return self.quote.id

    @property
    def source(self) -> str:
        """The id of the source whose words they are."""
        return self.quote.source

    @property
    def text(self) -> str:
        """The words."""
        return self.quote.text

    def of(self, stance: str) -> tuple[Report, ...]:
        """Return the reports of one stance."""
        return tuple(report for report in self.reports if report.stance == stance)

    @property
    def start(self) -> str:
        """Its first words."""
        return start_of(self.text)

    @property
    def count(self) -> str:
        """How many reports do what, and on how many words they rest."""
        supports, disputes, context = (len(self.of(stance)) for stance in Stance)
        return passage_count(supports, disputes, context, len(self.voices))

    @property
    def is_tested(self) -> bool:
        """Whether anything supports or disputes it."""
        return any(report.stance != Stance.CONTEXT for report in self.reports)


@dataclass(frozen=True)
class WeighedMovement:
    """A part of the article, with its passages."""

    title: str
    about: str
    passages: tuple[WeighedPassage, ...]


def weighed(timeline: Timeline, events: Sequence[Event]) -> tuple[WeighedMovement, ...]:
    """Return the article's argument, weighed by these events; empty where the file has none."""
    if timeline.argument is None:
        return ()
    return tuple(_movement(timeline, events, part) for part in timeline.argument.movements)


def _movement(timeline: Timeline, events: Sequence[Event], part: Movement) -> WeighedMovement:
    passages = (_passage(timeline, events, entry) for entry in part.passages)
    return WeighedMovement(part.title, part.about, tuple(filter(None, passages)))


def _passage(timeline: Timeline, events: Sequence[Event], entry: Passage) -> WeighedPassage | None:
    """Return a passage; None where none of these events quotes it."""
    quoted = [(event, quote) for event in events for quote in event.quotes if quote.id == entry.id]
    if not quoted:
        return None
    pieces = list(_pieces(quoted))
    first = quoted[0][1]
    heard = voices(timeline, (piece for _, piece in pieces), [first.source])
    return WeighedPassage(
        quote=first,
        claim=entry.claim,
        note=entry.note,
        untested=next((quote.untested for _, quote in quoted if quote.untested), ""),
        events=tuple(event for event, _ in quoted),
        reports=tuple(_report(timeline, event, piece) for event, piece in pieces),
        voices=tuple(voice_name(timeline, voice) for voice in heard),
    )


def _pieces(quoted: Sequence[tuple[Event, Quote]]) -> Iterator[tuple[Event, Evidence]]:
    seen = set()
    for event, quote in quoted:
        for piece in event.evidence:
            key = piece.source, piece.says, piece.stance
            if event.bears_on(piece, quote) and key not in seen:
                seen.add(key)
                yield event, piece


def _report(timeline: Timeline, event: Event, piece: Evidence) -> Report:
    return Report(event, piece, voice_name(timeline, Voice("sources", piece.source)))
