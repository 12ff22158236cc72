"""End a command that cannot go on, with a sentence or a list of problems."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import NoReturn

import typer

from timeline.problems import Problem, printable, problems_plain, problems_text


def fail(message: str, status: int = 1) -> NoReturn:
    """Print what is wrong, and end the command."""
    print(printable(message), file=sys.stderr)
    raise typer.Exit(status)


def print_problems(problems: Sequence[Problem], *, stderr: bool = True, last: str = "") -> None:
    """Print problems, in colours on a terminal, and after them a *last* line in bold."""
    from rich.console import Console  # slow to import, and a good file does not need it
    from rich.text import Text

    console = Console(stderr=stderr, highlight=False, soft_wrap=True)
    if console.is_terminal:
        console.print(problems_text(problems))
    else:
        print(problems_plain(problems), file=console.file)
    if last:
        console.print(Text(last, "bold"))
