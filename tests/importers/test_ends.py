"""An end in a column of its own, and what is wrong in the words of the cell."""

import pytest

from timeline.dates.free_text.candidate import Unread
from timeline.importers.dates import lasting, read


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
            "“12 Ma”: the year -11998050 is outside -9999 to 9999, and nothing beyond them is "
            "drawn",
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
            "“1577836800000” cannot be read as a date; if it is milliseconds from 1970, "
            "2020-01-01, format the cells as dates",
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
            "its end, “3/4/18”, cannot be read as a date and is left out: “3/4/18” has a year of "
            "two digits; write all four (in a spreadsheet, choose yyyy-mm-dd)",
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
