"""No line of Markwhen and no element of SIMILE becomes text of its neighbour without a word."""

import pytest

from timeline.importers import import_bytes
from timeline.importers.drafts import ImportResult
from timeline.importers.report import Outcome
from timeline.loading import load_bytes
from timeline.model import Event

ABOVE, BELOW = "1914-07-28: A war begins", "1918-11-11: It ends"


def made(text: str, format: str = "markwhen") -> ImportResult:
    """Return what a file of this text becomes."""
    return import_bytes(format, text.encode(), "file")


def between(line: str) -> ImportResult:
    """Return what a line of Markwhen becomes between two events."""
    return made(f"title: Old things\n\n{ABOVE}\n\n{line}\n\n{BELOW}\n")


def events(result: ImportResult) -> dict[str, Event]:
    """Return the events by their titles."""
    loaded = load_bytes(result.data, "made.yaml")
    assert loaded.timeline is not None, loaded.problems
    return {event.title: event for event in loaded.timeline.events}


def told(result: ImportResult) -> list[tuple[str, str, str]]:
    """Return the place, outcome and title of every row."""
    return [(row.place, row.outcome, row.title) for row in result.report.rows]


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("1939/1945: Another war", "1939/1945"),
        ("~1940: About then", "1940~"),
        ("- 1915: In a list", "1915"),
        ("1939-09-01T12:00: At noon", "1939-09-01T12:00"),
        ("44 BCE: The Ides", "-0043"),
        ("c. 1400: About then", "1400~"),
        ("1850-60: A decade", "1850/1860"),
    ],
)
def test_a_line_with_a_date_is_an_event(line: str, date: str):
    result = between(line)
    title = line.rpartition(": ")[2]

    assert events(result)[title].date.text == date
    assert events(result)["A war begins"].summary == ""


@pytest.mark.parametrize(
    "line",
    [
        "1939-13-45: A month too many",
        "2020-02-30: A day too many",
        "31 September 1999: Another",
        "Q7 1999: A quarter",
        "13.8 billion years ago: The beginning",
        "May the 99th 1999: Another",
        "12:30: At lunch",
        "the 40th day of 1999, May: Something",
    ],
)
def test_a_line_of_dates_that_cannot_be_read_is_left_out_and_said(line: str):
    result = between(line)
    (row,) = [row for row in result.report.rows if row.outcome is Outcome.LEFT_OUT]

    assert (row.place, row.title) == ("line 5", line.rpartition(": ")[2])
    assert line.rpartition(": ")[0] in row.reasons[0]
    assert row.extra["line"] == line
    assert {title: event.summary for title, event in events(result).items()} == {
        "A war begins": "",
        "It ends": "",
    }


@pytest.mark.parametrize("line", ["10,000 BC: Farming begins", "1939/45: Another war"])
def test_a_line_with_a_date_of_another_form_is_read_or_left_out(line: str):
    """Which of both is the business of those who read dates."""
    assert [row.place for row in between(line).report.rows] == ["line 3", "line 5", "line 7"]
    assert events(between(line))["A war begins"].summary == ""


@pytest.mark.parametrize(
    "line",
    [
        "Easter 1916: The rising",
        "Christmas 1914: The truce",
        "12th of Neverember 1999: Nothing",
        "After the fire of 1666: A new town",
        "Signed at Versailles 1919: A peace",
    ],
)
def test_a_line_that_may_be_an_event_stays_text_and_is_said(line: str):
    result = between(line)
    first, date = result.report.rows[0], line.partition(":")[0]

    assert events(result)["A war begins"].summary == line
    assert first.outcome is Outcome.GUESSED
    assert first.reasons == (
        f"line 5 may be an event, but “{date}” cannot be read as a date; it stands in the text "
        f"of this one",
    )


@pytest.mark.parametrize(
    "line",
    [
        "Chapter 3: The text",
        "Note: ratio 3:2",
        "See https://example.org/1914: it is there",
        "He said: go.",
        "In Mark 4:5",
    ],
)
def test_text_with_a_colon_is_text(line: str):
    result = between(line)

    assert events(result)["A war begins"].summary == line
    assert told(result) == [
        ("line 3", "imported", "A war begins"),
        ("line 7", "imported", "It ends"),
    ]


def test_what_stands_in_no_event_is_in_the_report():
    result = made(
        "title: Old things\nA word before.\n# The West\nid: west\nWhat belongs here.\n"
        f"{ABOVE}\n// to be checked\nIts text.\n# The East\nid: east\n{BELOW}\n"
    )

    assert {title: event.summary for title, event in events(result).items()} == {
        "A war begins": "Its text.",
        "It ends": "",
    }
    assert result.report.extra == {
        "lines of no event": [
            "line 2: A word before.",
            "line 4: id: west",
            "line 5: What belongs here.",
            "line 7: // to be checked",
            "line 10: id: east",
        ]
    }


@pytest.mark.parametrize(
    ("element", "title", "reason"),
    [
        (
            '<Event start="1916" title="A slip">Text</Event>',
            "A slip",
            "it is <Event>, which is no event",
        ),
        ('<evnt start="1916" title="A slip"/>', "A slip", "it is <evnt>, which is no event"),
        ('<era start="1900" title="An era"/>', "An era", "it is <era>, which is no event"),
        ('<event title="Without a date"/>', "Without a date", "there is no date"),
        ('<event start="sometime" title="Vague"/>', "Vague", "“sometime” cannot be read as a date"),
    ],
)
def test_an_element_of_simile_that_is_no_event_is_left_out_and_said(
    element: str, title: str, reason: str
):
    result = made(f'<data>\n<event start="1914" title="A war"/>\n{element}\n</data>', "simile")

    assert told(result) == [("line 2", "imported", "A war"), ("line 3", "left out", title)]
    assert result.report.rows[1].reasons == (reason,)


def test_an_event_inside_another_is_an_event():
    result = made(
        '<data><event start="1914" title="One">Its <b>text</b>\n'
        '<event start="1915" title="Two">and <i>another</i></event> goes on</event></data>',
        "simile",
    )

    assert {title: (event.date.text, event.summary) for title, event in events(result).items()} == {
        "One": ("1914", "Its text goes on"),
        "Two": ("1915", "and another"),
    }


def test_what_is_in_no_event_of_simile_is_in_the_report():
    event = '<event start="1914" title="A war"/>'
    xml = f'<data wiki-url="https://example.org">\nLoose words.\n{event}</data>'
    json = '{"dateTimeFormat": "iso8601", "events": [{"start": "1914", "title": "A war"}]}'

    assert made(xml, "simile").report.extra == {
        "data.wiki-url": "https://example.org",
        "text in no event": ["line 2: Loose words."],
    }
    assert made(json, "simile").report.extra == {"dateTimeFormat": "iso8601"}


@pytest.mark.parametrize("sign", ["\u202d", "\u202e"])
@pytest.mark.parametrize(
    "row", ["1914,A {}war,Words", "1914,A war,{}Words", "1914,A war,W{}ords and more"]
)
def test_an_override_of_the_reading_order_is_taken_out_and_said(sign: str, row: str):
    result = made(f"date,title,summary\n{row.format(sign)}\n", "csv")
    (event,) = events(result).values()

    assert (event.title, event.summary) == ("A war", row.format("").split(",")[2])
    assert result.report.rows[0].reasons == (
        f"the invisible character U+{ord(sign):04X}, which turns the reading order, is taken out",
    )
