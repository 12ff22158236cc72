"""`timeline export site`: the timeline as a folder for any web host."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from timeline.cli.export.html import Bundle, Slim, plotly_text
from timeline.cli.export.selection import Address, All, Only, choose, events_of
from timeline.cli.files import FILE, File
from timeline.problems import printable

Folder = Annotated[
    Path,
    typer.Option(
        "--output", "-o", metavar="DIR", help="The folder: new, empty, or an earlier site."
    ),
]


def site(
    out: Folder,
    file: File = FILE,
    only: Only = None,
    everything: All = False,
    address: Address = "",
    plotly: Bundle = None,
    slim: Slim = False,
) -> None:
    """Write a folder for any web host: the timeline, a page for frames, one for each event, and feeds."""
    from timeline.exporters.formats.ics import left_out
    from timeline.exporters.web.folder import NotOurs, write_folder
    from timeline.exporters.web.site import site as files_of

    selection = choose(file, only, everything, address)
    files = files_of(selection, plotly_text(plotly, slim))
    try:
        write_folder(out, files)
    except NotOurs as reason:
        _end(str(reason))
    except OSError as error:
        _end(f"{out} cannot be written: {error.strerror}")
    print(printable(f"{out} written: {events_of(selection)}, {len(files)} files"))
    for line in left_out(selection):
        print(printable(f"not in events.ics: {line}"), file=sys.stderr)


def _end(reason: str) -> NoReturn:
    print(printable(reason), file=sys.stderr)
    raise typer.Exit(2)
