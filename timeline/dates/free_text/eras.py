"""The era of a year, as words name it."""

from __future__ import annotations

import re
from enum import Enum

from timeline.dates.years import Counting, edtf_year

_BEFORE = r"(?P<before>(?<![a-z])b\.? ?c\.?(?: ?e\.?)?(?![a-z]))"
_SINCE = r"(?<![a-z])(?:a\.? ?d\.?|c\.? ?e\.?)(?![a-z.])"
_NAME = re.compile(f"{_BEFORE}|{_SINCE}")


class Era(Enum):
    """Whether a year is before 1 CE."""

    UNNAMED = ""
    COMMON = "CE"
    BEFORE = "BCE"

    @classmethod
    def taken_from(cls, text: str) -> tuple[Era, str]:
        """Return the era that a folded text names, and the text without it."""
        name = _NAME.search(text)
        if name is None:
            return cls.UNNAMED, text
        rest = f"{text[: name.start()]} {text[name.end() :]}"
        return cls.BEFORE if name["before"] else cls.COMMON, " ".join(rest.split())


def year_of_era(digits: str, era: Era) -> str:
    """
    Return a year as EDTF writes it; people have no year 0.

    >>> year_of_era("44", Era.BEFORE), year_of_era("66", Era.COMMON)
    ('-0043', '0066')
    """
    number = -int(digits) if era is Era.BEFORE else int(digits)
    return edtf_year(number, Counting.HISTORICAL)


def joined(year: str, month: str | None = None, day: str | None = None) -> str:
    """Return the EDTF of a year, a month or a day."""
    return "-".join(part.zfill(2) for part in (year, month, day) if part)
