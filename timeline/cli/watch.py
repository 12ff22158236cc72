"""A command that is run again whenever one of its files is saved."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from timeline.cli.files import count
from timeline.store import POLL, FileChanges

_CLEAR = "\x1b[H\x1b[2J\x1b[3J"


def watch(files: Sequence[Path], show: Callable[[], int]) -> None:
    """
    Show the problems of some files, now and after each save, until Ctrl+C.

    Args:
        files: what is watched; so is the record of verification beside each.
        show: prints the problems, and returns how many there are.
    """
    changes = FileChanges(files)
    with suppress(KeyboardInterrupt):
        while True:
            if sys.stdout.isatty():
                sys.stdout.write(_CLEAR)
            problems = count(show(), "problem")
            now = f"{datetime.now():%H:%M:%S}"
            print(f"{now}: {problems}; checked again at each save, until Ctrl+C", flush=True)
            while not changes.settled(time.monotonic()):
                time.sleep(POLL)
