"""The parts of a file in; out, the same in order: keys as in the model, events by their dates."""

from __future__ import annotations

import math
from dataclasses import replace

from timeline.checks.raw_records import as_date
from timeline.editing.formatting.nodes import Group, Part, Text, Value
from timeline.loading.record_paths import record_at
from timeline.problems import Path


def in_order(group: Group, by_date: bool = False, path: Path = ()) -> Group:
    """
    Return a group with its keys, and those of all groups inside it, in the order of the model's fields.

    Keys that the model does not have come last. *by_date* puts events in the order of their earliest day, and
    then of their latest; one whose date cannot be read stays below the one above it.
    """
    parts = [
        replace(part, value=in_order(part.value, by_date, way))
        if isinstance(part.value, Group)
        else part
        for part, way in zip(group.parts, paths(group, path), strict=True)
    ]
    record = None if group.is_list else record_at(path)
    if record:
        rank = {name: number for number, name in enumerate(record.model_fields)}
        parts.sort(key=lambda part: rank.get(part.key.value if part.key else "", len(rank)))
    if by_date and path == ("events",) and group.is_list:
        parts = _by_date(parts)
    return replace(group, parts=parts)


def paths(group: Group, path: Path) -> list[Path]:
    """Return the path of each part of a group."""
    return [
        (*path, number if part.key is None else part.key.value)
        for number, part in enumerate(group.parts)
    ]


def _by_date(events: list[Part]) -> list[Part]:
    above: tuple[float, float] = (-math.inf, -math.inf)
    ranked = []
    for event in events:
        date = as_date(_date(event.value))
        above = date.sort_key if date else above
        ranked.append((above, event))
    return [event for _, event in sorted(ranked, key=lambda pair: pair[0])]


def _date(event: Value) -> object:
    for part in event.parts if isinstance(event, Group) and not event.is_list else ():
        if part.key and part.key.value == "date":
            return part.value.value if isinstance(part.value, Text) else texts_of(part.value)
    return None


def texts_of(group: Group) -> list[str] | None:
    """Return the texts of a list of nothing else."""
    texts = [part.value.value for part in group.parts if isinstance(part.value, Text)]
    return texts if group.is_list and len(texts) == len(group.parts) else None
