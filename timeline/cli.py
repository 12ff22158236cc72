"""The command `timeline`: one small function for each thing that it does.

Exit status: 0 good, 1 problems found, 2 wrong use. A command imports by itself what takes long and others do
not need.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from timeline.loading import Loaded, load
from timeline.problems import printable, problems_json, problems_text

#: The file that is meant where none is named.
FILE = Path("data/events.yaml")

app = typer.Typer(
    help="A timeline kept in one text file: check it here, explore it in a browser.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class CheckFormat(StrEnum):
    """What `check` prints problems as."""

    TEXT = "text"
    JSON = "json"


Files = Annotated[list[Path] | None, typer.Argument(help=f"Timeline files; {FILE} if none is named.")]
Format = Annotated[CheckFormat, typer.Option("--format", help="For people, or for programs.")]


def main() -> None:
    """Run the command that the shell was given."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(
                errors="backslashreplace"
            )  # a terminal that cannot show a letter gets its number
    app()


@app.callback()
def _commands() -> None:
    # Typer would leave the command's name out if there were only one.
    pass


@app.command()
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
    console = Console(highlight=False, soft_wrap=True)
    for file, one in loaded.items():
        if one.problems:
            console.print(problems_text(one.problems))
            console.print(Text(f"{_count(len(one.problems), 'problem')} in {printable(str(file))}", "bold"))
        elif one.timeline:
            events = _count(len(one.timeline.events), "event")
            console.print(Text(f"{printable(str(file))}: {events}, nothing to mend", "green"))


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
