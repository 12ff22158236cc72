"""`timeline export csv`, `json` and the other formats of text and data, one command each."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.export.selection import Address, All, Only, Out, choose, events_of, write_out
from timeline.cli.files import FILE, File
from timeline.exporters.formats.csv import to_csv
from timeline.exporters.registry import FORMATS, Format
from timeline.exporters.selection import Selection
from timeline.problems import printable

Long = Annotated[
    bool, typer.Option("--long", help="One row for each quote and each piece of evidence.")
]
Raw = Annotated[
    bool, typer.Option("--raw", help="No apostrophe before what a spreadsheet takes for a formula.")
]
Bom = Annotated[
    bool, typer.Option("--bom", help="Begin with the mark by which older spreadsheets know UTF-8.")
]


def csv(
    file: File = FILE,
    out: Out = None,
    only: Only = None,
    everything: All = False,
    long: Long = False,
    raw: Raw = False,
    bom: Bom = False,
) -> None:
    """CSV, one row an event or, with --long, a quote or report."""
    write = partial(to_csv, long=long, raw=raw, bom=bom)
    _write(replace(FORMATS["csv"], write=write), choose(file, only, everything), out)


def command(format: Format) -> Callable[..., None]:
    """Return the command that writes a format."""

    def export(
        file: File = FILE,
        out: Out = None,
        only: Only = None,
        everything: All = False,
        address: Address = "",
    ) -> None:
        if out is None and not format.is_text:
            raise typer.BadParameter(
                "this format is no text; name the file to write", param_hint="--output"
            )
        _write(format, choose(file, only, everything, address), out)

    export.__doc__ = f"{format.title}."
    return export


def _write(format: Format, selection: Selection, out: Path | None) -> None:
    """Write the events; say which of them the format cannot hold, and end with 1 if there are any."""
    missing = format.left_out(selection)
    written = f"{len(selection.events) - len(missing):,} of " if missing else ""
    write_out(format.write(selection), out, written + events_of(selection))
    for line in missing:
        print(printable(f"left out: {line}"), file=sys.stderr)
    if missing:
        raise typer.Exit(1)
