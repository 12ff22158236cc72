"""The curated tours and the lessons that use them, and what the rules on tours leave alone."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from timeline.loading import Loaded, load, load_bytes
from timeline.model import Event, Step, Tour
from timeline.verification.record import quote_digest

ROOT = Path(__file__).parents[1]
LOADED = load(ROOT / "data" / "events.yaml")
TOURS = LOADED.timeline.tours if LOADED.timeline else ()
EVENTS = {event.id: event for event in LOADED.timeline.events} if LOADED.timeline else {}
LESSONS = (ROOT / "docs" / "lessons.md").read_text(encoding="utf-8")

#: Words of the article as notes repeat them.
REPEATED = re.compile("“([^”]+)”")

each_tour = pytest.mark.parametrize("tour", [pytest.param(tour, id=tour.id) for tour in TOURS])
each_step = pytest.mark.parametrize(
    ("tour", "step"),
    [
        pytest.param(tour, step, id=f"{tour.id}-{number}")
        for tour in TOURS
        for number, step in enumerate(tour.steps, start=1)
    ],
)


def shown(step: Step) -> list[Event]:
    return [EVENTS[own] for own in (step.event, *step.events) if own]


def one_step(step: str, **changes: str) -> Loaded:
    """Read a small timeline whose tour has this one step."""
    text = f"""\
title: A harbour
span: {changes.get("span", "1990-06/2001-06")}
lanes: [{{id: town, title: The town}}, {{id: water, title: The water}}]
people: {{ada: {{name: Ada, kind: person}}, bert: {{name: Bert, kind: person}}}}
sources: {{press: {{type: webpage, title: Press, nature: news}}}}
events:
- id: first
  title: The first
  date: {changes.get("date", "1991")}
  lane: {changes.get("lane", "town")}
  origin: article
  people: {changes.get("people", "[ada, bert]")}
  summary: It was built.
  quotes: [{{id: words, source: press, text: The light was built.}}]
