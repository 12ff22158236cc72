"""The command `timeline check`, from the shell: what it prints and what its exit status is."""

import json
import os
import pty
import re
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

import pytest
from typer.testing import CliRunner

from timeline.cli import app

ROOT = Path(__file__).parents[2]
DATA = Path(__file__).parents[1] / "data"
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
    result = CliRunner(env={"GITHUB_ACTIONS": None}).invoke(
        app, [str(argument) for argument in arguments]
    )
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.exit_code, result.stdout, result.stderr


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with a good file where one is looked for."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "events.yaml").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "wrong.yaml").write_text(
        DRAFT.replace("lane: town", "lane: twon"), encoding="utf-8"
    )
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_a_good_file_is_said_to_be_good():
    assert timeline("check") == (0, "data/events.yaml: 1 event, nothing to mend\n", "")


@pytest.mark.usefixtures("folder")
def test_problems_are_printed_with_their_lines_and_counted():
    assert timeline("check", "wrong.yaml") == (
        1,
        "new-light\n"
        "wrong.yaml:9:11 there is no lane 'twon' under 'lanes'; write an id that is there, or add "
        "it there\n"
        "     9 │     lane: twon\n"
        "       │           ^^^^ did you mean: town\n"
        "\n"
        "1 problem in wrong.yaml\n",
        "",
    )


def test_remarks_alone_are_no_failure_unless_they_are_to_be(folder: Path):
    (folder / "remarked.yaml").write_text(
        DRAFT.replace("A new light", "Light #1"), encoding="utf-8"
    )
    shown = (
        "new-light\n"
        "remarked.yaml:7:18 remark: this is a comment and no part of 'title'; if it belongs to it, "
        'put the whole text in "quotes"\n'
        "     7 │     title: Light #1\n"
        '       │                  ^^ did you mean: "Light #1"\n'
        "\n"
        "remarked.yaml: 1 event, nothing to mend, 1 remark\n"
    )

    assert timeline("check", "remarked.yaml") == (0, shown, "")
    assert timeline("check", "--strict", "remarked.yaml") == (1, shown, "")
    assert timeline("check", "--strict", "data/events.yaml")[0] == 0


def test_problems_and_remarks_are_counted_apart(folder: Path):
    wrong = DRAFT.replace("A new light", "Light #1").replace("lane: town", "lane: twon")
    (folder / "wrong.yaml").write_text(wrong, encoding="utf-8")

    status, printed, _ = timeline("check", "wrong.yaml")

    assert (status, printed.splitlines()[-1]) == (1, "1 problem and 1 remark in wrong.yaml")


@pytest.mark.parametrize("command", ["schema", "fmt"])
def test_remarks_keep_no_command_from_its_work(folder: Path, command: str):
    (folder / "remarked.yaml").write_text(
        DRAFT.replace("A new light", "Light #1"), encoding="utf-8"
    )

    assert timeline(*command.split(), "remarked.yaml")[0] == 0


