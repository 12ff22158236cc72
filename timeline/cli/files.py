"""What commands share: the file that is meant, and how it is read and spoken of."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from timeline.loading import Loaded, load
from timeline.model import Timeline
from timeline.problems import problems_text

#: The file that is meant where none is named.
FILE = Path("data/events.yaml")
File = Annotated[Path, typer.Argument(help="The timeline file.")]


def readable(file: Path) -> tuple[Timeline, Loaded]:
    """Return what a file holds, whatever the state of its quotes; any other problem ends the command."""
    loaded = load(file)
    if loaded.obstacles or loaded.timeline is None:
        from rich.console import Console  # slow to import, and a good file does not need it

        Console(stderr=True, highlight=False, soft_wrap=True).print(problems_text(loaded.obstacles))
        raise typer.Exit(1)
    return loaded.timeline, loaded


def count(number: int, noun: str) -> str:
    """Return a number of things in words: 1 event, 1,200 events."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
