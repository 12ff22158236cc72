"""Quotation marks around quoted words, and those within them."""

from __future__ import annotations

import re

_DOUBLE = re.compile("([“”])")
_SINGLE = re.compile(r"‘([^‘]*?)’(?!\w)")


def quoted(words: str) -> str:
    """
    Return words in quotation marks.

    >>> quoted("“Caesarism” is Iran’s “best ‘fit’”")
    '“‘Caesarism’ is Iran’s ‘best “fit”’”'
    """
    return f"“{nested(words)}”"


def nested(words: str) -> str:
    """Return words to stand in double marks: their own become single, and those within, double."""
    is_inner = False
    parts = []
    for part in _DOUBLE.split(words):
        if part in ("“", "”"):
            is_inner = part == "“"
            parts.append("‘" if is_inner else "’")
        else:
            parts.append(_SINGLE.sub(r"“\1”", part) if is_inner else part)
    return "".join(parts)
