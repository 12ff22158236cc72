"""Rules on the argument, each broken by a change to a small file."""

import pytest

from tests.checks.harbour import Broken, cases, problems, rules_of, told
from timeline.checks import argument
from timeline.verification.record import VERIFICATION_RULES

TOURS = "tours:\n- id: tour"
WHOLE = "[{id: words, claim: fact}, {id: other, claim: thesis}]"


def with_passages(passages: str) -> str:
    """Return the file's tours, after an argument of one movement."""
    movement = f"{{title: The light, passages: {passages}}}"
    return f"argument:\n  source: press\n  movements: [{movement}]\n{TOURS}"


BROKEN: Broken = {
    "passages_are_quoted": [
        (
            TOURS,
            with_passages(
                "[{id: words, claim: fact}, {id: othr, claim: fact}, {id: other, claim: fact}]"
            ),
            "32:76 argument.movements[0].passages[1].id",
            "no published event quotes the passage 'othr'; write the id of a quote, or take it out",
            "other",
        ),
        (
            TOURS,
            with_passages(
                "[{id: words, claim: fact}, {id: words, claim: fact}, {id: other, claim: fact}]"
            ),
            "32:76 argument.movements[0].passages[1].id",
            "the passage 'words' stands in the argument already; take this one out",
            "",
        ),
    ],
    "quotes_are_in_the_argument": [
        (
            TOURS,
            with_passages("[{id: words, claim: fact}]"),
            "26:10 second quotes[0].id",
            "the passage 'other' is not in the argument; add it to one of its movements",
            "",
        ),
    ],
}


def test_every_rule_is_broken():
    assert list(BROKEN) == rules_of(argument)


@pytest.mark.parametrize(("old", "new", "expected"), cases(BROKEN))
def test_a_broken_rule_is_told(old: str, new: str, expected: tuple[str, str, str]):
    assert [told(problem) for problem in problems((old, new), but=VERIFICATION_RULES)] == [expected]


def test_a_whole_argument_keeps_the_rules():
    assert problems((TOURS, with_passages(WHOLE)), but=VERIFICATION_RULES) == []


def test_an_argument_of_an_unknown_source_is_told():
    change = (TOURS, with_passages(WHOLE).replace("source: press", "source: pres"))

    assert [problem.rule for problem in problems(change)] == ["source-unknown"]
