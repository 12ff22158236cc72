"""`timeline export site` writes the same bytes each time, and says what it wrote."""

import json
import os
import subprocess
import sys
from pathlib import Path

from typer.testing import CliRunner

from tests.conftest import COUNT
from tests.exporters.web.small_site import BUNDLE, tree
from timeline.cli import app
from timeline.model import Timeline

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests" / "data" / "small.yaml"
ADDRESS = "https://example.org/a/timeline"


def bundle(folder):
    file = folder / "plotly.js"
    file.write_text(BUNDLE)
    return file


def export(*arguments):
    result = CliRunner().invoke(app, ["export", "site", *map(str, arguments)])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.exit_code, result.stdout, result.stderr


def test_two_runs_give_the_same_bytes_wherever_and_whenever_they_run(tmp_path: Path):
    found = []
    for number, (zone, seed) in enumerate((("Asia/Tehran", "1"), ("America/New_York", "2"))):
        where = tmp_path / str(number)
        where.mkdir()
        program = Path(sys.executable).with_name("timeline")
        command = [
            program,
            "export",
            "site",
            ROOT / "data" / "events.yaml",
            "-o",
            "out",
            "--address",
            ADDRESS,
        ]
        subprocess.run(
            command,
            cwd=where,
            env=os.environ | {"TZ": zone, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        )
        found.append(tree(where / "out"))

    assert len(found[0]) == COUNT + 15
    assert found[0] == found[1]


def test_it_says_what_it_wrote(tmp_path: Path):
    out = tmp_path / "new" / "site"

    assert export(SMALL, "-o", out, "--plotly", bundle(tmp_path)) == (
        0,
        f"{out} written: 2 events, 16 files\n",
        "",
    )
    assert export(SMALL, "-o", out, "--plotly", bundle(tmp_path))[0] == 0


def test_what_the_calendar_cannot_hold_is_told(tmp_path: Path):
    file = tmp_path / "events.yaml"
    file.write_text(
        "title: A harbour\nspan: 1990/2001\nlanes: [{id: town, title: The town}]\n"
        "sources: {book: {type: book, title: A book, nature: memoir}}\nevents:\n"
        "  - {id: new-light, title: A new light, date: 1990/.., lane: town, origin: article,\n"
        "     summary: It shines., quotes: [{source: book, text: A new light.}]}\n"
    )

    status, written, said = export(file, "-o", tmp_path / "site", "--plotly", bundle(tmp_path))
    assert (status, written) == (0, f"{tmp_path / 'site'} written: 1 event, 14 files\n")
    assert (
        said == "not in events.ics: new-light (since 1990): an entry in a calendar cannot have an "
        "open end\n"
    )


def test_a_part_of_the_events_can_be_a_site(tmp_path: Path, timeline: Timeline):
    out = tmp_path / "site"
    command = (
        ROOT / "data" / "events.yaml",
        "-o",
        out,
        "--only",
        "lane=afghanistan",
        "--plotly",
        bundle(tmp_path),
    )

    assert export(*command)[0] == 0
    named = {event["id"] for event in json.loads((out / "events.json").read_bytes())["events"]}
    assert {file.stem for file in (out / "events").iterdir()} == named
    assert named == {event.id for event in timeline.events if event.lane == "afghanistan"}


def test_a_folder_in_the_way_ends_with_2_and_a_word_on_it(tmp_path: Path):
    (tmp_path / "thesis.txt").write_text("mine")
    words = (
        f"{tmp_path} holds files that `timeline export site` did not write; "
        "name a new or empty one\n"
    )
    assert export(SMALL, "-o", tmp_path, "--plotly", bundle(tmp_path)) == (2, "", words)

    file = tmp_path / "thesis.txt"
    assert export(SMALL, "-o", file, "--plotly", bundle(tmp_path)) == (
        2,
        "",
        f"{file} cannot be written: Not a directory\n",
    )


def test_a_folder_must_be_named():
    status, _, said = export(SMALL)

    assert status == 2
    assert "Missing option '--output' / '-o'" in said
