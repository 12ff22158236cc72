"""YAML text in; out, a tree of texts, lists and mappings, and what YAML allows and no timeline may hold.

PyYAML's parser is read event by event: its composer goes into nested values by recursion in C, and where they
are some thousands deep it takes the whole process with it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import yaml

from timeline.loading.merge_marks import merge_faults
from timeline.loading.remarks import author_remark, comment_remark, direction_remark
from timeline.loading.yaml_errors import syntax_fault
from timeline.loading.yaml_nodes import ListNode, MappingNode, Node, TextNode
from timeline.problems import Fault, Path, Spot

#: How deep lists and mappings may stand in each other, and how many values a file may have.
DEPTH, VALUES = 32, 6_000_000

_Parser = getattr(
    yaml, "CBaseLoader", yaml.BaseLoader
)  # the slow one where PyYAML was built without libyaml
_NOTHING = {"~", "null", "Null", "NULL"}
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202d\u202e\ud800-\udfff]")
_COMMENT = re.compile(r"\s*#")
_TURNS = re.compile("[\u202a\u202b\u2066-\u2068]")


@dataclass(frozen=True)
class Tree:
    """
    What a text holds; of a text without a value, or that is no YAML, there is no *root*.

    *blank* are values that a fault has put an empty text for. *remarks* are on what may be meant otherwise.
    """

    root: Node | None
    faults: list[Fault]
    blank: frozenset[Path] = frozenset()
    remarks: tuple[Fault, ...] = ()


def read_tree(text: str, found: list[Fault]) -> Tree:
    """
    Read a text whose characters YAML allows.

    Its faults are added to those *found* so far. Of a text that is no YAML there is one fault, nothing else;
    of one with two versions of its lines, those places.
    """
    if merged := [*merge_faults(text)]:
        return Tree(None, merged)
    reader = _Reader(text, found)
    try:
        root = reader.document()
    except _Unreadable as stop:
        return Tree(None, [stop.fault])
    except yaml.MarkedYAMLError as error:
        return Tree(None, [syntax_fault(error, reader.last_text, reader.faults, text)])
    return Tree(root, reader.faults, frozenset(reader.blank), tuple(reader.remarks))


class _Unreadable(Exception):
    """There is no point in reading on."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault


