"""Each form of EDTF, with its bounds, its kind and its words; and how a text is refused."""

import numpy as np
import pytest

from timeline.dates import DateError, EventDate, Kind

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
    # times of day
    ("2020-01-03T00:47", "2020-01-03", "2020-01-03", DAY, "3 January 2020, 00:47"),
    ("2020-01-03T00:47:12Z", "2020-01-03", "2020-01-03", DAY, "3 January 2020, 00:47:12 (UTC)"),
    ("2020-01-03T00:47+03:00", "2020-01-03", "2020-01-03", DAY, "3 January 2020, 00:47 (UTC+3)"),
    ("2020-01-03T00:47+03:30", "2020-01-03", "2020-01-03", DAY, "3 January 2020, 00:47 (UTC+3:30)"),
    ("2020-01-03T23:59:59-04", "2020-01-03", "2020-01-03", DAY, "3 January 2020, 23:59:59 (UTC−4)"),
    ("-0043-03-15T11:00", "-0043-03-15", "-0043-03-15", DAY, "15 March 44 BCE, 11:00"),
    ("2020-01-03T00:47/2020-01-03T01:10", "2020-01-03", "2020-01-03", LASTING,
     "3 January 2020, 00:47–01:10"),
    ("2020-01-03T00:47+03:00/2020-01-03T01:10+03:00", "2020-01-03", "2020-01-03", LASTING,
     "3 January 2020, 00:47–01:10 (UTC+3)"),
    ("2020-01-02T23:10Z/2020-01-03T01:10Z", "2020-01-02", "2020-01-03", LASTING,
     "2 January 2020, 23:10 to 3 January 2020, 01:10 (UTC)"),
    ("2020-03-29T01:30+01:00/2020-03-29T03:30+02:00", "2020-03-29", "2020-03-29", LASTING,
     "29 March 2020, 01:30 (UTC+1) to 29 March 2020, 03:30 (UTC+2)"),
    ("2020-01-03T00:47/2020-01-05", "2020-01-03", "2020-01-05", LASTING,
     "3 January 2020, 00:47 to 5 January 2020"),
    ("2020-01-03T00:47Z/..", "2020-01-03", "", LASTING, "since 3 January 2020, 00:47 (UTC)"),
    ("../2020-01-03T00:47", "", "2020-01-03", LASTING, "until 3 January 2020, 00:47"),
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
    ("156X-12-25", "1560-12-25", "1569-12-25", WITHIN, "25 December of some year from 1560 to "
                                                       "1569"),
    # what lasted
    ("2013-21/2015-09", "2013-03-01", "2015-09-30", LASTING, "spring 2013 to September 2015"),
    ("1997-22/1998-21", "1997-06-01", "1998-05-31", LASTING, "summer 1997 to spring 1998"),
    ("2013-24/2014-21", "2013-12-01", "2014-05-31", LASTING, "winter 2013–14 to spring 2014"),
    ("2013?/2015?", "2013-01-01", "2015-12-31", LASTING, "perhaps 2013 to perhaps 2015"),
    ("2013-21?/2015-23~", "2013-03-01", "2015-11-30", LASTING, "perhaps spring 2013 to about "
                                                               "autumn 2015"),
    ("2003/2007~", "2003-01-01", "2007-12-31", LASTING, "2003 to about 2007"),
    ("1988/1998", "1988-01-01", "1998-12-31", LASTING, "1988 to 1998"),
    ("2006-07-12/2006-08", "2006-07-12", "2006-08-31", LASTING, "12 July 2006 to August 2006"),
    ("2019-12-27/2019-12-29", "2019-12-27", "2019-12-29", LASTING, "27–29 December 2019"),
    ("2014-07-18/2014-09-12", "2014-07-18", "2014-09-12", LASTING, "18 July to 12 September 2014"),
    ("2019-12-27/2020-01-03", "2019-12-27", "2020-01-03", LASTING, "27 December 2019 to 3 "
                                                                   "January 2020"),
    ("2013-04/2013-06", "2013-04-01", "2013-06-30", LASTING, "April to June 2013"),
    ("2013-04~/2013-06", "2013-04-01", "2013-06-30", LASTING, "about April 2013 to June 2013"),
    ("2013/2013", "2013-01-01", "2013-12-31", LASTING, "during 2013"),
    ("2001/..", "2001-01-01", "", LASTING, "since 2001"),
    ("2001-21~/..", "2001-03-01", "", LASTING, "since about spring 2001"),
    ("2001/", "2001-01-01", "", LASTING, "from 2001, end not known"),
    ("../2001", "", "2001-12-31", LASTING, "until 2001"),
    ("/2001", "", "2001-12-31", LASTING, "until 2001, start not known"),
    # once, on one of several dates
    (
        *("[1997-22..1998-21]", "1997-06-01", "1998-05-31", WITHIN),
        BETWEEN + "summer 1997 and spring 1998",
    ),
    ("[1997-06..1998-05]", "1997-06-01", "1998-05-31", WITHIN, BETWEEN + "June 1997 and May 1998"),
    ("[2010..2011-01]", "2010-01-01", "2011-01-31", WITHIN, BETWEEN + "2010 and January 2011"),
    (
        *("[2013-03-03..2013-03-05]", "2013-03-03", "2013-03-05", WITHIN),
        BETWEEN + "3 and 5 March 2013",
    ),
    ("[2013-21?..2014~]", "2013-03-01", "2014-12-31", WITHIN, BETWEEN + "perhaps spring 2013 and "
                                                                        "about 2014"),
    ("[..1984]", "", "1984-12-31", WITHIN, "some time up to 1984"),
    ("[1984-12..]", "1984-12-01", "", WITHIN, "some time from December 1984 on"),
    ("[2013,2015]", "2013-01-01", "2015-12-31", WITHIN, "2013 or 2015"),
    ("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31", WITHIN, f"1667, 1668 or {BETWEEN}1670 "
                                                                   f"and 1672"),
    ("[..1667,1760-12]", "", "1760-12-31", WITHIN, "some time up to 1667 or December 1760"),
    ("[2013-22,199X]", "1990-01-01", "2013-08-31", WITHIN, "summer 2013 or the 1990s"),
]  # fmt: skip
EACH = "{!r} means each of several dates; write 2013/2015 if it lasted, [2013,2015] if one of them"


def day(text: str) -> np.datetime64 | None:
    return np.datetime64(text, "D") if text else None


def refusal(text: str) -> DateError:
    with pytest.raises(DateError) as caught:
        EventDate.parse(text)
    return caught.value
