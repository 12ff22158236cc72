"""The sheet of a workbook that is read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from timeline.importers.decode.text import UnreadableFile
from timeline.importers.decode.workbook import CELLS, Grid
from timeline.importers.tables.header_row import sheet_of
from timeline.importers.tables.sheet import Sheet


def select_sheet(grids: Sequence[Grid], name: str) -> Sheet:
    """
    Return the sheet with a name, or the first with anything in it; a note names the others.

    Raises:
        UnreadableFile: there is none.
    """
    grid = _select(grids, name)
    sheet = sheet_of(_lines(grid.cells))
    remarks = {f"row {row}": remarks for row, remarks in grid.remarks.items()}
    notes = (*sheet.notes, *_other_sheets(grids, grid), *_remarks_above(grid, sheet))
    return replace(sheet.with_remarks(remarks), notes=notes)


def _select(grids: Sequence[Grid], name: str) -> Grid:
    for grid in grids:
        if grid.cells and (not name or grid.name.casefold() == name.casefold()):
            return grid
    if not name:
        raise UnreadableFile("the file is empty")
    names = ", ".join(f"“{grid.name}”" for grid in grids)
    raise UnreadableFile(f"there is no sheet “{name}” with anything in it; there are {names}")


def _other_sheets(grids: Sequence[Grid], selected: Grid) -> Iterator[str]:
    others = [f"“{grid.name}”" for grid in grids if grid.cells and grid is not selected]
    if others:
        yield (
            f"the sheet “{selected.name}” was read, and not {', '.join(others)}; "
            "--sheet names another"
        )


def _remarks_above(grid: Grid, sheet: Sheet) -> Iterator[str]:
    """Yield what is said of cells above the first row of the sheet."""
    first = int(sheet.rows[0].place.split()[-1]) if sheet.rows else 1
    for row, remarks in grid.remarks.items():
        if row < first:
            yield from remarks


def _lines(cells: Mapping[tuple[int, int], str]) -> list[list[str]]:
    rows = max(row for row, _ in cells)
    columns = max(column for _, column in cells)
    if rows * columns > CELLS:
        raise UnreadableFile(
            f"the sheet spans {rows:,} by {columns:,} cells; delete what is far from the table"
        )
    return [
        [cells.get((row, column), "") for column in range(1, columns + 1)]
        for row in range(1, rows + 1)
    ]
