"""Decode the bytes of a file, and find the characters that no timeline may hold."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from itertools import islice

from timeline.problems import Fault, Spot

#: The largest file that is read, in bytes, and what is said of a larger one.
SIZE_LIMIT = 128 << 20
TOO_LARGE = f"the file is larger than {SIZE_LIMIT >> 20} MiB, and this program reads no more"
#: What is said of a file with nothing in it.
EMPTY = "the file is empty; a timeline begins with 'title: ' and what it is called"
#: The most faults of single characters that are reported of one file.
CHARACTER_FAULTS = 1_000

# Character classes, to stand in the brackets of a regular expression.
#: What a text shows: no controls, surrogates, byte order marks or unusual line breaks.
PRINTABLE = "\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff"
#: Marks that turn the reading order of all that follows them.
OVERRIDES = "\u202d\u202e"

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_REFUSED = re.compile(f"[^{PRINTABLE}\n\r]|[{OVERRIDES}]")
_REFUSED_BY_YAML = re.compile(f"[^{PRINTABLE}\n\r\t]")
_BREAK = re.compile("\r\n|[\n\r]")
_HIDDEN_BREAK = "a line break that most programs do not see; delete it"
_NAMES = {
    "\t": "a tab, which looks like spaces and is none; write spaces",
    "\x85": _HIDDEN_BREAK,
    "\u2028": _HIDDEN_BREAK,
    "\u2029": _HIDDEN_BREAK,
    **dict.fromkeys(
        OVERRIDES, "an invisible character, {}, that turns the reading order; delete it"
    ),
    "\ufeff": "an invisible mark that belongs at the beginning of a file; delete it",
}


class NotText(Exception):
    """The bytes are no text; *fault* says why, and *text* is what can be shown of them."""

    def __init__(self, rule: str, message: str, spot: Spot | None = None, text: str = "") -> None:
        """Take the rule that is broken, what is said of it, where, and the text."""
        self.fault = Fault((), rule, message, spot=spot)
        self.text = text


def decode(data: bytes) -> tuple[str, list[Fault]]:
    """
    Return the text, and a fault for each character that no text should hold.

    Those that YAML forbids are replaced, so that the rest can be read; all places stay the same.
    A byte order mark is no part of the text. Its lines are those of `str.splitlines`.

    Raises:
        NotText: if it is too large, empty, in another encoding or no text at all.
    """
    if len(data) > SIZE_LIMIT:
        raise NotText("too-large", TOO_LARGE)
    if data.startswith(_UTF_16) or data[:2].count(0) == 1:
        raise NotText("not-utf-8", "the file is in UTF-16; save it again, with the encoding UTF-8")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _undecodable(data, error.start) from None
    if "\0" in text:
        raise NotText("not-text", "this is no text file; a timeline is written as plain text")
    if not text or text.isspace():
        raise NotText("empty-file", EMPTY)
    return _REFUSED_BY_YAML.sub("\ufffd", text), list(islice(_refused(text), CHARACTER_FAULTS))


def _undecodable(data: bytes, start: int) -> NotText:
    text = _REFUSED.sub("\ufffd", data.decode("utf-8-sig", "replace"))
    before = data[:start].decode("utf-8-sig")
    breaks = [match.end() for match in _BREAK.finditer(before)]
    column = len(before) - (breaks[-1] if breaks else 0) + 1
    message = "this character is not in UTF-8; save the file again, with the encoding UTF-8"
    return NotText("not-utf-8", message, (len(breaks) + 1, column, column + 1), text)


def _refused(text: str) -> Iterator[Fault]:
    line, line_start, read_to = 1, 0, 0
    for match in _REFUSED.finditer(text):
        for line_break in _BREAK.finditer(text, read_to, match.start()):
            line += 1
            line_start = line_break.end()
        read_to = match.end()
        column = match.start() - line_start + 1
        yield _character_fault(match[0], (line, column, column + 1))


def _character_fault(character: str, spot: Spot) -> Fault:
    what = _NAMES.get(character, "the character {}, which no text should hold; delete it")
    rule = "tab" if character == "\t" else "control-character"
    return Fault((), rule, f"here is {what.format(f'U+{ord(character):04X}')}", spot=spot)
