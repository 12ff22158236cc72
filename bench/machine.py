"""The machine and the programs that figures are of."""

import os
import platform
import subprocess
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from tests import programs

ROOT = Path(__file__).parents[1]
LIBRARIES = ("plotly", "streamlit", "playwright")


def describe() -> str:
    """Return the date, the machine with its load, and the versions, in a few sentences."""
    now = datetime.now(UTC)
    versions = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    load = " ".join(f"{average:.1f}" for average in os.getloadavg())
    return (
        f"{now:%-d %B %Y, %H:%M} UTC, commit {_print('git', 'rev-parse', '--short', 'HEAD')}, "
        f"{_browser()}, Python {platform.python_version()}, {versions}; "
        f"{_processor()}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}; "
        f"load average {load}."
    )


def _browser() -> str:
    return _print(str(programs.BROWSER.path()), "--version").split(" built")[0]


def _processor() -> str:
    """Return the name of the processor, where the system says it."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or "a processor without a name"
    names = (line.partition(": ")[2] for line in lines if line.startswith("model name"))
    return next(names, platform.machine())


def _print(*command: str) -> str:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    return done.stdout.strip() or "unknown"
