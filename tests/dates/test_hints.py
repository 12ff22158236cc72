"""What people write in place of EDTF gets the EDTF that they mean as a hint."""

import pytest

from tests.dates.forms import refusal

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
