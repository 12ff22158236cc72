"""A small timeline of a harbour, to which events are added."""

HARBOUR = """\
title: A harbour
span: 1990/2001
lanes: [{id: town, title: The town}, {id: sea, title: The sea}]
people:
  ada-lind: {name: Ada Lind, kind: person}
sources:
  gazette: {type: article-newspaper, title: The gazette, nature: news}
  log: {type: manuscript, title: The log, nature: official}

events:
  # the first of all
  - id: new-pier
    title: A new pier
    date: 1992
    lane: town
    origin: article
    summary: >-
      Said to be the longest.
      # this is text
    quotes: [{id: long-pier, source: gazette, text: a pier of some length}]

  # the storm, which
  # nobody foresaw
  - id: storm
    title: A storm
    date: "1994-05"  # by the gazette
    lane: sea
    origin: article
    people: [ada-lind]
    draft: true

# the end
tours: []
"""
