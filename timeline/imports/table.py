"""CSV with any headers: which column is the title, the date and so on is told, or guessed from its name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress

from timeline.imports.citing import linked, referenced, web_address
from timeline.imports.entries import Entry, Found, When
from timeline.imports.plain import Link, first_line, plain
from timeline.imports.rows import Sheet, read_sheet
from timeline.imports.single import Order, Unread
from timeline.imports.texts import Unreadable
from timeline.imports.words import Reading, read, spanning

#: What a column can be, with the names that it goes by, likeliest first.
FIELDS: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline", "label", "name", "event", "what", "heading", "titel", "titre", "título"),
    "date": ("date", "edtf", "hdate", "start date", "start", "begin", "from", "when", "hdate birth", "wann"),
    "year": ("year", "start year", "jahr", "année", "año", "anno"),
    "month": ("month", "start month", "monat"),
    "day": ("day", "start day", "tag des monats"),
    "end": ("end date", "end", "hdate end", "hdate death", "to", "until", "finish"),
    "end year": ("end year",),
    "end month": ("end month",),
    "end day": ("end day",),
    "words": ("display date", "date in words", "date note"),
    "summary": ("summary", "description", "text", "details", "notes", "body", "beschreibung", "caption"),
    "lane": ("lane", "group", "category", "type", "series", "section", "theme", "tag", "topic", "thema"),
    "link": ("link", "url", "website", "web", "href", "source url"),
    "source": ("source", "sources", "reference", "references", "citation", "credit", "quelle"),
    "id": ("id", "unique id", "key", "slug"),
}  # fmt: skip
_CELLS = 200  # cells of a column that are tried for dates


def read_table(text: str, told: Mapping[str, str] | None = None) -> Found:
    """
    Return what a sheet holds; *told* says for some fields which header is theirs.

    Raises:
        Unreadable: it has no column of dates, or none of the name that was told.
    """
    sheet = read_sheet(text)
    columns = _columns(sheet, told or {})
    dates = (
        row.get(columns[field], "") for _, row in sheet.rows for field in ("date", "end") if field in columns
    )
    order = Order.of(dates)
    entries = tuple(_entry(place, row, columns, order) for place, row in sheet.rows)
    guessed = [f"{field} is {header}" for field, header in columns.items() if field not in (told or {})]
    notes = (f"guessed from the headers: {', '.join(guessed)}; say otherwise with --map",) if guessed else ()
    return Found("CSV", entries, notes=notes)


def _columns(sheet: Sheet, told: Mapping[str, str]) -> dict[str, str]:
    """Return the header of each field: told, or known by its name, or else by what is in the column."""
    by_name = {_name(header): header for header in reversed(sheet.headers)}
    for field, header in told.items():
        if _name(header) not in by_name:
            raise Unreadable(
                f"there is no column “{header}” for {field}; there are {', '.join(sheet.headers)}"
            )
    columns = {field: by_name[_name(header)] for field, header in told.items()}
    for field, names in FIELDS.items():
        free = (by_name[name] for name in names if name in by_name and by_name[name] not in columns.values())
        if field not in columns and (header := next(free, "")):
            columns[field] = header
    if "date" not in columns and "year" not in columns:
        columns["date"] = _dates(sheet, columns)
    if "title" not in columns and (others := [one for one in sheet.headers if one not in columns.values()]):
        columns["title"] = max(others, key=lambda header: _worded(sheet, header))
    return columns


def _name(header: str) -> str:
    return " ".join(re.sub("[_-]", " ", header).casefold().split())


def _dates(sheet: Sheet, columns: Mapping[str, str]) -> str:
    """Return the column of which most cells can be read as dates."""
    best, header = max(
        ((_readable([row.get(header, "") for _, row in sheet.rows]), header) for header in sheet.headers),
        default=(0.0, ""),
    )
    if best <= 0.5:
        raise Unreadable("no column holds dates; name the one that does, with --map date=HEADER")
    return header


def _readable(cells: Sequence[str]) -> float:
    tried = [cell for cell in cells if cell][:_CELLS]
    if all(re.fullmatch("[0-9]{1,2}", cell) for cell in tried):
        return 0.0  # they are rather the numbers of the rows
    good = 0
    for cell in tried:
        with suppress(Unread):
            read(cell)
            good += 1
    return good / len(tried) if tried else 0.0


def _worded(sheet: Sheet, header: str) -> int:
    """Return how many cells of a column have words."""
    return sum(any(char.isalpha() for char in row.get(header, "")) for _, row in sheet.rows)


def _entry(place: str, row: Mapping[str, str], columns: Mapping[str, str], order: Order) -> Entry:
    cells = {field: row.get(header, "") for field, header in columns.items()}
    summary, source = plain(cells.get("summary", "")), plain(cells.get("source", ""))
    link = cells.get("link", "")
    used = {columns[field] for field in FIELDS if field in columns}
    kept: dict[str, object] = {name: cell for name, cell in row.items() if cell and name not in used}
    if link and not web_address(link):
        kept[columns["link"]] = link
    cited = [
        *linked(summary.links),
        *linked([Link(link)]),
        *linked(source.links, "The imported row names it as its source"),
        *referenced(summary.text),
        *(referenced(f"source: {source.text}") if source.text and not source.links else ()),
    ]
    return Entry(
        place,
        _when(cells, order),
        first_line(cells.get("title", "")),
        row,
        summary.text,
        cells.get("id", ""),
        first_line(cells.get("lane", "")),
        tuple(cited),
        kept=kept,
    )


def _when(cells: Mapping[str, str], order: Order) -> When | str:
    first = cells.get("date") or _parts(cells, "")
    last = cells.get("end") or _parts(cells, "end ")
    words = " to ".join(part for part in (first, last) if part)
    try:
        start = read(first, order)
        reading = start if last in ("", first) else _spanning(start, last, order)
    except Unread as error:
        return str(error)
    shown = cells.get("words", "")
    return When(reading.date, f"{shown} ({words})" if shown else words, reading.guesses)


def _spanning(start: Reading, last: str, order: Order) -> Reading:
    if re.fullmatch("(?i)ongoing|present|now|today", last):
        return read(f"{start.date.text}/..", order) if "/" not in start.date.text else start
    return spanning(start, read(last, order))


def _parts(cells: Mapping[str, str], end: str) -> str:
    year, month, day = (cells.get(f"{end}{part}", "") for part in ("year", "month", "day"))
    if re.fullmatch("[0-9]{4}", year) and re.fullmatch("[0-9]{1,2}", month):
        return "-".join(part.zfill(2) for part in (year, month, day) if part)
    return " ".join(part for part in (day, month, year) if part)
