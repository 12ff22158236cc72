"""Dates of other programs: the EDTF that free words become, no finer than they are."""

import pytest

from timeline.imports.single import Order, Unread
from timeline.imports.words import read
from timeline.imports.years import Counting, FarYear, edtf_year


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
    ("words", "edtf"),
    [
        ("1984", "1984"),
        ("383", "0383"),
        ("2020-01-03", "2020-01-03"),
        ("1984?", "1984?"),
        ("[1997-22..1998-21]", "[1997-22..1998-21]"),
        ("about 1984 [1984~]", "1984~"),
        ("some time between summer 1997 and spring 1998 [1997-22..1998-21]", "[1997-22..1998-21]"),
        ("14 Oct 1066", "1066-10-14"),
        ("Monday, 4 May 1990", "1990-05-04"),
        ("March 21, 2007", "2007-03-21"),
        ("July 13 2021", "2021-07-13"),
        ("1 june 2009", "2009-06-01"),
        ("Dec 1192", "1192-12"),
        ("Jan 01 0897", "0897-01-01"),
        ("May 29 1453 00:00:00 GMT", "1453-05-29"),
        ("12/2012", "2012-12"),
        ("25/12/2010", "2010-12-25"),
        ("12/25/2010", "2010-12-25"),
        ("summer of 1997", "1997-22"),
        ("winter 2013/14", "2013-24"),
        ("circa 1066", "1066~"),
        ("c. 383", "0383~"),
        ("about May 1990", "1990-05~"),
        ("perhaps 1984", "1984?"),
        ("perhaps about 1984", "1984%"),
        ("1984 (?)", "1984?"),
        ("before 1984", "[..1984]"),
        ("before c. 1500", "[..1500~]"),
        ("no later than June 2001", "[..2001-06]"),
        ("after 12 May 1990", "[1990-05-12..]"),
        ("since 1990", "1990/.."),
        ("1990–present", "1990/.."),
        ("until 1990", "../1990"),
        ("between 1066 and 1068", "[1066..1068]"),
        ("1984 or 1985", "[1984,1985]"),
        ("1990s", "199X"),
        ("the 19th century", "18XX"),
        ("first century AD", "[0001..0100]"),
        ("1914-18", "1914/1918"),
        ("1930 - 1967", "1930/1967"),
        ("1969-January 1983", "1969/1983-01"),
        ("10 September 1990-1999", "1990-09-10/1999"),
        ("27–29 December 2019", "2019-12-27/2019-12-29"),
        ("May 5 - 7, 1945", "1945-05-05/1945-05-07"),
        ("April-June 2013", "2013-04/2013-06"),
        ("November 1973-now", "1973-11/.."),
        ("۱۳۹۸/۱۰/۱۳", "2020-01-03"),
    ],
)
def test_words_that_leave_no_doubt(words: str, edtf: str):
    reading = read(words)

    assert reading.date.text == edtf
    assert reading.guesses == ()


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("1 BC", "0000"),
        ("55 BC", "-0054"),
        ("15 March 44 BC", "-0043-03-15"),
        ("285-247 BCE", "-0284/-0246"),
        ("100 BC - 100 AD", "-0099/0100"),
        ("5th century BC", "[-0499..-0400]"),
        ("440s BC", "[-0448..-0439]"),
        ("circa 3000 BCE", "-2999~"),
    ],
)
def test_years_before_christ(words: str, edtf: str):
    assert read(words).date.text == edtf


@pytest.mark.parametrize(
    ("words", "edtf", "said"),
    [
        ("early 1990s", "199X", "“early” has no fixed bounds; the whole of “1990s” is kept"),
        ("late 2016", "2016", "“late” has no fixed bounds; the whole of “2016” is kept"),
        ("mid-19th century", "18XX", "“mid” has no fixed bounds; the whole of “19th century” is kept"),
        ("1800s", "18XX", "1800s can be ten years or a hundred; the hundred are kept"),
        ("43", "0043", "43 is read as the year 43, not as one of another century"),
        ("1904-05", "1904-05", "1904-05 is read as a month, not as the years 1904 to 1905"),
        ("winter 2013", "[2012-24,2013-24]", "the winter may be the one before or after; both are kept"),
        (
            "circa 1483 earliest 1483",
            "1483~",
            "“circa 1483 earliest 1483” is read without its limit on one side",
        ),
        (
            "30 May 1381 to between 25 June 1381 and 26 June 1381",
            "1381-05-30/1381-06",
            "an end of what lasted is one date here; it is written as the whole month, year or decade",
        ),
        ("Fri Nov 22 1963 14:14:00 GMT-0600", "1963-11-22", "the time of day is left out"),
        (
            "03/04/2010",
            "[2010-03-04,2010-04-03]",
            "“03/04/2010” can be read with the day or the month first; both are kept",
        ),
    ],
)
def test_what_is_guessed_is_said(words: str, edtf: str, said: str):
    reading = read(words)

    assert reading.date.text == edtf
    assert reading.guesses == (said,)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("", "there is no date"),
        ("tomorrow", "“tomorrow” cannot be read as a date"),
        ("May 12", "“May 12” cannot be read as a date"),
        ("3/4/10", "“3/4/10” has a year of two digits; write all four"),
        ("12000", "the year 12000 is outside -9999 to 9999, and nothing beyond them is drawn"),
        ("20000 BC", "the year -20000 is outside -9999 to 9999, and nothing beyond them is drawn"),
    ],
)
def test_what_cannot_be_read_is_said(words: str, why: str):
    with pytest.raises(Unread) as refusal:
        read(words)

    assert str(refusal.value) == why


def test_a_day_beyond_the_twelfth_settles_the_order_for_all():
    assert Order.of(["03/04/2010", "25/12/2010"]) is Order.DAY_FIRST
    assert Order.of(["03/04/2010", "12/25/2010"]) is Order.MONTH_FIRST
    assert Order.of(["03/04/2010"]) is Order.UNKNOWN
    assert Order.of(["25/12/2010", "12/25/2010"]) is Order.UNKNOWN
    assert read("03/04/2010", Order.DAY_FIRST).date.text == "2010-04-03"
    assert read("03/04/2010", Order.MONTH_FIRST).date.text == "2010-03-04"
