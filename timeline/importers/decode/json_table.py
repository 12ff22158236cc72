"""Values of any shape as a table: the list of records in them, a column for each path such as when.start."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.importers.columns.fineness import is_date
from timeline.importers.decode.csv import Sheet, SheetRow, sheet_of
from timeline.importers.decode.json import record, text_of
from timeline.importers.decode.text import Unreadable

_DEEPEST = 6  # lists of records that lie deeper are no timeline
_NO_RECORD = "this is no record, which has names for what it holds"


@dataclass(frozen=True)
class Records:
    """The table of a file, and what else is in the file, by its path."""

    sheet: Sheet
    kept: Mapping[str, object]


def records_of(value: object) -> Records:
    """
    Return the longest list of records as a table, or what is written by its date.

    Raises:
        Unreadable: there is neither.
    """
    if isinstance(value, list) and value and all(isinstance(row, list) for row in value):
        return Records(sheet_of([[_text(cell) for cell in row] for row in value]), {})
    found = [*_lists(value, "", 0)]
    if not found:
        raise Unreadable("there is no list of records in it, nor anything written by its date")
    path, rows = max(found, key=lambda one: (_dated(one[1]), len(one[1])))
    others = {name or "the file": some for name, some in found if name != path}
    read = f"“{path}”" if path else "the whole file"
    left = ", ".join(f"“{name}” ({len(some):,})" for name, some in others.items())
    notes = (f"{read} was read as the list of records, and not {left}",) if others else ()
    sheet = _sheet(rows, notes)
    return Records(sheet, dict(_beside(value, path)))


def _lists(value: object, path: str, depth: int) -> Iterator[tuple[str, Sequence[object]]]:
    """Yield all lists of records with their paths, and the entries of what is written by its date."""
    if isinstance(value, list):
        if any(isinstance(one, dict) for one in value):
            yield path, value
    elif isinstance(value, dict) and depth < _DEEPEST:
        by_date = [key for key in value if is_date(str(key))]
        if value and 2 * len(by_date) > len(value):
            yield path, [*_by_key(value)]
            return
        for key, inner in value.items():
            yield from _lists(inner, f"{path}.{key}" if path else str(key), depth + 1)


def _by_key(value: Mapping[str, object]) -> Iterator[object]:
    for key, inner in value.items():
        for one in inner if isinstance(inner, list) else [inner]:
            yield (
                {"date": key, **one}
                if isinstance(one, dict) and "date" not in one
                else {"date": key, "value": one}
            )


def _dated(rows: Sequence[object]) -> bool:
    """Whether there is a date in any of the first records."""
    return any(is_date(cell) for row in rows[:20] for cell in dict(_cells(row)).values())


def _beside(value: object, path: str) -> Iterator[tuple[str, object]]:
    """Yield what stands beside the list at a path, at each step of the way."""
    steps = path.split(".") if path else []
    for number, step in enumerate(steps):
        inner = record(value)
        for key, other in inner.items():
            if key != step and other not in ("", None, [], {}):
                yield ".".join([*steps[:number], key]), other
        value = inner.get(step)


def _sheet(rows: Sequence[object], notes: tuple[str, ...]) -> Sheet:
    found = []
    for number, row in enumerate(rows, start=1):
        if isinstance(row, dict):
            found.append(
                SheetRow(f"record {number}", {path: cell for path, cell in _cells(row) if cell})
            )
        else:
            found.append(SheetRow(f"record {number}", {"value": _text(row)}, fault=_NO_RECORD))
    headers = dict.fromkeys(path for row in found if not row.fault for path in row.cells)
    return Sheet(tuple(headers), tuple(row for row in found if row.cells), notes)


def _cells(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield each text of a record with its path; the entries of a list are counted from 1."""
    if isinstance(value, dict):
        inside = [*value.items()]
    elif isinstance(value, list) and len(value) != 1:
        inside = [(str(number), one) for number, one in enumerate(value, start=1)]
    elif isinstance(value, list):
        yield from _cells(value[0], path)
        return
    else:
        yield path, _text(value)
        return
    for key, inner in inside:
        yield from _cells(inner, f"{path}.{key}" if path else str(key))


def _text(value: object) -> str:
    if value is None:
        return ""
    return text_of(value) or (
        value.strip() if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    )
