"""Which column of a table is what: dates, title, lane, summary."""

import pytest

from tests.importers.made import timeline_of
from tests.importers.tables import events_of, fields_of, table


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

    assert [(row.place, row.reasons, dict(row.extra)) for row in result.report.rows] == [
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
    assert dict(result.report.rows[0].extra) == {
        "Second date": "1950",
        "Headline": "Headline 0",
        "Topic": "Topic 0",
    }
