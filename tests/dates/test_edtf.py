"""Each form of EDTF has its bounds and words, and each refusal says what to write."""

import pytest

from tests.dates.forms import EACH, FORMS, day, refusal
from timeline.dates import EventDate, Kind

NOT_EDTF = (
    "{!r} is not an EDTF date, such as 2020-01-03, 2016-12, 1990, 2013-21 (spring 2013) "
    "or [2013..2015]"
)
OUTSIDE = "{!r} reaches outside the years -9999 to 9999, which are all that can be shown"
NO_YEAR = "{!r} names no year; write at least its first digit, or a set such as [..1984]"
NO_MONTH = (
    "{0} in '{1}-{0}' is neither a month, 01 to 12, nor a season: "
    "21 spring, 22 summer, 23 autumn, 24 winter"
)
NO_DAY = "there is no day {} in {}, which has {} days; write {} if the day is not known"
QUALIFIER = "{!r} must have its ?, ~ or % (both) at the end of the date, and once"
BACKWARDS = "{!r} ends before it begins; write the earlier date first"
OPEN_INSIDE = "{!r} is open in its middle; write .. before the first date or after the last"
INTERVAL_INSIDE = "{!r} is an interval inside a set; write .. between the two dates"
HOUR_24 = "{!r} has an hour 24; midnight is 00:00 of the day that it begins"
NO_TIME = "{!r} has no time of day as EDTF writes it, such as 00:47, 00:47:12Z or 00:47+03:00"
FAR_OFFSET = "{!r} is {} from UTC, which no clock is; +03:00 is three hours"
EARLIER_TIME = (
    "'2020-01-03T01:10/2020-01-03T00:47' ends before it begins; write the earlier time first"
)
ONE_OFFSET = [
    f"'{text}' ends before it begins; write both ends with one offset from UTC"
    for text in (
        "2020-01-03T10:00+09:00/2020-01-03T03:00-08:00",
        "2020-01-03T10:00-08:00/2020-01-03T11:00+09:00",
    )
]
SLASHES = "{!r} has more than one /; what lasted has one date before it and one after it"
# text, message, hint
REFUSED = [
    ("", "a date is needed, such as 2020-01-03", ""),
    ("   ", "a date is needed, such as 2020-01-03", ""),
    ("unknown", NOT_EDTF.format("unknown"), ""),
    ("late 2016", NOT_EDTF.format("late 2016"), ""),
    ("after 2016", NOT_EDTF.format("after 2016"), ""),
    ("before 1834-5", NOT_EDTF.format("before 1834-5"), ""),
    ("c. 383", NOT_EDTF.format("c. 383"), ""),
    ("3 May 1650 (O.S.)", NOT_EDTF.format("3 May 1650 (O.S.)"), ""),
    ("31 June 2013", NOT_EDTF.format("31 June 2013"), ""),
    ("199X-21", NOT_EDTF.format("199X-21"), ""),
    ("0" * 201, "a date has at most 200 characters, and this text has 201", ""),
    # years
    ("9999-24", OUTSIDE.format("9999-24"), ""),
    ("10000", OUTSIDE.format("10000"), ""),
    ("12000-01-01", OUTSIDE.format("12000-01-01"), ""),
    ("-12000", OUTSIDE.format("-12000"), ""),
    ("-0043/12000", OUTSIDE.format("12000"), ""),
    ("Y170000002", OUTSIDE.format("Y170000002"), ""),
    ("Y-17000", OUTSIDE.format("Y-17000"), ""),
    ("12000 BC", OUTSIDE.format("12000 BC"), ""),
    ("10001 B.C.E.", OUTSIDE.format("10001 B.C.E."), ""),
    ("0 BC", NOT_EDTF.format("0 BC"), ""),
    ("-0", "'-0' does not begin with a year of four digits", ""),
    ("-0000", "'-0000' has a year that does not exist; 1 BCE is 0000", "0000"),
    ("XXXX", NO_YEAR.format("XXXX"), ""),
    ("-XXXX-12", NO_YEAR.format("-XXXX-12"), ""),
    ("793", "'793' does not begin with a year of four digits", ""),
    # months and days that are not
    ("2013-13", NO_MONTH.format("13", "2013"), ""),
    ("2013-00", NO_MONTH.format("00", "2013"), ""),
    ("2013-33", NO_MONTH.format("33", "2013"), ""),
    ("2013-13-04", NO_MONTH.format("13", "2013"), "2013-04-13"),
    ("2013-02-30", NO_DAY.format(30, "February 2013", 28, "2013-02"), ""),
    ("2013/2014-06-31", NO_DAY.format(31, "June 2014", 30, "2014-06"), ""),
    ("2013-04-00", NO_DAY.format(0, "April 2013", 30, "2013-04"), ""),
    ("201X-02-29", "'201X-02-29' may be a day that does not exist; write 201X-02-XX", ""),
    ("2013-21-33", "a season has no days; write 2013-21, or a month instead of the season", ""),
    ("1984-1X", "'1984-1X' masks half a number; write XX, or a set such as [1984-10..1984-12]", ""),
    # times of day
    ("2020-01-03T24:30", HOUR_24.format("2020-01-03T24:30"), ""),
    ("2020-01-03T24:00", HOUR_24.format("2020-01-03T24:00"), ""),
    ("2020-01-03T00:60", "'2020-01-03T00:60' has a minute 60; the last one is 59", ""),
    ("2020-01-03T00:47:60", "'2020-01-03T00:47:60' has a second 60; the last one is 59", ""),
    ("2020-01-03T00:47+25:00", FAR_OFFSET.format("2020-01-03T00:47+25:00", "+25:00"), ""),
    ("2020-01-03T00:47-03:60", FAR_OFFSET.format("2020-01-03T00:47-03:60", "-03:60"), ""),
    (
        "2020-01-03T00:47-00:00",
        "'2020-01-03T00:47-00:00' is 00:00 behind UTC; write Z",
        "2020-01-03T00:47Z",
    ),
    ("2020-01-03T00", NO_TIME.format("2020-01-03T00"), ""),
    ("2020-01-03Tnoon", NO_TIME.format("2020-01-03Tnoon"), ""),
    ("2020-01-03T0:47", NO_TIME.format("2020-01-03T0:47"), "2020-01-03T00:47"),
    (
        "2020-01-03T00:47:12.5Z",
        "'2020-01-03T00:47:12.5Z' has parts of a second; end with the second",
        "2020-01-03T00:47:12Z",
    ),
    (
        "2020-01-03T00:47~",
        "'2020-01-03T00:47~' qualifies a time of day, which has no ?, ~ or %; write the day alone",
        "2020-01-03~",
    ),
    (
        "2020-01-03?T00:47",
        "'2020-01-03?T00:47' has a time of no certain day; write 2020-01-03? alone",
        "2020-01-03?",
    ),
    ("2020-01T00:47", "'2020-01T00:47' has a time, but no day; write 2020-01 alone", "2020-01"),
    ("2020-01-03 00:47", "'2020-01-03 00:47' is not an EDTF date", "2020-01-03T00:47"),
    ("3 Jan 2020, 2.05 pm", "'3 Jan 2020, 2.05 pm' is not an EDTF date", "2020-01-03T14:05"),
    ("2020-01-03T01:10/2020-01-03T00:47", EARLIER_TIME, "2020-01-03T00:47/2020-01-03T01:10"),
    (
        "2020-01-03T00:47/2020-01-03T01:10Z",
        "'2020-01-03T00:47/2020-01-03T01:10Z' has an offset from UTC at one end; write one at both",
        "",
    ),
    ("2020-01-03T10:00+09:00/2020-01-03T03:00-08:00", ONE_OFFSET[0], ""),
    ("2020-01-03T10:00-08:00/2020-01-03T11:00+09:00", ONE_OFFSET[1], ""),
    (
        "[2020-01-03T00:47,2020-01-04]",
        "'[2020-01-03T00:47,2020-01-04]' has a time of day inside a set; write its days alone",
        "[2020-01-03,2020-01-04]",
    ),
    # qualifiers in the wrong place
    ("~2016", QUALIFIER.format("~2016"), "2016~"),
    ("2016~?", QUALIFIER.format("2016~?"), "2016%"),
    ("2004~-06-11", QUALIFIER.format("2004~-06-11"), "2004-06-11~"),
    # intervals
    ("1998/1997", BACKWARDS.format("1998/1997"), "1997/1998"),
    ("2015-09/2013-21?", BACKWARDS.format("2015-09/2013-21?"), "2013-21?/2015-09"),
    ("../..", "'../..' has no date; only one of its ends can be open", ""),
    ("/", "'/' has no date; only one of its ends can be open", ""),
    ("2013/2014/2015", SLASHES.format("2013/2014/2015"), ""),
    # sets
    ("[]", "a date is needed, such as 2020-01-03", ""),
    ("[1990]", "'[1990]' is a choice of one; write the date alone", "1990"),
    ("[1990..1990]", "'[1990..1990]' is a choice of one; write the date alone", "1990"),
    ("[1998..1997]", BACKWARDS.format("1998..1997"), "[1997..1998]"),
    ("[1990,..1991]", OPEN_INSIDE.format("[1990,..1991]"), ""),
    ("[2013/2015]", INTERVAL_INSIDE.format("2013/2015"), "[2013..2015]"),
    ("{1960..1962}", EACH.format("{1960..1962}"), "1960/1962"),
    ("{1960,1961-12}", EACH.format("{1960,1961-12}"), ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "kind", "label"), FORMS, ids=[form[0] for form in FORMS]
)
def test_each_form_has_its_bounds_kind_and_words(
    text: str, earliest: str, latest: str, kind: Kind, label: str
):
    date = EventDate.parse(text)

    assert (date.text, date.kind, date.label) == (text, kind, label)
    assert (date.earliest, date.latest) == (day(earliest), day(latest))


@pytest.mark.parametrize(
    ("text", "message", "hint"), REFUSED, ids=[repr(row[0][:40]) for row in REFUSED]
)
def test_a_refusal_says_why_and_what_to_write(text: str, message: str, hint: str):
    error = refusal(text)

    assert (error.message, error.hint, str(error)) == (message, hint, message)


def test_white_space_around_a_date_and_after_commas_is_dropped():
    assert EventDate.parse("  [2013, 2015] ").text == "[2013,2015]"


def test_what_is_not_text_is_refused():
    assert refusal(None).message == "a date is text, such as 2020-01-03"
