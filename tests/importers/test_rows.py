"""Headers, or none, above the rows; a cell that cannot be read costs only itself."""

import pytest

from tests.importers.made import timeline_of
from tests.importers.tables import events_of, fields_of, table
from timeline.importers import ImportOptions, import_bytes
from timeline.importers.decode.text import UnreadableFile


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("1789;1797;First president\n1797;1801;Second president\n", ["1789/1797", "1797/1801"]),
        ("First president,1789,1797\nSecond president,1797,1801\n", ["1789/1797", "1797/1801"]),
        ("1914-06-28\tShots\n1914-07-28\tWar\n", ["1914-06-28", "1914-07-28"]),
        ("c. 1410|Eine Schlacht\n1411|Ein Frieden\n", ["1410~", "1411"]),
        ("1;44 BC;Caesar dies\n2;AD 14;Augustus dies\n3;68;Nero dies\n", ["-0043", "0014", "0068"]),
        ("1900,A\n", ["1900"]),
        (
            "12 May 1900,A,https://example.org/a\n13 May 1900,B,https://example.org/b\n",
            ["1900-05-12", "1900-05-13"],
        ),
    ],
)
def test_a_table_without_headers_is_read_and_loses_no_row(text: str, dates: list[str]):
    result = import_bytes("csv", text.encode(), "table.csv")

    assert [event.date.text for event in timeline_of(result).events] == dates
    assert result.report.notes[0].startswith("the first row, “")


@pytest.mark.parametrize(
    "text",
    [
        "Date,Title\n1914,Shots\n",
        "1. Date,2. Title\n1914,Shots\n",
        "When it was,What it was\n1914,Shots\n",
        "Period,1900-1950\n1914,Shots\n",
        "Year 2000 data,Name\n1914,Shots\n",
    ],
)
def test_headers_with_figures_are_headers(text: str):
    result = import_bytes("csv", text.encode(), "table.csv")

    assert [(event.date.text, event.title) for event in timeline_of(result).events] == [
        ("1914", "Shots")
    ]


def test_what_stands_above_the_headers_is_the_title_and_said():
    result = import_bytes(
        "csv", b"A chronology of the hall,,\n,,\nDate,Title,Notes\n1895,A fire,\n", "table.csv"
    )

    assert timeline_of(result).title == "A chronology of the hall"
    assert result.report.notes == ("above the headers stands “A chronology of the hall”",)
    assert [row.place for row in result.report.rows] == ["row 4"]


@pytest.mark.parametrize(
    "end", ["unknown", "-", "n/a", "?", "soon after", "30 February 1915", "never"]
)
def test_an_end_that_cannot_be_read_costs_only_itself(end: str):
    rows = [["1914", end, "A"], ["1915", "1916", "B"]]
    result = table(["start", "end", "name"], *rows)

    assert [date for date, _, _ in events_of(result)] == ["1914", "1915/1916"]
    assert (
        result.report.rows[0]
        .reasons[0]
        .startswith(f"its end, “{end}”, cannot be read as a date and is left out")
    )
    assert timeline_of(result).events[0].date_note == f"In the imported file: “1914 to {end}”."


def test_of_a_column_that_is_called_like_a_date_the_fault_is_named():
    with pytest.raises(
        UnreadableFile,
        match="“Datum” is called like a date, but none of its cells can be read as one",
    ):
        table(["Datum", "Titel"], ["irgendwann", "A"], ["später", "B"])


def test_a_picture_becomes_a_source_with_caption_and_credit():
    result = table(
        ["Date", "Title", "Image", "Caption", "Credit"],
        ["1531", "A comet", "https://example.org/comet.jpg", "A woodcut", "The library"],
        ["1532", "Another", "comet.jpg", "Lost", "Nobody"],
    )
    first, second = timeline_of(result).events

    assert [piece.says for piece in first.evidence] == [
        "The imported row shows it. Caption: “A woodcut”. Credit: “The library”."
    ]
    assert second.evidence == ()
    assert dict(result.report.rows[1].extra) == {
        "Image": "comet.jpg",
        "Caption": "Lost",
        "Credit": "Nobody",
    }
    assert (
        "1 picture or other medium became a source with caption and credit; events show none"
        in result.report.notes
    )


def test_html_in_a_cell_is_kept_as_it_was_beside_its_text():
    result = table(["Date", "Title"], ["1531", "A <b class='x'>comet</b>"])

    assert timeline_of(result).events[0].title == "A comet"
    assert dict(result.report.rows[0].extra) == {"Title": "A <b class='x'>comet</b>"}


