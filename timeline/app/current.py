"""The current edition of the file, and who waits for the next."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from timeline.app.edition import Edition
from timeline.app.packed import Packed
from timeline.app.settings import Settings
from timeline.loading import Loaded
from timeline.problems import Problem
from timeline.store import Snapshot, Store


@dataclass(frozen=True)
class News:
    """What an open page is told: the last good version, and how often the file has changed."""

    version: str
    change: int


class Current:
    """Follows a file; the edition is of its last good reading."""

    def __init__(self, settings: Settings) -> None:
        """Read the file once; `watch` keeps up with it."""
        self.settings = settings
        self.is_ending = False
        self._waiting: set[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = set()
        self._store = Store(settings.file)
        self._loaded: Loaded | None = None
        self.edition: Edition | None = None
        self._former: dict[str, Packed] = {}
        self._take(self._store.snapshot)

    def watch(self) -> None:
        """Follow the file, in a thread that ends with the process."""
        self._store.on_change = self._changed
        self._store.watch()

    @property
    def snapshot(self) -> Snapshot:
        """The last reading, and the last good one."""
        return self._store.snapshot

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the file now."""
        return self.snapshot.problems

    @property
    def news(self) -> News:
        """What is so now."""
        return News(self.edition.version if self.edition else "", self.snapshot.version)

    def data(self, version: str) -> Packed | None:
        """
        Return what an open page takes to show this version.

        None unless it is the current one, or the one before: who has just been told of that asks
        for it.
        """
        edition = self.edition
        if edition and version == edition.version:
            return edition.data
        return self._former.get(version)

    async def news_after(self, known: News | None) -> News | None:
        """Wait for other news than these; None when the server ends."""
        own = (asyncio.get_running_loop(), asyncio.Event())
        self._waiting.add(own)
        try:
            while not self.is_ending and self.news == known:
                own[1].clear()
                await own[1].wait()
        finally:
            self._waiting.discard(own)
        return None if self.is_ending else self.news

    def end(self) -> None:
        """Let all go who wait: the server ends."""
        self.is_ending = True
        self._wake()

    def _changed(self, snapshot: Snapshot) -> None:
        self._take(snapshot)
        self._wake()

    def _take(self, snapshot: Snapshot) -> None:
        if snapshot.good is None or snapshot.good is self._loaded:
            return
        edition = Edition.of(snapshot.good, self.settings)
        if edition:
            edition.prepare()
        if self.edition:
            self._former = {self.edition.version: self.edition.data}
        self._loaded, self.edition = snapshot.good, edition

    def _wake(self) -> None:
        for loop, event in tuple(self._waiting):
            loop.call_soon_threadsafe(event.set)
