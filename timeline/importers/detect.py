"""Detect the format that a text is in."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.importers.decode.csv import read_csv
from timeline.importers.decode.javascript import looks_like_javascript
from timeline.importers.decode.json import as_record, read_json
from timeline.importers.decode.text import UnreadableFile
from timeline.importers.formats.exported_csv import is_exported_csv
from timeline.importers.formats.jsonl import is_jsonl
from timeline.importers.formats.markwhen import is_markwhen
from timeline.importers.formats.timelinejs_sheet import is_timelinejs_sheet
from timeline.importers.formats.vis import is_vis
from timeline.importers.tables.header_row import sheet_of


def detect_format(text: str, is_table: bool = False) -> str:
    """
    Return the format that a text is in, empty if that is none known here.

    *is_table* says that it is a table, since the user says what its columns are.

    Raises:
        UnreadableFile: it is damaged, or a table without rows.
    """
    start = text.lstrip()[:1]
    if start == "<":
        return "simile"
    if start in ("{", "["):
        return "jsonl" if is_jsonl(text) else _detect_json(text, is_table)
    if is_exported_csv(text):
        return "csv"
    if looks_like_javascript(text) and not is_markwhen(text):
        return _detect_json(text, is_table)
    return "csv" if is_table else _detect_text(text)


def _detect_json(text: str, is_table: bool) -> str:
    if is_table:
        return "json"
    value = read_json(text)
    file = as_record(value)
    events = file.get("events")
    rows = [as_record(event) for event in (events if isinstance(events, list) else ())]
    if isinstance(file.get("timeline"), dict) or any(map(_is_slide, rows)):
        return "timelinejs"
    if any("start" in row or "s" in row for row in rows):
        return "simile"
    return "vis" if is_vis(value) else "json"


def _is_slide(row: Mapping[str, object]) -> bool:
    return "start_date" in row or isinstance(row.get("text"), dict)


def _detect_text(text: str) -> str:
    """Detect a table, or Markwhen, which may look like a damaged one."""
    try:
        sheet = sheet_of(read_csv(text))
    except UnreadableFile:
        if is_markwhen(text):
            return "markwhen"
        raise
    if is_timelinejs_sheet(sheet.headers):
        return "timelinejs"
    if is_markwhen(text):
        return "markwhen"
    if len(sheet.headers) == 1:
        return ""
    if not sheet.rows:
        raise UnreadableFile(f"there is no row below the headers, {', '.join(sheet.headers)}")
    return "csv"
