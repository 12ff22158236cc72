"""Write a new event, and put it at its place in a file whose other bytes stay as they were."""

from __future__ import annotations

import codecs
import json
import re
import textwrap
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from timeline.checks.event_text import published_events_are_whole
from timeline.checks.ids import UNUSED
from timeline.checks.raw_records import Records, as_date, text
from timeline.dates import EventDate
from timeline.editing.formatting import InvalidFile, formatted
from timeline.loading import load_bytes
from timeline.loading.decoding import decode
from timeline.loading.yaml_nodes import ListNode, node_at
from timeline.loading.yaml_tree import read_tree
from timeline.problems import Guesses, Problem

#: An event as it is drafted: texts, lists of ids, and lists of quotes or evidence.
Draft: TypeAlias = Mapping[str, object]

#: What a file may have wrong while an event is added to it: the event may be what is missing.
TOLERATED = UNUSED

# What is written without quotation marks, since a reader of YAML takes it for a number or a switch.
_BARE = {"importance": ("1", "2", "3"), "draft": ("true",)}
_BREAK = re.compile(r"(?<=\n)|(?<=\r)(?!\n)")


@dataclass(frozen=True)
class KnownIds:
    """
    The ids that a new event can name, with what is shown of each.

    *passages* are the quotes of published events, by their ids, as source and words. *span_begin*
    is the date with which the span begins.
    """

    lanes: Mapping[str, str]
    people: Mapping[str, str]
    places: Mapping[str, str]
    sources: Mapping[str, str]
    passages: Mapping[str, tuple[str, str]]
    span_begin: str

    @property
    def most_quoted(self) -> str:
        """The source that most passages are from; empty where there are none."""
        sources = Counter(source for source, _ in self.passages.values())
        return max(sources, key=sources.__getitem__, default="")


class CannotInsert(ValueError):
    """An event cannot be put into the file as it is written; the text says what to change."""


def known_ids(data: bytes) -> KnownIds:
    """Return what an event of this file, which can be read, can name."""
    root = read_tree(decode(data)[0], []).root
    records = Records(root.to_python() if root else None, Guesses())
    ends = str(records.span or "").split("/")
    return KnownIds(
        lanes={text(lane.get("id")): text(lane.get("title")) for _, lane in records.items("lanes")},
        people=_labels(records, "people", "name"),
        places=_labels(records, "places", "name"),
        sources=_labels(records, "sources", "title"),
        passages=_passages(records),
        span_begin=next((date for date in ends if date.strip(".")), ""),
    )


def _labels(records: Records, kind: str, field: str) -> dict[str, str]:
    return {str(path[-1]): text(entry.get(field)) for path, entry in records.entries(kind)}


def _passages(records: Records) -> dict[str, tuple[str, str]]:
    passages = {}
    for *_, quote in records.quotes:
        id, source, words = (text(quote.get(field)) for field in ("id", "source", "text"))
        if id:
            passages[id] = (source, words)
    return passages


def missing_fields(event: Draft) -> list[str]:
    """Return the fields that this event needs before it can be published."""
    records = Records({"events": [{**event, "draft": "false"}]}, Guesses())
    return [str(fault.path[-1]) for fault in published_events_are_whole(records)]


def event_yaml(event: Draft) -> str:
    """
    Return an event in its usual form, as `timeline fmt` writes it, not indented.

    Raises:
        InvalidFile: it has a character that no file may hold.
    """
    values = {key: _with_single_spaces(value) for key, value in event.items()}
    values |= {key: json.loads(str(values[key])) for key in _BARE if event.get(key) in _BARE[key]}
    file = json.dumps({"events": [values]}, ensure_ascii=False)  # which is YAML too
    lines = formatted(file.encode(), "the new event").decode().splitlines(keepends=True)
    return textwrap.dedent("".join(lines[1:]))


