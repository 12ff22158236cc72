"""Dates of other programs: the EDTF that free words become, no finer than they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates.free_text.candidate import NoDate, ShortYear, Unread
from timeline.dates.free_text.conventions import Order
from timeline.importers.dates import lasting, read


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
    ("words", "edtf", "said"),
    [
        ("1834-5", "1834/1835", "“1834-5” is read as the years 1834 to 1835, not as a month"),
        ("1914–8", "1914/1918", "“1914–8” is read as the years 1914 to 1918, not as a month"),
        ("c. 1834-5", "1834~/1835", "“1834-5” is read as the years 1834 to 1835, not as a month"),
        ("853-5", "0853/0855", "“853-5” is read as the years 853 to 855, not as a month"),
        ("1907/08", "1907/1908", "“1907/08” is read as the years 1907 to 1908, not as a month"),
        ("1903.5", "1903-05", "“1903.5” is read as a month, not as part of a year"),
        ("2003/07", "2003-07", "“2003/07” is read as a month, not as the years 2003 to 2007"),
        ("421/0 BC", "-0420/-0419", "“421/0 BC” is read as 421 to 420 BCE, not to 0 BCE"),
        ("350/25 BC", "-0349/-0324", "“350/25 BC” is read as 350 to 325 BCE, not to 25 BCE"),
        ("1205/4 BCE", "-1204/-1203", "“1205/4 BCE” is read as 1205 to 1204 BCE, not to 4 BCE"),
        (
            "1275–4 v. Chr.",
            "-1274/-1273",
            "“1275–4 v. Chr.” is read as 1275 to 1274 BCE, not to 4 BCE",
        ),
        ("1205/03 BC", "-1204-03", "“1205/03” is read as a month, not as the years 1205 to 1203"),
        (
            "490-79 v. Chr.",
            "-0489/-0478",
            "“490-79 v. Chr.” is read as 490 to 479 BCE, not to 79 BCE",
        ),
    ],
)
def test_a_shortened_second_year_is_a_year(words: str, edtf: str, said: str):
    assert (read(words).date.text, read(words).guesses) == (edtf, (said,))


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("1939/45", "1939/1945"),
        ("1898-902", "1898/1902"),
        ("1899/00", "1899/1900"),
        ("AD 68/69", "0068/0069"),
        ("100-44 BC", "-0099/-0043"),
        ("1500-450 BC", "-1499/-0449"),
        ("0044-03 BC", "-0043-03"),
        ("2010-10", "2010-10"),
        ("2012/03", "2012-03"),
    ],
)
def test_a_second_year_or_a_month_that_leaves_no_doubt(words: str, edtf: str):
    assert (read(words).date.text, read(words).guesses) == (edtf, ())


@pytest.mark.parametrize(
    ("words", "edtf", "said"),
    [
        (
            "1675/6",
            "[1675,1676]",
            "is an old-style year: 1675 if it begins in March, 1676 if in January",
        ),
        (
            "1648/49",
            "[1648,1649]",
            "is an old-style year: 1648 if it begins in March, 1649 if in January",
        ),
        (
            "20 March 1725/6",
            "1726-03-20",
            "is an old-style date, 1725 if the year begins in March; 1726,",
        ),
        (
            "15 JAN 1743/44",
            "1744-01-15",
            "is an old-style date, 1743 if the year begins in March; 1744,",
        ),
        (
            "February 1684/5",
            "1685-02",
            "is an old-style date, 1684 if the year begins in March; 1685,",
        ),
        ("10 June 1743/4", "[1743-06-10,1744-06-10]", "names two years; both are kept"),
        ("11/22 February 1732", "1732-02-22", "is one day, 1732-02-11 in the Julian calendar and"),
        (
            "11/22 February 1731/2",
            "1732-02-22",
            "is one day, 1732-02-11 in the Julian calendar and",
        ),
        (
            "24 January/4 February 1712",
            "1712-02-04",
            "is one day, 1712-01-24 in the Julian calendar and",
        ),
        ("25 Oct./7 Nov. 1917", "1917-11-07", "is one day, 1917-10-25 in the Julian calendar and"),
        ("28 December 1708/8 January 1709", "1709-01-08", "is one day, 1708-12-28 in the Julian"),
        (
            "1 Jan 1700/1701",
            "1701-01-01",
            "is an old-style date, 1700 if the year begins in March; 1701,",
        ),
        ("5 (16) October 1799", "1799-10-16", "is one day, 1799-10-05 in the Julian calendar and"),
        (
            "25 October (7 November) 1917",
            "1917-11-07",
            "is one day, 1917-10-25 in the Julian calendar and",
        ),
        ("21 December 1620 N.S.", "1620-12-21", "names the new style"),
        (
            "7 November [O.S. 25 October] 1917",
            "1917-11-07",
            "the day of the Julian calendar, 25 october, is",
        ),
        ("3 May 1650 (O.S.)", "1650-05-03", "names the old style; the Julian day is kept as it is"),
    ],
)
def test_a_date_in_two_styles_is_one_date(words: str, edtf: str, said: str):
    (guess,) = read(words).guesses

    assert read(words).date.text == edtf
    assert guess.startswith(f"“{words}” ")
    assert said in guess


def test_short_years_between_which_something_happened_are_years():
    reading = read("between 1834-5 and 1836-7")

    assert reading.date.text == "[1834..1837]"
    assert reading.guesses == (
        "“1834-5” is read as the years 1834 to 1835, not as a month",
        "“1836-7” is read as the years 1836 to 1837, not as a month",
    )


@pytest.mark.parametrize("words", ["28/30 Feb 1800", "22/31 Sept. 1793"])
def test_two_days_of_which_one_does_not_exist_are_refused_with_the_reason(words: str):
    with pytest.raises(Unread, match=r"there is no day 3[01] in"):
        read(words)


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
    ("words", "edtf", "guesses"),
    [
        ("1918-00-00", "1918", ("the unknown parts of “1918-00-00” are left out",)),
        ("1918-05-00", "1918-05", ("the unknown parts of “1918-05-00” are left out",)),
        ("00/05/1918", "1918-05", ("the unknown parts of “00/05/1918” are left out",)),
        ("00.00.1918", "1918", ("the unknown parts of “00.00.1918” are left out",)),
        ("1918-00", "1918", ("the unknown parts of “1918-00” are left out",)),
        ("1918-??-??", "1918", ("the unknown parts of “1918-??-??” are left out",)),
        ("?/5/1918", "1918-05", ("the unknown parts of “?/5/1918” are left out",)),
        ("19180500", "1918-05", ("the unknown parts of “19180500” are left out",)),
        ("1914.0", "1914", ()),
        ("1941-Dec-07", "1941-12-07", ()),
        ("44-03-15 BC", "-0043-03-15", ()),
        ("5000 BP", "-3050~", ("“5000 BP” is counted back from 1950 and is about -3050",)),
        ("900-1-1", "0900-01-01", ()),
        ("3.12.900", "0900-12-03", ("“3.12.900” is read with the day first",)),
        ("-435-12-03", "-0434-12-03", ("-435 is read as 435 BCE",)),
        ("-44-3-15", "-0043-03-15", ("-44 is read as 44 BCE",)),
        ("-0206-11-17", "-0206-11-17", ("-0206-11-17 is read as EDTF, where 0000 is 1 BCE: 207 BCE",)),
        ("3.IV.1848", "1848-04-03", ()),
        ("10,000 BC", "-9999", ()),
        ("10 000 BC", "-9999", ()),
        ("3.500 v. Chr.", "-3499", ()),
    ],
)  # fmt: skip
def test_figures_of_spreadsheets_and_programs(words: str, edtf: str, guesses: tuple[str, ...]):
    assert (read(words).date.text, read(words).guesses) == (edtf, guesses)


_SUPPLIED = "the brackets of “{}” say that the date was supplied; they are left out"


@pytest.mark.parametrize(
    ("words", "edtf", "said"),
    [
        ("[186-?]", "186X?", _SUPPLIED),
        ("186-", "186X", ""),
        ("18uu", "18XX", ""),
        ("19--", "19XX", ""),
        ("[19--?]", "19XX?", _SUPPLIED),
        ("(1946)", "1946", _SUPPLIED),
        ("[1796]", "1796", _SUPPLIED),
        ("[ca. 1830]", "1830~", _SUPPLIED),
        ("[between 1830 and 1840]", "[1830..1840]", _SUPPLIED),
        ("[1860 or 1861]", "[1860,1861]", _SUPPLIED),
        ("May [1860]", "1860-05", _SUPPLIED),
        ("1860[?]", "1860?", _SUPPLIED),
        ("186?", "186X?", "“{}” is read as the 1860s, not as the year 186"),
        ("[1946", "1946", _SUPPLIED),
        ("<1946>", "1946", _SUPPLIED),
        ("[1946]-1950", "1946/1950", _SUPPLIED),
        ("[after 1850, before 1860]", "[1850..1860]", _SUPPLIED),
        ("1850 x 1860", "[1850..1860]", ""),
        ("saec. XII", "11XX", ""),
        ("fl. 1830-1848", "1830/1848", "“{}” is read without “fl.”"),
        ("1946 [i.e. 1947]", "1947", "“{}” corrects itself; the date in brackets is kept"),
        ("©1946", "1946", "“{}” is the year in which it was printed or registered"),
    ],
)
def test_dates_as_archives_write_them(words: str, edtf: str, said: str):
    assert read(words).date.text == edtf
    assert read(words).guesses == ((said.format(words),) if said else ())


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
    ("words", "why"),
    [
        ("12,000 BC", "the year -12000 is outside -9999 to 9999, and nothing beyond them is drawn"),
        (
            "12 ka",
            "“12 ka”: the year -10050 is outside -9999 to 9999, and nothing beyond them is drawn",
        ),
        (
            "12 Ma",
            "“12 Ma”: the year -11998050 is outside -9999 to 9999, and nothing beyond them is drawn",
        ),
        ("-12000", "the year -12000 is outside -9999 to 9999, and nothing beyond them is drawn"),
        (
            "1,234,567 BC",
            "the year -1234567 is outside -9999 to 9999, and nothing beyond them is drawn",
        ),
        (
            "43831",
            "the year 43831 is outside -9999 to 9999, and nothing beyond them is drawn; "
            "if it is a spreadsheet's number of a day, 2020-01-01, format the cells as dates",
        ),
        (
            "1577836800000",
            "“1577836800000” cannot be read as a date; if it is milliseconds from 1970, 2020-01-01, "
            "format the cells as dates",
        ),
        (
            "1577836800",
            "“1577836800” cannot be read as a date; if it is seconds from 1970, 2020-01-01, "
            "format the cells as dates",
        ),
        ("1918 to 1914", "“1918 to 1914” ends before it begins; write the earlier date first"),
        ("30 Esfand 1400", "“30 Esfand 1400”: there is no day 30 in month 12 of the year 1400"),
        (
            "۱۰۶۶",
            "“۱۰۶۶” does not say of which calendar it is; "
            "write 1066 CE, 1066 AH (Hijri) or 1066 SH (Persian)",
        ),
    ],
)
def test_what_is_wrong_is_named_in_the_words_of_the_cell(words: str, why: str):
    with pytest.raises(Unread) as refusal:
        read(words)

    assert str(refusal.value) == why


@pytest.mark.parametrize(
    ("end", "edtf", "said"),
    [
        ("unknown", "1914", "its end, “unknown”, cannot be read as a date and is left out"),
        ("-", "1914", "its end, “-”, cannot be read as a date and is left out"),
        ("n/a", "1914", "its end, “n/a”, cannot be read as a date and is left out"),
        ("soon after", "1914", "its end, “soon after”, cannot be read as a date and is left out"),
        (
            "3/4/18",
            "1914",
            "its end, “3/4/18”, cannot be read as a date and is left out: “3/4/18” has a year of two digits; "
            "write all four (in a spreadsheet, choose yyyy-mm-dd)",
        ),
        ("1913", "1914", "its end, 1913, does not fit its start and is left out"),
        (
            "20000 BC",
            "1914",
            "its end, “20000 BC”, cannot be read as a date and is left out: "
            "the year -20000 is outside -9999 to 9999, and nothing beyond them is drawn",
        ),
    ],
)
def test_a_bad_end_costs_only_the_end(end: str, edtf: str, said: str):
    reading = lasting("1914", end)

    assert reading.date.text == edtf
    assert reading.guesses == (said,)


@pytest.mark.parametrize(
    ("first", "last", "edtf"),
    [
        ("1914", "", "1914"),
        ("1914", "1914", "1914"),
        ("1917", "present", "1917/.."),
        ("1914-07-28", "11 November 1918", "1914-07-28/1918-11-11"),
        ("1357 SH", "present", "1978~/.."),
    ],
)
def test_a_good_end_is_kept(first: str, last: str, edtf: str):
    assert lasting(first, last).date.text == edtf


PIECES = [
    "1834",
    "5",
    "12",
    "1398",
    "۱۳۹۸",
    "٩٧٧",
    "bc",
    "ad",
    "ah",
    "sh",
    "ca.",
    "about",
    "before",
    "after",
    "between",
    "and",
    "or",
    "to",
    "-",
    "/",
    ".",
    ",",
    "'",
    "[",
    "]",
    "(",
    ")",
    "?",
    "~",
    "early",
    "late",
    "half",
    "quarter",
    "century",
    "18th",
    "XIX",
    "siècle",
    "Jahrhundert",
    "von",
    "bis",
    "до",
    "н.",
    "э.",
    "с",
    "по",
    "mai",
    "März",
    "Dey",
    "Ramadan",
    "ii",
    "q1",
    "'s",
    "00",
    "0",
    "-44",
    "43831",
    "1577836800000",
    "O.S.",
    "i.e.",
    "bp",
    "ka",
    "x",
    "million",
    "v.",
    "Chr.",
    "القرن",
    "التاسع",
    "عشر",
    "قبل",
    "دهه",
    "fl.",
    "7bre",
    "winter",
    "2013/14",
    "earliest",
    "latest",
    "۰",
]


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=6), st.sampled_from(["", " "]))
def test_any_words_are_a_date_or_are_refused_with_a_reason(pieces: list[str], joint: str):
    try:
        said = read(joint.join(pieces)).date.text
    except Unread as refusal:
        said = str(refusal)

    assert said


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


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("?-1805", "/1805"),
        ("unknown - 1805", "/1805"),
        ("?-1805 BC", "/-1804"),
        ("1805-?", "1805/"),
        ("c. 1805–??", "1805~/"),
        ("1805/unknown", "1805/"),
    ],
)
def test_an_end_that_is_not_known_is_no_doubt_about_the_other(words: str, edtf: str):
    assert read(words).date.text == edtf


@pytest.mark.parametrize(
    ("words", "edtf", "said"),
    [
        ("1805 or 6", "[1805,1806]", "6 after 1805 is read as 1806, not as the year 6"),
        ("1848 oder 49", "[1848,1849]", "49 after 1848 is read as 1849, not as the year 49"),
        ("1914 to 18", "1914/1918", "18 after 1914 is read as 1918, not as the year 18"),
        ("1914 bis 18", "1914/1918", "18 after 1914 is read as 1918, not as the year 18"),
        (
            "between 1834 and 5",
            "[1834..1835]",
            "5 after 1834 is read as 1835, not as the year 5",
        ),
        (
            "between 1914 and 18",
            "[1914..1918]",
            "18 after 1914 is read as 1918, not as the year 18",
        ),
    ],
)
def test_a_shortened_second_year_after_a_word_is_a_year(words: str, edtf: str, said: str):
    assert (read(words).date.text, read(words).guesses) == (edtf, (said,))


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("3–4.5.1939", "1939-05-03/1939-05-04"),
        ("28.-30.6.1914", "1914-06-28/1914-06-30"),
        ("28.6.–4.7.1914", "1914-06-28/1914-07-04"),
        ("1.–3. 5. 1914", "1914-05-01/1914-05-03"),
        ("28 Oct./7 Nov. 1672", "1672-11-07"),
        ("285 to 47 BC", "-0284/-0046"),
        ("+1945-05-08T00:00:00Z", "1945-05-08"),
        ("+1945-00-00T00:00:00Z", "1945"),
        ("-0043-00-00T00:00:00Z", "-0043"),
        ("-431-12", "-0430-12"),
        ("-0431-01", "-0431-01"),
        ("1939–45.", "1939/1945"),
        ("c. 1910;", "1910~"),
        ("1848,", "1848"),
    ],
)
def test_what_another_date_lends_and_what_programs_and_catalogues_add(words: str, edtf: str):
    assert read(words).date.text == edtf


@pytest.mark.parametrize("words", ["5708 AM", "5708 A.M.", "AM 5708", "5 Iyar 5708 AM"])
def test_a_year_of_the_world_is_no_year_of_ours(words: str):
    with pytest.raises(Unread, match="is of the Jewish calendar"):
        read(words)


@pytest.mark.parametrize(
    ("first", "last", "edtf"),
    [
        ("1914", "18", "1914/1918"),
        ("1939", "45", "1939/1945"),
        ("1870", "1", "1870/1871"),
        ("1939", "heute", "1939/.."),
        ("1939", "aujourd’hui", "1939/.."),
        ("1939", "настоящее время", "1939/.."),
        ("1939", "تاکنون", "1939/.."),
    ],
)
def test_an_end_of_few_figures_or_of_today_belongs_to_its_start(first: str, last: str, edtf: str):
    assert lasting(first, last).date.text == edtf


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
