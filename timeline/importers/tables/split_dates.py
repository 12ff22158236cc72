"""Year, month and day of three cells in; out, the words of one date, and what of them is left out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from timeline.dates.free_text.catalogue import says_none
from timeline.dates.free_text.pieces import Unread
from timeline.dates.languages.translation import folded
from timeline.importers.dates import read

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip


@dataclass(frozen=True)
class Parts:
    """The words of a date, all that was written, and what is to be said of cells that are no part of it."""

    words: str = ""
    written: str = ""
    guesses: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Cells:
    year: str
    month: str
    day: str

    def written(self) -> str:
        """Return what stands in the cells."""
        if re.fullmatch("-?[0-9]{1,4}", self.year) and self.month.isdecimal():
            year = self.year if self.year.startswith("-") else self.year.zfill(4)
            return "-".join((year, *(part.zfill(2) for part in (self.month, self.day) if part)))
        return " ".join(part for part in (self.day, self.month, self.year) if part)

    def words(self) -> str:
        """Return a date in words that can be read."""
        if not self.month:
            return self.year
        if re.fullmatch("-?[0-9]{1,4}", self.year) and self.month.isdecimal():
            return self.written()
        number = int(self.month) if re.fullmatch("[0-9]{1,2}", self.month) else 0
        month = _MONTHS[number - 1] if 1 <= number <= 12 else self.month
        before, year = re.findall("^([^0-9]*)(.*)$", self.year)[
            0
        ]  # c. 1916, of which the month is May
        return " ".join(part for part in (before.strip(), self.day, month, year) if part)


def date_of_parts(year: str, month: str, day: str) -> Parts:
    """
    Return the date of three cells; a month or a day that cannot be read costs only itself, and is said.

    >>> date_of_parts("c. 1916", "5", "").words, date_of_parts("1914", "2", "30").words
    ('c. May 1916', '1914-02')
    """
    year, month, day = (
        re.sub(r"(?<=[0-9])[.,]0$|(?<=[0-9])\.$", "", part) for part in (year, month, day)
    )
    if not year:
        return Parts()
    cells, said = _Cells(year, month, day), list[str]()
    written = cells.written()
    for name, cell in (("month", month), ("day", day)):
        if cell and says_none(folded(cell)):
            said.append(f"its {name}, “{cell}”, says that none is known")
            cells = replace(cells, month="") if name == "month" else replace(cells, day="")
    if cells.day and not cells.month:
        said.append(f"a day, {day}, without a month is left out")
        cells = replace(cells, day="")
    words, lost = _readable(cells)
    return Parts(words, written, (*said, *lost))


def _readable(cells: _Cells) -> tuple[str, tuple[str, ...]]:
    """Return the words that can be read, and why the day, or the month with it, is left out of them."""
    if not (why := _fault(cells)):
        return cells.words(), ()
    without = replace(cells, day="")
    if cells.day and not _fault(without):
        return without.words(), (f"its day, “{cells.day}”, is left out: {why}",)
    if cells.month and not _fault(replace(without, month="")):
        day = f", and its day, “{cells.day}”, with it" if cells.day else ""
        return cells.year, (f"its month, “{cells.month}”, is left out{day}: {why}",)
    return cells.words(), ()


def _fault(cells: _Cells) -> str:
    try:
        read(cells.words())
    except Unread as error:
        return str(error).partition("; write ")[0]
    return ""
