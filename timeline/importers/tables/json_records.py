"""JSON of any shape as a sheet: its records, with a column for each path such as when.start."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.importers.decode.json import as_record, as_text
from timeline.importers.decode.text import UnreadableFile
from timeline.importers.tables.header_row import sheet_of
from timeline.importers.tables.precision import is_date
from timeline.importers.tables.sheet import Sheet, SheetRow

_DEEPEST = 6  # lists of records that lie deeper are no timeline
_SAMPLE = 20  # records in which a date is looked for
_NO_RECORD = "this is no record, which has names for what it holds"
_EMPTY: tuple[object, ...] = ("", None, [], {})


@dataclass(frozen=True)
class JsonRecords:
    """The sheet of a file, and what else is in the file, by its path."""

    sheet: Sheet
    extra: Mapping[str, object]


def records_of(value: object) -> JsonRecords:
    """
    Return the longest list of records as a sheet, or what is written by its date.

    Raises:
        UnreadableFile: there is neither.
    """
    if isinstance(value, list) and value and all(isinstance(row, list) for row in value):
        return JsonRecords(sheet_of([[_text(cell) for cell in row] for row in value]), {})
    lists = [*_lists(value, "", 0)]
    if not lists:
        raise UnreadableFile("there is no list of records in it, nor anything written by its date")
    path, rows = max(lists, key=_likelihood)
    lengths = {name or "the file": len(others) for name, others in lists if name != path}
    sheet = _sheet(rows, (*_other_lists(path, lengths),))
    return JsonRecords(sheet, dict(_beside(value, path)))


def _lists(value: object, path: str, depth: int) -> Iterator[tuple[str, Sequence[object]]]:
    """Yield lists of records with their paths, and the entries of what is written by its date."""
    if isinstance(value, list):
        if any(isinstance(row, dict) for row in value):
            yield path, value
    elif isinstance(value, dict) and depth < _DEEPEST:
        dates = [key for key in value if is_date(str(key))]
        if value and 2 * len(dates) > len(value):
            yield path, [*_by_date(value)]
            return
        for key, inner in value.items():
            yield from _lists(inner, _joined(path, str(key)), depth + 1)


def _by_date(value: Mapping[str, object]) -> Iterator[object]:
    for date, inner in value.items():
        for row in inner if isinstance(inner, list) else [inner]:
            if isinstance(row, dict) and "date" not in row:
                yield {"date": date, **row}
            else:
                yield {"date": date, "value": row}


def _likelihood(path_and_rows: tuple[str, Sequence[object]]) -> tuple[bool, int]:
    """Return whether there is a date in the first records, and how many records there are."""
    _, rows = path_and_rows
    cells = (cell for row in rows[:_SAMPLE] for cell in dict(_cells(row)).values())
    return any(map(is_date, cells)), len(rows)


def _other_lists(path: str, lengths: Mapping[str, int]) -> Iterator[str]:
    if lengths:
        name = f"“{path}”" if path else "the whole file"
        others = ", ".join(f"“{other}” ({length:,})" for other, length in lengths.items())
        yield f"{name} was read as the list of records, and not {others}"


def _beside(value: object, path: str) -> Iterator[tuple[str, object]]:
    """Yield what stands beside the list at a path, at each step of the way."""
    steps = path.split(".") if path else []
    for number, step in enumerate(steps):
        inner = as_record(value)
        for key, other in inner.items():
            if key != step and other not in _EMPTY:
                yield ".".join([*steps[:number], key]), other
        value = inner.get(step)


def _sheet(records: Sequence[object], notes: tuple[str, ...]) -> Sheet:
    rows = [_row(f"record {number}", value) for number, value in enumerate(records, start=1)]
    headers = dict.fromkeys(path for row in rows if not row.fault for path in row.cells)
    return Sheet(tuple(headers), tuple(row for row in rows if row.cells), notes)


def _row(place: str, value: object) -> SheetRow:
    if not isinstance(value, dict):
        return SheetRow(place, {"value": _text(value)}, fault=_NO_RECORD)
    return SheetRow(place, {path: cell for path, cell in _cells(value) if cell})


def _cells(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield each text of a record with its path; the entries of a list are counted from 1."""
    if isinstance(value, dict):
        inside = [(str(key), inner) for key, inner in value.items()]
    elif isinstance(value, list) and len(value) == 1:
        yield from _cells(value[0], path)
        return
    elif isinstance(value, list):
        inside = [(str(number), inner) for number, inner in enumerate(value, start=1)]
    else:
        yield path, _text(value)
        return
    for key, inner in inside:
        yield from _cells(inner, _joined(path, key))


def _joined(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value.strip()
    return as_text(value) or json.dumps(value, ensure_ascii=False)
