"""Witnesses are counted by the voices that are heard, never by links."""

from collections.abc import Callable

import pytest

from timeline.loading import load_bytes
from timeline.model import Timeline
from timeline.vocabulary import Strength, witness_count
from timeline.voices import (
    Voice,
    event_voices,
    roots,
    strength,
    voice_name,
    voices,
    with_origins,
    witnesses,
)

HARBOUR = """\
title: A harbour
span: 1990/2001
lanes: [{id: town, title: The town}]
people:
  ada: {name: Ada, kind: person}
sources:
  article: {type: article-newspaper, title: The lamp, nature: opinion}
  reprint: {type: webpage, title: The lamp again, nature: opinion, reprint_of: [article]}
  press: {type: webpage, title: Fire, publisher: The Press, nature: news, issued: 1992-05}
  gazette: {type: webpage, title: Fire, nature: news, derived_from: [press]}
  board: {type: report, title: Fires, author: [{institution: The Board}], nature: official}
  history: {type: book, title: A history, nature: scholarship, derived_from: [gazette, board]}
events:
- id: fire
  title: The fire
  date: 1992-05
  lane: town
  origin: article
  summary: It burned.
  people: [ada]
  date_source: [press, reprint, history]
  quotes: [{id: burned, source: article, text: The lamp burned.}]
  evidence:
"""
PRESS, BOARD = Voice("sources", "press"), Voice("sources", "board")
ADA = Voice("people", "ada")


@pytest.fixture
def reported() -> Callable[..., Timeline]:
    """Make a timeline of one event with a piece of evidence for each of the given lines."""

    def make(*lines: str) -> Timeline:
        pieces = "".join(f"  - {{{line}, says: So., stance: context}}\n" for line in lines)
        text = HARBOUR + pieces if lines else HARBOUR.replace("  evidence:\n", "")
        found = load_bytes(text.encode(), "harbour.yaml")
        assert found.timeline is not None, found.problems
        return found.timeline

    return make


@pytest.mark.parametrize(
    ("lines", "heard", "words", "kind"),
    [
        ([], (), "no other report: the article alone", Strength.ARTICLE),
        (["source: press"], (PRESS,), "1 report", Strength.ONE),
        (["source: press", "source: press"], (PRESS,), "2 reports, 1 voice", Strength.ONE),
        (["source: press", "source: gazette"], (PRESS,), "2 reports, 1 voice", Strength.ONE),
        (["source: history"], (BOARD, PRESS), "1 report, 2 voices", Strength.SEVERAL),
        (
            ["source: press", "source: board, voice: ada", "source: gazette, voice: ada"],
            (PRESS, ADA),
            "3 reports, 2 voices",
            Strength.SEVERAL,
        ),
        (["source: reprint"], (), "1 report, no voice but the article’s", Strength.ARTICLE),
    ],
)
def test_a_voice_is_a_person_or_where_a_source_goes_back_to(
    reported: Callable[..., Timeline],
    lines: list[str],
    heard: tuple[Voice, ...],
    words: str,
    kind: Strength,
):
    timeline = reported(*lines)
    (event,) = timeline.events

    assert event_voices(timeline, event) == heard
    assert witnesses(timeline, event) == words
    assert strength(timeline, event) is kind


def test_voices_are_counted_of_any_evidence_beside_any_words(reported: Callable[..., Timeline]):
    timeline = reported("source: press", "source: reprint")
    pieces = timeline.events[0].evidence

    assert voices(timeline, pieces, ["article"]) == (PRESS,)
    assert voices(timeline, pieces) == (PRESS, Voice("sources", "article"))
    assert voices(timeline, pieces, ["board"]) == (PRESS, Voice("sources", "article"))


def test_a_voice_has_a_name_for_readers(reported: Callable[..., Timeline]):
    timeline = reported()
    article = Voice("sources", "article")

    assert [voice_name(timeline, voice) for voice in (ADA, PRESS, BOARD, article)] == [
        "Ada",
        "The Press, May 1992",
        "The Board",
        "The lamp",
    ]


def test_a_derived_account_goes_back_to_its_roots(reported: Callable[..., Timeline]):
    sources = reported().sources

    assert roots(sources, ["history", "reprint"]) == ("board", "article", "press")
    assert with_origins(sources, ["gazette"]) == {"gazette", "press"}


def test_many_reports_are_counted_in_words():
    assert witness_count(1200, 1) == "1,200 reports, 1 voice"
