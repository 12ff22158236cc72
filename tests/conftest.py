"""The real timeline, read once, and small ones made from text."""

from collections.abc import Callable
from pathlib import Path

import hypothesis
import pandas as pd
import pytest

from timeline.filters import Filters
from timeline.loading import Loaded, load, load_bytes
from timeline.model import Argument, Evidence, Movement, Passage, Person, Step, Timeline, Tour
from timeline.table import to_frame
from timeline.verification.record import Verified

ROOT = Path(__file__).parents[1]
#: The events of the real file, counted in its text.
COUNT = (ROOT / "data" / "events.yaml").read_text("utf-8").count("\n    origin: ")
# `make fuzz` takes the long one. Speed is measured, not asserted: a busy machine is slow.
hypothesis.settings.register_profile("short", deadline=None, max_examples=100)
hypothesis.settings.register_profile("long", deadline=None, max_examples=4000)
hypothesis.settings.load_profile("short")
SMALL = """
title: A small timeline
about: For tests.
span: 1990/2020
lanes:
  - {id: upper, title: Upper lane, about: The first.}
  - {id: lower, title: Lower lane, about: The second.}
people:
  somebody: {name: Somebody, kind: person}
places:
  somewhere: {name: Somewhere, country: Someland, lat: 1.5, lon: 2.5}
sources:
  article: {type: article-newspaper, title: The article, author: [A. Writer], nature: opinion}
  other: {type: report, title: Another report, nature: scholarship}
events:
"""
#: A file that is as good, without an event.
NOTHING_YET = SMALL.partition("people:")[0] + "sources: {}\nevents: []\n"
EVENT = """
  - id: ID
    title: Title of ID
    date: "DATE"
    lane: LANE
    origin: article
    people: [somebody]
    places: [somewhere]
    summary: Summary of ID.
    quotes: [{id: passage, source: article, text: Words of the article.}]
    evidence: [{source: other, says: A paraphrase., stance: supports}]
"""


@pytest.fixture(scope="session")
def loaded() -> Loaded:
    """The curated file."""
    return load(ROOT / "data" / "events.yaml")


@pytest.fixture(scope="session")
def timeline(loaded: Loaded) -> Timeline:
    """The curated timeline."""
    assert loaded.timeline is not None
    return loaded.timeline


@pytest.fixture(scope="session")
def verified(loaded: Loaded) -> Verified:
    """The record of verification beside the curated file."""
    return loaded.verified


@pytest.fixture(scope="session")
def events(timeline: Timeline) -> pd.DataFrame:
    """The curated events as a table."""
    return to_frame(timeline)


@pytest.fixture(scope="session")
def number(events: pd.DataFrame) -> Callable[..., int]:
    """Count the curated events that filters choose: number(lane=["iraq"], q="zarif")."""
    return lambda **chosen: len(Filters(**chosen).apply(events))


@pytest.fixture(scope="session")
def small() -> Callable[..., Timeline]:
    """Make a timeline of two lanes: small(first="1990", second=("1991-05-04", "lower"))."""

    def make(*, span: str = "1990/2020", **dates: str | tuple[str, str]) -> Timeline:
        text = SMALL.replace("1990/2020", span)
        for name, given in dates.items():
            date, lane = given if isinstance(given, tuple) else (given, "upper")
            event = (
                EVENT.replace("ID", name.replace("_", "-"))
                .replace("DATE", date)
                .replace("LANE", lane)
            )
            text += event
        found = load_bytes(text.encode(), "small.yaml")
        assert found.timeline is not None, found.problems
        return found.timeline

    return make


@pytest.fixture
def argued(small: Callable[..., Timeline]) -> Timeline:
    """
    A timeline of two events that quote one passage, which its argument and a tour show.

    In the first a witness accuses somebody, who answers; in the second a report gives context.
    """
    timeline = small(first="1990", second="1995")
    charge = Evidence(
        id="charge", source="other", says="They did it.", stance="supports",
        voice="witness", accuses=("somebody",),
    )  # fmt: skip
    answer = Evidence(
        source="other", says="They did not.", stance="disputes", voice="somebody",
        answers=("charge",),
    )  # fmt: skip
    context = Evidence(source="other", says="It was cold.", stance="context")
    first, second = (
        event.model_copy(update={"evidence": evidence})
        for event, evidence in zip(timeline.events, ((charge, answer), (context,)), strict=True)
    )
    passage = Passage(id="passage", claim="fact", note="All of it bears on <one> word.")
    argument = Argument(source="article", movements=(Movement(title="Rise", passages=(passage,)),))
    step = Step(passage="passage", say="Weigh.", ask="Which is about the words?")
    tour = Tour(id="weighing", title="Weighing", aim="To weigh.", minutes=5, steps=(step,))
    people = {**timeline.people, "witness": Person(name="A Witness", kind="person")}
    changed = {"events": (first, second), "people": people, "argument": argument, "tours": (tour,)}
    return timeline.model_copy(update=changed)
