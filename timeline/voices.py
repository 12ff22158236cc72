"""
On whose word evidence rests: witnesses are counted by distinct voices, never by links.

The voice of a piece of evidence is its `voice`; without one, the sources that its own goes back to
in the end. What the quoted text itself says, reprinted or retold, is no witness for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from timeline.model import Event, Evidence, Source, Timeline
from timeline.vocabulary import Strength, witness_count


class Voice(NamedTuple):
    """Who or what is heard: an entry of the file's people, or of its sources."""

    kind: Literal["people", "sources"]
    id: str


def voices(
    timeline: Timeline, pieces: Iterable[Evidence], quoted: Iterable[str] = ()
) -> tuple[Voice, ...]:
    """
    Return the distinct voices of this evidence, in its order.

    *quoted* are the ids of the sources whose words it is set beside; they are no voices here.
    """
    own = set(_as_voices(with_origins(timeline.sources, quoted)))
    heard = (voice for piece in pieces for voice in _of(timeline.sources, piece))
    return tuple(dict.fromkeys(voice for voice in heard if voice not in own))


def event_voices(timeline: Timeline, event: Event) -> tuple[Voice, ...]:
    """Return the distinct voices of all evidence of an event, whatever its stance."""
    return voices(timeline, event.evidence, (quote.source for quote in event.quotes))


def voice_name(timeline: Timeline, voice: Voice) -> str:
    """Return what readers call a voice: a person by name, a source by who published it and when."""
    if voice.kind == "people":
        return timeline.people[voice.id].name
    source = timeline.sources[voice.id]
    who = ", ".join(source.names) or source.publisher or source.title
    return f"{who}, {source.issued.label}" if source.issued else who


def strength(timeline: Timeline, event: Event) -> Strength:
    """Return whether two or more voices, one, or only the article speak of an event."""
    number = len(event_voices(timeline, event))
    return (Strength.ARTICLE, Strength.ONE, Strength.SEVERAL)[min(number, 2)]


def witnesses(timeline: Timeline, event: Event) -> str:
    """Return how much is reported on an event in words: 4 reports, 2 voices."""
    return witness_count(len(event.evidence), len(event_voices(timeline, event)))


def with_origins(sources: Mapping[str, Source], cited: Iterable[str]) -> set[str]:
    """Return the cited sources and those that they go back to, by reprint or derivation."""
    return set(_lineage(sources, cited))


def roots(sources: Mapping[str, Source], cited: Iterable[str]) -> tuple[str, ...]:
    """
    Return the sources that the cited ones go back to in the end, each once.

    A source that goes back to none is its own root.
    """
    return tuple(key for key in _lineage(sources, cited) if not _origins(sources[key]))


def _of(sources: Mapping[str, Source], piece: Evidence) -> list[Voice]:
    if piece.voice:
        return [Voice("people", piece.voice)]
    return _as_voices(roots(sources, [piece.source]))


def _as_voices(sources: Iterable[str]) -> list[Voice]:
    return [Voice("sources", key) for key in sources]


def _lineage(sources: Mapping[str, Source], cited: Iterable[str]) -> dict[str, None]:
    known: dict[str, None] = {}
    unread = [*cited]
    while unread:
        key = unread.pop(0)
        if key not in known:
            known[key] = None
            unread += _origins(sources[key])
    return known


def _origins(source: Source) -> tuple[str, ...]:
    return *source.reprint_of, *source.derived_from
