"""Slugs: ids made of titles, which no two records share."""

from __future__ import annotations

import re
import unicodedata

#: The longest id, and the room in it that is left for a number.
LONGEST, ROOM = 60, 6

_SLUG = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "œ": "oe", "ı": "i"}
)


class Slugs:
    """The slugs given so far."""

    def __init__(self) -> None:
        """Begin with none."""
        self._used: set[str] = set()
        self._numbers: dict[str, int] = {}

    def new(self, title: str, fallback: str) -> str:
        """Return a slug of *title*, or of *fallback* if that has hardly a Latin letter."""
        base = title if is_slug(title) else slug(title) or slug(fallback) or "event"
        new = base
        while new in self._used:
            self._numbers[base] = self._numbers.get(base, 1) + 1
            new = f"{base[: LONGEST - ROOM].rstrip('-')}-{self._numbers[base]}"
        self._used.add(new)
        return new


def is_slug(text: str) -> bool:
    """Whether a text can be an id as it is."""
    return len(text) <= LONGEST and _SLUG.fullmatch(text) is not None


def slug(text: str) -> str:
    """
    Return a text in small Latin letters and hyphens.

    Nothing is returned if most of its letters are of another script.

    >>> slug("Rózsa Péter writes recursion"), slug("Битва при NATO")
    ('rozsa-peter-writes-recursion', '')
    """
    letters = sum(char.isalnum() for char in text)
    words = re.findall("[a-z0-9]+", _without_accents(text))
    if 2 * sum(map(len, words)) < letters:
        return ""
    joined = ""
    for word in words:
        if len(joined) + len(word) + 1 > LONGEST - ROOM:
            break
        joined = f"{joined}-{word}" if joined else word
    return joined or "".join(words)[: LONGEST - ROOM]


def _without_accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return "".join(
        char for char in decomposed if not unicodedata.combining(char) and char not in "'’"
    )
