"""How much room a text takes: estimated from the widths of Arial, since a deck is shown on other machines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

# Widths of letters in parts of the type size; what is not here, capitals and other scripts included, is wide.
_WIDTHS = {
    sign: width
    for signs, width in (
        ("ijl'‘’|", 0.23),
        (' .,:;!/\\tfIr()[]-·“”"', 0.33),
        ("ckszyvxJ", 0.5),
        ("abdeghnopqu0123456789–_?+−=#$L", 0.57),
        ("mM", 0.84),
        ("wABEKPSVXYCDFGHNOQRTUZ&", 0.74),
        ("W%@—…", 1.0),
    )
    for sign in signs
}
_OTHER = 0.65
#: Height of a line, in parts of the type size.
LINE = 1.17
#: Bold letters are that much wider than others, and those of Times that much narrower.
BOLD, SERIF = 1.07, 0.92


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


def fitting(
    paragraphs: Sequence[Paragraph], width: float, height: float, sizes: Iterable[float]
) -> float | None:
    """Return the first of the type sizes, in points, at which a text fits into a box; None if none does."""
    return next((size for size in sizes if needed(paragraphs, width, size) <= height), None)


def needed(paragraphs: Sequence[Paragraph], width: float, size: float) -> float:
    """Return the height that a text takes, in points."""
    return sum(
        (_lines(paragraph, width / (size * paragraph.scale)) + paragraph.after)
        * size
        * paragraph.scale
        * LINE
        for paragraph in paragraphs
    )


def _lines(paragraph: Paragraph, width: float) -> int:
    """Count the lines of a paragraph as wide as *width* times its size, broken between words."""
    bold, serif = all(run.bold for run in paragraph.runs), any(run.serif for run in paragraph.runs)
    weight = BOLD if bold else SERIF if serif else 1
    lines, used = 1, 0.0
    for word in paragraph.text.split():
        length = text_width(word) * weight
        if used and used + _WIDTHS[" "] + length > width:
            lines, used = lines + 1, 0.0
        used += length + (_WIDTHS[" "] if used else 0)
        extra = int(used // width)  # a word longer than a line is broken
        lines, used = lines + extra, used - extra * width
    return lines


def text_width(text: str) -> float:
    """Return the width of a text in one line, in parts of its size."""
    return sum(_WIDTHS.get(sign, _OTHER) for sign in text)
