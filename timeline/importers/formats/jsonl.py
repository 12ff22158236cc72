"""JSON Lines as this program exports it, a head and then an event a line: the file comes back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from timeline.importers.decode.json import as_record, as_text, read_json
from timeline.importers.decode.text import UnreadableFile
from timeline.importers.drafts import ImportResult
from timeline.importers.report import ImportReport, Outcome, RowReport
from timeline.importers.yaml_writer import to_yaml
from timeline.loading import load_bytes


@dataclass(frozen=True)
class _Line:
    """A line with its event, or the reason why there is none."""

    number: int
    text: str
    event: Mapping[str, object]
    reason: str


def is_jsonl(text: str) -> bool:
    """Whether the first line is the head of our export."""
    try:
        _, first = _lines(text)[0]
        return isinstance(as_record(read_json(first)).get("timeline"), dict)
    except (UnreadableFile, IndexError):
        return False


def read_jsonl(text: str, name: str) -> ImportResult:
    """
    Return the file that was exported; its events are those of the file, and no drafts.

    An event that no timeline can hold is left out.

    Raises:
        UnreadableFile: the first line is no head, or the file would still be no timeline.
    """
    if not is_jsonl(text):
        raise UnreadableFile('the first line is not the head of our export: {"timeline": {…}}')
    (_, first), *others = _lines(text)
    head = as_record(as_record(read_json(first))["timeline"])
    lines = [_line(number, line) for number, line in others]
    faults = _faults(to_yaml({**head, "events": [line.event for line in lines if line.event]}))
    rows, events = [], []
    for line in lines:
        fault = faults.get(as_text(line.event.get("id")), ())
        reasons = (line.reason,) if line.reason else tuple(fault)
        rows.append(_row(line, reasons))
        if not reasons:
            events.append(line.event)
    data = to_yaml({**head, "events": events}) if events else b""
    if remaining := [message for messages in _faults(data).values() for message in messages]:
        raise UnreadableFile(f"what it holds is no timeline: {remaining[0]}")
    return ImportResult(data, ImportReport(name, "JSON Lines", tuple(rows)))


def _lines(text: str) -> list[tuple[int, str]]:
    """Return the lines that are not blank, with their numbers; only a line feed ends one."""
    return [(number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip()]


def _line(number: int, text: str) -> _Line:
    try:
        event = as_record(read_json(text))
    except UnreadableFile as error:
        return _Line(number, text, {}, str(error))
    return _Line(number, text, event, "" if event else "this is no record of an event")


def _row(line: _Line, reasons: tuple[str, ...]) -> RowReport:
    return RowReport(
        place=f"line {line.number}",
        outcome=Outcome.LEFT_OUT if reasons else Outcome.IMPORTED,
        title=as_text(line.event.get("title")),
        id=as_text(line.event.get("id")),
        date=as_text(line.event.get("date")),
        reasons=reasons,
        extra=(line.event or {"line": line.text}) if reasons else {},
    )


def _faults(data: bytes) -> dict[str, list[str]]:
    """Return what is wrong with a file, by the id of the event that it is in, if any."""
    faults: dict[str, list[str]] = {}
    for problem in load_bytes(data, "").obstacles if data else ():
        faults.setdefault(problem.event, []).append(problem.message)
    return faults
