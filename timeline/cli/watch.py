"""A command that is run again whenever one of its files is saved."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from timeline.cli.files import count
from timeline.loading import VERIFIED
from timeline.store import POLL, QUIET

_Status = tuple[Path, int, int, int]
_CLEAR = "\x1b[H\x1b[2J\x1b[3J"


def watch(files: Sequence[Path], show: Callable[[], int]) -> None:
    """
    Show what is wrong with some files, now and after each save, until Ctrl+C.

    Args:
        files: what is watched; so is the record of verification beside each.
        show: prints what is wrong, and returns how many problems there are.
    """
    watched = [path for file in files for path in (file, file.with_name(VERIFIED))]
    with suppress(KeyboardInterrupt):
        while True:
            seen = _state(watched)
            if sys.stdout.isatty():
                sys.stdout.write(_CLEAR)
            found = count(show(), "problem")
            print(
                f"{datetime.now():%H:%M:%S}: {found}; checked again at each save, until Ctrl+C",
                flush=True,
            )
            _wait(watched, seen)


def _wait(watched: Sequence[Path], seen: Sequence[_Status]) -> None:
    """Return when the files have changed and then rested, since editors write in pieces."""
    while (state := _state(watched)) == seen:
        time.sleep(POLL)
    seen = []
    while state != seen:
        time.sleep(QUIET)
        seen, state = state, _state(watched)


def _state(watched: Sequence[Path]) -> Sequence[_Status]:
    """Return what changes when a file is written, replaced or deleted."""
    found = []
    for path in watched:
        with suppress(OSError, ValueError):
            status = path.stat()
            found.append((path, status.st_mtime_ns, status.st_size, status.st_ino))
    return found