def _with_single_spaces(value: object) -> object:
    """Return a value with the white space of every text in it collapsed."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, Mapping):
        return {key: _with_single_spaces(inner) for key, inner in value.items()}
    if isinstance(value, Sequence):
        return [_with_single_spaces(inner) for inner in value]
    return value


def with_event(data: bytes, event: Draft) -> bytes:
    """
    Return a file's bytes with an event put in, where its date belongs; at the end, if it has none.

    Raises:
        CannotInsert: the events are not written one below the other.
    """
    return _EventsInFile(data).insert(event)


def problems_with(data: bytes, name: str, event: Draft, field: str = "") -> list[Problem]:
    """
    Return what would be wrong with a file if this event were in it.

    *name* is what problems call the file. With a *field*, such as `quotes[0].text`, the other
    fields of the event are left aside.
    """
    try:
        problems = load_bytes(with_event(data, event), name).obstacles
    except InvalidFile as refusal:
        return list(refusal.problems)
    return [
        problem
        for problem in problems
        if problem.rule not in TOLERATED and not (field and _is_elsewhere(problem, event, field))
    ]


def _is_elsewhere(problem: Problem, event: Draft, field: str) -> bool:
    """Whether a problem is of another field of the event."""
    return problem.event == event["id"] and not _is_in(field, problem.field)


def _is_in(field: str, place: str) -> bool:
    return place == field or place.startswith((f"{field}.", f"{field}["))


class _EventsInFile:
    """The bytes of a file, and where its events stand."""

    def __init__(self, data: bytes) -> None:
        """Take the bytes of a file that can be read."""
        self._mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
        self._lines = [line for line in _BREAK.split(data.decode("utf-8-sig")) if line]
        root = read_tree(decode(data)[0], []).root
        events = node_at(root, ("events",)) if root else None
        if not isinstance(events, ListNode):
            raise CannotInsert("the file has no list of events; write 'events: []' at its end")
        self._starts = [item.spot[0] - 1 for item in events.items]
        self._dates = [_date(item.to_python()) for item in events.items]
        self._indent = self._open(events.spot[0] - 1)

    def _open(self, row: int) -> int:
        """
        Return the indent of the events.

        Room is made in an empty list, and one that is written in brackets is refused.
        """
        empty = re.match(r"events:(?=\s*\[\s*\]\s*$)", self._lines[row])
        if not self._starts and empty:
            self._lines[row] = empty[0] + self._line_end
            self._starts, self._dates = [row], [None]
            return 2
        if self._starts and all(re.match(" *- ", self._lines[start]) for start in self._starts):
            return self._lines[self._starts[0]].index("-")
        message = "write each event of the file on lines of its own, beginning with '- id:'"
        raise CannotInsert(message)

    @property
    def _line_end(self) -> str:
        first = self._lines[0]
        return first[len(first.rstrip("\r\n")) :] or "\n"

    def insert(self, event: Draft) -> bytes:
        """Return the bytes with the event in them, and a blank line before and after it."""
        row = self._row(as_date(event.get("date")))
        before, after = self._lines[:row], self._lines[row:]
        above = before[-1]
        lines = textwrap.indent(event_yaml(event), " " * self._indent)
        if above.strip() and not above.startswith("events:"):
            lines = f"\n{lines}" if above.endswith(("\n", "\r")) else f"\n\n{lines}"
        if after and after[0].strip():
            lines += "\n"
        text = "".join([*before, lines.replace("\n", self._line_end), *after])
        return self._mark + text.encode()

    def _row(self, date: EventDate | None) -> int:
        """
        Return the row that an event of this date begins on.

        A comment belongs to what is below it.
        """
        for row, other in zip(self._starts, self._dates, strict=True):
            if date and other and other.sort_key > date.sort_key:
                return self._above_comments(row)
        row = self._end()
        if row < len(self._lines):
            row = self._above_comments(row)
        while not self._lines[row - 1].strip():
            row -= 1
        return row

    def _end(self) -> int:
        """Return the row of what follows the last event, or the one after the last row."""
        for row in range(self._starts[-1] + 1, len(self._lines)):
            if self._is_outside(row) and not self._is_comment(row):
                return row
        return len(self._lines)

    def _above_comments(self, row: int) -> int:
        while self._is_outside(row - 1) and self._is_comment(row - 1):
            row -= 1
        return row

    def _is_outside(self, row: int) -> bool:
        """Whether a row has something that stands no further to the right than the events."""
        line = self._lines[row]
        return bool(line.strip()) and len(line) - len(line.lstrip(" ")) <= self._indent

    def _is_comment(self, row: int) -> bool:
        return self._lines[row].lstrip(" ").startswith("#")


def _date(event: object) -> EventDate | None:
    return as_date(event.get("date")) if isinstance(event, Mapping) else None
