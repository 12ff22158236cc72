"""Text that goes on from slide to slide: nothing runs over its box, nothing is lost."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.exporters.pptx.fitting import Box, Paragraph, fitting, needed

Block = Sequence[Paragraph]
#: What stands for the end of a text that was shortened.
MORE = "…"


@dataclass(frozen=True)
class Text:
    """A text in its place, at a type size in points."""

    name: str
    paragraphs: Block
    box: Box
    size: float


@dataclass(frozen=True)
class Column:
    """
    A place that a text flows through, slide after slide.

    Blocks are kept together where they fit; *head* is repeated on each slide. Of *sizes*, largest
    first, the largest is taken that needs no more slides than the smallest.
    """

    name: str
    box: Box
    blocks: Sequence[Block]
    sizes: Sequence[float]
    head: Block = ()

    @property
    def size(self) -> float:
        """The type size that it takes."""
        fewest = len(self.pages(self.sizes[-1]))
        return next(size for size in self.sizes if len(self.pages(size)) <= fewest)

    def pages(self, size: float) -> list[list[Paragraph]]:
        """Return its text slide by slide at a size."""
        height = self.box.height - needed(self.head, self.box.width, size)
        return [
            [*self.head, *page]
            for page in flow(self.blocks, replace(self.box, height=height), size)
        ]

    def texts(self, size: float) -> list[Text]:
        """Return its texts in their places, slide by slide."""
        return [Text(self.name, page, self.box, size) for page in self.pages(size)]


def flow(blocks: Sequence[Block], box: Box, size: float) -> list[list[Paragraph]]:
    """Return what stands in a box on each slide; one empty page where there is nothing."""
    pages: list[list[Paragraph]] = [[]]
    left = box.height
    for block in _fitting_blocks(blocks, box, size):
        height = needed(block, box.width, size)
        if height > left and pages[-1]:
            pages.append([])
            left = box.height
        pages[-1] += block
        left -= height
    return pages


def shortened(paragraph: Paragraph, box: Box, sizes: Sequence[float]) -> tuple[Paragraph, float]:
    """Return a text and the largest size that fits, or the text cut with a “…”."""
    size = fitting([paragraph], box, sizes)
    if size:
        return paragraph, size
    end = _end(paragraph, box, sizes[-1], MORE)
    return _with(paragraph.part(0, end), MORE), sizes[-1]


def _fitting_blocks(blocks: Sequence[Block], box: Box, size: float) -> Iterator[Block]:
    """Take apart, paragraph by paragraph and then word by word, the blocks that no box can hold."""
    for block in blocks:
        if needed(block, box.width, size) <= box.height:
            yield block
        elif len(block) > 1:
            yield from _fitting_blocks([[paragraph] for paragraph in block], box, size)
        else:
            yield from _cut(block[0], box, size)


def _cut(paragraph: Paragraph, box: Box, size: float) -> Iterator[Block]:
    while (
        len(paragraph.text) > _most(box, size) or needed([paragraph], box.width, size) > box.height
    ):
        end = _end(paragraph, box, size)
        yield [paragraph.part(0, end)]
        paragraph = paragraph.part(end, len(paragraph.text))
    yield [paragraph]


def _end(paragraph: Paragraph, box: Box, size: float, more: str = "") -> int:
    """Return how many letters of a paragraph fit with *more*, by whole words where possible."""

    def is_too_much(end: int) -> bool:
        return needed([_with(paragraph.part(0, end), more)], box.width, size) > box.height

    ends = range(min(len(paragraph.text), _most(box, size)))
    last = max(bisect_left(ends, True, lo=1, key=is_too_much) - 1, 1)
    end = paragraph.text.rfind(" ", 0, last + 1) + 1
    if end > last and is_too_much(
        end
    ):  # after the space *more* is a word of its own, on a line of its own
        end = paragraph.text.rfind(" ", 0, last) + 1
    return end or last


def _most(box: Box, size: float) -> int:
    """Return how many letters are tried: few are narrower than a sixth of their size."""
    return 1 + int(6 * box.width * box.height / size**2)


def _with(paragraph: Paragraph, more: str) -> Paragraph:
    """Return a paragraph that ends in *more*, in the look of its last letters."""
    last = paragraph.runs[-1]
    return replace(paragraph, runs=(*paragraph.runs, replace(last, text=more)))
