"""What is written, and what the command says of it: a format, a sheet for a class, or a folder."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

import typer

from timeline.cli.files import count
from timeline.exporters.lesson import Lesson
from timeline.exporters.output import Output
from timeline.exporters.registry import SITE
from timeline.exporters.selection import Selection
from timeline.exporters.web.folder import write_folder
from timeline.problems import printable
from timeline.saving import save


def write_format(
    output: Output, selection: Selection, out: Path | None, options: Mapping[str, object]
) -> None:
    """Write the events; name those that the format cannot hold, and end with 1 if there are any."""
    left_out = output.left_out(selection)
    total = len(selection.events)
    part = f"{total - len(left_out):,} of " if left_out else ""
    write_bytes(output.write(selection, **options), out, part + count(total, "event"))
    for line in left_out:
        print(printable(f"left out: {line}"), file=sys.stderr)
    if left_out:
        raise typer.Exit(1)


def write_sheet(output: Output, lesson: Lesson, out: Path, content: str = "") -> None:
    """Write a lesson as a sheet; *content* is what the sheet is said to hold, else the lesson."""
    write_bytes(output.write(lesson), out, content or _content(lesson))


def write_folder_of(
    output: Output, selection: Selection, out: Path, options: Mapping[str, object]
) -> None:
    """Write the events as a folder; say which of them its files cannot hold."""
    files = output.files(selection, **options)
    try:
        write_folder(out, files)
    except OSError as error:
        raise _unwritable(out, error) from None
    events = count(len(selection.events), "event")
    print(printable(f"{out} written: {events}, {len(files)} files"))
    for file in SITE:
        for line in file.output.left_out(selection):
            print(printable(f"not in {file.path}: {line}"), file=sys.stderr)


def write_bytes(data: bytes, out: Path | None, content: str) -> None:
    """Write to a file and name its content; without a file, or to `-`, to standard output."""
    if out is None or out == Path("-"):
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    try:
        save(out, data)
    except OSError as error:
        raise _unwritable(out, error) from None
    print(printable(f"{out} written: {content}"))


def _content(lesson: Lesson) -> str:
    if lesson.tour:
        return f"{lesson.tour.id}, {count(len(lesson.steps), 'step')}"
    return count(len(lesson.selection.events), "event")


def _unwritable(out: Path, error: OSError) -> typer.Exit:
    print(printable(f"{out} cannot be written: {error.strerror}"), file=sys.stderr)
    return typer.Exit(2)
