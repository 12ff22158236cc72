"""A text in; out, how it is written on one line: plain if YAML readers agree that it is text, or quoted."""

from __future__ import annotations

import re

from timeline.editing.formatting.nodes import Text
from timeline.loading.decoding import PRINTABLE

_PLAIN = re.compile(r"[\w“‘(…](?:[^:#]|:(?=[^\s])|(?<=[^\s])#)*(?<! )")
_BRACKETS = re.compile(r"[][{},?]")
#: What YAML readers take for a number, a day, a switch or nothing.
_NO_TEXT = re.compile(
    r"[-+]?\.?[0-9][-+.:\w]*|[-+]?\.inf|\.nan|~|null|true|false|yes|no|on|off|y|n", re.IGNORECASE
)
_NOTHING = {"", "~", "null", "Null", "NULL"}
#: What a file may not hold as it is.
_HIDDEN = re.compile(f"[^{PRINTABLE}]")
_ESCAPES = {"\n": "\\n", '"': '\\"', "\\": "\\\\"}


def on_one_line(text: Text, in_brackets: bool = False) -> str:
    """Return a text as it is written after its key or dash; a number or a switch stays one."""
    value = text.value
    if is_nothing(text) or (text.is_plain and _NO_TEXT.fullmatch(value)):
        return value
    is_safe = _PLAIN.fullmatch(value) and not (_NO_TEXT.fullmatch(value) or _HIDDEN.search(value))
    return value if is_safe and not (in_brackets and _BRACKETS.search(value)) else quoted(value)


def quoted(value: str) -> str:
    """Return a text in double quote marks; in single ones, if it has double ones or backslashes itself."""
    if ('"' in value or "\\" in value) and "'" not in value and not _HIDDEN.search(value):
        return f"'{value}'"
    return '"' + re.sub(rf'["\\]|{_HIDDEN.pattern}', _escape, value) + '"'


def is_nothing(text: Text) -> bool:
    """Whether it is no text, as a key with nothing after it."""
    return text.is_plain and text.value in _NOTHING


def is_hidden(value: str) -> bool:
    """Whether a text has characters, other than line breaks, that can only be written as escapes."""
    return bool(_HIDDEN.search(value.replace("\n", "")))


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    return _ESCAPES.get(found[0]) or (f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}")
