"""`timeline import`: files of other programs become drafts, and every row is told of."""

import csv
import io
import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from timeline.cli import app
from timeline.dates import EventDate
from timeline.exporters.formats.jsonl import to_jsonl
from timeline.exporters.formats.timelinejs import to_timelinejs
from timeline.exporters.selection import Selection
from timeline.importers.decode.text import Unreadable
from timeline.importers.detect import FORMATS, Told, imported, recognised
from timeline.importers.drafts import Imported
from timeline.importers.report import Row
from timeline.loading import Loaded, load_bytes
from timeline.model import Event, Timeline
from timeline.verification.record import Verified

FILES = Path(__file__).parents[1] / "data" / "importing"


def run(*arguments: str | Path) -> tuple[int, str, str]:
    """Run `timeline import` and return its exit status and what it wrote to its two outputs."""
    result = CliRunner().invoke(app, ["import", *map(str, arguments)])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.exit_code, result.stdout, result.stderr


def made(name: str, format: str = "auto", **columns: str) -> Imported:
    """Import one of the fixtures."""
    return imported(format, (FILES / name).read_bytes(), name, Told(columns))


def timeline_of(result: Imported) -> Timeline:
    """Return the timeline that was made, which nothing is wrong with."""
    loaded = load_bytes(result.data, "made.yaml")
    assert loaded.problems == ()
    assert loaded.timeline is not None
    return loaded.timeline


def events_of(result: Imported) -> dict[str, Event]:
    """Return the events that were made, by their titles."""
    events = {event.title: event for event in timeline_of(result).events}
    assert all(event.draft for event in events.values())
    return events


def told(result: Imported) -> list[tuple[str, str, str]]:
    """Return what is told of every row: place, outcome, first reason."""
    return [(row.place, str(row.outcome), (*row.reasons, "")[0]) for row in result.report.rows]


def row(result: Imported, title: str) -> Row:
    """Return what is told of the row with a title."""
    return next(row for row in result.report.rows if row.title == title)


def test_slides_of_timelinejs():
    result = made("slides.json")
    timeline = timeline_of(result)

    assert (timeline.title, timeline.about) == ("Comets seen", "What was seen & when.")
    assert timeline.span.text == "1066/1998"
    assert [(lane.id, lane.title) for lane in timeline.lanes] == [
        ("comets", "Comets"),
        ("events", "Events"),
        ("eras", "Eras"),
    ]
    assert [(event.id, event.date.text) for event in timeline.events] == [
        ("1066", "1066"),
        ("a-century", "1500/1599"),
        ("halleys-comet", "1531~"),
        ("great-comet", "1577-11-13"),
        ("great-comet-2", "1618-11"),
        ("once", "[1997-22..1998-21]"),
    ]


def test_of_every_slide_it_is_told_what_became_of_it():
    assert told(made("slides.json")) == [
        ("event 1", "imported", ""),
        ("event 2", "guessed", "the date is read from the words “c. 1531”"),
        ("event 3", "imported", ""),
        ("event 4", "guessed", "there is no title; the date stands for it"),
        ("event 5", "left out", "there is no date, though it shows “long ago”"),
        (
            "event 6",
            "left out",
            "there is no day 30 in February 1990, which has 28 days; write 1990-02 if the day is not known",
        ),
        ("event 7", "left out", "the year 12000 is outside -9999 to 9999"),
        (
            "event 8",
            "guessed",
            "the id “great-comet” is that of an earlier row too; this one is great-comet-2",
        ),
        ("event 9", "left out", "there is no date"),
        ("era 1", "guessed", "it is an era; here it is an event that lasted"),
    ]


