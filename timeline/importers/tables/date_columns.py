"""Which columns of a table say when: one date, or year, month and day apart, and the end of what lasted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.dates import EventDate
from timeline.importers.dates import overlap, read
from timeline.importers.decode.text import UnreadableFile
from timeline.importers.tables.headers import KEEPING, likeness, plain_name
from timeline.importers.tables.precision import is_date
from timeline.importers.tables.profiles import Traits, share_of
from timeline.importers.tables.sheet import Sheet

_NONE = "no column holds dates; name the one that does, with --map date=HEADER"
_NO_END = re.compile(
    r"\W*|(?:not )?(?:un)?known|un(?:clear|certain|bekannt)|n\.?/?a\.?|nan|none|null|nil|tba|tbd|present|now|"
    r"ongoing|today|heute|aujourd'hui|actualidad|oggi|inconnu|desconocido|sconosciuto|неизвестно",
    re.IGNORECASE,
)
_PAIRS = 200  # rows in which two columns are compared


class DateColumns:
    """The columns that say when, among those that are *free*; *told* are the fields that are settled."""

    def __init__(self, sheet: Sheet, free: Sequence[Traits], told: set[str]) -> None:
        self.sheet, self.told = sheet, told
        self.ties: list[str] = []
        self._free = [one for one in free if not likeness(one.header, "words") > 0.9]

    def found(self) -> Iterator[tuple[str, str, str]]:
        """
        Yield field, header and reason of each.

        Raises:
            UnreadableFile: there is none.
        """
        parts = self._parts("") if not self.told & {"date", "year"} else []
        if not parts and not self.told & {"date", "year"}:
            yield from self._date()
        for field, one in parts:
            yield field, one.header, f"it is called “{one.header}”, and holds {_KINDS[field]}"
            self._free.remove(one)
        yield from self._ends()

    def _parts(self, end: str) -> list[tuple[str, Traits]]:
        """Return the columns of year, month and day, if the first two are there."""
        found: list[tuple[str, Traits]] = []
        for part, fits in (("year", "years"), ("month", "months"), ("day", "days")):
            field = f"{end}{part}"
            named = [
                one
                for one in self._free
                if likeness(one.header, field) > 0.7 and getattr(one, fits) >= 0.8
            ]
            if field in self.told or not named:
                break
            found.append((field, max(named, key=lambda one: likeness(one.header, field))))
        whole = [
            one for one in self._free if likeness(one.header, "date") > 0.8 and one.dates >= 0.5
        ]
        return found if len(found) > 1 and not (whole and not end) else []

    def _date(self) -> Iterator[tuple[str, str, str]]:
        candidates = [
            one for one in self._free if one.dates >= 0.5 or (_when(one) > 0.4 and _dates(one) > 0)
        ]
        events = [
            one
            for one in candidates
            if not KEEPING & set(plain_name(one.header).split()) and not _is_end(one)
        ]
        candidates = events or candidates
        if not candidates:
            raise UnreadableFile(self._why_none())
        first = max(
            candidates,
            key=lambda one: (_when(one), one.fineness, _dates(one), len(one.cells), -one.place),
        )
        finer = [
            one for one in candidates if one.fineness > first.fineness and self._agree(one, first)
        ]
        best = max(finer, key=lambda one: (one.fineness, len(one.cells)), default=first)
        yield "date", best.header, _because(best, first)
        self._free.remove(best)
        others = [one for one in candidates if one is not best]
        if coarser := [
            one for one in others if _when(one) > 0.4 and (one is first or self._agree(best, one))
        ]:
            yield "date", coarser[0].header, f"it says when, where “{best.header}” is empty"
            self._free.remove(coarser[0])
        yield from self._second(best, [one for one in others if one not in coarser[:1]])

    def _second(self, first: Traits, others: list[Traits]) -> Iterator[tuple[str, str, str]]:
        """Yield the end, if the columns have no names and the second date is never before the first."""
        for one in others:
            unnamed = (
                first.header == f"column {first.place + 1}"
                and one.header == f"column {one.place + 1}"
            )
            if (
                unnamed
                and one.place > first.place
                and "end" not in self.told
                and self._is_after(first, one)
            ):
                yield "end", one.header, f"its dates are never before those of “{first.header}”"
                self._free.remove(one)
                return
        if names := ", ".join(f"“{one.header}”" for one in others if _may_be_dates(one)):
            self.ties.append(
                f"{names} could be dates, too; “{first.header}” was taken; --map date=… changes it"
            )

    def _ends(self) -> Iterator[tuple[str, str, str]]:
        if self.told & {"end", "end year"}:
            return
        if parts := self._parts("end "):
            for field, one in parts:
                yield (
                    field,
                    one.header,
                    f"it is called “{one.header}”, and holds {_KINDS[field.removeprefix('end ')]}",
                )
            return
        named = [
            one
            for one in self._free
            if _is_end(one) and (one.dates > 0 or one.habits.read_share > 0 or _says_no_end(one))
        ]
        for field in ("end", "end year"):
            if (
                named
                and (best := max(named, key=lambda one: likeness(one.header, field)))
                and likeness(best.header, field)
            ):
                yield field, best.header, f"it is called “{best.header}”"
                return

    def _rows(self, one: Traits, other: Traits) -> list[tuple[EventDate, EventDate]]:
        pairs = [
            (row.cells.get(one.header, ""), row.cells.get(other.header, ""))
            for row in self.sheet.rows
        ]
        both = [pair for pair in pairs if is_date(pair[0]) and is_date(pair[1])][:_PAIRS]
        return [(read(first).date, read(second).date) for first, second in both]

    def _agree(self, finer: Traits, coarser: Traits) -> bool:
        """Whether the dates of one column lie within those of the other, but for one in ten."""
        pairs = self._rows(finer, coarser)
        good = sum(overlap(first, second) for first, second in pairs)
        return bool(pairs) and good >= 0.9 * len(pairs)

    def _is_after(self, first: Traits, second: Traits) -> bool:
        pairs = [(one.earliest, other.latest) for one, other in self._rows(first, second)]
        return bool(pairs) and all(
            one is None or other is None or one <= other for one, other in pairs
        )

    def _why_none(self) -> str:
        named = [one for one in self._free if _when(one) > 0.4 and one.cells]
        if not named:
            return _NONE
        one = max(named, key=_when)
        if one.habits.short_share >= 0.5:
            return one.habits.remarks[-1]
        cells = ", ".join(f"“{cell}”" for cell in one.examples)
        told = f"“{one.header}” is called like a date, but none of its cells can be read as one: {cells}"
        return f"{told}; write them like 1914, 1914-06 or 1914-06-28"


_KINDS = {
    "year": "years",
    "month": "months",
    "day": "days of the month",
    "end year": "years",
    "end month": "months",
    "end day": "days of the month",
}


def _when(one: Traits) -> float:
    return max(likeness(one.header, "date"), 0.9 * likeness(one.header, "year"))


def _dates(one: Traits) -> float:
    """Return the share of dates of a column that is called like one, whatever its numbers count."""
    return max(one.dates, one.habits.read_share) if _when(one) > 0.4 else one.dates


def _may_be_dates(one: Traits) -> bool:
    return one.dates >= 0.5 and not _is_end(one) and (one.numbers < 0.5 or _when(one) > 0.4)


def _is_end(one: Traits) -> bool:
    end = max(likeness(one.header, "end"), likeness(one.header, "end year"))
    return end > 0.4 and end >= _when(one)


def _says_no_end(one: Traits) -> bool:
    """Whether all that is written for an end is that there is none, or none is known."""
    return all(_NO_END.fullmatch(cell) for cell in one.cells)


def _because(best: Traits, first: Traits) -> str:
    share = share_of(_dates(best), len(best.tried))
    finer = "" if best is first else f", finer than in “{first.header}”"
    return f"{share} can be read as dates{finer}"
