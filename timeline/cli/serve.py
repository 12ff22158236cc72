"""`timeline serve`: the page."""

from __future__ import annotations

import errno
import socket
import sys
from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.files import FILE
from timeline.problems import printable

#: Those that anybody may take.
PORTS = range(1024, 65536)


def serve(
    file: Annotated[Path, typer.Argument(help="The timeline file to show and to watch.")] = FILE,
    host: Annotated[str, typer.Option(help="0.0.0.0 lets other machines in.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535)] = 8501,
    edit: Annotated[
        bool, typer.Option("--edit", help="Show the editors' panels to every reader.")
    ] = False,
    drafts: Annotated[
        bool, typer.Option("--drafts", help="Show drafts too, marked as such.")
    ] = False,
) -> None:
    """Show a timeline in the browser; a saved change appears by itself."""
    if not file.is_file():
        sys.stderr.write(f"{printable(str(file))}: there is no such file\n")
        raise typer.Exit(2)
    if fault := unusable(host, port):
        sys.stderr.write(f"timeline: {fault}\n")
        raise typer.Exit(1)
    from timeline.app.server import serve as serve_app

    print(f"{printable(str(file))} is shown, until you press Ctrl+C, at", flush=True)
    serve_app(file, host, port, edit=edit, drafts=drafts)


def unusable(host: str, port: int) -> str:
    """Say why nothing can listen there, and what to do; nothing where something can."""
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind) as tried:
            # as Streamlit does: a server that has just ended is not in the way
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind(address)
    except OSError as error:
        return f"nothing can be shown at {printable(host)}:{port}: {reason(error, port)}"
    return ""


def reason(error: OSError, port: int) -> str:
    """Say in words what kept a port from being taken, and the way out."""
    another = port + 1 if port + 1 in PORTS else 8502
    way = f"take another port: --port {another}, or make run PORT={another}"
    if error.errno == errno.EADDRINUSE:
        return f"something answers there already, perhaps a timeline that was not ended; end it, or {way}"
    if error.errno == errno.EACCES:
        return f"only root may take this port; {way}"
    return f"{error.strerror}; --host takes an address of this machine, such as 127.0.0.1"
