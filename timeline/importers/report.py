"""What became of every row of an imported file, for people and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

_FIRST = 10  # rows of each outcome that the short report names
_LONGEST = 60  # characters of a cell that is shown as an example


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
class Column:
    """A column of a table: the *field* it was taken for, empty if it is kept here only, and why."""

    header: str
    field: str
    because: str
    examples: tuple[str, ...]


@dataclass(frozen=True)
class Report:
    """
    What became of all rows, and what is to be said of the file as a whole.

    *kept* is what is in no row, and what no timeline has room for. *columns* are those of a table.
    """

    file: str
    format: str
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
    kept: Mapping[str, object] = field(default_factory=dict)
    columns: tuple[Column, ...] = ()

    def count(self, outcome: Outcome) -> int:
        """Return how many rows had this outcome."""
        return sum(row.outcome is outcome for row in self.rows)

    @property
    def is_whole(self) -> bool:
        """Whether no row was left out, and there was one at all."""
        return bool(self.rows) and not self.count(Outcome.LEFT_OUT)

    def lines(self) -> Iterator[str]:
        """Yield the whole report for people: a line a row, what was guessed below it, and the counts."""
        for row in self.rows:
            yield from _said(row)
            if row.kept and row.outcome is not Outcome.LEFT_OUT:
                yield f"    kept in the report only: {', '.join(row.kept)}"
        yield from self._ending()

    def short(self) -> Iterator[str]:
        """Yield what to look at first: rows left out, a few of each kind of guess, and the counts."""
        yield from _first([row for row in self.rows if row.outcome is Outcome.LEFT_OUT], "left out")
        yield from _first([row for row in self.rows if row.outcome is Outcome.GUESSED], "guessed")
        yield from self._ending()

    def column_lines(self) -> Iterator[str]:
        """Yield what each column was taken for, why, and three of its cells."""
        for one in self.columns:
            yield f"{one.header} → {one.field or 'kept in the report only'}, because {one.because}"
            yield f"    {', '.join(f'“{_shortened(cell)}”' for cell in one.examples) or 'it is empty'}"

    def _ending(self) -> Iterator[str]:
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
        columns = [
            {
                "header": one.header,
                "field": one.field,
                "because": one.because,
                "examples": one.examples,
            }
            for one in self.columns
        ]
        whole = {**head, "columns": columns, "kept": self.kept, "rows": rows}
        return json.dumps(whole, ensure_ascii=False, indent=2, default=str) + "\n"


def _said(row: Row) -> Iterator[str]:
    what = "; ".join(part for part in (row.title or "no title", row.date) if part)
    yield f"{row.place}: {row.outcome}: {what}"
    yield from (f"    {reason}" for reason in row.reasons)


def _first(rows: Sequence[Row], outcome: str) -> Iterator[str]:
    for row in rows[:_FIRST]:
        yield from _said(row)
    if len(rows) > _FIRST:
        yield f"… and {len(rows) - _FIRST:,} more rows {outcome}, which the whole report has"


def _shortened(cell: str) -> str:
    line = " ".join(cell.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
