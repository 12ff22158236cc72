"""A column of dates: what its cells tell of each other, and what is said of it as a whole."""

import pytest

from timeline.dates.free_text.candidate import ShortYear, Unread
from timeline.importers.tables.date_conventions import conventions_of

ONLY_YEARS = "perhaps only the years are known; if so, write the years alone"


def texts(cells: list[str], header: str = "date") -> list[str]:
    column = conventions_of(cells, header)
    return [column.read(cell).date.text for cell in cells]


@pytest.mark.parametrize(
    ("cells", "remark"),
    [
        (
            ["1984-01-01", "1988-01-01", "1990-01-01"],
            "all 3 days in “date” are 1 January: " + ONLY_YEARS,
        ),
        (
            ["1802-01-01T00:00:00Z", "1803-01-01T00:00:00Z", "-0043-03-15T00:00:00Z"],
            "2 of 3 days in “date” are 1 January: " + ONLY_YEARS,
        ),
        (
            ["9 January 1901", "9 January 1902", "9 January 1904"],
            "all 3 days in “date” are 9 January: " + ONLY_YEARS,
        ),
        (
            ["31/12/1901", "31/12/1902", "31/12/1904"],
            "all 3 days in “date” are 31 December: " + ONLY_YEARS,
        ),
        (
            ["2024-05-03", "2024-05-03", "2024-05-03"],
            "all 3 days in “date” are 3 May 2024: perhaps the day when the list was made, not of "
            "the events",
        ),
        (
            ["1901-02-01", "1901-05-01", "1902-07-01", "1903-11-01"],
            "all 4 days in “date” are the first of a month: perhaps only the months are known",
        ),
    ],
)
def test_days_that_pretend_are_remarked_on_and_kept(cells: list[str], remark: str):
    assert conventions_of(cells, "date").remarks == (remark,)


@pytest.mark.parametrize(
    "cells",
    [
        ["1984-01-01", "1988-05-07", "1990-11-20"],
        ["1984", "1988", "1990"],
        ["1984-01-01"],
        ["1901-02-01", "1901-05-14", "1902-07-01", "1903-11-01"],
    ],
)
def test_days_that_differ_are_not_remarked_on(cells: list[str]):
    assert conventions_of(cells, "date").remarks == ()


def test_each_day_that_pretends_says_so_in_its_row():
    column = conventions_of(["1984-01-01", "1988-01-01", "1990-11-20"], "date")

    assert column.read("1984-01-01").guesses == (
        "1 January stands in most dates here: perhaps only the year is known",
    )
    assert column.read("1990-11-20").guesses == ()


@pytest.mark.parametrize(
    ("header", "texts_of"),
    [
        ("approx. date", ["1834~", "1834-05~", "1834~/1840~"]),
        ("Date (circa)", ["1834~", "1834-05~", "1834~/1840~"]),
        ("about_year", ["1834~", "1834-05~", "1834~/1840~"]),
        ("ungefähres Jahr", ["1834~", "1834-05~", "1834~/1840~"]),
        ("date approximative", ["1834~", "1834-05~", "1834~/1840~"]),
        ("fecha aproximada", ["1834~", "1834-05~", "1834~/1840~"]),
        ("uncertain date", ["1834?", "1834-05?", "1834?/1840?"]),
        ("est. date", ["1834~", "1834-05~", "1834~/1840~"]),
        ("date_est", ["1834", "1834-05", "1834/1840"]),
        ("date", ["1834", "1834-05", "1834/1840"]),
    ],
)
def test_a_header_can_say_that_all_dates_are_approximate(header: str, texts_of: list[str]):
    assert texts(["1834", "May 1834", "1834 to 1840"], header) == texts_of


def test_what_a_header_adds_is_said_in_each_row():
    assert conventions_of(["1834"], "circa").read("1834").guesses == (
        "“~” is set because the header says so of all dates",
    )


@pytest.mark.parametrize(
    "header", ["Year BC", "year (BCE)", "Jahr v. Chr.", "année av. J.-C.", "год до н. э."]
)
def test_a_header_can_say_that_years_are_before_christ(header: str):
    assert texts(["44", "350-325", "c. 1200"], header) == ["-0043", "-0349/-0324", "-1199~"]
    assert texts(["5th century", "AD 14", "-44"], header) == ["[-0499..-0400]", "0014", "-0043"]


