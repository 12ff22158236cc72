"""A table as rows of cells by their headers, and the text of a CSV file as one."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from timeline.dates.free_text.catalogue import says_none
from timeline.dates.languages.translation import folded
from timeline.importers.columns.fineness import is_date
from timeline.importers.columns.headers import is_known
from timeline.importers.decode.text import Unreadable, on_one_line

_DELIMITERS = ";\t|,"  # a comma last: it is in sentences, too
_SEP = re.compile(r"\"?sep=([;,\t|:^~ ])\"?[;,\t]*\r?\n", re.IGNORECASE)
_TRIED = 50  # rows by which the delimiter and the headers are found


@dataclass(frozen=True)
class SheetRow:
    """
    A row that is not blank: where it stands, its cells as text by header, and what is to be said of them.

    *fault* says why the row cannot be read at all.
    """

    place: str
    cells: Mapping[str, str]
    remarks: tuple[str, ...] = ()
    fault: str = ""


@dataclass(frozen=True)
class Sheet:
    """The headers of a table, its rows, what is to be said of the whole, and a title above the headers."""

    headers: tuple[str, ...]
    rows: tuple[SheetRow, ...]
    notes: tuple[str, ...] = ()
    title: str = ""

    def column(self, header: str) -> list[str]:
        """Return the cells of a column, empty ones too."""
        return [row.cells.get(header, "") for row in self.rows]


def read_sheet(text: str) -> Sheet:
    """
    Return the sheet of a CSV file, whose cells are parted by commas, semicolons, tabs or bars.

    Raises:
        Unreadable: it has no headers, or a cell that no spreadsheet could hold.
    """
    told = _SEP.match(text)
    body = text[told.end() :] if told else text
    delimiter = told[1] if told else max(_DELIMITERS, key=lambda one: _fit(body, one))
    try:
        lines = [*csv.reader(io.StringIO(body, newline=""), delimiter=delimiter)]
        _ensure_closed(body, delimiter, len(lines))
    except csv.Error as error:
        raise Unreadable(f"this is no CSV: {error}") from None
    return sheet_of(lines)


def sheet_of(lines: Sequence[Sequence[str]]) -> Sheet:
    """
    Return a grid of cells as a sheet.

    Rows may be longer or shorter than the first; cells beyond it are named `column 7`. Blank rows count. What
    stands alone above the headers is a title. If the first row is data like the others, columns are numbered.

    Raises:
        Unreadable: all cells are empty.
    """
    filled = [sum(bool(cell.strip()) for cell in line) for line in lines]
    if not any(filled):
        raise Unreadable("the file is empty")
    start = next(number for number, line in enumerate(lines) if not _is_title(line, filled))
    above = [
        on_one_line(" ".join(line)) for line in lines[:start] if any(cell.strip() for cell in line)
    ]
    without = _has_no_headers(
        [line for line, count in zip(lines[start:], filled[start:], strict=True) if count]
    )
    headers = _headers([""] * len(lines[start]) if without else lines[start])
    first = start if without else start + 1
    rows = [
        _row(number, line, headers) for number, line in enumerate(lines[first:], start=first + 1)
    ]
    notes = [f"above the headers stands “{line}”" for line in above]
    if without:
        shown = ", ".join(f"“{cell.strip()}”" for cell in lines[start] if cell.strip())
        notes.append(
            f"the first row, {shown}, is data like the rows below it, so the columns are called "
            f"{', '.join(headers)}; if these are headers, write words in it"
        )
    return Sheet(
        headers,
        tuple(row for row in rows if any(row.cells.values())),
        tuple(notes),
        (*above, "")[0],
    )


def _is_title(line: Sequence[str], filled: Sequence[int]) -> bool:
    """Whether a row is blank, or has one cell at its beginning, which is no header, above longer rows."""
    cells = [cell for cell in line if cell.strip()]
    return max(filled) > 0 and (
        not cells
        or (len(cells) == 1 < max(filled) and cells[0] == line[0] and not is_known(cells[0]))
    )


def _has_no_headers(lines: Sequence[Sequence[str]]) -> bool:
    """Whether the first row is data: in a column of dates it has a date, too."""
    first, *others = lines
    if any(map(is_known, first)):
        return False
    for place, cell in enumerate(first):
        below = [
            line[place].strip()
            for line in others[:_TRIED]
            if place < len(line) and line[place].strip()
        ]
        if (is_date(cell) or _says_no_date(cell)) and 2 * sum(map(is_date, below)) >= len(below):
            return True
    return False


def _says_no_date(cell: str) -> bool:
    return bool(cell.strip()) and says_none(folded(cell))


def with_remarks(sheet: Sheet, remarks: Mapping[str, Sequence[str]]) -> Sheet:
    """Return a sheet with something said of some rows, by their places."""
    rows = (replace(row, remarks=(*row.remarks, *remarks.get(row.place, ()))) for row in sheet.rows)
    return replace(sheet, rows=tuple(rows))


def _row(number: int, line: Sequence[str], headers: Sequence[str]) -> SheetRow:
    names = (*headers, *(f"column {place}" for place in range(len(headers) + 1, len(line) + 1)))
    return SheetRow(f"row {number}", dict(zip(names, map(str.strip, line), strict=False)))


def _headers(cells: Sequence[str]) -> tuple[str, ...]:
    """Return the headers, without white space; an empty one and one that comes twice get a number."""
    headers: list[str] = []
    for place, cell in enumerate(cells, start=1):
        name = on_one_line(cell) or f"column {place}"
        headers.append(f"{name} ({place})" if name in headers else name)
    return tuple(headers)


def _fit(text: str, delimiter: str) -> tuple[float, int]:
    """Return how many of the first rows are as long as the first, and how long that is."""
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        widths = [len(line) for line in islice((line for line in reader if any(line)), _TRIED)]
    except csv.Error:
        return 0, 0
    if not widths or max(widths) == 1:
        return 0, 0
    width = max(set(widths), key=widths.count)
    return (widths.count(width) / len(widths) if width > 1 else 0.01), width


def _ensure_closed(text: str, delimiter: str, rows: int) -> None:
    """Refuse a file in which a quotation mark swallows all rows after it."""
    try:
        for _ in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True):
            pass
    except csv.Error as error:
        if "unexpected end" in str(error):
            raise Unreadable(
                f"in row {rows} a cell begins with a quotation mark that is never closed, and takes all that "
                'follows for its own; close it, or write "" where the sign itself is meant'
            ) from None
