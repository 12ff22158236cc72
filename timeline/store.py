"""The last good Timeline of a file on disk, kept fresh while editors write to it."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from pathlib import Path

from timeline.loading import VERIFIED, Loaded, load
from timeline.problems import Problem

#: Seconds between two looks at the file, and for how long it must rest before it is read: editors write in
#: pieces.
POLL, QUIET = 0.2, 0.25

Signature = tuple[tuple[int, int, int] | None, ...]


@dataclass(frozen=True)
class Snapshot:
    """The last good reading of a file, None before there was one, and what is wrong with the file now."""

    version: int
    good: Loaded | None
    problems: tuple[Problem, ...]


class Store:
    """Watches one data file and the record of verification beside it."""

    def __init__(self, path: Path) -> None:
        """Read *path* once; `watch` keeps the reading fresh."""
        self.path = path
        self._signature = self._look()
        self._changed_at = 0.0
        loaded = load(path)
        self.snapshot = Snapshot(1, loaded if loaded.timeline else None, loaded.problems)

    def watch(self) -> Store:
        """Look at the file again and again in a thread of its own that ends with the process."""
        threading.Thread(target=self._watch, name=f"watch {self.path.name}", daemon=True).start()
        return self

    def refresh(self, now: float) -> None:
        """Look once; read the file when it has changed and then rested. *now*: seconds of a steady clock."""
        signature = self._look()
        if signature != self._signature:
            self._signature, self._changed_at = signature, now
        if self._changed_at and now - self._changed_at >= QUIET:
            self._changed_at = 0.0
            self._read(signature)

    def _read(self, signature: Signature) -> None:
        loaded = load(self.path)
        if self._look() != signature:
            return  # written to meanwhile: the next look sees it
        last = self.snapshot
        good = loaded if loaded.timeline else last.good
        if (good, loaded.problems) != (last.good, last.problems):
            self.snapshot = Snapshot(last.version + 1, good, loaded.problems)

    def _look(self) -> Signature:
        return tuple(_stat(path) for path in (self.path, self.path.with_name(VERIFIED)))

    def _watch(self) -> None:
        while True:
            time.sleep(POLL)
            self.refresh(time.monotonic())


def _stat(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
