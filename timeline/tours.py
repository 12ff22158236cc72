"""A tour as steps to present, for browsers and PowerPoint alike; without a tour, event by event."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from timeline.dates.years import year_of
from timeline.model import Event, Step, Timeline, Tour

#: Years shown before and after an event that no tour frames.
AROUND = 2


@dataclass(frozen=True)
class PresentationStep:
    """
    What a slide shows at once, and what is said to it.

    *title* is the question itself on a slide that asks one, and the words of a *passage*. *years*,
    both inclusive, are those that the chart shows; None for all. *among* are the ids of the events
    on the chart where *lanes* or *people* leave some out, or where a passage is shown: then those
    that quote it; none where all stand there.
    """

    kind: Literal["event", "pair", "passage", "question"]
    title: str
    events: tuple[str, ...] = ()
    passage: str = ""
    say: str = ""
    ask: str = ""
    years: tuple[int, int] | None = None
    lanes: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    among: tuple[str, ...] = ()


def presentation_steps(
    timeline: Timeline, tour: Tour | None, ids: Iterable[str]
) -> tuple[PresentationStep, ...]:
    """Return the steps of the tour or, without one, a step for each of the events in this order."""
    if tour:
        return tuple(_step(timeline, step) for step in tour.steps)
    events = {event.id: event for event in timeline.events}
    return tuple(_event(timeline, events[key]) for key in ids)


def within(timeline: Timeline, ids: Iterable[str]) -> tuple[Tour, ...]:
    """Return the tours all of whose events are among *ids*."""
    known = set(ids)
    return tuple(tour for tour in timeline.tours if known.issuperset(events(timeline, tour)))


def events(timeline: Timeline, tour: Tour) -> tuple[str, ...]:
    """
    Return the ids of a tour's events in the order in which they are first shown.

    Those that quote a passage come with it: what is reported in them stands beside it.
    """
    shown = (
        key for step in tour.steps for key in (*_events_of(step), *quoting(timeline, step.passage))
    )
    return tuple(dict.fromkeys(shown))


def quoting(timeline: Timeline, passage: str) -> tuple[str, ...]:
    """Return the ids of the published events that quote a passage."""
    return tuple(
        event.id
        for event in timeline.events
        if passage and not event.draft and any(quote.id == passage for quote in event.quotes)
    )


def _events_of(step: Step) -> tuple[str, ...]:
    return (step.event,) if step.event else step.events


def _step(timeline: Timeline, step: Step) -> PresentationStep:
    ids = _events_of(step)
    titles = {event.id: event.title for event in timeline.events}
    shown = " / ".join(titles[key] for key in ids)
    return PresentationStep(
        kind="passage" if step.passage else ("question", "event", "pair")[len(ids)],
        title=shown or _words(timeline, step.passage) or step.question,
        events=ids,
        passage=step.passage,
        say=step.say,
        ask=step.ask,
        years=_years(step),
        lanes=step.lane,
        people=step.person,
        among=_among(timeline, step),
    )


def _words(timeline: Timeline, passage: str) -> str:
    quotes = (quote for event in timeline.events for quote in event.quotes if not event.draft)
    return next((quote.text for quote in quotes if passage and quote.id == passage), "")


def _years(step: Step) -> tuple[int, int] | None:
    """Return the step's years; the checks let only whole ones through, with both ends."""
    if not step.years or step.years.earliest is None or step.years.latest is None:
        return None
    return year_of(step.years.earliest), year_of(step.years.latest)


def _among(timeline: Timeline, step: Step) -> tuple[str, ...]:
    if not step.lane and not step.person and not step.passage:
        return ()
    quoted = quoting(timeline, step.passage)
    return tuple(
        event.id
        for event in timeline.events
        if not event.draft
        and (not step.passage or event.id in quoted)
        and (not step.lane or event.lane in step.lane)
        and (not step.person or not set(step.person).isdisjoint(event.people))
    )


def _event(timeline: Timeline, event: Event) -> PresentationStep:
    """Return the slide of an event by itself: its summary is what there is to say."""
    first, last = (year_of(day) for day in timeline.days)
    begins = first if event.date.earliest is None else year_of(event.date.earliest)
    ends = last if event.date.latest is None else year_of(event.date.latest)
    years = max(first, begins - AROUND), min(last, ends + AROUND)
    return PresentationStep(
        kind="event",
        title=event.title,
        events=(event.id,),
        say=event.summary,
        ask=event.ask,
        years=years,
    )
