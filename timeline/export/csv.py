"""Events as CSV: one row per event, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from timeline.model import Event, Timeline

COLUMNS = (
    "id",
    "title",
    "date",
    "date_in_words",
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
)


def to_csv(timeline: Timeline, ids: Iterable[str]) -> bytes:
    """
    Return the events with these ids, in the file's order, as UTF-8 CSV with a header row.

    ``date`` is EDTF as written. Lists are joined by `` | ``; evidence reads ``stance: source: words``.
    A cell that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    wanted = set(ids)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")  # RFC 4180
    writer.writerow(COLUMNS)
    for event in timeline.events:
        if event.id in wanted and not event.draft:
            writer.writerow([_safe(cell) for cell in _cells(timeline, event)])
    return text.getvalue().encode("utf-8")


def _cells(timeline: Timeline, event: Event) -> tuple[str, ...]:
    cited = dict.fromkeys(
        [quote.source for quote in event.quotes] + [piece.source for piece in event.evidence]
    )
    return (
        event.id,
        event.title,
        event.date.text,
        event.date.label,
        event.date_note,
        event.lane,
        str(event.origin),
        str(int(event.importance)),
        " | ".join(timeline.people[key].name for key in event.people),
        " | ".join(timeline.places[key].name for key in event.places),
        event.summary,
        " | ".join(quote.text for quote in event.quotes),
        " | ".join(f"{piece.stance}: {piece.source}: {piece.says}" for piece in event.evidence),
        " | ".join(cited),
    )


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell
