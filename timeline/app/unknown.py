"""What an address asks for in vain, said as the page's scripts say it (address.js)."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.filters import CHOICES, Filters

#: The columns by which the table is sorted; a minus before one turns the order round.
SORTS = ("number", "date", "event", "lane", "account", "sources", "voices")
#: The first and the last year that a timeline is about.
Span = tuple[int, int]
_YEARS = re.compile(r"-?[0-9]{1,4}(/-?[0-9]{1,4})?")


@dataclass(frozen=True)
class Known:
    """What an address may ask for beside filters."""

    events: Container[str]
    tours: Container[str]
    views: Container[str]
    span: Span


def unknown_in(query: Mapping[str, Sequence[str]], filters: Filters, known: Known) -> str:
    """Return what is said of an address of which *filters* were read; nothing if all is here."""
    first = {name: values[0] for name, values in query.items() if values}
    unknown = [
        *_unknown_events(first, known),
        *_unknown_ids(query, filters),
        *_unknown_tours(first, known),
        *_unknown_years(query.get("years", ()), known.span),
        *_unknown_views(first, known),
    ]
    if not unknown:
        return ""
    return f"This address asks for what is not here: {', '.join(unknown)}. The rest is shown."


def unknown_filters(query: Mapping[str, Sequence[str]], filters: Filters, span: Span) -> str:
    """Return which filters an address asks for in vain; nothing if all are here."""
    years = _unknown_years(query.get("years", ()), span)
    return ", ".join([*_unknown_ids(query, filters), *years])


def _unknown_events(first: Mapping[str, str], known: Known) -> Iterator[str]:
    event = first.get("event", "")
    if event and event not in known.events:
        yield f"the event “{event}”"


def _unknown_ids(query: Mapping[str, Sequence[str]], filters: Filters) -> Iterator[str]:
    for name in CHOICES:
        for key in query.get(name, ()):
            if key not in getattr(filters, name):
                yield f"the {name} “{key}”"


def _unknown_tours(first: Mapping[str, str], known: Known) -> Iterator[str]:
    is_presented = "true" in (first.get("notes"), first.get("present"))
    tour = first.get("tour", "")
    if is_presented and tour and tour not in known.tours:
        yield f"the tour “{tour}”"


def _unknown_years(years: Sequence[str], span: Span) -> Iterator[str]:
    if not all(map(_YEARS.fullmatch, years)) or _are_outside(years, span):
        yield f"the years “{' to '.join(years)}”"


def _are_outside(years: Sequence[str], span: Span) -> bool:
    numbers = [int(year) for text in years for year in text.split("/")]
    return bool(numbers) and (max(numbers) < span[0] or min(numbers) > span[1])


def _unknown_views(first: Mapping[str, str], known: Known) -> Iterator[str]:
    view, sort = first.get("view"), first.get("sort")
    if view is not None and view not in known.views:
        yield f"the view “{view}”"
    if sort and sort.removeprefix("-") not in SORTS:
        yield f"the order “{sort}”"
