"""What a server takes: its time on the processor and its memory, with all that it has started."""

import os
from collections.abc import Iterator
from pathlib import Path

#: Parts of a second that Linux counts in, and bytes that it gives memory in.
TICK, PAGE = os.sysconf("SC_CLK_TCK"), os.sysconf("SC_PAGE_SIZE")
#: Places in /proc/PID/stat behind the name: time of the process, then of its children that ended.
TIMES = slice(11, 15)


def cpu_seconds(pid: int) -> float:
    """Return the processor's seconds so far; it reads /proc, which only Linux has."""
    stats = [Path(f"/proc/{member}/stat").read_text(encoding="utf-8") for member in _family(pid)]
    fields = [stat.rpartition(")")[2].split() for stat in stats]
    return sum(int(ticks) for times in fields for ticks in times[TIMES]) / TICK


def megabytes(pid: int) -> float:
    """Return the memory in use now."""
    files = [Path(f"/proc/{member}/statm") for member in _family(pid)]
    return sum(int(file.read_text(encoding="utf-8").split()[1]) for file in files) * PAGE / 1e6


def _family(pid: int) -> Iterator[int]:
    """Return a process and those that it has started, which are still there."""
    yield pid
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text(encoding="utf-8").split():
            yield from _family(int(child))
