"""What was exported and is imported again: JSON Lines whole, other formats with their dates."""

import pytest

from timeline.dates import EventDate
from timeline.export.formats import FORMATS
from timeline.imports.recognising import imported
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


def again(chosen, name):
    """Export in a format, import that, and return the timeline that comes of it."""
    found = imported(name.removesuffix("-csv"), FORMATS[name].write(chosen), f"events{FORMATS[name].suffix}")
    loaded = load_bytes(found.data, "again.yaml")
    assert loaded.timeline is not None, loaded.problems
    return loaded.timeline


def test_json_lines_come_back_as_the_same_timeline(chosen):
    everything = chosen()

    assert again(everything, "jsonl") == everything.timeline


def test_timelinejs_comes_back_with_ids_titles_lanes_and_dates(chosen):
    everything = chosen()
    back = again(everything, "timelinejs")
    lanes = {lane.id: lane.title for lane in (*everything.timeline.lanes, *back.lanes)}

    assert [(event.id, event.title, lanes[event.lane], event.date) for event in back.events] == [
        (event.id, event.title, lanes[event.lane], event.date) for event in everything.events
    ]


@pytest.mark.parametrize("name", ["csv", "vis", "markwhen"])
def test_tables_vis_and_markwhen_come_back_with_ids_titles_and_dates(chosen, name):
    everything = chosen()

    assert {event.id: (event.title, event.date.text) for event in again(everything, name).events} == {
        event.id: (event.title, event.date.text) for event in everything.events
    }


def test_the_sheet_of_timelinejs_comes_back_with_titles_and_dates(chosen):
    everything = chosen()

    assert [(event.title, event.date) for event in again(everything, "timelinejs-csv").events] == [
        (event.title, event.date) for event in everything.events
    ]


@pytest.mark.parametrize("name", ["timelinejs", "timelinejs-csv", "vis", "markwhen"])
@pytest.mark.parametrize("date", DATES)
def test_a_date_of_any_form_comes_back(dated, renamed, date, name):
    (event,) = again(renamed(dated("2000"), date=EventDate.parse(date)), name).events

    assert event.date.text == date
