"""Events as JSON in the shape of the data file, with all people, places and sources they name."""

from __future__ import annotations

import json
from typing import Any

from timeline.exporters.selection import Selection
from timeline.tours import within
from timeline.voices import with_origins


def to_json(selection: Selection) -> bytes:
    """Return the events and what they name as UTF-8 JSON."""
    events = [event.model_dump(mode="json", exclude_defaults=True) for event in selection.events]
    return (
        json.dumps(head(selection) | {"events": events}, ensure_ascii=False, indent=2) + "\n"
    ).encode()


def head(selection: Selection) -> dict[str, Any]:
    """
    Return all of the file but its events, as plain values: with the events it is a file again.

    Of a part of the events, that is only what they name, and the tours all of whose events are
    among them.
    """
    tours = within(selection.timeline, (event.id for event in selection.events))
    followed = {person for tour in tours for step in tour.steps for person in step.person}
    named = {
        "people": selection.people.keys() | selection.heard.keys() | followed,
        "places": selection.places.keys(),
        "sources": with_origins(selection.timeline.sources, selection.sources),
    }
    whole = selection.timeline.model_dump(
        mode="json", exclude_defaults=True, exclude={"events", "tours"}
    )
    for name, keys in named.items():
        whole[name] = {key: value for key, value in whole.get(name, {}).items() if key in keys}
    if selection.timeline.argument:
        whole["argument"] = _argument(selection, whole["argument"])
    whole["tours"] = [tour.model_dump(mode="json", exclude_defaults=True) for tour in tours]
    return {name: value for name, value in whole.items() if value or name == "sources"}


def _argument(selection: Selection, argument: dict[str, Any]) -> dict[str, Any]:
    """Return the argument with the passages that the events quote; empty where there is none."""
    quoted = {quote.id for event in selection.events for quote in event.quotes}
    movements = [
        part | {"passages": [entry for entry in part["passages"] if entry["id"] in quoted]}
        for part in argument["movements"]
    ]
    kept = [part for part in movements if part["passages"]]
    return argument | {"movements": kept} if kept else {}
