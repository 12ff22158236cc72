"""SIMILE Timeline: its XML and its JSON, and its events that happened once between two dates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.dates import EventDate
from timeline.dates.free_text.single import Order, Unread
from timeline.importers.citations import linked, referenced, web_address
from timeline.importers.dates import Reading, read, spanning
from timeline.importers.decode.html import Link, first_line, plain
from timeline.importers.decode.json import read_json, record, text_of
from timeline.importers.decode.text import Unreadable
from timeline.importers.decode.xml import Element, read_xml
from timeline.importers.entries import Entry, Found, When, without

_SHORT = {
    "s": "start",
    "e": "end",
    "ls": "latestStart",
    "ee": "earliestEnd",
    "t": "title",
    "d": "description",
}
_SHORT |= {"c": "color", "de": "durationEvent", "eid": "eventID"}
_EVENT = "event"
_ONCE = (
    "it has an end and is no duration; so it happened once, some time between, as SIMILE reads it"
)
_USED = (
    "start",
    "end",
    "latestStart",
    "earliestEnd",
    "isDuration",
    "durationEvent",
    "title",
    "description",
)


def read_simile(text: str) -> Found:
    """
    Return what a file of SIMILE Timeline holds, in XML or in JSON.

    Raises:
        Unreadable: it is none.
    """
    if text.lstrip().startswith("<"):
        return _of_xml(text)
    file = record(read_json(text))
    events = file.get("events")
    if not isinstance(events, list):
        raise Unreadable("this is no file of SIMILE Timeline, which has a list of events")
    rows = []
    for number, value in enumerate(events, start=1):
        row = {_SHORT.get(key, key): inner for key, inner in record(value).items()} or {
            "value": value
        }
        rows.append((f"event {number}", row, _is_instant_in_json(row)))
    return Found("SIMILE JSON", _entries(rows), kept=without(file, "events"))


def _of_xml(text: str) -> Found:
    document = read_xml(text)
    if document.name != "data":
        raise Unreadable(
            f"this is no file of SIMILE Timeline, whose XML begins with <data>, not <{document.name}>"
        )
    rows = [(f"line {one.line}", _row(one), one.name) for one in document.elements]
    events = [(place, row, _is_instant_in_xml(row)) for place, row, name in rows if name == _EVENT]
    others = (
        Entry(
            place, f"it is <{name}>, which is no event", first_line(text_of(row.get("title"))), row
        )
        for place, row, name in rows
        if name != _EVENT
    )
    kept: dict[str, object] = {f"data.{key}": value for key, value in document.attributes.items()}
    return Found(
        "SIMILE XML",
        (*_entries(events), *others),
        kept=kept | ({"text in no event": document.loose} if document.loose else {}),
    )


def _row(element: Element) -> dict[str, object]:
    return {**element.attributes, **({"description": element.content} if element.content else {})}


def _is_instant_in_xml(row: Mapping[str, object]) -> bool:
    return "true" not in (_word(row, "isDuration"), _word(row, "durationEvent"))


def _is_instant_in_json(row: Mapping[str, object]) -> bool:
    """Whether it happened once; in JSON SIMILE takes isDuration for its opposite, and a span is the rule."""
    return _word(row, "isDuration") == "true" or _word(row, "durationEvent") == "false"


def _word(row: Mapping[str, object], name: str) -> str:
    return str(row.get(name, "")).casefold()


def _entries(rows: Sequence[tuple[str, Mapping[str, object], bool]]) -> tuple[Entry, ...]:
    order = Order.of(text_of(row.get(end)) for _, row, _ in rows for end in ("start", "end"))
    return tuple(_entry(place, row, is_instant, order) for place, row, is_instant in rows)


def _entry(place: str, row: Mapping[str, object], is_instant: bool, order: Order) -> Entry:
    body = plain(text_of(row.get("description")))
    addresses = {name: text_of(row.get(name)) for name in ("link", "image")}
    cited = [
        *linked([Link(addresses["link"])]),
        *linked([Link(addresses["image"])], "The imported row shows it"),
        *linked(body.links),
        *referenced(body.text),
    ]
    kept = without(
        row, *_USED, "id", "eventID", *(name for name, at in addresses.items() if web_address(at))
    )
    return Entry(
        place,
        _when(row, is_instant, order),
        first_line(text_of(row.get("title"))),
        row,
        body.text,
        text_of(row.get("eventID")) or text_of(row.get("id")),
        cited=tuple(cited),
        kept=kept,
    )


def _when(row: Mapping[str, object], is_instant: bool, order: Order) -> When | str:
    names = ("start", "latestStart", "earliestEnd", "end")
    written = {name: text_of(row.get(name)) for name in names}
    try:
        dates = {name: read(words, order) for name, words in written.items() if words}
        if "start" not in dates:
            return "there is no date"
        reading = _once(dates) if is_instant else _lasting(dates)
    except Unread as error:
        return str(error)
    words = " to ".join(dict.fromkeys(words for words in written.values() if words))
    return When(reading.date, words, reading.guesses)


def _once(dates: Mapping[str, Reading]) -> Reading:
    """Return what happened once, on a day that is not known, between the first and the last date."""
    last = max(
        (one.date for one in dates.values()),
        key=lambda date: (date.latest is None, str(date.latest)),
    )
    first = dates["start"].date
    guesses = tuple(guess for one in dates.values() for guess in one.guesses)
    if last == first:
        return Reading(first, guesses)
    if any(date.is_set or "/" in date.text for date in (first, last)):
        return spanning(dates["start"], Reading(last))
    return Reading(read(f"[{first.text}..{last.text}]").date, (*guesses, _ONCE))


def _lasting(dates: Mapping[str, Reading]) -> Reading:
    """Return what lasted; where its start or its end is between two dates, what holds both of them."""
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
    set_of: EventDate = read(f"[{first.date.text}..{last.date.text}]").date
    return Reading(set_of, first.guesses + last.guesses)
