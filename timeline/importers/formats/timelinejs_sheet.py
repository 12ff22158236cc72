"""The spreadsheet of TimelineJS: the columns of today, or those of its first version."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from timeline.dates.free_text.conventions import Order
from timeline.importers.decode.html import html_line, parse_html
from timeline.importers.decode.text import UnreadableFile
from timeline.importers.formats.timelinejs_dates import Moment, date_list
from timeline.importers.formats.timelinejs_slide import ERA, ERAS, TimelineJSSlide, event_of
from timeline.importers.parsed_file import ParsedFile, unused_fields
from timeline.importers.tables.sheet import Sheet

_DATES = {f"{end}{part}" for end in ("", "end ") for part in ("year", "month", "day")}
_KNOWN = _DATES | {
    "start date",
    "end date",
    "display date",
    "headline",
    "text",
    "type",
    "group",
    "tag",
    "media",
    "media credit",
    "media caption",
    "unique id",
    "id",
}
# Of two columns for the same the first that has anything in it is read.
_PREFERRED = {
    "group": "tag",
    "unique id": "id",
    "year": "start date",
    "end year": "end date",
}
_TYPES = ("", "title", "era")


def is_timelinejs_sheet(headers: Iterable[str]) -> bool:
    """Whether a sheet has the columns of TimelineJS."""
    names = {header.casefold() for header in headers}
    return "headline" in names and bool(names & {"year", "start date"})


def read_timelinejs_sheet(sheet: Sheet) -> ParsedFile:
    """
    Return what a sheet of TimelineJS holds.

    Raises:
        UnreadableFile: it is none.
    """
    if not is_timelinejs_sheet(sheet.headers):
        raise UnreadableFile(
            "this is no sheet of TimelineJS: it needs the columns Headline and Year or Start Date"
        )
    rows = [(row.place, row.cells, _by_name(row.cells)) for row in sheet.rows]
    title = next((cells for _, _, cells in rows if _is_title(cells)), {})
    slides = [_slide(place, row, cells) for place, row, cells in rows if cells is not title]
    order = Order.of(
        words for slide in slides for words in (slide.words, slide.start.year, slide.end.year)
    )
    about = parse_html(title.get("text", ""))
    in_the_head = ("headline", "type", *(() if about.links else ("text",)))
    return ParsedFile(
        format="TimelineJS sheet",
        events=tuple(event_of(slide, order) for slide in slides),
        title=html_line(title.get("headline", "")),
        about=about.text,
        extra=unused_fields(title, *in_the_head),
    )


def _by_name(row: Mapping[str, str]) -> dict[str, str]:
    """Return the cells of a row by their headers in small letters."""
    return {header.casefold(): cell for header, cell in row.items()}


def _is_title(cells: Mapping[str, str]) -> bool:
    """Whether a row is the title of the whole, which has no date."""
    is_dated = cells.get("year") or cells.get("start date")
    return cells.get("type") == "title" and not is_dated


def _slide(place: str, row: Mapping[str, str], cells: Mapping[str, str]) -> TimelineJSSlide:
    is_era = cells.get("type", "").casefold() == "era"
    return TimelineJSSlide(
        place=place,
        row=row,
        start=_moment(cells, ""),
        end=_moment(cells, "end "),
        words=cells.get("display date", ""),
        headline=cells.get("headline", ""),
        text=cells.get("text", ""),
        group=cells.get("group") or cells.get("tag") or (ERAS if is_era else ""),
        id=cells.get("unique id") or cells.get("id", ""),
        media=cells.get("media", ""),
        credit=cells.get("media credit", ""),
        caption=cells.get("media caption", ""),
        guesses=_guesses(cells.get("type", "")),
        extra=_unread(row, cells),
    )


def _guesses(type: str) -> tuple[str, ...]:
    kind = type.casefold()
    if kind == "era":
        return (ERA,)
    if kind == "title":
        return ("it is a title with a date, or a second one; it is taken for an event",)
    if kind not in _TYPES:
        return (f"its type “{type}” is none of TimelineJS; it is taken for an event",)
    return ()


def _unread(row: Mapping[str, str], cells: Mapping[str, str]) -> dict[str, object]:
    """Return the cells that become no part of a slide."""
    passed_over = {other for name, other in _PREFERRED.items() if cells.get(name)}
    read = _KNOWN - passed_over
    return {header: cell for header, cell in row.items() if cell and header.casefold() not in read}


def _moment(cells: Mapping[str, str], end: str) -> Moment:
    year, month, day, time = (
        cells.get(f"{end}{name}", "") for name in ("year", "month", "day", "time")
    )
    if year or month or day:
        return Moment(year, month, day, time)
    return date_list(cells.get("end date" if end else "start date", ""))
