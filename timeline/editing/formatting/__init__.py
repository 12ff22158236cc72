"""Bring a file into its usual form, with every comment at what it stood at."""

from __future__ import annotations

import codecs
import json
import re
from collections import Counter

from timeline.editing.formatting.emitter import DATES, emit
from timeline.editing.formatting.order import in_usual_order
from timeline.editing.formatting.parser import comments, parse
from timeline.loading import load_bytes
from timeline.loading.decoding import NotText, decode
from timeline.loading.positions import Positions
from timeline.loading.yaml_nodes import MappingNode, PythonValue
from timeline.loading.yaml_tree import Tree, read_tree
from timeline.problems import Problem

_BREAK = re.compile("\r\n|[\r\n]")


class InvalidFile(ValueError):
    """A file cannot be read; its *problems* say why."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Take the problems."""
        super().__init__("the file cannot be read")
        self.problems = problems


class Unsafe(ValueError):
    """The usual form of a file would not hold the same; this program is wrong, not the file."""


def formatted(data: bytes, name: str, by_date: bool = False) -> bytes:
    """
    Return the bytes of a file in its usual form; *name* is what problems call it.

    Line ends are those of its first line, and a byte order mark stays. What only editors can fix,
    such as an unknown key or a wrong date, stays as it is. *by_date* puts the events in the order
    of their dates.

    Raises:
        InvalidFile: it is no YAML, or holds what no timeline may hold, such as a key twice.
        Unsafe: something would be lost.
    """
    text, root = _decode_and_parse(data, name)
    first_break = _BREAK.search(text)
    line_end = first_break[0] if first_break else "\n"
    tree = parse(_with_line_feeds(text))
    usual = emit(in_usual_order(tree, by_date))
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    result = mark + usual.replace("\n", line_end).encode()
    _ensure_same(text, root, result, by_date)
    return result


def _decode_and_parse(data: bytes, name: str) -> tuple[str, MappingNode]:
    try:
        text, faults = decode(data)
    except NotText:
        raise InvalidFile(load_bytes(data, name).problems) from None
    tree = read_tree(text, faults)
    root = _root(tree)
    if root:
        return text, root
    positions = Positions(name, text, tree.root)
    problems = tuple(sorted({positions.problem(fault) for fault in tree.faults}))
    raise InvalidFile(problems or load_bytes(data, name).problems)


def _root(tree: Tree) -> MappingNode | None:
    return tree.root if isinstance(tree.root, MappingNode) and not tree.faults else None


def _ensure_same(text: str, root: MappingNode, result: bytes, by_date: bool) -> None:
    """Raise Unsafe if values or comments are not those of the text before, their order aside."""
    new_text, faults = decode(result)
    new_root = _root(read_tree(new_text, faults))
    if new_root is None or _content(root, by_date) != _content(new_root, by_date):
        raise Unsafe("its usual form would hold something else")
    if _comment_counts(text) != _comment_counts(new_text):
        raise Unsafe("a comment would be lost")


def _content(root: MappingNode, by_date: bool) -> PythonValue:
    """Return the values of a file; if events are sorted by date, in an order that says nothing."""
    content = _normalized(root.to_python())
    events = content.get("events") if isinstance(content, dict) else None
    if by_date and isinstance(events, list):
        events.sort(key=lambda event: json.dumps(event, sort_keys=True))
    return content


def _normalized(value: PythonValue) -> PythonValue:
    """Return values without space around texts, and a set of dates that is a list as one text."""
    if isinstance(value, str):
        return value.strip(" \n")
    if isinstance(value, list):
        return [_normalized(item) for item in value]
    return {
        key: _normalized(_joined_dates(item) if key in DATES else item)
        for key, item in value.items()
    }


def _joined_dates(value: PythonValue) -> PythonValue:
    is_set = isinstance(value, list) and all(isinstance(item, str) for item in value)
    return f"[{','.join(map(str, value))}]" if is_set else value


def _comment_counts(text: str) -> Counter[str]:
    return Counter(comment.text for comment in comments(_with_line_feeds(text)))


def _with_line_feeds(text: str) -> str:
    return _BREAK.sub("\n", text)
