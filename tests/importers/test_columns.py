"""Which column of a table is what: judged by what is in it, and said with the reason."""

import csv
import io

import pytest

from timeline.importers.decode.text import Unreadable
from timeline.importers.detect import Told, imported
from timeline.importers.drafts import Imported
from timeline.loading import load_bytes
from timeline.model import Timeline


def table(*rows: list[str], **columns: str) -> Imported:
    """Import a CSV of these rows."""
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return imported("csv", text.getvalue().encode(), "table.csv", Told(columns))


def timeline_of(result: Imported) -> Timeline:
    """Return the timeline that was made, which nothing is wrong with."""
    loaded = load_bytes(result.data, "made.yaml")
    assert loaded.problems == ()
    assert loaded.timeline is not None
    return loaded.timeline


def events_of(result: Imported) -> list[tuple[str, str, str]]:
    """Return date, title and summary of each event."""
    return [(event.date.text, event.title, event.summary) for event in timeline_of(result).events]


def fields_of(result: Imported) -> dict[str, str]:
    """Return what each column was taken for, those kept in the report only left out."""
    return {one.header: one.field for one in result.report.columns if one.field}


@pytest.mark.parametrize(
    ("headers", "cells", "fields"),
    [
        (
            ["Jahr", "Monat", "Tag", "Titel"],
            [["1914", "6", "28", "Schüsse"], ["1914", "7", "28", "Krieg"]],
            {"Jahr": "year", "Monat": "month", "Tag": "day", "Titel": "title"},
        ),
        (
            ["Date", "Title", "Tag"],
            [["1914", "Shots", "War"], ["1915", "Landing", "War"]],
            {"Date": "date", "Title": "title", "Tag": "lane"},
        ),
        (
            ["year", "month", "event"],
            [["1914", "June", "Shots"], ["1914", "July", "War"]],
            {"year": "year", "month": "month", "event": "title"},
        ),
        (
            ["año", "mes", "día", "suceso"],
            [["1936", "7", "17", "Golpe"], ["1936", "7", "18", "Guerra"]],
            {"año": "year", "mes": "month", "día": "day", "suceso": "title"},
        ),
        (
            ["année", "mois", "jour", "événement"],
            [["1789", "juillet", "14", "La prise"], ["1789", "août", "4", "La nuit"]],
            {"année": "year", "mois": "month", "jour": "day", "événement": "title"},
        ),
        (
            ["Year", "Month", "Topic"],
            [["1900", "spring term", "Art"], ["1901", "autumn term", "War"]],
            {"Year": "date", "Month": "title"},
        ),
    ],
)
def test_parts_of_a_date_are_known_by_what_is_in_them(
    headers: list[str], cells: list[list[str]], fields: dict[str, str]
):
    found = fields_of(table(headers, *cells))

    assert {header: found[header] for header in fields} == fields


@pytest.mark.parametrize(
    ("headers", "cells", "title"),
    [
        (
            ["item", "itemLabel", "date"],
            ["http://example.org/Q1", "First battle", "1802"],
            "First battle",
        ),
        (["Name", "Label", "Date"], ["17", "A battle", "1802"], "A battle"),
        (["Title", "Heading", "When"], ["1 May 1802", "A battle", "1 May 1802"], "A battle"),
        (["event", "description", "year"], ["https://example.org", "A battle", "1802"], ""),
        (["No", "Year", "Happening here"], ["1", "1802", "A battle"], "A battle"),
        (["Nr", "Zeit", "Vorgang"], ["1", "1802", "Eine Schlacht"], "Eine Schlacht"),
        (
            ["From", "To", "Date", "Subject"],
            ["A. Smith", "B. Jones", "1850", "On ships"],
            "On ships",
        ),
        (["sources.1.title", "date", "headline"], ["The Times", "1850", "A war"], "A war"),
        (["properties.name", "when.start"], ["A battle", "1802"], "A battle"),
        (["Date", "Status", "Text"], ["1802", "start", "A battle"], "start"),
    ],
)
def test_neither_dates_nor_addresses_nor_numbers_are_a_title(
    headers: list[str], cells: list[str], title: str
):
    found = fields_of(table(headers, cells))

    assert [
        dict(zip(headers, cells, strict=True))[header]
        for header in found
        if found[header] == "title"
    ] == ([title] if title else [])


