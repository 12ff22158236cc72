"""Times of day in files of other programs are kept, unless they are midnight."""

import json

import pytest

from timeline.importers import import_bytes
from timeline.importers.dates import lasting, read
from timeline.loading import load_bytes


def dates_of(text: str, name: str) -> list[str]:
    """Return the dates of the events that a file becomes."""
    found = import_bytes("auto", text.encode(), name)
    loaded = load_bytes(found.data, "made.yaml")
    assert loaded.timeline is not None, loaded.problems
    return [event.date.text for event in loaded.timeline.events]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("2020-01-03T00:47:12Z", "2020-01-03T00:47:12Z"),
        ("2020-01-03 00:47", "2020-01-03T00:47"),
        ("2020-01-03T00:47:12.345+03:30", "2020-01-03T00:47:12+03:30"),
        ("Fri Nov 22 1963 14:14:00 GMT-0600 (Central)", "1963-11-22T14:14:00-06:00"),
        ("3 January 2020, 2.05 pm", "2020-01-03T14:05"),
        ("12:15 am", ""),
        ("Jan 3 2020 12:15 am", "2020-01-03T00:15"),
        ("3 January 2020, 00:47 (UTC−4:30)", "2020-01-03T00:47-04:30"),
        ("2020-01-03T00:00:00Z", "2020-01-03"),
        ("2020-01-03T00:00/2020-01-05T00:00", "2020-01-03/2020-01-05"),
        ("2020-01-03T00:00/2020-01-03T01:10", "2020-01-03T00:00/2020-01-03T01:10"),
    ],
)
def test_a_time_in_words_is_kept_unless_it_is_midnight(words: str, edtf: str):
    if edtf:
        assert read(words).date.text == edtf
    else:
        with pytest.raises(ValueError, match="cannot be read as a date"):
            read(words)


def test_two_ends_in_words_keep_their_times():
    date = lasting("2020-01-03 00:47", "2020-01-03 01:10").date

    assert date.text == "2020-01-03T00:47/2020-01-03T01:10"


def test_a_table_with_times():
    table = (
        "start,end,title\n"
        "2020-01-03T00:47:00+03:00,2020-01-03T01:10:00+03:00,Night\n"
        "2020-01-03T02:00:00+03:00,,Later\n"
        "2020-01-04T00:00:00+03:00,,A day\n"
    )

    assert dates_of(table, "night.csv") == [
        "2020-01-03T00:47:00+03:00/2020-01-03T01:10:00+03:00",
        "2020-01-03T02:00:00+03:00",
        "2020-01-04",
    ]


def test_markwhen_with_times_and_what_is_computed_from_them():
    text = (
        "title: Night\n\n"
        "2020-01-03T00:47:00Z - 2020-01-03T01:10:00Z: Night\nid: n\n\n"
        "after !n 30 minutes: Then\n\n"
        "2020-01-03T05:00:00+03:00 / 3 hours: Morning\n\n"
        "2020-01-03T23:30:00Z / 1 hour: Past midnight\n"
    )

    assert dates_of(text, "night.mw") == [
        "2020-01-03T00:47:00Z/2020-01-03T01:10:00Z",
        "2020-01-03T01:40Z",
        "2020-01-03T05:00:00+03:00/2020-01-03T08:00+03:00",
        "2020-01-03T23:30:00Z/2020-01-04T00:30Z",
    ]


def test_items_of_vis_with_moments():
    items = [
        {"id": 1, "content": "Span", "start": "2020-01-03T00:47:00.000Z", "end": 1578013800000},
        {"id": 2, "content": "Number", "start": 1578012420000},
        {"id": 3, "content": "Ides", "start": "-000043-03-15T11:00:00"},
        {"id": 4, "content": "A day", "start": "2020-01-04T00:00:00Z"},
    ]

    assert dates_of(json.dumps(items), "items.json") == [
        "-0043-03-15T11:00:00",
        "2020-01-03T00:47Z",
        "2020-01-03T00:47:00Z/2020-01-03T01:10Z",
        "2020-01-04",
    ]


def test_slides_and_sheets_of_timelinejs_with_times():
    day = {"year": 2020, "month": 1, "day": 3}
    slides = [
        {
            "start_date": day | {"hour": 14, "minute": 0},
            "end_date": day | {"hour": 15, "minute": 5, "second": 9},
            "text": {"headline": "Slide"},
        },
        {"start_date": day | {"hour": "", "minute": ""}, "text": {"headline": "A day"}},
    ]
    sheet = (
        "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media\n"
        "2020,1,3,2:05 PM,2020,1,3,14:30:05,,Row,,\n"
    )

    assert dates_of(json.dumps({"events": slides}), "slides.json") == [
        "2020-01-03",
        "2020-01-03T14:00/2020-01-03T15:05:09",
    ]
    assert dates_of(sheet, "sheet.csv") == ["2020-01-03T14:05/2020-01-03T14:30:05"]
