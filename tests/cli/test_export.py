"""The command `timeline export`, from the shell: what it writes, where, and what it says."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.conftest import COUNT
from timeline.cli import app
from timeline.exporters.registry import FORMATS

ROOT = Path(__file__).parents[2]
REAL = ROOT / "data" / "events.yaml"
SMALL = ROOT / "tests" / "data" / "small.yaml"
OPEN = """\
title: A harbour
span: 1990/2001
lanes: [{id: town, title: The town}]
sources: {book: {type: book, title: A book, nature: memoir}}
events:
  - id: new-light
    title: A new light
    date: 1990/..
    lane: town
    origin: article
    summary: It still shines.
    quotes: [{source: book, text: A new light.}]
"""


def export(*arguments: str | Path) -> tuple[int, str, str]:
    """Run the command and return its exit status and what it wrote to its two outputs."""
    result = CliRunner().invoke(app, ["export", *map(str, arguments)])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.exit_code, result.stdout, result.stderr


def ids(*arguments: str | Path) -> list[str]:
    """Return the ids of the events that the command writes as JSON."""
    status, written, said = export("json", *arguments)
    assert (status, said) == (0, "")
    return [event["id"] for event in json.loads(written)["events"]]


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "csv-long"])
def test_every_format_is_written_to_a_file(name, tmp_path: Path):
    out = tmp_path / f"events{FORMATS[name].suffix}"

    assert export(name, SMALL, "-o", out) == (0, f"{out} written: 2 events\n", "")
    assert out.stat().st_size > 100


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in ("csv-long", "parquet")])
def test_text_goes_to_standard_output_where_no_file_is_named(name):
    status, written, said = export(name, SMALL)

    assert (status, said) == (0, "")
    assert "light" in written


def test_what_is_no_text_needs_a_file():
    status, written, said = export("parquet", SMALL)

    assert (status, written) == (2, "")
    assert "Invalid value for --output: this format is no text; name the file to write" in said


def test_drafts_are_in_no_export():
    assert ids(SMALL) == ["light-built", "light-goes-out"]


@pytest.mark.parametrize(
    "only",
    [
        ["lane=iraq", "person=nobody"],
        ["lane=irak"],
        ["lan=iraq"],
        ["iraq"],
        ["years=soon"],
        ["years=1990/1995/1999"],
        ["https://example.org/?lane=irak"],
    ],
)
def test_what_cannot_be_chosen_ends_with_2_and_a_word_on_it(only):
    status, written, said = export(
        "json", REAL, *(part for text in only for part in ("--only", text))
    )

    assert (status, written) == (2, "")
    assert "Error: Invalid value for --only: " in said


def test_a_misspelt_id_or_filter_is_told_with_what_was_perhaps_meant():
    assert (
        "there is no lane 'irak'; did you mean 'iraq'?"
        in export("json", REAL, "--only", "lane=irak")[2]
    )
    assert (
        "there is no filter 'lan'; did you mean 'lane'?"
        in export("json", REAL, "--only", "lan=iraq")[2]
    )


def test_several_values_of_a_filter_widen_the_choice_and_several_filters_narrow_it():
    iraq, syria = ids(REAL, "--only", "lane=iraq"), ids(REAL, "--only", "lane=syria")

    assert set(ids(REAL, "--only", "lane=iraq", "--only", "lane=syria")) == {*iraq, *syria}
    assert ids(REAL, "--only", "lane=iraq", "--only", "years=2019/2020") == [
        "iraq-protests-meeting-2019",
        "kirkuk-rockets-2019",
        "embassy-attack-2019",
    ]


@pytest.mark.parametrize(
    "before", ["http://127.0.0.1:8501/?", "https://example.org/soleimani/#", "?", "#"]
)
def test_an_address_from_the_browser_chooses_what_it_shows(before):
    address = f"{before}event=axis-of-evil&lane=iraq&years=2019&years=2020&q=Kirkuk&view=table"

    assert ids(REAL, "--only", address) == ["kirkuk-rockets-2019"]


def test_all_takes_every_event_whatever_else_is_said():
    assert len(ids(REAL, "--only", "lane=iraq", "--all")) == COUNT


def test_a_lane_without_events_chooses_none_rather_than_all(tmp_path: Path):
    file = tmp_path / "events.yaml"
    file.write_text(SMALL.read_text(encoding="utf-8"), encoding="utf-8")

    assert export("json", file, "--only", "lane=town") == (
        1,
        "",
        f"no published event of {file} is chosen; nothing is written\n",
    )


def test_an_event_that_a_format_cannot_hold_is_named_and_the_rest_written(tmp_path: Path):
    file, out = tmp_path / "events.yaml", tmp_path / "events.ics"
    file.write_text(OPEN, encoding="utf-8")

    assert export("ics", file, "-o", out) == (
        1,
        f"{out} written: 0 of 1 event\n",
        "left out: new-light (since 1990): an entry in a calendar cannot have an open end\n",
    )


def test_a_file_that_is_wrong_is_not_exported(tmp_path: Path):
    file = tmp_path / "events.yaml"
    file.write_text(OPEN.replace("lane: town", "lane: twon"), encoding="utf-8")

    status, written, said = export("csv", file)

    assert (status, written) == (1, "")
    assert "there is no lane 'twon'" in said


def test_a_place_that_cannot_be_written_to_is_told(tmp_path: Path):
    out = tmp_path / "nowhere" / "events.csv"

    assert export("csv", SMALL, "-o", out) == (
        2,
        "",
        f"{out} cannot be written: No such file or directory\n",
    )


def test_an_address_that_is_none_is_refused():
    status, _, said = export("jsonld", SMALL, "--address", "example.org")

    assert status == 2
    assert "Invalid value for --address: a web address begins with https:// or http://" in said


def test_csv_has_its_own_options():
    long = export("csv", SMALL, "--long")[1]
    begin = CliRunner().invoke(app, ["export", "csv", str(SMALL), "--bom"]).stdout_bytes[:5]

    assert long.splitlines()[0].startswith("event,title,date,")
    assert begin == b"\xef\xbb\xbfid"
