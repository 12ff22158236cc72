"""`timeline fmt`: a file in its usual form."""

from __future__ import annotations

import difflib
import os
import sys
import tempfile
from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.files import FILE, File
from timeline.problems import printable, problems_text

Check = Annotated[bool, typer.Option("--check", help="Write nothing; say if there is something to write.")]
Diff = Annotated[bool, typer.Option("--diff", help="Write nothing; show what would change.")]
Sort = Annotated[bool, typer.Option("--sort", help="Put the events in the order of their dates.")]


def fmt(file: File = FILE, check: Check = False, diff: Diff = False, sort: Sort = False) -> None:
    """Bring a timeline file into its usual form, with every comment at what it stood at."""
    try:
        before = file.read_bytes()
    except OSError as error:
        raise _stopped(f"{file} cannot be read: {error.strerror}", 2) from None
    after = _formatted(file, before, sort)
    if after == before:
        raise typer.Exit(0)
    if diff:
        print(printable(_difference(file, before, after)), end="")
    elif check:
        print(printable(f"{file} is not in its usual form; run timeline fmt"))
    else:
        _write(file, after)
        print(printable(f"{file} written"))
    raise typer.Exit(1 if check or diff else 0)


def _formatted(file: Path, before: bytes, sort: bool) -> bytes:
    from timeline.formatting import Unreadable, Unsafe, formatted

    try:
        return formatted(before, str(file), sort)
    except Unreadable as error:
        from rich.console import Console

        Console(stderr=True, highlight=False, soft_wrap=True).print(problems_text(error.problems))
        raise typer.Exit(1) from None
    except Unsafe as error:
        raise _stopped(f"{file} is left as it is: {error}", 1) from None


def _difference(file: Path, before: bytes, after: bytes) -> str:
    old, new = (text.decode("utf-8").splitlines(keepends=True) for text in (before, after))
    return "".join(difflib.unified_diff(old, new, str(file), f"{file} (usual form)"))


def _write(file: Path, data: bytes) -> None:
    """Write all or nothing: beside the file first, then in its place, with its permissions."""
    try:
        with tempfile.NamedTemporaryFile(dir=file.parent, prefix=f".{file.name}-", delete=False) as new:
            new.write(data)
        Path(new.name).chmod(file.stat().st_mode & 0o7777)
        os.replace(new.name, file.resolve())  # noqa: PTH105
    except OSError as error:
        raise _stopped(f"{file} cannot be written: {error.strerror}", 2) from None


def _stopped(message: str, status: int) -> typer.Exit:
    print(printable(message), file=sys.stderr)
    return typer.Exit(status)
