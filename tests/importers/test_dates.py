"""Dates in words, with or without doubt, and what is guessed is said."""

import pytest

from timeline.dates.free_text.candidate import NoDate, ShortYear, Unread
from timeline.dates.free_text.conventions import Order
from timeline.importers.dates import read


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
        ("between 47 and 50 AD", "[0047..0050]"),
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
        (
            "mid-19th century",
            "18XX",
            "“mid” has no fixed bounds; the whole of “19th century” is kept",
        ),
        ("1800s", "18XX", "1800s can be ten years or a hundred; the hundred are kept"),
        ("43", "0043", "43 is read as the year 43, not as one of another century"),
        ("1904-05", "1904-05", "1904-05 is read as a month, not as the years 1904 to 1905"),
        (
            "winter 2013",
            "[2012-24,2013-24]",
            "the winter may be the one before or after; both are kept",
        ),
        (
            "circa 1483 earliest 1483",
            "1483~",
            "“circa 1483 earliest 1483” is read without its limit on one side",
        ),
        (
            "30 May 1381 to between 25 June 1381 and 26 June 1381",
            "1381-05-30/1381-06",
            "an end of what lasted is one date here; it is written as the whole month, year or "
            "decade",
        ),
        ("about 22 November 1963 14:14", "1963-11-22~", "the time of day is left out"),
        (
            "between 22 Nov 1963 12:30 and 22 Nov 1963 14:14",
            "1963-11-22",
            "the time of day is left out",
        ),
        ("1963-11-22T25:00", "1963-11-22", "the time of day is left out"),
        ("22 Nov 1963, 2:14 pm CST", "1963-11-22T14:14", "the zone of its time, cst, is left out"),
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
        ("May 12", "“May 12” has no year, or one of two digits; write all four"),
        ("90000", "the year 90000 is outside -9999 to 9999, and nothing beyond them is drawn"),
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


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("40s BC", "[-0048..-0039]"),
        ("the 60s CE", "006X"),
        ("15 to 20 March 44 BC", "-0043-03-15/-0043-03-20"),
        ("2013-04-04/06", "2013-04-04/2013-04-06"),
        ("12-1582", "1582-12"),
        ("winter 1914/5", "1914-24"),
        ("1205-10-01 - 1205-12-30", "1205-10-01/1205-12-30"),
    ],
)
def test_eras_ends_and_months_that_leave_no_doubt(words: str, edtf: str):
    assert (read(words).date.text, read(words).guesses) == (edtf, ())


def test_days_that_no_change_of_calendar_parts_are_two():
    assert read("2/12 March 2013").date.text == "2013-03-02/2013-03-12"
    assert read("12/13 May 1940").date.text == "1940-05-12/1940-05-13"
    assert read("1 May 1900/12 May 1900").date.text == "1900-05-01/1900-05-12"


@pytest.mark.parametrize("words", ["13/13/1913", "1913-13-01", "13. 13. 1913", "1913/13/20"])
def test_a_month_that_does_not_exist_is_named_with_the_way_out(words: str):
    with pytest.raises(Unread) as caught:
        read(words)

    assert (
        str(caught.value)
        == f"“{words}”: there is no month 13; write 1913 if the month is not known"
    )


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("first half of the 19th century", "[1800..1849]"),
        ("last quarter of the 18th century", "[1775..1799]"),
        ("second half of the 5th century BC", "[-0449..-0400]"),
        ("first half of 1914", "[1914-01..1914-06]"),
        ("Q3 1914", "[1914-07..1914-09]"),
        ("1914 Q3", "[1914-07..1914-09]"),
        ("18th-19th century", "17XX/18XX"),
        ("between the 5th and 3rd centuries BC", "[-0499..-0200]"),
    ],
)
def test_halves_and_quarters_have_bounds(words: str, edtf: str):
    assert (read(words).date.text, read(words).guesses) == (edtf, ())


@pytest.mark.parametrize(
    "words", ["unknown", "-", "n/a", "n.d.", "[s.d.]", "o. J.", "0000-00-00", "بدون تاريخ", "?"]
)
def test_words_for_no_date_are_no_date(words: str):
    with pytest.raises(NoDate, match="says that there is no date"):
        read(words)


@pytest.mark.parametrize(
    "words", ["1900-01-00", "1900-01-00 00:00:00", "1/0/1900", "0/1/1900", "00.01.1900"]
)
def test_what_a_spreadsheet_shows_for_an_empty_cell_is_no_date(words: str):
    with pytest.raises(
        NoDate, match="is what a spreadsheet shows for 0 or for an empty cell, and no date"
    ):
        read(words)


@pytest.mark.parametrize(
    "words", ["Mar-46", "11-Mar-15", "3/4/10", "6/28/14", "1.2.98", "Sep '39", "11 Mar 15"]
)
def test_a_year_of_two_digits_is_asked_for(words: str):
    with pytest.raises(ShortYear) as refusal:
        read(words)

    assert str(refusal.value) == (
        f"“{words}” has a year of two digits; write all four (in a spreadsheet, choose yyyy-mm-dd)"
    )


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("< 1939", "[..1939]"),
        ("<1939", "[..1939]"),
        ("≤ 1939", "[..1939]"),
        ("> 1939", "[1939..]"),
        ("≥ 1850", "[1850..]"),
        ("> 1850 BC", "[-1849..]"),
        ("<1939>", "1939"),
    ],
)
def test_a_sign_for_less_or_more_is_no_bracket(words: str, edtf: str):
    assert read(words).date.text == edtf


@pytest.mark.parametrize("words", ["5708 AM", "5708 A.M.", "AM 5708", "5 Iyar 5708 AM"])
def test_a_year_of_the_world_is_no_year_of_ours(words: str):
    with pytest.raises(Unread, match="is of the Jewish calendar"):
        read(words)


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("5 Jumada I 1324", "[1906-06-26..1906-06-28]"),
        ("5 Jumadi al-Awwal 1324", "[1906-06-26..1906-06-28]"),
        ("5 Jumada II 1324", "[1906-07-26..1906-07-28]"),
        ("5 Jumadi II 1324", "[1906-07-26..1906-07-28]"),
        ("5 Jomadi al-akhira 1324", "[1906-07-26..1906-07-28]"),
        ("5 Jumādā al-thānī 1324", "[1906-07-26..1906-07-28]"),
    ],
)
def test_the_second_jumada_is_not_the_first(words: str, edtf: str):
    assert read(words).date.text == edtf
