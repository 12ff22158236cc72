"""The usual form of a text, and its values."""

from __future__ import annotations

from timeline.editing.formatting import formatted


def usual(text: str, by_date: bool = False) -> str:
    """Return the usual form of a text, after a look whether it is its own usual form."""
    form = formatted(text.encode(), "edited.yaml", by_date)
    assert formatted(form, "edited.yaml", by_date) == form
    return form.decode()


BEFORE = """\
# yaml-language-server: $schema=events.schema.json
title:   'A timeline'   # what it is called
events:
# the first of all
- title: "Second: later"
  id: second
  date: 1990
  people: [
    ada,
    board ]
  summary: It is told in one sentence. And in
    another.
- {id: first, title: First, date: [1989-06..1989-07], lane: a, origin: article, draft: true}
span: 1980/2000
# where they are drawn
lanes: [{title: A lane, id: a}]


# those who act
people:
    # ashore
    ada: {kind: person, name: Ada}

    board:
        name: "Board"
        kind: "organisation"
sources: {}
"""
AFTER = """\
# yaml-language-server: $schema=events.schema.json
title: A timeline  # what it is called
span: "1980/2000"

# where they are drawn
lanes:
  - {id: a, title: A lane}

# those who act
people:
  # ashore
  ada: {name: Ada, kind: person}

  board:
    name: Board
    kind: organisation

sources: {}

events:
  # the first of all
  - id: second
    title: "Second: later"
    date: "1990"
    people: [ada, board]
    summary: >-
      It is told in one sentence.
      And in another.

  - id: first
    title: First
    date: "[1989-06..1989-07]"
    lane: a
    origin: article
    draft: true
"""
