"""What a text that is not EDTF may have meant, for a "did you mean"."""

from __future__ import annotations

import re
from contextlib import suppress

from timeline.dates.free_text.candidate import Candidate, Unread
from timeline.dates.free_text.conventions import Habits
from timeline.dates.free_text.notation import in_order, notation
from timeline.dates.free_text.reader import candidates
from timeline.dates.languages.translation import folded
from timeline.dates.years import FarYear

# Such as 2013-33, a part of a year in EDTF that is not read here: it gets its reason, and no guess.
_PART_OF_YEAR = re.compile("[0-9]{4}-(?:2[1-9]|3[0-9]|4[01])")


def hints(text: str) -> list[str]:
    """
    Return what *text* may mean in EDTF, likeliest first.

    Every word in it must be understood: "late 2016" gives nothing, since 2016 would say something
    else. What is returned looks like EDTF and may be no date all the same (2013-02-30): keep what
    parses.
    """
    if _PART_OF_YEAR.fullmatch(text):
        return []
    faithful = [candidate for candidate in _candidates(text) if candidate.is_faithful]
    meanings = dict.fromkeys(meaning for candidate in faithful for meaning in candidate.meanings)
    forwards = [meaning for meaning in meanings if in_order(meaning) == meaning]
    return forwards or list(map(in_order, meanings))


def _candidates(text: str) -> list[Candidate]:
    with suppress(Unread, FarYear):
        in_words = [candidate for candidate in candidates(text, Habits()) if candidate.is_faithful]
        nearly_edtf = notation(folded(text))
        return in_words or ([nearly_edtf] if nearly_edtf else [])
    return []
