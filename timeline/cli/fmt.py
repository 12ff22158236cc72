"""`timeline fmt`: a file in its usual form."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from timeline.cli.files import FILE
from timeline.loading import load
from timeline.problems import Problem, printable, problems_text
from timeline.saving import save

Files = Annotated[
    list[Path] | None, typer.Argument(help=f"Timeline files; {FILE} if none is named.")
]
Check = Annotated[
    bool, typer.Option("--check", help="Write nothing; say which files would change.")
]
Diff = Annotated[bool, typer.Option("--diff", help="Write nothing; show what would change.")]
Sort = Annotated[
    bool, typer.Option("--sort", help="Put the events in the order of their dates, too.")
]


def fmt(files: Files = None, check: Check = False, diff: Diff = False, sort: Sort = False) -> None:
    """
    Bring a timeline file into its usual form: order of keys, lines of prose, quote marks, blank lines.

    What it says stays the same, and every comment stays at what it stood at.
    """
    status = 0
    for file in dict.fromkeys(files or [FILE]):
        try:
            _fmt(file, check, diff, sort)
        except typer.Exit as stop:  # the other files can be formatted all the same
            status = max(status, stop.exit_code)
    raise typer.Exit(status)


def _fmt(file: Path, check: bool, diff: bool, by_date: bool) -> None:
    before = _bytes(file)
    after = _formatted(file, before, by_date)
    if before == after:
        print(printable(f"{file} is in its usual form"))
        return
    if not (check or diff):
        _write(file, after)
        print(printable(f"{file} is in its usual form now"))
        return
    if diff:
        print(*_difference(file, before, after), sep="\n")
    if check:
        print(printable(f"{file} is not in its usual form; run timeline fmt"))
    raise typer.Exit(1)


def _bytes(file: Path) -> bytes:
    with suppress(OSError, ValueError):
        if file.is_file():
            return file.read_bytes()
    _refuse(load(file).problems)


def _formatted(file: Path, before: bytes, by_date: bool) -> bytes:
    from timeline.editing.formatting import InvalidFile, Unsafe, formatted

    try:
        return formatted(before, str(file), by_date)
    except InvalidFile as refusal:
        _refuse(refusal.problems)
    except Unsafe as refusal:
        _stop(
            f"{file} stays as it is, since {refusal}; this is a fault of timeline fmt, please report it",
            1,
        )


def _difference(file: Path, before: bytes, after: bytes) -> Iterator[str]:
    """Yield the lines of a unified diff; line ends are no part of them."""
    old, new = (data.decode("utf-8-sig").splitlines() for data in (before, after))
    for line in difflib.unified_diff(old, new, str(file), f"{file} (usual form)", lineterm=""):
        yield printable(line)


def _write(file: Path, data: bytes) -> None:
    try:
        save(file, data)
    except OSError as error:
        _stop(f"{file} cannot be written: {error.strerror}", 2)


def _refuse(problems: Sequence[Problem]) -> NoReturn:
    from rich.console import Console  # slow to import, and a good file does not need it

    Console(stderr=True, highlight=False, soft_wrap=True).print(problems_text(problems))
    raise typer.Exit(1)


def _stop(told: str, status: int) -> NoReturn:
    print(printable(told), file=sys.stderr)
    raise typer.Exit(status)