def test_html_becomes_text_and_its_links_sources():
    result = made("slides.json")
    timeline, event = timeline_of(result), events_of(result)["The Great Comet"]

    assert event.summary == "Seen by Tycho.\nA second line."
    assert [(piece.stance, piece.says) for piece in event.evidence] == [
        ("context", "The imported row links to it as “Tycho”."),
        ("context", "The imported row shows it. Caption: “A woodcut”. Credit: “The library”."),
        ("context", "The credit or caption of the imported media links to it as “The library”."),
    ]
    assert [(source.url, source.title, source.type) for source in timeline.sources.values()] == [
        ("https://example.org/tycho", "[Tycho, example.org]", "webpage"),
        ("https://example.org/comet.jpg", "[A woodcut, example.org]", "graphic"),
        ("https://example.org/library", "[The library, example.org]", "webpage"),
    ]


def test_the_words_of_a_date_stay_and_so_does_what_no_event_has_room_for():
    result = made("slides.json")

    assert (
        events_of(result)["Halley's comet"].date_note == "In the imported file: “c. 1531 (1531)”."
    )
    assert row(result, "Halley's comet").kept == {"location": {"lat": 50}}
    assert row(result, "Without a date").kept == {
        "text": {"headline": "Without a date", "text": "It stays in the report."},
        "display_date": "long ago",
    }


def test_a_long_title_is_cut_at_a_word_and_whole_in_the_summary():
    result = made("slides.json")
    title = "One comet of three that were seen from all of Europe in…"

    assert events_of(result)[title].summary == (
        "One comet of three that were seen from all of Europe in that one autumn"
    )
    assert len(title) <= 60


def test_slides_of_version_2():
    result = made("storyjs.json")

    assert timeline_of(result).title == "An older file"
    assert {title: event.date.text for title, event in events_of(result).items()} == {
        "A day": "1963-08-09",
        "A month to a year": "1977-05/1979",
        "In words": "1980-06",
    }
    assert events_of(result)["A day"].lane == "people"
    assert told(result)[-1] == ("date 4", "left out", "there is no date")


def test_the_sheet_with_a_byte_order_mark_ragged_and_blank_rows():
    result = made("sheet.csv")

    assert timeline_of(result).title == "A sheet"
    assert {title: (event.date.text, event.lane) for title, event in events_of(result).items()} == {
        'She said "yes"': ("1963-08-09", "left"),
        "Ragged": ("197X", "events"),
        "Ides of March": ("-0043-03-15", "right"),
        "An era": ("1980/1985", "eras"),
    }
    assert told(result) == [
        ("row 3", "guessed", "the time of day is left out"),
        ("row 5", "guessed", "the date is read from the words “early 1970s”"),
        ("row 6", "imported", ""),
        ("row 7", "left out", "there is no date"),
        ("row 8", "guessed", "it is an era; here it is an event that lasted"),
    ]
    assert row(result, "Ides of March").kept == {"column 17": "beyond"}


def test_a_sheet_of_the_first_version_and_the_order_of_its_days():
    result = made("sheet_v1.csv")

    assert events_of(result)["Three days"].date.text == "2010-04-03/2010-04-05"
    assert told(result)[1][2] == (
        "“03/04/2010” is read as 2010-04-03, since the day comes first in other dates of the file"
    )


def test_columns_of_any_name_are_guessed_and_the_guess_is_said():
    result = made("own_headers.csv")

    assert {title: event.date.text for title, event in events_of(result).items()} == {
        "Eine Schlacht": "1410~",
        "Ein Frieden": "1411-02-01",
    }
    assert [lane.title for lane in timeline_of(result).lanes] == ["Krieg", "Frieden"]
    assert [(one.header, one.field, one.because) for one in result.report.columns if one.field] == [
        ("Wann", "date", "2 of 3 cells can be read as dates"),
        ("Link", "link", "it is called “Link”, and all 2 cells are addresses"),
        ("Was", "title", "it is called “Was”"),
        ("Thema", "lane", "it is called “Thema”, and it makes 2 groups in 3 rows"),
    ]
    assert row(result, "Ein Frieden").kept == {"Nr": "2"}


def test_columns_can_be_told():
    result = made("own_headers.csv", "csv", title="Thema", lane="Was")

    assert [event.title for event in timeline_of(result).events] == ["Krieg", "Frieden"]


