"""Parse a YAML text that can be read into the tree that is formatted."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Any

import yaml  # noqa: TID251 (its tokens are where nothing else says what is a comment)

from timeline.editing.formatting.comments import Comment, attach_comments
from timeline.editing.formatting.nodes import Collection, Entry, Mapping, Node, Scalar, Sequence

# the slow one where PyYAML was built without libyaml
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_BLOCK = ("|", ">")


def parse(text: str) -> Collection:
    """Return the tree of a text, with every comment at its entry; lines end in a line feed."""
    tokens = [*yaml.scan(text, Loader=_LOADER)]
    dashes = [token.start_mark.index for token in tokens if isinstance(token, yaml.BlockEntryToken)]
    root = _collection(yaml.compose(text, Loader=_LOADER), dashes)
    attach_comments(_comments(text, tokens), root, text)
    return root


def comments(text: str) -> list[Comment]:
    """Return the comments of a text, in its order."""
    return [*_comments(text, yaml.scan(text, Loader=_LOADER))]


def _collection(node: Any, dashes: list[int]) -> Collection:
    start, end = node.start_mark.index, node.end_mark.index
    if isinstance(node, yaml.SequenceNode):
        items = [_item(child, dashes, node) for child in node.value]
        return Sequence(items, bool(node.flow_style), start, end)
    pairs = [_pair(key, value, dashes) for key, value in node.value]
    return Mapping(pairs, bool(node.flow_style), start, end)


def _pair(key: Any, value: Any, dashes: list[int]) -> Entry:
    return Entry(
        key=_scalar(key),
        value=_node(value, dashes),
        start=key.start_mark.index,
        end=value.end_mark.index,
        column=key.start_mark.column,
    )


def _item(node: Any, dashes: list[int], sequence: Any) -> Entry:
    start = node.start_mark.index
    if not sequence.flow_style:
        start = dashes[bisect_left(dashes, start) - 1]
    return Entry(
        key=None,
        value=_node(node, dashes),
        start=start,
        end=node.end_mark.index,
        column=sequence.start_mark.column,
    )


def _node(node: Any, dashes: list[int]) -> Node:
    return _scalar(node) if isinstance(node, yaml.ScalarNode) else _collection(node, dashes)


def _scalar(node: Any) -> Scalar:
    # The line break at the end is the block's, not the text's.
    value = node.value.rstrip("\n") if node.style in _BLOCK else node.value
    return Scalar(value, is_plain=not node.style)


def _comments(text: str, tokens: Iterable[Any]) -> Iterator[Comment]:
    """Yield what stands between tokens, and after the sign that begins a block of text."""
    end = owner = 0
    for token in tokens:
        start, stop = token.start_mark.index, token.end_mark.index
        yield from _between(text, end, start, owner)
        if stop > start and not isinstance(token, yaml.FlowEntryToken):
            owner = start
        if isinstance(token, yaml.ScalarToken) and token.style in _BLOCK:
            yield from _between(text, start, _line_end(text, start), owner)
        end = max(end, stop)
    yield from _between(text, end, len(text), owner)


def _between(text: str, start: int, end: int, owner: int) -> Iterator[Comment]:
    sign = text.find("#", start, end)
    while sign >= 0:
        line_start = text.rfind("\n", 0, sign) + 1
        line_end = _line_end(text, sign)
        beside = owner if text[line_start:sign].strip() else None
        yield Comment(text[sign:line_end].rstrip(), sign, sign - line_start, beside)
        sign = text.find("#", line_end, end)


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end
