"""TimelineJS: its JSON of version 3 and of version 2 (StoryJS), and its spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

from timeline.dates.free_text.conventions import Order
from timeline.importers.decode.csv import read_csv
from timeline.importers.decode.html import html_line, parse_html
from timeline.importers.decode.javascript import looks_like_javascript
from timeline.importers.decode.json import as_record, as_text, read_json
from timeline.importers.decode.text import UnreadableFile
from timeline.importers.formats.timelinejs_dates import Moment, date_list
from timeline.importers.formats.timelinejs_sheet import read_timelinejs_sheet
from timeline.importers.formats.timelinejs_slide import ERA, ERAS, TimelineJSSlide, event_of
from timeline.importers.parsed_file import ParsedFile, unused_fields
from timeline.importers.tables.header_row import sheet_of

_MakeSlide: TypeAlias = Callable[[str, Mapping[str, object], bool], TimelineJSSlide]
_OF_THE_FILE = (
    "events",
    "eras",
    "title",
    "timeline",
    "date",
    "era",
    "headline",
    "text",
    "type",
    "scale",
)
_OF_A_SLIDE = (
    "start_date",
    "end_date",
    "display_date",
    "text",
    "media",
    "group",
    "unique_id",
    "autolink",
)
_OF_AN_OLD_SLIDE = ("startDate", "endDate", "headline", "text", "asset", "tag", "displayDate")


def read_timelinejs(text: str) -> ParsedFile:
    """
    Return what a file of TimelineJS holds, in JSON or as a sheet in CSV.

    Raises:
        UnreadableFile: it is none.
    """
    if text.lstrip()[:1] not in ("{", "[") and not looks_like_javascript(text):
        return read_timelinejs_sheet(sheet_of(read_csv(text)))
    file = as_record(read_json(text))
    old = file.get("timeline")
    if isinstance(old, dict):
        slides = _slides(old, {"date": "date", "era": "era"}, _old_slide)
        return _parsed("TimelineJS 2", old, [*slides], old)
    if not isinstance(file.get("events"), list):
        raise UnreadableFile("this is no file of TimelineJS, which has a list of events")
    slides = _slides(file, {"events": "event", "eras": "era"}, _slide)
    title = as_record(as_record(file.get("title")).get("text"))
    return _parsed("TimelineJS 3", file, [*slides], title)


def _parsed(
    format: str,
    file: Mapping[str, object],
    slides: Sequence[TimelineJSSlide],
    title: Mapping[str, object],
) -> ParsedFile:
    """Return a file with its slides; *title* has the headline and the text of the whole."""
    order = Order.of(slide.words for slide in slides)
    about = parse_html(as_text(title.get("text")))
    extra = unused_fields(file, *_OF_THE_FILE)
    extra |= _prefixed("title", unused_fields(as_record(file.get("title")), "text"))
    if about.links:
        extra["title.text"] = title.get("text")
    return ParsedFile(
        format=format,
        events=tuple(event_of(slide, order) for slide in slides),
        title=html_line(as_text(title.get("headline"))),
        about=about.text,
        extra=extra,
    )


def _slides(
    file: Mapping[str, object], lists: Mapping[str, str], make_slide: _MakeSlide
) -> Iterator[TimelineJSSlide]:
    """Yield the events and then the eras of a file; *lists* says what each list calls its rows."""
    for (key, name), is_era in zip(lists.items(), (False, True), strict=True):
        values = file.get(key)
        for number, value in enumerate(values if isinstance(values, list) else (), start=1):
            place, row = f"{name} {number}", as_record(value)
            if row:
                yield make_slide(place, row, is_era)
            else:
                yield TimelineJSSlide(place, {"value": value})


def _slide(place: str, row: Mapping[str, object], is_era: bool) -> TimelineJSSlide:
    text, media = as_record(row.get("text")), as_record(row.get("media"))
    return TimelineJSSlide(
        place=place,
        row=row,
        start=_moment(row.get("start_date")),
        end=_moment(row.get("end_date")),
        words=as_text(row.get("display_date")),
        headline=as_text(text.get("headline")),
        text=as_text(text.get("text")),
        group=as_text(row.get("group")) or (ERAS if is_era else ""),
        id=as_text(row.get("unique_id")),
        media=as_text(media.get("url")),
        credit=as_text(media.get("credit")),
        caption=as_text(media.get("caption")),
        guesses=(ERA,) if is_era else (),
        extra=_extra_of_slide(row, text, media),
    )


def _extra_of_slide(
    row: Mapping[str, object], text: Mapping[str, object], media: Mapping[str, object]
) -> dict[str, object]:
    extra = unused_fields(row, *_OF_A_SLIDE)
    extra |= _prefixed("text", unused_fields(text, "headline", "text"))
    extra |= _prefixed("media", unused_fields(media, "url", "credit", "caption"))
    for name in ("start_date", "end_date"):
        date = as_record(row.get(name))
        extra |= _prefixed(name, unused_fields(date, "year", "month", "day", "display_date"))
    return extra


def _moment(value: object) -> Moment:
    date = as_record(value)
    return Moment(
        year=as_text(date.get("year")),
        month=as_text(date.get("month")),
        day=as_text(date.get("day")),
        time=":".join(as_text(date.get(name)) for name in ("hour", "minute", "second")),
        words=as_text(date.get("display_date")),
    )


def _old_slide(place: str, row: Mapping[str, object], is_era: bool) -> TimelineJSSlide:
    media = as_record(row.get("asset"))
    unused_of_media = unused_fields(media, "media", "credit", "caption")
    return TimelineJSSlide(
        place=place,
        row=row,
        start=date_list(as_text(row.get("startDate"))),
        end=date_list(as_text(row.get("endDate"))),
        words=as_text(row.get("displayDate")),
        headline=as_text(row.get("headline")),
        text=as_text(row.get("text")),
        group=as_text(row.get("tag")) or (ERAS if is_era else ""),
        media=as_text(media.get("media")),
        credit=as_text(media.get("credit")),
        caption=as_text(media.get("caption")),
        guesses=(ERA,) if is_era else (),
        extra=unused_fields(row, *_OF_AN_OLD_SLIDE) | _prefixed("asset", unused_of_media),
    )


def _prefixed(name: str, fields: Mapping[str, object]) -> dict[str, object]:
    """Return the fields of a record within another, named by their paths."""
    return {f"{name}.{key}": value for key, value in fields.items()}
