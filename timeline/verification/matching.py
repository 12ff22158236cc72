"""Find a quote in the text of its source: exact, near or absent, with place and difference."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import cached_property
from itertools import accumulate

from timeline.verification.differences import difference_of, visible

#: The number of these rules of comparison; with a new one, every quote counts as compared anew.
VERSION = 1
#: Stands in a quote for words left out of it; three full stops are read as well.
OMISSION = "[…]"
_OMISSIONS = re.compile(r"\[ ?(?:…|\.\.\.|\. \. \.) ?\]")
#: The most places of one quote that are shown, and how many words on either side of it.
_OCCURRENCES, _CONTEXT = 9, 4
#: A word that a text has more often leads to a quote no sooner than reading the text through.
RARE = 500
#: Of 100. Below this the nearest place in the source has too little of the quote to be shown.
_NEAR = 80.0


class Match(StrEnum):
    """How a quote stands in a text; only exact will do, however near the rest may come."""

    EXACT = "exact"
    NEAR = "near"
    ABSENT = "absent"


@dataclass(frozen=True)
class Finding:
    """
    What a text has for a quote.

    *start* is the offset in code points, *line* the line from 1, of the quote or, where it is not
    exact, of its first piece that differs. *difference* has `[-…-]` around what only the quote
    says, `{+…+}` around what only the source says. *page* counts from 1 in a text with form feeds,
    and *line* begins anew on each.
    """

    match: Match
    start: int = 0
    line: int = 0
    difference: str = ""
    page: int = 0

    @property
    def place(self) -> str:
        """Where it is, in words: `line 12`, `page 3, line 12`."""
        return f"page {self.page}, line {self.line}" if self.page else f"line {self.line}"


@dataclass(frozen=True)
class Occurrence:
    """One of the places where a text has a quote, with the words before and after it."""

    finding: Finding
    before: str
    after: str


def collapsed(text: str) -> str:
    """Return the text with each run of white space as one space, and none at its ends."""
    return " ".join(text.split())


class SearchableText:
    """The text of a source, made ready for finding quotes in it."""

    def __init__(self, text: str) -> None:
        """Take the text as it is; offsets count from its start."""
        self.text = text
        words = list(re.finditer(r"\S+", text))
        self._words = [word.group() for word in words]
        self._offsets = [word.start() for word in words]
        self._line = " ".join(self._words)
        # Where each word starts in _line, as _offsets says where it starts in the text.
        self._starts = [0, *accumulate(len(word) + 1 for word in self._words[:-1])]
        self._line_ends = [end.start() for end in re.finditer("\n", text)]
        self._page_ends = [end.start() for end in re.finditer("\f", text)]

    @cached_property
    def _numbers(self) -> Mapping[str, Sequence[int]]:
        """The numbers of the words, by word: where a quote may stand, without reading the text."""
        numbers: dict[str, list[int]] = {}
        for number, word in enumerate(self._words):
            numbers.setdefault(word, []).append(number)
        return numbers

    def find(self, quote: str, known: int | None = None) -> Finding:
        """
        Say whether the quote is in the text, and where.

        It is looked for at the offset *known*, and then from the beginning. White space is
        collapsed; every other character counts. A quote starts and ends where words do. Around an
        omission its pieces may stand apart, in their order.
        """
        pieces = _pieces(quote)
        if known is not None and self._is_at(pieces, known):
            return self._finding(Match.EXACT, self._position(known))
        starts: list[int] = []
        near: list[tuple[int, str]] = []
        after = 0
        for piece in pieces:
            start = self._exact(piece, after)
            if start is None:
                nearest = self._nearest(piece, after)
                if nearest is None:
                    return Finding(Match.ABSENT, difference=difference_of(piece.split(), []))
                start, words = nearest
                near.append((start, difference_of(piece.split(), words)))
            starts.append(start)
            after = start + len(piece)
        if near:
            difference = f" {OMISSION} ".join(text for _, text in near)
            return self._finding(Match.NEAR, near[0][0], difference)
        return self._finding(Match.EXACT, starts[0]) if starts else Finding(Match.ABSENT)

    def occurrences(self, quote: str) -> list[Occurrence]:
        """Return where the quote is exact, at most as often as is worth showing."""
        pieces = _pieces(quote)
        occurrences: list[Occurrence] = []
        place = self._whole(pieces, 0)
        while place is not None and len(occurrences) < _OCCURRENCES:
            occurrences.append(self._occurrence(*place))
            place = self._whole(pieces, place[0] + 1)
        return occurrences

    def _occurrence(self, start: int, end: int) -> Occurrence:
        first, last = self._number(start), self._number(end - 1)
        begun = self._line[self._starts[first] : start]
        rest = self._line[end : self._starts[last] + len(self._words[last])]
        before = [*self._words[max(0, first - _CONTEXT) : first], *filter(None, [begun])]
        after = [*filter(None, [rest]), *self._words[last + 1 : last + 1 + _CONTEXT]]
        before, after = before[-_CONTEXT:], after[:_CONTEXT]
        return Occurrence(
            self._finding(Match.EXACT, start), visible(" ".join(before)), visible(" ".join(after))
        )

    def _finding(self, match: Match, start: int, difference: str = "") -> Finding:
        word = self._number(start)
        offset = self._offsets[word] + start - self._starts[word]
        pages = bisect_left(self._page_ends, offset)
        page_start = self._page_ends[pages - 1] + 1 if pages else 0
        lines = bisect_left(self._line_ends, offset) - bisect_left(self._line_ends, page_start)
        page = pages + 1 if self._page_ends else 0
        return Finding(match, start=offset, line=lines + 1, difference=difference, page=page)

    def _number(self, position: int) -> int:
        """Return the number of the word at a position of the line, or of the word before it."""
        return bisect_right(self._starts, position) - 1

    def _position(self, offset: int) -> int:
        """Return where an offset in the text is in the line of words; -1 for one between words."""
        word = bisect_right(self._offsets, offset) - 1
        if word < 0:
            return -1
        within = offset - self._offsets[word]
        return self._starts[word] + within if within < len(self._words[word]) else -1

    def _is_at(self, pieces: Sequence[str], offset: int) -> bool:
        position = self._position(offset)
        place = self._whole(pieces, position) if position >= 0 else None
        return place is not None and place[0] == position

    def _whole(self, pieces: Sequence[str], after: int) -> tuple[int, int] | None:
        """Return where the first piece starts and the last ends, if all follow each other there."""
        starts: list[int] = []
        for piece in pieces:
            start = self._exact(piece, after)
            if start is None:
                return None
            starts.append(start)
            after = start + len(piece)
        return (starts[0], after) if starts else None

    def _exact(self, piece: str, after: int) -> int | None:
        """Return where the piece stands first, from *after* on."""
        for start in self._places(piece, after):
            ends = (start, start + len(piece))
            if not any(_splits_word(self._line, end) for end in ends):
                return start
        return None

    def _places(self, piece: str, after: int) -> Iterator[int]:
        """Yield where the line has these characters: wherever it has the rarest word in them."""
        words = piece.split(" ")
        # what stands between two spaces is a whole word of the line, too
        inner = range(1, len(words) - 1)
        rarest = min(inner, key=lambda place: len(self._numbers_of(words[place])), default=None)
        if rarest is None or len(self._numbers_of(words[rarest])) > RARE:
            yield from self._read_through(piece, after)
            return
        before = len(" ".join(words[:rarest])) + 1
        numbers = self._numbers_of(words[rarest])
        first = bisect_left(numbers, after + before, key=self._starts.__getitem__)
        for number in numbers[first:]:
            start = self._starts[number] - before
            if self._line.startswith(piece, start):
                yield start

    def _numbers_of(self, word: str) -> Sequence[int]:
        return self._numbers.get(word, ())

    def _read_through(self, piece: str, after: int) -> Iterator[int]:
        start = self._line.find(piece, after)
        while start >= 0:
            yield start
            start = self._line.find(piece, start + 1)

    def _nearest(self, piece: str, after: int) -> tuple[int, list[str]] | None:
        """Return where the words most like the piece start, and these; None if none are like it."""
        from rapidfuzz.fuzz import partial_ratio_alignment  # only needed for what is wrong

        place = partial_ratio_alignment(piece, self._line[after:], score_cutoff=_NEAR)
        if place is None or not place.score:
            return None
        quoted = piece.split()
        # The place is as long as the piece: where a quote leaves words out, the source goes on.
        margin = 3 + len(quoted) // 4
        first = bisect_right(self._starts, after + place.dest_start) - 1 - margin
        first = max(first, bisect_left(self._starts, after))
        last = bisect_right(self._starts, after + place.dest_end) + margin
        window = self._words[first:last]
        low, high = _aligned(quoted, window)
        return self._starts[first + low], _bare(quoted, window[low:high])


def _pieces(quote: str) -> list[str]:
    """Return what stands between the omissions of a quote."""
    return [*filter(None, map(collapsed, _OMISSIONS.split(quote)))]


def _splits_word(line: str, at: int) -> bool:
    """Whether this place is inside a word."""
    return 0 < at < len(line) and _is_of_word(line[at - 1]) and _is_of_word(line[at])


def _is_of_word(character: str) -> bool:
    """Whether words are made of this: letters, digits, their marks, and what joins them unseen."""
    return character.isalnum() or unicodedata.category(character) in {"Mn", "Mc", "Me", "Cf"}


def _aligned(quoted: Sequence[str], window: Sequence[str]) -> tuple[int, int]:
    """Return from where to where the words of the window correspond to those quoted."""
    blocks = SequenceMatcher(None, quoted, window, autojunk=False).get_matching_blocks()
    same = [block for block in blocks if block.size]
    if not same:
        return 0, len(window)
    low = same[0].b - same[0].a
    high = same[-1].b + len(quoted) - same[-1].a
    return max(0, low), min(len(window), high)


def _bare(quoted: Sequence[str], words: Sequence[str]) -> list[str]:
    """Return the words without punctuation at either end that the quote stops short of."""
    text = " ".join(words)
    if quoted[0][0].isalnum():
        text = re.sub(r"^\W+(?=\w)", "", text)
    if quoted[-1][-1].isalnum():
        text = re.sub(r"(?<=\w)\W+$", "", text)
    return text.split()
