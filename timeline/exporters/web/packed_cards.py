"""The cards of a very large page: packed, for scripts to unpack, beside a text of what matters."""

from __future__ import annotations

import base64
import gzip
import json
from collections.abc import Mapping
from typing import Any

from timeline.exporters.selection import Selection
from timeline.table import to_frame

#: Above this many events a page has their cards packed.
WHOLE = 2_000


def are_packed(selection: Selection) -> bool:
    """Whether there are so many events that a page has their cards packed."""
    return len(selection.events) > WHOLE


def packed_cards(selection: Selection, cards: Mapping[str, str]) -> str:
    """
    Return the cards and what is searched of each event, packed: gzip as base64.

    Unpacked there is a line for each event, in their order: a JSON list of the card's HTML and the
    folded words.
    """
    words = to_frame(selection.timeline)["words"]
    lines = (_json([card, words[id]]) for id, card in cards.items())
    return packed("\n".join(lines))


def packed(text: str) -> str:
    """Compress a text; without a time, so that the same page is the same bytes."""
    return base64.b64encode(gzip.compress(text.encode(), 9, mtime=0)).decode()


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
