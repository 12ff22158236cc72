"""Count what a timeline has, and say where something may be missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from timeline.model import Event, Timeline
from timeline.verification.record import Verified
from timeline.voices import event_voices


@dataclass(frozen=True)
class SurveyLine:
    """One line of a survey: what was counted, and the events that it is about, if any."""

    topic: str
    text: str
    events: tuple[str, ...] = ()


def survey(timeline: Timeline, verified: Verified) -> list[SurveyLine]:
    """Return counts first, then what may be missing; drafts count only as drafts."""
    events = [event for event in timeline.events if not event.draft]
    return [*_counts(timeline, verified, events), *_gaps(timeline, events)]


def _counts(timeline: Timeline, verified: Verified, events: list[Event]) -> Iterator[SurveyLine]:
    lanes = Counter(event.lane for event in events)
    stances = (piece.stance for event in events for piece in event.evidence)
    statuses = (verified.status(quote) for event in events for quote in event.quotes)
    drafts = tuple(event.id for event in timeline.events if event.draft)
    by_lane = ", ".join(f"{lane.title}: {lanes[lane.id]}" for lane in timeline.lanes)
    yield SurveyLine("Events by lane", by_lane)
    yield SurveyLine("Events by importance", _numbers(str(event.importance) for event in events))
    yield SurveyLine("Events by origin", _numbers(str(event.origin) for event in events))
    yield SurveyLine("Evidence by stance", _numbers(map(str, stances)))
    yield SurveyLine("Quotes by verification", _numbers(map(str, statuses)))
    yield SurveyLine("Drafts", str(len(drafts)) if drafts else "none", drafts)


def _gaps(timeline: Timeline, events: list[Event]) -> Iterator[SurveyLine]:
    cited = {quote.source for event in events for quote in event.quotes}
    cited |= {piece.source for event in events for piece in event.evidence}
    cited |= {key for event in events for key in event.date_source}
    unused = [key for key in timeline.sources if key not in cited]
    yield SurveyLine("Sources never cited", ", ".join(unused) or "none")
    for passage, quoting in _bare_passages(events).items():
        yield SurveyLine("Passage with no record beside it", passage, quoting)
    single = tuple(event.id for event in events if len(event_voices(timeline, event)) == 1)
    yield SurveyLine(
        "Events that rest on one voice", str(len(single)) if single else "none", single
    )
    unnamed = [person.name for person in timeline.people.values() if not person.name_fa]
    yield SurveyLine("People and bodies with no Persian name", ", ".join(unnamed) or "none")


def _bare_passages(events: list[Event]) -> dict[str, tuple[str, ...]]:
    """Return the passages that no evidence is about, each with the events that quote it."""
    quoting: dict[str, list[str]] = {}
    with_evidence: set[str] = set()
    for event in events:
        ids = [quote.id for quote in event.quotes if quote.id]
        for key in ids:
            quoting.setdefault(key, []).append(event.id)
        for piece in event.evidence:
            with_evidence |= set(piece.about or (ids if len(ids) == 1 else ()))
    return {key: tuple(ids) for key, ids in quoting.items() if key not in with_evidence}


def _numbers(words: Iterable[str]) -> str:
    numbers = sorted(Counter(words).items())
    return ", ".join(f"{word}: {number}" for word, number in numbers) or "none"
