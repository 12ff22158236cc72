"""A cell that is a reference stays whole; addresses become sources, in every format."""

import csv
import io

import pytest

from tests.importers.made import timeline_of
from timeline.importers import import_bytes
from timeline.importers.citations import cite_text, web_addresses
from timeline.importers.drafts import ImportResult


def cited(*cells: str) -> ImportResult:
    """Import a CSV with one event for each of these cells, which are its source."""
    text = io.StringIO()
    csv.writer(text).writerows(
        [
            ["date", "title", "source"],
            *([str(1900 + number), "An event", cell] for number, cell in enumerate(cells)),
        ]
    )
    return import_bytes("csv", text.getvalue().encode(), "table.csv")


@pytest.mark.parametrize(
    "cell",
    [
        "Lord, W. (1955). A Night to Remember. New York: Henry Holt, p. 12.",
        "Cmd. 6352; see also Hansard 5 (1912) cols 1-20",
        "80",
        "ix",
        "§",
        "SOURCE: U.S. Department of State (1950), vol. 3: “The Near East”",
        "TNA, MT 9/920 - correspondence of the Marine Department of the Board of Trade about the "
        "lifeboats, the wireless and the watch that was kept on the bridge, April to July 1912, "
        "with minutes",
        "Ibid., S. 14; ebd.; vgl. Anm. 3.",
        "کیهان، ۱۳ دی ۱۳۹۸، ص ۲",
        "see p. 3 (ref. Smith; Jones)",
        "a < b, in: Notes & Queries",
    ],
)
def test_a_cell_that_is_a_reference_is_the_title_word_for_word(cell: str):
    timeline = timeline_of(cited(cell))
    (source,) = timeline.sources.values()

    assert (source.title, source.url, source.type) == (cell, "", "document")
    assert (
        timeline.events[0].evidence[0].says == f"The imported row names it as its source: “{cell}”."
    )


@pytest.mark.parametrize(
    ("cell", "title", "url"),
    [
        (
            "The Examiner, 1 August 1912, https://example.org/examiner/1",
            "=",
            "https://example.org/examiner/1",
        ),
        ("https://example.org/a", "[example.org/a]", "https://example.org/a"),
        ("Smith (https://example.org/a_(b)).", "=", "https://example.org/a_(b)"),
        (
            '<a href="https://example.org/a">Smith 1912</a>, p. 3',
            "Smith 1912, p. 3",
            "https://example.org/a",
        ),
        ("<https://example.org/a>", "=", "https://example.org/a"),
        ("www.example.org/a", "[example.org/a]", "http://www.example.org/a"),
        ("Smith 1912, www.example.org/a.", "=", "http://www.example.org/a"),
        ("www.example", "=", ""),
        ("mail@www.example.org", "=", ""),
    ],
)
def test_the_address_in_a_reference_is_its_url(cell: str, title: str, url: str):
    (source,) = timeline_of(cited(cell)).sources.values()

    assert (source.title, source.url) == (cell if title == "=" else title, url)


def test_different_cells_are_different_sources_and_the_same_cell_is_one():
    cells = [
        "Lord, W. (1955). A Night",
        "Lord, W. (1986). The Night",
        "lord, w. (1955). a night",
        "Lord, W. (1955). A Night",
        "p. 1, https://example.org/a",
        "p. 2, https://example.org/a",
    ]
    timeline = timeline_of(cited(*cells))

    assert [source.title for source in timeline.sources.values()] == [*dict.fromkeys(cells)]
    assert timeline.events[0].evidence[0].source == timeline.events[3].evidence[0].source


def test_several_columns_of_sources_are_several_sources():
    text = b"Date,Title,Source 1,Source 2,Reference\n1912,An event,Smith,Jones,Ford p. 3\n"
    timeline = timeline_of(import_bytes("csv", text, "table.csv"))

    assert sorted(source.title for source in timeline.sources.values()) == [
        "Ford p. 3",
        "Jones",
        "Smith",
    ]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "It sank. Source: Lord, W. (1955). A Night to Remember",
            ["Lord, W. (1955). A Night to Remember"],
        ),
        ("It sank (ref. U.S. Senate, p. 12) at night.", ["U.S. Senate"]),
        (
            "SOURCE: U.S. Senate; Hearings (1912), vol. 2\nMore words",
            ["U.S. Senate; Hearings (1912), vol. 2"],
        ),
        (
            "Quelle: A. B. (Hg.), Akten; Bd. 3, https://example.org/3",
            ["A. B. (Hg.), Akten; Bd. 3, https://example.org/3"],
        ),
        ("[Sources: The Times (1912); The Sun]", ["The Times (1912); The Sun"]),
        ("The resources: coal. It was a preference of his", []),
    ],
)
def test_a_reference_in_prose_goes_to_the_end_of_its_line_or_bracket(text: str, titles: list[str]):
    assert [cited.title for cited in cite_text(text)] == titles


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("At the end https://example.org/a", ["https://example.org/a"]),
        ("At the end https://example.org/a.", ["https://example.org/a"]),
        ("(see https://example.org/a)", ["https://example.org/a"]),
        (
            "https://en.example.org/wiki/A_(ship), and more",
            ["https://en.example.org/wiki/A_(ship)"],
        ),
        (
            "“https://example.org/a”; https://example.org/b?c=1&d=2!",
            ["https://example.org/a", "https://example.org/b?c=1&d=2"],
        ),
        ("At the end www.example.org/a.", ["www.example.org/a"]),
        ("(www.example.org)", ["www.example.org"]),
        ("See https://www.example.org/a", ["https://www.example.org/a"]),
        ("نگاه کنید https://example.org/a، و", ["https://example.org/a"]),
    ],
)
def test_an_address_ends_where_its_sentence_goes_on(text: str, addresses: list[str]):
    assert [*web_addresses(text)] == addresses


@pytest.mark.parametrize(
    ("format", "text"),
    [
        ("csv", "date,title\n1912,A ship sinks https://example.org/a\n"),
        ("csv", "date,title,summary\n1912,A ship sinks,At night: https://example.org/a.\n"),
        (
            "json",
            '[{"date": 1912, "title": "A ship sinks", "text": "At night (https://example.org/a)"}]',
        ),
        ("timelinejs", "Year,Headline,Text\n1912,A ship sinks https://example.org/a,\n"),
        (
            "timelinejs",
            '{"events": [{"start_date": {"year": 1912}, "text": {"text": "See https://example.org/a"}}]}',
        ),
        ("simile", '<data><event start="1912" title="A ship sinks https://example.org/a"/></data>'),
        (
            "simile",
            '{"events": [{"start": "1912", "title": "A ship", "description": "https://example.org/a"}]}',
        ),
        ("markwhen", "1912: A ship sinks https://example.org/a\n"),
        ("markwhen", "1912: A ship sinks\nAt night https://example.org/a\n"),
        ("vis", '[{"content": "A ship sinks https://example.org/a", "start": "1912"}]'),
        ("vis", '[{"content": "A ship", "title": "https://example.org/a", "start": "1912"}]'),
    ],
)
def test_an_address_in_a_title_or_a_text_becomes_a_source_in_every_format(format: str, text: str):
    timeline = timeline_of(import_bytes(format, text.encode(), "x"))

    assert [source.url for source in timeline.sources.values()] == ["https://example.org/a"]
