"""Filters of events: from and to the address, and how many events each choice would give."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

import numpy as np
import pandas as pd

from timeline.dates.years import new_year
from timeline.table import fold
from timeline.vocabulary import Disagreement, Nature, Origin, Stance, Strength

#: The filters that choose by id: parameter in the address -> column of the table.
CHOICES = {
    "lane": "lane",
    "origin": "origin",
    "person": "people",
    "place": "places",
    "source": "sources",
    "stance": "stances",
    "strength": "strength",
    "disagree": "disagreements",
    "nature": "natures",
    "voice": "voices",
    "passage": "passages",
}

#: So many signs of a search are read: each word costs a look at all events.
LONGEST = 200

#: What readers see of those choices that are not the file's.
LABELS = {
    "origin": {str(origin): origin.label for origin in Origin},
    "stance": {str(stance): stance.filter_label for stance in Stance},
    "strength": {str(strength): strength.label for strength in Strength},
    "disagree": {str(kind): kind.label for kind in Disagreement},
    "nature": {str(nature): nature.plural.capitalize() for nature in Nature},
}


@dataclass(frozen=True)
class Filters:
    """
    A choice of events; the default selects all.

    Several values of one filter widen the choice, several filters narrow it. *years* are both
    inclusive; an event with an uncertain date matches if it may fall within them. Each of the *q*
    words must occur in it.
    """

    lane: tuple[str, ...] = ()
    origin: tuple[str, ...] = ()
    person: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    stance: tuple[str, ...] = ()
    strength: tuple[str, ...] = ()
    disagree: tuple[str, ...] = ()
    nature: tuple[str, ...] = ()
    voice: tuple[str, ...] = ()
    passage: tuple[str, ...] = ()
    years: tuple[int, int] | None = None
    q: str = ""

    def apply(self, events: pd.DataFrame) -> pd.DataFrame:
        """Return the rows that match, in the same order, with the same columns."""
        keep = np.ones(len(events), dtype=bool)
        for name, column in CHOICES.items():
            ids = set(getattr(self, name))
            if ids:
                keep &= _mask(not ids.isdisjoint(_values(value)) for value in events[column])
        if self.years:
            first, last = self.years
            keep &= ~(events["latest"] < new_year(first)).to_numpy()
            keep &= ~(events["earliest"] >= new_year(last + 1)).to_numpy()
        for word in dict.fromkeys(fold(self.q).split()):
            keep &= _mask(word in words for words in events["words"])
        return events[keep]

    def counts(self, events: pd.DataFrame, name: str) -> Counter[str]:
        """Return for each id how many events there are with it, all filters but *name* applied."""
        matches = replace(self, **dict[str, Any]({name: ()})).apply(events)
        return Counter(key for value in matches[CHOICES[name]] for key in _values(value))

    @classmethod
    def from_query(
        cls, query: Mapping[str, Sequence[str]], events: pd.DataFrame, span: tuple[int, int]
    ) -> Filters:
        """Read an address's filters, without ids that no event has and years outside the span."""
        choices = {
            name: _known(query.get(name, ()), events[column]) for name, column in CHOICES.items()
        }
        words = " ".join(query.get("q", ())[-1:])[:LONGEST].strip()
        return cls(**choices, years=_years(query.get("years", ()), span), q=words)

    def to_query(self) -> dict[str, list[str]]:
        """Return the parameters that restore these filters, without the default ones."""
        query = {name: list(getattr(self, name)) for name in CHOICES}
        query["years"] = [str(year) for year in self.years or ()]
        query["q"] = [self.q] if self.q else []
        return {name: values for name, values in query.items() if values}


#: Every parameter of the address that belongs to the filters.
PARAMETERS = tuple(field.name for field in fields(Filters))


def _mask(matches: Iterable[bool]) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    return np.fromiter(matches, dtype=bool)


def _values(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value


def _known(values: Sequence[str], column: pd.Series[str]) -> tuple[str, ...]:
    known = {key for value in column for key in _values(value)} if values else set()
    return tuple(key for key in dict.fromkeys(values) if key in known)


def _years(values: Sequence[str], span: tuple[int, int]) -> tuple[int, int] | None:
    """
    Read ``years=1990&years=1999``, and also ``years=1990/1999`` and ``years=1990``.

    Years are counted as in the file: ``years=-43`` or ``years=-0043`` is 44 BCE.
    """
    parts = [part for value in values for part in value.split("/")]
    if not 1 <= len(parts) <= 2 or not all(re.fullmatch("-?[0-9]{1,4}", part) for part in parts):
        return None
    years = sorted(int(part) for part in parts)
    first, last = max(years[0], span[0]), min(years[-1], span[1])
    return None if first > last or (first, last) == span else (first, last)
