"""A file in; out, the same timeline in its usual form, with every comment at what it stood at."""

from __future__ import annotations

import codecs
import json
import re
from collections import Counter
from collections.abc import Mapping

from timeline.editing.formatting.emitter import DATES, printed
from timeline.editing.formatting.order import in_order
from timeline.editing.formatting.parser import comments, read
from timeline.loading import load_bytes
from timeline.loading.decoding import NotText, read_characters
from timeline.loading.positions import Places
from timeline.loading.yaml_nodes import MappingNode, Plain
from timeline.loading.yaml_tree import Tree, read_tree
from timeline.problems import Problem

_BREAK = re.compile("\r\n|[\r\n]")


class Unreadable(ValueError):
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

    Line ends are those of its first line, and a byte order mark stays. What only editors can mend, such as an
    unknown key or a wrong date, stays as it is. *by_date* puts the events in the order of their dates.

    Raises:
        Unreadable: it is no YAML, or holds what no timeline may hold, such as a key twice.
        Unsafe: something would be lost.
    """
    text, root = _read(data, name)
    line_end = _BREAK.search(text)
    new = printed(in_order(read(_with_line_feeds(text)), by_date))
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    result = mark + new.replace("\n", line_end[0] if line_end else "\n").encode()
    _ensure_same(text, root, result, by_date)
    return result


def _read(data: bytes, name: str) -> tuple[str, MappingNode]:
    try:
        text, faults = read_characters(data)
    except NotText:
        raise Unreadable(load_bytes(data, name).problems) from None
    tree = read_tree(text, faults)
    root = _root(tree)
    if root:
        return text, root
    places = Places(name, text, tree.root)
    problems = tuple(sorted({places.problem(fault) for fault in tree.faults}))
    raise Unreadable(problems or load_bytes(data, name).problems)


def _root(tree: Tree) -> MappingNode | None:
    return tree.root if isinstance(tree.root, MappingNode) and not tree.faults else None


def _ensure_same(text: str, root: MappingNode, result: bytes, by_date: bool) -> None:
    """Raise Unsafe if values or comments are not those of the text before, their order aside."""
    new_text, faults = read_characters(result)
    new_root = _root(read_tree(new_text, faults))
    if new_root is None or _held(root.plain(), by_date) != _held(new_root.plain(), by_date):
        raise Unsafe("its usual form would hold something else")
    if _comments(text) != _comments(new_text):
        raise Unsafe("a comment would be lost")


def _held(file: Plain, by_date: bool) -> Plain:
    held = _meant(file)
    if by_date and isinstance(held, dict) and isinstance(events := held.get("events"), list):
        events.sort(key=lambda event: json.dumps(event, sort_keys=True))
    return held


def _meant(value: Plain) -> Plain:
    """Return values without what makes no difference: space around a text, a set of dates as a list."""
    if isinstance(value, str):
        return value.strip(" \n")
    if isinstance(value, list):
        return [_meant(item) for item in value]
    return {key: _meant(_joined(item) if key in DATES else item) for key, item in value.items()}


def _joined(value: Plain) -> Plain:
    is_set = isinstance(value, list) and all(isinstance(item, str) for item in value)
    return f"[{','.join(map(str, value))}]" if is_set else value


def _comments(text: str) -> Mapping[str, int]:
    return Counter(comment.text for comment in comments(_with_line_feeds(text)))


def _with_line_feeds(text: str) -> str:
    return _BREAK.sub("\n", text)
