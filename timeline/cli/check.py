"""`timeline check`: everything that must be fixed, and what is worth a look."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.errors import print_problems
from timeline.cli.files import FILE, count
from timeline.cli.watch import watch
from timeline.loading import Loaded, load, load_bytes
from timeline.loading.decoding import SIZE_LIMIT
from timeline.problems import Problem, count_by_grade, printable, problems_json
from timeline.verification import record


class CheckFormat(StrEnum):
    """What `check` prints problems as."""

    TEXT = "text"
    GITHUB = "github"
    JSON = "json"
    SARIF = "sarif"


#: How standard input is named as a file, and what problems call it.
STDIN, STDIN_NAME = Path("-"), "<stdin>"
Files = Annotated[
    list[Path] | None,
    typer.Argument(help=f"Timeline files; {FILE} if none is named, - for standard input."),
]
Format = Annotated[
    CheckFormat | None,
    typer.Option(
        "--format",
        help="For people, or for programs.",
        show_default="text, or github where GitHub runs it",
    ),
]
Watch = Annotated[bool, typer.Option("--watch", help="Check again at each save, until Ctrl+C.")]
Strict = Annotated[bool, typer.Option("--strict", help="Exit status 1 for remarks, too.")]


def check(
    files: Files = None, output: Format = None, watching: Watch = False, strict: Strict = False
) -> None:
    """
    Show everything that must be mended in a timeline file, with its line and a way out.

    A remark is on what may well be meant, and a file with remarks alone is good.
    """
    files = [*dict.fromkeys(files or [FILE])]
    output = output or _usual_format()
    if watching:
        if STDIN in files or output is not CheckFormat.TEXT:
            message = "it watches files, and shows problems as text"
            raise typer.BadParameter(message, param_hint="--watch")
        watch(files, lambda: _print_text(_load_all(files)))
        return
    loaded = _load_all(files)
    problems = _problems(loaded)
    _print(output, loaded, problems)
    is_bad = any(strict or not problem.is_remark for problem in problems)
    raise typer.Exit(1 if is_bad else 0)


def _usual_format() -> CheckFormat:
    return CheckFormat.GITHUB if os.environ.get("GITHUB_ACTIONS") == "true" else CheckFormat.TEXT


def _load_all(files: Sequence[Path]) -> dict[str, Loaded]:
    """Return what the files hold, by the name that problems call each."""
    return dict(_read_stdin() if file == STDIN else (str(file), load(file)) for file in files)


def _problems(loaded: Mapping[str, Loaded]) -> list[Problem]:
    return [problem for content in loaded.values() for problem in content.problems]


def _read_stdin() -> tuple[str, Loaded]:
    """Return what comes from standard input; no record lies beside it, so none is needed."""
    try:
        data = sys.stdin.buffer.read(SIZE_LIMIT + 1) if sys.stdin else b""  # a shell can close it
    except OSError as error:
        raise typer.BadParameter(f"standard input cannot be read: {error.strerror}") from None
    loaded = load_bytes(data, STDIN_NAME)
    problems = tuple(
        problem for problem in loaded.problems if problem.rule not in record.VERIFICATION_RULES
    )
    return STDIN_NAME, Loaded(loaded.timeline, problems, loaded.lines, loaded.verified)


def _print(output: CheckFormat, loaded: Mapping[str, Loaded], problems: Sequence[Problem]) -> None:
    if output is CheckFormat.JSON:
        print(problems_json(problems))
    elif output is CheckFormat.SARIF:
        from timeline.problems.reports import problems_sarif

        print(problems_sarif(problems))
    elif output is CheckFormat.GITHUB:
        _print_github(loaded)
    else:
        _print_text(loaded)


def _print_github(loaded: Mapping[str, Loaded]) -> None:
    from timeline.problems.reports import problems_github

    for name, content in loaded.items():
        print(problems_github(content.problems), end="")
        print(_summary(name, content))


def _print_text(loaded: Mapping[str, Loaded]) -> int:
    """
    Print the problems of each file, and how many there are.

    Return how many of all are no remarks.
    """
    for name, content in loaded.items():
        if content.problems:
            print_problems(content.problems, stderr=False, last=_summary(name, content))
        else:
            typer.secho(_summary(name, content), fg="green")
    return sum(not problem.is_remark for problem in _problems(loaded))


def _summary(name: str, loaded: Loaded) -> str:
    if loaded.timeline and all(problem.is_remark for problem in loaded.problems):
        events = count(len(loaded.timeline.events), "event")
        remarks = f", {count_by_grade(loaded.problems)}" if loaded.problems else ""
        return f"{printable(name)}: {events}, nothing to mend{remarks}"
    return f"{count_by_grade(loaded.problems)} in {printable(name)}"
