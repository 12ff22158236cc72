"""The curated file, event by event, so that a failure names the event."""

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from timeline.loading import Loaded, load
from timeline.model import Event, Source, Stance, Timeline
from timeline.vocabulary import Status

FILE = Path(__file__).parents[1] / "data" / "events.yaml"
LOADED = load(FILE)
EVENTS = LOADED.timeline.events if LOADED.timeline else ()
SOURCES = LOADED.timeline.sources if LOADED.timeline else {}

#: The article that the timeline follows.
ARTICLE = "kazimi-2020"
#: The characters of a title that have room on the chart.
READS_WELL = 46

each_event = pytest.mark.parametrize(
    "event", [pytest.param(event, id=event.id) for event in EVENTS]
)
each_source = pytest.mark.parametrize(
    "source", [pytest.param(source, id=own) for own, source in SOURCES.items()]
)


@pytest.fixture(scope="module")
def curated(loaded: Loaded) -> Timeline:
    """The curated timeline, without problems."""
    assert loaded.problems == ()
    assert loaded.timeline is not None
    return loaded.timeline


def test_the_file_has_no_problems():
    assert LOADED.problems == ()


def test_seventy_events_are_told_at_least_fifteen_of_them_by_the_article(curated: Timeline):
    published = [event for event in curated.events if not event.draft]

    assert len(published) >= 70
    assert sum(event.origin == "article" for event in published) >= 15


def test_there_are_seven_lanes_and_four_events_or_more_in_each(curated: Timeline):
    lanes = [lane.id for lane in curated.lanes]

    assert lanes == ["command", "tehran", "afghanistan", "iraq", "syria", "region", "washington"]
    assert min(Counter(event.lane for event in curated.events)[lane] for lane in lanes) >= 4


def test_no_three_years_pass_without_an_event(curated: Timeline):
    first = [int(str(event.date.earliest)[:4]) for event in curated.events]

    assert all(after - before <= 3 for before, after in pairwise(first))


def test_the_article_has_its_address_and_its_other_printing_and_no_day(curated: Timeline):
    """The day of neither printing is known, nor which of the two came first."""
    article = curated.sources[ARTICLE]

    assert article.url.startswith("https://hannenabintuherland.com/")
    assert (article.issued, article.archived, article.reprint_of) == (
        None,
        "",
        ("asiatimes-2020-01",),
    )


@each_event
def test_an_event_quotes_the_article_and_every_quote_is_verified(event: Event):
    assert event.quotes
    assert {quote.source for quote in event.quotes} == {ARTICLE}
    assert {LOADED.verified.status(quote) for quote in event.quotes} == {Status.VERIFIED}
    assert all(quote.id for quote in event.quotes)


@each_event
def test_an_event_has_a_summary_that_is_none_of_its_quotes(event: Event):
    assert 40 <= len(event.summary) <= 600
    assert not any(
        event.summary in quote.text or quote.text in event.summary for quote in event.quotes
    )


@each_event
def test_an_event_of_the_record_has_evidence(event: Event):
    assert event.origin == "article" or event.evidence


@each_event
def test_a_stance_names_the_quotes_that_it_is_towards(event: Event):
    towards = [piece for piece in event.evidence if piece.stance is not Stance.CONTEXT]

    assert all(piece.about or len(event.quotes) == 1 for piece in towards)


@each_event
def test_a_title_reads_well_on_the_chart(event: Event):
    assert len(event.title) <= READS_WELL
    assert not event.title.endswith(".")


@each_event
def test_an_event_happened_somewhere_and_by_somebody(event: Event):
    assert event.people
    assert event.places


@each_event
def test_an_event_is_dated_in_words_and_in_days(event: Event):
    assert event.date.label
    assert event.date.earliest is not None
    assert event.date.latest is not None
    assert (
        np.datetime64("1990-01-01")
        <= event.date.earliest
        <= event.date.latest
        <= np.datetime64("2020-01-03")
    )


@each_event
def test_prose_is_set_in_plain_type(event: Event):
    """No markup, no dots for an ellipsis, no white space that shows."""
    prose = [
        event.title,
        event.summary,
        event.date_note,
        event.ask,
        *(piece.says for piece in event.evidence),
    ]

    assert not [text for text in prose if re.search(r"[<>*_`]|  |\n|\.\.\.", text)]


@each_source
def test_a_source_says_in_which_language_it_is_and_whose(source: Source):
    assert source.language
    assert source.author or source.publisher


@each_source
def test_a_source_without_an_address_says_how_it_was_read(source: Source):
    assert source.url or source.note
