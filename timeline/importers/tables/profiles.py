"""Profiles of columns: what their cells hold, and how much they differ."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from timeline.dates.free_text.catalogue import says_none
from timeline.dates.languages.translation import folded
from timeline.importers.citations import web_address
from timeline.importers.decode.html import parse_html
from timeline.importers.tables.date_conventions import DateConventions, conventions_of
from timeline.importers.tables.precision import date_precision

_SAMPLE = 200  # cells that are looked at
_NUMBER = re.compile(r"[-+]?[0-9][0-9.,\s]*|[0-9.,]+%")
_DAY = re.compile(r"(?:0?[1-9]|[12][0-9]|3[01])(?:\.0?|st|nd|rd|th)?", re.IGNORECASE)
_MONTH = re.compile(r"(?:0?[1-9]|1[0-2])(?:\.0?)?|[^\W\d_]{3,12}\.?")
_YEAR = re.compile(r"-?[0-9]{1,4}(?:[.,]0)?|[^\W\d_. ]{0,6}\.? ?-?[0-9]{3,4}[^\d]{0,10}")


@dataclass(frozen=True)
class ColumnProfile:
    """The cells of a column that are not empty, and what can be said of them."""

    header: str
    place: int
    cells: tuple[str, ...]

    @classmethod
    def of(cls, header: str, place: int, cells: Sequence[str]) -> ColumnProfile:
        """Look at a column, the *place*-th."""
        return cls(header, place, tuple(cell for cell in cells if cell))

    @cached_property
    def sample(self) -> tuple[str, ...]:
        """Cells from the whole length of the column."""
        return self.cells[:: max(1, len(self.cells) // _SAMPLE)]

    @cached_property
    def dates(self) -> float:
        """The share of cells that can be read as dates."""
        return self._share(lambda cell: date_precision(cell) > 0)

    @cached_property
    def conventions(self) -> DateConventions:
        """How its dates are written, if it is one of dates."""
        return conventions_of(self.sample, self.header)

    @cached_property
    def precision(self) -> float:
        """How fine those dates are on average."""
        precisions = [precision for precision in map(date_precision, self.sample) if precision]
        return sum(precisions) / len(precisions) if precisions else 0.0

    @cached_property
    def addresses(self) -> float:
        """The share of cells that are addresses of the web."""
        return self._share(_is_address)

    @cached_property
    def numbers(self) -> float:
        """The share of cells that are mere numbers."""
        return self._share(lambda cell: bool(_NUMBER.fullmatch(cell)))

    @cached_property
    def words(self) -> float:
        """The share of cells that have letters."""
        return self._share(lambda cell: any(char.isalpha() for char in cell))

    @cached_property
    def years(self) -> float:
        """The share of cells that can be a year."""
        return self._share(lambda cell: bool(_YEAR.fullmatch(cell)))

    @cached_property
    def months(self) -> float:
        """The share of cells that can be a month of a year, or say that none is known."""
        return self._share(lambda cell: bool(_MONTH.fullmatch(cell)) or says_none(folded(cell)))

    @cached_property
    def days(self) -> float:
        """The share of cells that can be a day of a month, or say that none is known."""
        return self._share(lambda cell: bool(_DAY.fullmatch(cell)) or says_none(folded(cell)))

    @cached_property
    def distinct(self) -> int:
        """How many different cells there are."""
        return len(set(self.cells))

    @cached_property
    def length(self) -> float:
        """How long cells are on average."""
        return sum(map(len, self.cells)) / len(self.cells) if self.cells else 0.0

    @property
    def differs(self) -> bool:
        """Whether nearly every cell is different."""
        return self.distinct > 0.8 * len(self.cells)

    def is_text(self, most: float = 0.5) -> bool:
        """Whether it holds words, and less than *most* cells are dates, addresses or numbers."""
        return self.words >= 1 - most and max(self.dates, self.addresses, self.numbers) < most

    @property
    def examples(self) -> tuple[str, ...]:
        """The first three different cells."""
        return tuple(dict.fromkeys(self.cells))[:3]

    def _share(self, holds: Callable[[str], bool]) -> float:
        """Return the share of cells for which something holds."""
        return sum(map(holds, self.sample)) / len(self.sample) if self.sample else 0.0


def _is_address(cell: str) -> bool:
    text = parse_html(cell).text if "<" in cell else cell
    return bool(web_address(text))


def share_of(share: float, cells: int) -> str:
    """
    Return in words how many of some cells a share is.

    >>> share_of(1.0, 4), share_of(0.75, 4), share_of(1.0, 1)
    ('all 4 cells', '3 of 4 cells', 'its one cell')
    """
    count = round(share * cells)
    if count == cells:
        return f"all {cells:,} cells" if cells > 1 else "its one cell"
    return f"{count:,} of {cells:,} cells"
