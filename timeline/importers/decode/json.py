"""Read the values of a JSON file."""

from __future__ import annotations

import json
from collections.abc import Mapping

from timeline.importers.decode.javascript import NotData, read_javascript
from timeline.importers.decode.text import UnreadableFile

#: How deep lists and records may stand in each other.
DEPTH = 50
_DEEP = f"lists and records stand more than {DEPTH} deep in each other"


def read_json(text: str) -> object:
    """
    Return the values that a text holds, in JSON, in JSON Lines or as the data of a JavaScript file.

    Raises:
        UnreadableFile: it is none of them, or nothing that a timeline would be written as.
    """
    try:
        value = json.loads(text, parse_constant=str)
    except json.JSONDecodeError as error:
        value = _otherwise(text, error)
    except ValueError:
        raise UnreadableFile("a number in the file is too long to be read") from None
    except RecursionError:
        raise UnreadableFile(_DEEP) from None
    _ensure_shallow(value)
    return value


def _otherwise(text: str, error: json.JSONDecodeError) -> object:
    """Read what is no JSON as lines of it, or as JavaScript."""
    lines = [line for line in text.splitlines() if line.strip()]
    records = [_line(line) for line in lines]
    if len(lines) > 1 and 2 * sum(isinstance(record, dict) for record in records) > len(lines):
        return records
    try:
        return read_javascript(text)
    except (NotData, RecursionError, ValueError, OverflowError) as fault:
        if text.lstrip()[:1] not in ("{", "["):
            raise UnreadableFile(
                f"this is not JSON, which begins with {{ or [, and as JavaScript {fault}"
            ) from None
        where = f"line {error.lineno}, column {error.colno}"
        raise UnreadableFile(
            f"this is not JSON: {error.msg}, at {where}; and as JavaScript {fault}"
        ) from None


def _line(line: str) -> object:
    """Return the value in a line, or the line as it stands there if it is no JSON."""
    try:
        return json.loads(line, parse_constant=str)
    except (ValueError, RecursionError):
        return line


def _ensure_shallow(value: object) -> None:
    level = [value]
    for _ in range(DEPTH):
        level = [inner for outer in level for inner in _inside(outer)]
        if not level:
            return
    raise UnreadableFile(_DEEP)


def _inside(value: object) -> list[object]:
    if isinstance(value, Mapping):
        return [*value.values()]
    return value if isinstance(value, list) else []


def as_record(value: object) -> Mapping[str, object]:
    """Return a record, and an empty one for what is none."""
    return value if isinstance(value, dict) else {}


def as_text(value: object) -> str:
    """Return a text or a number as text; empty for anything else."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    try:
        return str(value).strip()
    except ValueError:  # more digits than Python turns into text
        return ""
