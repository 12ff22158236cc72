"""How long the commands take that read a whole file, and what they write."""

import os
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Timer

from bench.events import write_events
from bench.report import table
from bench.servers import TIMELINE

#: Seconds until a command is given up.
PATIENCE = 180

#: Each command's options, and what it writes.
COMMANDS: dict[str, tuple[list[str], str]] = {
    "verify": (["--source", "chronicle=chronicle.txt"], "verified.json"),
    "check": ([], "nothing"),
    "export html": (["-o", "page.html"], "page.html"),
    "export site": (["-o", "site"], "site"),
}


@dataclass(frozen=True)
class Run:
    """What one command took; *output* is in bytes."""

    seconds: float
    processor: float
    output: int


def measure(sizes: Sequence[int], folder: Path) -> str:
    """Run the commands on files of so many events; return a table."""
    head = ["command", "events", "s", "s of the processor", "writes, MB"]
    return table(head, [row for size in sizes for row in _rows(size, folder / str(size))])


def _rows(size: int, folder: Path) -> list[list[str]]:
    write_events(folder, size)
    rows = []
    for name, (options, output) in COMMANDS.items():
        command = [str(TIMELINE), *name.split(), "events.yaml", *options]
        run = _run(command, folder, folder / output)
        rows.append([f"`timeline {name}`", f"{size:,}", *_figures(run)])
    return rows


def _run(command: list[str], folder: Path, output: Path) -> Run | None:
    """Run a command; return nothing where it takes too long."""
    quiet = subprocess.DEVNULL
    began = time.monotonic()
    process = subprocess.Popen(command, cwd=folder, stdout=quiet, stderr=quiet)
    watchdog = Timer(PATIENCE, process.kill)
    watchdog.start()
    _, status, usage = os.wait4(process.pid, 0)
    watchdog.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode < 0:
        return None
    return Run(
        seconds=time.monotonic() - began,
        processor=usage.ru_utime + usage.ru_stime,
        output=_bytes(output),
    )


def _bytes(path: Path) -> int:
    """Return how long a file is, or the files of a folder together."""
    files = [path] if path.is_file() else path.rglob("*")
    return sum(file.stat().st_size for file in files if file.is_file())


def _figures(run: Run | None) -> list[str]:
    if run is None:
        return [f"over {PATIENCE}", "–", "–"]
    written = f"{run.output / 1e6:.1f}" if run.output else "–"
    return [f"{run.seconds:.1f}", f"{run.processor:.1f}", written]
