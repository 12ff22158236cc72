"""How much room a text takes in the widest type that it may be shown in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from timeline.exporters.pptx.letter_widths import is_tall, letter_width

#: Height of a line, in parts of the type size: PowerPoint's, which no line of Arial, Times or
#: DejaVu exceeds.
LINE = 1.2
#: The same where a line has letters from other faces; those of Naskh are the highest.
TALL = 1.8
#: The part of a line that is counted on: programs round the widths of letters, each in its way.
ROOM = 0.985
# Line separators are written as spaces; other white space than this does not break a line.
_SPACES = " \n\u2028\u2029"
_WORDS = re.compile(rf"[^{_SPACES}]+[{_SPACES}]*|[{_SPACES}]+")
# Where some programs break within a word, and others do not.
_PIECES = re.compile(r"[^-‐–—/?&=.,;:…]*[-‐–—/?&=.,;:…]|[^-‐–—/?&=.,;:…]+")


@dataclass(frozen=True)
class Box:
    """A place on a slide, in points."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True)
class Run:
    """Words in one look; *link* is a web address."""

    text: str
    bold: bool = False
    serif: bool = False
    muted: bool = False
    persian: bool = False
    link: str = ""


@dataclass(frozen=True)
class Paragraph:
    """Runs, set at *scale* of the size of their box; *after* is the space below, in lines."""

    runs: tuple[Run, ...]
    scale: float = 1
    after: float = 0.0

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(run.text for run in self.runs)

    def part(self, start: int, end: int) -> Paragraph:
        """Return the paragraph of the letters from *start* to before *end*."""
        runs, at = [], 0
        for run in self.runs:
            text = run.text[max(start - at, 0) : max(end - at, 0)]
            if text:
                runs.append(replace(run, text=text))
            at += len(run.text)
        return replace(self, runs=tuple(runs))


@dataclass(frozen=True)
class _Word:
    """
    A word and the spaces after it: *length* and *gap* are their widths, in parts of the type size.

    *pieces* are the lengths of what a program may take apart, *widest* is the width of its widest
    letter.
    """

    length: float
    gap: float
    pieces: tuple[float, ...]
    widest: float


def on_one_line(text: str) -> str:
    """Return a text without line breaks, which would be lines that nobody counted."""
    return re.sub("[\n\u2028\u2029]", " ", text)


def fitting(paragraphs: Sequence[Paragraph], box: Box, sizes: Iterable[float]) -> float | None:
    """Return the first of these type sizes, in points, at which a text fits into a box."""
    return next((size for size in sizes if needed(paragraphs, box.width, size) <= box.height), None)


def needed(paragraphs: Iterable[Paragraph], width: float, size: float) -> float:
    """Return the height that a text takes, in points."""
    return sum(_height(paragraph, width, size * paragraph.scale) for paragraph in paragraphs)


def line_width(text: str, size: float) -> float:
    """Return the width of a text in one line without bold letters, in points."""
    return sum(letter_width(letter, bold=False, serif=False) for letter in text) * size / ROOM


def _height(paragraph: Paragraph, width: float, size: float) -> float:
    lines = _lines(paragraph, ROOM * width / size) * _line_height(paragraph.runs)
    return (lines + paragraph.after * LINE) * size


def _lines(paragraph: Paragraph, width: float) -> int:
    """Count the lines of a paragraph as wide as *width* times its size."""
    lines, used = 1, 0.0
    for word in _words(paragraph.runs):
        if used and used + word.length > width:
            lines, used = lines + 1, 0.0
        if word.length > width:
            lines, used = lines + _broken(word, width) - 1, width
        else:
            used += word.length
        used += word.gap
    return lines


def _broken(word: _Word, width: float) -> int:
    """Return the lines of a long word, whether a program breaks it anywhere or at signs first."""
    lines, used = 1, 0.0
    for piece in word.pieces:
        if used and used + piece > width:
            lines, used = lines + 1, 0.0
        extra = int(piece // (width - word.widest))
        lines, used = lines + extra, width if extra else used + piece
    return max(lines, 1 + int(word.length // (width - word.widest)))


@lru_cache(maxsize=2**12)
def _line_height(runs: tuple[Run, ...]) -> float:
    return TALL if any(is_tall(letter) for run in runs for letter in run.text) else LINE


@lru_cache(maxsize=2**12)
def _words(runs: tuple[Run, ...]) -> tuple[_Word, ...]:
    text = "".join(run.text for run in runs)
    widths = [letter_width(letter, run.bold, run.serif) for run in runs for letter in run.text]
    return tuple(_measured(text, widths))


def _measured(text: str, widths: Sequence[float]) -> Iterator[_Word]:
    for match in _WORDS.finditer(text):
        start, end = match.span()
        middle = start + len(match[0].rstrip(_SPACES))
        cuts = [start + piece.end() for piece in _PIECES.finditer(text[start:middle])]
        pieces = [sum(widths[a:b]) for a, b in zip([start, *cuts], cuts, strict=False)]
        letters = widths[start:middle]
        yield _Word(sum(letters), sum(widths[middle:end]), tuple(pieces), max(letters, default=0))
