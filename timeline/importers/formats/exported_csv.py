"""CSV as this program exports it: cells are taken as they stand, and nothing is guessed."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping

from timeline.dates import DateError, EventDate
from timeline.dates.free_text.candidate import Unread
from timeline.dates.free_text.conventions import Order
from timeline.dates.years import FarYear
from timeline.exporters.formats.csv import COLUMNS, unguarded
from timeline.importers.dates import read
from timeline.importers.decode.text import UnreadableFile
from timeline.importers.parsed_file import ParsedEvent, ParsedFile, When, unused_fields

#: The headers by which our export is known; it has had others after these since.
_HEADERS = COLUMNS[: COLUMNS.index("sources") + 1]
_USED = ("id", "title", "date", "lane", "summary")


def is_exported_csv(text: str) -> bool:
    """Whether the first line has the headers of our export, whatever separates them."""
    first_line = text.split("\n", 1)[0].strip()
    return re.split("[,;\t]", first_line)[: len(_HEADERS)] == [*_HEADERS]


def read_exported_csv(text: str) -> ParsedFile:
    """
    Return the events of our export; quotes and reports are kept in the report only.

    Raises:
        UnreadableFile: it has a cell that no spreadsheet could hold.
    """
    events = (_event(f"row {number}", row) for number, row in _rows(text) if any(row.values()))
    return ParsedFile("our CSV", tuple(events))


def _rows(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the rows with their numbers, and a name for each cell beyond the headers."""
    delimiter = text[len(COLUMNS[0])]
    try:
        headers, *lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    except csv.Error as error:
        raise UnreadableFile(f"this is no CSV: {error}") from None
    lines = unguarded(lines)
    widest = max(map(len, lines), default=0)
    names = (*headers, *(f"column {number}" for number in range(len(headers) + 1, widest + 1)))
    for number, line in enumerate(lines, start=2):
        yield number, dict(zip(names, line, strict=False))


def _event(place: str, row: Mapping[str, str]) -> ParsedEvent:
    return ParsedEvent(
        place=place,
        when=_when(row.get("date", "")),
        title=row.get("title", ""),
        row=row,
        summary=row.get("summary", ""),
        id=row.get("id", ""),
        lane=row.get("lane", ""),
        extra=unused_fields(row, *_USED),
    )


def _when(text: str) -> When | str:
    """Return a date in EDTF, or one that was written into the table since."""
    try:
        return When(EventDate.parse(text), text)
    except DateError:
        pass
    try:
        reading = read(text, Order.of([text]))
    except (Unread, FarYear) as error:
        return str(error)
    return When(reading.date, text, reading.guesses)
