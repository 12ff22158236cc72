"""Turn faults into problems with line, column, event and field."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from timeline.loading.yaml_nodes import Node, TextNode, node_at, spot_at
from timeline.problems import Fault, Problem, Spot, ValuePath

_TOP_KEY = re.compile(r"[\w\"'-]")
_ITEM = re.compile(r"( *)-(?: +id: *[\"']?([a-z0-9-]+))?(?= |$)")


class Positions:
    """Looks up where in a file its faults are."""

    def __init__(self, name: str, text: str, root: Node | None) -> None:
        """Take the file's name, its text and the tree that was read from it, if one was."""
        self._name = name
        self._lines = text.splitlines()
        self._root = root

    def problem(self, fault: Fault) -> Problem:
        """Return the fault with its position."""
        line, column, end = self._spot(fault)
        excerpt = self._lines[line - 1] if line <= len(self._lines) else ""
        return Problem(
            line=line,
            column=column,
            rule=fault.rule,
            message=fault.message + self._reference(fault),
            event=self._event(fault.path, line),
            field=self._field(fault.path),
            hint=fault.hint,
            file=self._name,
            end_column=end or len(excerpt.rstrip()) + 1,
            excerpt=excerpt,
            grade=fault.grade,
        )

    def _spot(self, fault: Fault) -> Spot:
        if fault.spot:
            return fault.spot
        return spot_at(self._root, fault.path, fault.at_key) if self._root else (1, 1, 1)

    def _reference(self, fault: Fault) -> str:
        if fault.first is None or self._root is None:
            return ""
        return f" (see line {spot_at(self._root, fault.first)[0]})"

    def _event(self, path: ValuePath, line: int) -> str:
        if path[:1] == ("events",) and len(path) > 1 and self._root:
            event_id = node_at(self._root, (*path[:2], "id"))
            return event_id.value.strip() if isinstance(event_id, TextNode) else ""
        return "" if path else self._event_above(line)

    def _event_above(self, line: int) -> str:
        """Return the id of the event that a line is in, by what the lines above it look like."""
        number = bisect_right(self._starts, (line, "\uffff"))
        return self._starts[number - 1][1] if number else ""

    @cached_property
    def _starts(self) -> list[tuple[int, str]]:
        """The lines on which events begin, with their ids; with none, where something else does."""
        starts: list[tuple[int, str]] = []
        indent: str | None = None
        in_events = False
        for number, line in enumerate(self._lines, start=1):
            if _TOP_KEY.match(line):
                in_events = line.startswith("events:")
                indent = None
                starts.append((number, ""))
                continue
            item = _ITEM.match(line) if in_events else None
            if item and indent in (None, item[1]):
                indent = item[1]
                starts.append((number, item[2] or ""))
        return starts

    def _field(self, path: ValuePath) -> str:
        in_event = path[:1] == ("events",) and self._event(path, 0)
        field = ""
        for part in path[2:] if in_event else path:
            field += f"[{part}]" if isinstance(part, int) else f".{part}"
        return field.removeprefix(".")
