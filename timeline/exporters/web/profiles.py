"""What a page tells of the one person, place or source that is chosen, beside the name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from timeline.exporters.citations import reference
from timeline.exporters.selection import Selection
from timeline.model import Event, Evidence, Person, Source, Timeline
from timeline.vocabulary import Stance
from timeline.voices import voice_name, voices


def profiles(selection: Selection) -> dict[str, dict[str, dict[str, Any]]]:
    """Return what is known of people, places and sources, by id; what is empty is left out."""
    people = selection.people | selection.heard
    return {
        "person": {key: _person(selection, key, person) for key, person in people.items()},
        "place": {key: {"about": place.country} for key, place in selection.places.items()},
        "source": {key: _source(selection, key, of) for key, of in selection.sources.items()},
    }


def _person(selection: Selection, key: str, person: Person) -> dict[str, Any]:
    charges = [
        charge for event in selection.events if (charge := _charge(selection.timeline, event, key))
    ]
    return _whole({"about": person.about, "fa": person.name_fa, "charges": charges})


def _charge(timeline: Timeline, event: Event, accused: str) -> dict[str, Any] | None:
    """Return on whose word an event has somebody accused, and on whose that is answered."""
    charges = [piece for piece in event.evidence if accused in piece.accuses]
    ids = {piece.id for piece in charges if piece.id}
    answers = [piece for piece in event.evidence if not ids.isdisjoint(piece.answers)]
    if not charges:
        return None
    return {
        "event": event.id,
        "by": _words(timeline, charges),
        "answers": _words(timeline, answers),
    }


def _words(timeline: Timeline, pieces: list[Evidence]) -> list[str]:
    names = (voice_name(timeline, voice) for voice in voices(timeline, pieces))
    return list(dict.fromkeys(names))


def _source(selection: Selection, key: str, source: Source) -> dict[str, Any]:
    about = ". ".join(filter(None, (reference(source), source.note)))
    return _whole({"about": about, "cited": _whole(dict(_cited(selection, key)))})


def _cited(selection: Selection, source: str) -> Iterator[tuple[str, list[str]]]:
    """Yield what a source is cited for, each stance with the ids of the events."""
    for stance in Stance:
        ids = [
            event.id
            for event in selection.events
            for piece in event.evidence
            if piece.source == source and piece.stance is stance
        ]
        yield str(stance), list(dict.fromkeys(ids))


def _whole(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is not empty; what somebody or something is always stands there."""
    return {key: value for key, value in values.items() if value or key == "about"}
