"""Our own CSV, one row an event: what stands in it is taken as it is, and nothing is guessed."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping

from timeline.dates import DateError, EventDate
from timeline.dates.free_text.single import Order, Unread
from timeline.dates.years import FarYear
from timeline.exporters.formats.csv import COLUMNS, unguarded
from timeline.importers.dates import read
from timeline.importers.decode.text import Unreadable
from timeline.importers.entries import Entry, Found, When, without

_USED = ("id", "title", "date", "lane", "summary")


def is_own_csv(text: str) -> bool:
    """Whether the first line has the headers of our own export, whatever parts them."""
    return _first_line(text)[: len(COLUMNS)] == [*COLUMNS]


def read_own_csv(text: str) -> Found:
    """
    Return the events of our own export; what is quoted and reported is kept in the report only.

    Raises:
        Unreadable: it has a cell that no spreadsheet could hold.
    """
    delimiter = text[len(COLUMNS[0])]
    try:
        headers, *lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    except csv.Error as error:
        raise Unreadable(f"this is no CSV: {error}") from None
    lines = unguarded(lines)
    names = (
        *headers,
        *(f"column {number}" for number in range(len(headers) + 1, _longest(lines) + 1)),
    )
    rows = (
        (number, dict(zip(names, line, strict=False))) for number, line in enumerate(lines, start=2)
    )
    return Found(
        "our CSV", tuple(_entry(f"row {number}", row) for number, row in rows if any(row.values()))
    )


def _first_line(text: str) -> list[str]:
    return re.split("[,;\t]", text.split("\n", 1)[0].strip())


def _longest(lines: list[list[str]]) -> int:
    return max(map(len, lines), default=0)


def _entry(place: str, row: Mapping[str, str]) -> Entry:
    id, title, date, lane, summary = (row.get(name, "") for name in _USED)
    return Entry(place, _when(date), title, row, summary, id, lane, kept=without(row, *_USED))


def _when(written: str) -> When | str:
    """Return a date in EDTF, or one that was written into the table since."""
    try:
        return When(EventDate.parse(written), written)
    except DateError:
        pass
    try:
        reading = read(written, Order.of([written]))
    except (Unread, FarYear) as error:
        return str(error)
    return When(reading.date, written, reading.guesses)
