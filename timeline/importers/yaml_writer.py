"""The records of a timeline as a YAML file in its usual form."""

from __future__ import annotations

import json
from collections.abc import Mapping as AnyMapping

from timeline.editing.formatting.emitter import emit
from timeline.editing.formatting.nodes import Collection, Entry, Mapping, Node, Scalar, Sequence
from timeline.editing.formatting.order import in_usual_order


def to_yaml(file: AnyMapping[str, object]) -> bytes:
    """Return a timeline as a file, its events in the order of their dates."""
    return emit(in_usual_order(_collection(file), by_date=True)).encode("utf-8", "replace")


def _collection(values: AnyMapping[str, object] | list[object]) -> Collection:
    """Return records or a list as nodes, which stand nowhere yet."""
    if isinstance(values, list):
        return Sequence([Entry(None, _node(value)) for value in values], is_flow=True)
    entries = [Entry(Scalar(key), _node(value)) for key, value in values.items()]
    return Mapping(entries, is_flow=True)


def _node(value: object) -> Node:
    if isinstance(value, str):
        return Scalar(value)
    if isinstance(value, AnyMapping | list):
        return _collection(value)
    return Scalar(json.dumps(value), is_plain=True)