def test_what_differs_in_nearly_every_row_is_no_lane_but_can_be_the_title():
    rows = [[str(1800 + number), f"What happened {number}", "Some words"] for number in range(120)]
    result = table(["year", "topic", "text"], *rows)

    assert fields_of(result) == {"year": "date", "topic": "title", "text": "summary"}
    assert [lane.title for lane in timeline_of(result).lanes] == ["Events"]


@pytest.mark.parametrize(
    ("header", "groups", "is_lane"),
    [
        ("Category", ["War", "Peace"] * 10, True),
        ("Thema", ["Krieg"] * 20, True),
        ("Type", [f"T{number}" for number in range(20)], False),
        ("Series", ["https://example.org/war", "https://example.org/peace"] * 10, False),
        ("Group", ["1914", "1915"] * 10, False),
        ("Section", ["1", "2"] * 10, True),
        ("Colour", ["red", "blue"] * 10, False),
    ],
)
def test_a_lane_is_called_like_one_and_comes_again_and_again(
    header: str, groups: list[str], is_lane: bool
):
    rows = [[str(1800 + number), f"Event {number}", group] for number, group in enumerate(groups)]
    result = table(["Year", "Title", header], *rows)

    assert (fields_of(result).get(header) == "lane") is is_lane


@pytest.mark.parametrize(
    ("headers", "rows", "dates"),
    [
        (
            ["Year", "Topic", "Exact Date"],
            [["1895", "A fire", "27 October 1895"], ["1901", "A gift", ""]],
            ["1895-10-27", "1901"],
        ),
        (
            ["Title", "Decade", "Day"],
            [["A", "1890s", "1895-10-27"], ["B", "1900s", "1901-01-02"]],
            ["1895-10-27", "1901-01-02"],
        ),
        (
            ["Title", "Date", "Document date"],
            [["A", "1914", "1955-03-01"], ["B", "1915", "1956-04-02"]],
            ["1914", "1915"],
        ),
        (
            ["Title", "Accessed", "Event"],
            [["A", "2020-01-01", "1914"], ["B", "2020-01-02", "1915"]],
            ["1914", "1915"],
        ),
        (
            ["Title", "Published", "Point in time"],
            [["A", "1999", "1914"], ["B", "1998", "1915"]],
            ["1914", "1915"],
        ),
        (
            ["Title", "Year", "date_local"],
            [["A", "1914", "June 1914"], ["B", "1915", "soon"]],
            ["1914-06", "1915"],
        ),
        (["Title", "x", "y"], [["A", "7", "1914"], ["B", "8", "1915"]], ["1914", "1915"]),
        (
            ["Year", "Month", "Day", "Title"],
            [["79", "8", "24", "A"], ["476", "9", "4", "B"]],
            ["0079-08-24", "0476-09-04"],
        ),
        (
            ["Day", "Month", "Year", "Title"],
            [["21", "4", "-753", "A"], ["4", "9", "476", "B"]],
            ["-0752-04-21", "0476-09-04"],
        ),
        (
            ["Title", "date", "year"],
            [["A", "1497-1498", "1497"], ["B", "", "1500"]],
            ["1497/1498", "1500"],
        ),
    ],
)
def test_the_finest_column_of_dates_that_agree_is_the_date(
    headers: list[str], rows: list[list[str]], dates: list[str]
):
    assert [date for date, _, _ in events_of(table(headers, *rows))] == dates


@pytest.mark.parametrize(
    "headers",
    [
        ["Start", "End", "Title"],
        ["Datum von", "Datum bis", "Titel"],
        ["Date (from)", "Date (to)", "Title"],
        ["date de début", "date de fin", "titre"],
        ["Jahr", "Jahr bis", "Ereignis"],
        ["when.start", "when.end", "what"],
        ["Born", "Died", "Name"],
        ["startDate", "endDate", "label"],
    ],
)
def test_the_end_of_what_lasted_is_known_by_its_name(headers: list[str]):
    result = table(headers, ["1914", "1918", "A war"], ["1939", "", "Another"])

    assert events_of(result) == [("1914/1918", "A war", ""), ("1939", "Another", "")]


