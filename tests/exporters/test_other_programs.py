"""
Events for other programs of timelines and calendars.

ICalendar, TimelineJS, vis-timeline, Markwhen.
"""

import csv
import html
import io
import json
import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest

from tests.conftest import COUNT
from timeline.dates import EventDate
from timeline.exporters.date_parts import endless
from timeline.exporters.formats.markwhen import JOINER, to_markwhen
from timeline.exporters.formats.timelinejs import COLUMNS, to_timelinejs, to_timelinejs_csv
from timeline.exporters.formats.vis import to_vis
from timeline.exporters.selection import Selection

NASTY = "<img src=x onerror=alert(1)> & #tag"


def slides(selection):
    return json.loads(to_timelinejs(selection))["events"]


def test_timelinejs_has_every_event_with_its_id_and_lane(select: Callable[..., Selection]):
    everything = select()
    lanes = {lane.id: lane.title for lane in everything.timeline.lanes}

    assert [(slide["unique_id"], slide["group"]) for slide in slides(everything)] == [
        (event.id, lanes[event.lane]) for event in everything.events
    ]


@pytest.mark.parametrize(
    ("date", "start", "end", "display"),
    [
        ("1999", {"year": 1999}, None, "1999"),
        ("1999-07", {"year": 1999, "month": 7}, None, "July 1999"),
        ("1999-07-12", {"year": 1999, "month": 7, "day": 12}, None, "12 July 1999"),
        ("1999/2001-02", {"year": 1999}, {"year": 2001, "month": 2}, "1999 to February 2001"),
        ("1999/1999", {"year": 1999}, None, "during 1999 [1999/1999]"),
        ("1999~", {"year": 1999}, None, "about 1999 [1999~]"),
        (
            "1999-22",
            {"year": 1999, "month": 6},
            {"year": 1999, "month": 8},
            "summer 1999 [1999-22]",
        ),
        ("199X", {"year": 1990}, {"year": 1999}, "the 1990s [199X]"),
        (
            "[1997-06..1998-05]",
            {"year": 1997, "month": 6},
            {"year": 1998, "month": 5},
            "some time between June 1997 and May 1998 [1997-06..1998-05]",
        ),
        ("-0043-03-15", {"year": -44, "month": 3, "day": 15}, None, "15 March 44 BCE"),
        ("0000", {"year": -1}, None, "1 BCE"),
        ("1999/..", {"year": 1999}, None, "since 1999 [1999/..]"),
        ("../1999", {"year": 1999}, None, "until 1999 [../1999]"),
        (
            "2020-01-03T00:47+03:00",
            {"year": 2020, "month": 1, "day": 3, "hour": 0, "minute": 47},
            None,
            "3 January 2020, 00:47 (UTC+3) [2020-01-03T00:47+03:00]",
        ),
        (
            "2020-01-03T00:47/2020-01-03T01:10:12",
            {"year": 2020, "month": 1, "day": 3, "hour": 0, "minute": 47},
            {"year": 2020, "month": 1, "day": 3, "hour": 1, "minute": 10, "second": 12},
            "3 January 2020, 00:47–01:10:12 [2020-01-03T00:47/2020-01-03T01:10:12]",
        ),
    ],
)
def test_timelinejs_dates_are_no_finer_and_words_and_edtf_say_the_rest(
    dated: Callable[..., Selection], renamed: Callable[..., Selection], date, start, end, display
):
    (slide,) = slides(renamed(dated("2000"), date=EventDate.parse(date)))

    assert (slide["start_date"], slide.get("end_date"), slide["display_date"]) == (
        start,
        end,
        display,
    )


