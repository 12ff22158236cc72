"""Events as CSV: one row an event, or one row for each quote and each piece of evidence."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

import numpy as np

from timeline.dates.years import iso
from timeline.exporters.citations import reference
from timeline.exporters.selection import Selection
from timeline.model import Event, Evidence, Quote, Timeline
from timeline.voices import event_voices, strength, voice_name, witnesses

COLUMNS = (
    "id",
    "title",
    "date",
    "date_in_words",
    "earliest",
    "latest",
    "date_note",
    "lane",
    "origin",
    "importance",
    "people",
    "places",
    "summary",
    "quotes",
    "evidence",
    "sources",
    "strength",
    "witnesses",
    "voices",
    "date_source",
)
LONG_COLUMNS = (
    "event",
    "title",
    "date",
    "date_in_words",
    "lane",
    "kind",
    "quote",
    "status",
    "stance",
    "about",
    "text",
    "source",
    "reference",
    "source_date",
    "source_date_in_words",
    "evidence",
    "voice",
    "accuses",
    "answers",
)
# What spreadsheets take for the beginning of a formula; the last four are as wide as Chinese
# letters.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def to_csv(
    selection: Selection, *, long: bool = False, raw: bool = False, bom: bool = False
) -> bytes:
    """
    Return the events as UTF-8 CSV with a header row.

    ``date`` is EDTF as written, ``earliest`` and ``latest`` are the days that it can mean, empty
    where an end is open. Lists are joined by `` | ``; evidence reads ``stance: source: words``.
    ``witnesses`` counts reports and voices in words; ``voices`` names these.

    Args:
        selection: the events.
        long: one row for each quote and each piece of evidence.
        raw: no apostrophe before what a spreadsheet takes for a formula, such as the year -0500.
        bom: begin with the mark by which older spreadsheets know UTF-8.
    """
    text = io.StringIO()
    columns, rows = (LONG_COLUMNS, _long_rows(selection)) if long else (COLUMNS, _rows(selection))
    writer = csv.DictWriter(text, columns, lineterminator="\r\n")  # RFC 4180
    writer.writeheader()
    for row in rows:
        writer.writerow(row if raw else {column: _safe(cell) for column, cell in row.items()})
    return text.getvalue().encode("utf-8-sig" if bom else "utf-8")


def to_long_csv(selection: Selection) -> bytes:
    """Return the same with one row for each quote and each piece of evidence."""
    return to_csv(selection, long=True)


def unguarded(rows: list[list[str]]) -> list[list[str]]:
    """Return the cells as they were before they were guarded, unless they were written raw."""
    if any(cell.startswith(_FORMULA) for row in rows for cell in row):
        return rows
    return [[_bare(cell) for cell in row] for row in rows]


def _bare(cell: str) -> str:
    is_guarded = cell.startswith("'") and cell.lstrip("'").startswith(_FORMULA)
    return cell[1:] if is_guarded else cell


def _rows(selection: Selection) -> Iterator[dict[str, str]]:
    for event in selection.events:
        yield (
            _dated(event)
            | {
                "id": event.id,
                "earliest": _day(event.date.earliest),
                "latest": _day(event.date.latest),
                "date_note": event.date_note,
                "origin": str(event.origin),
                "importance": str(int(event.importance)),
                "people": _joined(selection.people[key].name for key in event.people),
                "places": _joined(selection.places[key].name for key in event.places),
                "summary": event.summary,
                "quotes": _joined(quote.text for quote in event.quotes),
                "evidence": _joined(
                    f"{piece.stance}: {piece.source}: {piece.says}" for piece in event.evidence
                ),
                "sources": _joined(dict.fromkeys(_cited(event))),
                "date_source": _joined(event.date_source),
            }
            | _weighed(selection.timeline, event)
        )


def _weighed(timeline: Timeline, event: Event) -> dict[str, str]:
    heard = event_voices(timeline, event)
    return {
        "strength": str(strength(timeline, event)),
        "witnesses": witnesses(timeline, event),
        "voices": _joined(voice_name(timeline, voice) for voice in heard),
    }


def _long_rows(selection: Selection) -> Iterator[dict[str, str]]:
    for event in selection.events:
        parts: list[Quote | Evidence] = [*event.quotes, *event.evidence]
        for part in parts:
            words = (
                _quoted(selection, part) if isinstance(part, Quote) else _reported(selection, part)
            )
            source = {"source": part.source, "reference": reference(selection.sources[part.source])}
            yield _dated(event) | {"event": event.id} | words | source


def _dated(event: Event) -> dict[str, str]:
    return {
        "title": event.title,
        "date": event.date.text,
        "date_in_words": event.date.label,
        "lane": event.lane,
    }


def _quoted(selection: Selection, quote: Quote) -> dict[str, str]:
    status = str(selection.verified.status(quote))
    return {"kind": "quote", "quote": quote.id, "status": status, "text": quote.text}


def _reported(selection: Selection, piece: Evidence) -> dict[str, str]:
    return {
        "kind": "evidence",
        "stance": str(piece.stance),
        "about": _joined(piece.about),
        "text": piece.says,
        "source_date": piece.date.text if piece.date else "",
        "source_date_in_words": piece.date.label if piece.date else "",
        "evidence": piece.id,
        "voice": selection.heard[piece.voice].name if piece.voice else "",
        "accuses": _joined(selection.heard[key].name for key in piece.accuses),
        "answers": _joined(piece.answers),
    }


def _cited(event: Event) -> Iterator[str]:
    yield from (quote.source for quote in event.quotes)
    yield from (piece.source for piece in event.evidence)


def _day(day: np.datetime64 | None) -> str:
    return "" if day is None else iso(day)


def _joined(words: Iterable[str]) -> str:
    return " | ".join(words)


def _safe(cell: str) -> str:
    """Guard what is a formula, or would be taken for one that is guarded already."""
    return f"'{cell}" if cell.lstrip("'").startswith(_FORMULA) else cell
