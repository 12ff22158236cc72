"""
Read a YAML text into a tree, with a fault for all that YAML allows and no timeline may hold.

PyYAML's parser is read event by event: its composer goes into nested values by recursion in C, and
where they are some thousands deep it takes the whole process with it.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from typing import Any

import yaml

from timeline.loading.merge_marks import merge_faults
from timeline.loading.remarks import author_remark, comment_remark, direction_remark
from timeline.loading.yaml_errors import syntax_fault
from timeline.loading.yaml_nodes import ListNode, MappingNode, Node, TextNode
from timeline.problems import Fault, Spot, ValuePath

#: How deep lists and mappings may stand in each other, and how many values a file may have.
DEPTH, VALUES = 32, 6_000_000

# the slow one where PyYAML was built without libyaml
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_NULLS = {"~", "null", "Null", "NULL"}
#: What an escape in a text must not write.
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202d\u202e\ud800-\udfff]")
_COMMENT = re.compile(r"\s*#")
#: Marks that turn the reading order until another turns it back.
_TURNS = re.compile("[\u202a\u202b\u2066-\u2068]")


@dataclass(frozen=True)
class Tree:
    """
    What a text holds; of a text without a value, or that is no YAML, there is no *root*.

    *blank* are values that a fault has put an empty text for. *remarks* are on what may be meant
    otherwise.
    """

    root: Node | None
    faults: list[Fault]
    blank: frozenset[ValuePath] = frozenset()
    remarks: tuple[Fault, ...] = ()


def read_tree(text: str, faults: list[Fault]) -> Tree:
    """
    Read a text whose characters YAML allows.

    The *faults* so far come first. Of a text that is no YAML there is one fault, nothing else; of
    one with two versions of its lines, those places.
    """
    merged = [*merge_faults(text)]
    if merged:
        return Tree(None, merged)
    reader = _TreeReader(text, faults)
    try:
        root = reader.document()
    except _LimitReached as limit:
        return Tree(None, [limit.fault])
    except yaml.MarkedYAMLError as error:
        return Tree(None, [syntax_fault(error, reader.last_text, reader.faults, text)])
    return Tree(root, reader.faults, frozenset(reader.blank), tuple(reader.remarks))


class _LimitReached(Exception):
    """There is no point in reading on."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault


