"""`timeline serve`: the page."""

from __future__ import annotations

import errno
import socket
from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.errors import fail
from timeline.cli.files import FILE
from timeline.problems import printable

#: The ports that anybody may take.
PORTS = range(1024, 65536)


def serve(
    file: Annotated[Path, typer.Argument(help="The timeline file to show and to watch.")] = FILE,
    host: Annotated[str, typer.Option(help="0.0.0.0 lets other machines in.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535)] = 8501,
    edit: Annotated[
        bool, typer.Option("--edit", help="Show the panels for editors, to whoever opens it.")
    ] = False,
    drafts: Annotated[
        bool, typer.Option("--drafts", help="Show drafts too, marked as such.")
    ] = False,
    name: Annotated[
        str, typer.Option(help="How editors reach it behind a proxy: timeline.example.")
    ] = "",
) -> None:
    """Show a timeline in the browser; a saved change appears by itself."""
    if not file.is_file():
        fail(f"{file}: there is no such file", 2)
    if fault := why_unusable(host, port):
        fail(f"timeline: {fault}")
    from timeline.app.server import serve as serve_app

    print(f"{printable(str(file))} is shown, until you press Ctrl+C, at", flush=True)
    serve_app(file, host, port, edit=edit, drafts=drafts, name=name)


def why_unusable(host: str, port: int) -> str:
    """Say why nothing can listen there, and what to do; nothing where something can."""
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind) as server:
            # as Streamlit does: a server that has just ended is not in the way
            server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            server.bind(address)
    except OSError as error:
        return f"nothing can be shown at {printable(host)}:{port}: {reason(error, port)}"
    return ""


def reason(error: OSError, port: int) -> str:
    """Say in words what kept a port from being taken, and the way out."""
    another = port + 1 if port + 1 in PORTS else 8502
    way_out = f"take another port: --port {another}, or make run PORT={another}"
    if error.errno == errno.EADDRINUSE:
        what = "something answers there already, perhaps a timeline that was not ended"
        return f"{what}; end it, or {way_out}"
    if error.errno == errno.EACCES:
        return f"only root may take this port; {way_out}"
    return f"{error.strerror}; --host takes an address of this machine, such as 127.0.0.1"
