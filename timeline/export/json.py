"""Events as JSON, with the people, places and sources that they name."""

from __future__ import annotations

import json
from collections.abc import Iterable

from timeline.model import Timeline


def to_json(timeline: Timeline, ids: Iterable[str]) -> bytes:
    """Return the events with these ids and what they name, in the shape of the data file, as UTF-8 JSON."""
    wanted = set(ids)
    events = [event for event in timeline.events if event.id in wanted and not event.draft]
    whole = timeline.model_dump(mode="json", exclude_defaults=True, exclude={"events", "tours"})
    used = {
        "people": {key for event in events for key in event.people},
        "places": {key for event in events for key in event.places},
        "sources": {quote.source for event in events for quote in event.quotes}
        | {piece.source for event in events for piece in event.evidence},
    }
    for name, keys in used.items():
        whole[name] = {key: value for key, value in whole.get(name, {}).items() if key in keys}
    whole["events"] = [event.model_dump(mode="json", exclude_defaults=True) for event in events]
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode("utf-8")
