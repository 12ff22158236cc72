"""The text of a CSV file in; out, its rows by their headers."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass

from timeline.imports.texts import Unreadable, on_one_line


@dataclass(frozen=True)
class Sheet:
    """The headers of a sheet, and its rows that are not blank, each with its place."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, Mapping[str, str]], ...]


def read_sheet(text: str) -> Sheet:
    """
    Return a sheet, whose cells are parted by commas, semicolons or tabs.

    Rows may be longer or shorter than the first; cells beyond it are named `column 7`. Blank rows count.

    Raises:
        Unreadable: it has no headers, or a cell that no spreadsheet could hold.
    """
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(",;\t", key=first.count)
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise Unreadable(f"this is no CSV: {error}") from None
    start = next((number for number, line in enumerate(lines) if any(cell.strip() for cell in line)), None)
    if start is None:
        raise Unreadable("the file is empty")
    headers = _headers(lines[start])
    rows = []
    for number, line in enumerate(lines[start + 1 :], start=start + 2):
        names = (*headers, *(f"column {place}" for place in range(len(headers) + 1, len(line) + 1)))
        cells = dict(zip(names, map(str.strip, line), strict=False))
        if any(cells.values()):
            rows.append((f"row {number}", cells))
    return Sheet(headers, tuple(rows))


def _headers(cells: list[str]) -> tuple[str, ...]:
    """Return the headers, without white space; an empty one and one that comes twice get a number."""
    headers: list[str] = []
    for place, cell in enumerate(cells, start=1):
        name = on_one_line(cell) or f"column {place}"
        headers.append(f"{name} ({place})" if name in headers else name)
    return tuple(headers)
