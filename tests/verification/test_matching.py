"""A quote is exact, near or absent in a text invented for these tests."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.verification import matching
from timeline.verification.matching import Finding, Match, SearchableText

#: Two halves of one Persian word, joined by a character that no screen shows.
HALF, WORD = "\u0645\u06cc", "\u0645\u06cc\u200c\u0631"

TEXT = f"""The “Lamp” was lit in 1996, they say.

It burned   from the summer of 1997
and the spring of 1998. Nobody’s hand
put it out; a café stood near.
The lamp burned on, {WORD}.
"""


def found(quote: str) -> Finding:
    return SearchableText(TEXT).find(quote)


@pytest.mark.parametrize(
    ("quote", "start", "line"),
    [
        ("The “Lamp” was lit", 0, 1),
        ("It burned from the summer of 1997 and the spring of 1998.", 39, 3),
        ("It burned\n  from the\tsummer", 39, 3),
        ("Nobody’s hand put it out", 99, 4),
        ("Nobody", 99, 4),
        ("café", 127, 5),
    ],
)
def test_a_quote_is_exact_where_only_white_space_differs(quote, start, line):
    assert found(quote) == Finding(Match.EXACT, start, line)
    assert TEXT[start:].startswith(quote.split()[0])


def test_of_several_occurrences_the_first_counts():
    assert TEXT.count("burned") == 2
    assert found("burned").start == TEXT.index("burned")


def test_pieces_around_an_omission_are_looked_for_in_their_order():
    assert found("It burned […] put it out") == Finding(Match.EXACT, 39, 3)
    assert found("It burned [...] put it out") == Finding(Match.EXACT, 39, 3)
    assert found("[…] they say […]") == Finding(Match.EXACT, TEXT.index("they say"), 1)
    assert found("put it out […] was lit in 1996").match is Match.ABSENT


def test_the_pieces_of_a_quote_do_not_share_words():
    assert found("was lit […] lit in 1996").match is not Match.EXACT


@pytest.mark.parametrize(
    ("quote", "start", "line", "difference"),
    [
        (
            "the summer of 1996 and the spring of 1998.",
            56,
            3,
            "the summer of [-1996-]{+1997+} and the spring of 1998.",
        ),
        ("burned from summer of 1997", 42, 3, "burned from {+the+} summer of 1997"),
        (
            "burned from the very summer of 1997 and the spring of 1998.",
            42,
            3,
            "burned from the [-very-] summer of … of 1998.",
        ),
        ("When burned from the summer", 39, 3, "[-When-]{+It+} burned from the summer"),
        ("It burn", 39, 3, "It [-burn-]{+burned+}"),
        ("was lit in 1996.", 11, 1, "was lit in [-1996.-]{+1996,+}"),
        ("Was lit in 1997", 11, 1, "[-Was-]{+was+} lit in [-1997-]{+1996+}"),
    ],
)
def test_a_near_quote_says_where_it_is_and_which_words_differ(quote, start, line, difference):
    assert found(quote) == Finding(Match.NEAR, start, line, difference)


@pytest.mark.parametrize(
    ("quote", "difference"),
    [
        (
            "Nobody's hand put it out",
            "[-Nobody's-]{+Nobody’s+} hand put it out; the quote has U+0027 APOSTROPHE; "
            "the source has U+2019 RIGHT SINGLE QUOTATION MARK",
        ),
        (
            "a cafe\N{COMBINING ACUTE ACCENT} stood near",
            "a [-cafe\N{COMBINING ACUTE ACCENT}-]{+café+} stood near; "
            "the quote has U+0301 COMBINING ACUTE ACCENT; "
            "the source has U+00E9 LATIN SMALL LETTER E WITH ACUTE",
        ),
        (
            "The “Lamp” was\N{ZERO WIDTH SPACE} lit",
            "The “Lamp” [-was\\u200b-]{+was+} lit; the quote has U+200B ZERO WIDTH SPACE",
        ),
    ],
)
def test_characters_that_are_hard_to_tell_apart_are_named(quote, difference):
    finding = found(quote)

    assert (finding.match, finding.difference) == (Match.NEAR, difference)


def test_a_quote_does_not_stop_inside_a_word():
    assert found("The lamp burned o").match is Match.NEAR
    assert found(WORD).match is Match.EXACT
    assert found(HALF).match is not Match.EXACT
    assert SearchableText("lamps, a lamp").find("lamp") == Finding(Match.EXACT, 9, 1)


def test_only_the_pieces_that_differ_are_shown():
    finding = found("It burned from the summer […] Nobody's hand put")

    assert (finding.match, finding.start, finding.line) == (Match.NEAR, 99, 4)
    assert finding.difference.startswith("[-Nobody's-]{+Nobody’s+} hand put; ")


def test_words_unlike_any_in_the_text_are_absent():
    assert found("Somebody else entirely rang a bell") == Finding(
        Match.ABSENT, difference="[-Somebody else entirely rang a bell-]"
    )


@pytest.mark.parametrize("quote", ["", " \n", "[…]", "[…] […]"])
def test_no_words_are_absent(quote):
    assert found(quote) == Finding(Match.ABSENT)


@pytest.mark.parametrize("text", ["", " \n "])
def test_an_empty_text_holds_no_quote(text):
    assert SearchableText(text).find("lamp").match is Match.ABSENT


@given(
    st.lists(st.text("ab’é\u200c", min_size=1, max_size=4), min_size=1, max_size=30),
    st.lists(st.text(" \n\u00a0", min_size=1, max_size=3), min_size=31, max_size=31),
    st.data(),
)
def test_any_whole_words_of_a_text_are_exact_in_it(words, gaps, data):
    text = "".join(gap + word for gap, word in zip(gaps, words, strict=False)) + gaps[-1]
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first + 1, len(words)))
    quote = " ".join(words[first:last])

    finding = SearchableText(text).find(quote)

    assert finding.match is Match.EXACT
    assert " ".join(text[finding.start :].split()).startswith(quote)
    assert finding.line == text[: finding.start].count("\n") + 1


@given(st.text(), st.text())
def test_no_quote_and_no_text_is_too_odd(quote, text):
    finding = SearchableText(text).find(quote)

    assert 0 <= finding.start <= len(text)
    assert "\n" not in finding.difference


WORDS = st.sampled_from(["a", "b", "lamp", "lamps", "(on", "on)", "it’s", "it's", WORD, "x" * 30])
GAPS = st.sampled_from([" ", "  ", "\n", "\f", " \n\t", "\u00a0", "\n\f\n"])


@st.composite
def text_and_quote(draw: st.DrawFn) -> tuple[str, str]:
    """Draw a text of few different words, and some of them: whole, changed, left out or cut."""
    words = draw(st.lists(WORDS, min_size=1, max_size=60))
    first = draw(st.integers(0, len(words) - 1))
    quote = words[first : draw(st.integers(first + 1, len(words)))]
    changed = draw(st.integers(0, len(quote) - 1))
    others = draw(st.sampled_from([[quote[changed]], ["lamb"], ["[…]"], []]))
    line = " ".join([*quote[:changed], *others, *quote[changed + 1 :]])
    return "".join(word + draw(GAPS) for word in words), line[draw(st.integers(0, 3)) :]


@given(text_and_quote(), st.none() | st.integers(0, 300))
def test_looking_words_up_finds_what_reading_the_text_through_finds(drawn, known):
    text, quote = drawn
    looking_up, reading = SearchableText(text), SearchableText(text)
    with pytest.MonkeyPatch.context() as patch:
        found = looking_up.find(quote, known), looking_up.occurrences(quote)
        patch.setattr(matching, "RARE", 0)
        assert (reading.find(quote, known), reading.occurrences(quote)) == found


@given(text_and_quote())
def test_a_place_is_counted_in_pages_and_lines_from_the_beginning(drawn):
    text, quote = drawn
    finding = SearchableText(text).find(quote)
    before = text[: finding.start]

    if finding.match is not Match.ABSENT:
        assert finding.page == ("\f" in text and before.count("\f") + 1)
        assert finding.line == before[before.rfind("\f") + 1 :].count("\n") + 1


def test_the_words_around_each_of_several_places_are_those_of_the_text():
    text = SearchableText(
        "One two three four (lamp) five. Six,\nlamp: seven eight nine ten eleven. A lamp"
    )

    assert [(place.before, place.after) for place in text.occurrences("lamp")] == [
        ("two three four (", ") five. Six, lamp:"),
        ("four (lamp) five. Six,", ": seven eight nine"),
        ("nine ten eleven. A", ""),
    ]
