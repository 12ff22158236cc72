"""Dates in three cells: the words of one date, and what of year, month and day is left out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from timeline.dates.free_text.candidate import Unread
from timeline.dates.free_text.catalogue import says_none
from timeline.dates.languages.translation import folded
from timeline.importers.dates import read

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_END_OF_NUMBER = re.compile(r"(?<=[0-9])[.,]0$|(?<=[0-9])\.$")


@dataclass(frozen=True)
class SplitDate:
    """The words of a date, all that was written, and what is said of cells left out of it."""

    words: str = ""
    written: str = ""
    guesses: tuple[str, ...] = ()

    def as_written(self, words: str) -> str:
        """Return all that was written, if these are the words made of it; else the words."""
        return self.written if words == self.words else words


@dataclass(frozen=True)
class _Cells:
    year: str
    month: str
    day: str

    @property
    def is_numeric(self) -> bool:
        """Whether year and month are numbers."""
        return bool(re.fullmatch("-?[0-9]{1,4}", self.year)) and self.month.isdecimal()

    def written(self) -> str:
        """Return what stands in the cells."""
        if not self.is_numeric:
            return _joined(self.day, self.month, self.year)
        year = self.year if self.year.startswith("-") else self.year.zfill(4)
        return "-".join((year, *(part.zfill(2) for part in (self.month, self.day) if part)))

    def words(self) -> str:
        """Return a date in words that can be read."""
        if not self.month:
            return self.year
        if self.is_numeric:
            return self.written()
        # of "c. 1916", where the month is May, "c. May 1916"
        before, year = re.findall("^([^0-9]*)(.*)$", self.year)[0]
        return _joined(before.strip(), self.day, self._month_name(), year)

    def _month_name(self) -> str:
        is_number = re.fullmatch("[0-9]{1,2}", self.month)
        number = int(self.month) if is_number else 0
        return _MONTHS[number - 1] if 1 <= number <= 12 else self.month


def date_of_parts(year: str, month: str, day: str) -> SplitDate:
    """
    Return the date of three cells; a month or day that cannot be read is left out, which is said.

    >>> date_of_parts("c. 1916", "5", "").words, date_of_parts("1914", "2", "30").words
    ('c. May 1916', '1914-02')
    """
    year, month, day = (_END_OF_NUMBER.sub("", part) for part in (year, month, day))
    if not year:
        return SplitDate()
    cells = _Cells(year, month, day)
    written = cells.written()
    guesses: list[str] = []
    if month and says_none(folded(month)):
        guesses.append(f"its month, “{month}”, says that none is known")
        cells = replace(cells, month="")
    if day and says_none(folded(day)):
        guesses.append(f"its day, “{day}”, says that none is known")
        cells = replace(cells, day="")
    if cells.day and not cells.month:
        guesses.append(f"a day, {day}, without a month is left out")
        cells = replace(cells, day="")
    words, losses = _readable(cells)
    return SplitDate(words, written, (*guesses, *losses))


def _readable(cells: _Cells) -> tuple[str, tuple[str, ...]]:
    """Return the words that can be read, and why the day, or the month with it, is left out."""
    why = _fault(cells)
    if not why:
        return cells.words(), ()
    without_day = replace(cells, day="")
    if cells.day and not _fault(without_day):
        return without_day.words(), (f"its day, “{cells.day}”, is left out: {why}",)
    if cells.month and not _fault(replace(without_day, month="")):
        day = f", and its day, “{cells.day}”, with it" if cells.day else ""
        return cells.year, (f"its month, “{cells.month}”, is left out{day}: {why}",)
    return cells.words(), ()


def _fault(cells: _Cells) -> str:
    try:
        read(cells.words())
    except Unread as error:
        return str(error).partition("; write ")[0]
    return ""


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)
