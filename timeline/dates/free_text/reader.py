"""
Read a date in anybody's words.

In English, in one of ten languages, or as catalogues write it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from timeline.dates.calendars import Calendar
from timeline.dates.free_text.candidate import Candidate, Unread
from timeline.dates.free_text.catalogue import plain_words
from timeline.dates.free_text.conventions import Habits
from timeline.dates.free_text.phrases import phrase
from timeline.dates.free_text.times import where_allowed
from timeline.dates.languages.translation import folded, in_english

_FIRST_GREGORIAN = (
    1600  # years before it, in Persian or Arabic figures, are of the calendars of those
)
_NOWADAYS = range(1200, 1500)  # years of those calendars in our time


def candidates(words: str, habits: Habits) -> list[Candidate]:
    """
    Return what words may mean in English or, failing that, in each language that has all of them.

    >>> [candidate.edtf for candidate in candidates("vers 1830", Habits())]
    ['1830~']

    Raises:
        Unread: they are a date, and cannot be one that EDTF can say.
        FarYear: they are a date that no timeline can show.
    """
    plain, guesses = plain_words(_with_short_year(words))
    habits = _with_figures(words, plain, habits)
    phrases = _in_any_language(words, plain, habits)
    if not phrases and habits.calendar:
        # A month may name another calendar than that of the other dates of the column.
        phrases = _in_any_language(words, plain, replace(habits, calendar=None))
    return [candidate.loosely(*guesses) for candidate in phrases] if guesses else phrases


def _in_any_language(words: str, plain: str, habits: Habits) -> list[Candidate]:
    return _phrases(words, [plain], habits) or _phrases(words, in_english(plain), habits)


def _with_short_year(words: str) -> str:
    """Return folded words, but with the apostrophe before a year of two digits."""
    text = folded(words)
    return f"'{text}" if words.strip()[:1] in "'’‘" and re.fullmatch("[0-9]{2}", text) else text


def _phrases(words: str, forms: Iterable[str], habits: Habits) -> list[Candidate]:
    """Read each form of a text that is English, and quote it as it was written."""
    phrases = []
    for english in forms:
        if candidate := phrase(english, habits):
            guesses = dict.fromkeys(
                as_written(guess, english, words) for guess in candidate.guesses
            )
            phrases.append(where_allowed(replace(candidate, guesses=tuple(guesses))))
    return phrases


def as_written(sentence: str, text: str, words: str) -> str:
    """Return a sentence that quotes words as they were written, and not as they were read."""
    return sentence.replace(f"“{text}”", f"“{words.strip()}”")


def _with_figures(words: str, text: str, habits: Habits) -> Habits:
    """Take early years in Persian or Arabic figures for those of their calendar."""
    calendar = _calendar_of_figures(words)
    years = [int(number) for number in re.findall("[0-9]{3,4}", text)]
    if habits.calendar or calendar is None or not years or min(years) >= _FIRST_GREGORIAN:
        return habits
    if re.fullmatch("[-0-9/. ]+", text) and min(years) not in _NOWADAYS:
        raise Unread(
            f"“{words}” does not say of which calendar it is; "
            f"write {years[0]} CE, {years[0]} AH (Hijri) or {years[0]} SH (Persian)"
        )
    return replace(habits, calendar=calendar)


def _calendar_of_figures(words: str) -> Calendar | None:
    if any("\u06f0" <= char <= "\u06f9" for char in words):
        return Calendar.SOLAR
    return Calendar.LUNAR if any("\u0660" <= char <= "\u0669" for char in words) else None