def test_letters_of_all_scripts_have_ids():
    result = made("letters.csv")

    assert [(event.id, event.title) for event in timeline_of(result).events] == [
        ("event-1612-1", "Прибытие в Москву"),
        ("event-1911-4", "武昌起义"),
        ("event-1948-2", "הכרזת העצמאות"),
        ("event-2013-3", "روحانی رئیس‌جمهور شد"),
    ]


def test_in_the_xml_of_simile_an_end_without_a_duration_is_imprecise():
    result = made("simile.xml")

    assert {title: event.date.text for title, event in events_of(result).items()} == {
        "One day": "1963-11-22",
        "Once between two years": "[0600..0700]",
        "A span": "1914/1918",
        "Loose ends": "190X/194X",
    }
    assert events_of(result)["A span"].summary == "Bold and a link"
    assert row(result, "A span").kept == {"color": "red"}


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

    with pytest.raises(Unreadable, match="declares a document type"):
        imported("simile", bomb, "bomb.xml")


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

    again = load_bytes(imported("auto", lines, "events.jsonl").data, "again.yaml", loaded.verified)

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

    assert timeline_of(imported("timelinejs", slides, "x.json")).events[0].date.text == date


def test_our_own_slides_keep_ids_titles_lanes_and_dates(timeline: Timeline, loaded: Loaded):
    ids = tuple(event.id for event in timeline.events)
    slides = to_timelinejs(Selection(timeline, loaded.verified, ids))

    result = imported("auto", slides, "timeline.json")

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

    result = imported("jsonl", text.encode(), "x.jsonl")

    assert [row.outcome for row in result.report.rows] == ["imported", "left out", "left out"]
    assert [event.id for event in timeline_of(result).events] == ["e"]


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("slides.json", "timelinejs"),
        ("storyjs.json", "timelinejs"),
        ("sheet.csv", "timelinejs"),
        ("sheet_v1.csv", "timelinejs"),
        ("own_headers.csv", "csv"),
        ("letters.csv", "csv"),
        ("simile.xml", "simile"),
        ("simile.json", "simile"),
        ("notes.mw", "markwhen"),
        ("items.json", "vis"),
    ],
)
def test_formats_are_recognised(name: str, format: str):
    assert recognised((FILES / name).read_text("utf-8-sig")) == format


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "the file is empty"),
        (b" \n", "the file is empty"),
        (b"just words\n", "this is in no format that is known here"),
        (b"date,title\n", "there is no row below the headers, date, title"),
        (b"[1, 2]", "there is no list of records in it, nor anything written by its date"),
        (b"[" * 5_000, "this is not JSON|lists and records stand more than 50 deep in each other"),
        (b"[" * 200 + b"]" * 200, "lists and records stand more than 50 deep in each other"),
        (b"{'a': 1}", "there is no list of records in it, nor anything written by its date"),
        (
            b"[{'a': 1}",
            r"this is not JSON: .* and as JavaScript the file ends before a \] that closes",
        ),
        (b"<data><event", "this is not XML"),
        (b"<notes/>", "this is no file of SIMILE Timeline"),
        (b"a,b\nx,y\n", "no column holds dates; name the one that does, with --map date=HEADER"),
    ],
)
def test_what_is_no_file_of_a_timeline_is_refused_in_words(data: bytes, why: str):
    with pytest.raises(Unreadable, match=why):
        imported("auto", data, "x")