class _TreeReader:
    """Reads the one document of a text."""

    def __init__(self, text: str, faults: list[Fault]) -> None:
        self._next = _LOADER(text).get_event
        self._path: list[str | int] = []
        self._values_left = VALUES
        self.last_text: Any = None
        self.faults = [*faults]
        self.blank: set[ValuePath] = set()
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
            message = "'---' begins a second file inside this one; delete this line"
            self._fault(after, "second-document", message)
        return root

    def _node(self, event: Any, depth: int) -> Node:
        self._ensure_limits(event, depth)
        kind = type(event)
        if kind is yaml.AliasEvent:
            self._special(event, "alias", "*")
            self.blank.add(tuple(self._path))
            return TextNode("", _spot(event))
        if event.anchor is not None:
            self._special(event, "anchor", "&")
        if event.tag is not None:
            self._special(event, "tag", "!")
        if kind is yaml.ScalarEvent:
            return TextNode(self._text(event), _spot(event))
        if kind is yaml.SequenceStartEvent:
            return self._list(event, depth)
        return self._mapping(event, depth)

    def _ensure_limits(self, event: Any, depth: int) -> None:
        """Count a value; stop where there are too many, or one is too deep."""
        self._values_left -= 1
        if depth > DEPTH:
            message = f"lists and mappings stand more than {DEPTH} deep in each other here"
            self._stop(event, "too-deep", message)
        if not self._values_left:
            message = f"the file has more than {VALUES:,} values; this program reads no more"
            self._stop(event, "too-many-values", message)

    def _text(self, event: Any) -> str:
        self.last_text = event
        value: str = event.value
        is_double_quoted = event.style == '"'
        if self._has_comments and _COMMENT.match(self._source, event.end_mark.index):
            self._remark(comment_remark(tuple(self._path), event, self._source))
        if (self._has_turns or is_double_quoted) and _TURNS.search(value):
            self._remark(direction_remark(tuple(self._path), value, _spot(event)))
        if is_double_quoted and (control := _CONTROL.search(value)):
            character = f"U+{ord(control[0]):04X}"
            message = f"a \\ writes the character {character} here, which no text should hold"
            self._fault(event, "control-character", message)
        return "" if value in _NULLS and not event.style else value

    def _list(self, start: Any, depth: int) -> ListNode:
        items: list[Node] = []
        while type(event := self._next()) is not yaml.SequenceEndEvent:
            self._path.append(len(items))
            items.append(self._node(event, depth + 1))
            self._path.pop()
        node = ListNode(items, _spot(start, event))
        if start.flow_style and self._path[-1:] == ["author"]:
            self._remark(_remark_on_authors(tuple(self._path), node))
        return node

    def _mapping(self, start: Any, depth: int) -> MappingNode:
        node = MappingNode({}, {}, (0, 0, 0))
        while type(event := self._next()) is not yaml.MappingEndEvent:
            key = self._key(event, depth)
            self._path.append(key)
            value = self._node(self._next(), depth + 1)
            number = _number_cut_in_two(node, key) if start.flow_style else None
            if number:
                self._decimal_comma(node, number, _spot(event))
            elif key in node.entries:
                self._key_repeated(event, node.keys[key][0])
            elif type(event) is yaml.ScalarEvent:
                node.entries[key] = value
                node.keys[key] = _spot(event)
            self._path.pop()
        node.spot = _spot(start, event)
        return node

    def _key(self, event: Any, depth: int) -> str:
        node = self._node(event, depth + 1)
        if isinstance(node, TextNode) and type(event) is yaml.ScalarEvent:
            return sys.intern(event.value)  # the same few names, in every record
        self._fault(event, "key-not-text", "a plain word must stand before the colon")
        return ""

    def _decimal_comma(self, node: MappingNode, number: tuple[str, str], spot: Spot) -> None:
        """Report a number whose decimals a comma has cut off; *spot* is theirs."""
        name, whole = number
        line, column, _ = node.entries[name].spot
        path = (*self._path[:-1], name)
        message = f"a comma parts entries in {{ }}; write '{name}' with a point"
        whole_spot = (line, column, spot[2])
        self.faults.append(Fault(path, "not-a-number", message, whole, spot=whole_spot))

    def _key_repeated(self, event: Any, first_line: int) -> None:
        key = self._path[-1]
        message = f"'{key}' stands twice here, first on line {first_line}; keep one of them"
        self._fault(event, "key-repeated", message)

    def _special(self, event: Any, rule: str, sign: str) -> None:
        what = f"a value that begins with {sign} means something else to YAML"
        self._fault(event, rule, f'{what}; put it in "quotes"')

    def _fault(self, event: Any, rule: str, message: str) -> None:
        self.faults.append(Fault(tuple(self._path), rule, message, spot=_spot(event)))

    def _remark(self, remark: Fault | None) -> None:
        if remark:
            self.remarks.append(remark)

    def _stop(self, event: Any, rule: str, message: str) -> None:
        self._fault(event, rule, message)
        raise _LimitReached(self.faults[-1])


def _remark_on_authors(path: ValuePath, node: ListNode) -> Fault | None:
    names = [item.value.strip() for item in node.items if isinstance(item, TextNode)]
    return author_remark(path, names, node.spot) if len(names) == len(node.items) else None


def _number_cut_in_two(node: MappingNode, key: str) -> tuple[str, str] | None:
    """Return name and whole of the number that a key of figures alone is the rest of, if it is."""
    name = next(reversed(node.entries), "")
    before = node.entries.get(name)
    if not (isinstance(before, TextNode) and re.fullmatch("[+-]?[0-9]+", before.value)):
        return None
    is_rest = name in ("lat", "lon") and re.fullmatch("[0-9]+", key) is not None
    return (name, f"{before.value}.{key}") if is_rest else None


def _spot(first: Any, last: Any = None) -> Spot:
    start, end = first.start_mark, (last or first).end_mark
    return start.line + 1, start.column + 1, end.column + 1 if end.line == start.line else 0
