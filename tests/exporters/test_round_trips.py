"""What was exported and is imported again: JSON Lines whole, other formats with their dates."""

import csv
import io
from collections.abc import Callable

import pytest

from timeline.dates import EventDate
from timeline.exporters.formats.csv import to_csv
from timeline.exporters.registry import FORMATS
from timeline.exporters.selection import Selection
from timeline.importers import import_bytes
from timeline.loading import load_bytes

DATES = [
    "-0043-03-15",
    "-0043-03",
    "-0043",
    "-0099/-0043~",
    "-0001/0002",
    "[-0050..-0043]",
    "-0043-21",
    "0000",
    "0066",
    "0622-07-16",
    "1066~",
    "1483?",
    "1483%",
    "15XX",
    "1789-07-14",
    "1789-07-14T17:30",
    "1789-07-14T17:30:05Z",
    "1789-07-14T09:00+00:09/1789-07-14T17:30+00:09",
    "1789-07-14T09:00/1789-07-15",
    "1789-07",
    "1789-07-XX",
    "1789-22",
    "1789-07-14/1799-11-09",
    "1789/1799",
    "1789/1789",
    "1789/..",
    "1789/",
    "../1799",
    "[1789,1799]",
    "[1789..]",
]


def again(selection, name):
    """Export in a format, import that, and return the timeline that comes of it."""
    found = import_bytes(
        name.removesuffix("-csv"), FORMATS[name].write(selection), f"events{FORMATS[name].suffix}"
    )
    loaded = load_bytes(found.data, "again.yaml")
    assert loaded.timeline is not None, loaded.problems
    return loaded.timeline


def test_json_lines_come_back_as_the_same_timeline(select: Callable[..., Selection]):
    everything = select()

    assert again(everything, "jsonl") == everything.timeline


def test_timelinejs_comes_back_with_ids_titles_lanes_and_dates(select: Callable[..., Selection]):
    everything = select()
    back = again(everything, "timelinejs")
    lanes = {lane.id: lane.title for lane in (*everything.timeline.lanes, *back.lanes)}

    assert [(event.id, event.title, lanes[event.lane], event.date) for event in back.events] == [
        (event.id, event.title, lanes[event.lane], event.date) for event in everything.events
    ]


@pytest.mark.parametrize("name", ["csv", "vis", "markwhen"])
def test_tables_vis_and_markwhen_come_back_with_ids_titles_and_dates(
    select: Callable[..., Selection], name
):
    everything = select()

    assert {
        event.id: (event.title, event.date.text) for event in again(everything, name).events
    } == {event.id: (event.title, event.date.text) for event in everything.events}


def test_the_sheet_of_timelinejs_comes_back_with_titles_and_dates(select: Callable[..., Selection]):
    everything = select()

    assert [(event.title, event.date) for event in again(everything, "timelinejs-csv").events] == [
        (event.title, event.date) for event in everything.events
    ]


@pytest.mark.parametrize("name", ["timelinejs", "timelinejs-csv", "vis", "markwhen"])
@pytest.mark.parametrize("date", DATES)
def test_a_date_of_any_form_comes_back(
    dated: Callable[..., Selection], renamed: Callable[..., Selection], date, name
):
    (event,) = again(renamed(dated("2000"), date=EventDate.parse(date)), name).events

    assert event.date.text == date


@pytest.mark.parametrize(
    ("title", "cell"),
    [
        ("=1+1 and more", "'=1+1 and more"),
        ("-0043 or so", "'-0043 or so"),
        ("@home", "'@home"),
        ("＋ a wide plus", "'＋ a wide plus"),
        ("'-5' was cold", "''-5' was cold"),
        ("''=quoted twice", "'''=quoted twice"),
        ("'quoted' but no formula", "'quoted' but no formula"),
        ('He said "no", and 1990: "yes"', 'He said "no", and 1990: "yes"'),
        ("سلیمانی، ۱۳۶۹", "سلیمانی، ۱۳۶۹"),
    ],
)
@pytest.mark.parametrize("raw", [False, True], ids=["guarded", "raw"])
def test_a_guard_against_formulas_is_taken_off_again(
    dated: Callable[..., Selection], renamed: Callable[..., Selection], title, cell, raw
):
    selection = renamed(
        dated("2000"), title=title, date=EventDate.parse("-0043"), summary=f"{title}\n{title}"
    )
    data = to_csv(selection, raw=raw)
    (event,) = load_bytes(
        import_bytes("auto", data, "events.csv").data, "again.yaml"
    ).timeline.events

    assert next(csv.DictReader(io.StringIO(data.decode())))["title"] == (title if raw else cell)
    assert (event.title, event.date.text, event.summary) == (title, "-0043", f"{title}\n{title}")


def test_our_csv_is_known_by_its_headers_whatever_a_spreadsheet_has_made_of_it(
    dated: Callable[..., Selection],
):
    lines = to_csv(dated("1990", "1991")).decode()
    rows = [*csv.reader(io.StringIO(lines))]
    written = io.StringIO()
    csv.writer(written, delimiter=";").writerows(
        [[*rows[0], "mine"], [*rows[1], "a note"], rows[2], [""]]
    )

    result = import_bytes("auto", b"\xef\xbb\xbf" + written.getvalue().encode(), "events.csv")

    assert result.report.format == "our CSV"
    assert [(row.outcome, row.date) for row in result.report.rows] == [
        ("imported", "1990"),
        ("imported", "1991"),
    ]
    assert result.report.rows[0].extra["mine"] == "a note"
    assert result.report.rows[0].extra["quotes"] == "Words of the article."


def test_a_date_that_was_put_into_our_csv_later_is_read_as_words(dated: Callable[..., Selection]):
    lines = to_csv(dated("1990")).decode().replace(",1990,", ",May 1990,", 1)

    (row,) = import_bytes("auto", lines.encode(), "events.csv").report.rows

    assert row.date == "1990-05"