class Tags(HTMLParser):
    """Collects the tags and the text of HTML."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.text = set(), ""
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)

    def handle_data(self, data):
        self.text += data


def test_timelinejs_gets_no_markup_but_ours(
    dated: Callable[..., Selection], renamed: Callable[..., Selection]
):
    quote = dated("2000").events[0].quotes[0].model_copy(update={"text": NASTY})
    (slide,) = slides(renamed(dated("2000"), title=NASTY, summary=NASTY, quotes=(quote,)))

    assert Tags(slide["text"]["headline"]).text == NASTY
    body = Tags(slide["text"]["text"])
    assert body.tags == {"p", "blockquote", "ul", "li"}
    assert body.text.count(NASTY) == 2


def test_a_group_of_timelinejs_is_text_after_it_was_read_as_html_twice(
    dated: Callable[..., Selection], renamed: Callable[..., Selection]
):
    one = dated("2000")
    lane = one.timeline.lanes[0].model_copy(update={"title": "<b> & c"})
    timeline = one.timeline.model_copy(update={"lanes": (lane, *one.timeline.lanes[1:])})
    (slide,) = slides(type(one)(timeline, one.verified, one.ids))

    assert html.unescape(slide["group"]) == "&lt;b> & c"
    assert html.unescape(html.unescape(slide["group"])) == "<b> & c"


def test_the_sheet_of_timelinejs_has_its_header_and_the_same_slides(
    select: Callable[..., Selection],
):
    everything = select()
    found = list(csv.DictReader(io.StringIO(to_timelinejs_csv(everything).decode(), newline="")))

    assert tuple(found[0]) == COLUMNS
    assert [row["Type"] for row in found] == ["title", *[""] * COUNT]
    assert [row["Display Date"] for row in found[1:]] == [
        slide["display_date"] for slide in slides(everything)
    ]
    bombing = next(
        row for row in found if row["Headline"] == "Bomb at the AMIA centre in Buenos Aires"
    )
    assert [bombing[name] for name in ("Year", "Month", "Day", "End Year")] == [
        "1994",
        "7",
        "18",
        "",
    ]


def test_the_sheet_of_timelinejs_has_times_in_a_column_of_their_own(
    dated: Callable[..., Selection],
):
    sheet = to_timelinejs_csv(dated("2020-01-03T00:47/2020-01-03T01:10:12")).decode()
    _, row = csv.DictReader(io.StringIO(sheet, newline=""))

    assert [row[name] for name in ("Year", "Month", "Day", "Time")] == ["2020", "1", "3", "00:47"]
    assert [row[f"End {name}"] for name in ("Day", "Time")] == ["3", "01:10:12"]


def items(selection):
    return json.loads(to_vis(selection))["items"]


@pytest.mark.parametrize(
    ("date", "kind", "start", "end"),
    [
        ("1999-07-12", "point", "1999-07-12", None),
        ("1999", "range", "1999-01-01", "2000-01-01"),
        ("[1997-06..1998-05]", "range", "1997-06-01", "1998-06-01"),
        ("1999-07-12/1999-07-14", "range", "1999-07-12", "1999-07-15"),
        ("1999/..", "point", "1999-01-01", None),
        ("../1999", "point", "1999-12-31", None),
        ("0000-12-31", "point", "0000-12-31", None),
        ("2020-01-03T00:47+03", "point", "2020-01-03T00:47:00+03:00", None),
        ("-0043-03-15T11:00", "point", "-000043-03-15T11:00:00", None),
        (
            "2020-01-03T00:47Z/2020-01-03T01:10Z",
            *("range", "2020-01-03T00:47:00Z", "2020-01-03T01:10:00Z"),
        ),
        (
            "2020-01-03T00:47-05:00/2020-01-04",
            *("range", "2020-01-03T00:47:00-05:00", "2020-01-05T00:00:00-05:00"),
        ),
        ("../2020-01-03T00:47Z", "point", "2020-01-03T00:47:00Z", None),
        ("-0043", "range", "-000043-01-01", "-000042-01-01"),
        ("9999", "range", "9999-01-01", "+010000-01-01"),
    ],
)
def test_a_range_of_vis_ends_with_the_day_after(
    dated: Callable[..., Selection], renamed: Callable[..., Selection], date, kind, start, end
):
    (item,) = items(renamed(dated("2000"), date=EventDate.parse(date)))

    assert (item["type"], item["start"], item.get("end"), item["edtf"]) == (kind, start, end, date)
    assert item["title"] == f"Title of event-0: {EventDate.parse(date).label}"


def test_vis_gets_every_event_in_a_group_and_no_markup(
    select: Callable[..., Selection],
    dated: Callable[..., Selection],
    renamed: Callable[..., Selection],
):
    whole = json.loads(to_vis(select()))
    (item,) = items(renamed(dated("2000"), title=NASTY))

    assert len(whole["items"]) == COUNT
    assert {item["group"] for item in whole["items"]} == {group["id"] for group in whole["groups"]}
    assert (html.unescape(item["content"]), Tags(item["content"]).tags) == (NASTY, set())


def markwhen(selection):
    return to_markwhen(selection).decode("utf-8")


def test_markwhen_has_a_section_a_lane_and_a_line_an_event(select: Callable[..., Selection]):
    text = markwhen(select())

    assert len(re.findall("^# ", text, re.MULTILINE)) == 7
    assert len(re.findall(r"^[0-9-]+( / [0-9-]+)?: ", text, re.MULTILINE)) == COUNT
    assert text.startswith(
        'title: "Soleimani and Khamenei, 1990-2020"\ndescription: "One opinion article'
    )
    assert (
        "1997-06 / 1998-05: Soleimani is given the Quds Force "
        "(some time between summer 1997 and spring 1998)\n"
        "id: soleimani-appointed\n"
        'edtf: "[1997-22..1998-21]"\n'
    ) in text


@pytest.mark.parametrize(
    ("date", "line"),
    [
        ("1999-07-12", "1999-07-12: Title of event-0"),
        ("1999/2001-02", "1999 / 2001-02: Title of event-0"),
        ("1999~", "1999: Title of event-0 (about 1999)"),
        ("1999-22", "1999-06 / 1999-08: Title of event-0 (summer 1999)"),
        ("1999/..", "1999: Title of event-0 (since 1999)"),
        ("-0043", "44 BCE: Title of event-0"),
        ("-0043-03-15", "44 BCE: Title of event-0 (15 March 44 BCE)"),
        ("-0049/-0043", "50 BCE - 44 BCE: Title of event-0"),
        ("-0049/0001", "50 BCE - 1 CE: Title of event-0"),
        ("0066/0073", "0066 / 0073: Title of event-0"),
        (
            "2020-01-03T00:47+03:00/2020-01-03T01:10+03:00",
            "2020-01-03T00:47+03:00 - 2020-01-03T01:10+03:00: Title of event-0 "
            "(3 January 2020, 00:47–01:10 (UTC+3))",
        ),
        ("2020-01-03T00:47Z", "2020-01-03T00:47Z: Title of event-0 (3 January 2020, 00:47 (UTC))"),
        ("2020-01-03T00:47", "2020-01-03: Title of event-0 (3 January 2020, 00:47)"),
    ],
)
def test_a_line_of_markwhen_says_in_words_what_its_date_cannot(
    dated: Callable[..., Selection], renamed: Callable[..., Selection], date, line
):
    assert line in markwhen(renamed(dated("2000"), date=EventDate.parse(date))).splitlines()


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("1971: a year", f"{JOINER}1971: a year"),
        ("status: open", f"{JOINER}status: open"),
        ("# a section", f"{JOINER}# a section"),
        ("// a comment", f"{JOINER}// a comment"),
        ("- an item", f"{JOINER}- an item"),
        ("a #tag and @name, !id", f"a #{JOINER}tag and @{JOINER}name, !{JOINER}id"),
        ("[Cairo](location)", f"{JOINER}[Cairo]{JOINER}(location)"),
        ("about 50% done", f"about 50{JOINER}% done"),
        ("plain words", "plain words"),
    ],
)
def test_markwhen_reads_nothing_into_our_text(
    dated: Callable[..., Selection], renamed: Callable[..., Selection], text, written
):
    assert written in markwhen(renamed(dated("2000"), summary=text)).splitlines()


def test_what_is_open_at_both_ends_is_named_and_stands_in_no_timeline(
    dated: Callable[..., Selection],
):
    both = dated("[..1999,2001..]", "1999")

    assert endless(both) == (
        "event-0 (some time up to 1999 or some time from 2001 on): it needs a beginning or an end",
    )
    assert [slide["unique_id"] for slide in slides(both)] == ["event-1"]
    assert [item["id"] for item in items(both)] == ["event-1"]
    assert "event-0" not in markwhen(both)
