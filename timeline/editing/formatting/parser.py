"""A YAML text that can be read in; out, its parts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import yaml  # noqa: TID251 (its tokens are where nothing else says what is a comment)

from timeline.editing.formatting.comments import Comment, place
from timeline.editing.formatting.nodes import Group, Part, Text, Value

_LOADER = getattr(
    yaml, "CBaseLoader", yaml.BaseLoader
)  # the slow one where PyYAML was built without libyaml


def read(text: str) -> Group:
    """Return the mapping that a text holds, with every comment at its part; lines end in a line feed."""
    tokens = [*yaml.scan(text, Loader=_LOADER)]
    dashes = [token.start_mark.index for token in tokens if isinstance(token, yaml.BlockEntryToken)]
    root = _group(yaml.compose(text, Loader=_LOADER), dashes)
    place([*_comments(text, tokens)], root, text)
    return root


def comments(text: str) -> list[Comment]:
    """Return the comments of a text, in its order."""
    return [*_comments(text, yaml.scan(text, Loader=_LOADER))]


def _group(node: Any, dashes: Sequence[int]) -> Group:
    is_list = isinstance(node, yaml.SequenceNode)
    make = _item if is_list else _entry
    return Group(
        [make(child, dashes, node) for child in node.value],
        is_list,
        bool(node.flow_style),
        node.start_mark.index,
        node.end_mark.index,
    )


def _entry(pair: tuple[Any, Any], dashes: Sequence[int], _: Any) -> Part:
    key, value = pair
    start, end = key.start_mark, value.end_mark.index
    return Part(_text(key), _value(value, dashes), start.index, end, start.column)


def _item(node: Any, dashes: Sequence[int], around: Any) -> Part:
    start = node.start_mark.index
    if not around.flow_style:
        start = dashes[bisect_left(dashes, start) - 1]
    return Part(None, _value(node, dashes), start, node.end_mark.index, around.start_mark.column)


def _value(node: Any, dashes: Sequence[int]) -> Value:
    return _text(node) if isinstance(node, yaml.ScalarNode) else _group(node, dashes)


def _text(node: Any) -> Text:
    is_block = node.style in ("|", ">")
    # The line break at the end is the block's, not the text's.
    return Text(node.value.rstrip("\n") if is_block else node.value, not node.style)


def _comments(text: str, tokens: Iterable[Any]) -> Iterator[Comment]:
    """Yield what stands between tokens, and after the sign that begins a block of text."""
    end = owner = 0
    for token in tokens:
        start, stop = token.start_mark.index, token.end_mark.index
        yield from _between(text, end, start, owner)
        if stop > start and not isinstance(token, yaml.FlowEntryToken):
            owner = start
        if isinstance(token, yaml.ScalarToken) and token.style in ("|", ">"):
            yield from _between(text, start, _line_end(text, start), owner)
        end = max(end, stop)
    yield from _between(text, end, len(text), owner)


def _between(text: str, start: int, end: int, owner: int) -> Iterator[Comment]:
    while start < end and (found := text.find("#", start, end)) >= 0:
        start, line = _line_end(text, found), text.rfind("\n", 0, found) + 1
        beside = owner if text[line:found].strip() else None
        yield Comment(text[found:start].rstrip(), found, found - line, beside)


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end
