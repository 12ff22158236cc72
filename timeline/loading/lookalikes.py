"""Find signs that look like the spaces, hyphens and colons of YAML, and are none."""

from __future__ import annotations

import re
import unicodedata

from timeline.problems import Fault

_DASHES = "\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d"
_BULLETS = "\u00b7\u2022\u2023\u2219\u25aa\u25b8\u25ba\u25cb\u25cf\u25e6"
_SPACES = "\u00a0\u00ad\u1680\u2000-\u200b\u202f\u205f\u2060\u3000"
_EVERY_SPACE = "".join(
    chr(code) for code in range(0xA0, 0x3001) if re.match(f"[{_SPACES}]", chr(code))
)
_COLONS = "\u2236\ua789\ufe55\uff1a"
_ITEM = re.compile(f" *([{_DASHES}{_BULLETS}])[ {_SPACES}]*")
_KEY = rf"[ {_SPACES}]*(?:-[ {_SPACES}]+)?[\w-]+"
_LINE = re.compile(
    f" *(?P<indent>[{_SPACES}]+)"
    f"|[ {_SPACES}]*-(?P<hyphen>[{_SPACES}]+)"
    rf"|{_KEY}:(?P<colon>[{_SPACES}]+)"
    rf"|{_KEY}(?P<written>[{_COLONS}])"
)
#: What is said of a sign, by where it stands.
_MESSAGES = {
    "indent": "this line begins with {}; write spaces of the keyboard in its place",
    "hyphen": "after the hyphen stands {}; write a space of the keyboard in its place",
    "colon": "after the colon stands {}; write a space of the keyboard in its place",
    "end": "before the colon stands {}; delete it",
    "written": "{} stands here for the colon; write : and a space",
}


def lookalike_fault(line: str, number: int) -> Fault | None:
    """Return the fault of a line that YAML reads otherwise than it looks, if it has such a sign."""
    if item := _ITEM.match(line):
        return _fault(item_message(item[1]), number, item.span(1))
    if match := _LINE.match(line):
        where = str(match.lastgroup)
        return _fault(_message(where, match[where][0]), number, match.span(where))
    return None


def item_message(text: str) -> str:
    """Return what is said of an item of a list that begins with such a sign; nothing of others."""
    item = _ITEM.match(text)
    if not item:
        return ""
    return f"this begins with {_sign_in_words(item[1])}; in a list, write - and a space"


def without_padding(key: str) -> tuple[str, str]:
    """Return a key without such a space before or after it, and what is said of that space."""
    bare = key.strip(_EVERY_SPACE)
    if bare == key:
        return key, ""
    if key[0] in _EVERY_SPACE:
        return bare, _message("indent", key[0])
    return bare, _message("end", key[-1])


def _message(where: str, sign: str) -> str:
    return _MESSAGES[where].format(_sign_in_words(sign))


def _sign_in_words(sign: str) -> str:
    r"""
    Return the name of a sign, with its article, and the sign itself if it can be seen.

    >>> _sign_in_words("–"), _sign_in_words("\u00a0")
    ('an en dash (–)', 'a no-break space')
    """
    name = unicodedata.name(sign).lower()
    article = "an" if name[0] in "aeio" else "a"
    is_visible = sign.isprintable() and not sign.isspace()
    return f"{article} {name}" + (f" ({sign})" if is_visible else "")


def _fault(message: str, line: int, span: tuple[int, int]) -> Fault:
    start, end = span
    return Fault((), "look-alike", message, spot=(line, start + 1, end + 1))
