"""`timeline check`: everything that must be mended."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.files import FILE, count
from timeline.loading import Loaded, load
from timeline.problems import Problem, printable, problems_json, problems_text


class CheckFormat(StrEnum):
    """What `check` prints problems as."""

    TEXT = "text"
    JSON = "json"


Files = Annotated[list[Path] | None, typer.Argument(help=f"Timeline files; {FILE} if none is named.")]
Format = Annotated[CheckFormat, typer.Option("--format", help="For people, or for programs.")]


def check(files: Files = None, output: Format = CheckFormat.TEXT) -> None:
    """Show everything that must be mended in a timeline file, with its line and a way out."""
    loaded = {file: load(file) for file in files or [FILE]}
    problems = [problem for one in loaded.values() for problem in one.problems]
    if output is CheckFormat.JSON:
        print(problems_json(problems))
    else:
        _print_checked(loaded)
    raise typer.Exit(1 if problems else 0)


def _print_checked(loaded: Mapping[Path, Loaded]) -> None:
    """Print the problems of each file, and how many there are."""
    for file, one in loaded.items():
        if one.problems:
            _print_problems(one.problems, file)
        elif one.timeline:
            events = count(len(one.timeline.events), "event")
            typer.secho(f"{printable(str(file))}: {events}, nothing to mend", fg="green")


def _print_problems(problems: Sequence[Problem], file: Path) -> None:
    from rich.console import Console  # slow to import, and a good file does not need it
    from rich.text import Text

    console = Console(highlight=False, soft_wrap=True)
    console.print(problems_text(problems))
    console.print(Text(f"{count(len(problems), 'problem')} in {printable(str(file))}", "bold"))
