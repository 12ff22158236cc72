"""End a command that cannot go on, with a sentence or a list of problems."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import NoReturn

import typer

from timeline.problems import Problem, printable, problems_text


def fail(message: str, status: int = 1) -> NoReturn:
    """Print what is wrong, and end the command."""
    print(printable(message), file=sys.stderr)
    raise typer.Exit(status)


def print_problems(problems: Iterable[Problem]) -> None:
    """Print problems where errors go."""
    from rich.console import Console  # slow to import, and a good file does not need it

    Console(stderr=True, highlight=False, soft_wrap=True).print(problems_text(problems))
