"""A small file without problems or remarks, with one change."""

from timeline.loading import load_bytes
from timeline.problems import Problem

GOOD = """\
title: A harbour
span: 1990/2001
lanes:
  - id: town
    title: The town
people:
  ada-lind:
    name: Ada Lind
    kind: person
places:
  quay: {name: Quay, lat: 35.69, lon: 51.39}
sources:
  press:
    type: book
    title: The press
    author: [Ada Lind]
    nature: news
events:
  - id: new-light
    title: A new light
    date: 2000
    lane: town
    origin: article
    people: [ada-lind]
    places: [quay]
    summary: It was lit.
    quotes:
      - source: press
        text: The light was lit.
"""


def told(before: str, after: str) -> list[Problem]:
    """Return the problems of the good file with a change, but for those of verification."""
    assert GOOD.count(before) == 1
    problems = load_bytes(GOOD.replace(before, after).encode(), "harbour.yaml").problems
    return [problem for problem in problems if problem.rule != "quote-unverified"]


def only(before: str, after: str) -> Problem:
    """Return the one problem of the good file with a change."""
    (problem,) = told(before, after)
    return problem


def marked(problem: Problem) -> str:
    """Return what is marked of the line."""
    return problem.excerpt[problem.column - 1 : problem.end_column - 1]
