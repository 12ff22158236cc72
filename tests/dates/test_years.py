"""Years: as EDTF writes them, as days, and round as people count."""

import numpy as np
import pytest

from timeline.dates.years import (
    Counting,
    FarYear,
    edtf_year,
    historical,
    iso,
    new_year,
    round_years,
    year_of,
)


@pytest.mark.parametrize(
    ("number", "counting", "year"),
    [
        (1984, Counting.HISTORICAL, "1984"),
        (1, Counting.HISTORICAL, "0001"),
        (-1, Counting.HISTORICAL, "0000"),
        (-44, Counting.HISTORICAL, "-0043"),
        (-9999, Counting.HISTORICAL, "-9998"),
        (1, Counting.ASTRONOMICAL, "0001"),
        (0, Counting.ASTRONOMICAL, "0000"),
        (-1, Counting.ASTRONOMICAL, "-0001"),
        (-50, Counting.ASTRONOMICAL, "-0050"),
    ],
)
def test_a_year_is_counted_as_edtf_counts_it(number: int, counting: Counting, year: str):
    assert edtf_year(number, counting) == year


@pytest.mark.parametrize("number", [10_000, -10_000, 10**30])
def test_a_year_that_is_too_far_away_is_refused(number: int):
    with pytest.raises(FarYear, match="is outside -9999 to 9999"):
        edtf_year(number)


@pytest.mark.parametrize(
    "day", ["-9999-01-01", "-0043-03-15", "0000-12-31", "0066-07-01", "9999-12-31"]
)
def test_a_day_is_written_with_four_digits_of_its_year_and_a_sign(day: str):
    assert iso(np.datetime64(day)) == day
    assert iso(np.datetime64(f"{day}T12:00:00")) == f"{day}T12:00:00"
    assert year_of(np.datetime64(day)) == int(day[:-6])


@pytest.mark.parametrize(
    ("year", "counted"), [(2, 2), (1, 1), (0, -1), (-1, -2), (-43, -44), (-9999, -10000)]
)
def test_people_have_no_year_0(year: int, counted: int):
    assert historical(year) == counted


@pytest.mark.parametrize("year", [-9999, -43, 0, 1, 1970, 2020])
def test_a_year_begins_on_its_first_day(year: int):
    assert year_of(new_year(year)) == year
    assert iso(new_year(year)).endswith("-01-01")


@pytest.mark.parametrize(
    ("first", "last", "step", "years"),
    [
        (1066, 1071, 1, [1066, 1067, 1068, 1069, 1070, 1071]),
        (1066, 1266, 50, [1100, 1150, 1200, 1250]),
        (-120, 120, 100, [-99, 100]),
        (-10, 10, 5, [-9, -4, 5, 10]),
        (-2, 2, 1, [-2, -1, 0, 1, 2]),
        (1066, 1071, 100, []),
    ],
)
def test_round_years_are_round_as_people_count(first: int, last: int, step: int, years: list[int]):
    assert round_years(first, last, step) == years
