"""How the dates of a column or file are written, as far as they tell."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from timeline.dates.calendars import Calendar
from timeline.dates.free_text.day_numbers import Unit
from timeline.dates.free_text.short_years import Second

_FIGURES = re.compile(
    r"(?<![0-9./-])([0-9]{1,2}) ?([./-]) ?([0-9]{1,2}) ?\2 ?([0-9]{4}|[0-9]{2})(?![0-9])"
)


class Order(Enum):
    """Which of day and month comes first in figures such as 03/04/2010."""

    DAY_FIRST = "the day comes first in other dates of the file"
    MONTH_FIRST = "the month comes first in other dates of the file"
    UNKNOWN = "no other date of the file says which comes first"
    AMERICAN = "the format puts the month first"
    EUROPEAN = "the file says that the day comes first"

    @classmethod
    def of(cls, texts: Iterable[str]) -> Order:
        """Return the order that all dates keep in which one of the two numbers is no month."""
        orders = set()
        for text in texts:
            for first, _, second, _ in _FIGURES.findall(text):
                if int(first) > 12 >= int(second):
                    orders.add(cls.DAY_FIRST)
                elif int(second) > 12 >= int(first):
                    orders.add(cls.MONTH_FIRST)
        return orders.pop() if len(orders) == 1 else cls.UNKNOWN


@dataclass(frozen=True)
class Habits:
    """How the dates of a column are written, as far as they tell."""

    order: Order = Order.UNKNOWN
    calendar: Calendar | None = None
    "That of years up to 1500 whose era is not named; None where nothing tells."
    second: Second = Second.UNKNOWN
    unit: Unit = Unit.YEARS
    years: tuple[int, int] | None = None
    "The first and the last year of those that have four digits."

    def year_within(self, short: int) -> int:
        """Return the one year among them that ends with two digits; 0 for none or several."""
        first, last = self.years or (0, -1)
        years = [year for year in range(first, last + 1) if year % 100 == short]
        return years[0] if len(years) == 1 else 0

    @property
    def span_of_years(self) -> str:
        """What tells the century of a year of two digits, in words."""
        first, last = self.years or (0, 0)
        return f"as other years of the column are {first} to {last}"
