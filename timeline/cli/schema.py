"""`timeline schema`: what a text editor needs to complete, explain and underline."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.errors import fail
from timeline.cli.files import FILE, File, cannot_be_written, load_or_fail
from timeline.problems import printable

Out = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="OUT", help="The file to write it to.")
]


def schema(file: File = FILE, out: Out = None) -> None:
    """
    Print the JSON Schema of a timeline file, with the file's own ids, for the YAML language
    server.
    """  # noqa: D205 (the help has it in one sentence)
    from timeline.editing.schema import schema_text

    timeline, _ = load_or_fail(file)
    text = schema_text(timeline)
    if out is None:
        print(text, end="")
        return
    try:
        out.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        fail(cannot_be_written(out, error), 2)
    print(printable(f"{out} written"))
