"""Titles in; out, ids that no two records share."""

from __future__ import annotations

import re
import unicodedata

#: The longest id, and the room in it that is left for a number.
LONGEST, ROOM = 60, 6

_ID = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "œ": "oe", "ı": "i"}
)


class Ids:
    """The ids given so far."""

    def __init__(self) -> None:
        """Begin with none."""
        self._taken: set[str] = set()
        self._last: dict[str, int] = {}

    def new(self, wanted: str, otherwise: str) -> str:
        """Return an id that is like *wanted*, or like *otherwise* if that has hardly a Latin letter."""
        base = wanted if is_id(wanted) else slug(wanted) or slug(otherwise) or "event"
        id = base
        while id in self._taken:
            self._last[base] = self._last.get(base, 1) + 1
            id = f"{base[: LONGEST - ROOM].rstrip('-')}-{self._last[base]}"
        self._taken.add(id)
        return id


def is_id(text: str) -> bool:
    """Whether a text can be an id as it is."""
    return len(text) <= LONGEST and _ID.fullmatch(text) is not None


def slug(text: str) -> str:
    """
    Return a text in small Latin letters and hyphens; nothing, if most of its letters are of another script.

    >>> slug("Rózsa Péter writes recursion"), slug("Битва при NATO")
    ('rozsa-peter-writes-recursion', '')
    """
    letters = sum(char.isalnum() for char in text)
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    kept = "".join(
        char for char in decomposed if not unicodedata.combining(char) and char not in "'’"
    )
    words = re.findall("[a-z0-9]+", kept)
    if 2 * sum(map(len, words)) < letters:
        return ""
    short = ""
    for word in words:
        if len(short) + len(word) + 1 > LONGEST - ROOM:
            break
        short = f"{short}-{word}" if short else word
    return short or "".join(words)[: LONGEST - ROOM]
