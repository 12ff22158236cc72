"""TimelineJS: the JSON of version 3, and that of version 2, which was called StoryJS."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from timeline.dates.free_text.single import Order
from timeline.importers.decode.html import first_line, plain
from timeline.importers.decode.json import read_json, record, text_of
from timeline.importers.decode.text import Unreadable
from timeline.importers.entries import Entry, Found, without
from timeline.importers.formats.timelinejs_slide import ERA, ERAS, Moment, Slide, entry_of

_Make: TypeAlias = Callable[[str, Mapping[str, object], bool], Slide]


def read_timelinejs(text: str) -> Found:
    """
    Return what a JSON file of TimelineJS holds.

    Raises:
        Unreadable: it is none.
    """
    file = record(read_json(text))
    if isinstance(old := file.get("timeline"), dict):
        return _found(
            old,
            [*_slides(old, {"date": "date", "era": "era"}, _old_slide)],
            old.get("headline"),
            old.get("text"),
            "TimelineJS 2",
        )
    if not isinstance(file.get("events"), list):
        raise Unreadable("this is no file of TimelineJS, which has a list of events")
    head = record(record(file.get("title")).get("text"))
    return _found(
        file,
        [*_slides(file, {"events": "event", "eras": "era"}, _slide)],
        head.get("headline"),
        head.get("text"),
        "TimelineJS 3",
    )


def _found(
    file: Mapping[str, object], slides: list[Slide], title: object, about: object, name: str
) -> Found:
    order = Order.of(slide.words for slide in slides)
    entries: tuple[Entry, ...] = tuple(entry_of(slide, order) for slide in slides)
    known = (
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
    kept = without(file, *known)
    kept |= {
        f"title.{key}": value for key, value in without(record(file.get("title")), "text").items()
    }
    said = plain(text_of(about))
    if said.links:
        kept["title.text"] = about
    return Found(name, entries, first_line(text_of(title)), said.text, kept=kept)


def _slides(file: Mapping[str, object], kinds: Mapping[str, str], make: _Make) -> Iterator[Slide]:
    """Yield the events and then the eras of a file; *kinds* says what each list calls its rows."""
    for (kind, name), is_era in zip(kinds.items(), (False, True), strict=True):
        values = file.get(kind)
        for number, value in enumerate(values if isinstance(values, list) else (), start=1):
            row = record(value)
            yield (
                make(f"{name} {number}", row, is_era)
                if row
                else Slide(f"{name} {number}", {"value": value})
            )


def _slide(place: str, row: Mapping[str, object], is_era: bool) -> Slide:
    text, media = record(row.get("text")), record(row.get("media"))
    kept = without(
        row,
        "start_date",
        "end_date",
        "display_date",
        "text",
        "media",
        "group",
        "unique_id",
        "autolink",
    )
    kept |= {f"text.{key}": value for key, value in without(text, "headline", "text").items()}
    kept |= {
        f"media.{key}": value for key, value in without(media, "url", "credit", "caption").items()
    }
    for name in ("start_date", "end_date"):
        dated = without(record(row.get(name)), "year", "month", "day", "display_date")
        kept |= {f"{name}.{key}": value for key, value in dated.items()}
    return Slide(
        place,
        row,
        _moment(row.get("start_date")),
        _moment(row.get("end_date")),
        text_of(row.get("display_date")),
        text_of(text.get("headline")),
        text_of(text.get("text")),
        text_of(row.get("group")) or (ERAS if is_era else ""),
        text_of(row.get("unique_id")),
        text_of(media.get("url")),
        text_of(media.get("credit")),
        text_of(media.get("caption")),
        (ERA,) if is_era else (),
        kept,
    )


def _moment(value: object) -> Moment:
    date = record(value)
    year, month, day = (text_of(date.get(name)) for name in ("year", "month", "day"))
    clock = ":".join(text_of(date.get(name)) for name in ("hour", "minute", "second"))
    return Moment(year, month, day, clock, text_of(date.get("display_date")))


def _old_slide(place: str, row: Mapping[str, object], is_era: bool) -> Slide:
    asset = record(row.get("asset"))
    kept = without(row, "startDate", "endDate", "headline", "text", "asset", "tag", "displayDate")
    kept |= {
        f"asset.{key}": value for key, value in without(asset, "media", "credit", "caption").items()
    }
    return Slide(
        place,
        row,
        old_moment(text_of(row.get("startDate"))),
        old_moment(text_of(row.get("endDate"))),
        text_of(row.get("displayDate")),
        text_of(row.get("headline")),
        text_of(row.get("text")),
        text_of(row.get("tag")) or (ERAS if is_era else ""),
        "",
        text_of(asset.get("media")),
        text_of(asset.get("credit")),
        text_of(asset.get("caption")),
        (ERA,) if is_era else (),
        kept,
    )


def old_moment(written: str) -> Moment:
    """Return a date of version 2: a list such as 1963,8,9 whose parts may be empty, or free words."""
    parts = [part.strip() for part in written.split(",")]
    if len(parts) > 1 and all(re.fullmatch("-?[0-9]*", part) for part in parts):
        year, month, day, *time = [*parts, "", ""]
        return Moment(year, month, day, ":".join(time))
    return Moment(year=written)
