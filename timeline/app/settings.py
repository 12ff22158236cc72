"""How the server was started."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Self


@dataclass(frozen=True)
class Settings:
    """What `timeline serve` was asked for; other servers of the app get the defaults."""

    file: Path
    edit: bool = False
    drafts: bool = False
    #: Under which name, beside this machine's own, editors may reach it.
    name: str = ""

    @classmethod
    def read(cls) -> Self:
        """Read the environment, in which `write` left them."""
        setting = os.environ.get
        file = Path(setting("TIMELINE_FILE") or "data/events.yaml")
        edit, drafts = bool(setting("TIMELINE_EDIT")), bool(setting("TIMELINE_DRAFTS"))
        return cls(file, edit, drafts, setting("TIMELINE_NAME") or "")

    def write(self) -> None:
        """Leave them in the environment, for this process and those that it starts."""
        os.environ["TIMELINE_FILE"] = str(self.file.resolve())
        os.environ["TIMELINE_EDIT"] = "1" if self.edit else ""
        os.environ["TIMELINE_DRAFTS"] = "1" if self.drafts else ""
        os.environ["TIMELINE_NAME"] = self.name
