"""`timeline export FORMAT`: the events in other programs' formats, one command an output."""

from __future__ import annotations

import typer

from timeline.cli.export.command import command
from timeline.exporters.registry import OUTPUTS

app = typer.Typer(
    name="export",
    help="Write the events, or some of them, in the format of another program.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
for output in OUTPUTS.values():
    if output.is_command:
        app.command(output.name)(command(output))
