"""Write a scalar on one line: plain if YAML readers agree that it is text, or else quoted."""

from __future__ import annotations

import re

from timeline.editing.formatting.nodes import Scalar
from timeline.loading.decoding import PRINTABLE

_PLAIN = re.compile(r"[\w“‘(…](?:[^:#]|:(?=[^\s])|(?<=[^\s])#)*(?<! )")
_FLOW_SIGNS = re.compile(r"[][{},?]")
#: What YAML readers take for a number, a day, a switch or nothing.
_TYPED = re.compile(
    r"[-+]?\.?[0-9][-+.:\w]*|[-+]?\.inf|\.nan|~|null|true|false|yes|no|on|off|y|n", re.IGNORECASE
)
_NULLS = {"", "~", "null", "Null", "NULL"}
#: What a file may not hold as it is.
_UNPRINTABLE = re.compile(f"[^{PRINTABLE}]")
_TO_ESCAPE = re.compile(rf'["\\]|{_UNPRINTABLE.pattern}')
_ESCAPES = {"\n": "\\n", '"': '\\"', "\\": "\\\\"}


def emit_scalar(scalar: Scalar, in_flow: bool = False) -> str:
    """Return a scalar as it is written after its key or dash; a number or a switch stays one."""
    value = scalar.value
    is_typed = _TYPED.fullmatch(value) is not None
    if is_null(scalar) or (scalar.is_plain and is_typed):
        return value
    is_text = _PLAIN.fullmatch(value) and not (is_typed or _UNPRINTABLE.search(value))
    ends_early = in_flow and _FLOW_SIGNS.search(value)
    return value if is_text and not ends_early else quoted(value)


def quoted(value: str) -> str:
    """
    Return a text in double quote marks.

    It stands in single ones if it has double ones or backslashes itself.
    """
    has_escapes = '"' in value or "\\" in value
    if has_escapes and "'" not in value and not _UNPRINTABLE.search(value):
        return f"'{value}'"
    return f'"{_TO_ESCAPE.sub(_escape, value)}"'


def is_null(scalar: Scalar) -> bool:
    """Whether it is no text, as after a key with nothing behind it."""
    return scalar.is_plain and scalar.value in _NULLS


def needs_escapes(value: str) -> bool:
    """Whether a text has characters, line breaks aside, that can only be written as escapes."""
    return bool(_UNPRINTABLE.search(value.replace("\n", "")))


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    if character in _ESCAPES:
        return _ESCAPES[character]
    code = ord(character)
    return f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"
