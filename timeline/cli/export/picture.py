"""`timeline export svg` and `png`: the chart as a picture."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.export.selection import Address, All, Only, Out, choose, events_of, write_out
from timeline.cli.files import FILE, File
from timeline.exporters.selection import Selection
from timeline.problems import printable

Width = Annotated[int, typer.Option("--width", min=320, max=8000, help="Of the chart, in pixels.")]
Height = Annotated[
    int, typer.Option("--height", min=240, max=8000, help="Of the chart, in pixels.")
]
Dark = Annotated[bool, typer.Option("--dark", help="Light on dark.")]
Scale = Annotated[
    float, typer.Option("--scale", min=0.5, max=4, help="Pixels of the file for each.")
]


def svg(
    file: File = FILE,
    out: Out = None,
    only: Only = None,
    everything: All = False,
    address: Address = "",
    width: Width = 1280,
    height: Height = 640,
    dark: Dark = False,
) -> None:
    """Write the chart as an SVG file, with the help of an installed Chromium."""
    from timeline.exporters.web.picture import Look, to_svg

    selection = choose(file, only, everything, address)
    _write(selection, lambda: to_svg(selection, Look(width, height, dark)), out)


def png(
    file: File = FILE,
    out: Out = None,
    only: Only = None,
    everything: All = False,
    address: Address = "",
    width: Width = 1280,
    height: Height = 640,
    dark: Dark = False,
    scale: Scale = 2,
) -> None:
    """Write the chart as a PNG file, with the help of an installed Chromium."""
    from timeline.exporters.web.picture import Look, to_png

    if out is None:
        raise typer.BadParameter(
            "a picture is no text; name the file to write", param_hint="--output"
        )
    selection = choose(file, only, everything, address)
    _write(selection, lambda: to_png(selection, Look(width, height, dark), scale), out)


def _write(selection: Selection, drawn: Callable[[], bytes], out: Path | None) -> None:
    from timeline.exporters.web.picture import NoPicture

    try:
        data = drawn()
    except NoPicture as reason:
        print(printable(str(reason)), file=sys.stderr)
        raise typer.Exit(2) from None
    write_out(data, out, events_of(selection))
