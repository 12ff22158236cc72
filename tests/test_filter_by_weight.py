"""Filters by what stands beside the article: how many voices, which kinds, where they differ."""

from collections.abc import Callable

import pandas as pd

from timeline.filters import Filters
from timeline.loading import load_bytes
from timeline.table import to_frame

HARBOUR = """\
title: A harbour
span: 1990/2001
lanes: [{id: town, title: The town}]
people: {ada: {name: Ada, kind: person}}
sources:
  article: {type: article-newspaper, title: The lamp, nature: opinion}
  press: {type: webpage, title: Fire, nature: news}
  board: {type: report, title: Fires, nature: official}
events:
"""
EVENT = """\
- id: {id}
  title: The fire
  date: 1992
  lane: town
  origin: article
  summary: It burned.
  quotes: [{{id: burned, source: article, text: The lamp burned.}}]
"""
ARTICLE = EVENT.format(id="alone")
ONE = (
    EVENT.format(id="one")
    + """\
  evidence:
  - {source: press, says: So., stance: supports, voice: ada}
  - {source: board, says: So., stance: context, voice: ada}
"""
)
SEVERAL = (
    EVENT.format(id="several")
    + """\
  evidence:
  - {source: press, says: So., stance: disputes}
  - {source: board, says: So., stance: context, date: 1993}
"""
)


def test_events_are_chosen_by_what_stands_beside_the_article():
    found = load_bytes((HARBOUR + ARTICLE + ONE + SEVERAL).encode(), "harbour.yaml")
    assert found.timeline is not None, found.problems
    events = to_frame(found.timeline)

    def chosen(**filters: tuple[str, ...]) -> list[str]:
        return list(Filters(**filters).apply(events).index)

    assert chosen(strength=("article",)) == ["alone"]
    assert chosen(strength=("one", "several")) == ["one", "several"]
    assert chosen(nature=("official",)) == ["one", "several"]
    assert chosen(disagree=("words",)) == chosen(disagree=("dates",)) == ["several"]
    assert chosen(voice=("ada",)) == chosen(q="ada") == ["one"]


def test_the_real_file_has_so_many_events_of_each(events: pd.DataFrame, number: Callable[..., int]):
    assert Filters().counts(events, "strength") == {"several": 69, "one": 7}
    assert Filters().counts(events, "disagree") == {"words": 30, "dates": 15}
    assert number(strength=["one"], voice=["american-enterprise-institute"]) == 1
