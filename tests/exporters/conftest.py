"""Choices of events to export, real ones and small ones."""

import io
import re
from collections.abc import Callable
from itertools import cycle
from random import Random
from typing import Any

import pptx
import pytest
from pptx.presentation import Presentation

from timeline.exporters.lesson import Lesson
from timeline.exporters.pptx import to_pptx
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


REAL = ("the-argument", "the-record", "chronology", "events")
WORDS = (
    "a", "in", "the", "of", "force", "commander", "Ministry", "re-engineering", "WWW", "1997–98",
    "۱۳۷۶",
    "سلیمانی", "خامنه‌ای", "و", "https://example.org/a/long-address?of=several&parts=1",
)  # fmt: skip


@pytest.fixture(scope="module")
def lessons(select: Callable[..., Selection], crowded: Callable[..., Lesson]) -> dict[str, Lesson]:
    """Give each tour, some events without one, and events with more and longer texts."""
    some = select("soleimani-appointed", "geneva-channel-2003", "soleimani-killed")
    found = {tour.id: Lesson.of(select(), tour) for tour in some.timeline.tours}
    return found | {"events": Lesson.of(some)} | crowds(crowded)


def crowds(crowded: Callable[..., Lesson]) -> dict[str, Lesson]:
    """Make a lesson of texts that are few or short, and one of many long ones."""
    random = Random(4)

    def text(least: int, most: int) -> str:
        return " ".join(random.choices(WORDS, k=random.randint(least, most)))

    few = crowded(title="M" * 60, quotes=[], reports=[], question="W" * 300)
    many = crowded(
        title=text(1, 12),
        quotes=["M" * 90, *(text(1, 60) for _ in range(3)), "x" * 300],
        reports=[*(text(10, 200) for _ in range(4)), f"{'x' * 300} {text(10, 20)}"],
        question=text(60, 80),
    )
    return {"few": few, "many": many}


@pytest.fixture(scope="module")
def files(lessons: dict[str, Lesson]) -> dict[str, bytes]:
    """The deck of each lesson, as a file."""
    return {name: to_pptx(lesson) for name, lesson in lessons.items()}


@pytest.fixture(scope="module")
def decks(files: dict[str, bytes]) -> dict[str, Presentation]:
    """The decks, read back."""
    return {name: pptx.Presentation(io.BytesIO(file)) for name, file in files.items()}


@pytest.fixture(scope="module")
def numbers(
    lessons: dict[str, Lesson], decks: dict[str, Presentation]
) -> dict[str, list[list[int]]]:
    """The numbers of the slides of each step of each deck."""
    return {
        name: [
            of_step(decks[name], step, len(lesson.steps))
            for step in range(1, len(lesson.steps) + 1)
        ]
        for name, lesson in lessons.items()
    }


def of_step(deck: Presentation, step: int, count: int) -> list[int]:
    """Return the numbers of the slides of a step."""
    name = f"Step {step} / {count}"
    return [
        number
        for number, slide in enumerate(deck.slides)
        if name in (box.name for box in slide.shapes)
    ]


def squeezed(text: str) -> str:
    """Return a text without white space and hyphens, which line breaks change."""
    return re.sub(r"[\s-]", "", text)
