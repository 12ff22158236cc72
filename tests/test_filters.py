"""Filters: what is chosen, what the counts promise, and the way to and from the address."""

from collections.abc import Callable
from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.filters import CHOICES, PARAMETERS, Filters
from timeline.model import Timeline
from timeline.table import to_frame

SPAN = (1990, 2020)


def choices(events, name):
    values = events[CHOICES[name]]
    return sorted(
        {key for value in values for key in ((value,) if isinstance(value, str) else value)}
    )


@st.composite
def some_filters(draw, events):
    chosen = {
        name: tuple(draw(st.lists(st.sampled_from(choices(events, name)), max_size=2, unique=True)))
        for name in CHOICES
    }
    years = draw(
        st.none()
        | st.tuples(st.integers(1990, 2019), st.integers(1990, 2019)).map(
            lambda pair: tuple(sorted(pair))
        )
    )
    return Filters(
        **chosen, years=years, q=draw(st.sampled_from(["", "Syria", "khamenei soleimani"]))
    )


def test_the_default_keeps_all(events: pd.DataFrame):
    assert Filters().apply(events).equals(events)


def test_filters_keep_a_part_in_the_same_order_and_keep_it_again(events: pd.DataFrame):
    @given(some_filters(events))
    def check(filters):
        chosen = filters.apply(events)
        assert list(chosen.index) == [key for key in events.index if key in set(chosen.index)]
        assert list(chosen.columns) == list(events.columns)
        assert filters.apply(chosen).equals(chosen)

    check()


def test_another_filter_never_adds_an_event(events: pd.DataFrame):
    @given(some_filters(events), st.sampled_from(["iraq", "syria", "tehran"]))
    def check(filters, lane):
        narrowed = replace(filters, lane=(lane,))
        assert set(narrowed.apply(events).index) <= set(
            replace(filters, lane=()).apply(events).index
        )

    check()


def test_a_choice_gives_as_many_events_as_its_count_said(events: pd.DataFrame):
    @given(some_filters(events), st.sampled_from(sorted(CHOICES)))
    def check(filters, name):
        counts = filters.counts(events, name)
        for key in choices(events, name):
            assert len(replace(filters, **{name: (key,)}).apply(events)) == counts[key]

    check()


def test_an_address_restores_its_filters(events: pd.DataFrame):
    @given(some_filters(events))
    def check(filters):
        assert Filters.from_query(filters.to_query(), events, SPAN) == filters

    check()


@pytest.mark.parametrize(
    ("years", "kept"),
    [
        ((1990, 1996), []),
        ((1997, 1997), ["appointed"]),
        ((1998, 1998), ["appointed"]),
        ((1999, 2019), []),
        ((2020, 2020), ["strike"]),
        ((1998, 2020), ["appointed", "strike"]),
    ],
)
def test_an_uncertain_date_is_kept_if_it_may_fall_within_the_years(
    small: Callable[..., Timeline], years, kept
):
    events = to_frame(small(appointed="[1997-06..1998-05]", strike="2020-01-03"))

    assert list(Filters(years=years).apply(events).index) == kept


def test_years_are_inclusive_at_both_ends(small: Callable[..., Timeline]):
    events = to_frame(
        small(eve="1999-12-31", day="2000-01-01", last="2000-12-31", after="2001-01-01")
    )

    assert list(Filters(years=(2000, 2000)).apply(events).index) == ["day", "last"]


@pytest.mark.parametrize(
    ("years", "kept"),
    [
        ((-9999, -44), ["first"]),
        ((-43, -43), ["ides"]),
        ((-43, 0), ["ides", "before"]),
        ((0, 1), ["before", "after"]),
        ((1, 9999), ["after", "last"]),
        ((9999, 9999), ["last"]),
    ],
)
def test_years_before_the_year_1_are_counted_as_in_the_file(
    small: Callable[..., Timeline], years, kept
):
    dates = {
        "first": "-9999",
        "ides": "-0043-03-15",
        "before": "0000",
        "after": "0001",
        "last": "9999",
    }
    events = to_frame(small(span="-9999/9999", **dates))

    assert list(Filters(years=years).apply(events).index) == kept


@pytest.mark.parametrize(
    ("asked", "years"),
    [
        (["-43", "12"], (-43, 12)),
        (["-0043"], (-43, -43)),
        (["-0043/0012"], (-43, 12)),
        (["12", "-43"], (-43, 12)),
        (["-9999", "12"], (-100, 12)),
        (["-100", "100"], None),
        (["--43"], None),
        (["-12000"], None),
        (["44 BCE"], None),
    ],
)
def test_years_of_an_address_may_have_a_minus_sign(events: pd.DataFrame, asked, years):
    assert Filters.from_query({"years": asked}, events, (-100, 100)).years == years


def test_an_address_says_a_year_before_the_year_1_with_a_minus_sign():
    assert Filters(years=(-43, 12)).to_query() == {"years": ["-43", "12"]}


def test_every_word_must_occur_whatever_the_order(events: pd.DataFrame):
    both = set(Filters(q="zarif khamenei").apply(events).index)

    assert both == set(Filters(q="Khamenei ZARIF").apply(events).index)
    assert both == set(Filters(q="zarif").apply(events).index) & set(
        Filters(q="khamenei").apply(events).index
    )


def test_a_word_with_signs_is_taken_as_it_is(events: pd.DataFrame):
    assert Filters(q="(.*").apply(events).empty


@pytest.mark.parametrize(
    ("query", "filters"),
    [
        ({}, Filters()),
        ({"lane": ["iraq", "syria"]}, Filters(lane=("iraq", "syria"))),
        ({"lane": ["iraq", "iraq"]}, Filters(lane=("iraq",))),
        ({"lane": ["mars"], "utm": ["x"], "stance": ["loves"]}, Filters()),
        ({"years": ["1990", "1999"]}, Filters(years=(1990, 1999))),
        ({"years": ["1999/1990"]}, Filters(years=(1990, 1999))),
        ({"years": ["2003"]}, Filters(years=(2003, 2003))),
        ({"years": ["then"]}, Filters()),
        ({"years": ["1", "2", "3"]}, Filters()),
        ({"years": ["٢٠٠٣"]}, Filters()),
        ({"years": ["9999"]}, Filters()),
        ({"years": ["1", "1995"]}, Filters(years=(1990, 1995))),
        ({"years": ["1990", "2020"]}, Filters()),
        ({"q": [" Zarif "]}, Filters(q="Zarif")),
    ],
)
def test_unknown_values_of_an_address_are_ignored(events: pd.DataFrame, query, filters):
    assert Filters.from_query(query, events, SPAN) == filters
    filters.apply(events)


def test_the_address_knows_every_filter_by_name():
    assert " ".join(PARAMETERS) == (
        "lane origin person place source stance strength disagree nature voice passage years q"
    )
