"""Names on the web for what is exported: addresses where there are any, else URNs."""

from __future__ import annotations

import uuid

from timeline.exporters.selection import Selection


def event_address(selection: Selection, event: str) -> str:
    """Return the address that opens an event; relative to the page where its own is not known."""
    return f"{selection.address.partition('#')[0]}#event={event}"


def source_name(selection: Selection, source: str) -> str:
    """Return the address of a source, or a URN for one that is not on the web."""
    return selection.timeline.sources[source].url or urn(selection, "source", source)


def urn(selection: Selection, *path: str) -> str:
    """Return the name of a part of the timeline; the same as long as the timeline's title is."""
    return uuid.uuid5(uuid.NAMESPACE_OID, "\n".join((selection.timeline.title, *path))).urn
