"""The sheets of a workbook, of whatever program, as grids of cells."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, field
from html import escape

from timeline.importers.decode.text import UnreadableFile

#: How much a workbook may hold when unpacked, and how many cells a sheet may span.
UNPACKED, CELLS = 256 << 20, 5_000_000
#: How fine a date is shown, by the parts that its format has.
YEAR, MONTH, DAY = 4, 7, 10
_SHOWN = {YEAR: "the year", MONTH: "the year and the month"}
_DAMAGED = (
    "the workbook is damaged; open it in a spreadsheet program and save it again, or as CSV UTF-8"
)


@dataclass
class Grid:
    """A sheet of a workbook: cells as text by row and column, from 1, and remarks by row."""

    name: str
    cells: dict[tuple[int, int], str] = field(default_factory=dict)
    remarks: dict[int, list[str]] = field(default_factory=dict)

    def put(self, row: int, column: int, text: str) -> None:
        """Fill a cell, if there is something to fill it with."""
        if text.strip():
            self.cells[row, column] = text

    def remark(self, row: int, column: int, said: str) -> None:
        """Say something of a cell."""
        self.remarks.setdefault(row, []).append(f"the cell {column_letters(column)}{row} {said}")

    def put_date(self, place: tuple[int, int], day: str, time: str, shown: int) -> None:
        """Fill a cell with a date as fine as it is shown; a remark says what else it holds."""
        row, column = place
        cut = shown + day.startswith("-")
        # the first day or month was hardly written: it stands for none
        if shown < DAY and day[cut:] not in ("-01", "-01-01"):
            self.remark(row, column, f"holds {day}, of which the sheet shows only {_SHOWN[shown]}")
        self.put(row, column, day[:cut] + (f"T{time}" if time and shown == DAY else ""))


def column_letters(column: int) -> str:
    """
    Return the name that spreadsheets give to a column.

    >>> column_letters(1), column_letters(27)
    ('A', 'AA')
    """
    name = ""
    while column:
        column, place = divmod(column - 1, 26)
        name = chr(ord("A") + place) + name
    return name


def as_link(text: str, address: str) -> str:
    """Return a cell that leads to an address as a link in HTML, which cells may be written in."""
    return text if text.strip() == address else f'<a href="{escape(address)}">{escape(text)}</a>'


def unpacked(data: bytes) -> zipfile.ZipFile:
    """
    Return a packed file that unpacks to no more than can be read, and declares no entities.

    Raises:
        UnreadableFile: it does, or is damaged.
    """
    try:
        packed = zipfile.ZipFile(io.BytesIO(data))
        if sum(part.file_size for part in packed.infolist()) > UNPACKED:
            raise UnreadableFile(
                f"the workbook unpacks to more than {UNPACKED >> 20} MiB, "
                "and this program reads no more"
            )
        for part in packed.infolist():
            with packed.open(part) as file:
                if part.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in file.read(2_000):
                    raise UnreadableFile(
                        "the workbook declares a document type (<!DOCTYPE), "
                        "which no spreadsheet writes"
                    )
    except (zipfile.BadZipFile, NotImplementedError, OSError, RuntimeError, EOFError) as error:
        raise UnreadableFile(
            "the workbook has a password; save it without one"
            if "encrypted" in str(error)
            else _DAMAGED
        ) from None
    return packed
