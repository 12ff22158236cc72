"""Wrap a text into the lines of a `>-` block: one sentence a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

#: The columns that prose has.
WIDTH = 100

# Two spaces stay together, since folding would make one of them.
_SPACE = re.compile("(?<! ) (?! )")
_SENTENCE_END = re.compile(".*[.!?…؟][”’»\"')\\]]*")
# What it costs to end a line so: the square of the characters by which it may be shorter, to be
# better.
_CLAUSE_ENDS = {";": 0, ":": 0, ",": 20**2}
_INSIDE_CLAUSE = 30**2
_ABBREVIATION = re.compile(
    r"(?:.*[^\w.])?"
    r"(?:(?:[^\W\d_]\.)*[^\W\d_]"
    r"|Mr|Mrs|Ms|Dr|St|Prof|Amb|Gov|Sen|Rep|Gen|Adm|Brig|Maj|Col|Capt|Lt|Sgt|Jr|Sr"
    r"|No|Nos|Art|vol|ed|eds|p|pp|ca|cf|vs|approx|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\."
)


def wrap(text: str, width: int) -> list[str]:
    """
    Return the lines of a `>-` block that is read as exactly this text; none if there is no such.

    A sentence longer than *width* goes on over further lines, after a comma where it can; a longer
    word stays whole. A blank line is a line break of the text.
    """
    lines: list[str] = []
    for number, paragraph in enumerate(text.split("\n")):
        if paragraph != paragraph.strip(" "):
            return []
        if number:
            lines.append("")
        for sentence in sentences(paragraph):
            lines += _wrap_sentence(sentence, width)
    return lines


def sentences(paragraph: str) -> list[str]:
    """
    Return the sentences of a text.

    An abbreviation, an initial or a small letter after it ends none.
    """
    complete: list[str] = []
    begin = 0
    for space in _SPACE.finditer(paragraph):
        word = paragraph[paragraph.rfind(" ", 0, space.start()) + 1 : space.start()]
        if paragraph[space.end()].islower() or not _SENTENCE_END.fullmatch(word):
            continue
        if not _ABBREVIATION.fullmatch(word):
            complete.append(paragraph[begin : space.start()])
            begin = space.end()
    return [*complete, paragraph[begin:]] if paragraph else []


def _wrap_sentence(sentence: str, width: int) -> list[str]:
    """Return a sentence in few lines of about the same length, most of them whole clauses."""
    if len(sentence) <= width:
        return [sentence]  # no two lines cost less than one
    words = _SPACE.split(sentence)
    # Of the best lines for the words up to each: what they cost, and where the last of them begins.
    costs, begins = [0], [0]
    for end in range(1, len(words) + 1):
        lengths = _lines_up_to(words, end, width)
        options = (
            (costs[begin] + _cost(length, width, words[end - 1]), begin)
            for begin, length in lengths
        )
        cost, begin = min(options)
        costs.append(cost)
        begins.append(begin)
    lines, end = [], len(words)
    while end:
        lines.append(" ".join(words[begins[end] : end]))
        end = begins[end]
    return lines[::-1]


def _lines_up_to(words: list[str], end: int, width: int) -> Iterator[tuple[int, int]]:
    """Yield, for each line that could end here, the number of its first word and its length."""
    length = -1
    for begin in range(end - 1, -1, -1):
        length += 1 + len(words[begin])
        if length > width and begin < end - 1:
            return
        yield begin, length


def _cost(length: int, width: int, last: str) -> int:
    return (width - length) ** 2 + _CLAUSE_ENDS.get(last[-1:], _INSIDE_CLAUSE)
