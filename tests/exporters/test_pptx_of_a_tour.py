"""Slides: what a tour shows step by step and, without a tour, the chosen events."""

from dataclasses import replace
from pathlib import Path

import pytest

from timeline.loading import load
from timeline.model import Timeline
from timeline.tours import PresentationStep, events, presentation_steps, within


@pytest.fixture(scope="module")
def harbour() -> Timeline:
    """A small timeline with a tour of three steps: an event, a pair, a question."""
    found = load(Path(__file__).parents[1] / "data" / "small.yaml").timeline
    assert found is not None
    return found


def test_each_step_of_a_tour_is_a_slide(harbour: Timeline):
    built, pair, question = presentation_steps(harbour, harbour.tours[0], ())

    assert built == PresentationStep(
        "event",
        "The light is built",
        ("light-built",),
        say="Begin here.",
        years=(1990, 1995),
        lanes=("harbour",),
        people=("ada-berg",),
        among=("light-built",),
    )
    assert pair == PresentationStep(
        "pair",
        "The light is built / The light goes out",
        ("light-built", "light-goes-out"),
        say="Some years lie between the two.",
        ask="What lies between?",
    )
    assert question == PresentationStep("question", "Who may tell it?", say="Let them speak.")


def test_without_a_tour_each_chosen_event_is_a_slide_with_two_years_around_it(harbour: Timeline):
    out, built = presentation_steps(harbour, None, ("light-goes-out", "light-built"))

    assert out == PresentationStep(
        "event",
        "The light goes out",
        ("light-goes-out",),
        say="It went out on an unknown day.",
        years=(1995, 2000),
    )
    assert built == replace(
        out,
        title="The light is built",
        events=("light-built",),
        say="The article dates the light to 1990.",
        ask="Who built it?",
        years=(1990, 1992),
    )


def test_lanes_alone_leave_out_the_events_of_the_others(timeline: Timeline):
    tour = next(tour for tour in timeline.tours if tour.id == "the-argument")
    step = presentation_steps(timeline, tour, ())[2]

    assert step.lanes == ("command",)
    assert step.among == tuple(event.id for event in timeline.events if event.lane == "command")


def test_a_tour_shows_its_events_in_its_own_order(harbour: Timeline):
    assert events(harbour, harbour.tours[0]) == ("light-built", "light-goes-out")


def test_a_tour_is_offered_only_where_all_its_events_are(harbour: Timeline):
    assert within(harbour, ["light-goes-out", "light-built"]) == harbour.tours
    assert within(harbour, ["light-built"]) == ()


def test_the_curated_tours_show_nothing_that_their_steps_hide(timeline: Timeline):
    for tour in timeline.tours:
        for slide in presentation_steps(timeline, tour, ()):
            assert not slide.among or set(slide.events) <= set(slide.among)
