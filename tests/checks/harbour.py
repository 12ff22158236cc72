"""A small file that keeps every rule, to be broken by the smallest change."""

from collections.abc import Mapping, Sequence
from types import ModuleType

import pytest

from timeline import checks
from timeline.loading import load_bytes
from timeline.problems import Problem
from timeline.verification import record
from timeline.verification.record import QuoteRecord, SourceRecord, Verified, quote_digest

GOOD = """\
title: A harbour
span: 1990/2001
lanes: [{id: town, title: The town}]
people: {ada: {name: Ada, kind: person}, bert: {name: Bert, kind: person}}
places: {quay: {name: The quay, lat: 1, lon: 2}}
sources:
  press: {type: webpage, title: Press, nature: news}
  board: {type: report, title: Board, nature: official}
events:
- id: first
  title: The first
  date: 1991
  lane: town
  origin: article
  people: [ada, bert]
  places: [quay]
  summary: It was built.
  quotes: [{id: words, source: press, text: The light was built.}]
- id: second
  title: The second
  date: 1992-05
  lane: town
  origin: record
  summary: It went out.
  quotes:
  - {id: other, source: press, text: The light went out.}
  - {id: words, source: press, text: The light was built.}
  evidence:
  - {source: board, says: It was dark., stance: supports, about: [other, words]}
tours:
- id: tour
  title: A tour
  aim: To look
  minutes: 5
  steps:
  - {event: first, lane: [town], person: [ada], say: Look}
"""
VERIFIED = Verified(
    {"press": SourceRecord("0" * 64, 100)},
    {
        quote_digest("The light was built."): QuoteRecord("press", 0, "2026-11-22", 1, "words"),
        quote_digest("The light went out."): QuoteRecord("press", 50, "2026-11-22", 1, "other"),
    },
)


#: What most tests are not about: a change of evidence may leave a passage without any.
OTHERS = record.VERIFICATION_RULES | {"passage-untested"}


def problems(*changes: tuple[str, str], but: frozenset[str] = OTHERS) -> list[Problem]:
    """Return what is wrong with the small file after some changes, *but* not by certain rules."""
    text = GOOD
    for old, new in changes:
        assert text.count(old) == 1, f"{old!r} should stand in the file, and once"
        text = text.replace(old, new)
    found = load_bytes(text.encode(), "harbour.yaml", VERIFIED).problems
    return [problem for problem in found if problem.rule not in but]


def told(problem: Problem) -> tuple[str, str, str]:
    """Return where a problem is, what is said of it, and what was perhaps meant."""
    place = f"{problem.line}:{problem.column} {problem.event} {problem.field}"
    return " ".join(place.split()), problem.message, problem.hint


#: By rule: what is changed into what, where the problem is, its message, and what was meant.
Broken = Mapping[str, Sequence[tuple[str, str, str, str, str]]]


def rules_of(module: ModuleType) -> list[str]:
    """Return the names of all rules of a module, in their order."""
    return [rule.__name__ for rule in checks.RULES if rule.__module__ == module.__name__]


def cases(broken: Broken) -> list[pytest.ParameterSet]:
    """Return a test's parameters for each way to break a rule."""
    return [
        pytest.param(old, new, (place, message, hint), id=f"{rule}-{number}")
        for rule, ways in broken.items()
        for number, (old, new, place, message, hint) in enumerate(ways, start=1)
    ]
