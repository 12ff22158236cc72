"""What became of every row of an imported file, for people and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Outcome(StrEnum):
    """What became of a row."""

    IMPORTED = "imported"
    GUESSED = "guessed"
    LEFT_OUT = "left out"


@dataclass(frozen=True)
class Row:
    """
    A row of the file that was read: an event, a slide, an item.

    *place* says where it stands. *id*, *title* and *date* are those of its event, empty where there is none.
    *reasons* say what was guessed and why, or why it was left out. *kept* is what no event has room for, and
    of a row that was left out all of it.
    """

    place: str
    outcome: Outcome
    title: str = ""
    id: str = ""
    date: str = ""
    reasons: tuple[str, ...] = ()
    kept: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Report:
    """
    What became of all rows, and what is to be said of the file as a whole.

    *kept* is what is in no row, and what no timeline has room for.
    """

    file: str
    format: str
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
    kept: Mapping[str, object] = field(default_factory=dict)

    def count(self, outcome: Outcome) -> int:
        """Return how many rows had this outcome."""
        return sum(row.outcome is outcome for row in self.rows)

    @property
    def is_whole(self) -> bool:
        """Whether no row was left out, and there was one at all."""
        return bool(self.rows) and not self.count(Outcome.LEFT_OUT)

    def lines(self) -> Iterator[str]:
        """Yield the report for people: a line a row, what was guessed below it, and the counts at the end."""
        for row in self.rows:
            what = "; ".join(part for part in (row.title or "no title", row.date) if part)
            yield f"{row.place}: {row.outcome}: {what}"
            yield from (f"    {reason}" for reason in row.reasons)
            if row.kept and row.outcome is not Outcome.LEFT_OUT:
                yield f"    kept in the report only: {', '.join(row.kept)}"
        if self.kept:
            yield f"of the file as a whole, kept in the report only: {', '.join(self.kept)}"
        yield from self.notes
        counts = ", ".join(f"{self.count(outcome):,} {outcome}" for outcome in Outcome)
        yield f"{self.file} ({self.format}): {counts}"

    def json(self) -> str:
        """Return the report as JSON, with all that was kept of each row."""
        rows = [
            {
                "place": row.place,
                "outcome": row.outcome,
                "event": row.id,
                "title": row.title,
                "date": row.date,
                "reasons": row.reasons,
                "kept": row.kept,
            }
            for row in self.rows
        ]
        counts = {outcome.value: self.count(outcome) for outcome in Outcome}
        head = {"file": self.file, "format": self.format, "counts": counts, "notes": self.notes}
        whole = {**head, "kept": self.kept, "rows": rows}
        return json.dumps(whole, ensure_ascii=False, indent=2, default=str) + "\n"
