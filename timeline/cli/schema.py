"""`timeline schema`: what a text editor needs to complete, explain and underline."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.files import FILE, File, readable
from timeline.problems import printable

Out = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="OUT", help="The file to write it to.")
]


def schema(file: File = FILE, out: Out = None) -> None:
    """Print the JSON Schema of a timeline file, with the file's own ids, for the YAML language server."""
    from timeline.editing.schema import schema_text

    timeline, _ = readable(file)
    text = schema_text(timeline)
    if out is None:
        print(text, end="")
        return
    try:
        out.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        print(printable(f"{out} cannot be written: {error.strerror}"), file=sys.stderr)
        raise typer.Exit(2) from None
    print(printable(f"{out} written"))
