"""`timeline check`: everything that must be fixed, and what is worth a look."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.files import FILE, count
from timeline.cli.watch import watch
from timeline.loading import Loaded, load, load_bytes
from timeline.loading.decoding import SIZE_LIMIT
from timeline.problems import Problem, count_by_grade, printable, problems_json, problems_text
from timeline.verification import record


class CheckFormat(StrEnum):
    """What `check` prints problems as."""

    TEXT = "text"
    GITHUB = "github"
    JSON = "json"
    SARIF = "sarif"


#: The name for what comes from standard input, and what problems call it.
STDIN, STDIN_SHOWN = Path("-"), "<stdin>"
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
            raise typer.BadParameter(
                "it watches files, and shows problems as text", param_hint="--watch"
            )
        watch(files, lambda: _print_text(_loaded(files)))
        return
    loaded = _loaded(files)
    problems = [problem for one in loaded.values() for problem in one.problems]
    _print(output, loaded, problems)
    raise typer.Exit(1 if any(strict or not problem.is_remark for problem in problems) else 0)


def _usual_format() -> CheckFormat:
    return CheckFormat.GITHUB if os.environ.get("GITHUB_ACTIONS") == "true" else CheckFormat.TEXT


def _loaded(files: Sequence[Path]) -> dict[str, Loaded]:
    """Return what the files hold, by the name that is shown of each."""
    return dict(_read_stdin() if file == STDIN else (str(file), load(file)) for file in files)


def _read_stdin() -> tuple[str, Loaded]:
    """Return what comes from standard input; no record lies beside it, so verification is not asked for."""
    try:
        data = sys.stdin.buffer.read(SIZE_LIMIT + 1) if sys.stdin else b""  # a shell can close it
    except OSError as error:
        raise typer.BadParameter(f"standard input cannot be read: {error.strerror}") from None
    loaded = load_bytes(data, STDIN_SHOWN)
    problems = tuple(
        problem for problem in loaded.problems if problem.rule not in record.VERIFICATION_RULES
    )
    return STDIN_SHOWN, Loaded(loaded.timeline, problems, loaded.lines, loaded.verified)


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

    for name, one in loaded.items():
        print(problems_github(one.problems), end="")
        print(_count(name, one))


def _print_text(loaded: Mapping[str, Loaded]) -> int:
    """Print the problems of each file, and how many there are; return how many of all are no remarks."""
    for name, one in loaded.items():
        if one.problems:
            _print_problems(one.problems, _count(name, one))
        else:
            typer.secho(_count(name, one), fg="green")
    return sum(not problem.is_remark for one in loaded.values() for problem in one.problems)


def _count(name: str, loaded: Loaded) -> str:
    if loaded.timeline and all(problem.is_remark for problem in loaded.problems):
        events = count(len(loaded.timeline.events), "event")
        remarks = f", {count_by_grade(loaded.problems)}" if loaded.problems else ""
        return f"{printable(name)}: {events}, nothing to mend{remarks}"
    return f"{count_by_grade(loaded.problems)} in {printable(name)}"


def _print_problems(problems: Sequence[Problem], counted: str) -> None:
    from rich.console import Console  # slow to import, and a good file does not need it
    from rich.text import Text

    console = Console(highlight=False, soft_wrap=True)
    console.print(problems_text(problems))
    console.print(Text(counted, "bold"))
