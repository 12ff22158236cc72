"""The timeline file of a command: which it is, how it is read, and how files are written."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.errors import fail, print_problems
from timeline.loading import Loaded, load
from timeline.model import Timeline
from timeline.saving import save

#: The file that is meant where none is named.
FILE = Path("data/events.yaml")
File = Annotated[Path, typer.Argument(help="The timeline file.")]


def load_or_fail(file: Path) -> tuple[Timeline, Loaded]:
    """
    Return what a file holds, whatever the state of its quotes.

    Any other problem ends the command.
    """
    loaded = load(file)
    if loaded.obstacles or loaded.timeline is None:
        print_problems(loaded.obstacles)
        raise typer.Exit(1)
    return loaded.timeline, loaded


def save_or_fail(file: Path, data: bytes) -> None:
    """Make *data* the content of a file; one that cannot be written ends the command."""
    try:
        save(file, data)
    except OSError as error:
        fail(cannot_be_written(file, error), 2)


def cannot_be_written(file: Path | str, error: OSError) -> str:
    """Return what is said of a file that cannot be written."""
    return f"{file} cannot be written: {error.strerror}"


def count(number: int, noun: str) -> str:
    """Return a number of things in words: 1 event, 1,200 events."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
