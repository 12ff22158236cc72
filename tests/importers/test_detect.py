"""Which format a file has is seen from the file, and what is none is refused in words."""

import csv
import io
import random
from pathlib import Path

import pytest

from tests.importers.made import timeline_of
from timeline.importers import FORMATS, import_bytes
from timeline.importers.decode.text import UnreadableFile
from timeline.importers.detect import detect_format

FILES = Path(__file__).parents[1] / "data" / "importing"


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
def test_formats_are_detected(name: str, format: str):
    assert detect_format((FILES / name).read_text("utf-8-sig")) == format


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
    with pytest.raises(UnreadableFile, match=why):
        import_bytes("auto", data, "x")


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
            result = import_bytes(chance.choice(["auto", *FORMATS]), bytes(data), "x")
        except UnreadableFile:
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

    assert (
        len(timeline_of(import_bytes("auto", text.getvalue().encode(), "many.csv")).events) == 2000
    )
