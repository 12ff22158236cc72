"""The records of a timeline in; out, its file in its usual form."""

from __future__ import annotations

import json
from collections.abc import Mapping

from timeline.editing.formatting.emitter import printed
from timeline.editing.formatting.nodes import Group, Part, Text, Value
from timeline.editing.formatting.order import in_order


def written(file: Mapping[str, object]) -> bytes:
    """Return a timeline as a file, its events in the order of their dates."""
    return printed(in_order(_group(file), by_date=True)).encode("utf-8", "replace")


def _group(values: Mapping[str, object] | list[object]) -> Group:
    """Return records or a list as parts, which stand nowhere yet."""
    if isinstance(values, list):
        parts = [Part(None, _value(value), 0, 0, 0) for value in values]
    else:
        parts = [Part(Text(key, False), _value(value), 0, 0, 0) for key, value in values.items()]
    return Group(parts, isinstance(values, list), True, 0, 0)


def _value(value: object) -> Value:
    if isinstance(value, str):
        return Text(value, False)
    return _group(value) if isinstance(value, Mapping | list) else Text(json.dumps(value), True)
