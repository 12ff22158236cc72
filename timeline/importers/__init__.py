"""Importers: files of other programs become timelines of drafts, with a report of every row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from timeline.importers.decode.csv import read_csv
from timeline.importers.decode.json import read_json
from timeline.importers.decode.ods import read_opendocument
from timeline.importers.decode.signatures import workbook_kind
from timeline.importers.decode.text import UnreadableFile, ensure_fits, read_text
from timeline.importers.decode.workbook import Grid
from timeline.importers.decode.xlsx import read_excel
from timeline.importers.detect import detect_format
from timeline.importers.drafts import ImportResult, draft_events
from timeline.importers.formats.exported_csv import is_exported_csv, read_exported_csv
from timeline.importers.formats.jsonl import read_jsonl
from timeline.importers.formats.markwhen import read_markwhen
from timeline.importers.formats.simile import read_simile
from timeline.importers.formats.spreadsheet import read_spreadsheet
from timeline.importers.formats.timelinejs import read_timelinejs
from timeline.importers.formats.timelinejs_sheet import is_timelinejs_sheet, read_timelinejs_sheet
from timeline.importers.formats.vis import read_vis
from timeline.importers.parsed_file import ParsedFile
from timeline.importers.tables.header_row import sheet_of
from timeline.importers.tables.json_records import records_of
from timeline.importers.tables.workbook_sheet import select_sheet

#: The formats that a file can be said to be in; `auto` detects which.
FORMATS = ("auto", "timelinejs", "csv", "xlsx", "ods", "json", "simile", "markwhen", "vis", "jsonl")
#: Those that are tables, of which it can be said which column is what.
TABLES = ("auto", "csv", "xlsx", "ods", "json")

_READERS: Mapping[str, Callable[[str], ParsedFile]] = {
    "timelinejs": read_timelinejs,
    "simile": read_simile,
    "markwhen": read_markwhen,
    "vis": read_vis,
}


@dataclass(frozen=True)
class _Workbook:
    """A program's workbooks: what reads them, and what they are called in the report."""

    read: Callable[[bytes], list[Grid]]
    title: str


_WORKBOOKS = {
    "xlsx": _Workbook(read_excel, "Excel workbook"),
    "ods": _Workbook(read_opendocument, "OpenDocument spreadsheet"),
}


@dataclass(frozen=True)
class ImportOptions:
    """What the user says of a file: the header of a field, the sheet to read, the encoding."""

    columns: Mapping[str, str] = field(default_factory=dict)
    sheet: str = ""
    encoding: str = ""


_NO_OPTIONS = ImportOptions()


def import_bytes(
    format: str, data: bytes, name: str, options: ImportOptions = _NO_OPTIONS
) -> ImportResult:
    """
    Return what a file in one of the FORMATS becomes; *name* is what it is called.

    Raises:
        UnreadableFile: it is not in that format.
    """
    ensure_fits(data)
    if kind := workbook_kind(data):
        return draft_events(_read_workbook(kind, format, data, options), name)
    if format in _WORKBOOKS:
        raise UnreadableFile(
            f"this is no workbook, so it cannot be read as {format}; auto finds out what it is"
        )
    decoded = read_text(data, options.encoding)
    if format == "auto":
        format = _detect(decoded.text, options)
    if format == "jsonl":
        return read_jsonl(decoded.text, name)
    file = _read(format, decoded.text, options)
    return draft_events(replace(file, notes=(*decoded.notes, *file.notes)), name)


def _detect(text: str, options: ImportOptions) -> str:
    format = detect_format(text, is_table=bool(options.columns))
    if not format:
        known = ", ".join(FORMATS[1:])
        raise UnreadableFile(f"this is in no format that is known here: {known}")
    return format


def _read_workbook(kind: str, format: str, data: bytes, options: ImportOptions) -> ParsedFile:
    if format not in (*TABLES, "timelinejs"):
        raise UnreadableFile(f"this is a workbook, which is read as {kind} and not as {format}")
    workbook = _WORKBOOKS[kind]
    sheet = select_sheet(workbook.read(data), options.sheet)
    is_timelinejs = format in ("auto", "timelinejs") and is_timelinejs_sheet(sheet.headers)
    if is_timelinejs and not options.columns:
        return read_timelinejs_sheet(sheet)
    try:
        return read_spreadsheet(sheet, workbook.title, options.columns)
    except UnreadableFile as error:
        # another sheet may be the right one
        other_sheets = [note for note in sheet.notes if "--sheet" in note]
        raise UnreadableFile("; ".join((str(error), *other_sheets))) from None


def _read(format: str, text: str, options: ImportOptions) -> ParsedFile:
    if format == "json":
        records = records_of(read_json(text))
        return read_spreadsheet(records.sheet, "JSON", options.columns, records.extra)
    if format == "csv" and is_exported_csv(text) and not options.columns:
        return read_exported_csv(text)
    if format == "csv":
        return read_spreadsheet(sheet_of(read_csv(text)), "CSV", options.columns)
    return _READERS[format](text)
