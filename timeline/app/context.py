"""How the server was started, and what it shows: every part of the page may need either."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from timeline.dates.years import year_of
from timeline.model import Timeline
from timeline.verification.record import Verified


@dataclass(frozen=True)
class Settings:
    """What `timeline serve` was asked for; plain `streamlit run` gives the defaults."""

    file: Path
    edit: bool
    drafts: bool

    @classmethod
    def read(cls) -> Settings:
        """Read the environment, which `timeline serve` fills."""
        setting = os.environ.get
        file = Path(setting("TIMELINE_FILE", "data/events.yaml"))
        return cls(file, bool(setting("TIMELINE_EDIT")), bool(setting("TIMELINE_DRAFTS")))

    @property
    def for_editors(self) -> bool:
        """True where the server was started for editing, or the reader sits at the same machine."""
        return self.edit or st.context.ip_address is None


@dataclass(frozen=True)
class Context:
    """
    A good reading of the file.

    *version* grows with each reading that differs; *lines* say where events begin.
    """

    timeline: Timeline
    verified: Verified
    lines: Mapping[str, int]
    version: int
    settings: Settings

    @property
    def years(self) -> tuple[int, int]:
        """The first and the last year of the span."""
        first, last = self.timeline.days
        return year_of(first), year_of(last)

    @property
    def key(self) -> tuple[str, int, bool]:
        """What caches may know it by: the file, the version, and whether drafts are shown."""
        return str(self.settings.file.resolve()), self.version, self.settings.drafts
