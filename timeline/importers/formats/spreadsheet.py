"""Tables with any columns, from a spreadsheet, CSV or JSON: each row as an event."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from timeline.dates.free_text.candidate import Unread
from timeline.importers.citations import (
    Citation,
    cite_links,
    cite_media,
    cite_reference,
    cite_text,
    web_addresses,
)
from timeline.importers.dates import lasting, read
from timeline.importers.decode.html import HtmlText, Link, html_line, parse_html
from timeline.importers.decode.text import clean_line
from timeline.importers.parsed_file import ParsedEvent, ParsedFile, When
from timeline.importers.tables.columns import Columns, columns_of
from timeline.importers.tables.date_conventions import DateConventions, conventions_of
from timeline.importers.tables.sheet import Sheet, SheetRow
from timeline.importers.tables.split_dates import SplitDate, date_of_parts

_MANY_LANES = 35  # more can hardly be told apart on a chart
# Fields of which an event keeps only the text.
_TEXTS = ("title", "summary", "lane", "source", "caption", "credit", "words", "date", "end")


def read_spreadsheet(
    sheet: Sheet,
    format: str,
    headers: Mapping[str, str] | None = None,
    extra: Mapping[str, object] | None = None,
) -> ParsedFile:
    """
    Return what a sheet holds; *headers* are those that the user named for some fields.

    Raises:
        UnreadableFile: it has no column of dates, or none of the name that the user gave.
    """
    columns = columns_of(sheet, headers or {})
    conventions = _date_conventions(sheet, columns)
    remarks = dict.fromkeys(remark for column in conventions.values() for remark in column.remarks)
    return ParsedFile(
        format=format,
        events=tuple(_Row(row, columns, conventions).event() for row in sheet.rows),
        title=sheet.title,
        notes=(*sheet.notes, *_notes(sheet, columns), *remarks),
        extra=extra or {},
        columns=columns.all,
    )


def _date_conventions(sheet: Sheet, columns: Columns) -> dict[str, DateConventions]:
    """Return how the dates of each column are written; what one leaves open its end may tell."""
    ends = [cell for header in columns.of("end") for cell in sheet.column(header)]
    return {
        header: conventions_of(sheet.column(header), header, ends) for header in columns.of("date")
    }


def _notes(sheet: Sheet, columns: Columns) -> Iterator[str]:
    yield from columns.ties
    lanes = {cell for header in columns.of("lane") for cell in sheet.column(header) if cell}
    if len(lanes) > _MANY_LANES:
        yield (
            f"{len(lanes):,} lanes are more than a chart can show; "
            "--map lane=… names another column"
        )


@dataclass(frozen=True)
class _Row:
    """A row, and what its cells are."""

    row: SheetRow
    columns: Columns
    date_conventions: Mapping[str, DateConventions]

    def event(self) -> ParsedEvent:
        if self.row.fault:
            return ParsedEvent(self.row.place, self.row.fault, "", self.row.cells)
        return ParsedEvent(
            place=self.row.place,
            when=self._when(),
            title=html_line(self._first("title")),
            row=self.row.cells,
            summary=self._summary.text,
            id=self._first("id"),
            lane=html_line(self._first("lane")),
            citations=tuple(self._citations()),
            guesses=self.row.remarks,
            extra={**self._unused(), **self._changed()},
        )

    @cached_property
    def _summary(self) -> HtmlText:
        return parse_html(self._first("summary"))

    def _cells(self, field: str) -> dict[str, str]:
        """Return the cells of a field that are not empty, by header."""
        cells = {header: self.row.cells.get(header, "") for header in self.columns.of(field)}
        return {header: cell for header, cell in cells.items() if cell}

    def _first(self, field: str) -> str:
        return next(iter(self._cells(field).values()), "")

    def _citations(self) -> Iterator[Citation]:
        yield from cite_links(self._summary.links)
        yield from cite_links(parse_html(self._first("title")).links)
        for header, cell in self._cells("link").items():
            yield from cite_links(_links(cell), f"The imported row links to it under “{header}”")
        for cell in self._cells("source").values():
            yield from cite_reference(cell)
        caption, credit = html_line(self._first("caption")), html_line(self._first("credit"))
        for cell in self._cells("media").values():
            yield from cite_media([link.address for link in _links(cell)], caption, credit)
        yield from cite_text(self._summary.text)

    def _unused(self) -> dict[str, str]:
        """Return the cells that become no part of an event."""
        used = self._used_headers()
        return {
            header: cell for header, cell in self.row.cells.items() if cell and header not in used
        }

    def _used_headers(self) -> set[str]:
        fields = self.columns.by_field.items()
        used = {header for field, headers in fields if field for header in headers}
        date_header, _ = self._date_cell
        used -= {*self.columns.of("date")} - {date_header}
        for field in ("link", "media"):
            cells = self._cells(field).items()
            used -= {header for header, cell in cells if not _is_all_links(cell)}
        if not any(map(_links, self._cells("media").values())):
            used -= {*self.columns.of("caption"), *self.columns.of("credit")}
        return used

    def _changed(self) -> dict[str, str]:
        """Return as they stand the cells that hold more than their text."""
        cells = {header: cell for field in _TEXTS for header, cell in self._cells(field).items()}
        return {
            header: cell
            for header, cell in cells.items()
            if parse_html(cell).text.split() != cell.split()
        }

    @cached_property
    def _date_cell(self) -> tuple[str, str]:
        """Header and text of the date: the first that can be read, or else the first."""
        cells = [(header, html_line(cell)) for header, cell in self._cells("date").items()]
        if len(cells) == 1:
            return cells[0]
        readable = (cell for cell in cells if self._is_date(*cell))
        return next(readable, cells[0] if cells else ("", ""))

    def _is_date(self, header: str, cell: str) -> bool:
        try:
            self.date_conventions[header].read(cell)
        except Unread:
            return False
        return True

    def _when(self) -> When | str:
        header, cell = self._date_cell
        start, end = self._split_date(""), self._split_date("end ")
        label = html_line(self._first("words"))
        first = cell or start.words or label
        last = html_line(self._first("end")) or end.words
        reader = self.date_conventions[header].read if header in self.date_conventions else read
        try:
            reading = lasting(first, last, reader)
        except Unread as error:
            return f"in “{header}” {error}" if header else str(error)
        first, last = start.as_written(first), end.as_written(last)
        words = " to ".join(part for part in (first, last) if part)
        if label not in ("", first):
            words = f"{label} ({words})"
        guesses = (*reading.guesses, *self._other_column(header), *start.guesses, *end.guesses)
        return When(reading.date, words, guesses)

    def _other_column(self, header: str) -> Iterator[str]:
        """Say that a date comes from another column than that of most rows."""
        usual = next(iter(self.columns.of("date")), "")
        if header in ("", usual):
            return
        cell = self.row.cells.get(usual, "")
        why = f"“{cell}” in “{usual}” cannot be read as one" if cell else f"“{usual}” is empty"
        yield f"the date is that of “{header}”, since {why}"

    def _split_date(self, end: str) -> SplitDate:
        year, month, day = (
            clean_line(self._first(f"{end}{part}")) for part in ("year", "month", "day")
        )
        return date_of_parts(year, month, day)


def _links(cell: str) -> list[Link]:
    html = parse_html(cell)
    return [*html.links] or [Link(address) for address in web_addresses(html.text)]


def _is_all_links(cell: str) -> bool:
    """Whether nothing stands in a cell but addresses, which become sources."""
    links = _links(cell)
    rest = cell
    for link in links:
        rest = rest.replace(link.address, "", 1)
    return bool(links) and not rest.strip(" \t\n,;|")
