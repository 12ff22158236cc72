"""Excel workbooks: the cells of their sheets as text, dates as fine as they are shown."""

from __future__ import annotations

import datetime
import io
import re
import warnings
import zipfile
from typing import TYPE_CHECKING

from timeline.importers.decode.text import UnreadableFile
from timeline.importers.decode.workbook import DAY, MONTH, YEAR, Grid, as_link, unpacked

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_HYPERLINK = re.compile(r'=HYPERLINK\("([^"]+)"(?:[,;] *"([^"]*)")?\)', re.IGNORECASE)
_QUOTED = re.compile(r'"([^"]*)"|\\(.)')
# What openpyxl raises for a workbook that is not as it should be.
_FAULTS = (
    AttributeError,
    IndexError,
    KeyError,
    OSError,
    SyntaxError,
    TypeError,
    ValueError,
    zipfile.BadZipFile,
)


def read_excel(data: bytes) -> list[Grid]:
    """
    Return the sheets of a workbook in their order.

    Raises:
        UnreadableFile: it is damaged or has a password.
    """
    with unpacked(data) as packed:
        names = [name for name in packed.namelist() if name.startswith("xl/worksheets/")]
        computes = any(b"<f" in packed.read(name) for name in names)
    try:
        book = _loaded(data, True)
        formulas = _loaded(data, False) if computes else None
        others = formulas.worksheets if formulas else [None] * len(book.worksheets)
        return [_grid(sheet, other) for sheet, other in zip(book.worksheets, others, strict=True)]
    except _FAULTS as error:
        raise UnreadableFile(
            f"the workbook is damaged ({error}); save it again, or as CSV UTF-8"
        ) from None


def _loaded(data: bytes, values: bool) -> Workbook:
    from openpyxl import load_workbook  # takes as long as all the rest of the command

    with warnings.catch_warnings(action="ignore"):  # of what it does not keep when writing
        return load_workbook(io.BytesIO(data), data_only=values)


def _grid(sheet: Worksheet, formulas: Worksheet | None) -> Grid:
    grid = Grid(sheet.title)
    # without the empty cells, of which there can be millions
    for place, cell in sheet._cells.items():
        written = formulas._cells[place].value if formulas else None
        formula = written if isinstance(written, str) and written.startswith("=") else ""
        _put(grid, place, cell, formula)
        if cell.comment:
            comment = " ".join(cell.comment.text.split())
            grid.remark(*place, f"has a comment: “{comment}”")
    for merged in sheet.merged_cells.ranges:
        _fill(grid, merged.min_row, merged.max_row, merged.min_col, merged.max_col)
    return grid


def _put(grid: Grid, place: tuple[int, int], cell: Cell | MergedCell, formula: str) -> None:
    value = cell.value
    link = _HYPERLINK.fullmatch(formula)
    if value is None and link:
        value = link[2] or link[1]
    if value is None and formula:
        grid.put(*place, formula)
        grid.remark(
            *place,
            "is a formula of which the file has no value; open it in Excel and save it again",
        )
    elif isinstance(value, datetime.datetime | datetime.date):
        clock = value.time() if isinstance(value, datetime.datetime) else datetime.time()
        time = clock.isoformat("minutes") if clock != datetime.time() else ""
        grid.put_date(place, value.isoformat()[:DAY], time, shown_by(cell.number_format))
    elif value is not None:
        text = _text(value, cell.number_format)
        address = link[1] if link else (cell.hyperlink and cell.hyperlink.target) or ""
        grid.put(*place, as_link(text, address) if address else text)


def _text(value: object, format: str) -> str:
    """Return a cell that is no date; a number with the words that its format sets around it."""
    if isinstance(value, bool):
        return str(value).upper()
    if not isinstance(value, int | float):
        return str(value)
    number = str(int(value)) if float(value).is_integer() else repr(value)
    words = _QUOTED.sub(lambda match: match[1] or match[2], format.split(";")[0])
    around = re.fullmatch(r"([^#0?]*)[#0?][#0?,.]*([^#0?]*)", words)
    if around and any(char.isalpha() for char in around[1] + around[2]) and '"' in format:
        return f"{around[1]}{number}{around[2]}".strip()
    return number


def shown_by(format: str) -> int:
    """
    Return how fine a format shows a date.

    >>> shown_by("yyyy"), shown_by("mmm yyyy"), shown_by("dd/mm/yyyy hh:mm")
    (4, 7, 10)
    """
    bare = re.sub(r"\[[^\]]*\]|am/pm", "", _QUOTED.sub("", format.split(";")[0].casefold()))
    bare = re.sub(r"h+\W*m+|m+\W*s+", "", bare)
    if "d" in bare or "y" not in bare:
        return DAY
    return MONTH if "m" in bare else YEAR


def _fill(grid: Grid, top: int, bottom: int, left: int, right: int) -> None:
    """Give all rows of a merged cell what stands in it."""
    text = grid.cells.get((top, left), "")
    if not text or left != right:
        return
    for row in range(top + 1, bottom + 1):
        grid.put(row, left, text)
        grid.remark(row, left, f"is one with the cell above it, so “{text}” is taken for it, too")
