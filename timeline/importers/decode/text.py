"""Decode the bytes of a file, or say in words why they are no text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.importers.decode.encoding import Charset, charset, encoding_label
from timeline.importers.decode.signatures import why_not
from timeline.loading.decoding import OVERRIDES, PRINTABLE, SIZE_LIMIT, TOO_LARGE

_SPACE = re.compile("[ \t\f\v]+")
_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
# What a timeline file may not hold, and what nobody sees; white space is collapsed instead.
_HIDDEN = re.compile(f"[^{PRINTABLE}\t-\r\x85\u2028\u2029]|[{OVERRIDES}]")


class UnreadableFile(ValueError):
    """A file is not what it should be; the text says what it is, or what to do."""


@dataclass(frozen=True)
class Decoded:
    """The text of a file, and what had to be guessed to read it."""

    text: str
    notes: tuple[str, ...] = ()


def read_text(data: bytes, encoding: str = "") -> Decoded:
    """
    Return the text of a file; its encoding is *encoding*, marked, declared, UTF-8, or guessed.

    Raises:
        UnreadableFile: it is too large, empty, or no text at all.
    """
    ensure_fits(data)
    if reason := why_not(data):
        raise UnreadableFile(reason)
    decoded = _decode(data, encoding)
    if "\0" in decoded.text:
        raise UnreadableFile("this is no text file")
    if not decoded.text.strip():
        raise UnreadableFile("the file is empty")
    return decoded


def _decode(data: bytes, encoding: str) -> Decoded:
    try:
        choice = charset(data, encoding)
        text = data.decode(choice.name).removeprefix("\ufeff")
    except LookupError as error:
        raise UnreadableFile(
            f"the encoding is not known: {error}; name another with --encoding"
        ) from None
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        fault = f"line {line} is not in {encoding_label(error.encoding)}"
        raise UnreadableFile(
            f"{fault}; save the file again with the encoding UTF-8, or name its own with --encoding"
        ) from None
    return Decoded(text, (_guess(choice),) if choice.because else ())


def _guess(choice: Charset) -> str:
    return (
        f"the file is not in UTF-8; it is read as {encoding_label(choice.name)}, "
        f"because {choice.because}; if that is wrong, name another with --encoding"
    )


def ensure_fits(data: bytes) -> None:
    """
    Refuse a file that is too large or empty.

    Raises:
        UnreadableFile: it is.
    """
    if len(data) > SIZE_LIMIT:
        raise UnreadableFile(TOO_LARGE)
    if not data:
        raise UnreadableFile("the file is empty")


def clean_text(text: str) -> str:
    """Return a text without hidden characters; spaces are collapsed, but its lines stay."""
    lines = (_SPACE.sub(" ", line).strip() for line in _BREAK.split(_HIDDEN.sub("", text)))
    return re.sub("\n{2,}", "\n", "\n".join(lines)).strip()


def clean_line(text: str) -> str:
    """Return a text without hidden characters, on one line."""
    return clean_text(text).replace("\n", " ")
