"""The encoding of a text: named by the user, marked, declared, or else guessed."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from dataclasses import dataclass

from charset_normalizer import from_bytes

#: What is guessed among: letters of Europe first, then those of other scripts.
_LATIN = ("cp1252", "cp1250", "mac_roman", "cp1254")
_WIDE = ("shift_jis", "gb18030", "big5", "euc_kr", "euc_jp")
_OTHERS = ("cp1251", "cp1253", "cp1255", "cp1256", "koi8_r", *_WIDE)
_NAMES = {
    "cp1252": "Windows-1252, of Western Europe",
    "cp1250": "Windows-1250, of Central Europe",
    "cp1254": "Windows-1254, Turkish",
    "cp1251": "Windows-1251, Cyrillic",
    "cp1253": "Windows-1253, Greek",
    "cp1255": "Windows-1255, Hebrew",
    "cp1256": "Windows-1256, Arabic and Persian",
    "mac_roman": "Mac Roman",
}
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?\bencoding\s*=\s*[\"']([\w.:-]{1,40})[\"']")
# A sign within a word: what it is read as is hardly what was meant.
_ODD = re.compile(
    r"(?<=[^\W\d_])[^\w\s\-'’‘.,;:/)(&+|\"“”…]+(?=[^\W\d_])|(?<=[^\W\d_])[¹²³¼½¾ª]|[¿£¯](?=[^\W\d_])"
)
_SAMPLE = 1 << 16
_FEW = 10  # bytes beyond ASCII: fewer are no proof of Chinese, Japanese or Korean


@dataclass(frozen=True)
class Charset:
    """The name of an encoding, and why it was chosen if that was a guess."""

    name: str
    because: str = ""


def charset(data: bytes, encoding: str = "") -> Charset:
    """
    Return the encoding of a text, which is *encoding* if the user named one.

    Raises:
        LookupError: the one that the user named, or that an XML declares, is not known.
    """
    if encoding:
        return Charset(codecs.lookup(encoding).name)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return Charset(name)
    if wide := _without_mark(data):
        return Charset(wide, "every other byte is 0")
    if _is(data, "utf-8") or _nearly_utf_8(data):
        return Charset("utf-8")
    if declared := _DECLARED.match(data.lstrip()):
        return Charset(codecs.lookup(declared[1].decode("ascii")).name)
    return _guessed(data)


def encoding_label(name: str) -> str:
    """Return what an encoding is called by people."""
    return _NAMES.get(name, name)


def _without_mark(data: bytes) -> str:
    start = data[:200]
    zeros = start[::2].count(0), start[1::2].count(0)
    if len(start) < 4 or max(zeros) < len(start) // 4 or min(zeros):
        return ""
    return "utf-16-be" if zeros[0] else "utf-16-le"


def _nearly_utf_8(data: bytes) -> bool:
    """Whether only few bytes are damaged; to guess would spoil all the others."""
    text = data[:_SAMPLE].decode("utf-8", "replace")
    beyond = [char for char in text if not char.isascii()]
    return len(beyond) > 10 * beyond.count("\ufffd") and b"\xef\xbf\xbd" not in data


def _guessed(data: bytes) -> Charset:
    sample = data[:_SAMPLE]
    # a dash or a quotation mark alone is no word of any script
    words = re.findall(rb"(?=[A-Za-z\x80-\xff]{2})[A-Za-z]*[\x80-\xff][A-Za-z\x80-\xff]*", sample)
    mixed = sum(bool(re.search(rb"[A-Za-z]", word)) for word in words)
    name = _of_latin(data) if 2 * mixed >= len(words) else _of_another_script(data)
    line = next(line for line in data.splitlines() if not line.isascii()).decode(name, "replace")
    seen = next((word for word in re.findall(r"[^\W\d_]+", line) if not word.isascii()), line[:40])
    return Charset(name, f"its letters then read like “{seen}”")


def _of_latin(data: bytes) -> str:
    """Return the encoding of Europe in which most words look like words, of several the usual."""
    sample = data[:_SAMPLE]
    best = _best(sample, _LATIN + _WIDE)
    order = ("cp1254", *_LATIN) if best == "cp1254" else _LATIN
    known = [name for name in order if _is(data, name)] or ["latin-1"]
    name = min(known, key=lambda name: _irregular(sample, name))
    is_wide = best in _WIDE and _is(data, best) and _irregular(sample, name) > 1
    return best if is_wide else name


def _of_another_script(data: bytes) -> str:
    sample = data[:_SAMPLE]
    few = sum(byte > 0x7F for byte in sample) < _FEW
    allowed = [name for name in _OTHERS if not few or name not in _WIDE]
    ranked = [name for name in (_best(sample, allowed), *allowed) if name and _is(data, name)]
    return min(ranked, key=lambda name: _irregular(sample, name), default="latin-1")


def _irregular(sample: bytes, name: str) -> int:
    """Return how many words have a capital after a small letter, or a sign in their middle."""
    text = sample.decode(name, "replace")
    words = re.findall(r"[^\W\d_]+", text)
    irregular = [word for word in words if word not in (word.title(), word.lower(), word.upper())]
    return len(irregular) + len(_ODD.findall(text))


def _best(sample: bytes, among: Iterable[str]) -> str:
    best = from_bytes(sample, cp_isolation=[*among]).best()
    return best.encoding if best else ""


def _is(data: bytes, name: str) -> bool:
    try:
        data.decode(name)
    except UnicodeDecodeError:
        return False
    return True
