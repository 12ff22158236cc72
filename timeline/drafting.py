"""A new event in; out, its text, and a file with it at its place, every other byte as it was."""

from __future__ import annotations

import codecs
import re
import textwrap
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from timeline import quotes
from timeline.checks.editing import published_events_are_whole
from timeline.checks.records import Records, as_date, text
from timeline.dates import EventDate
from timeline.loading import load_bytes
from timeline.loading.characters import read_characters
from timeline.loading.nodes import ListNode, found
from timeline.loading.tree import read_tree
from timeline.model import Event, Evidence, Quote, Record
from timeline.problems import Guesses, Problem

#: An event as it is drafted: texts, lists of ids, and lists of quotes or evidence.
Draft: TypeAlias = Mapping[str, object]

#: What a file may have wrong while an event is added to it: the event may be what is missing, and quotes are
#: compared with their sources later.
TOLERATED = quotes.RULES | {"person-unused", "place-unused", "source-unused"}

_WIDTH = 110
_PROSE = {"summary", "text", "says"}
_SAFE = re.compile(r"[^\W_](?:[^:#]|:(?=\S)|(?<=\S)#)*")
_READ_AS_NOTHING = {"null", "Null", "NULL"}
_BREAK = re.compile(r"(?<=\n)|(?<=\r)(?!\n)")
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|(?<=[.!?…][”’\"')])\s+")


@dataclass(frozen=True)
class Names:
    """
    What a new event can name: by id, what is told of each.

    *passages* are the quotes of published events, by their ids, as source and words. *begins* is the date
    with which the span begins.
    """

    lanes: Mapping[str, str]
    people: Mapping[str, str]
    places: Mapping[str, str]
    sources: Mapping[str, str]
    passages: Mapping[str, tuple[str, str]]
    begins: str

    @property
    def quoted(self) -> str:
        """The source that most passages are from; empty where there are none."""
        sources = Counter(source for source, _ in self.passages.values())
        return max(sources, key=sources.__getitem__, default="")


class NoPlace(ValueError):
    """The file is written in a way that an event cannot be put into; the text says what to change."""


def names(data: bytes) -> Names:
    """Return what an event of this file, which can be read, can name."""
    root = read_tree(read_characters(data)[0], []).root
    records = Records(root.plain() if root else None, Guesses())
    told = {"people": "name", "places": "name", "sources": "title"}
    entries = {
        kind: {str(path[-1]): text(entry.get(key)) for path, entry in records.entries(kind)}
        for kind, key in told.items()
    }
    lanes = {text(lane.get("id")): text(lane.get("title")) for _, lane in records.items("lanes")}
    quoted = (tuple(text(quote.get(key)) for key in ("id", "source", "text")) for *_, quote in records.quotes)
    passages = {id: (source, words) for id, source, words in quoted if id}
    begins = next((date for date in str(records.span or "").split("/") if date.strip(".")), "")
    return Names(lanes, **entries, passages=passages, begins=begins)


def lacking(event: Draft) -> list[str]:
    """Return the fields that this event needs before it can be published."""
    records = Records({"events": [{**event, "draft": "false"}]}, Guesses())
    return [str(fault.path[-1]) for fault in published_events_are_whole(records)]


def event_text(event: Draft) -> str:
    """Return an event as it stands in a file, not indented, with its fields in the order of the model."""
    return "\n".join(_item(event, Event, 2)) + "\n"


def with_event(data: bytes, event: Draft) -> bytes:
    """
    Return a file's bytes with an event put in, where its date belongs; at the end, if it has none.

    Raises:
        NoPlace: the events are not written one below the other.
    """
    return _File(data).with_event(event)


def problems_with(data: bytes, name: str, event: Draft, field: str = "") -> list[Problem]:
    """
    Return what would be wrong with a file if this event were in it; *name* is what problems call it.

    With a *field*, such as `quotes[0].text`, the other fields of the event are left aside.
    """
    problems = load_bytes(with_event(data, event), name).problems
    return [
        problem
        for problem in problems
        if problem.rule not in TOLERATED
        and not (field and problem.event == event["id"] and not _is_in(field, problem.field))
    ]


def _is_in(field: str, place: str) -> bool:
    return place == field or place.startswith((f"{field}.", f"{field}["))


def _item(record: Mapping[str, object], kind: type[Record], indent: int) -> list[str]:
    """Return a record as an item of a list; *indent* is that of its keys."""
    order = [*kind.model_fields]
    lines = [line for key in sorted(record, key=order.index) for line in _field(key, record[key], indent)]
    return [f"- {lines[0]}", *(f"  {line}" for line in lines[1:])]


def _field(key: str, value: object, indent: int) -> list[str]:
    if isinstance(value, str):
        return _text(key, " ".join(value.split()), indent)
    items = list(value) if isinstance(value, Sequence) else []
    if all(isinstance(item, str) for item in items):
        return [f"{key}: [{', '.join(_on_one_line(item) for item in items)}]"]
    kind = Quote if key == "quotes" else Evidence
    inner = [line for item in items for line in _item(item, kind, indent + 4)]
    return [f"{key}:", *(f"  {line}" for line in inner)]


def _text(key: str, value: str, indent: int) -> list[str]:
    if key == "date":
        return [f"{key}: {_quoted(value)}"]
    if not value or not (key in _PROSE or (key in ("date_note", "ask") and not _SAFE.fullmatch(value))):
        return [f"{key}: {_on_one_line(value)}"]
    return [f"{key}: >-", *(f"  {line}" for line in folded(value, _WIDTH - indent - 2))]


def folded(prose: str, width: int) -> list[str]:
    """Return a text in lines of at most *width* characters, with a new line for each sentence."""
    return [
        line
        for sentence in _SENTENCE_END.split(prose)
        for line in textwrap.wrap(sentence, width, break_long_words=False, break_on_hyphens=False)
    ]


def _on_one_line(value: str) -> str:
    is_safe = _SAFE.fullmatch(value) and not value.endswith(":") and value not in _READ_AS_NOTHING
    return value if is_safe else _quoted(value)


def _quoted(value: str) -> str:
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


class _File:
    """The bytes of a file, and where its events stand."""

    def __init__(self, data: bytes) -> None:
        """Take the bytes of a file that can be read."""
        self._mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
        self._lines = [line for line in _BREAK.split(data.decode("utf-8-sig")) if line]
        root = read_tree(read_characters(data)[0], []).root
        events = found(root, ("events",)) if root else None
        if not isinstance(events, ListNode):
            raise NoPlace("the file has no list of events; write 'events: []' at its end")
        self._starts = [item.spot[0] - 1 for item in events.items]
        plain = [item.plain() for item in events.items]
        self._dates = [as_date(event.get("date")) if isinstance(event, dict) else None for event in plain]
        self._open(events.spot[0] - 1)

    def _open(self, row: int) -> None:
        """Make room in an empty list; refuse one that is written in brackets."""
        if not self._starts and (start := re.match(r"events:(?=\s*\[\s*\]\s*$)", self._lines[row])):
            self._lines[row] = start[0] + self._line_end
            self._starts, self._dates, self._indent = [row], [None], 2
        elif self._starts and all(re.match(" *- ", self._lines[row]) for row in self._starts):
            self._indent = self._lines[self._starts[0]].index("-")
        else:
            raise NoPlace("write each event of the file on lines of its own, beginning with '- id:'")

    @property
    def _line_end(self) -> str:
        first = self._lines[0]
        return first[len(first.rstrip("\r\n")) :] or "\n"

    def with_event(self, event: Draft) -> bytes:
        """Return the bytes with the event in them, and a blank line before and after it."""
        row = self._row(as_date(event.get("date")))
        before, after = self._lines[:row], self._lines[row:]
        added = textwrap.indent(event_text(event), " " * self._indent)
        if before[-1].strip() and not before[-1].startswith("events:"):
            added = f"\n{added}" if before[-1].endswith(("\n", "\r")) else f"\n\n{added}"
        if after and after[0].strip():
            added += "\n"
        return self._mark + "".join([*before, added.replace("\n", self._line_end), *after]).encode()

    def _row(self, date: EventDate | None) -> int:
        """Return the row that an event of this date begins on; a comment belongs to what is below it."""
        for row, other in zip(self._starts, self._dates, strict=True):
            if date and other and _position(other) > _position(date):
                return self._above_comments(row)
        row = self._end()
        if row < len(self._lines):
            row = self._above_comments(row)
        while not self._lines[row - 1].strip():
            row -= 1
        return row

    def _end(self) -> int:
        """Return the row of what follows the last event, or the one after the last row."""
        rows = range(self._starts[-1] + 1, len(self._lines))
        return next(
            (row for row in rows if self._is_outside(row) and not self._is_comment(row)),
            len(rows) + rows.start,
        )

    def _above_comments(self, row: int) -> int:
        while self._is_outside(row - 1) and self._is_comment(row - 1):
            row -= 1
        return row

    def _is_outside(self, row: int) -> bool:
        """Whether a row has something that stands no further to the right than the events themselves."""
        line = self._lines[row]
        return bool(line.strip()) and len(line) - len(line.lstrip(" ")) <= self._indent

    def _is_comment(self, row: int) -> bool:
        return self._lines[row].lstrip(" ").startswith("#")


def _position(date: EventDate) -> tuple[int, int]:
    """Return what dates are put in order by, in days; an open start comes first, an open end last."""
    early = -(10**7) if date.earliest is None else int(date.earliest.astype(int))
    late = 10**7 if date.latest is None else int(date.latest.astype(int))
    return early, late