@pytest.mark.parametrize(
    ("cells", "read"),
    [
        (["43831", "43833", "43900"], ["2020-01-01", "2020-01-03", "2020-03-10"]),
        (["1850-05-01", "1899-12-31", "43833"], ["1850-05-01", "1899-12-31", "2020-01-03"]),
        (["43833.75", "43834"], ["2020-01-03T18:00", "2020-01-04"]),
        (["0", "86400000", "1577836800000"], ["1970-01-01", "1970-01-02", "2020-01-01"]),
        (["-86400", "1577836800", "1577923200"], ["1969-12-31", "2020-01-01", "2020-01-02"]),
        (["946684800", "978307200"], ["2000-01-01", "2001-01-01"]),
        (["20130404", "20130405"], ["2013-04-04", "2013-04-05"]),
        (["1914", "1918", "1939"], ["1914", "1918", "1939"]),
    ],
)
def test_numbers_are_what_the_column_says(cells: list[str], read: list[str]):
    assert texts(cells) == read


@pytest.mark.parametrize(
    "cells", [["12000", "15000", "20000"], ["12000", "8000", "500"], ["43833"]]
)
def test_years_that_are_too_far_away_are_not_taken_for_days_of_a_spreadsheet(cells: list[str]):
    with pytest.raises(Unread, match="is outside -9999 to 9999"):
        conventions_of(cells, "year").read(cells[0])


@pytest.mark.parametrize(
    ("cells", "read"),
    [
        (["03/04/2010", "25/12/2010"], ["2010-04-03", "2010-12-25"]),
        (["03/04/2010", "12/25/2010"], ["2010-03-04", "2010-12-25"]),
        (["03/04/2010"], ["[2010-03-04,2010-04-03]"]),
        (["1834-5", "1850-11", "1862-2"], ["1834-05", "1850-11", "1862-02"]),
        (["1834-5", "1914-18"], ["1834/1835", "1914/1918"]),
        (["2010-1", "2010-2", "2010-12"], ["2010-01", "2010-02", "2010-12"]),
        (["1834-5", "1835-6", "1836-7"], ["1834/1835", "1835/1836", "1836/1837"]),
        (["1907-08", "1908-09", "1909-10"], ["1907/1908", "1908/1909", "1909/1910"]),
        (["1907-08", "1914-18"], ["1907/1908", "1914/1918"]),
        (["2003/07", "2003/02", "2003/11"], ["2003-07", "2003-02", "2003-11"]),
    ],
)
def test_what_one_cell_leaves_open_others_tell(cells: list[str], read: list[str]):
    assert texts(cells) == read


@pytest.mark.parametrize(
    ("cells", "read"),
    [
        (["۱۳۹۸/۱۰/۱۳", "1398/10/13", "1398-10-13"], ["2020-01-03"] * 3),
        (["13 Dey 1398", "1357"], ["2020-01-03", "[1978-03-21..1979-03-20]"]),
        (["1357/11/22", "1398/10/13"], ["1979-02-11", "2020-01-03"]),
        (
            ["977 AH", "22 Ramadan 977", "2020"],
            ["[1569-06-25..1570-06-15]", "[1570-03-09..1570-03-11]", "2020"],
        ),
        (["1066-10-14", "1398/10/13", "1415-10-25"], ["1066-10-14", "1398-10-13", "1415-10-25"]),
        (["1348", "1381", "1398"], ["1348", "1381", "1398"]),
    ],
)
def test_the_calendar_of_a_year_is_that_of_others_in_its_column(cells: list[str], read: list[str]):
    assert texts(cells) == read


@pytest.mark.parametrize(
    ("header", "cell", "edtf"),
    [
        ("Year (AH)", "977", "[1569-06-25..1570-06-15]"),
        ("hijri date", "1441/05/08", "[2020-01-02..2020-01-05]"),
        ("تاریخ شمسی", "1398/10/13", "2020-01-03"),
        ("Jalali year", "1357", "[1978-03-21..1979-03-20]"),
        ("سال", "1357", "[1978-03-21..1979-03-20]"),
        ("Year (CE)", "1398/10/13", "1398-10-13"),
    ],
)
def test_a_header_can_name_the_calendar(header: str, cell: str, edtf: str):
    assert texts([cell], header) == [edtf]


