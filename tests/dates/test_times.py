"""Times of day: where they stand in time, how they sort, and what exports get of them."""

import numpy as np
import pytest

from timeline.dates import EventDate


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        ("2020-01-03T00:47+03:00", "2020-01-03T00:47:00", "2020-01-03T00:47:00"),
        ("2020-01-03T00:47:12", "2020-01-03T00:47:12", "2020-01-03T00:47:12"),
        ("2020-01-03", "2020-01-03T00:00:00", "2020-01-04T00:00:00"),
        ("2020-01", "2020-01-01T00:00:00", "2020-02-01T00:00:00"),
        ("2020-01-03T00:47/2020-01-03T01:10", "2020-01-03T00:47:00", "2020-01-03T01:10:00"),
        ("2020-01-03T00:47/2020-01-05", "2020-01-03T00:47:00", "2020-01-06T00:00:00"),
        ("2020-01-03/2020-01-03T05:00", "2020-01-03T00:00:00", "2020-01-03T05:00:00"),
    ],
)
def test_a_time_stands_where_the_clock_of_its_place_had_it_and_a_day_ends_with_its_midnight(
    text: str, begins: str, ends: str
):
    date = EventDate.parse(text)

    assert (date.begins, date.ends) == (np.datetime64(begins, "s"), np.datetime64(ends, "s"))


def test_an_open_end_has_no_moment():
    assert EventDate.parse("2020-01-03T00:47/..").ends is None
    assert EventDate.parse("../2020-01-03T00:47").begins is None


def test_a_day_comes_before_its_times_and_those_stand_in_the_order_of_the_clock():
    ordered = [
        "2019-12",
        "2020-01-02T23:59",
        "2020-01-03",
        "2020-01-03T00:00",
        "2020-01-03T00:47+03:00/2020-01-03T01:10+03:00",
        "2020-01-03T00:47:12",
        "2020-01-03T09:00Z",
        "2020-01-03T10:00+03:00",
        "2020-01-04",
    ]

    dates = [EventDate.parse(text) for text in reversed(ordered)]

    assert [date.text for date in sorted(dates, key=lambda date: date.sort_key)] == ordered


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2020-01-03T00:47+03:00", "2020-01-03"),
        ("2020-01-03T00:47/2020-01-03T01:10", "2020-01-03"),
        ("2020-01-02T23:10Z/2020-01-03T01:10Z", "2020-01-02/2020-01-03"),
        ("2020-01-03T00:47/..", "2020-01-03/.."),
        ("2020~", "2020~"),
    ],
)
def test_a_date_without_its_times_is_its_days(text: str, days: str):
    assert EventDate.parse(text).days.text == days


def test_a_time_is_an_exact_end_of_a_day_in_the_solar_hijri_calendar():
    date = EventDate.parse("2020-01-03T00:47+03:00")

    assert (date.start_exact, date.end_exact, date.hijri) == (True, True, "13 Dey 1398")
    assert (date.is_set, date.about, date.doubtful) == (False, False, False)
