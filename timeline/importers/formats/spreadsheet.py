"""Tables with any columns, from a spreadsheet, CSV or JSON: each row as an entry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from timeline.dates.free_text.pieces import Unread
from timeline.importers.citations import Cited, linked, reference, referenced, web_addresses
from timeline.importers.dates import lasting, read
from timeline.importers.decode.html import Link, Plain, first_line, plain
from timeline.importers.decode.text import on_one_line
from timeline.importers.entries import Entry, Found, When
from timeline.importers.tables.columns import Columns, columns_of
from timeline.importers.tables.date_conventions import DateColumn, judged
from timeline.importers.tables.sheet import Sheet, SheetRow
from timeline.importers.tables.split_dates import Parts, date_of_parts

_MANY_LANES = 35  # more can hardly be told apart on a chart


def read_table(
    sheet: Sheet,
    format: str,
    told: Mapping[str, str] | None = None,
    kept: Mapping[str, object] | None = None,
) -> Found:
    """
    Return what a sheet holds; *told* says for some fields which header is theirs.

    Raises:
        Unreadable: it has no column of dates, or none of the name that was told.
    """
    columns = columns_of(sheet, told or {})
    dates = _date_columns(sheet, columns)
    entries = tuple(_Row(row, columns, dates).entry() for row in sheet.rows)
    remarks = dict.fromkeys(remark for column in dates.values() for remark in column.remarks)
    return Found(
        format,
        entries,
        sheet.title,
        notes=(*sheet.notes, *_notes(sheet, columns), *remarks),
        kept=kept or {},
        columns=columns.all,
    )


def _date_columns(sheet: Sheet, columns: Columns) -> dict[str, DateColumn]:
    """Return how the dates of each column are written; what one leaves open the end beside it may tell."""
    ends = [cell for header in columns.of("end") for cell in sheet.column(header)]
    return {header: judged(sheet.column(header), header, ends) for header in columns.of("date")}


def _notes(sheet: Sheet, columns: Columns) -> Iterator[str]:
    yield from columns.ties
    lanes = {cell for header in columns.of("lane") for cell in sheet.column(header) if cell}
    if len(lanes) > _MANY_LANES:
        yield f"{len(lanes):,} lanes are more than a chart can show; --map lane=… names another column"


@dataclass(frozen=True)
class _Row:
    """A row, and what its cells are."""

    row: SheetRow
    columns: Columns
    dates: Mapping[str, DateColumn]

    def entry(self) -> Entry:
        if self.row.fault:
            return Entry(self.row.place, self.row.fault, "", self.row.cells)
        summary = self._summary
        return Entry(
            self.row.place,
            self._when(),
            first_line(self._first("title")),
            self.row.cells,
            summary.text,
            self._first("id"),
            first_line(self._first("lane")),
            tuple(self._cited()),
            self.row.remarks,
            kept={**self._unused(), **self._changed()},
        )

    @cached_property
    def _summary(self) -> Plain:
        return plain(self._first("summary"))

    def _cells(self, field: str) -> dict[str, str]:
        """Return the cells of a field that are not empty, by header."""
        headers = self.columns.of(field)
        return {header: cell for header in headers if (cell := self.row.cells.get(header, ""))}

    def _first(self, field: str) -> str:
        return next(iter(self._cells(field).values()), "")

    def _cited(self) -> Iterator[Cited]:
        yield from linked(self._summary.links)
        yield from linked(plain(self._first("title")).links)
        for header, cell in self._cells("link").items():
            yield from linked(_links(cell), f"The imported row links to it under “{header}”")
        for cell in self._cells("source").values():
            yield from reference(cell)
        for cell in self._cells("media").values():
            yield from self._media(cell)
        yield from referenced(self._summary.text)

    def _media(self, cell: str) -> Iterator[Cited]:
        caption, credit = first_line(self._first("caption")), first_line(self._first("credit"))
        named = "".join(
            f" {what}: “{text}”."
            for what, text in (("Caption", caption), ("Credit", credit))
            if text
        )
        for source in linked([Link(link.address, caption) for link in _links(cell)]):
            yield Cited(source.title, f"The imported row shows it.{named}", source.url, source.type)

    def _unused(self) -> dict[str, str]:
        """Return the cells that become no part of an event."""
        used = {
            header
            for field, headers in self.columns.by_field.items()
            if field
            for header in headers
        }
        used -= {*self.columns.of("date")} - {self._dated[0]}
        for field in ("link", "media"):
            used -= {
                header for header, cell in self._cells(field).items() if not _is_all_links(cell)
            }
        if not any(map(_links, self._cells("media").values())):
            used -= {*self.columns.of("caption"), *self.columns.of("credit")}
        return {
            header: cell for header, cell in self.row.cells.items() if cell and header not in used
        }

    def _changed(self) -> dict[str, str]:
        """Return as they stand the cells of which an event keeps only the text."""
        fields = ("title", "summary", "lane", "source", "caption", "credit", "words", "date", "end")
        cells = {header: cell for field in fields for header, cell in self._cells(field).items()}
        return {
            header: cell
            for header, cell in cells.items()
            if plain(cell).text.split() != cell.split()
        }

    @cached_property
    def _dated(self) -> tuple[str, str]:
        """Header and text of the date: the finest that can be read."""
        cells = {header: first_line(cell) for header, cell in self._cells("date").items()}
        readable = (one for one in cells.items() if len(cells) == 1 or self._is_date(*one))
        return next(readable, next(iter(cells.items()), ("", "")))

    def _is_date(self, header: str, cell: str) -> bool:
        try:
            self.dates[header].read(cell)
        except Unread:
            return False
        return True

    def _when(self) -> When | str:
        header, first = self._dated
        start, end = self._parts(""), self._parts("end ")
        first = first or start.words or first_line(self._first("words"))
        last = first_line(self._first("end")) or end.words
        reader = self.dates[header].read if header in self.dates else read
        try:
            reading = lasting(first, last, reader)
        except Unread as error:
            return f"{f'in “{header}” ' if header else ''}{error}"
        if first == start.words:
            first = start.written
        if last == end.words:
            last = end.written
        words = " to ".join(part for part in (first, last) if part)
        shown = first_line(self._first("words"))
        guesses = (*reading.guesses, *self._instead(header), *start.guesses, *end.guesses)
        return When(
            reading.date, f"{shown} ({words})" if shown not in ("", first) else words, guesses
        )

    def _instead(self, header: str) -> Iterator[str]:
        """Say that a date comes from another column than the others."""
        first = next(iter(self.columns.of("date")), "")
        if header and header != first:
            empty = self.row.cells.get(first, "")
            why = (
                f"“{empty}” in “{first}” cannot be read as one" if empty else f"“{first}” is empty"
            )
            yield f"the date is that of “{header}”, since {why}"

    def _parts(self, end: str) -> Parts:
        return date_of_parts(
            *(on_one_line(self._first(f"{end}{part}")) for part in ("year", "month", "day"))
        )


def _links(cell: str) -> list[Link]:
    found = plain(cell)
    return [*found.links] or [Link(address) for address in web_addresses(found.text)]


def _is_all_links(cell: str) -> bool:
    """Whether nothing stands in a cell but addresses, which become sources."""
    links = [link.address for link in _links(cell)]
    rest = cell
    for address in links:
        rest = rest.replace(address, "", 1)
    return bool(links) and not rest.strip(" \t\n,;|")
