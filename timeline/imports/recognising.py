"""The formats that are read, by name; and the one that a file is in."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from timeline.imports.drafts import Imported, drafted
from timeline.imports.entries import Found
from timeline.imports.jsonl import is_jsonl, read_jsonl
from timeline.imports.jsons import read_json, record
from timeline.imports.markwhen import is_markwhen, read_markwhen
from timeline.imports.own_csv import is_own_csv, read_own_csv
from timeline.imports.rows import read_sheet
from timeline.imports.sheet import is_timelinejs, read_timelinejs_sheet
from timeline.imports.simile import read_simile
from timeline.imports.table import read_table
from timeline.imports.texts import Unreadable, read_text
from timeline.imports.timelinejs import read_timelinejs
from timeline.imports.vis import is_vis, read_vis

#: What can be named; `auto` finds out.
FORMATS = ("auto", "timelinejs", "csv", "simile", "markwhen", "vis", "jsonl")
_READERS: Mapping[str, Callable[[str], Found]] = {
    "simile": read_simile,
    "markwhen": read_markwhen,
    "vis": read_vis,
}


def imported(format: str, data: bytes, name: str, columns: Mapping[str, str] | None = None) -> Imported:
    """
    Return what a file of one of the FORMATS becomes; *name* is what it is called.

    *columns* says of a CSV which of its headers a field is.

    Raises:
        Unreadable: it is no such file.
    """
    text = read_text(data)
    if format == "auto":
        format = recognised(text)
    if format == "jsonl":
        return read_jsonl(text, name)
    if format == "csv":
        is_own = is_own_csv(text) and not columns
        return drafted(read_own_csv(text) if is_own else read_table(text, columns), name)
    if format == "timelinejs":
        is_json = text.lstrip()[:1] in ("{", "[")
        return drafted(read_timelinejs(text) if is_json else read_timelinejs_sheet(text), name)
    return drafted(_READERS[format](text), name)


def recognised(text: str) -> str:
    """
    Return the format that a text is in.

    Raises:
        Unreadable: it is in none of them.
    """
    start = text.lstrip()[:1]
    if start == "<":
        return "simile"
    if start in ("{", "["):
        return "jsonl" if is_jsonl(text) else _of_json(read_json(text))
    if is_own_csv(text):
        return "csv"
    sheet = read_sheet(text)
    if is_timelinejs(sheet.headers):
        return "timelinejs"
    if is_markwhen(text):
        return "markwhen"
    if len(sheet.headers) > 1 and sheet.rows:
        return "csv"
    raise Unreadable(f"this is in no format that is known here: {', '.join(FORMATS[1:])}")


def _of_json(value: object) -> str:
    file = record(value)
    events = file.get("events")
    rows = [record(event) for event in (events if isinstance(events, list) else ())]
    if isinstance(file.get("timeline"), dict) or any({"start_date", "text"} & {*row} for row in rows):
        return "timelinejs"
    if any({"start", "s"} & {*row} for row in rows):
        return "simile"
    if is_vis(value):
        return "vis"
    raise Unreadable("this JSON is of no timeline that is known here: timelinejs, simile, vis or jsonl")