@pytest.mark.usefixtures("folder")
def test_several_files_are_checked_one_after_the_other():
    status, printed, _ = timeline("check", "data/events.yaml", "wrong.yaml", "missing.yaml")

    assert status == 1
    assert [line for line in printed.splitlines() if "yaml" in line] == [
        "data/events.yaml: 1 event, nothing to mend",
        "wrong.yaml:9:11 there is no lane 'twon' under 'lanes'; write an id that is there, or add "
        "it there",
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
            "message": (
                "there is no lane 'twon' under 'lanes'; write an id that is there, or add it there"
            ),
            "hint": "town",
            "rule": "lane-unknown",
            "grade": "problem",
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


def shell(
    *arguments: str | Path, folder: Path = ROOT, given: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own, with what it is given at its standard input."""
    command = [sys.executable, "-m", "timeline", *map(str, arguments)]
    environment = os.environ | {"GITHUB_ACTIONS": "", **environment}
    return subprocess.run(
        command, cwd=folder, env=environment, input=given, capture_output=True, timeout=60
    )


def test_everything_wrong_is_printed_without_a_traceback_and_without_colour():
    done = shell("check", DATA / "everything-wrong.yaml")

    assert (done.returncode, done.stderr) == (1, b"")
    assert (
        done.stdout.decode().splitlines()[-1] == f"56 problems in {DATA / 'everything-wrong.yaml'}"
    )
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
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        told = process.stderr.read()

    assert b"Traceback" not in told


@pytest.mark.usefixtures("folder")
def test_github_gets_a_note_beside_the_line():
    status, printed, _ = timeline("check", "--format", "github", "wrong.yaml", "data/events.yaml")

    assert (status, printed.splitlines()) == (
        1,
        [
            "::error file=wrong.yaml,line=9,endLine=9,col=11,endColumn=15,title=new-light%2C lane::"
            "there is no lane 'twon' under 'lanes'; write an id that is there, or add it there "
            "(did you mean: town)",
            "1 problem in wrong.yaml",
            "data/events.yaml: 1 event, nothing to mend",
        ],
    )


@pytest.mark.parametrize(
    ("environment", "arguments", "first"),
    [
        ({"GITHUB_ACTIONS": "true"}, [], "::error file=wrong.yaml"),
        ({"GITHUB_ACTIONS": "true"}, ["--format", "text"], "new-light"),
        ({"GITHUB_ACTIONS": "false"}, [], "new-light"),
    ],
)
def test_where_github_runs_it_notes_are_usual(
    folder: Path, environment: Mapping[str, str], arguments: Sequence[str], first: str
):
    done = shell("check", "wrong.yaml", *arguments, folder=folder, **environment)

    assert done.returncode == 1
    assert done.stdout.decode().startswith(first)


@pytest.mark.usefixtures("folder")
def test_scanners_get_sarif():
    status, printed, _ = timeline("check", "--format", "sarif", "wrong.yaml")
    (run,) = json.loads(printed)["runs"]

    assert status == 1
    assert run["results"][0]["message"]["text"].startswith(
        "there is no lane 'twon' under 'lanes'; "
    )
    assert timeline("check", "--format", "sarif")[0] == 0


def test_a_file_can_come_from_standard_input(folder: Path):
    """Nothing is said of verification, since no record lies beside it."""
    good = (Path(__file__).parents[1] / "data" / "small.yaml").read_bytes()
    wrong = (folder / "wrong.yaml").read_bytes()

    assert shell("check", "-", given=good).stdout == b"<stdin>: 3 events, nothing to mend\n"
    done = shell("check", "-", "-", folder / "data" / "events.yaml", given=wrong)
    assert done.returncode == 1
    assert [
        line for line in done.stdout.decode().splitlines() if " in " in line or "nothing" in line
    ] == [
        "1 problem in <stdin>",
        f"{folder / 'data' / 'events.yaml'}: 1 event, nothing to mend",
    ]


def test_a_standard_input_that_is_none_is_no_reason_to_fail():
    command = f"{sys.executable} -m timeline check -"
    closed, unread = (
        subprocess.run(["sh", "-c", command + how], cwd=ROOT, capture_output=True, timeout=60)
        for how in (" <&-", " 0>/dev/null")
    )

    assert (closed.returncode, closed.stdout.splitlines()[-1]) == (1, b"1 problem in <stdin>")
    assert unread.returncode == 2
    assert b"standard input cannot be read: Bad file descriptor" in b" ".join(unread.stderr.split())


def test_a_good_file_is_checked_without_what_takes_long_to_import():
    """The time itself is measured, not asserted: a busy machine is slow."""
    command = [sys.executable, "-X", "importtime", "-m", "timeline", "check"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=60).stderr.decode()
    imported = {line.rpartition("|")[2].strip() for line in told.splitlines()}

    assert {"numpy", "pydantic", "timeline.loading", "yaml"} <= imported
    slow = {
        "babel",
        "edtf",
        "pandas",
        "plotly",
        "pypdf",
        "rapidfuzz",
        "rich",
        "streamlit",
        "trafilatura",
    }
    assert not imported & slow


# A shell starts what it puts in the background with interrupts ignored, and children inherit that.
heed_interrupts = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)


class Watched:
    """`timeline check --watch`, running, with what it has printed so far."""

    def __init__(self, file: Path) -> None:
        command = [sys.executable, "-m", "timeline", "check", "--watch", str(file)]
        environment = {**os.environ, "GITHUB_ACTIONS": "", "PYTHONUNBUFFERED": "1"}
        self.process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            preexec_fn=heed_interrupts,
        )

    def next(self) -> str:
        """Return the line with the count after the next check; a time limit ends the wait."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if "checked again" in line:
                return line
        raise AssertionError("it has ended")


def test_watching_checks_again_at_each_save_until_it_is_interrupted(folder: Path):
    file = folder / "data" / "events.yaml"
    watched = Watched(file)
    try:
        first = watched.next()
        file.write_text(DRAFT.replace("lane: town", "lane: twon"), encoding="utf-8")
        second = watched.next()
        file.unlink()
        third = watched.next()
        (folder / "new.yaml").write_text(DRAFT, encoding="utf-8")
        (folder / "new.yaml").replace(file)
        fourth = watched.next()
        watched.process.send_signal(signal.SIGINT)
        rest, told = watched.process.communicate(timeout=20)
    finally:
        watched.process.kill()

    assert re.fullmatch(
        r"\d\d:\d\d:\d\d: 0 problems; checked again at each save, until Ctrl\+C\n", first
    )
    assert [line[10:20] for line in (second, third, fourth)] == [
        "1 problem;",
        "1 problem;",
        "0 problems",
    ]
    assert (watched.process.returncode, rest, told) == (0, "", "")


def test_a_terminal_is_cleared_before_each_check(folder: Path):
    ours, its = pty.openpty()
    command = [sys.executable, "-m", "timeline", "check", "--watch", str(folder / "wrong.yaml")]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=its, stdout=its, stderr=its, preexec_fn=heed_interrupts
    ) as process:
        printed = b""
        while b"until" not in printed:
            printed += os.read(ours, 4096)
        process.send_signal(signal.SIGINT)
    os.close(its)
    os.close(ours)

    assert printed.startswith(b"\x1b[H\x1b[2J")
    assert process.returncode == 0


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("arguments", [["-"], ["--format", "json"], ["data/events.yaml", "-"]])
def test_only_files_are_watched_and_only_text_is_shown(arguments: Sequence[str]):
    status, printed, told = timeline("check", "--watch", *arguments)

    assert (status, printed) == (2, "")
    assert "it watches files, and shows problems as text" in " ".join(told.split())
