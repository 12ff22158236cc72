"""Servers of this machine for as long as they are measured: files, our app, Streamlit."""

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.browser.serving import free_port

TIMELINE = Path(sys.executable).with_name("timeline")
#: Seconds that a server may take until it answers.
START = 60


@contextmanager
def running(command: Sequence[str], address: str, **variables: str) -> Iterator[int]:
    """Run a server; give its process id as soon as something answers at the address."""
    quiet = subprocess.DEVNULL
    environment = os.environ | variables
    process = subprocess.Popen(command, env=environment, stdin=quiet, stdout=quiet, stderr=quiet)
    try:
        _wait(process, address)
        yield process.pid
    finally:
        process.terminate()
        process.wait(10)


def _wait(process: subprocess.Popen[bytes], address: str) -> None:
    end = time.monotonic() + START
    while time.monotonic() < end and process.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=5).close()
            return
        except urllib.error.HTTPError:  # not that page, but an answer
            return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError(f"{process.args!r} does not answer")


@contextmanager
def files(folder: Path) -> Iterator[str]:
    """Serve a folder, by a process of its own; give its address."""
    port = free_port()
    address = f"http://127.0.0.1:{port}/"
    with running([sys.executable, "-m", "bench.files", str(folder), str(port)], address):
        yield address


@contextmanager
def app(file: Path) -> Iterator[tuple[str, int]]:
    """Run `timeline serve`; give its address and process id."""
    port = free_port()
    address = f"http://127.0.0.1:{port}/"
    command = [str(TIMELINE), "serve", str(file), "--port", str(port)]
    with running(command, f"{address}healthz") as pid:
        yield address, pid


@contextmanager
def streamlit(script: Path, events: Path) -> Iterator[str]:
    """Run a script by Streamlit alone; give its address."""
    port = free_port()
    address = f"http://127.0.0.1:{port}/"
    command = [sys.executable, "-m", "streamlit", "run", str(script), f"--server.port={port}"]
    options = ["--server.address=127.0.0.1", "--server.headless=true"]
    quiet = ["--browser.gatherUsageStats=false", "--server.fileWatcherType=none"]
    with running([*command, *options, *quiet], f"{address}_stcore/health", EVENTS=str(events)):
        yield address
