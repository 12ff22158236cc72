"""What a date knows of its bounds, ends and qualifiers."""

import edtf
import pytest

from tests.dates.forms import day
from timeline.dates import EventDate
from timeline.dates.years import year_of


@pytest.mark.parametrize(
    ("text", "certain_from", "certain_to"),
    [
        ("2013-21/2015-09", "2013-05-31", "2015-09-01"),
        ("2006-07-12/2006-08", "2006-07-12", "2006-08-01"),
        ("2003/2007~", "2003-12-31", "2007-01-01"),
        ("2001/..", "2001-12-31", ""),
        ("/2001", "", "2001-01-01"),
        ("2013/2013-04", "", ""),
        ("-0043-03/-0042-05", "-0043-03-31", "-0042-05-01"),
        ("2016-12", "", ""),
        ("[1997-06..1998-05]", "", ""),
    ],
)
def test_what_lasted_is_certain_from_its_last_start_to_its_first_end(
    text: str, certain_from: str, certain_to: str
):
    date = EventDate.parse(text)

    assert (date.certain_from, date.certain_to) == (day(certain_from), day(certain_to))


@pytest.mark.parametrize(
    ("text", "start_exact", "end_exact"),
    [
        ("2020-01-03", True, True),
        ("2020-01-03~", False, False),
        ("2016-12", False, False),
        ("2006-07-12/2006-08", True, False),
        ("2013~/2014-09-12", False, True),
        ("-0043-03-15", True, True),
        ("-0043-03-15?", False, False),
        ("2014-07-18?/..", False, False),
        ("[2013-03-03..2013-03-05]", False, False),
        ("2013-04-XX", False, False),
    ],
)
def test_an_end_is_exact_when_it_is_a_day_without_a_qualifier(
    text: str, start_exact: bool, end_exact: bool
):
    date = EventDate.parse(text)

    assert (date.start_exact, date.end_exact) == (start_exact, end_exact)


@pytest.mark.parametrize(
    ("text", "is_set", "about", "doubtful"),
    [
        ("2013", False, False, False),
        ("2013~", False, True, False),
        ("2013?", False, False, True),
        ("2013%", False, True, True),
        ("2013/2015~", False, True, False),
        ("[2013?..2014]", True, False, True),
    ],
)
def test_a_date_tells_its_qualifiers_and_whether_it_is_a_set(
    text: str, is_set: bool, about: bool, doubtful: bool
):
    date = EventDate.parse(text)

    assert (date.is_set, date.about, date.doubtful) == (is_set, about, doubtful)


@pytest.mark.parametrize(
    ("text", "hijri"),
    [
        ("2020-01-03", "13 Dey 1398"),
        ("1990-03-21", "1 Farvardin 1369"),
        ("2001-03-20", "30 Esfand 1379"),
        ("2018-05-08", "18 Ordibehesht 1397"),
        ("0622-03-22", "1 Farvardin 1"),
        ("0622-03-21", ""),
        ("0000-03-21", ""),
        ("-0043-03-15", ""),
        ("2020-01-03?", ""),
        ("2020-01", ""),
        ("2019-12-27/2019-12-29", ""),
        ("[2020-01-03..2020-01-05]", ""),
    ],
)
def test_only_a_known_day_has_a_solar_hijri_day(text: str, hijri: str):
    assert EventDate.parse(text).hijri == hijri


@pytest.mark.parametrize(
    "text",
    [
        "1990",
        "2016-12",
        "2020-02-29",
        "2013-22",
        "1988/1998",
        "[2013,2015]",
        "19XX",
        "2013-XX",
        "2013-XX-15",
        "201X-12",
        "156X-12-25",
        "1X90",
        "00XX",
        "-0043",
        "-0043-03-15",
        "-01XX",
        "-0043/0014",
    ],
)
def test_bounds_agree_with_the_edtf_library_where_it_knows_the_form(text: str):
    theirs = edtf.parse_edtf(text)
    ours = EventDate.parse(text)

    assert [(year_of(day), str(day)[-5:]) for day in (ours.earliest, ours.latest)] == [
        (bound.tm_year, f"{bound.tm_mon:02}-{bound.tm_mday:02}")
        for bound in (theirs.lower_strict(), theirs.upper_strict())
    ]
