"""A hundred files with a fault each, tests/data/faults/*.yaml, and the problems of every one.

The problems stand in tests/data/faults.json, by the name of the file, without empty fields.
"""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from timeline.loading import load
from timeline.problems import Problem
from timeline.problems.rules import RULES

ROOT = Path(__file__).parents[2]
FOLDER = Path(__file__).parents[1] / "data" / "faults"
TOLD: Mapping[str, Sequence[Mapping[str, str | int]]] = json.loads(
    FOLDER.with_suffix(".json").read_text(encoding="utf-8")
)
FILES = sorted(FOLDER.glob("*.yaml"), key=lambda file: file.stem)
#: Rules on what is no small file, which tests of loading break, and one for what pydantic may add.
ELSEWHERE = {
    "unreadable",
    "not-a-file",
    "too-large",
    "too-many-values",
    "more-problems",
    "record-broken",
    "wrong-value",
    # remarks, which tests of loading and of rules are about
    "comment-in-text",
    "reading-order",
    "author-in-pieces",
    "charge-unanswered",
    "passage-unplaced",
    "passage-untested",
}


def told(problem: Problem) -> dict[str, str | int]:
    """Return what is told of a problem, as faults.json has it."""
    names = ("line", "column", "event", "field", "rule", "message", "hint")
    return {name: getattr(problem, name) for name in names if getattr(problem, name)}


def check(*arguments: str | Path, folder: Path = ROOT) -> subprocess.CompletedProcess[bytes]:
    """Run `timeline check` from the shell."""
    command = [sys.executable, "-m", "timeline", "check", *map(str, arguments)]
    environment = os.environ | {"GITHUB_ACTIONS": ""}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, timeout=120)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_fault_is_told_where_it_is_and_in_these_words(file: Path):
    assert [told(problem) for problem in load(file).problems] == TOLD[file.stem]


def test_there_are_faults_of_every_kind():
    assert [file.stem for file in FILES] == sorted(TOLD)
    assert len(TOLD) >= 60
    assert {problem["rule"] for problems in TOLD.values() for problem in problems} == set(
        RULES
    ) - ELSEWHERE


@pytest.mark.parametrize("output", ["text", "github", "json", "sarif"])
def test_the_shell_tells_all_of_them_in_one_run_and_without_a_traceback(output: str):
    done = check("--format", output, *FILES)
    printed = done.stdout.decode()

    assert (done.returncode, done.stderr) == (1, b"")
    if output == "json":
        files = [Path(problem["file"]).stem for problem in json.loads(printed)]
        assert files == [file.stem for file in FILES for _ in TOLD[file.stem]]
    elif output != "sarif":
        assert [
            line
            for line in printed.splitlines()
            if " problem" in line and "yaml" in line and ":" not in line
        ] == [
            f"{len(TOLD[file.stem])} problem{'s' * (len(TOLD[file.stem]) > 1)} in {file}"
            for file in FILES
        ]


def test_the_shell_tells_what_is_no_file_or_too_large(tmp_path: Path):
    (tmp_path / "folder.yaml").mkdir()
    with (tmp_path / "large.yaml").open("wb") as large:
        large.truncate(200 << 20)

    done = check(
        "folder.yaml", "missing.yaml", "large.yaml", "/dev/zero", "\x1b[31m.yaml", folder=tmp_path
    )

    assert (done.returncode, done.stderr) == (1, b"")
    assert list(filter(None, done.stdout.decode().splitlines())) == [
        "folder.yaml:1:1 this is a folder; name the file to read",
        "1 problem in folder.yaml",
        "missing.yaml:1:1 there is no such file; look for a slip in its name",
        "1 problem in missing.yaml",
        "large.yaml:1:1 the file is larger than 128 MiB, and this program reads no more",
        "1 problem in large.yaml",
        "/dev/zero:1:1 this is no file; name the file to read",
        "1 problem in /dev/zero",
        "\ufffd[31m.yaml:1:1 there is no such file; look for a slip in its name",
        "1 problem in \ufffd[31m.yaml",
    ]


def test_line_ends_of_windows_and_a_mark_at_the_beginning_are_no_fault(tmp_path: Path):
    """Git would make other line ends of those of a file in the repository."""
    wrong = (FOLDER / "unknown-lane.yaml").read_bytes().replace(b"\n", b"\r\n")
    (tmp_path / "wrong.yaml").write_bytes(b"\xef\xbb\xbf" + wrong)
    (tmp_path / "good.yaml").write_bytes(b"\xef\xbb\xbf" + wrong.replace(b"twon", b"town"))

    assert load(tmp_path / "good.yaml").problems == ()
    assert [told(problem) for problem in load(tmp_path / "wrong.yaml").problems] == TOLD[
        "unknown-lane"
    ]
