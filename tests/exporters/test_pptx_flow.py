"""
Room on slides.

Whatever an editor writes, each text fits where it stands and none of it is lost.
"""

import itertools
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import widths
from timeline.exporters.lesson import Lesson
from timeline.exporters.pptx.fitting import Box, Paragraph, Run, line_width, needed
from timeline.exporters.pptx.flow import flow, shortened
from timeline.exporters.pptx.step_layout import pages
from timeline.exporters.pptx.theme import INNER, MARGIN
from timeline.exporters.quotation import quoted

LETTERS = st.sampled_from("aiMW.-/“é—۱و\u200cی漢 \u0301")
WORD = st.text(LETTERS, min_size=1, max_size=12)
LONG = st.builds(lambda letter, count: letter * count, LETTERS, st.integers(13, 300))


def texts(least, most):
    """
    Texts of so many words, some of which come again and again.

    Few of them are of up to 300 letters.
    """
    counts = st.integers(least, most)
    often = st.builds(repeated, st.lists(WORD, min_size=1, max_size=6), counts)
    once = st.builds(lambda word, text: f"{word} {text}", LONG, often)
    return (often | once).map(str.strip).filter(bool)


def repeated(words, count):
    return " ".join(itertools.islice(itertools.cycle(words), count))


LESSONS = {
    "title": texts(1, 12),
    "quotes": st.lists(texts(1, 60), max_size=4),
    "reports": st.lists(texts(10, 200), max_size=3)
    | st.builds(lambda text, count: [text] * count, texts(10, 30), st.integers(4, 40)),
    "question": texts(1, 150),
}


@pytest.fixture
def narrow():
    """A box for two lines of some fifteen letters at 20 points."""
    return Box(0, 0, 180, 50)


def said(slides, name: str):
    """What the texts of this name say, slide after slide; what stays in sight is there once."""
    found = {id(text): text for slide in slides for text in slide.texts if text.name == name}
    return "".join(paragraph.text for text in found.values() for paragraph in text.paragraphs)


@settings(max_examples=10)
@given(**LESSONS)
def test_each_text_fits_into_its_box_and_each_box_onto_the_slide(
    crowded: Callable[..., Lesson], **fields
):
    lesson = crowded(**fields)
    for text in (
        text
        for step in lesson.steps
        for slide in pages(lesson, step)
        for text in (slide.title, *slide.texts)
    ):
        assert needed(text.paragraphs, text.box.width, text.size) <= text.box.height
        assert text.box.left >= MARGIN
        assert text.box.left + text.box.width <= MARGIN + INNER
        assert text.box.top + text.box.height <= 440


@settings(max_examples=10)
@given(**LESSONS)
def test_every_quote_and_report_and_question_is_said_in_full(
    crowded: Callable[..., Lesson], **fields
):
    lesson = crowded(**fields)
    alone, beside, asked = (pages(lesson, step) for step in lesson.steps)
    event = next(iter(lesson.events.values()))

    for quote in event.quotes:
        assert quoted(quote.text) in said(alone, "In the source’s words")
    for piece in event.evidence:
        assert f"  {piece.says} (" in said(alone, "What other sources report")
    heading = f"{event.title}{event.date.label}"
    whole = said(beside, event.title).replace(heading, "")
    assert [text for text in fields["quotes"] if quoted(text) not in whole] == []
    assert [text for text in fields["reports"] if f"  {text} (" not in whole] == []
    assert (
        "".join(part.text for slide in asked for part in slide.title.paragraphs)
        == lesson.steps[2].title
    )


def test_a_text_goes_on_where_a_word_ends(narrow):
    paragraph = Paragraph((Run("some words of a text "), Run("in two looks", bold=True)))

    found = flow([[paragraph]], narrow, 20)

    assert [[part.text for part in page] for page in found] == [
        ["some words of a text in two "],
        ["looks"],
    ]


def test_what_belongs_together_goes_on_together(narrow):
    quote, reference, other = (Paragraph((Run(text),)) for text in ("quote", "reference", "other"))

    assert flow([[other], [quote, reference]], narrow, 20) == [[other], [quote, reference]]


def test_a_word_longer_than_a_slide_goes_on_letter_by_letter(narrow):
    found = flow([[Paragraph((Run("M" * 40),))]], narrow, 20)

    assert "".join(part.text for page in found for part in page) == "M" * 40
    assert all(needed(page, narrow.width, 20) <= narrow.height for page in found)


def test_a_label_that_cannot_go_on_ends_in_an_ellipsis(narrow):
    label = Paragraph((Run("some words of a label that goes on"),))

    shown, size = shortened(label, narrow, [24, 20])

    assert (shown.text, size) == ("some words of a label that goes …", 20)
    assert shortened(label, narrow, [20, 10]) == (label, 10)


def test_an_ellipsis_takes_no_line_that_is_not_there(narrow):
    one_line = replace(narrow, height=needed([Paragraph((Run("M"),))], narrow.width, 20))
    widths = range(2, 99)  # in letters; the widest that has room on the line with an ellipsis
    rooms = (Paragraph((Run("M" * width + "…"),)) for width in widths)
    fits = [needed([room], narrow.width, 20) <= one_line.height for room in rooms]
    label = Paragraph((Run(f"{'M' * widths[fits.index(False) - 1]} and more"),))

    shown, size = shortened(label, one_line, [20])

    assert shown.text.endswith("…")
    assert needed([shown], one_line.width, size) <= one_line.height


def test_letters_of_other_scripts_take_the_room_of_the_widest_and_highest_letters():
    latin, persian = (needed([Paragraph((Run(text),))], 500, 20) for text in ("a name", "نام"))

    assert (latin, persian) == (24, 36)
    assert (
        line_width("漢", 20)
        > line_width("W", 20)
        > line_width("i", 20)
        > line_width("\u200c", 20)
        == 0
    )


def test_no_letter_is_wider_than_in_the_table():
    """
    If one is.

    Run tests/widths.py, which writes the table. Older Liberation has some narrower marks.
    """
    table, found = (rows(text) for text in (widths.TABLE.read_text("ascii"), widths.measured()))

    assert [letter for letter in found if letter not in table] == []
    assert [
        letter
        for letter, row in found.items()
        if any(a > b for a, b in zip(row, table[letter], strict=True))
    ] == []
    assert all(table[f"{letter:04X}"] == found[f"{letter:04X}"] for letter in range(0x20, 0x7F))


def rows(text: str):
    split = (line.split(",") for line in text.splitlines()[1:])
    return {letter: tuple(map(int, numbers)) for letter, *numbers in split}
