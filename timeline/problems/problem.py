"""What an editor must fix or may look at, and how a list of it is printed."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.text import Text

#: The way from the top of a file to a value in it: keys, and places in lists counted from 0.
ValuePath = tuple[str | int, ...]
#: Line, column and end column, as a Problem has them.
Spot = tuple[int, int, int]

#: A text, and the style in which a terminal shows it.
StyledText = tuple[str, str]

#: Characters of a source line that are shown, and how many of them before the place of the problem.
EXCERPT, BEFORE = 100, 40

# They turn the direction of what follows them, also beyond the excerpt.
_BIDI_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class Grade(StrEnum):
    """Whether a problem must be fixed, or is a remark on what may well be meant."""

    PROBLEM = "problem"
    REMARK = "remark"


@dataclass(frozen=True, order=True)
class Problem:
    """
    One thing to fix or to look at, in the words of somebody who writes and does not program.

    *line* and *column* count from 1, columns in code points; *end_column* is the one after the last
    that is wrong, or 0 for a single place. *event* is the id of the event it is in, if any, and
    *field* the way there from the event, or else from the top of the file: `date`,
    `quotes[0].text`, `sources.alfoneh-2011.issued`. *message* says what is wrong and what to
    write; *hint*, where it can be guessed, is exactly what was perhaps meant. *excerpt* is the
    line itself.
    """

    line: int
    column: int
    rule: str
    message: str
    event: str = ""
    field: str = ""
    hint: str = ""
    file: str = ""
    end_column: int = 0
    excerpt: str = ""
    grade: Grade = Grade.PROBLEM

    @property
    def is_remark(self) -> bool:
        """Whether the file is good in spite of it."""
        return self.grade is Grade.REMARK

    @property
    def place(self) -> str:
        """The place as editor programs and terminals understand it: `events.yaml:12:5`."""
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Fault:
    """
    A problem before its place is looked up.

    *path* leads to the wrong value, or to where a missing one belongs; *at_key* says that its key
    is wrong, and *spot* is its place if that is known already. *first* leads to the value that this
    one clashes with: its line is added to the message.
    """

    path: ValuePath
    rule: str
    message: str
    hint: str = ""
    at_key: bool = False
    spot: Spot | None = None
    first: ValuePath | None = None
    grade: Grade = Grade.PROBLEM


class Guesses:
    """
    Finds what a misspelt word was meant to be.

    Of a file with thousands of them, it is found only of the first.
    """

    _COMPARISONS = 20_000  # about a second
    _LONGEST = 80  # characters

    def __init__(self) -> None:
        """Begin with all comparisons left."""
        self._left = self._COMPARISONS

    def closest(self, word: str, choices: Collection[str]) -> str:
        """Return the choice that is most like *word*, or nothing if none is much like it."""
        from difflib import get_close_matches  # a good file does not need it

        if len(word) > self._LONGEST or len(choices) > self._left:
            return ""
        self._left -= len(choices)
        by_folded = {choice.casefold(): choice for choice in choices}
        folded_word = "-".join(word.casefold().split())
        matches = get_close_matches(folded_word, by_folded, n=1, cutoff=0.6)
        return by_folded[matches[0]] if matches else ""


def problems_text(problems: Iterable[Problem]) -> Text:
    """Return the problems as a terminal shows them, in their order, under the id of each event."""
    from rich.text import Text  # slow to import, and reading a file does not need it

    return Text.assemble(*_parts(problems))


def problems_plain(problems: Iterable[Problem]) -> str:
    """Return the same without colours: of thousands of problems, in a tenth of the time."""
    return "".join(text for text, _ in _parts(problems))


def problems_json(problems: Iterable[Problem]) -> str:
    """Return the problems as a JSON list, for other programs."""
    names = ("file", "line", "column", "event", "field", "message", "hint", "rule", "grade")
    return json.dumps(
        [{name: getattr(problem, name) for name in names} for problem in problems],
        ensure_ascii=False,
        indent=2,
    )


def count_by_grade(problems: Iterable[Problem]) -> str:
    """
    Return how many problems there are of each grade.

    >>> remark = Problem(1, 1, "rule", "message", grade=Grade.REMARK)
    >>> count_by_grade([Problem(1, 1, "rule", "message"), remark, remark])
    '1 problem and 2 remarks'
    """
    numbers = Counter(problem.grade for problem in problems)
    counts = ((numbers[grade], grade) for grade in Grade if numbers[grade])
    return " and ".join(
        f"{number:,} {grade}{'' if number == 1 else 's'}" for number, grade in counts
    )


def printable(text: str) -> str:
    """Return *text* without characters that a terminal acts on; its length stays the same."""
    if text.isprintable():
        return text  # as nearly all is
    visible = "".join(
        "\ufffd" if unicodedata.category(char) in {"Cc", "Cs"} else char
        for char in text.replace("\t", "→")
    )
    return _BIDI_CONTROLS.sub("\ufffd", visible)


def _parts(problems: Iterable[Problem]) -> Iterator[StyledText]:
    """Yield what is printed of problems, piece by piece."""
    for number, (event, group) in enumerate(groupby(problems, key=lambda problem: problem.event)):
        yield "\n" if number else "", ""
        yield f"{printable(event)}\n" if event else "", "bold"
        for problem in group:
            yield from _problem_parts(problem)


def _problem_parts(problem: Problem) -> Iterator[StyledText]:
    yield printable(problem.place), "cyan"
    yield " ", ""
    yield "remark: " if problem.is_remark else "", "yellow"
    yield f"{printable(problem.message)}\n", ""
    hint = f"did you mean: {printable(problem.hint)}" if problem.hint else ""
    if problem.excerpt:
        yield from _excerpt_parts(problem, hint)
    elif hint:
        yield f"    {hint}\n", "green"


def _excerpt_parts(problem: Problem, hint: str) -> Iterator[StyledText]:
    """Show the line and, below it, carets under what is wrong."""
    from rich.cells import cell_len

    start = 0 if len(problem.excerpt) <= EXCERPT else max(0, problem.column - 1 - BEFORE)
    excerpt = printable(problem.excerpt[start : start + EXCERPT])
    first = problem.column - 1 - start
    last = max(problem.end_column - 1 - start, first + 1)
    number = f"{problem.line:>6}"
    yield f"{number} │ ", "dim"
    yield f"{excerpt.rstrip()}\n", ""
    yield f"{' ' * len(number)} │ ", "dim"
    yield " " * cell_len(excerpt[:first]), ""
    yield "^" * max(1, cell_len(excerpt[first:last])), "red"
    yield f" {hint}" if hint else "", "green"
    yield "\n", ""
