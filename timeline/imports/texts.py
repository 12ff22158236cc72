"""The bytes of a file in; out, its text, or in words why it cannot be read."""

from __future__ import annotations

import codecs
import re

#: The largest file that is read, in bytes.
SIZE = 64 << 20

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SPACE = re.compile("[ \t\f\v]+")
_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
# What a timeline file may not hold, and what nobody sees.
_HIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202d\u202e\ufeff\ufffe\uffff\ud800-\udfff]")


class Unreadable(ValueError):
    """A file is not what it should be; the text says what it is, or what to do."""


def read_text(data: bytes) -> str:
    """
    Return the text of a file in UTF-8, with or without a byte order mark.

    Raises:
        Unreadable: it is too large, empty, in another encoding or no text at all.
    """
    if len(data) > SIZE:
        raise Unreadable(f"the file is larger than {SIZE >> 20} MiB, and this program reads no more")
    if data.startswith(_UTF_16) or data[:2].count(0) == 1:
        raise Unreadable("the file is in UTF-16; save it again, with the encoding UTF-8")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise Unreadable(
            f"line {line} is not in UTF-8; save the file again, with the encoding UTF-8"
        ) from None
    if "\0" in text:
        raise Unreadable("this is no text file")
    if not text.strip():
        raise Unreadable("the file is empty")
    return text


def cleaned(text: str) -> str:
    """Return a text without hidden characters; white space is collapsed, but its lines stay lines."""
    lines = (_SPACE.sub(" ", line).strip() for line in _BREAK.split(_HIDDEN.sub("", text)))
    return re.sub("\n{2,}", "\n", "\n".join(lines)).strip()


def on_one_line(text: str) -> str:
    """Return a text without hidden characters, on one line."""
    return cleaned(text).replace("\n", " ")
