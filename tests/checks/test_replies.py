"""Rules on answers, charges and untested passages, each broken by a change to a small file."""

import pytest

from tests.checks.harbour import Broken, cases, problems, rules_of, told
from timeline.checks import replies
from timeline.verification.record import VERIFICATION_RULES

SECOND = "- {source: board, says: It was dark., stance: supports, about: [other, words]}"
CHARGE = "{id: charge, source: board, says: Ada did it., stance: context, accuses: [ada]}"
DENIAL = "{source: board, says: Ada denies it., stance: context, answers: [charge]}"
ASKED = (
    "nothing answers this charge against ada; give it an id and let other evidence name that under "
    "'answers', or say in the summary that no answer was found"
)

BROKEN: Broken = {
    "answers_are_to_evidence": [
        (
            SECOND,
            f"{SECOND}\n  - {DENIAL.replace('charge', 'chrage')}\n"
            f"  - {CHARGE.replace(', accuses: [ada]', '')}",
            "30:70 second evidence[1].answers[0]",
            "'chrage' is not the id of evidence of this event",
            "charge",
        ),
        (
            SECOND,
            f"{SECOND}\n  - {{id: charge, {DENIAL[1:]}",
            "30:82 second evidence[1].answers[0]",
            "this evidence answers itself; name the other one",
            "",
        ),
    ],
    "charges_are_answered": [
        (SECOND, f"{SECOND}\n  - {CHARGE}", "30:78 second evidence[1].accuses", ASKED, ""),
    ],
    "passages_are_tested": [
        (
            "about: [other, words]",
            "about: [other]",
            "27:10 second quotes[1].id",
            "no evidence in the file is about these words; write in 'untested' why they are "
            "quoted, or take them out",
            "",
        ),
    ],
}


def test_every_rule_is_broken():
    assert list(BROKEN) == rules_of(replies)


@pytest.mark.parametrize(("old", "new", "expected"), cases(BROKEN))
def test_a_broken_rule_is_told(old: str, new: str, expected: tuple[str, str, str]):
    assert [told(problem) for problem in problems((old, new), but=VERIFICATION_RULES)] == [expected]


@pytest.mark.parametrize(
    ("summary", "evidence"),
    [
        ("It went out.", f"{CHARGE}\n  - {DENIAL}"),
        ("It went out. No answer from Ada was found.", CHARGE),
        ("It went out. No written answer of hers was found.", CHARGE),
        ("It went out.", CHARGE.replace("did it.", "did it; no answer of hers was found.")),
    ],
)
def test_a_charge_with_its_answer_or_the_words_that_there_is_none_is_good(
    summary: str, evidence: str
):
    changes = ("It went out.", summary), (SECOND, f"{SECOND}\n  - {evidence}")

    assert problems(*changes) == []


def test_a_charge_and_an_untested_passage_are_remarks():
    changes = (SECOND, f"{SECOND}\n  - {CHARGE}"), ("[other, words]", "[other]")

    found = problems(changes[0]) + problems(changes[1], but=VERIFICATION_RULES)

    assert [(problem.rule, problem.is_remark) for problem in found] == [
        ("charge-unanswered", True),
        ("passage-untested", True),
    ]


def test_a_passage_may_say_why_nothing_tests_it():
    words = "{id: words, source: press, text: The light was built.}\n  evidence"
    why = words.replace(".}", "., untested: Nothing was found.}")

    assert problems(("[other, words]", "[other]"), (words, why), but=VERIFICATION_RULES) == []


def test_what_the_article_alone_says_needs_no_reason():
    assert (
        problems(
            (f"  evidence:\n  {SECOND}\n", ""),
            ("origin: record", "origin: article"),
            ("  board: {type: report, title: Board, nature: official}\n", ""),
            but=VERIFICATION_RULES,
        )
        == []
    )