class _Reader:
    """Reads the one document of a text, with a fault for whatever YAML allows and this program does not."""

    def __init__(self, text: str, found: list[Fault]) -> None:
        self._next = _Parser(text).get_event
        self._path: list[str | int] = []
        self._values_left = VALUES
        self.last_text: Any = None
        self.faults = [*found]
        self.blank: set[Path] = set()
        self.remarks: list[Fault] = []
        self._source = text
        self._has_comments = " #" in text
        self._has_turns = _TURNS.search(text) is not None

    def document(self) -> Node | None:
        """Return the value of the whole text, or None if it has none."""
        self._next()
        if type(self._next()) is yaml.StreamEndEvent:
            return None
        root = self._node(self._next(), 1)
        self._next()
        after = self._next()
        if type(after) is not yaml.StreamEndEvent:
            self._fault(
                after,
                "second-document",
                "'---' begins a second file inside this one; delete this line",
            )
        return root

    def _node(self, event: Any, depth: int) -> Node:
        self._values_left -= 1
        if depth > DEPTH:
            self._stop(
                event,
                "too-deep",
                f"lists and mappings stand more than {DEPTH} deep in each other here",
            )
        if not self._values_left:
            self._stop(
                event,
                "too-many-values",
                f"the file has more than {VALUES:,} values; this program reads no more",
            )
        kind = type(event)
        if kind is yaml.AliasEvent:
            self._special(event, "alias", f"*{event.anchor}")
            self.blank.add(tuple(self._path))
            return TextNode("", _spot(event))
        if event.anchor is not None:
            self._special(event, "anchor", f"&{event.anchor}")
        if event.tag is not None:
            self._special(event, "tag", "!")
        if kind is yaml.ScalarEvent:
            return TextNode(self._text(event), _spot(event))
        return (
            self._list(event, depth)
            if kind is yaml.SequenceStartEvent
            else self._mapping(event, depth)
        )

    def _text(self, event: Any) -> str:
        self.last_text = event
        value: str = event.value
        if self._has_comments and _COMMENT.match(self._source, event.end_mark.index):
            self.remarks += filter(None, [comment_remark(tuple(self._path), event, self._source)])
        if (self._has_turns or event.style == '"') and _TURNS.search(value):
            self.remarks += filter(None, [direction_remark(tuple(self._path), value, _spot(event))])
        if event.style == '"' and (control := _CONTROL.search(value)):
            message = (
                f"a \\ writes the character U+{ord(control[0]):04X} here, which no text should hold"
            )
            self._fault(event, "control-character", message)
        return "" if value in _NOTHING and not event.style else value

    def _list(self, start: Any, depth: int) -> ListNode:
        items: list[Node] = []
        while type(event := self._next()) is not yaml.SequenceEndEvent:
            self._path.append(len(items))
            items.append(self._node(event, depth + 1))
            self._path.pop()
        node = ListNode(items, _spot(start, event))
        if start.flow_style and self._path[-1:] == ["author"]:
            self.remarks += filter(None, [_of_authors(tuple(self._path), node)])
        return node

    def _mapping(self, start: Any, depth: int) -> MappingNode:
        node = MappingNode({}, {}, (0, 0, 0))
        while type(event := self._next()) is not yaml.MappingEndEvent:
            key = self._key(event, depth)
            self._path.append(key)
            value, spot = self._node(self._next(), depth + 1), _spot(event)
            if start.flow_style and (whole := _number_in_two(node, key)):
                self._comma(node, whole, spot)
            elif key in node.entries:
                message = f"'{key}' stands twice here, first on line {node.keys[key][0]}; keep one of them"
                self.faults.append(Fault(tuple(self._path), "key-repeated", message, spot=spot))
            elif type(event) is yaml.ScalarEvent:
                node.entries[key], node.keys[key] = value, spot
            self._path.pop()
        node.spot = _spot(start, event)
        return node

    def _comma(self, node: MappingNode, whole: tuple[str, str], spot: Spot) -> None:
        """Say of a number whose decimals a comma has parted from it how it is written."""
        name, number = whole
        first, path = node.entries[name].spot, (*self._path[:-1], name)
        message = f"a comma parts entries in {{ }}; write '{name}' with a point"
        self.faults.append(Fault(path, "not-a-number", message, number, spot=(*first[:2], spot[2])))

    def _key(self, event: Any, depth: int) -> str:
        node = self._node(event, depth + 1)
        if isinstance(node, TextNode) and type(event) is yaml.ScalarEvent:
            return event.value
        self._fault(event, "key-not-text", "a plain word must stand before the colon")
        return ""

    def _special(self, event: Any, rule: str, sign: str) -> None:
        message = (
            f'a value that begins with {sign[0]} means something else to YAML; put it in "quotes"'
        )
        self._fault(event, rule, message)

    def _fault(self, event: Any, rule: str, message: str) -> None:
        self.faults.append(Fault(tuple(self._path), rule, message, spot=_spot(event)))

    def _stop(self, event: Any, rule: str, message: str) -> None:
        self._fault(event, rule, message)
        raise _Unreadable(self.faults[-1])


def _of_authors(path: Path, node: ListNode) -> Fault | None:
    names = [item.value.strip() for item in node.items if isinstance(item, TextNode)]
    return author_remark(path, names, node.spot) if len(names) == len(node.items) else None


def _number_in_two(node: MappingNode, key: str) -> tuple[str, str] | None:
    """Return the name and the whole of the number that a key of figures alone is the rest of, if it is."""
    name = next(reversed(node.entries), "")
    before = node.entries.get(name)
    if not (isinstance(before, TextNode) and re.fullmatch("[+-]?[0-9]+", before.value)):
        return None
    is_rest = name in ("lat", "lon") and re.fullmatch("[0-9]+", key) is not None
    return (name, f"{before.value}.{key}") if is_rest else None


def _spot(first: Any, last: Any = None) -> Spot:
    start, end = first.start_mark, (last or first).end_mark
    return start.line + 1, start.column + 1, end.column + 1 if end.line == start.line else 0
