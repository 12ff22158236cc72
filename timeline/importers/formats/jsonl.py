"""Our own JSON Lines in, a head and then an event on each line; out, the very file that was exported."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.importers.decode.json import read_json, record, text_of
from timeline.importers.decode.text import Unreadable
from timeline.importers.drafts import Imported
from timeline.importers.report import Outcome, Report, Row
from timeline.importers.writing import written
from timeline.loading import load_bytes


def is_jsonl(text: str) -> bool:
    """Whether the first line is the head of our own export."""
    try:
        return isinstance(record(read_json(_lines(text)[0][1])).get("timeline"), dict)
    except (Unreadable, IndexError):
        return False


def read_jsonl(text: str, name: str) -> Imported:
    """
    Return the file that was exported; its events are those of the file, and no drafts.

    An event that no timeline can hold is left out.

    Raises:
        Unreadable: the first line is no head, or the file would still be no timeline.
    """
    if not is_jsonl(text):
        raise Unreadable('the first line is not the head of our export: {"timeline": {…}}')
    (_, first), *lines = _lines(text)
    head = record(record(read_json(first))["timeline"])
    read = [(f"line {number}", line, *_event(line)) for number, line in lines]
    faults = _faults(written({**head, "events": [event for _, _, event, _ in read if event]}))
    rows, events = [], []
    for place, line, event, reason in read:
        reasons = (reason,) if reason else tuple(faults.get(text_of(event.get("id")), ()))
        rows.append(_row(place, event or {"line": line}, reasons))
        events += [] if reasons else [event]
    data = written({**head, "events": events}) if events else b""
    if left := [message for messages in _faults(data).values() for message in messages]:
        raise Unreadable(f"what it holds is no timeline: {left[0]}")
    return Imported(data, Report(name, "JSON Lines", tuple(rows)))


def _lines(text: str) -> list[tuple[int, str]]:
    """Return the lines that are not blank, with their numbers; only a line feed ends one."""
    return [(number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip()]


def _event(line: str) -> tuple[Mapping[str, object], str]:
    """Return the event of a line, or why there is none."""
    try:
        event = record(read_json(line))
    except Unreadable as error:
        return {}, str(error)
    return event, "" if event else "this is no record of an event"


def _row(place: str, event: Mapping[str, object], reasons: tuple[str, ...]) -> Row:
    title, id, date = (text_of(event.get(name)) for name in ("title", "id", "date"))
    if reasons:
        return Row(place, Outcome.LEFT_OUT, title, id, date, reasons, event)
    return Row(place, Outcome.IMPORTED, title, id, date)


def _faults(data: bytes) -> dict[str, list[str]]:
    """Return what is wrong with a file, by the id of the event that it is in, if any."""
    found: dict[str, list[str]] = {}
    for problem in load_bytes(data, "").obstacles if data else ():
        found.setdefault(problem.event, []).append(problem.message)
    return found
