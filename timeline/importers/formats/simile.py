"""SIMILE Timeline: its XML and its JSON, and its events that happened once between two dates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from timeline.dates.free_text.candidate import Unread
from timeline.dates.free_text.conventions import Order
from timeline.importers.citations import cite_links, cite_media_links, cite_text, web_address
from timeline.importers.dates import Reading, read, spanning
from timeline.importers.decode.html import Link, html_line, parse_html
from timeline.importers.decode.json import as_record, as_text, read_json
from timeline.importers.decode.text import UnreadableFile
from timeline.importers.decode.xml import XmlElement, read_xml
from timeline.importers.parsed_file import ParsedEvent, ParsedFile, When, unused_fields

_LONG_NAMES = {
    "s": "start",
    "e": "end",
    "ls": "latestStart",
    "ee": "earliestEnd",
    "t": "title",
    "d": "description",
    "c": "color",
    "de": "durationEvent",
    "eid": "eventID",
}
_DATES = ("start", "latestStart", "earliestEnd", "end")
_USED = (*_DATES, "isDuration", "durationEvent", "title", "description", "id", "eventID")
_ONCE = (
    "it has an end and is no duration; so it happened once, some time between, as SIMILE reads it"
)


@dataclass(frozen=True)
class _Row:
    """An event as it is written; *is_instant* says that it happened once."""

    place: str
    fields: Mapping[str, object]
    is_instant: bool

    def text(self, name: str) -> str:
        """Return a field as text."""
        return as_text(self.fields.get(name))


def read_simile(text: str) -> ParsedFile:
    """
    Return what a file of SIMILE Timeline holds, in XML or in JSON.

    Raises:
        UnreadableFile: it is none.
    """
    return _read_xml(text) if text.lstrip().startswith("<") else _read_json(text)


def _read_json(text: str) -> ParsedFile:
    file = as_record(read_json(text))
    events = file.get("events")
    if not isinstance(events, list):
        raise UnreadableFile("this is no file of SIMILE Timeline, which has a list of events")
    rows = [_row_of_json(f"event {number}", value) for number, value in enumerate(events, start=1)]
    return ParsedFile("SIMILE JSON", _events(rows), extra=unused_fields(file, "events"))


def _row_of_json(place: str, value: object) -> _Row:
    """Return a row; in JSON SIMILE takes isDuration for its opposite, and a span is the rule."""
    fields = {_LONG_NAMES.get(key, key): inner for key, inner in as_record(value).items()}
    is_instant = _word(fields, "isDuration") == "true" or _word(fields, "durationEvent") == "false"
    return _Row(place, fields or {"value": value}, is_instant)


def _read_xml(text: str) -> ParsedFile:
    document = read_xml(text)
    if document.name != "data":
        raise UnreadableFile(
            "this is no file of SIMILE Timeline, whose XML begins with <data>, "
            f"not <{document.name}>"
        )
    rows = [_row_of_xml(element) for element in document.elements if element.name == "event"]
    others = (_left_out(element) for element in document.elements if element.name != "event")
    extra: dict[str, object] = {f"data.{key}": value for key, value in document.attributes.items()}
    if document.loose:
        extra["text in no event"] = document.loose
    return ParsedFile("SIMILE XML", (*_events(rows), *others), extra=extra)


def _row_of_xml(element: XmlElement) -> _Row:
    fields = _fields(element)
    is_duration = "true" in (_word(fields, "isDuration"), _word(fields, "durationEvent"))
    return _Row(f"line {element.line}", fields, is_instant=not is_duration)


def _left_out(element: XmlElement) -> ParsedEvent:
    return ParsedEvent(
        place=f"line {element.line}",
        when=f"it is <{element.name}>, which is no event",
        title=html_line(element.attributes.get("title", "")),
        row=_fields(element),
    )


def _fields(element: XmlElement) -> dict[str, object]:
    content = {"description": element.content} if element.content else {}
    return {**element.attributes, **content}


def _word(fields: Mapping[str, object], name: str) -> str:
    return str(fields.get(name, "")).casefold()


def _events(rows: Iterable[_Row]) -> tuple[ParsedEvent, ...]:
    rows = [*rows]
    order = Order.of(row.text(end) for row in rows for end in ("start", "end"))
    return tuple(_event(row, order) for row in rows)


def _event(row: _Row, order: Order) -> ParsedEvent:
    body = parse_html(row.text("description"))
    addresses = {name: row.text(name) for name in ("link", "image")}
    cited = [name for name, address in addresses.items() if web_address(address)]
    return ParsedEvent(
        place=row.place,
        when=_when(row, order),
        title=html_line(row.text("title")),
        row=row.fields,
        summary=body.text,
        id=row.text("eventID") or row.text("id"),
        citations=(
            *cite_links([Link(addresses["link"])]),
            *cite_media_links([Link(addresses["image"])]),
            *cite_links(body.links),
            *cite_text(body.text),
        ),
        extra=unused_fields(row.fields, *_USED, *cited),
    )


def _when(row: _Row, order: Order) -> When | str:
    written = {name: row.text(name) for name in _DATES}
    try:
        dates = {name: read(words, order) for name, words in written.items() if words}
        if "start" not in dates:
            return "there is no date"
        reading = _once(dates) if row.is_instant else _lasting(dates)
    except Unread as error:
        return str(error)
    words = " to ".join(dict.fromkeys(words for words in written.values() if words))
    return When(reading.date, words, reading.guesses)


def _once(dates: Mapping[str, Reading]) -> Reading:
    """Return what happened once, on a day not known, between the first and the last date."""
    first = dates["start"].date
    last = max(
        (reading.date for reading in dates.values()),
        key=lambda date: (date.latest is None, str(date.latest)),
    )
    guesses = tuple(guess for reading in dates.values() for guess in reading.guesses)
    if last == first:
        return Reading(first, guesses)
    if any(date.is_set or "/" in date.text for date in (first, last)):
        return spanning(dates["start"], Reading(last))
    return Reading(read(f"[{first.text}..{last.text}]").date, (*guesses, _ONCE))


def _lasting(dates: Mapping[str, Reading]) -> Reading:
    """Return what lasted; a start or an end between two dates is the set of both."""
    first, last = dates["start"], dates.get("end")
    if "latestStart" in dates:
        first = _between(first, dates["latestStart"])
    if last and "earliestEnd" in dates:
        last = _between(dates["earliestEnd"], last)
    if last is None or last.date == first.date:
        return first
    return spanning(first, last)


def _between(first: Reading, last: Reading) -> Reading:
    if first.date == last.date:
        return first
    date = read(f"[{first.date.text}..{last.date.text}]").date
    return Reading(date, first.guesses + last.guesses)
