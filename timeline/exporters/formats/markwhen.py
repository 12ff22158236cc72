"""Events as a Markwhen document: a section a lane, a line an event, its text below it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from timeline.dates import EventDate
from timeline.dates.years import historical, iso
from timeline.exporters.citations import reference
from timeline.exporters.date_parts import Parts, ends, is_plain
from timeline.exporters.quotation import quoted
from timeline.exporters.selection import Selection
from timeline.model import Event

#: An unseen character that joins words: after it Markwhen sees no sign of its own.
JOINER = "\u2060"
# Tags, mentions, ids, links and places, percentages, addresses, and the words that mean another
# event's ends.
_SIGNS = re.compile(
    r"[#@!](?=\w)|\](?=\()|(?<=\d)(?=%)|!(?=\[)|\.(?=start|end)|https?(?=:)", re.IGNORECASE
)
# A line like this can be no event, property, section, comment, list item or box to tick.
_PLAIN_LINE = re.compile(r"[“(]?[^\W\d_][^:]*")


def to_markwhen(selection: Selection) -> bytes:
    """
    Return the events as UTF-8 Markwhen text.

    Markwhen has years, months, days and, with their offset from UTC, times; of years before 1 only
    the year. A date that says more
    or less spans all that it can mean; its words stand after the title, and EDTF in the property
    ``edtf``.
    """
    head = {"title": selection.timeline.title, "description": selection.timeline.about}
    parts = ["".join(f"{name}: {_yaml(_escaped(text))}\n" for name, text in head.items() if text)]
    for lane in selection.timeline.lanes:
        events = [
            event for event in selection.events if event.lane == lane.id and _range(event.date)
        ]
        if events:
            parts.append(f"# {_escaped(lane.title)}\nid: {lane.id}\n")
            parts += ["\n".join(_lines(selection, event)) + "\n" for event in events]
    return "\n".join(parts).encode()


def _lines(selection: Selection, event: Event) -> Iterator[str]:
    words = "" if _says_all(event.date) else f" ({event.date.label})"
    box = JOINER if event.title.startswith("[") else ""
    yield f"{_range(event.date)}: {box}{_escaped(event.title)}{words}"
    yield f"id: {event.id}"
    yield f"edtf: {_yaml(event.date.text)}"
    yield from _text(event.summary)
    for quote in event.quotes:
        yield ""
        yield from _text(quoted(quote.text))
        yield from _text(f"({reference(selection.sources[quote.source])})")
    for piece in event.evidence:
        yield ""
        yield from _text(f"{piece.stance.capitalize()} - {piece.says}")
        yield from _text(f"({reference(selection.sources[piece.source])})")


def _says_all(date: EventDate) -> bool:
    return is_plain(date) and (
        not _is_bce(date) or all(len(parts) == 1 for parts in ends(date) if parts)
    )


def _is_bce(date: EventDate) -> bool:
    return any(parts and parts[0] <= 0 for parts in ends(date))


def _range(date: EventDate) -> str:
    """Return the date for the line of an event; empty where both ends are open."""
    if moments := _moments(date):
        return " - ".join(dict.fromkeys(moments))
    first, last = ends(date)
    known = [parts for parts in dict.fromkeys((first, last)) if parts]
    if _is_bce(date):
        return " - ".join(dict.fromkeys(_era(parts) for parts in known))
    return " / ".join(
        "-".join(f"{part:0{4 if n == 0 else 2}}" for n, part in enumerate(parts)) for parts in known
    )


def _moments(date: EventDate) -> list[str]:
    """Return both ends as Markwhen has moments, which it knows by their offset from UTC alone."""
    times, days = (date.start_time, date.end_time), (date.earliest, date.latest)
    if _is_bce(date) or not all(time and time.offset for time in times):
        return []
    return [f"{iso(day)}T{time.iso}" for day, time in zip(days, times, strict=True) if day and time]


def _era(parts: Parts) -> str:
    year = historical(parts[0])
    return f"{-year} BCE" if year < 0 else f"{year} CE"


def _text(text: str) -> Iterator[str]:
    yield from (_line(line.strip()) for line in text.splitlines() if line.strip())


def _line(text: str) -> str:
    escaped = _escaped(text)
    return escaped if _PLAIN_LINE.fullmatch(escaped) else JOINER + escaped


def _escaped(text: str) -> str:
    return _SIGNS.sub(lambda sign: sign.group() + JOINER, text)


def _yaml(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)  # also YAML's double quotes
