"""The formats that are read, by name; and the one that a file is in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from timeline.importers.decode.csv import read_csv
from timeline.importers.decode.javascript import looks_like_javascript
from timeline.importers.decode.json import read_json, record
from timeline.importers.decode.ods import read_opendocument
from timeline.importers.decode.signatures import kind_of
from timeline.importers.decode.text import Unreadable, ensure_fits, read_text
from timeline.importers.decode.xlsx import read_excel
from timeline.importers.drafts import Imported, drafted
from timeline.importers.entries import Found
from timeline.importers.formats.jsonl import is_jsonl, read_jsonl
from timeline.importers.formats.markwhen import is_markwhen, read_markwhen
from timeline.importers.formats.own_csv import is_own_csv, read_own_csv
from timeline.importers.formats.simile import read_simile
from timeline.importers.formats.spreadsheet import read_table
from timeline.importers.formats.timelinejs import read_timelinejs
from timeline.importers.formats.timelinejs_sheet import is_timelinejs, read_timelinejs_sheet
from timeline.importers.formats.vis import is_vis, read_vis
from timeline.importers.tables.header_row import sheet_of
from timeline.importers.tables.json_records import records_of
from timeline.importers.tables.sheet import Sheet
from timeline.importers.tables.workbook_sheet import select_sheet

#: What can be named; `auto` finds out.
FORMATS = ("auto", "timelinejs", "csv", "xlsx", "ods", "json", "simile", "markwhen", "vis", "jsonl")
#: Those that are tables, of which can be told what their columns are.
TABLES = ("auto", "csv", "xlsx", "ods", "json")
_READERS: Mapping[str, Callable[[str], Found]] = {
    "simile": read_simile,
    "markwhen": read_markwhen,
    "vis": read_vis,
}
_WORKBOOKS = {
    "xlsx": (read_excel, "Excel workbook"),
    "ods": (read_opendocument, "OpenDocument spreadsheet"),
}


@dataclass(frozen=True)
class Told:
    """What whoever imports a file says of it: the header of a field, which sheet, which encoding."""

    columns: Mapping[str, str] = field(default_factory=dict)
    sheet: str = ""
    encoding: str = ""


def imported(format: str, data: bytes, name: str, told: Told = Told()) -> Imported:
    """
    Return what a file of one of the FORMATS becomes; *name* is what it is called.

    Raises:
        Unreadable: it is no such file.
    """
    ensure_fits(data)
    if kind := kind_of(data):
        return drafted(_of_workbook(kind, format, data, told), name)
    if format in _WORKBOOKS:
        raise Unreadable(
            f"this is no workbook, so it cannot be read as {format}; auto finds out what it is"
        )
    decoded = read_text(data, told.encoding)
    text = decoded.text
    if format == "auto":
        format = recognised(text, bool(told.columns))
    if format == "jsonl":
        return read_jsonl(text, name)
    found = _found(format, text, told)
    return drafted(replace(found, notes=(*decoded.notes, *found.notes)), name)


def _of_workbook(kind: str, format: str, data: bytes, told: Told) -> Found:
    if format not in (*TABLES, "timelinejs"):
        raise Unreadable(f"this is a workbook, which is read as {kind} and not as {format}")
    reader, what = _WORKBOOKS[kind]
    sheet = select_sheet(reader(data), told.sheet)
    if format in ("auto", "timelinejs") and is_timelinejs(sheet.headers) and not told.columns:
        return read_timelinejs_sheet(sheet)
    try:
        return read_table(sheet, what, told.columns)
    except Unreadable as error:
        aside = [note for note in sheet.notes if "--sheet" in note]
        raise Unreadable("; ".join((str(error), *aside))) from None


def _found(format: str, text: str, told: Told) -> Found:
    if format == "csv":
        if is_own_csv(text) and not told.columns:
            return read_own_csv(text)
        return read_table(sheet_of(read_csv(text)), "CSV", told.columns)
    if format == "json":
        records = records_of(read_json(text))
        return read_table(records.sheet, "JSON", told.columns, records.extra)
    if format == "timelinejs":
        is_json = text.lstrip()[:1] in ("{", "[") or looks_like_javascript(text)
        return read_timelinejs(text) if is_json else read_timelinejs_sheet(sheet_of(read_csv(text)))
    return _READERS[format](text)


def recognised(text: str, is_table: bool = False) -> str:
    """
    Return the format that a text is in; *is_table* says that its columns were told.

    Raises:
        Unreadable: it is in none of them.
    """
    start = text.lstrip()[:1]
    if start == "<":
        return "simile"
    if start in ("{", "["):
        return "jsonl" if is_jsonl(text) else "json" if is_table else _of_json(read_json(text))
    if is_own_csv(text):
        return "csv"
    if looks_like_javascript(text) and not is_markwhen(text):
        return "json" if is_table else _of_json(read_json(text))
    if is_table:
        return "csv"
    try:
        sheet: Sheet | Unreadable = sheet_of(read_csv(text))
    except Unreadable as error:
        sheet = error
    if isinstance(sheet, Sheet) and is_timelinejs(sheet.headers):
        return "timelinejs"
    if is_markwhen(text):
        return "markwhen"
    if isinstance(sheet, Unreadable):
        raise sheet
    if len(sheet.headers) > 1 and sheet.rows:
        return "csv"
    if len(sheet.headers) > 1:
        raise Unreadable(f"there is no row below the headers, {', '.join(sheet.headers)}")
    raise Unreadable(f"this is in no format that is known here: {', '.join(FORMATS[1:])}")


def _of_json(value: object) -> str:
    file = record(value)
    events = file.get("events")
    rows = [record(event) for event in (events if isinstance(events, list) else ())]
    if isinstance(file.get("timeline"), dict) or any(_is_slide(row) for row in rows):
        return "timelinejs"
    if any({"start", "s"} & {*row} for row in rows):
        return "simile"
    return "vis" if is_vis(value) else "json"


def _is_slide(row: Mapping[str, object]) -> bool:
    return "start_date" in row or isinstance(row.get("text"), dict)