def test_the_same_words_in_every_row_are_no_title():
    result = table(
        ["year", "status", "text"], *[[f"180{n}", "start", f"What happened {n}"] for n in range(4)]
    )

    assert fields_of(result) == {"year": "date", "text": "summary"}
    assert [title for _, title, _ in events_of(result)][:2] == [
        "What happened 0",
        "What happened 1",
    ]


@pytest.mark.parametrize("headers", ["Date,,", ",Date,", "Date,Notes,"])
def test_a_row_of_headers_with_empty_ones_is_no_title(headers: str):
    row = ",".join("1914" if header == "Date" else "words" for header in headers.split(","))
    result = import_bytes("csv", f"{headers}\n{row}\n{row}\n".encode(), "table.csv")

    assert [event.date.text for event in timeline_of(result).events] == ["1914", "1914"]


@pytest.mark.parametrize(
    ("cells", "date", "said"),
    [
        (("1915", "June", "?"), "1915-06", ("its day, “?”, says that none is known",)),
        (("1920", "3", "00"), "1920-03", ("its day, “00”, says that none is known",)),
        (("1921", "unbekannt", ""), "1921", ("its month, “unbekannt”, says that none is known",)),
        (
            ("1918", "n/a", "4"),
            "1918",
            ("its month, “n/a”, says that none is known", "a day, 4, without a month is left out"),
        ),
        (
            ("1915", "6", "31"),
            "1915-06",
            (
                "its day, “31”, is left out: “1915-06-31”: there is no day 31 in June 1915, "
                "which has 30 days",
            ),
        ),
        (
            ("1917", "13", "1"),
            "1917",
            (
                "its month, “13”, is left out, and its day, “1”, with it: “1917-13-01”: there is "
                "no month 13",
            ),
        ),
        (("c. 1916", "8", "3"), "1916-08-03~", ()),
        (("1918?", "Mai", ""), "1918-05?", ()),
        (("44 BC", "3", "15"), "-0043-03-15", ()),
    ],
)
def test_a_month_or_a_day_that_cannot_be_read_costs_only_itself(
    cells: tuple[str, ...], date: str, said: tuple[str, ...]
):
    good = [[str(year), "5", "9", "Good"] for year in range(1930, 1940)]
    result = table(["Year", "Month", "Day", "Event"], [*cells, "This"], *good)
    (event,) = (event for event in timeline_of(result).events if event.title == "This")

    assert fields_of(result) == {"Year": "year", "Month": "month", "Day": "day", "Event": "title"}
    assert (event.date.text, result.report.rows[0].reasons) == (date, said)
    assert all(cell.lstrip("0") in event.date_note or cell in event.date_note for cell in cells)


@pytest.mark.parametrize(
    ("links", "because"),
    [
        (["https://example.org/1"], "its one cell is an address"),
        (["www.example.org/1", "https://example.org/2"], "all 2 cells are addresses"),
    ],
)
def test_how_many_addresses_a_column_has_is_said_in_good_english(links: list[str], because: str):
    result = table(
        ["date", "title", "seen at"], *(["1914", f"Event {link}", link] for link in links)
    )

    assert [one.because for one in result.report.columns if one.field == "link"] == [because]
    assert next(note for note in result.report.notes if "placeholder" in note).startswith(
        "1 source was lifted" if len(links) == 1 else "2 sources were lifted"
    )


def test_the_cells_of_a_sparql_result_are_called_by_what_they_are_of():
    text = (
        '{"results": {"bindings": ['
        '{"item": {"type": "uri", "value": "http://a.example/1"},'
        ' "date": {"value": "+1848-03-18T00:00:00Z"},'
        ' "itemLabel": {"type": "literal", "value": "Barricades"}},'
        '{"item": {"type": "uri", "value": "http://a.example/2"},'
        ' "date": {"value": "+1848-05-18T00:00:00Z"},'
        ' "itemLabel": {"type": "literal", "value": "Parliament"}}]}}'
    )

    result = import_bytes("json", text.encode(), "query.json", ImportOptions({}))

    assert events_of(result) == [("1848-03-18", "Barricades", ""), ("1848-05-18", "Parliament", "")]


@pytest.mark.parametrize("none", ["unknown", "?", "n.d.", "ohne Datum", "неизвестно"])
def test_a_first_row_without_a_date_is_data_if_it_says_so(none: str):
    result = table([none, "Castle planned"], ["1250", "Castle built"], ["1260", "Castle burnt"])

    assert [row.title for row in result.report.rows] == [
        "Castle planned",
        "Castle built",
        "Castle burnt",
    ]
    assert events_of(result) == [("1250", "Castle built", ""), ("1260", "Castle burnt", "")]
