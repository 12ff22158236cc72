"""Events for TimelineJS: its JSON, and the CSV of its spreadsheet."""

from __future__ import annotations

import csv
import html
import io
import json
from collections.abc import Iterator
from typing import Any

from timeline.dates import ClockTime, EventDate
from timeline.dates.years import historical
from timeline.exporters.attribution import attribution, voices_in_words
from timeline.exporters.citations import lane_title, reference
from timeline.exporters.date_parts import Parts, ends, has_an_end, is_plain
from timeline.exporters.selection import Selection
from timeline.model import Event, Evidence, Source

COLUMNS = (
    "Year",
    "Month",
    "Day",
    "Time",
    "End Year",
    "End Month",
    "End Day",
    "End Time",
    "Display Date",
    "Headline",
    "Text",
    "Media",
    "Media Credit",
    "Media Caption",
    "Media Thumbnail",
    "Alt Text",
    "Type",
    "Group",
    "Background",
)
_UNITS = ("year", "month", "day")


def to_timelinejs(selection: Selection) -> bytes:
    """
    Return the events as TimelineJS 3 JSON, with a title slide.

    All text is HTML there, and ours is escaped. The words of a date are its ``display_date``,
    followed by EDTF in square brackets where the fields for year, month and day do not say the
    same.
    """
    timeline = selection.timeline
    whole = {
        "title": {
            "text": {"headline": _escaped(timeline.title), "text": _paragraphs(timeline.about)}
        },
        "events": [
            _slide(selection, event) for event in selection.events if has_an_end(event.date)
        ],
    }
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()


def to_timelinejs_csv(selection: Selection) -> bytes:
    """Return the events as the CSV of TimelineJS' spreadsheet, dates and text as in its JSON."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    timeline = selection.timeline
    title = {
        "Headline": _escaped(timeline.title),
        "Text": _paragraphs(timeline.about),
        "Type": "title",
    }
    writer.writerow(title)
    writer.writerows(
        _row(_slide(selection, event)) for event in selection.events if has_an_end(event.date)
    )
    return text.getvalue().encode()


def _slide(selection: Selection, event: Event) -> dict[str, Any]:
    first, last = ends(event.date)
    # Of what is open at one end, the other; the words of the date say which it is.
    begins, ends_at = event.date.start_time, event.date.end_time
    start = _date(first) | _time(begins) if first else _date(last) | _time(ends_at)
    slide: dict[str, Any] = {"unique_id": event.id, "start_date": start}
    if first and last and (first, begins) != (last, ends_at):
        slide["end_date"] = _date(last) | _time(ends_at)
    return slide | {
        "display_date": _display_date(event.date),
        "group": _label(lane_title(selection, event)),
        "text": {"headline": _escaped(event.title), "text": "".join(_body(selection, event))},
    }


def _date(parts: Parts | None) -> dict[str, int]:
    year, *rest = parts or ()
    return dict(zip(_UNITS, (historical(year), *rest), strict=False))


def _time(time: ClockTime | None) -> dict[str, int]:
    parts = time.clock.split(":") if time else ()
    return dict(zip(("hour", "minute", "second"), map(int, parts), strict=False))


def _display_date(date: EventDate) -> str:
    first, last = ends(date)
    # An end that is the same as the beginning is thrown away there.
    if is_plain(date) and ("/" not in date.text or first != last):
        return _label(date.label)
    return _label(f"{date.label} {date.text if date.is_set else f'[{date.text}]'}")


def _body(selection: Selection, event: Event) -> Iterator[str]:
    yield _paragraphs(event.summary)
    for quote in event.quotes:
        source = _reference(selection.sources[quote.source])
        # not inside: TimelineJS sets quotation marks around each paragraph of a quote
        yield f"<blockquote><p>{_escaped(quote.text)}</p></blockquote><p>{source}</p>"
    if event.evidence:
        yield f"<p>{_escaped(voices_in_words(selection.timeline, event))}</p>"
        yield f"<ul>{''.join(_report(selection, event, piece) for piece in event.evidence)}</ul>"


def _report(selection: Selection, event: Event, piece: Evidence) -> str:
    weight = _escaped(attribution(selection.timeline, event, piece))
    source = "; ".join(filter(None, (weight, _reference(selection.sources[piece.source]))))
    return f"<li>{piece.stance.capitalize()}: {_escaped(piece.says)} ({source})</li>"


def _reference(source: Source) -> str:
    words = _escaped(reference(source))
    return f'<a href="{html.escape(source.url)}">{words}</a>' if source.url else words


def _row(slide: dict[str, Any]) -> dict[str, str]:
    row = {
        "Display Date": slide["display_date"],
        "Headline": slide["text"]["headline"],
        "Text": slide["text"]["text"],
        "Group": slide["group"],
    }
    for prefix, date in (("", slide["start_date"]), ("End ", slide.get("end_date", {}))):
        row |= {f"{prefix}{unit.capitalize()}": str(date[unit]) for unit in _UNITS if unit in date}
        clock = [f"{date[unit]:02}" for unit in ("hour", "minute", "second") if unit in date]
        row |= {f"{prefix}Time": ":".join(clock)} if clock else {}
    return row


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{_escaped(part)}</p>" for part in text.split("\n") if part.strip())


def _escaped(text: str) -> str:
    return html.escape(text, quote=False)


def _label(text: str) -> str:
    """Return text for a group or a date, which TimelineJS reads as HTML twice."""
    return _escaped(text).replace("&lt;", "&amp;lt;")
