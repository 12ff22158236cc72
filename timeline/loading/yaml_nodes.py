"""The tree that a YAML text is read into: texts, lists and mappings, each with its position."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from timeline.problems import Spot, ValuePath

#: A value without its position.
PythonValue: TypeAlias = "str | list[PythonValue] | dict[str, PythonValue]"


@dataclass(slots=True)
class TextNode:
    """A text and its position; the end column of a node over several lines is 0."""

    value: str
    spot: Spot

    def to_python(self) -> PythonValue:
        """Return the text."""
        return self.value


@dataclass(slots=True)
class ListNode:
    """A list and its position."""

    items: list[Node]
    spot: Spot

    def to_python(self) -> PythonValue:
        """Return the list without positions."""
        return [item.to_python() for item in self.items]


@dataclass(slots=True)
class MappingNode:
    """A mapping, its position and those of its keys."""

    entries: dict[str, Node]
    keys: dict[str, Spot]
    spot: Spot

    def to_python(self) -> PythonValue:
        """Return the mapping without positions."""
        return {key: value.to_python() for key, value in self.entries.items()}


Node: TypeAlias = TextNode | ListNode | MappingNode


def node_at(root: Node, path: ValuePath) -> Node | None:
    """Return the value at the end of a path, if there is one."""
    node: Node | None = root
    for part in path:
        if isinstance(node, MappingNode) and isinstance(part, str):
            node = node.entries.get(part)
        elif isinstance(node, ListNode) and isinstance(part, int):
            node = node.items[part] if part < len(node.items) else None
        else:
            return None
    return node


def spot_at(root: Node, path: ValuePath, at_key: bool = False) -> Spot:
    """
    Return the position of a value, or of its key.

    An empty text, and a list or mapping over several lines, are shown by their key, or by their
    first line if they have none. What is not there at all is shown by what it belongs in.
    """
    node = node_at(root, path)
    if node is None:
        return spot_at(root, path[:-1])
    above = node_at(root, path[:-1]) if path else None
    is_short = bool(node.value) if isinstance(node, TextNode) else bool(node.spot[2])
    if isinstance(above, MappingNode) and (at_key or not is_short):
        return above.keys[str(path[-1])]
    if isinstance(node, MappingNode) and node.keys and not is_short:
        return next(iter(node.keys.values()))
    return node.spot
