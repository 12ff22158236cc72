"""How exports refer to events, lanes and sources: in words, by address or by URN."""

from __future__ import annotations

import uuid

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


def event_address(selection: Selection, event: str) -> str:
    """Return the address that opens an event; relative to the page where its own is not known."""
    return f"{selection.address.partition('#')[0]}#event={event}"


def source_name(selection: Selection, source: str) -> str:
    """Return the address of a source, or a URN for one that is not on the web."""
    return selection.timeline.sources[source].url or urn(selection, "source", source)


def urn(selection: Selection, *path: str) -> str:
    """Return the name of a part of the timeline; the same as long as the timeline's title is."""
    return uuid.uuid5(uuid.NAMESPACE_OID, "\n".join((selection.timeline.title, *path))).urn
