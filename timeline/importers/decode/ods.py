"""OpenDocument spreadsheets: the cells of their sheets as text, dates as fine as they are shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from timeline.importers.decode.text import UnreadableFile
from timeline.importers.decode.workbook import CELLS, DAY, MONTH, YEAR, Grid, as_link, unpacked

_CELL = ("table:table-cell", "table:covered-table-cell")
_PARTS = {"number:year": YEAR, "number:month": MONTH, "number:day": DAY}


def read_opendocument(data: bytes) -> list[Grid]:
    """
    Return the sheets of a spreadsheet in their order.

    Raises:
        UnreadableFile: it is damaged.
    """
    reader = _OdsHandler()
    with unpacked(data) as packed:
        try:
            for part in ("styles.xml", "content.xml"):
                if part in packed.namelist():
                    reader.parse(packed.read(part))
        except (expat.ExpatError, OSError, ValueError) as error:
            raise UnreadableFile(
                f"the spreadsheet is damaged ({error}); save it again, or as CSV UTF-8"
            ) from None
    return reader.grids


@dataclass
class _Cell:
    """A cell while it is read; *texts* and *comments* are paragraphs of it and of its notes."""

    attributes: Mapping[str, str]
    texts: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    address: str = ""


class _OdsHandler:
    def __init__(self) -> None:
        self.grids: list[Grid] = []
        self._formats: dict[str, set[int]] = {}
        self._styles: dict[str, str] = {}
        self._columns: list[tuple[int, str]] = []
        self._row = self._column = 0
        self._repeats = 1
        self._cell: _Cell | None = None
        self._style = ""
        self._in_comment = False
        self._filled = 0

    def parse(self, data: bytes) -> None:
        parser = expat.ParserCreate()
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._text
        parser.Parse(data, True)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "table:table":
            self.grids.append(Grid(attributes.get("table:name", "")))
            self._row, self._columns = 0, []
        elif name == "table:table-column":
            count = int(attributes.get("table:number-columns-repeated", 1))
            self._columns.append((count, attributes.get("table:default-cell-style-name", "")))
        elif name == "table:table-row":
            self._column = 0
            self._repeats = int(attributes.get("table:number-rows-repeated", 1))
        elif name in _CELL:
            self._cell = _Cell(attributes)
        elif self._cell:
            self._in_cell(self._cell, name, attributes)
        else:
            self._in_styles(name, attributes)

    def _in_cell(self, cell: _Cell, name: str, attributes: Mapping[str, str]) -> None:
        if name == "office:annotation":
            self._in_comment = True
        elif name == "text:p":
            (cell.comments if self._in_comment else cell.texts).append("")
        elif name == "text:a":
            cell.address = attributes.get("xlink:href", "")
        elif name in ("text:s", "text:tab", "text:line-break"):
            self._text(
                "\n" if name == "text:line-break" else " " * int(attributes.get("text:c", 1))
            )

    def _in_styles(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "number:date-style":
            self._style = attributes.get("style:name", "")
            self._formats[self._style] = set()
        elif name in _PARTS and self._style in self._formats:
            self._formats[self._style].add(_PARTS[name])
        elif name == "style:style" and "style:data-style-name" in attributes:
            self._styles[attributes.get("style:name", "")] = attributes["style:data-style-name"]

    def _text(self, text: str) -> None:
        if self._cell:
            texts = self._cell.comments if self._in_comment else self._cell.texts
            if texts:
                texts[-1] += text

    def _end(self, name: str) -> None:
        if name == "office:annotation":
            self._in_comment = False
        elif name == "table:table-row":
            self._row += self._repeats
        elif name in _CELL and self._cell:
            self._put(self._cell)
            self._cell = None

    def _put(self, cell: _Cell) -> None:
        count = int(cell.attributes.get("table:number-columns-repeated", 1))
        first, self._column = self._column + 1, self._column + count
        if not (cell.texts or cell.comments or "office:date-value" in cell.attributes):
            return
        self._filled += count * self._repeats
        if self._filled > CELLS:
            raise ValueError(f"more than {CELLS:,} cells are filled")
        for row in range(self._row + 1, self._row + self._repeats + 1):
            for column in range(first, first + count):
                self._fill(row, column, cell)

    def _fill(self, row: int, column: int, cell: _Cell) -> None:
        grid, text = self.grids[-1], "\n".join(cell.texts)
        day, _, clock = cell.attributes.get("office:date-value", "").partition("T")
        if day:
            time = clock[:5] if clock.strip("0:.") else ""
            grid.put_date((row, column), day, time, self._shown(column, cell))
        else:
            grid.put(row, column, as_link(text, cell.address) if cell.address else text)
        if cell.comments:
            comment = " ".join(" ".join(cell.comments).split())
            grid.remark(row, column, f"has a comment: “{comment}”")
        self._fill_merged(row, column, cell)

    def _fill_merged(self, row: int, column: int, cell: _Cell) -> None:
        """Give the cells below, with which a cell is merged, what stands in it."""
        rows = int(cell.attributes.get("table:number-rows-spanned", 1))
        if cell.attributes.get("table:number-columns-spanned", "1") != "1":
            return
        grid, text = self.grids[-1], "\n".join(cell.texts)
        for below in range(row + 1, row + rows):
            grid.put(below, column, grid.cells.get((row, column), ""))
            remark = f"is one with the cell above it, so “{text}” is taken for it, too"
            grid.remark(below, column, remark)

    def _shown(self, column: int, cell: _Cell) -> int:
        style = cell.attributes.get("table:style-name", "")
        for count, name in self._columns:
            if column <= count and not style:
                style = name
            column -= count
        parts = self._formats.get(self._styles.get(style, ""), set())
        return DAY if DAY in parts or not parts else max(parts) if YEAR in parts else DAY
