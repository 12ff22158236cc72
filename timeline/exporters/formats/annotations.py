"""Quotes as W3C Web Annotations, by which other programs find their words in the sources again."""

# Without the usual __future__ import: its name is that of a function here.
import json
import re
from collections.abc import Iterator
from typing import Any

from timeline.exporters.citations import event_address, source_name, urn
from timeline.exporters.selection import Selection
from timeline.model import Event, Quote
from timeline.verification.matching import collapsed
from timeline.verification.record import QuoteRecord

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
Node = dict[str, Any]

_OMISSION = re.compile(r"\[ ?(?:…|\.\.\.|\. \. \.) ?\]")


def to_annotations(selection: Selection) -> bytes:
    """Return the annotations as a collection of one page, as UTF-8 JSON-LD."""
    items = annotations(selection)
    collection = {
        "@context": CONTEXT,
        "id": urn(selection, "annotations"),
        "type": "AnnotationCollection",
        "label": selection.timeline.title,
        "total": len(items),
        "first": {
            "id": urn(selection, "annotations", "1"),
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    }
    return (json.dumps(collection, ensure_ascii=False, indent=2) + "\n").encode()


def annotations(selection: Selection) -> list[Node]:
    """
    Return an annotation for each quote, without its ``@context``.

    The body says of which event the words tell; the target is the words in their source, each piece
    apart where some were left out. Where a verified quote begins is known from the text that it was
    compared with, in code points; where its later pieces begin is not, so they have no position.
    """
    return [
        _annotation(selection, event, quote) for event in selection.events for quote in event.quotes
    ]


def _annotation(selection: Selection, event: Event, quote: Quote) -> Node:
    targets = [*_targets(selection, quote)]
    return {
        "id": urn(selection, "annotation", event.id, quote.source, quote.text),
        "type": "Annotation",
        "motivation": "linking",
        "body": [
            {
                "type": "TextualBody",
                "value": f"{event.title} ({event.date.label})",
                "format": "text/plain",
                "purpose": "describing",
            },
            *([event_address(selection, event.id)] if selection.address else []),
        ],
        "target": targets[0] if len(targets) == 1 else targets,
    }


def _targets(selection: Selection, quote: Quote) -> Iterator[Node]:
    record = selection.verified.record(quote)
    for number, words in enumerate(_pieces(quote.text)):
        selectors: list[Node] = [{"type": "TextQuoteSelector", "exact": words}]
        if record and number == 0:
            end = record.start + len(words)
            selectors.append({"type": "TextPositionSelector", "start": record.start, "end": end})
        yield {"source": source_name(selection, quote.source), "selector": selectors} | _state(
            selection, quote, record
        )


def _pieces(quote: str) -> list[str]:
    return [*filter(None, map(collapsed, _OMISSION.split(quote)))]


def _state(selection: Selection, quote: Quote, record: QuoteRecord | None) -> Node:
    """Say of which day the text is that a quote was found in, and where a copy of it is kept."""
    archived = selection.sources[quote.source].archived
    state = {"sourceDate": f"{record.checked}T00:00:00Z"} if record else {}
    state |= {"cached": archived} if archived else {}
    return {"state": {"type": "TimeState"} | state} if state else {}
