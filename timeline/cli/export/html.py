"""`timeline export html`: the whole timeline as one page that needs no server and no network."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.export.selection import Address, All, Only, Out, choose, events_of, write_out
from timeline.cli.files import FILE, File
from timeline.problems import printable

Bundle = Annotated[
    Path | None,
    typer.Option(
        "--plotly", metavar="FILE", help="The plotly.js to put in, such as a smaller bundle."
    ),
]
Slim = Annotated[
    bool,
    typer.Option(
        "--slim", help="Fetch plotly's basic bundle with npm, once, and put that in: half the size."
    ),
]
NoChart = Annotated[
    bool, typer.Option("--no-chart", help="The text alone, without chart and scripts.")
]


def html(
    file: File = FILE,
    out: Out = None,
    only: Only = None,
    everything: All = False,
    address: Address = "",
    plotly: Bundle = None,
    slim: Slim = False,
    no_chart: NoChart = False,
) -> None:
    """Write one HTML file with chart, text and sources, which opens anywhere and asks for nothing."""
    from timeline.exporters.web.page import to_html

    selection = choose(file, only, everything, address)
    bundle = None if no_chart else plotly_text(plotly, slim)
    write_out(to_html(selection, bundle), out, events_of(selection))


def plotly_text(file: Path | None, slim: bool) -> str:
    """Return the plotly.js that was asked for; where it cannot be had the command ends with a sentence."""
    from timeline.exporters.web.plotly_bundle import NoBundle, basic_bundle, read_bundle
    from timeline.frontend import PLOTLY

    try:
        return basic_bundle() if slim else read_bundle(file or PLOTLY)
    except NoBundle as reason:
        print(printable(str(reason)), file=sys.stderr)
        raise typer.Exit(2) from None