def test_whatever_a_file_holds_there_is_a_timeline_or_a_reason():
    chance = random.Random(1)
    pieces = [
        b'"',
        b"\0",
        b"\xff",
        b"<![x",
        b"[",
        b"{",
        b"9" * 30,
        b"..",
        b"/",
        b"\n",
        b"?~",
        b" BC",
        b"1e999",
    ]
    pieces += [
        b"now",
        b"between ",
        b'<a href="',
        b"https://[",
        b"\\ud800",
        b"-0001",
        b"T12:00",
        b"99/99/9999",
    ]
    files = [path.read_bytes() for path in sorted(FILES.iterdir())]
    for number in range(150):
        data = bytearray(files[number % len(files)])
        for _ in range(chance.randint(1, 5)):
            place = chance.randrange(len(data))
            data[place : place + chance.randint(0, 8)] = chance.choice(pieces)
        try:
            result = imported(chance.choice(["auto", *FORMATS]), bytes(data), "x")
        except Unreadable:
            continue
        assert result.report.json()
        if result.data:
            timeline_of(result)


def test_two_thousand_events_are_no_trouble():
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(["date", "title", "url"])
    writer.writerows(
        [1000 + number % 1000, f"Event {number}", f"https://example.org/{number}"]
        for number in range(2000)
    )

    assert len(timeline_of(imported("auto", text.getvalue().encode(), "many.csv")).events) == 2000


def test_the_command_writes_the_file_and_the_report(tmp_path: Path):
    out, report = tmp_path / "events.yaml", tmp_path / "report.json"

    status, printed, _ = run("timelinejs", FILES / "sheet_v1.csv", "-o", out, "--report", report)

    assert status == 0
    assert printed.splitlines() == [
        "row 3: guessed: Three days; 2010-04-03/2010-04-05",
        "    “03/04/2010” is read as 2010-04-03, since the day comes first in other dates of the file",
        "    “05/04/2010” is read as 2010-04-05, since the day comes first in other dates of the file",
        "sheet_v1.csv (TimelineJS sheet): 1 imported, 1 guessed, 0 left out",
        f"The whole report: {report}",
        f"{out} written. To see it: timeline serve {out} --drafts",
    ]
    assert json.loads(report.read_text("utf-8"))["counts"] == {
        "imported": 1,
        "guessed": 1,
        "left out": 0,
    }
    assert CliRunner().invoke(app, ["check", str(out)]).exit_code == 0


def test_a_row_that_was_left_out_is_exit_status_1(tmp_path: Path):
    assert run("auto", FILES / "own_headers.csv", "-o", tmp_path / "events.yaml")[0] == 1


def test_without_a_name_the_file_is_printed_and_the_report_goes_to_the_other_output():
    status, printed, said = run("auto", FILES / "letters.csv")

    assert status == 0
    assert printed.startswith("title: Imported from letters.csv\n")
    assert said.endswith("letters.csv (CSV): 4 imported, 0 guessed, 0 left out\n")


def test_no_file_is_written_over_without_being_told_so(tmp_path: Path):
    out = tmp_path / "events.yaml"
    out.write_text("mine")

    assert run("auto", FILES / "letters.csv", "-o", out) == (
        2,
        "",
        f"{out} is there already; name another file, or write over it with --force\n",
    )
    assert out.read_text() == "mine"
    assert run("auto", FILES / "letters.csv", "-o", out, "--force")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["timelinesj", "x"], "there is no format 'timelinesj'; did you mean 'timelinejs'?"),
        (["csv", "missing.csv"], "missing.csv cannot be read: No such file or directory"),
        (
            ["vis", "x", "--map", "title=a"],
            "--map says what the columns of a table are (auto, csv, xlsx, ods, json)",
        ),
        (
            ["csv", "x", "--map", "titel=a"],
            "--map: there is no field 'titel'; did you mean 'title'?",
        ),
        (
            ["csv", "x", "--map", "title"],
            "--map: 'title' is not FIELD=HEADER, such as title=Headline",
        ),
    ],
)
def test_wrong_use_is_exit_status_2(arguments: list[str], said: str):
    status, printed, told = run(*arguments)

    assert (status, printed) == (2, "")
    assert told.startswith(said)


def test_a_file_that_is_not_what_it_should_be_is_exit_status_1():
    assert run("simile", FILES / "items.json") == (
        1,
        "",
        f"{FILES / 'items.json'}: this is no file of SIMILE Timeline, which has a list of events\n",
    )
