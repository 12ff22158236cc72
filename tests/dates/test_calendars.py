"""Persian and Hijri dates: the days of ours that they can mean."""

import pytest

from timeline.dates.calendars import Calendar, edtf_of, in_julian
from timeline.dates.free_text.conventions import Habits
from timeline.importers.dates import read

SOLAR, LUNAR = Calendar.SOLAR, Calendar.LUNAR


@pytest.mark.parametrize(
    ("date", "edtf"),
    [
        ((SOLAR, 1398, 10, 13), "2020-01-03"),
        ((SOLAR, 1, 1, 1), "0622-03-22"),
        ((SOLAR, 1399, 12, 30), "2021-03-20"),
        ((SOLAR, 1398, 12), "[2020-02-20..2020-03-19]"),
        ((SOLAR, 1398), "[2019-03-21..2020-03-19]"),
        ((LUNAR, 977, 9, 22), "[1570-03-09..1570-03-11]"),
        ((LUNAR, 1, 1, 1), "[0622-07-18..0622-07-20]"),
        ((LUNAR, 656, 2, 4), "[1258-02-16..1258-02-18]"),
        ((LUNAR, 1441), "[2019-08-30..2020-08-20]"),
    ],
)
def test_a_date_is_the_days_of_ours_that_it_can_mean(date: tuple[Calendar, int], edtf: str):
    assert edtf_of(*date) == edtf


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [
        (1343, 1, "1924-08-01"),
        (1400, 9, "1980-07-13"),
        (1420, 1, "1999-04-17"),
        (1441, 9, "2020-04-24"),
    ],
)
def test_the_first_day_of_a_month_in_saudi_arabia_is_among_them(year: int, month: int, day: str):
    first, last = edtf_of(LUNAR, year, month, 1).strip("[]").split("..")

    assert first <= day <= last


@pytest.mark.parametrize(
    "date",
    [
        (SOLAR, 1400, 12, 30),
        (SOLAR, 1398, 13),
        (LUNAR, 1441, 9, 31),
        (LUNAR, 0),
        (SOLAR, 1398, 7, 31),
    ],
)
def test_a_day_that_does_not_exist_is_refused(date: tuple[Calendar, int]):
    with pytest.raises(ValueError, match=r"there is no (day|month)"):
        edtf_of(*date)


@pytest.mark.parametrize(
    ("edtf", "julian"),
    [
        ("[1570-03-09..1570-03-11]", "1570-02-28"),
        ("[0622-07-18..0622-07-20]", "0622-07-16"),
        ("1582-10-14", "1582-10-04"),
        ("1582-10-15", ""),
        ("[1570-02-16..1570-03-19]", ""),
    ],
)
def test_the_day_in_the_calendar_that_europe_had(edtf: str, julian: str):
    assert in_julian(edtf) == julian


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("۱۳۹۸/۱۰/۱۳", "2020-01-03"),
        ("1398/10/13", "2020-01-03"),
        ("13 Dey 1398", "2020-01-03"),
        ("۱۳ دی ۱۳۹۸", "2020-01-03"),
        ("۲۲ بهمن ۱۳۵۷", "1979-02-11"),
        ("1 Farvardin 1400", "2021-03-21"),
        ("Mehr 1357", "[1978-09-23..1978-10-22]"),
        ("۱۳۵۷", "[1978-03-21..1979-03-20]"),
        ("1398 SH", "[2019-03-21..2020-03-19]"),
        ("۱۳۵۷ هجری شمسی", "[1978-03-21..1979-03-20]"),
        ("پاییز ۱۳۵۷", "[1978-09-23..1978-12-21]"),
        ("دهه ۱۳۵۰", "[1971-03-21..1981-03-20]"),
        ("پس از ۱۳۵۷", "[1978-03-21..]"),
        ("حدود ۱۳۵۷", "[1978-03-21~..1979-03-20~]"),
        ("۱۳۵۷ تا ۱۳۶۷", "1978~/1988~"),
        ("از مهر ۱۳۵۷ تا بهمن ۱۳۵۷", "1978-10~/1979-02~"),
    ],
)
def test_persian_dates_are_converted_and_said(words: str, edtf: str):
    reading = read(words)

    assert reading.date.text == edtf
    assert "is read in the Persian calendar" in reading.guesses[0]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("22 Ramadan 977", "[1570-03-09..1570-03-11]"),
        ("٢٢ رمضان ٩٧٧", "[1570-03-09..1570-03-11]"),
        ("1441 AH", "[2019-08-30..2020-08-20]"),
        ("A.H. 1441", "[2019-08-30..2020-08-20]"),
        ("١٤٤١", "[2019-08-30..2020-08-20]"),
        ("١٤٤١/٠٥/٠٨", "[2020-01-02..2020-01-05]"),
        ("Ramadan 977 AH", "[1570-02-16..1570-03-19]"),
        ("12 Rabi' al-awwal 11", "[0632-06-09..0632-06-11]"),
        ("10 Muharram 61", "[0680-10-12..0680-10-14]"),
        ("Dhu'l-Hijja 10, 60", "[0680-09-13..0680-09-15]"),
        ("15 رمضان 1300 ق", "[1883-07-19..1883-07-21]"),
        ("before 977 AH", "[..1570-06-15]"),
        ("10th century AH", "[1495-09-29..1592-10-08]"),
        ("977/1570", "1570"),
        ("AH 977/AD 1569-70", "[1569-06-25..1570-06-15]"),
    ],
)
def test_hijri_dates_become_the_span_that_they_can_mean_and_say_so(words: str, edtf: str):
    reading = read(words)

    assert reading.date.text == edtf
    assert "the Hijri calendar" in reading.guesses[0]


def test_a_month_may_name_another_calendar_than_that_of_the_column():
    assert read("۲۲ بهمن ۱۳۵۷", Habits(calendar=LUNAR)).date.text == "1979-02-11"
    assert read("Mehr 1357", Habits(calendar=LUNAR)).date.text == "[1978-09-23..1978-10-22]"


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("1398", "1398"),
        ("1398-10-13", "1398-10-13"),
        ("13 October 1398", "1398-10-13"),
        ("۲۰۲۰", "2020"),
        ("۵ مارس ۱۴۵۳", "1453-03-05"),
        ("١٤٥٣ م", "1453"),
    ],
)
def test_dates_of_our_calendar_stay_as_they_are(words: str, edtf: str):
    assert (read(words).date.text, read(words).guesses) == (edtf, ())
