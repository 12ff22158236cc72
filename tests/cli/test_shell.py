"""Commands as shells start them: outputs, inputs and terminals of all kinds, and watching."""

import os
import pty
import re
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

from tests.cli.command import DRAFT, shell

ROOT = Path(__file__).parents[2]
DATA = Path(__file__).parents[1] / "data"


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