def test_days_that_could_be_of_the_hijri_calendar_are_remarked_on():
    assert conventions_of(["1441/05/08", "1441/09/01"], "date").remarks == (
        "all years are from 1411 to 1450: if they are of the Hijri calendar, write AH after "
        "them, 1441 AH",
    )
    assert conventions_of(["1412", "1429", "1431"], "year").remarks == ()


def test_years_beside_those_of_another_calendar_are_remarked_on():
    assert conventions_of(["977 AH", "1000"], "year").remarks == (
        "some dates name another calendar; those that name none are read in ours",
    )


def test_years_that_could_be_persian_are_remarked_on():
    assert conventions_of(["1348", "1381", "1398"], "year").remarks == (
        "all years are from 1300 to 1410: if they are of the Persian calendar, write SH after "
        "them, 1357 SH",
    )


@pytest.mark.parametrize(
    ("cell", "edtf"),
    [
        ("11-Mar-15", "1915-03-11"),
        ("Mar-16", "1916-03"),
        ("3/14/17", "1917-03-14"),
        ("5 May 18", "1918-05-05"),
    ],
)
def test_a_year_of_two_digits_is_read_where_the_others_leave_one_century(cell: str, edtf: str):
    column = conventions_of(["1 May 1914", "1916", "11 November 1918", cell], "date")

    assert column.read(cell).date.text == edtf
    assert column.read(cell).guesses[-1] == (
        f"“{cell}” is read as of {edtf[:4]}, as other years of the column are 1914 to 1918"
    )


@pytest.mark.parametrize(
    "cells",
    [
        ["11-Mar-15", "1 May 1914"],
        ["11-Mar-15", "1814", "1916", "2018"],
        ["11-Mar-25", "1914", "1916", "1918"],
    ],
)
def test_a_year_of_two_digits_is_not_guessed_otherwise(cells: list[str]):
    with pytest.raises(ShortYear):
        conventions_of(cells, "date").read(cells[0])


def test_a_column_of_years_of_two_digits_says_what_to_do():
    column = conventions_of(["11-Mar-15", "13-Mar-15", "Mar-46", "6/28/14 10:50 AM"], "date_local")

    assert (column.read_share, column.short_share) == (0.0, 1.0)
    assert column.remarks == (
        "“date_local” looks like dates, but its years have two digits; "
        "show four in the spreadsheet (format the cells as yyyy-mm-dd)",
    )


def test_other_columns_of_dates_tell_the_order_too():
    assert (
        conventions_of(["03/04/2010"], "start", beside=["25/12/2010"]).read("03/04/2010").date.text
        == "2010-04-03"
    )


def test_a_bad_end_costs_only_the_end():
    column = conventions_of(["1914"], "start", beside=["unknown"])

    assert column.lasting("1914", "unknown").date.text == "1914"


@pytest.mark.parametrize(
    ("header", "cells", "read"),
    [
        ("date", ["1285/05/14", "1332/05/28"], ["1906-08-06", "1953-08-19"]),
        (
            "date",
            ["1299/12/3", "1304/8/9", "1357/11/22"],
            ["1921-02-22", "1925-10-31", "1979-02-11"],
        ),
        ("سال", ["1285", "1332"], ["[1906-03-22..1907-03-21]", "[1953-03-21..1954-03-20]"]),
        ("date", ["1285-05-14", "1332-05-28"], ["1285-05-14", "1332-05-28"]),
        ("date", ["1285/05/14", "1299/12/03"], ["1285-05-14", "1299-12-03"]),
        ("date", ["1285", "1332", "1357"], ["1285", "1332", "1357"]),
    ],
)
def test_the_last_years_of_the_thirteenth_persian_century(
    header: str, cells: list[str], read: list[str]
):
    assert texts(cells, header) == read


@pytest.mark.parametrize("header", ["c. Date", "c Year", "Year (c.)", "Date (c)"])
def test_a_header_can_begin_or_end_with_c(header: str):
    assert texts(["1200"], header) == ["1200~"]
