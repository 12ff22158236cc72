"""
The command `timeline`: one module for each of its commands.

Exit status: 0 good, 1 problems found, 2 wrong use. A command imports by itself what takes long and
others do not need.
"""

from __future__ import annotations

import io
import sys

import typer

from timeline.cli.check import check
from timeline.cli.export import app as export
from timeline.cli.fmt import fmt
from timeline.cli.import_ import import_
from timeline.cli.init import init
from timeline.cli.new import new
from timeline.cli.schema import schema
from timeline.cli.serve import serve
from timeline.cli.verify import verify

app = typer.Typer(
    help="A timeline kept in one text file: check it here, explore it in a browser.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (check, fmt, init, new, schema, serve, verify):
    app.command()(command)
app.command("import")(import_)
app.add_typer(export)


def main() -> None:
    """Run the command that the shell was given."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # a terminal that cannot show a letter gets its number
            stream.reconfigure(errors="backslashreplace")
    app()


@app.callback()
def _commands() -> None:
    # Typer would leave the command's name out if there were only one.
    pass
