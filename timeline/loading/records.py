"""Read the Timeline that a tree holds, or find what keeps it from being one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from pydantic import ValidationError

from timeline.loading.lookalikes import without_padding
from timeline.loading.messages import Refusal, refusal_fault
from timeline.loading.record_paths import record_at, record_noun
from timeline.loading.yaml_nodes import ListNode, MappingNode, Node, node_at
from timeline.model import Timeline
from timeline.problems import Fault, Guesses, ValuePath


def read_records(root: MappingNode, guesses: Guesses) -> tuple[Timeline | None, Iterator[Fault]]:
    """
    Return the Timeline, or None and faults.

    A key that is none is taken out of the tree or, if it can be guessed what was meant, given its
    right name, so that its value is read all the same and not called missing. Thus a Timeline may
    come with faults.
    """
    faults: list[Fault] = []
    while True:
        try:
            return Timeline.model_validate(root.to_python()), iter(faults)
        except ValidationError as error:
            errors = error.errors(include_url=False)
        unknown = [error for error in errors if error["type"] == "extra_forbidden"]
        if not unknown:
            refused = [refusal_fault(refusal) for refusal in _refusals(root, errors, guesses)]
            return None, chain(faults, _without_cut_off_event(root, refused))
        paths = [_path(root, error["loc"]) for error in unknown]
        faults += [_unknown_key(root, path, guesses) for path in paths]


def _refusals(root: Node, errors: list[Any], guesses: Guesses) -> Iterator[Refusal]:
    for error in errors:
        # pydantic also calls a list too short of which it has refused the entries
        if error["type"] == "too_short" and error["input"]:
            continue
        yield Refusal(
            path=_path(root, error["loc"]),
            at_key="[key]" in error["loc"],
            type=error["type"],
            value=error["input"],
            context=error.get("ctx", {}),
            guesses=guesses,
        )


def _without_cut_off_event(root: MappingNode, faults: list[Fault]) -> list[Fault]:
    """Say only once what is missing of an event in the middle of which a file ends."""
    events = root.entries.get("events")
    if not isinstance(events, ListNode) or next(reversed(root.entries)) != "events":
        return faults
    last = ("events", len(events.items) - 1)
    missing = [fault for fault in faults if fault.rule == "missing" and fault.path[:-1] == last]
    if len(missing) < 2:
        return faults
    message = (
        f"the file ends in the middle of this event, which still needs {_keys(missing)}; "
        "if more was written, look for it in an older copy of the file"
    )
    others = [fault for fault in faults if fault not in missing]
    return [*others, Fault(last, "missing", message)]


def _keys(faults: list[Fault]) -> str:
    *keys, last = (f"'{fault.path[-1]}'" for fault in faults)
    return f"{', '.join(keys)} and {last}"


def _path(root: Node, loc: tuple[str | int, ...]) -> ValuePath:
    """Return the path without what pydantic puts in for keys and for the kinds of authors."""
    path: list[str | int] = []
    node: Node | None = root
    parts = [part for part in loc if part != "[key]"]
    for number, part in enumerate(parts, start=1):
        if isinstance(node, MappingNode) and (part in node.entries or number == len(parts)):
            path.append(part)
            node = node.entries.get(str(part))
        elif isinstance(node, ListNode) and isinstance(part, int):
            path.append(part)
            node = node.items[part]
    return tuple(path)


def _unknown_key(root: Node, path: ValuePath, guesses: Guesses) -> Fault:
    """Give the key its right name, or take it out."""
    mapping = node_at(root, path[:-1])
    assert isinstance(mapping, MappingNode), "pydantic finds keys in mappings only"
    key = str(path[-1])
    record = record_at(path[:-1])
    known = list(record.model_fields) if record else []
    free = [name for name in known if name not in mapping.entries]
    bare, lookalike = without_padding(key)
    meant = bare if bare in free else guesses.closest(bare.replace("-", "_"), free)
    spot, value = mapping.keys.pop(key), mapping.entries.pop(key)
    if meant:
        mapping.keys[meant], mapping.entries[meant] = spot, value
    if lookalike:
        return Fault(path, "look-alike", lookalike, spot=spot)
    message = f"'{key}' is not a key of {record_noun(record)}; its keys are: {', '.join(known)}"
    return Fault(path, "unknown-key", message, meant, spot=spot)
