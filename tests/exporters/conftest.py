"""Choices of events to export, real ones and small ones."""

from collections.abc import Callable
from itertools import cycle
from typing import Any

import pytest

from timeline.exporters.lesson import Lesson
from timeline.exporters.selection import Selection
from timeline.loading import Loaded
from timeline.model import Evidence, Quote, Source, Step, Timeline, Tour
from timeline.verification.record import Verified
from timeline.vocabulary import Stance


@pytest.fixture(scope="session")
def select(loaded: Loaded) -> Callable[..., Selection]:
    """Choose events of the real timeline by id; without ids, all of them."""
    assert loaded.timeline is not None
    timeline, everything = loaded.timeline, tuple(event.id for event in loaded.timeline.events)

    def choose(*ids: str, address: str = "") -> Selection:
        return Selection(timeline, loaded.verified, ids or everything, address)

    return choose


@pytest.fixture(scope="session")
def dated(small: Callable[..., Timeline]) -> Callable[..., Selection]:
    """Choose all events of a small timeline: event-0, event-1 and so on, with these dates."""

    def choose(*dates: str) -> Selection:
        timeline = small(**{f"event_{number}": date for number, date in enumerate(dates)})
        return Selection(timeline, Verified(), tuple(event.id for event in timeline.events))

    return choose


@pytest.fixture(scope="session")
def renamed() -> Callable[..., Selection]:
    """Change fields of the first event of a choice, which then stands alone."""

    def change(selection: Selection, **fields: Any) -> Selection:
        event = selection.events[0].model_copy(update=fields)
        timeline = selection.timeline.model_copy(update={"events": (event,)})
        return Selection(timeline, selection.verified, (event.id,), selection.address)

    return change


@pytest.fixture(scope="session")
def citing(dated: Callable[..., Selection]) -> Callable[..., Selection]:
    """Choose one event that cites one source, which has these fields."""

    def cite(**fields: Any) -> Selection:
        selection = dated("2000")
        given = {"type": "report", "title": "A report", "nature": "official"} | fields
        sources = {**selection.timeline.sources, "article": Source.model_validate(given)}
        event = selection.events[0].model_copy(update={"evidence": ()})
        timeline = selection.timeline.model_copy(update={"sources": sources, "events": (event,)})
        return Selection(timeline, selection.verified, selection.ids)

    return cite


@pytest.fixture(scope="session")
def crowded(select: Callable[..., Selection]) -> Callable[..., Lesson]:
    """
    Make a lesson of an event, that event beside another, and a question, from texts of any length.

    Reports take their turn at supporting, disputing and giving context.
    """
    real = select("soleimani-appointed", "soleimani-killed")

    def crowd(*, title: str, quotes: list[str], reports: list[str], question: str) -> Lesson:
        stances = cycle(Stance)
        event = real.events[0].model_copy(
            update={
                "title": title[:60],
                "quotes": tuple(Quote(source="kazimi-2020", text=text) for text in quotes),
                "evidence": tuple(
                    Evidence(source="alfoneh-2011", says=text, stance=next(stances))
                    for text in reports
                ),
            }
        )
        events = event, *real.events[1:]
        pair = Step(events=tuple(event.id for event in events), say="Compare.")
        steps = Step(event=event.id, say="Read."), pair, Step(question=question, say="Ask.")
        tour = Tour(id="crowded", title=title, aim=question, minutes=45, steps=steps)
        timeline = real.timeline.model_copy(update={"events": events, "tours": (tour,)})
        return Lesson.of(Selection(timeline, real.verified, real.ids), tour)

    return crowd
