"""Rules on tours and their steps, each broken once by the smallest change to a small file."""

import pytest

from tests.checks.harbour import GOOD, Broken, cases, problems, rules_of, told
from timeline.checks import tour_steps

TOUR = GOOD[GOOD.index("tours:") :]


def with_argument(step: str) -> str:
    """Return an argument of two passages, and a tour that has this step and one about Ada."""
    passages = "[{id: words, claim: fact}, {id: other, claim: thesis}]"
    argument = f"{{source: press, movements: [{{title: The light, passages: {passages}}}]}}"
    steps = TOUR.replace("{event: first, lane: [town], person: [ada], say: Look}", f"{{{step}}}")
    return f"argument: {argument}\n{steps}"


BROKEN: Broken = {
    "tours_are_short": [
        (
            "{event: first, lane: [town], person: [ada], say: Look}",
            "{question: What, person: [ada], say: Ask}" + 60 * "\n  - {question: What, say: Ask}",
            "35:3 tours[0].steps",
            "this tour has 61 steps, and at most 60 can be told; make two of it",
            "",
        ),
    ],
    "steps_show_one_thing": [
        (
            "event: first",
            "event: first, question: What was it",
            "36:30 tours[0].steps[0].question",
            "a step shows one thing, and this has event and question; make a step of each",
            "",
        ),
        (
            "event: first, ",
            "",
            "36:5 tours[0].steps[0]",
            "a step needs something to show: 'event', 'events', 'passage' or 'question'",
            "",
        ),
    ],
    "events_stand_in_pairs": [
        (
            "event: first",
            "events: [first]",
            "36:14 tours[0].steps[0].events",
            "two events stand side by side, and this list has 1; write two, or one as 'event'",
            "",
        ),
        (
            "event: first",
            "events: [first, first]",
            "36:22 tours[0].steps[0].events[1]",
            "'first' stands beside itself; write another, or it alone as 'event'",
            "",
        ),
    ],
    "passages_stand_in_the_argument": [
        (
            TOUR,
            with_argument("passage: othr, say: Look"),
            "37:15 tours[0].steps[0].passage",
            "there is no passage 'othr' in the argument; write the id of one that is there, or add "
            "it there",
            "other",
        ),
        (
            "event: first, lane: [town], person: [ada]",
            "passage: words",
            "36:15 tours[0].steps[0].passage",
            "there is no passage 'words' in the argument; write the id of one that is there, or "
            "add it there",
            "",
        ),
    ],
    "years_lie_in_the_span": [
        (
            "say: Look",
            "years: 1991-05, say: Look",
            "36:56 tours[0].steps[0].years",
            "1991-05 is not made of whole years; write one year, or two with / between them",
            "1991",
        ),
        (
            "say: Look",
            "years: 1991/.., say: Look",
            "36:56 tours[0].steps[0].years",
            "1991/.. is not made of whole years; write one year, or two with / between them",
            "",
        ),
        (
            "say: Look",
            "years: 1989/1992, say: Look",
            "36:56 tours[0].steps[0].years",
            "1989/1992 is not inside the span of the timeline, 1990/2001; write years that are "
            "(see line 2)",
            "",
        ),
    ],
    "steps_show_their_events": [
        (
            "say: Look",
            "years: 1992, say: Look",
            "36:13 tours[0].steps[0].event",
            "'years' of this step hides 'first', which is dated 1991; widen 'years', or leave "
            "it out"
            " (see line 36)",
            "",
        ),
        (
            "event: first, lane: [town], person: [ada]",
            "events: [first, second], person: [ada]",
            "36:22 tours[0].steps[0].events[1]",
            "'person' of this step hides 'second', in which none of them took part; widen 'person',"
            " or leave it out (see line 36)",
            "",
        ),
        (
            TOUR,
            with_argument("passage: other, person: [ada], say: Look"),
            "37:15 tours[0].steps[0].passage",
            "'person' of this step hides every event that quotes 'other'; widen 'person', or leave "
            "it out (see line 37)",
            "",
        ),
    ],
}


@pytest.mark.parametrize(("old", "new", "expected"), cases(BROKEN))
def test_a_rule_that_is_broken_is_told(old: str, new: str, expected: tuple[str, str, str]):
    assert [told(problem) for problem in problems((old, new))] == [expected]


def test_every_rule_is_broken_here():
    assert rules_of(tour_steps) == list(BROKEN)
