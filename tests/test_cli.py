"""The command `timeline check`, from the shell: what it prints and what its exit status is."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from typer.testing import CliRunner

from timeline.cli import app

ROOT = Path(__file__).parents[1]
DATA = Path(__file__).parent / "data"
DRAFT = """\
title: A harbour
span: 1990/2001
lanes: [{id: town, title: The town}]
sources: {}
events:
  - id: new-light
    title: A new light
    date: 2000
    lane: town
    origin: article
    draft: true
"""


def timeline(*arguments: str | Path) -> tuple[int, str, str]:
    """Run the command and return its exit status and what it wrote to its two outputs."""
    result = CliRunner(env={"GITHUB_ACTIONS": None}).invoke(app, [str(argument) for argument in arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.exit_code, result.stdout, result.stderr


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with a good file where one is looked for."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "events.yaml").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "wrong.yaml").write_text(DRAFT.replace("lane: town", "lane: twon"), encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_a_good_file_is_said_to_be_good():
    assert timeline("check") == (0, "data/events.yaml: 1 event, nothing to mend\n", "")


@pytest.mark.usefixtures("folder")
def test_problems_are_printed_with_their_lines_and_counted():
    assert timeline("check", "wrong.yaml") == (
        1,
        "new-light\n"
        "wrong.yaml:9:11 there is no lane 'twon' under 'lanes'; write an id that is there, or add it there\n"
        "     9 │     lane: twon\n"
        "       │           ^^^^ did you mean: town\n"
        "\n"
        "1 problem in wrong.yaml\n",
        "",
    )


@pytest.mark.usefixtures("folder")
def test_several_files_are_checked_one_after_the_other():
    status, printed, _ = timeline("check", "data/events.yaml", "wrong.yaml", "missing.yaml")

    assert status == 1
    assert [line for line in printed.splitlines() if "yaml" in line] == [
        "data/events.yaml: 1 event, nothing to mend",
        "wrong.yaml:9:11 there is no lane 'twon' under 'lanes'; write an id that is there, or add it there",
        "1 problem in wrong.yaml",
        "missing.yaml:1:1 there is no such file; look for a slip in its name",
        "1 problem in missing.yaml",
    ]


@pytest.mark.usefixtures("folder")
def test_programs_get_one_list_for_all_files():
    status, printed, _ = timeline("check", "--format", "json", "wrong.yaml", "data/events.yaml")

    assert status == 1
    assert json.loads(printed) == [
        {
            "file": "wrong.yaml",
            "line": 9,
            "column": 11,
            "event": "new-light",
            "field": "lane",
            "message": "there is no lane 'twon' under 'lanes'; write an id that is there, or add it there",
            "hint": "town",
            "rule": "lane-unknown",
        }
    ]


@pytest.mark.usefixtures("folder")
def test_programs_get_an_empty_list_of_a_good_file():
    assert timeline("check", "--format", "json") == (0, "[]\n", "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "--format", "xml"], "'xml' is not one of 'text', 'github', 'json', 'sarif'"),
        (["check", "--colour"], "No such option: --colour"),
        (["chekc"], "No such command 'chekc'. Did you mean 'check'?"),
    ],
)
def test_wrong_use_is_told_on_the_other_output(arguments: Sequence[str], said: str):
    status, printed, told = timeline(*arguments)

    assert (status, printed) == (2, "")
    assert said in " ".join(told.split())


def shell(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own."""
    command = [sys.executable, "-m", "timeline", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, env=os.environ | environment, capture_output=True, timeout=60)


def test_everything_wrong_is_printed_without_a_traceback_and_without_colour():
    done = shell("check", DATA / "everything-wrong.yaml")

    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout.decode().splitlines()[-1] == f"56 problems in {DATA / 'everything-wrong.yaml'}"
    assert b"\x1b" not in done.stdout


def test_a_terminal_that_knows_few_letters_is_no_reason_to_fail():
    done = shell("check", DATA / "everything-wrong.yaml", PYTHONIOENCODING="latin-1")

    assert (done.returncode, done.stderr) == (1, b"")
    assert rb"\u2502     name: [Ada, Berg]" in done.stdout


def test_a_file_name_that_is_no_text_is_no_reason_to_fail():
    done = shell("check", os.fsdecode(b"\xff\x1b.yaml"))

    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout.decode().startswith("\ufffd\ufffd.yaml:1:1 ")


def test_a_reader_who_stops_reading_is_no_reason_to_fail():
    command = [sys.executable, "-m", "timeline", "check", str(DATA / "everything-wrong.yaml")]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        told = process.stderr.read()

    assert b"Traceback" not in told
