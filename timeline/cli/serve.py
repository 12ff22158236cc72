"""`timeline serve`: the page."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.files import FILE
from timeline.problems import printable


def serve(
    file: Annotated[Path, typer.Argument(help="The timeline file to show and to watch.")] = FILE,
    host: Annotated[str, typer.Option(help="0.0.0.0 lets other machines in.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535)] = 8501,
    edit: Annotated[bool, typer.Option("--edit", help="Show the editors' panels to every reader.")] = False,
    drafts: Annotated[bool, typer.Option("--drafts", help="Show drafts too, marked as such.")] = False,
) -> None:
    """Show a timeline in the browser; a saved change appears by itself."""
    if not file.is_file():
        sys.stderr.write(f"{printable(str(file))}: there is no such file\n")
        raise typer.Exit(2)
    from timeline import server

    print(f"{printable(str(file))} is shown, until you press Ctrl+C, at", flush=True)
    server.serve(file, host, port, edit=edit, drafts=drafts)
