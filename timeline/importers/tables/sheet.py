"""A table: its headers, and below them rows of cells as text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class SheetRow:
    """
    A row that is not blank: where it stands, and its cells by header.

    *remarks* say something of single cells; *fault* says why the row cannot be read at all.
    """

    place: str
    cells: Mapping[str, str]
    remarks: tuple[str, ...] = ()
    fault: str = ""


@dataclass(frozen=True)
class Sheet:
    """A table; *notes* say something of the whole, and *title* stands above the headers."""

    headers: tuple[str, ...]
    rows: tuple[SheetRow, ...]
    notes: tuple[str, ...] = ()
    title: str = ""

    def column(self, header: str) -> list[str]:
        """Return the cells of a column, empty ones too."""
        return [row.cells.get(header, "") for row in self.rows]

    def with_remarks(self, remarks: Mapping[str, Sequence[str]]) -> Sheet:
        """Return the sheet with remarks added to some rows, by their places."""
        rows = [
            replace(row, remarks=(*row.remarks, *remarks.get(row.place, ()))) for row in self.rows
        ]
        return replace(self, rows=tuple(rows))
