"""Dates: each form with its bounds and words, each refusal with its message, and what holds for any text."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import edtf
import numpy as np
import pytest
from hypothesis import assume, given, note
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter, ValidationError

from timeline.dates import DateError, EventDate, Kind
from timeline.dates.years import year_of

DAY, WITHIN, LASTING = Kind

BETWEEN = "some time between "

# text, earliest, latest (empty: open), kind, label
FORMS = [
    # a day, a month, a year, a season
    ("2020-01-03", "2020-01-03", "2020-01-03", DAY, "3 January 2020"),
    ("2020-02-29", "2020-02-29", "2020-02-29", DAY, "29 February 2020"),
    ("0001-01-01", "0001-01-01", "0001-01-01", DAY, "1 January 1 CE"),
    ("9999-12-31", "9999-12-31", "9999-12-31", DAY, "31 December 9999"),
    ("2016-12", "2016-12-01", "2016-12-31", WITHIN, "December 2016"),
    ("1900-02", "1900-02-01", "1900-02-28", WITHIN, "February 1900"),
    ("1990", "1990-01-01", "1990-12-31", WITHIN, "1990"),
    ("0043", "0043-01-01", "0043-12-31", WITHIN, "43 CE"),
    ("0999", "0999-01-01", "0999-12-31", WITHIN, "999 CE"),
    ("1000", "1000-01-01", "1000-12-31", WITHIN, "1000"),
    ("2013-21", "2013-03-01", "2013-05-31", WITHIN, "spring 2013"),
    ("2007-22", "2007-06-01", "2007-08-31", WITHIN, "summer 2007"),
    ("2013-23", "2013-09-01", "2013-11-30", WITHIN, "autumn 2013"),
    ("2013-24", "2013-12-01", "2014-02-28", WITHIN, "winter 2013–14"),
    ("1999-24", "1999-12-01", "2000-02-29", WITHIN, "winter 1999–2000"),
    ("0043-24", "0043-12-01", "0044-02-29", WITHIN, "winter 43–44 CE"),
    # before the year 1: 0000 is 1 BCE
    ("0000", "0000-01-01", "0000-12-31", WITHIN, "1 BCE"),
    ("0000-02-29", "0000-02-29", "0000-02-29", DAY, "29 February 1 BCE"),
    ("-0001", "-0001-01-01", "-0001-12-31", WITHIN, "2 BCE"),
    ("-0043", "-0043-01-01", "-0043-12-31", WITHIN, "44 BCE"),
    ("-0043-03", "-0043-03-01", "-0043-03-31", WITHIN, "March 44 BCE"),
    ("-0043-03-15", "-0043-03-15", "-0043-03-15", DAY, "15 March 44 BCE"),
    ("-9999-01-01", "-9999-01-01", "-9999-01-01", DAY, "1 January 10000 BCE"),
    ("-0043-21", "-0043-03-01", "-0043-05-31", WITHIN, "spring 44 BCE"),
    ("-0043-24", "-0043-12-01", "-0042-02-28", WITHIN, "winter 44–43 BCE"),
    ("0000-24", "0000-12-01", "0001-02-28", WITHIN, "winter 1 BCE–1 CE"),
    ("-0043~", "-0043-01-01", "-0043-12-31", WITHIN, "about 44 BCE"),
    ("-0043-03-15%", "-0043-03-15", "-0043-03-15", DAY, "perhaps about 15 March 44 BCE"),
    ("-01XX", "-0199-01-01", "-0100-12-31", WITHIN, "some year from 200 to 101 BCE"),
    ("-004X", "-0049-01-01", "-0040-12-31", WITHIN, "some year from 50 to 41 BCE"),
    ("-000X", "-0009-01-01", "0000-12-31", WITHIN, "some year from 10 to 1 BCE"),
    ("00XX", "0000-01-01", "0099-12-31", WITHIN, "some year from 1 BCE to 99 CE"),
    ("006X", "0060-01-01", "0069-12-31", WITHIN, "the 60s CE"),
    ("-0043-XX", "-0043-01-01", "-0043-12-31", WITHIN, "some month of 44 BCE"),
    ("-0004-02-XX", "-0004-02-01", "-0004-02-29", WITHIN, "some day of February 5 BCE"),
    ("-004X-03", "-0049-03-01", "-0040-03-31", WITHIN, "March of some year from 50 to 41 BCE"),
    ("-0299/-0250", "-0299-01-01", "-0250-12-31", LASTING, "300 to 251 BCE"),
    ("-0002/0004", "-0002-01-01", "0004-12-31", LASTING, "3 BCE to 4 CE"),
    ("-0043-03-15/-0043-03-20", "-0043-03-15", "-0043-03-20", LASTING, "15–20 March 44 BCE"),
    ("-0043/..", "-0043-01-01", "", LASTING, "since 44 BCE"),
    ("../-0043", "", "-0043-12-31", LASTING, "until 44 BCE"),
    ("[-0043..-0040]", "-0043-01-01", "-0040-12-31", WITHIN, BETWEEN + "44 and 41 BCE"),
    ("[-0043,0014]", "-0043-01-01", "0014-12-31", WITHIN, "44 BCE or 14 CE"),
    # qualifiers move no bound
    ("2020-01-03?", "2020-01-03", "2020-01-03", DAY, "perhaps 3 January 2020"),
    ("2016-12~", "2016-12-01", "2016-12-31", WITHIN, "about December 2016"),
    ("1990%", "1990-01-01", "1990-12-31", WITHIN, "perhaps about 1990"),
    ("2013-21?", "2013-03-01", "2013-05-31", WITHIN, "perhaps spring 2013"),
    ("199X~", "1990-01-01", "1999-12-31", WITHIN, "about the 1990s"),
    # masked digits
    ("199X", "1990-01-01", "1999-12-31", WITHIN, "the 1990s"),
    ("190X", "1900-01-01", "1909-12-31", WITHIN, "some year from 1900 to 1909"),
    ("19XX", "1900-01-01", "1999-12-31", WITHIN, "some year from 1900 to 1999"),
    ("20XX", "2000-01-01", "2099-12-31", WITHIN, "some year from 2000 to 2099"),
    ("2013-XX", "2013-01-01", "2013-12-31", WITHIN, "some month of 2013"),
    ("2013-04-XX", "2013-04-01", "2013-04-30", WITHIN, "some day of April 2013"),
    ("2012-02-XX", "2012-02-01", "2012-02-29", WITHIN, "some day of February 2012"),
    ("2013-XX-XX", "2013-01-01", "2013-12-31", WITHIN, "some day of 2013"),
    ("2013-XX-15", "2013-01-15", "2013-12-15", WITHIN, "day 15 of some month of 2013"),
    ("201X-12", "2010-12-01", "2019-12-31", WITHIN, "December of some year from 2010 to 2019"),
    ("156X-12-25", "1560-12-25", "1569-12-25", WITHIN, "25 December of some year from 1560 to 1569"),
    # what lasted
    ("2013-21/2015-09", "2013-03-01", "2015-09-30", LASTING, "spring 2013 to September 2015"),
    ("1997-22/1998-21", "1997-06-01", "1998-05-31", LASTING, "summer 1997 to spring 1998"),
    ("2013-24/2014-21", "2013-12-01", "2014-05-31", LASTING, "winter 2013–14 to spring 2014"),
    ("2013?/2015?", "2013-01-01", "2015-12-31", LASTING, "perhaps 2013 to perhaps 2015"),
    ("2013-21?/2015-23~", "2013-03-01", "2015-11-30", LASTING, "perhaps spring 2013 to about autumn 2015"),
    ("2003/2007~", "2003-01-01", "2007-12-31", LASTING, "2003 to about 2007"),
    ("1988/1998", "1988-01-01", "1998-12-31", LASTING, "1988 to 1998"),
    ("2006-07-12/2006-08", "2006-07-12", "2006-08-31", LASTING, "12 July 2006 to August 2006"),
    ("2019-12-27/2019-12-29", "2019-12-27", "2019-12-29", LASTING, "27–29 December 2019"),
    ("2014-07-18/2014-09-12", "2014-07-18", "2014-09-12", LASTING, "18 July to 12 September 2014"),
    ("2019-12-27/2020-01-03", "2019-12-27", "2020-01-03", LASTING, "27 December 2019 to 3 January 2020"),
    ("2013-04/2013-06", "2013-04-01", "2013-06-30", LASTING, "April to June 2013"),
    ("2013-04~/2013-06", "2013-04-01", "2013-06-30", LASTING, "about April 2013 to June 2013"),
    ("2013/2013", "2013-01-01", "2013-12-31", LASTING, "during 2013"),
    ("2001/..", "2001-01-01", "", LASTING, "since 2001"),
    ("2001-21~/..", "2001-03-01", "", LASTING, "since about spring 2001"),
    ("2001/", "2001-01-01", "", LASTING, "from 2001, end not known"),
    ("../2001", "", "2001-12-31", LASTING, "until 2001"),
    ("/2001", "", "2001-12-31", LASTING, "until 2001, start not known"),
    # once, on one of several dates
    ("[1997-22..1998-21]", "1997-06-01", "1998-05-31", WITHIN, BETWEEN + "summer 1997 and spring 1998"),
    ("[1997-06..1998-05]", "1997-06-01", "1998-05-31", WITHIN, BETWEEN + "June 1997 and May 1998"),
    ("[2010..2011-01]", "2010-01-01", "2011-01-31", WITHIN, BETWEEN + "2010 and January 2011"),
    ("[2013-03-03..2013-03-05]", "2013-03-03", "2013-03-05", WITHIN, BETWEEN + "3 and 5 March 2013"),
    ("[2013-21?..2014~]", "2013-03-01", "2014-12-31", WITHIN, BETWEEN + "perhaps spring 2013 and about 2014"),
    ("[..1984]", "", "1984-12-31", WITHIN, "some time up to 1984"),
    ("[1984-12..]", "1984-12-01", "", WITHIN, "some time from December 1984 on"),
    ("[2013,2015]", "2013-01-01", "2015-12-31", WITHIN, "2013 or 2015"),
    ("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31", WITHIN, f"1667, 1668 or {BETWEEN}1670 and 1672"),
    ("[..1667,1760-12]", "", "1760-12-31", WITHIN, "some time up to 1667 or December 1760"),
    ("[2013-22,199X]", "1990-01-01", "2013-08-31", WITHIN, "summer 2013 or the 1990s"),
]  # fmt: skip

NOT_EDTF = "{!r} is not an EDTF date, such as 2020-01-03, 2016-12, 1990, 2013-21 (spring 2013) or [2013..2015]"
OUTSIDE = "{!r} reaches outside the years -9999 to 9999, which are all that can be shown"
NO_YEAR = "{!r} names no year; write at least its first digit, or a set such as [..1984]"
NO_MONTH = "{0} in '{1}-{0}' is neither a month, 01 to 12, nor a season: 21 spring, 22 summer, 23 autumn, 24 winter"
NO_DAY = "there is no day {} in {}, which has {} days; write {} if the day is not known"
QUALIFIER = "{!r} must have its ?, ~ or % (both) at the end of the date, and once"
BACKWARDS = "{!r} ends before it begins; write the earlier date first"
OPEN_INSIDE = "{!r} is open in its middle; write .. before the first date or after the last"
INTERVAL_INSIDE = "{!r} is an interval inside a set; write .. between the two dates"
EACH = "{!r} means each of several dates; write 2013/2015 if it lasted, [2013,2015] if one of them"
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
    ("2020-01-03T10:00:00Z", "'2020-01-03T10:00:00Z' has a time of day; write the day alone", "2020-01-03"),
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

# what people write, and the one thing that it means
MEANT = [
    ("spring 2013", "2013-21"),
    ("the summer of 1997", "1997-22"),
    ("Fall 2013", "2013-23"),
    ("winter 2013–14", "2013-24"),
    ("winter 1999/2000", "1999-24"),
    ("March 2015", "2015-03"),
    ("Sept. 2015", "2015-09"),
    ("3 January 2020", "2020-01-03"),
    ("3rd of January, 2020", "2020-01-03"),
    ("January 3, 2020", "2020-01-03"),
    ("2013-Apr-04", "2013-04-04"),
    ("1990s", "199X"),
    ("the 1990s", "199X"),
    ("199x", "199X"),
    ("circa 2016", "2016~"),
    ("c. 2016", "2016~"),
    ("2016 ~", "2016~"),
    ("about December 2016", "2016-12~"),
    ("perhaps about spring 2013", "2013-21%"),
    ("perhaps 2013 to perhaps 2015", "2013?/2015?"),
    ("2015/03/04", "2015-03-04"),
    ("2015.03.04", "2015-03-04"),
    ("25.12.2020", "2020-12-25"),
    ("12/25/2020", "2020-12-25"),
    ("03.03.2020", "2020-03-03"),
    ("03/2015", "2015-03"),
    ("2015/03", "2015-03"),
    ("2013-4-4", "2013-04-04"),
    ("20130404", "2013-04-04"),
    ("2013-04-04 / 2013-06-08", "2013-04-04/2013-06-08"),
    ("2013-04-04–2013-06-08", "2013-04-04/2013-06-08"),
    ("2013–04–04", "2013-04-04"),
    ("2013-2015", "2013/2015"),
    ("2013–2015", "2013/2015"),
    ("2013—2015", "2013/2015"),
    ("1914-18", "1914/1918"),
    ("1997/98", "1997/1998"),
    ("2013-04-04/06", "2013-04-04/2013-04-06"),
    ("spring 2013 to September 2015", "2013-21/2015-09"),
    ("from 2015 to 2013", "2013/2015"),
    ("27–29 December 2019", "2019-12-27/2019-12-29"),
    ("27-29 December 2019", "2019-12-27/2019-12-29"),
    ("18 July to 12 September 2014", "2014-07-18/2014-09-12"),
    ("April-June 2013", "2013-04/2013-06"),
    ("since 2001", "2001/.."),
    ("until 2001", "../2001"),
    ("2013 / ..", "2013/.."),
    ("some time between summer 1997 and spring 1998", "[1997-22..1998-21]"),
    ("between 3 and 5 January 2020", "[2020-01-03..2020-01-05]"),
    ("2013 or 2014", "[2013,2014]"),
    ("[1997-06 .. 1998-05]", "[1997-06..1998-05]"),
    ("[1997-6..1998-5]", "[1997-06..1998-05]"),
    ("[2013-4, 2013-6]", "[2013-04,2013-06]"),
    ("“2013”", "2013"),
    ("2013‑04‑04", "2013-04-04"),  # non-breaking hyphens, as word processors set them
    ("۲۰۱۳-۰۴-۰۴", "2013-04-04"),
    ("٢٠١٣", "2013"),
    ("２０１３", "2013"),
    ("۱۳۹۸/۱۰/۱۳", "2020-01-03"),
    ("44 BC", "-0043"),
    ("44 B.C.", "-0043"),
    ("44BCE", "-0043"),
    ("200 BCE", "-0199"),
    ("10000 BC", "-9999"),
    ("15 March 44 BC", "-0043-03-15"),
    ("March 15, 44 B.C.E.", "-0043-03-15"),
    ("29 February 45 BC", "-0044-02-29"),
    ("15.3.44 BC", "-0043-03-15"),
    ("spring 44 BC", "-0043-21"),
    ("c. 300 BC", "-0299~"),
    ("the 40s BC", "[-0048..-0039]"),
    ("AD 66", "0066"),
    ("A.D. 66", "0066"),
    ("66 AD", "0066"),
    ("66 CE", "0066"),
    ("15 March AD 66", "0066-03-15"),
    ("300-250 BC", "-0299/-0249"),
    ("250 to 300 BC", "-0299/-0249"),
    ("44 BC – AD 14", "-0043/0014"),
    ("15 to 20 March 44 BC", "-0043-03-15/-0043-03-20"),
    ("between 300 and 250 BC", "[-0299..-0249]"),
    ("44 or 43 BC", "[-0043,-0042]"),
    ("since 44 BC", "-0043/.."),
    ("−0043", "-0043"),  # a minus sign
    ("-0043-3-15", "-0043-03-15"),
    ("-0250/-0300", "-0300/-0250"),
    ("1205/4 BCE", "-1204/-1203"),
    ("350/25 BC", "-0349/-0324"),
    ("11/22 February 1732", "1732-02-22"),
    ("between 1834-5 and 1836-7", "[1834..1837]"),
    ("c. 1834-5", "1834~/1835"),
    ("the 18th century", "17XX"),
    ("first half of the 19th century", "[1800..1849]"),
    ("1990–present", "1990/.."),
    ("28.6.–4.7.1914", "1914-06-28/1914-07-04"),
    ("12 August 0044", "0044-08-12"),
]

# what can mean two things is not guessed
AMBIGUOUS = [
    ("1834-5", "1834/1835 (1834 to 1835) or 1834-05 (May 1834)"),
    ("2013-4", "2013/2014 (2013 to 2014) or 2013-04 (April 2013)"),
    ("1675/6", "[1675,1676] (1675 or 1676) or 1675/1676 (1675 to 1676)"),
    (
        "3–4.5.1939",
        "1939-05-03/1939-05-04 (3–4 May 1939) or 1939-03-05/1939-04-05 (5 March to 5 April 1939)",
    ),
    ("1368/10/13", "1990-01-03 (3 January 1990) or 1368-10-13 (13 October 1368)"),
    ("1398/1/2", "2019-03-22 (22 March 2019) or 1398-01-02 (2 January 1398)"),
    ("03.01.2020", "2020-01-03 (3 January 2020) or 2020-03-01 (1 March 2020)"),
    ("3/1/2020", "2020-01-03 (3 January 2020) or 2020-03-01 (1 March 2020)"),
    ("winter 2013", "2012-24 (winter 2012–13) or 2013-24 (winter 2013–14)"),
    ("1900s", "190X (some year from 1900 to 1909) or 19XX (some year from 1900 to 1999)"),
    ("2003/07", "2003/2007 (2003 to 2007) or 2003-07 (July 2003)"),
    ("2003–07", "2003/2007 (2003 to 2007) or 2003-07 (July 2003)"),
    ("1997..1998", "[1997..1998] (some time between 1997 and 1998) or 1997/1998 (1997 to 1998)"),
    ("-44", "-0043 (44 BCE) or -0044 (45 BCE)"),
    ("winter 44 BC", "-0044-24 (winter 45–44 BCE) or -0043-24 (winter 44–43 BCE)"),
    ("2001..", "[2001..] (some time from 2001 on) or 2001/.. (since 2001)"),
]


def day(text: str) -> np.datetime64 | None:
    return np.datetime64(text, "D") if text else None


def refusal(text: str) -> DateError:
    with pytest.raises(DateError) as caught:
        EventDate.parse(text)
    return caught.value


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


@pytest.mark.parametrize(("text", "hint"), MEANT)
def test_what_people_write_gets_the_edtf_that_they_mean(text: str, hint: str):
    assert refusal(text).hint == hint


@pytest.mark.parametrize(("text", "choice"), AMBIGUOUS)
def test_what_can_mean_two_things_names_both_and_hints_at_neither(text: str, choice: str):
    error = refusal(text)

    assert error.message == f"{text!r} can mean {choice}; write the one that is meant"
    assert error.hint == ""


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("۱۳۹۸", "[2019-03-21..2020-03-19]"),
        ("13 Dey 1398", "2020-01-03"),
        ("۲۲ بهمن ۱۳۵۷", "1979-02-11"),
        ("Mehr 1357", "[1978-09-23..1978-10-22]"),
        ("پاییز ۱۳۵۷", "[1978-09-23..1978-12-21]"),
        ("1398 SH", "[2019-03-21..2020-03-19]"),
        ("1441 AH", "[2019-08-30..2020-08-20]"),
        ("22 Ramadan 977", "[1570-03-09..1570-03-11]"),
        ("٢٢ رمضان ٩٧٧", "[1570-03-09..1570-03-11]"),
        ("١٤٤١/٠٥/٠٨", "[2020-01-02..2020-01-05]"),
    ],
)
def test_a_date_of_another_calendar_gets_the_days_of_ours(text: str, hint: str):
    assert refusal(text).hint == hint


@pytest.mark.parametrize("text", ["۱۰۶۶", "٧٥٠", "30 Esfand 1400", "31 Ramadan 1441"])
def test_a_date_of_another_calendar_that_is_not_clear_is_not_offered_as_one_of_ours(text: str):
    assert refusal(text).hint == ""


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("3. März 1848", "1848-03-03"),
        ("vers 1830", "1830~"),
        ("été 1914", "1914-22"),
        ("entre 1830 y 1840", "[1830..1840]"),
        ("1 de março de 1822", "1822-03-01"),
        ("3 мая 1848 г.", "1848-05-03"),
        ("5 آذار 1920", "1920-03-05"),
    ],
)
def test_words_of_other_languages_get_the_edtf_that_they_mean(text: str, hint: str):
    assert refusal(text).hint == hint


def test_the_words_of_free_text_are_not_repeated_as_an_example_when_there_is_a_hint():
    assert refusal("spring 2013").message == "'spring 2013' is not an EDTF date"


def test_white_space_around_a_date_and_after_commas_is_dropped():
    assert EventDate.parse("  [2013, 2015] ").text == "[2013,2015]"


def test_what_is_not_text_is_refused():
    assert refusal(None).message == "a date is text, such as 2020-01-03"


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


class Record(BaseModel):
    date: EventDate


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("2016-12~", "2016-12~"),
        (["1997-06..1998-05"], "[1997-06..1998-05]"),
        (["2013", "2015"], "[2013,2015]"),
        (1990, "1990"),
    ],
)
def test_a_model_takes_text_the_list_of_an_unquoted_set_and_a_number(value: object, text: str):
    assert Record(date=value).date == EventDate.parse(text)


def test_a_model_writes_a_date_as_its_text():
    record = Record(date="2016-12~")

    assert record.model_dump_json() == '{"date":"2016-12~"}'
    assert Record.model_validate_json(record.model_dump_json()) == record
    assert Record.model_validate(record.model_copy().__dict__) == record


@pytest.mark.parametrize(
    ("value", "message", "hint"),
    [
        ("{1960..1962}", EACH.format("{1960..1962}"), "1960/1962"),
        ("spring 2013", "'spring 2013' is not an EDTF date", "2013-21"),
        (None, "a date is text, such as 2020-01-03", ""),
        (True, "a date is text, such as 2020-01-03", ""),
        ({"2013": ""}, "a date is text, such as 2020-01-03", ""),
        ([["2013"]], "a date is text, such as 2020-01-03", ""),
    ],
)
def test_a_model_reports_the_message_and_the_hint(value: object, message: str, hint: str):
    with pytest.raises(ValidationError) as caught:
        Record(date=value)

    (error,) = caught.value.errors()
    assert (error["type"], error["msg"], error["ctx"]["hint"]) == ("edtf", message, hint)


def test_the_schema_allows_what_editors_make_of_an_unquoted_date_and_its_examples_parse():
    schema = TypeAdapter(EventDate).json_schema()

    assert schema["type"] == ["string", "integer", "array"]
    assert "2013-21 is spring 2013" in schema["description"]
    assert [EventDate.parse(example).text for example in schema["examples"]] == schema["examples"]


def test_no_date_needs_a_slow_library():
    program = (
        "import sys; from timeline.dates import EventDate\n"
        "for text in sys.argv[1:]: EventDate.parse(text)\n"
        "print({'persiantools', 'pandas'} & set(sys.modules))"
    )
    texts = [form[0] for form in FORMS]

    run = subprocess.run(
        [sys.executable, "-c", program, *texts], capture_output=True, text=True, check=True
    )

    assert run.stdout == "set()\n"


def test_dates_are_read_in_many_threads_at_once():
    texts = [
        f"{century}{mask}"
        for century in range(10, 40)
        for mask in ("XX", "0X", "1X-12-25", "11-XX")
    ] * 3

    with ThreadPoolExecutor(8) as threads:
        dates = list(threads.map(EventDate.parse, texts))

    assert [date.text for date in dates] == texts
    assert all(str(date.earliest)[:2] == date.text[:2] for date in dates)


years = st.integers(-9999, 9998).map(lambda year: f"{year:0{5 if year < 0 else 4}}")
months = st.builds("{}-{:02}".format, years, st.integers(1, 12))
seasons = st.builds("{}-{}".format, years, st.integers(21, 24))
days = st.builds("{}-{:02}-{:02}".format, years, st.integers(1, 12), st.integers(1, 28))
plain_dates = st.one_of(years, months, seasons, days)
qualified = st.builds("{}{}".format, plain_dates, st.sampled_from(["", "", "?", "~", "%"]))
ends = st.one_of(qualified, st.sampled_from(["", ".."]))
edtf_texts = st.one_of(
    qualified,
    st.builds("{}/{}".format, ends, ends),
    st.builds(
        "[{}..{}]".format,
        ends.filter(lambda end: end != ".."),
        ends.filter(lambda end: end != ".."),
    ),
    st.lists(qualified, min_size=2, max_size=4).map(lambda dates: f"[{','.join(dates)}]"),
)
words = st.one_of(
    st.sampled_from(("2013", "2015", "1398", "03", "31", "4", "۴", "۱۳۹۸")),
    st.sampled_from(
        (
            "spring",
            "winter",
            "March",
            "May",
            "s",
            "th",
            "about",
            "from",
            "to",
            "between",
            "and",
            "or",
        )
    ),
    st.sampled_from(("-", "–", "/", ".", "..", "[", "]", ",", "~", "?", "X", " ", "since")),
)
near_dates = st.one_of(
    st.text("0123456789-/.?~%X[]{}, TYSE", max_size=24),
    st.lists(words, max_size=9).map("".join),
    st.lists(words, max_size=9).map(" ".join),
)


@given(st.one_of(st.text(), edtf_texts, near_dates))
def test_any_text_is_a_date_or_a_refusal_with_a_message(text: str):
    try:
        date = EventDate.parse(text)
    except DateError as error:
        note(error.message)
        hint = error.hint
    else:
        hint = date.text
        assert date.label
        assert date.earliest is not None or date.latest is not None
        assert date.earliest is None or date.latest is None or date.earliest <= date.latest
        assert (date.kind is Kind.DAY) <= (date.earliest == date.latest)
    assert not hint or EventDate.parse(hint).text == hint


@given(qualified, qualified)
def test_an_interval_runs_from_the_start_of_its_first_date_to_the_end_of_its_last(
    first: str, last: str
):
    start, end = EventDate.parse(first), EventDate.parse(last)
    assume(start.earliest <= end.latest)

    lasting = EventDate.parse(f"{first}/{last}")

    assert (lasting.earliest, lasting.latest) == (start.earliest, end.latest)
    assert lasting.certain_from is None or lasting.certain_from <= lasting.certain_to


@given(days)
def test_a_coarser_date_contains_every_finer_one(text: str):
    date = EventDate.parse(text)

    month, year = text[:-3], text[:-6]
    for coarser in (month, year, f"{year[:-1]}X", f"{year[:-2]}XX", f"{month}-XX"):
        assert EventDate.parse(coarser).earliest <= date.earliest
        assert date.latest <= EventDate.parse(coarser).latest


@given(st.lists(qualified, min_size=2, max_size=4, unique=True))
def test_a_set_spans_all_its_dates(texts: list[str]):
    dates = [EventDate.parse(text) for text in texts]

    choice = EventDate.parse(f"[{','.join(texts)}]")

    assert (choice.earliest, choice.latest) == (
        min(d.earliest for d in dates),
        max(d.latest for d in dates),
    )


@given(qualified)
def test_a_date_in_its_own_words_gets_itself_as_the_hint(text: str):
    date = EventDate.parse(text)
    assume(date.label != text and "winter" not in date.label)

    assert refusal(date.label).hint == text
