"""`timeline fmt`: a file in its usual form."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from timeline.cli.errors import fail, print_problems
from timeline.cli.files import FILE, save_or_fail
from timeline.loading import load
from timeline.problems import Problem, printable

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
    Bring a timeline file into its usual form: order of keys, lines of prose, quote marks,
    blank lines.

    What it says stays the same, and every comment stays at what it stood at.
    """  # noqa: D205 (the help has it in one sentence)
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
        save_or_fail(file, after)
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
        fault = "this is a fault of timeline fmt, please report it"
        fail(f"{file} stays as it is, since {refusal}; {fault}")


def _difference(file: Path, before: bytes, after: bytes) -> Iterator[str]:
    """Yield the lines of a unified diff; line ends are no part of them."""
    old, new = (data.decode("utf-8-sig").splitlines() for data in (before, after))
    for line in difflib.unified_diff(old, new, str(file), f"{file} (usual form)", lineterm=""):
        yield printable(line)


def _refuse(problems: Sequence[Problem]) -> NoReturn:
    print_problems(problems)
    raise typer.Exit(1)
