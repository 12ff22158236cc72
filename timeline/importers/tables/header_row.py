"""A grid of cells as a sheet: which row has the headers, if any has, and what stands above them."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.dates.free_text.catalogue import says_none
from timeline.dates.languages.translation import folded
from timeline.importers.decode.text import UnreadableFile, clean_line
from timeline.importers.tables.headers import is_known
from timeline.importers.tables.precision import is_date
from timeline.importers.tables.sheet import Sheet, SheetRow

_SAMPLE = 50  # rows that tell whether the first one is data like them


def sheet_of(grid: Sequence[Sequence[str]]) -> Sheet:
    """
    Return a grid of cells as a sheet.

    Rows may be longer or shorter than the first; cells beyond it are named `column 7`. Blank rows
    count. What stands alone above the headers is a title. If the first row is data like the others,
    columns are numbered.

    Raises:
        UnreadableFile: all cells are empty.
    """
    widest = max(map(_width, grid), default=0)
    if not widest:
        raise UnreadableFile("the file is empty")
    start = next(number for number, line in enumerate(grid) if not _is_above(line, widest))
    above = [clean_line(" ".join(line)) for line in grid[:start] if _width(line)]
    notes = [f"above the headers stands “{line}”" for line in above]
    if _is_data([line for line in grid[start:] if _width(line)]):
        headers = _headers([""] * len(grid[start]))
        notes.append(_no_headers(grid[start], headers))
        first = start
    else:
        headers = _headers(grid[start])
        first = start + 1
    rows = (
        _row(number, line, headers) for number, line in enumerate(grid[first:], start=first + 1)
    )
    return Sheet(
        headers,
        tuple(row for row in rows if any(row.cells.values())),
        tuple(notes),
        title=above[0] if above else "",
    )


def _width(line: Sequence[str]) -> int:
    """Return how many cells of a row are filled."""
    return sum(bool(cell.strip()) for cell in line)


def _is_above(line: Sequence[str], widest: int) -> bool:
    """Whether a row is blank, or a title: one cell at the beginning, above longer rows."""
    filled = [cell for cell in line if cell.strip()]
    if not filled:
        return True
    is_alone = len(filled) == 1 < widest and filled[0] == line[0]
    return is_alone and not is_known(filled[0])


def _is_data(lines: Sequence[Sequence[str]]) -> bool:
    """Whether the first row is data: in a column of dates it has a date, too."""
    first, *others = lines
    if any(map(is_known, first)):
        return False
    return any(
        (is_date(cell) or _says_no_date(cell)) and _are_dates(_column(others[:_SAMPLE], place))
        for place, cell in enumerate(first)
    )


def _column(lines: Sequence[Sequence[str]], place: int) -> list[str]:
    """Return the cells of a column that are filled."""
    cells = (line[place].strip() for line in lines if place < len(line))
    return [cell for cell in cells if cell]


def _are_dates(cells: Sequence[str]) -> bool:
    """Whether at least half of some cells are dates."""
    return 2 * sum(map(is_date, cells)) >= len(cells)


def _says_no_date(cell: str) -> bool:
    return bool(cell.strip()) and says_none(folded(cell))


def _headers(cells: Sequence[str]) -> tuple[str, ...]:
    """Return headers without white space; an empty or repeated one gets a number."""
    headers: list[str] = []
    for place, cell in enumerate(cells, start=1):
        name = clean_line(cell) or f"column {place}"
        headers.append(f"{name} ({place})" if name in headers else name)
    return tuple(headers)


def _no_headers(line: Sequence[str], headers: Sequence[str]) -> str:
    cells = ", ".join(f"“{cell.strip()}”" for cell in line if cell.strip())
    return (
        f"the first row, {cells}, is data like the rows below it, so the columns are called "
        f"{', '.join(headers)}; if these are headers, write words in it"
    )


def _row(number: int, line: Sequence[str], headers: Sequence[str]) -> SheetRow:
    beyond = (f"column {place}" for place in range(len(headers) + 1, len(line) + 1))
    cells = map(str.strip, line)
    return SheetRow(f"row {number}", dict(zip((*headers, *beyond), cells, strict=False)))
