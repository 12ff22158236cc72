"""Any words are a date or are refused with a reason."""

from hypothesis import given
from hypothesis import strategies as st

from timeline.dates.free_text.candidate import Unread
from timeline.importers.dates import read

PIECES = [
    "1834",
    "5",
    "12",
    "1398",
    "۱۳۹۸",
    "٩٧٧",
    "bc",
    "ad",
    "ah",
    "sh",
    "ca.",
    "about",
    "before",
    "after",
    "between",
    "and",
    "or",
    "to",
    "-",
    "/",
    ".",
    ",",
    "'",
    "[",
    "]",
    "(",
    ")",
    "?",
    "~",
    "early",
    "late",
    "half",
    "quarter",
    "century",
    "18th",
    "XIX",
    "siècle",
    "Jahrhundert",
    "von",
    "bis",
    "до",
    "н.",
    "э.",
    "с",
    "по",
    "mai",
    "März",
    "Dey",
    "Ramadan",
    "ii",
    "q1",
    "'s",
    "00",
    "0",
    "-44",
    "43831",
    "1577836800000",
    "O.S.",
    "i.e.",
    "bp",
    "ka",
    "x",
    "million",
    "v.",
    "Chr.",
    "القرن",
    "التاسع",
    "عشر",
    "قبل",
    "دهه",
    "fl.",
    "7bre",
    "winter",
    "2013/14",
    "earliest",
    "latest",
    "۰",
]


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=6), st.sampled_from(["", " "]))
def test_any_words_are_a_date_or_are_refused_with_a_reason(pieces: list[str], joint: str):
    try:
        said = read(joint.join(pieces)).date.text
    except Unread as refusal:
        said = str(refusal)

    assert said
