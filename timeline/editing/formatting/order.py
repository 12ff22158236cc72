"""Put the entries of a file in order: keys as in the model, events by their dates."""

from __future__ import annotations

from dataclasses import replace

from timeline.checks.raw_records import as_date
from timeline.editing.formatting.nodes import Collection, Entry, Mapping, Node, Scalar, Sequence
from timeline.loading.record_paths import record_at
from timeline.problems import ValuePath


def in_usual_order(
    collection: Collection, by_date: bool = False, path: ValuePath = ()
) -> Collection:
    """
    Return a collection with all keys in it in the order of the model's fields.

    Keys that the model does not have come last. *by_date* puts events in the order of their
    first day and time, and then of their last; one whose date cannot be read stays below the one
    above.
    """
    entries = [
        _entry_in_order(entry, by_date, entry_path)
        for entry, entry_path in with_paths(collection, path)
    ]
    record = record_at(path) if isinstance(collection, Mapping) else None
    if record:
        rank = {name: number for number, name in enumerate(record.model_fields)}
        entries.sort(key=lambda entry: rank.get(entry.key.value if entry.key else "", len(rank)))
    if by_date and path == ("events",) and isinstance(collection, Sequence):
        entries = _by_date(entries)
    return replace(collection, entries=entries)


def _entry_in_order(entry: Entry, by_date: bool, path: ValuePath) -> Entry:
    if isinstance(entry.value, Scalar):
        return entry
    return replace(entry, value=in_usual_order(entry.value, by_date, path))


def with_paths(collection: Collection, path: ValuePath) -> list[tuple[Entry, ValuePath]]:
    """Return each entry of a collection with its path."""
    return [
        (entry, (*path, number if entry.key is None else entry.key.value))
        for number, entry in enumerate(collection.entries)
    ]


def _by_date(events: list[Entry]) -> list[Entry]:
    above: tuple[int, ...] = ()
    ranked = []
    for event in events:
        date = as_date(_date(event.value))
        above = date.sort_key if date else above
        ranked.append((above, event))
    return [event for _, event in sorted(ranked, key=lambda pair: pair[0])]


def _date(event: Node) -> object:
    for entry in event.entries if isinstance(event, Mapping) else ():
        if entry.key and entry.key.value == "date":
            date = entry.value
            return date.value if isinstance(date, Scalar) else scalar_values(date)
    return None


def scalar_values(collection: Collection) -> list[str] | None:
    """Return the values of a sequence of nothing but scalars; None for anything else."""
    scalars = [entry.value for entry in collection.entries if isinstance(entry.value, Scalar)]
    is_flat = isinstance(collection, Sequence) and len(scalars) == len(collection.entries)
    return [scalar.value for scalar in scalars] if is_flat else None
