"""The pages of a site that tell single events: one for each or, of very many, one for a year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from timeline.dates.words import year_label
from timeline.dates.years import four_digits, year_of
from timeline.details import event_details, source_details
from timeline.exporters.quotation import quoted
from timeline.exporters.selection import Selection
from timeline.exporters.web.page import Assets, fill_template
from timeline.model import Event

#: Above this many events, those of a year share pages.
ALONE = 2_000
#: The most events of a page that they share.
TOGETHER = 100


@dataclass(frozen=True)
class SharedPage:
    """Events of a year, in their order: *number* of the *count* pages that the year has."""

    year: int
    number: int
    count: int
    ids: tuple[str, ...]

    @property
    def path(self) -> str:
        """The path in the site: `events/1990.html`, `events/1990-2.html`."""
        number = f"-{self.number}" if self.number > 1 else ""
        return f"events/{four_digits(self.year)}{number}.html"

    @property
    def title(self) -> str:
        """What it has, in words."""
        part = f", {self.number} of {self.count}" if self.count > 1 else ""
        return f"{year_label(self.year)}{part}"


def are_shared(selection: Selection) -> bool:
    """Whether there are so many events that they share pages."""
    return len(selection.events) > ALONE


def event_paths(selection: Selection) -> dict[str, str]:
    """Return where in the site each event is told, by its id; on a shared page, also the place."""
    if not are_shared(selection):
        return {event.id: f"events/{event.id}.html" for event in selection.events}
    return {id: f"{page.path}#{id}" for page in shared_pages(selection.events) for id in page.ids}


def event_pages(selection: Selection, assets: Assets) -> Iterator[tuple[str, bytes]]:
    """Yield the pages by their paths."""
    sources = source_details(selection.sources)
    ids = [event.id for event in selection.events]
    events = event_details(selection.timeline, selection.verified, ids)
    common = {"selection": selection, "assets": assets, "sources": sources}
    if not are_shared(selection):
        for event in events.values():
            values = common | {"event": event, "description": _description(event)}
            yield f"events/{event['id']}.html", fill_template("event.html", **values)
        return
    pages = shared_pages(selection.events)
    for place, page in enumerate(pages):
        values = common | {
            "page": page,
            "before": pages[place - 1] if place else None,
            "after": pages[place + 1] if page is not pages[-1] else None,
            "events": [events[id] for id in page.ids],
        }
        yield page.path, fill_template("events.html", **values)


def shared_pages(events: Iterable[Event]) -> list[SharedPage]:
    """Return the pages that events share, in the order of the years in which they begin."""
    by_year: dict[int, list[str]] = {}
    for event in events:
        by_year.setdefault(_year(event), []).append(event.id)
    return [page for year, ids in sorted(by_year.items()) for page in _pages_of(year, ids)]


def _pages_of(year: int, ids: Sequence[str]) -> Iterator[SharedPage]:
    starts = range(0, len(ids), TOGETHER)
    for number, start in enumerate(starts, start=1):
        together = tuple(ids[start : start + TOGETHER])
        yield SharedPage(year, number, len(starts), together)


def _year(event: Event) -> int:
    """Return the year in which an event begins or, where that is open, ends."""
    day = event.date.latest if event.date.earliest is None else event.date.earliest
    assert day is not None, "a date has at least one end"
    return year_of(day)


def _description(event: Mapping[str, Any]) -> str:
    """Return what other sites show of an event: when it was, and its first quote."""
    words = quoted(event["quotes"][0]["text"]) if event["quotes"] else event["summary"]
    return f"{event['label'][:1].upper()}{event['label'][1:]}: {words}"