def test_a_date_from_another_column_than_the_others_is_said():
    result = table(
        ["Year", "Title", "Exact Date"],
        ["1895", "A", "soon"],
        ["1896", "B", "2 May 1896"],
        ["1901", "C", ""],
    )

    assert [(row.place, row.reasons, dict(row.kept)) for row in result.report.rows] == [
        (
            "row 2",
            ("the date is that of “Year”, since “soon” in “Exact Date” cannot be read as one",),
            {"Exact Date": "soon"},
        ),
        ("row 3", (), {"Year": "1896"}),
        ("row 4", ("the date is that of “Year”, since “Exact Date” is empty",), {}),
    ]


@pytest.mark.parametrize(
    ("headers", "rows", "summary"),
    [
        (
            ["date", "title", "content", "place"],
            [["2001", "A statement", "The minister says that nothing is decided.", "London"]],
            "content",
        ),
        (
            ["date", "title", "what was said there"],
            [["2001", "A statement", "The minister says that nothing is decided."]],
            "what was said there",
        ),
        (["date", "title", "place"], [["2001", "A statement of the minister", "London"]], ""),
        (["Datum", "Titel", "Inhalt"], [["2001", "Erklärung", "Kurz"]], "Inhalt"),
        (
            ["date", "title", "Notes", "Text"],
            [["2001", "A", "Short", "A text that is much longer than the notes"]],
            "Text",
        ),
        (
            ["date", "title", "article"],
            [["2001", "A", "https://example.org/a/long/address/of/an/article"]],
            "",
        ),
    ],
)
def test_the_longest_text_is_the_summary(headers: list[str], rows: list[list[str]], summary: str):
    found = fields_of(table(headers, *rows))

    assert [header for header, field in found.items() if field == "summary"] == (
        [summary] if summary else []
    )


def test_other_columns_that_could_have_been_taken_are_named():
    result = table(
        ["Date", "Second date", "Title", "Headline", "Topic"],
        *[
            [f"{1900 + n}", f"{1950 + n}", f"Title {n}", f"Headline {n}", f"Topic {n}"]
            for n in range(9)
        ],
    )

    assert result.report.notes == (
        "“Second date” could be dates, too; “Date” was taken; --map date=… changes it",
        "the title could also be “Headline”; “Title” was taken; --map title=… changes it",
        "“Topic” could be the lane by its name, but differs in nearly every row",
    )
    assert dict(result.report.rows[0].kept) == {
        "Second date": "1950",
        "Headline": "Headline 0",
        "Topic": "Topic 0",
    }


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
    result = imported("csv", text.encode(), "table.csv")

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
    result = imported("csv", text.encode(), "table.csv")

    assert [(event.date.text, event.title) for event in timeline_of(result).events] == [
        ("1914", "Shots")
    ]


def test_what_stands_above_the_headers_is_the_title_and_said():
    result = imported(
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
        Unreadable, match="“Datum” is called like a date, but none of its cells can be read as one"
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
    assert dict(result.report.rows[1].kept) == {
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
    assert dict(result.report.rows[0].kept) == {"Title": "A <b class='x'>comet</b>"}


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
    result = imported("csv", f"{headers}\n{row}\n{row}\n".encode(), "table.csv")

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
                "its day, “31”, is left out: “1915-06-31”: there is no day 31 in June 1915, which has 30 days",
            ),
        ),
        (
            ("1917", "13", "1"),
            "1917",
            (
                "its month, “13”, is left out, and its day, “1”, with it: “1917-13-01”: there is no month 13",
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
        '{"item": {"type": "uri", "value": "http://a.example/1"}, "date": {"value": "+1848-03-18T00:00:00Z"},'
        ' "itemLabel": {"type": "literal", "value": "Barricades"}},'
        '{"item": {"type": "uri", "value": "http://a.example/2"}, "date": {"value": "+1848-05-18T00:00:00Z"},'
        ' "itemLabel": {"type": "literal", "value": "Parliament"}}]}}'
    )

    result = imported("json", text.encode(), "query.json", Told({}))

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
