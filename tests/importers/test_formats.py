"""Files of SIMILE, markwhen, vis and our own become drafts."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.importers.made import events_of, made, row, timeline_of, told
from timeline.dates import EventDate
from timeline.exporters.formats.jsonl import to_jsonl
from timeline.exporters.formats.timelinejs import to_timelinejs
from timeline.exporters.selection import Selection
from timeline.importers import import_bytes
from timeline.importers.decode.text import UnreadableFile
from timeline.loading import Loaded, load_bytes
from timeline.model import Timeline
from timeline.verification.record import Verified

FILES = Path(__file__).parents[1] / "data" / "importing"


def test_in_the_xml_of_simile_an_end_without_a_duration_is_imprecise():
    result = made("simile.xml")

    assert {title: event.date.text for title, event in events_of(result).items()} == {
        "One day": "1963-11-22T12:30:00Z",
        "Once between two years": "[0600..0700]",
        "A span": "1914/1918",
        "Loose ends": "190X/194X",
    }
    assert events_of(result)["A span"].summary == "Bold and a link"
    assert row(result, "A span").extra == {"color": "red"}


def test_references_in_a_text_become_sources():
    result = made("simile.xml")
    timeline, (piece, linked) = timeline_of(result), events_of(result)["One day"].evidence[::-1]

    assert piece.says == "The imported text refers to it: “ref. Last Investigation, p 422”."
    assert timeline.sources[piece.source].title == "Last Investigation"
    assert timeline.sources[linked.source].url == "https://example.org/day"


def test_in_the_json_of_simile_it_is_the_other_way_round():
    assert {title: event.date.text for title, event in events_of(made("simile.json")).items()} == {
        "A span": "1914/1918",
        "Once": "[1914..1918]",
        "Once too": "[1914..1918]",
        "Short names": "1920-05-04",
    }


def test_a_document_type_is_refused_since_its_entities_could_grow_without_end():
    bomb = b'<!DOCTYPE data [<!ENTITY a "aaa">]><data><event start="1990" title="&a;&a;"/></data>'

    with pytest.raises(UnreadableFile, match="declares a document type"):
        import_bytes("simile", bomb, "bomb.xml")


def test_markwhen_with_sections_properties_and_relative_dates():
    result = made("notes.mw")
    timeline, events = timeline_of(result), events_of(result)

    assert (timeline.title, timeline.about) == ("Notes of a journey", "From here to there")
    assert [lane.title for lane in timeline.lanes] == ["The way out", "On board"]
    assert {title: event.date.text for title, event in events.items()} == {
        "A range": "1720/1772",
        "It begins": "1939-09~",
        "Five years later": "1944-09~",
        "Still going on": "1990/..",
        "A slash date": "2010-04-03",
        "A stay": "2011-05/2011-08",
        "A meeting": "2012-12-07",
    }
    assert events["It begins"].summary == (
        "Cairo, with @maria\nA line with a link in it: not a date."
    )
    assert [timeline.sources[piece.source].url for piece in events["It begins"].evidence] == [
        "https://example.org/way_(out)",
        "https://example.org/only",
    ]


def test_what_markwhen_computes_only_when_it_is_read_is_left_out():
    left = {
        row.title: row.reasons[0]
        for row in made("notes.mw").report.rows
        if row.outcome == "left out"
    }

    assert left == {
        "Not known": "“after !nobody 2 days”: there is no event !nobody with a date above it",
        "Not a date": "“now” depends on the day when it is read, or on an event without an id",
        "No such day": (
            "“2013-02-30”: there is no day 30 in February 2013, which has 28 days; "
            "write 2013-02 if the day is not known"
        ),
        "Too far": "the year -200000 is outside -9999 to 9999, and nothing beyond them is drawn",
    }


def test_items_of_vis_with_years_that_count_a_year_0():
    result = made("items.json")

    assert {title: event.date.text for title, event in events_of(result).items()} == {
        "Before our era": "-0050-04-20",
        "Milliseconds": "1970-01-01",
        "A year": "1984/1986",
        "Twice": "1985",
        "Exact words": "[1997-22..1998-21]",
        "A day": "2013-04-20",
    }
    assert {lane.title for lane in timeline_of(result).lanes} == {"First group", "7", "Events"}
    assert told(result)[5] == ("item 6", "left out", "there is no date")


def test_our_own_json_lines_give_the_identical_timeline(timeline: Timeline, loaded: Loaded):
    ids = tuple(event.id for event in timeline.events)
    lines = to_jsonl(Selection(timeline, loaded.verified, ids))

    again = load_bytes(
        import_bytes("auto", lines, "events.jsonl").data, "again.yaml", loaded.verified
    )

    assert again.problems == ()
    assert again.timeline == timeline.model_copy(update={"tours": again.timeline.tours})


@pytest.mark.parametrize(
    "date",
    [
        "0000",
        "-0043-03-15",
        "-0284/-0246",
        "[-0499..-0400]",
        "1984%",
        "1990/1990",
        "1990/..",
        "../1990",
        "199X",
    ],
)
def test_dates_that_timelinejs_cannot_say_come_back(date: str, small: Callable[..., Timeline]):
    timeline = small(one="1990")
    event = timeline.events[0].model_copy(update={"date": EventDate.parse(date)})
    timeline = timeline.model_copy(update={"events": (event,)})

    slides = to_timelinejs(Selection(timeline, Verified.empty(), ("one",)))

    assert timeline_of(import_bytes("timelinejs", slides, "x.json")).events[0].date.text == date


def test_our_own_slides_keep_ids_titles_lanes_and_dates(timeline: Timeline, loaded: Loaded):
    ids = tuple(event.id for event in timeline.events)
    slides = to_timelinejs(Selection(timeline, loaded.verified, ids))

    result = import_bytes("auto", slides, "timeline.json")

    assert kept_of(timeline_of(result)) == kept_of(timeline)
    assert {row.outcome for row in result.report.rows} == {"imported"}


def kept_of(timeline: Timeline) -> list[tuple[str, str, str, str]]:
    """Return what another program's file can keep of each event."""
    lanes = {lane.id: lane.title for lane in timeline.lanes}
    return [
        (event.id, event.title, lanes[event.lane], event.date.text) for event in timeline.events
    ]


def test_a_line_of_json_lines_that_is_no_event_is_left_out():
    head = {
        "timeline": {
            "title": "T",
            "span": "1990/2000",
            "lanes": [{"id": "a", "title": "A"}],
            "sources": {},
        }
    }
    event = {
        "id": "e",
        "title": "E",
        "date": "1991",
        "lane": "a",
        "origin": "record",
        "draft": True,
    }
    lines = [head, event, {**event, "id": "f", "date": "soon"}]
    text = "\n".join([*map(json.dumps, lines), "no json"])

    result = import_bytes("jsonl", text.encode(), "x.jsonl")

    assert [row.outcome for row in result.report.rows] == ["imported", "left out", "left out"]
    assert [event.id for event in timeline_of(result).events] == ["e"]
