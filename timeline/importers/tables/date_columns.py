"""Which columns of a table say when: a date or its parts, and the end of what lasted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.dates import EventDate
from timeline.importers.dates import overlap, read
from timeline.importers.decode.text import UnreadableFile
from timeline.importers.tables.headers import KEEPING, likeness, plain_name
from timeline.importers.tables.precision import is_date
from timeline.importers.tables.profiles import ColumnProfile, share_of
from timeline.importers.tables.sheet import Sheet

_NONE = "no column holds dates; name the one that does, with --map date=HEADER"
_NO_END = re.compile(
    r"\W*|(?:not )?(?:un)?known|un(?:clear|certain|bekannt)|n\.?/?a\.?|nan|none|null|nil|"
    r"tba|tbd|present|now|ongoing|today|heute|aujourd'hui|actualidad|oggi|inconnu|desconocido|"
    r"sconosciuto|неизвестно",
    re.IGNORECASE,
)
_PAIRS = 200  # rows in which two columns are compared
# The parts of a date in three columns, with what each of these holds.
_PARTS = {"year": "years", "month": "months", "day": "days of the month"}


class FieldChoice(NamedTuple):
    """The field that a column is, and why."""

    field: str
    header: str
    because: str


class DateColumns:
    """The columns that say when, among the *free* ones; *settled* fields have a column already."""

    def __init__(self, sheet: Sheet, free: Sequence[ColumnProfile], settled: set[str]) -> None:
        self.sheet, self.settled = sheet, settled
        self.ties: list[str] = []
        self._free = [column for column in free if not likeness(column.header, "words") > 0.9]

    def choices(self) -> Iterator[FieldChoice]:
        """
        Yield the fields of dates.

        Raises:
            UnreadableFile: there is none.
        """
        if not self.settled & {"date", "year"}:
            parts = self._parts("")
            yield from (self._choose_parts(parts) if parts else self._choose_date())
        yield from self._choose_end()

    def _choose(self, field: str, column: ColumnProfile, because: str) -> FieldChoice:
        self._free.remove(column)
        return FieldChoice(field, column.header, because)

    def _choose_parts(self, parts: list[tuple[str, ColumnProfile]]) -> Iterator[FieldChoice]:
        for field, column in parts:
            values = _PARTS[field.removeprefix("end ")]
            yield self._choose(field, column, f"{_is_called(column)}, and holds {values}")

    def _parts(self, prefix: str) -> list[tuple[str, ColumnProfile]]:
        """Return the columns of year, month and day, if the first two are there."""
        parts: list[tuple[str, ColumnProfile]] = []
        for part in _PARTS:
            field = f"{prefix}{part}"
            named = [column for column in self._free if _holds_part(column, part, field)]
            if field in self.settled or not named:
                break
            parts.append((field, _most_like(field, named)))
        has_whole_dates = any(
            likeness(column.header, "date") > 0.8 and column.dates >= 0.5 for column in self._free
        )
        is_shadowed = has_whole_dates and not prefix
        return parts if len(parts) > 1 and not is_shadowed else []

    def _choose_date(self) -> Iterator[FieldChoice]:
        candidates = self._candidates()
        if not candidates:
            raise UnreadableFile(self._why_none())
        first = max(candidates, key=_likelihood)
        finer = [
            column
            for column in candidates
            if column.precision > first.precision and self._agree(column, first)
        ]
        best = max(finer, key=lambda column: (column.precision, len(column.cells)), default=first)
        yield self._choose("date", best, _because(best, first))
        others = [column for column in candidates if column is not best]
        coarser = [
            column
            for column in others
            if _is_named_date(column) and (column is first or self._agree(best, column))
        ]
        for column in coarser[:1]:
            others.remove(column)
            yield self._choose("date", column, f"it says when, where “{best.header}” is empty")
        yield from self._choose_second(best, others)

    def _candidates(self) -> list[ColumnProfile]:
        """Return the columns of dates: if there are any, those that say when something happened."""
        candidates = [
            column
            for column in self._free
            if column.dates >= 0.5 or (_is_named_date(column) and _dates(column) > 0)
        ]
        of_events = [
            column
            for column in candidates
            if not KEEPING & set(plain_name(column.header).split()) and not _is_end(column)
        ]
        return of_events or candidates

    def _choose_second(
        self, first: ColumnProfile, others: list[ColumnProfile]
    ) -> Iterator[FieldChoice]:
        """Yield the end: in columns without names a date that is never before the first."""
        if _is_unnamed(first) and "end" not in self.settled:
            for column in others:
                if self._may_end(first, column):
                    because = f"its dates are never before those of “{first.header}”"
                    yield self._choose("end", column, because)
                    return
        if names := ", ".join(f"“{column.header}”" for column in others if _may_be_dates(column)):
            self.ties.append(
                f"{names} could be dates, too; “{first.header}” was taken; --map date=… changes it"
            )

    def _choose_end(self) -> Iterator[FieldChoice]:
        if self.settled & {"end", "end year"}:
            return
        if parts := self._parts("end "):
            yield from self._choose_parts(parts)
            return
        ends = [column for column in self._free if _is_end(column) and _holds_ends(column)]
        for field in ("end", "end year"):
            named = [column for column in ends if likeness(column.header, field)]
            if named:
                column = _most_like(field, named)
                yield self._choose(field, column, _is_called(column))
                return

    def _dates_beside(
        self, one: ColumnProfile, other: ColumnProfile
    ) -> list[tuple[EventDate, EventDate]]:
        """Return the dates of the first rows that have one in both columns."""
        rows = [row.cells for row in self.sheet.rows]
        pairs = [(cells.get(one.header, ""), cells.get(other.header, "")) for cells in rows]
        dated = [pair for pair in pairs if all(map(is_date, pair))][:_PAIRS]
        return [(read(first).date, read(second).date) for first, second in dated]

    def _agree(self, finer: ColumnProfile, coarser: ColumnProfile) -> bool:
        """Whether the dates of one column lie within those of the other, but for one in ten."""
        pairs = self._dates_beside(finer, coarser)
        agreeing = sum(overlap(first, second) for first, second in pairs)
        return bool(pairs) and agreeing >= 0.9 * len(pairs)

    def _may_end(self, first: ColumnProfile, second: ColumnProfile) -> bool:
        is_behind = _is_unnamed(second) and second.place > first.place
        return is_behind and self._is_after(first, second)

    def _is_after(self, first: ColumnProfile, second: ColumnProfile) -> bool:
        pairs = self._dates_beside(first, second)
        bounds = [(start.earliest, end.latest) for start, end in pairs]
        return bool(pairs) and all(
            earliest is None or latest is None or earliest <= latest for earliest, latest in bounds
        )

    def _why_none(self) -> str:
        named = [column for column in self._free if _is_named_date(column) and column.cells]
        if not named:
            return _NONE
        column = max(named, key=_when)
        if column.conventions.short_share >= 0.5:
            return column.conventions.remarks[-1]
        cells = ", ".join(f"“{cell}”" for cell in column.examples)
        return (
            f"“{column.header}” is called like a date, but none of its cells can be read as one: "
            f"{cells}; write them like 1914, 1914-06 or 1914-06-28"
        )


def _when(column: ColumnProfile) -> float:
    """Return how surely a column is called like a date or a year."""
    return max(likeness(column.header, "date"), 0.9 * likeness(column.header, "year"))


def _is_named_date(column: ColumnProfile) -> bool:
    return _when(column) > 0.4


def _is_called(column: ColumnProfile) -> str:
    return f"it is called “{column.header}”"


def _is_unnamed(column: ColumnProfile) -> bool:
    return column.header == f"column {column.place + 1}"


def _most_like(field: str, columns: Sequence[ColumnProfile]) -> ColumnProfile:
    return max(columns, key=lambda column: likeness(column.header, field))


def _holds_part(column: ColumnProfile, part: str, field: str) -> bool:
    if likeness(column.header, field) <= 0.7:
        return False
    shares = {"year": column.years, "month": column.months, "day": column.days}
    return shares[part] >= 0.8


def _likelihood(column: ColumnProfile) -> tuple[float, float, float, int, int]:
    """Return how likely a column is to hold the dates of the events."""
    return _when(column), column.precision, _dates(column), len(column.cells), -column.place


def _dates(column: ColumnProfile) -> float:
    """Return the share of dates of a column that is called like one, whatever its numbers count."""
    if not _is_named_date(column):
        return column.dates
    return max(column.dates, column.conventions.read_share)


def _may_be_dates(column: ColumnProfile) -> bool:
    is_plausible = column.numbers < 0.5 or _is_named_date(column)
    return column.dates >= 0.5 and not _is_end(column) and is_plausible


def _is_end(column: ColumnProfile) -> bool:
    end = max(likeness(column.header, "end"), likeness(column.header, "end year"))
    return end > 0.4 and end >= _when(column)


def _holds_ends(column: ColumnProfile) -> bool:
    """Whether there are dates, or all that is written is that there is no end, or none is known."""
    if column.dates > 0 or column.conventions.read_share > 0:
        return True
    return all(_NO_END.fullmatch(cell) for cell in column.cells)


def _because(best: ColumnProfile, first: ColumnProfile) -> str:
    share = share_of(_dates(best), len(best.sample))
    finer = "" if best is first else f", finer than in “{first.header}”"
    return f"{share} can be read as dates{finer}"
