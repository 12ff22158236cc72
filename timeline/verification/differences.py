"""What differs between the words of a quote and those of its source, in one line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

#: Equal words in a row that a difference shows in full; of more, the outermost.
_EQUAL_WORDS, _OUTERMOST = 6, 2


def difference_of(quoted: Sequence[str], words: Sequence[str]) -> str:
    """Return a diff by words and, where characters are hard to tell apart, their names."""
    parts: list[str] = []
    only_quoted, only_source = "", ""
    for kind, a, b, c, d in SequenceMatcher(None, quoted, words, autojunk=False).get_opcodes():
        if kind == "equal":
            parts.append(_shortened(quoted[a:b]))
            continue
        of_quote, of_source = " ".join(quoted[a:b]), " ".join(words[c:d])
        deleted = f"[-{of_quote}-]" if of_quote else ""
        inserted = f"{{+{of_source}+}}" if of_source else ""
        parts.append(deleted + inserted)
        only_quoted += of_quote
        only_source += of_source
    names = _character_names(only_quoted, only_source) if words else ()
    return "; ".join([visible(" ".join(parts)), *names])


def _shortened(words: Sequence[str]) -> str:
    if len(words) <= _EQUAL_WORDS:
        return " ".join(words)
    return " ".join([*words[:_OUTERMOST], "…", *words[-_OUTERMOST:]])


def _character_names(quote: str, source: str) -> Iterator[str]:
    """Yield which characters only one side has, if any of them is not on every keyboard."""
    only_quoted = sorted(set(quote) - set(source))
    only_source = sorted(set(source) - set(quote))
    if all(character.isascii() for character in [*only_quoted, *only_source]):
        return
    for what, characters in (("the quote has", only_quoted), ("the source has", only_source)):
        names = [
            _character_name(character)
            for character in characters
            if not re.match("[A-Za-z0-9 ]", character)
        ]
        if names:
            yield f"{what} {', '.join(names)}"


def _character_name(character: str) -> str:
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()


def visible(text: str) -> str:
    """Return the text with each character that no screen shows as its number."""
    return "".join(
        character if character.isprintable() else f"\\u{ord(character):04x}" for character in text
    )
