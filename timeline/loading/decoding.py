"""The bytes of a file in; out, its text, and what is wrong with its characters."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from itertools import islice

from timeline.problems import Fault, Spot

#: The largest file that is read, in bytes.
SIZE = 64 << 20
#: What is said of a file with nothing in it.
EMPTY = "the file is empty; a timeline begins with 'title: ' and what it is called"
#: The most faults of single characters that are told of one file.
CHARACTERS = 1_000

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_ALLOWED = "\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff"
_OVERRIDES = "\u202d\u202e"
_REFUSED = re.compile(f"[^{_ALLOWED}]|[{_OVERRIDES}]")
_REFUSED_BY_YAML = re.compile(f"[^{_ALLOWED}\t]")
_BREAK = re.compile("\r\n|[\n\r]")
_HIDDEN_BREAK = "a line break that most programs do not see; delete it"
_NAMES = {
    "\t": "a tab, which looks like spaces and is none; write spaces",
    "\x85": _HIDDEN_BREAK,
    "\u2028": _HIDDEN_BREAK,
    "\u2029": _HIDDEN_BREAK,
    **dict.fromkeys(
        _OVERRIDES, "an invisible character, {}, that turns the reading order; delete it"
    ),
    "\ufeff": "an invisible mark that belongs at the beginning of a file; delete it",
}


class NotText(Exception):
    """The bytes cannot be read as text; *fault* says why, and *text* is what can be shown of them."""

    def __init__(self, rule: str, message: str, spot: Spot | None = None, text: str = "") -> None:
        """Take the rule that is broken, what is said of it, where, and the text."""
        self.fault = Fault((), rule, message, spot=spot)
        self.text = text


def read_characters(data: bytes) -> tuple[str, list[Fault]]:
    """
    Return the text, and a fault for each character that no text should hold.

    Those that YAML forbids are replaced, so that the rest can be read; all places stay the same. A byte order
    mark is no part of the text. Its lines are those of `str.splitlines`.

    Raises:
        NotText: if it is too large, empty, in another encoding or no text at all.
    """
    if len(data) > SIZE:
        raise NotText(
            "too-large", f"the file is larger than {SIZE >> 20} MiB, and this program reads no more"
        )
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
    return _REFUSED_BY_YAML.sub("\ufffd", text), list(islice(_refused(text), CHARACTERS))


def _undecodable(data: bytes, start: int) -> NotText:
    shown = _REFUSED.sub("\ufffd", data.decode("utf-8-sig", "replace"))
    before = data[:start].decode("utf-8-sig")
    line_start = max((match.end() for match in _BREAK.finditer(before)), default=0)
    line, column = 1 + sum(1 for _ in _BREAK.finditer(before)), len(before) - line_start + 1
    message = "this character is not in UTF-8; save the file again, with the encoding UTF-8"
    return NotText("not-utf-8", message, (line, column, column + 1), shown)


def _refused(text: str) -> Iterator[Fault]:
    line, line_start, seen = 1, 0, 0
    for match in _REFUSED.finditer(text):
        for line_break in _BREAK.finditer(text, seen, match.start()):
            line, line_start = line + 1, line_break.end()
        seen, column = match.end(), match.start() - line_start + 1
        what = _NAMES.get(match[0], "the character {}, which no text should hold; delete it")
        rule = "tab" if match[0] == "\t" else "control-character"
        yield Fault(
            (),
            rule,
            f"here is {what.format(f'U+{ord(match[0]):04X}')}",
            spot=(line, column, column + 1),
        )
