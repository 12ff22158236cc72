"""The Atom feed, which tells readers of new events and of changes."""

from __future__ import annotations

from timeline.exporters.citations import lane_title, reference, urn
from timeline.exporters.selection import Selection
from timeline.exporters.web.event_pages import event_paths
from timeline.exporters.web.rendering import fill_template
from timeline.model import Event

#: Of what was never looked at; a feed must say some day.
UNKNOWN = "1970-01-01"


def to_atom(selection: Selection) -> bytes:
    """
    Return all events as an Atom feed (RFC 4287), those looked at last first.

    Addresses are relative to the feed where the timeline's own is not known; ids never are.
    """
    days = {event.id: updated(selection, event) for event in selection.events}
    return fill_template(
        "feed.xml",
        selection=selection,
        events=sorted(selection.events, key=lambda event: days[event.id], reverse=True),
        days=days,
        paths=event_paths(selection),
        updated=max(days.values(), default=UNKNOWN),
        urn=urn,
        lane_title=lane_title,
        reference=reference,
    )


def updated(selection: Selection, event: Event) -> str:
    """Return the day of its last change, or when its sources were last read or compared."""
    cited = {quote.source for quote in event.quotes} | {piece.source for piece in event.evidence}
    read = [selection.sources[key].accessed for key in cited]
    read += [change.date for change in event.changes]
    records = [selection.verified.record(quote) for quote in event.quotes]
    days = [str(date.earliest) for date in read if date and date.earliest is not None]
    return max((*days, *(record.checked for record in records if record)), default=UNKNOWN)
