"""A second year of fewer digits: 1834-5, 350/25 BC."""

from __future__ import annotations

import re
from enum import Enum

_SHORT = re.compile("([0-9]{3,4}) ?([-/]) ?([0-9]{1,3})")
_MONTH = re.compile("0?[1-9]|1[0-2]")
_SEVERAL = 3


class Second(Enum):
    """What 5 is in 1834-5, as far as other dates of the column tell."""

    UNKNOWN = ""
    MONTH = "other dates of the column have a month there"
    YEAR = "other dates of the column have a second year there"

    @classmethod
    def of(cls, texts: list[str]) -> Second:
        """
        Return what it is in those dates that can be read in one way only.

        Where all can be both, it is the year after the first, or what differs where the first is
        the same.
        """
        matches = (_SHORT.fullmatch(text.strip()) for text in texts)
        pairs = {(match[1], match[3]) for match in matches if match}
        years = {pair for pair in pairs if whole(*pair)}
        months = {pair for pair in pairs if _MONTH.fullmatch(pair[1])}
        if years != months and not (years - months and months - years):
            return cls.YEAR if years - months else cls.MONTH
        if years - months or len(pairs) < _SEVERAL:
            return cls.UNKNOWN
        if len({first for first, _ in pairs}) < len(pairs):
            return cls.MONTH
        are_next = all(int(whole(first, short)) == int(first) + 1 for first, short in pairs)
        return cls.YEAR if are_next else cls.UNKNOWN


def whole(first: str, short: str, bce: bool = False) -> str:
    """
    Return a shortened second year in full, and nothing if it would not be later than the first.

    >>> whole("1834", "5"), whole("350", "25", bce=True), whole("1899", "00"), whole("2013", "12")
    ('1835', '325', '1900', '')
    """
    if len(short) >= len(first):
        return ""
    full = int(first[: -len(short)] + short)
    if not bce and (int(first) + 1) % 10 ** len(short) == int(short):
        full = int(first) + 1
    is_later = full < int(first) if bce else full > int(first)
    return str(full) if is_later else ""


def is_second_year(first: str, mark: str, short: str, second: Second) -> bool:
    """
    Whether what follows a year is another year.

    Not if it can be a month and is written as months are.
    """
    if not whole(first, short):
        return False
    if not _MONTH.fullmatch(short):
        return True
    if second is not Second.UNKNOWN:
        return second is Second.YEAR
    if len(short) == 1 or len(first) == 3:
        return True
    return mark == "/" and int(whole(first, short)) == int(first) + 1


def said_of(first: str, mark: str, short: str, second: Second) -> tuple[str, ...]:
    """Return what is to be said of a second year that could be a month."""
    if not _MONTH.fullmatch(short):
        return ()
    since = f", since {second.value}" if second.value else ""
    text = f"{first}{mark}{short}"
    return (
        f"“{text}” is read as the years {first} to {whole(first, short)}, not as a month{since}",
    )
