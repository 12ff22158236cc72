"""Servers on free ports of this machine, for as long as a test needs them."""

import socket
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

#: Seconds that a server may take until it answers.
START = 60


@dataclass(frozen=True)
class Server:
    """
    A running `timeline serve`.

    Its file is a copy, so a test may edit it, and restores it afterwards.
    """

    url: str
    file: Path


@contextmanager
def running(
    command: Sequence[str | Path], port: int, folder: Path, log_file: Path | None = None
) -> Iterator[None]:
    """
    Run a server while a test needs it.

    One that lets nobody in fails the test with what it printed.
    """
    printed = log_file or folder / "log"
    with printed.open("w+") as log:
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=subprocess.STDOUT)
        try:
            _wait_until_listening(process, port, printed)
            yield
        finally:
            process.terminate()
            process.wait(10)


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _wait_until_listening(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    end = time.monotonic() + START
    while time.monotonic() < end and process.poll() is None:
        with socket.socket() as caller:
            if caller.connect_ex(("127.0.0.1", port)) == 0:
                return
        with suppress(subprocess.TimeoutExpired):
            process.wait(0.05)
    pytest.fail(f"{process.args!r} lets nobody in; it printed:\n{log.read_text()}", pytrace=False)


class _Quiet(SimpleHTTPRequestHandler):
    """Python's own file server, without a line for each request."""

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """
    Serve a folder on Python's file server, under another name than other servers have.

    Give its address.
    """
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://localhost:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