tours:
- id: tour
  title: A tour
  aim: To look
  minutes: 5
  steps:
  - {{{step}, say: Look}}
{changes.get("more", "")}"""
    return load_bytes(text.encode(), "harbour.yaml")


def told_of(loaded: Loaded) -> list[tuple[str, str]]:
    """Return rule and message of what is said of the tour."""
    return [(one.rule, one.message) for one in loaded.problems if one.field.startswith("tours")]


def test_there_are_three_tours():
    assert [(tour.id, tour.title, tour.minutes) for tour in TOURS] == [
        ("the-argument", "The article’s argument, step by step", 60),
        ("the-record", "Testing the argument: what the record adds", 90),
        (
            "chronology",
            "From the founding to Baghdad airport: a chronology for a 45-minute lesson",
            45,
        ),
    ]


@each_tour
def test_a_tour_has_8_to_15_steps_a_question_of_its_own_and_mostly_one_to_ask(tour: Tour):
    assert 8 <= len(tour.steps) <= 15
    assert any(step.question for step in tour.steps)
    assert sum(bool(step.ask) for step in tour.steps) > len(tour.steps) / 2


@each_step
def test_notes_can_be_spoken_in_less_than_a_minute(tour: Tour, step: Step):
    assert 50 <= len(step.say.split()) <= 120


@each_step
def test_notes_are_set_in_plain_type(tour: Tour, step: Step):
    assert not re.search(r"[<>*_`\"']|  |\n|\.\.\.", step.say + step.ask + step.question)


@each_step
def test_words_in_quote_marks_are_the_articles_on_the_cards_of_that_step(tour: Tour, step: Step):
    """A step that shows no card may repeat any of them."""
    quotes = [quote.text for event in shown(step) or EVENTS.values() for quote in event.quotes]
    repeated = REPEATED.findall(f"{step.say} {step.ask} {step.question}")

    assert [words for words in repeated if not any(words in quote for quote in quotes)] == []


def test_some_steps_set_two_events_side_by_side():
    assert sum(bool(step.events) for tour in TOURS for step in tour.steps) == 5


def test_the_argument_is_what_the_article_tells_in_the_order_in_which_it_does():
    """The first passage of each event stands in the article after that of the step before."""
    steps = [shown(step) for step in TOURS[0].steps if not step.question]
    starts = [
        LOADED.verified.quotes[quote_digest(event.quotes[0].text)].start
        for step in steps
        for event in step
    ]

    assert {event.origin for step in steps for event in step} == {"article"}
    assert all(before <= after for before, after in pairwise(starts))


def test_the_record_is_mostly_what_the_article_does_not_tell():
    told = [event.origin for step in TOURS[1].steps for event in shown(step)]

    assert (told.count("record"), told.count("article")) == (13, 2)


def test_the_chronology_has_twelve_steps_in_order_of_time():
    dates = [event.date.earliest for step in TOURS[2].steps for event in shown(step)]

    assert len(TOURS[2].steps) == 12
    assert all(before <= after for before, after in pairwise(dates))


@each_tour
def test_a_lesson_gives_the_address_length_and_steps_of_its_tour(tour: Tour):
    address = f"`?present=true&tour={tour.id}`"

    assert f"| {address} | {tour.minutes} | {len(tour.steps)} |" in LESSONS


def test_the_time_plans_go_through_every_minute_and_every_step():
    plans = [
        re.findall(r"^\| (\d+)–(\d+) \| (\d+)(?:–(\d+))? \|", lesson, re.MULTILINE)
        for lesson in LESSONS.split("\n## Lesson ")[1:]
    ]

    assert [through([row[:2] for row in plan]) for plan in plans] == [
        (0, tour.minutes) for tour in TOURS
    ]
    assert [
        through([(str(int(first) - 1), last or first) for _, _, first, last in plan])
        for plan in plans
    ] == [(0, len(tour.steps)) for tour in TOURS]


def through(parts: list[tuple[str, str]]) -> tuple[int, int]:
    """Return where parts begin and end that follow each other without a gap."""
    assert all(before[1] == after[0] for before, after in pairwise(parts))
    return int(parts[0][0]), int(parts[-1][1])


@pytest.mark.parametrize("years", ["1990", "1990/2001", "1991/2000"])
def test_years_in_which_the_span_begins_and_ends_are_inside(years: str):
    assert told_of(one_step(f'question: Who, years: "{years}"')) == []


@pytest.mark.parametrize("years", ["1989/1991", "1991/2002"])
def test_years_before_and_after_the_span_are_not(years: str):
    (told,) = told_of(one_step(f'event: first, years: "{years}"'))

    assert told == (
        "years-outside-span",
        f"{years} is not inside the span of the timeline, 1990-06/2001-06; write years that are "
        f"(see line 2)",
    )


@pytest.mark.parametrize("years", ["199X", "1991~", "1991-22", "[1991..1993]", "../1991"])
def test_years_are_whole(years: str):
    assert [rule for rule, _ in told_of(one_step(f'event: first, years: "{years}"'))] == [
        "years-not-whole"
    ]


@pytest.mark.parametrize("date", ["1991", "[1991..1994]", "1991/1994", "1990-12~/..", "1993?"])
def test_an_event_that_may_be_in_the_years_is_among_them(date: str):
    assert told_of(one_step('event: first, years: "1991/1993"', date=f'"{date}"')) == []


def test_a_lane_that_is_not_the_events_hides_it():
    assert told_of(one_step("event: first, lane: [water]")) == [
        (
            "step-hides-its-event",
            "'lane' of this step hides 'first', which is in the lane 'town'; widen 'lane', or "
            "leave it out (see line 21)",
        )
    ]


@pytest.mark.parametrize(
    "filters", ["lane: [water, town]", "person: [bert]", "person: [ada], lane: [town]"]
)
def test_one_lane_and_one_person_of_several_are_enough(filters: str):
    assert told_of(one_step(f"event: first, {filters}")) == []


@pytest.mark.parametrize(
    ("filters", "rule"), [("lane: [twon]", "lane-unknown"), ("person: [adda]", "person-unknown")]
)
def test_a_misspelt_filter_hides_nothing(filters: str, rule: str):
    assert [rule for rule, _ in told_of(one_step(f"event: first, {filters}"))] == [rule]


@pytest.mark.parametrize("event", [{"lane": "twon"}, {"people": "[bert, adda]"}])
def test_an_event_in_which_a_name_is_misspelt_is_not_hidden(event: dict[str, str]):
    assert told_of(one_step("event: first, lane: [town], person: [ada]", **event)) == []


def test_a_question_may_stand_before_whatever_is_left_on_the_chart():
    assert told_of(one_step("question: Who, lane: [water], person: [ada], years: 2000")) == []


@pytest.mark.parametrize(("steps", "rules"), [(60, []), (61, ["tour-too-long"])])
def test_a_tour_may_have_sixty_steps(steps: int, rules: list[str]):
    more = (steps - 1) * "  - {question: Who, say: Ask}\n"

    assert [rule for rule, _ in told_of(one_step("event: first", more=more))] == rules
