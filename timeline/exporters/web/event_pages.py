"""The pages of a site that tell single events: one for each or, of very many, one for a year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from timeline.exporters.quotation import quoted
from timeline.exporters.selection import Selection
from timeline.exporters.web.content import Content, are_many
from timeline.exporters.web.page import Assets
from timeline.exporters.web.rendering import fill_template
from timeline.exporters.web.shared_pages import shared_pages


def event_paths(selection: Selection) -> dict[str, str]:
    """Return where in the site each event is told, by its id; on a shared page, also the place."""
    if not are_many(selection):
        return {event.id: f"events/{event.id}.html" for event in selection.events}
    return {id: f"{page.path}#{id}" for page in shared_pages(selection.events) for id in page.ids}


def event_pages(content: Content, assets: Assets) -> Iterator[tuple[str, bytes]]:
    """Yield the pages by their paths."""
    if content.is_in_parts:
        for place, page in enumerate(content.shared_pages):
            yield page.path, shared_page(content, assets, place)
        return
    for event in content.events.values():
        values = _common(content, assets) | {"event": event, "description": _description(event)}
        yield f"events/{event['id']}.html", fill_template("event.html", **values)


def shared_page(content: Content, assets: Assets, place: int) -> bytes:
    """Return the page at a place among those that the events share."""
    pages = content.shared_pages
    return fill_template(
        "events.html",
        **_common(content, assets),
        page=pages[place],
        before=pages[place - 1] if place else None,
        after=pages[place + 1] if place + 1 < len(pages) else None,
        cards=_cards(content, pages[place].ids),
    )


def _cards(content: Content, ids: Iterable[str]) -> dict[str, str]:
    """Return the cards of events, whose links lead to the explorer one folder above."""
    cards = content.open_cards(ids).items()
    return {event: card.replace('href="#', 'href="../#') for event, card in cards}


def _common(content: Content, assets: Assets) -> dict[str, Any]:
    return {"selection": content.selection, "assets": assets, "sources": content.sources}


def _description(event: Mapping[str, Any]) -> str:
    """Return what other sites show of an event: when it was, and its first quote."""
    words = quoted(event["quotes"][0]["text"]) if event["quotes"] else event["summary"]
    return f"{event['label'][:1].upper()}{event['label'][1:]}: {words}"
