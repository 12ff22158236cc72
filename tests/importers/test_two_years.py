"""Two years or two styles in one cell."""

import pytest

from timeline.dates.free_text.candidate import Unread
from timeline.importers.dates import read


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
