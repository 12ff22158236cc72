"""A tree in; out, the Timeline that it holds, or what keeps it from being one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from pydantic import ValidationError

from timeline.loading.lookalikes import padded
from timeline.loading.messages import Refusal, worded
from timeline.loading.record_paths import called, record_at
from timeline.loading.yaml_nodes import ListNode, MappingNode, Node, found
from timeline.model import Timeline
from timeline.problems import Fault, Guesses, Path


def read_records(root: MappingNode, guesses: Guesses) -> tuple[Timeline | None, Iterator[Fault]]:
    """
    Return the Timeline, or None and faults.

    A key that is none is taken out of the tree or, if it can be guessed what was meant, given its right name,
    so that its value is read all the same and not called missing. Thus a Timeline may come with faults.
    """
    faults: list[Fault] = []
    while True:
        try:
            return Timeline.model_validate(root.plain()), iter(faults)
        except ValidationError as error:
            refused = error.errors(include_url=False)
        unknown = [_path(root, one["loc"]) for one in refused if one["type"] == "extra_forbidden"]
        if not unknown:
            found = [*map(worded, _refusals(root, refused, guesses))]
            return None, chain(faults, _cut_off(root, found))
        faults += [_unknown_key(root, path, guesses) for path in unknown]


def _refusals(root: Node, refused: list[Any], guesses: Guesses) -> Iterator[Refusal]:
    for one in refused:
        # pydantic also calls a list too short of which it has refused the entries
        if one["type"] == "too_short" and one["input"]:
            continue
        path, at_key = _path(root, one["loc"]), "[key]" in one["loc"]
        yield Refusal(path, at_key, one["type"], one["input"], one.get("ctx", {}), guesses)


def _cut_off(root: MappingNode, faults: list[Fault]) -> list[Fault]:
    """Say only once what is missing of an event in the middle of which a file ends."""
    events = root.entries.get("events")
    if not isinstance(events, ListNode) or next(reversed(root.entries)) != "events":
        return faults
    last = ("events", len(events.items) - 1)
    lacking = [one for one in faults if one.rule == "missing" and one.path[:-1] == last]
    if len(lacking) < 2:
        return faults
    message = (
        f"the file ends in the middle of this event, which still needs {_listed(lacking)}; "
        "if more was written, look for it in an older copy of the file"
    )
    return [*(one for one in faults if one not in lacking), Fault(last, "missing", message)]


def _listed(faults: list[Fault]) -> str:
    *names, last = (f"'{fault.path[-1]}'" for fault in faults)
    return f"{', '.join(names)} and {last}"


def _path(root: Node, loc: tuple[str | int, ...]) -> Path:
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


def _unknown_key(root: Node, path: Path, guesses: Guesses) -> Fault:
    """Give the key its right name, or take it out."""
    node, key = _record(root, path[:-1]), str(path[-1])
    record = record_at(path[:-1])
    known = list(record.model_fields) if record else []
    free = [name for name in known if name not in node.entries]
    lookalike, bare = padded(key)
    meant = bare if bare in free else guesses.closest(bare.replace("-", "_"), free)
    spot, value = node.keys.pop(key), node.entries.pop(key)
    if meant:
        node.keys[meant], node.entries[meant] = spot, value
    if lookalike:
        return Fault(path, "look-alike", lookalike, spot=spot)
    message = f"'{key}' is not a key of {called(record)}; its keys are: {', '.join(known)}"
    return Fault(path, "unknown-key", message, meant, spot=spot)


def _record(root: Node, path: Path) -> MappingNode:
    node = found(root, path)
    assert isinstance(node, MappingNode), "pydantic finds keys in mappings only"
    return node
