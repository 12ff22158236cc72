"""The last good Timeline of a file on disk, kept fresh while editors write to it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from timeline.loading import VERIFIED, Loaded, load
from timeline.problems import Problem

#: Seconds between two looks at a file.
POLL = 0.2
#: Seconds that a file must rest before it is read: editors write in pieces.
QUIET = 0.25

#: Modification time in nanoseconds, size and inode; None for a file that is not there.
Signature = tuple[int, int, int] | None


class FileChanges:
    """Tells when timeline files, or the records of verification beside them, have changed."""

    def __init__(self, files: Iterable[Path]) -> None:
        """Take the files as they are now."""
        self._paths = [path for file in files for path in (file, file.with_name(VERIFIED))]
        self._signatures = self._look()
        self._changed_at: float | None = None

    def settled(self, now: float) -> bool:
        """
        Look once; say whether the files have changed, and then rested.

        Args:
            now: seconds of a steady clock.
        """
        signatures = self._look()
        if signatures != self._signatures:
            self._signatures = signatures
            self._changed_at = now
        if self._changed_at is None or now - self._changed_at < QUIET:
            return False
        self._changed_at = None
        return True

    def went_on(self) -> bool:
        """Whether the files have changed since the last look, which the next look will see."""
        return self._look() != self._signatures

    def _look(self) -> list[Signature]:
        return [_signature(path) for path in self._paths]


@dataclass(frozen=True)
class Snapshot:
    """The last good reading of a file, or None before there was one, and its problems now."""

    version: int
    good: Loaded | None
    problems: tuple[Problem, ...]


class Store:
    """Watches one data file and the record of verification beside it."""

    def __init__(self, path: Path) -> None:
        """Read *path* once; `watch` keeps the reading fresh, `on_change` hears of other ones."""
        self.path = path
        self.on_change: Callable[[Snapshot], None] = lambda _: None
        self._changes = FileChanges([path])
        loaded = load(path)
        self.snapshot = Snapshot(1, loaded if loaded.timeline else None, loaded.problems)

    def watch(self) -> Store:
        """Look at the file again and again in a thread of its own that ends with the process."""
        threading.Thread(target=self._watch, name=f"watch {self.path.name}", daemon=True).start()
        return self

    def refresh(self, now: float) -> None:
        """
        Look once; read the file when it has changed and then rested.

        Args:
            now: seconds of a steady clock.
        """
        if self._changes.settled(now):
            self._read()

    def _read(self) -> None:
        loaded = load(self.path)
        if self._changes.went_on():
            return
        last = self.snapshot
        good = loaded if loaded.timeline else last.good
        if (good, loaded.problems) != (last.good, last.problems):
            self.snapshot = Snapshot(last.version + 1, good, loaded.problems)
            self.on_change(self.snapshot)

    def _watch(self) -> None:
        while True:
            time.sleep(POLL)
            self.refresh(time.monotonic())


def _signature(path: Path) -> Signature:
    """Return what changes when a file is written, replaced or deleted."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino
