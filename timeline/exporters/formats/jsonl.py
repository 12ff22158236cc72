"""Events as JSON Lines: all else of the file on the first line, then an event on each."""

from __future__ import annotations

import json
from typing import Any

from timeline.exporters.formats.json import head
from timeline.exporters.selection import Selection


def to_jsonl(selection: Selection) -> bytes:
    """Return ``{"timeline": {...}}`` on the first line, then one event a line, as UTF-8."""
    events = (event.model_dump(mode="json", exclude_defaults=True) for event in selection.events)
    return b"".join(_line(value) for value in ({"timeline": head(selection)}, *events))


def _line(value: dict[str, Any]) -> bytes:
    # U+2028 and U+2029 end a line for some readers, though not for JSON
    text = (
        json.dumps(value, ensure_ascii=False)
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029")
    )
    return f"{text}\n".encode()
