"""Which events of a very large site share a page: those of a year, a hundred to a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from timeline.dates.words import year_label
from timeline.dates.years import four_digits, year_of
from timeline.model import Event

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
