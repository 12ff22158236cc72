"""What became of every row of an imported file, for people and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
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
class RowReport:
    """
    A row of the imported file: an event, a slide, an item.

    *place* says where it stands. *id*, *title* and *date* are those of its event, empty where there
    is none. *reasons* say what was guessed and why, or why it was left out. *extra* is what no
    event has room for, and of a row that was left out all of it.
    """

    place: str
    outcome: Outcome
    title: str = ""
    id: str = ""
    date: str = ""
    reasons: tuple[str, ...] = ()
    extra: Mapping[str, object] = field(default_factory=dict)

    def lines(self) -> Iterator[str]:
        """Yield what became of the row, and why."""
        title = self.title or "no title"
        event = f"{title}; {self.date}" if self.date else title
        yield f"{self.place}: {self.outcome}: {event}"
        for reason in self.reasons:
            yield f"    {reason}"

    def to_record(self) -> dict[str, object]:
        """Return the row as it stands in JSON."""
        return {
            "place": self.place,
            "outcome": self.outcome,
            "event": self.id,
            "title": self.title,
            "date": self.date,
            "reasons": self.reasons,
            "kept": self.extra,
        }


@dataclass(frozen=True)
class ColumnReport:
    """A column of a table: the *field* that it is, empty if it is in the report only, and why."""

    header: str
    field: str
    because: str
    examples: tuple[str, ...]

    def lines(self) -> Iterator[str]:
        """Yield what the column is, why, and some of its cells."""
        examples = ", ".join(f"“{_shortened(cell)}”" for cell in self.examples)
        yield f"{self.header} → {self.field or 'kept in the report only'}, because {self.because}"
        yield f"    {examples or 'it is empty'}"

    def to_record(self) -> dict[str, object]:
        """Return the column as it stands in JSON."""
        return {
            "header": self.header,
            "field": self.field,
            "because": self.because,
            "examples": self.examples,
        }


@dataclass(frozen=True)
class ImportReport:
    """
    What became of all rows, and what is to be said of the file as a whole.

    *extra* is what is in no row, and what no timeline has room for. *columns* are those of a table.
    """

    file: str
    format: str
    rows: tuple[RowReport, ...]
    notes: tuple[str, ...] = ()
    extra: Mapping[str, object] = field(default_factory=dict)
    columns: tuple[ColumnReport, ...] = ()

    def count(self, outcome: Outcome) -> int:
        """Return how many rows had this outcome."""
        return len(self._rows(outcome))

    @property
    def is_whole(self) -> bool:
        """Whether no row was left out, and there was one at all."""
        return bool(self.rows) and not self.count(Outcome.LEFT_OUT)

    def lines(self) -> Iterator[str]:
        """Yield the whole report for people: each row with what was guessed, and the counts."""
        for row in self.rows:
            yield from row.lines()
            if row.extra and row.outcome is not Outcome.LEFT_OUT:
                yield f"    kept in the report only: {', '.join(row.extra)}"
        yield from self._end()

    def short(self) -> Iterator[str]:
        """Yield what to look at first: some rows left out, some with guesses, and the counts."""
        for outcome in (Outcome.LEFT_OUT, Outcome.GUESSED):
            rows = self._rows(outcome)
            for row in rows[:_FIRST]:
                yield from row.lines()
            if len(rows) > _FIRST:
                more = f"{len(rows) - _FIRST:,} more rows {outcome}"
                yield f"… and {more}, which the whole report has"
        yield from self._end()

    def column_lines(self) -> Iterator[str]:
        """Yield what each column is, why, and some of its cells."""
        for column in self.columns:
            yield from column.lines()

    def json(self) -> str:
        """Return the whole report as JSON."""
        report = {
            "file": self.file,
            "format": self.format,
            "counts": {outcome.value: self.count(outcome) for outcome in Outcome},
            "notes": self.notes,
            "columns": [column.to_record() for column in self.columns],
            "kept": self.extra,
            "rows": [row.to_record() for row in self.rows],
        }
        return json.dumps(report, ensure_ascii=False, indent=2, default=str) + "\n"

    def _rows(self, outcome: Outcome) -> list[RowReport]:
        return [row for row in self.rows if row.outcome is outcome]

    def _end(self) -> Iterator[str]:
        if self.extra:
            yield f"of the file as a whole, kept in the report only: {', '.join(self.extra)}"
        yield from self.notes
        counts = ", ".join(f"{self.count(outcome):,} {outcome}" for outcome in Outcome)
        yield f"{self.file} ({self.format}): {counts}"


def _shortened(cell: str) -> str:
    line = " ".join(cell.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
