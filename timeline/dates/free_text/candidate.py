"""What words may mean: a candidate, or the reason why there is none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import product


class Unread(ValueError):
    """Words that cannot be read as a date, and why."""


class NoDate(Unread):
    """Words that say that there is no date."""


class ShortYear(Unread):
    """A date whose year has two digits, so that its century is not known."""


@dataclass(frozen=True)
class Candidate:
    """An EDTF text that words may mean, and what had to be guessed for it."""

    edtf: str
    guesses: tuple[str, ...] = ()
    "Each guess in a sentence, for those who were not asked."
    alternatives: tuple[str, ...] = ()
    "All that the words may mean, likeliest first, where the text is one or a union of several."
    is_faithful: bool = True
    "Whether it says neither more nor less than the words: only then is it a hint."

    @property
    def meanings(self) -> tuple[str, ...]:
        """The EDTF texts among which only the writer can choose; often just one."""
        return self.alternatives or (self.edtf,)

    def guessing(self, *guesses: str) -> Candidate:
        """Return it with more guesses."""
        return replace(self, guesses=(*self.guesses, *guesses))

    def loosely(self, *guesses: str) -> Candidate:
        """Return it with more guesses, as one that says more or less than the words."""
        return replace(self.guessing(*guesses), is_faithful=False)


def combined(form: Callable[..., str], *parts: Candidate) -> Candidate:
    """Return what a form makes of the texts of several candidates, and of their alternatives."""
    return Candidate(
        form(*(part.edtf for part in parts)),
        guesses=tuple(guess for part in parts for guess in part.guesses),
        alternatives=tuple(form(*texts) for texts in _choices(parts)),
        is_faithful=all(part.is_faithful for part in parts),
    )


def _choices(parts: tuple[Candidate, ...]) -> list[tuple[str, ...]]:
    """Pair the alternatives of dates in one text, which are written alike, or else combine all."""
    if not any(part.alternatives for part in parts):
        return []
    if len({len(part.meanings) for part in parts}) == 1:
        return list(zip(*(part.meanings for part in parts), strict=True))
    return list(product(*(part.meanings for part in parts)))
