"""Dates as spreadsheets, programs and archives write them."""

import pytest

from timeline.importers.dates import read


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
        ("-0206-11-17", "-0206-11-17", ("-0206-11-17 is read as EDTF, where 0000 is 1 BCE: 207 "
                                        "BCE",)),
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
