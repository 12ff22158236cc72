"""`timeline export FORMAT`: the events in the formats of other programs, one command a format."""

from __future__ import annotations

import typer

from timeline.cli.export import formats
from timeline.cli.export.html import html
from timeline.cli.export.lessons import handout, slides, worksheet
from timeline.cli.export.picture import png, svg
from timeline.cli.export.site import site
from timeline.exporters.registry import FORMATS

app = typer.Typer(
    name="export",
    help="Write the events, or some of them, in the format of another program.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
app.command()(html)
app.command()(svg)
app.command()(png)
app.command()(site)
app.command()(slides)
app.command()(handout)
app.command()(worksheet)
app.command("csv")(formats.csv)
for name, format in FORMATS.items():
    if name not in ("csv", "csv-long"):  # one command with options
        app.command(name)(formats.command(format))
