"""On whose word reports rest, in words that stand beside them."""

from __future__ import annotations

from timeline.details import start_of
from timeline.exporters.quotation import quoted
from timeline.model import Event, Evidence, Timeline
from timeline.voices import event_voices, voice_name, witnesses


def voices_in_words(timeline: Timeline, event: Event) -> str:
    """Return how much is reported on an event and, where voices are fewer, whose they are."""
    heard = event_voices(timeline, event)
    names = "; ".join(voice_name(timeline, voice) for voice in heard)
    are_named = heard and len(heard) < len(event.evidence)
    return f"{witnesses(timeline, event)}: {names}" if are_named else witnesses(timeline, event)


def attribution(timeline: Timeline, event: Event, piece: Evidence) -> str:
    """Return on whose word a report rests, whom it accuses and what it answers; or nothing."""
    accused = ", ".join(timeline.people[key].name for key in piece.accuses)
    others = (other for other in event.evidence if other.id and other.id in piece.answers)
    answered = ", ".join(quoted(start_of(other.says)) for other in others)
    parts = (
        piece.voice and f"on the word of {timeline.people[piece.voice].name}",
        accused and f"a charge against {accused}",
        answered and f"in answer to {answered}",
    )
    return "; ".join(filter(None, parts))
