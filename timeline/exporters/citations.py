"""What the file names by id, in words: lanes, and sources as one line each, without their addresses."""

from __future__ import annotations

from timeline.exporters.selection import Selection
from timeline.model import Event, Source


def reference(source: Source) -> str:
    """Return who wrote what, where and when; what is not known is left out."""
    authors = source.names
    publisher = "" if source.publisher in authors else source.publisher
    issued = source.issued.label if source.issued else ""
    return ", ".join(filter(None, (*authors, source.title, publisher, issued)))


def lane_title(selection: Selection, event: Event) -> str:
    """Return the title of an event's lane."""
    return next(lane.title for lane in selection.timeline.lanes if lane.id == event.lane)
