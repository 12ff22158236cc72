"""The precision of the date in a cell, if there is one."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.dates.free_text.candidate import Unread
from timeline.importers.dates import read

#: As fine as the forms of EDTF are long.
CENTURY, YEAR, MONTH, DAY = 2, 4, 7, 10

_LONGEST = 60  # characters: what is longer is a sentence that may begin with a date
# What every date has, so that most other cells need not be read.
_HINT = re.compile(
    r"\d|[IVX]|centur|jahrh|si[eèé]c|secol|sécul|eeuw|век|век|قرن|سده", re.IGNORECASE
)
_MERE_NUMBER = re.compile(r"-?[0-9]{1,2}|-?[0-9]*\.[0-9]+")


@lru_cache(maxsize=1 << 16)
def date_precision(cell: str) -> int:
    """
    Return how fine a date is, 0 for what is none.

    >>> [date_precision(cell) for cell in ("27 October 1895", "1895", "7", "A fire")]
    [10, 4, 0, 0]
    """
    text = cell.strip()
    if len(text) > _LONGEST or not _HINT.search(text) or _MERE_NUMBER.fullmatch(text):
        return 0
    try:
        edtf = read(text).date.text
    except Unread:
        return 0
    if re.search(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", edtf):
        return DAY
    if re.search(r"[0-9]{4}-[0-9]{2}", edtf):
        return MONTH
    return YEAR if re.search(r"[0-9]{4}|[0-9]{3}X", edtf) else CENTURY


def is_date(cell: str) -> bool:
    """Whether a cell holds a date that can be read."""
    return date_precision(cell) > 0
