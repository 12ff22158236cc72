"""The rules as a whole: each is a sentence, a good file keeps them all, drafts some of them."""

import inspect

import pytest

from tests.checks.harbour import problems
from timeline import checks
from timeline.checks import argument, event_text, ids, replies, span, tour_steps


def test_the_small_file_breaks_no_rule():
    assert problems(but=frozenset()) == []


def test_every_rule_stands_where_a_test_breaks_it():
    broken = span, ids, tour_steps, event_text, argument, replies

    assert {rule.__module__ for rule in checks.RULES} == {module.__name__ for module in broken}


@pytest.mark.parametrize(
    "rule", [*checks.RULES, event_text.quotes_are_verified], ids=lambda rule: rule.__name__
)
def test_a_rule_says_in_one_sentence_what_must_hold(rule: object):
    sentence = inspect.getdoc(rule) or ""

    assert "\n" not in sentence
    assert sentence.endswith(".")


def test_a_draft_may_lack_everything_and_be_unsure():
    """A draft quotes the summary, cites the quoted source and names no quote; none is verified."""
    draft = """\
- id: third
  title: The third
  date: 1993
  lane: town
  origin: record
  draft: true
  summary: Words.
  quotes: [{id: words, source: press, text: Words.}, {source: press, text: Words.}]
  evidence: [{source: press, says: It was dark., stance: supports}]
- id: fourth
  title: The fourth
  date: 1994
  lane: town
  origin: record
  draft: yes
tours:"""

    assert problems(("tours:", draft), but=frozenset()) == []


def test_a_draft_uses_what_it_names():
    fields = "id: x, title: X, date: 1999, lane: town, origin: article, draft: true"
    draft = f"- {{{fields}, people: [bert]}}\ntours:"

    assert problems(("people: [ada, bert]", "people: [ada]"), ("tours:", draft)) == []


def test_what_a_draft_names_must_be_there_and_its_date_in_order():
    draft = "- {id: x, title: X, date: 1989, lane: twon, origin: article, draft: true}\ntours:"

    assert [problem.rule for problem in problems(("tours:", draft))] == [
        "date-outside-span",
        "event-out-of-order",
        "lane-unknown",
    ]
