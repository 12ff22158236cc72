"""The spreadsheet of TimelineJS, as CSV: its own columns, or those of the first version."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from timeline.dates.free_text.single import Order
from timeline.importers.decode.html import first_line, plain
from timeline.importers.decode.text import Unreadable
from timeline.importers.entries import Found, without
from timeline.importers.formats.timelinejs import old_moment
from timeline.importers.formats.timelinejs_slide import ERA, ERAS, Moment, Slide, entry_of
from timeline.importers.tables.sheet import Sheet

_DATES = {f"{end}{part}" for end in ("", "end ") for part in ("year", "month", "day")}
_USED = _DATES | {
    "start date",
    "end date",
    "display date",
    "headline",
    "text",
    "type",
    "group",
    "tag",
}
_USED |= {"media", "media credit", "media caption", "unique id", "id"}
# Of two columns for the same the first that has anything in it is taken.
_TWICE = (("group", "tag"), ("unique id", "id"), ("year", "start date"), ("end year", "end date"))
_KINDS = ("", "title", "era")


def is_timelinejs(headers: Iterable[str]) -> bool:
    """Whether a sheet has the columns of TimelineJS."""
    names = {header.casefold() for header in headers}
    return "headline" in names and bool(names & {"year", "start date"})


def read_timelinejs_sheet(sheet: Sheet) -> Found:
    """
    Return what a sheet of TimelineJS holds.

    Raises:
        Unreadable: it is none.
    """
    if not is_timelinejs(sheet.headers):
        raise Unreadable(
            "this is no sheet of TimelineJS: it needs the columns Headline and Year or Start Date"
        )
    rows = [
        (row.place, row.cells, {name.casefold(): cell for name, cell in row.cells.items()})
        for row in sheet.rows
    ]
    title = next(
        (cells for _, _, cells in rows if cells.get("type") == "title" and not _is_dated(cells)), {}
    )
    slides = [_slide(place, row, cells) for place, row, cells in rows if cells is not title]
    order = Order.of(
        word for slide in slides for word in (slide.words, slide.start.year, slide.end.year)
    )
    entries = tuple(entry_of(slide, order) for slide in slides)
    return Found(
        "TimelineJS sheet",
        entries,
        first_line(title.get("headline", "")),
        plain(title.get("text", "")).text,
        kept=without(
            title, "headline", "type", *([] if plain(title.get("text", "")).links else ["text"])
        ),
    )


def _is_dated(cells: Mapping[str, str]) -> bool:
    return bool(cells.get("year") or cells.get("start date"))


def _slide(place: str, row: Mapping[str, str], cells: Mapping[str, str]) -> Slide:
    kind = cells.get("type", "").casefold()
    used = _USED - {second for first, second in _TWICE if cells.get(first)}
    guesses: tuple[str, ...] = ()
    if kind == "era":
        guesses = (ERA,)
    elif kind not in _KINDS:
        guesses = (f"its type “{cells['type']}” is none of TimelineJS; it is taken for an event",)
    elif kind == "title":
        guesses = ("it is a title with a date, or a second one; it is taken for an event",)
    return Slide(
        place,
        row,
        _moment(cells, ""),
        _moment(cells, "end "),
        cells.get("display date", ""),
        cells.get("headline", ""),
        cells.get("text", ""),
        cells.get("group") or cells.get("tag") or (ERAS if kind == "era" else ""),
        cells.get("unique id") or cells.get("id", ""),
        cells.get("media", ""),
        cells.get("media credit", ""),
        cells.get("media caption", ""),
        guesses,
        {name: cell for name, cell in row.items() if cell and name.casefold() not in used},
    )


def _moment(cells: Mapping[str, str], end: str) -> Moment:
    year, month, day, time = (
        cells.get(f"{end}{name}", "") for name in ("year", "month", "day", "time")
    )
    if year or month or day:
        return Moment(year, month, day, time)
    return old_moment(cells.get("end date" if end else "start date", ""))
