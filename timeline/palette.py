"""The colours of the two themes, for page, chart, pictures and slides alike."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Palette:
    """The colours of a theme; *article* and *record* differ in hue and, for all eyes, in shade."""

    paper: str
    ink: str
    muted: str
    rule: str
    article: str
    record: str


LIGHT = Palette(
    paper="#ffffff",
    ink="#1c1b19",
    muted="#5f5b54",
    rule="#dedad2",
    article="#a8201a",
    record="#4a6a8a",
)
DARK = Palette(
    paper="#14161a",
    ink="#ece8e1",
    muted="#a8a49c",
    rule="#363a42",
    article="#ff8a75",
    record="#8fb4d9",
)
