"""Handouts and worksheets of texts too short and too long: nothing runs over or is lost."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from weasyprint.formatting_structure.boxes import LineBox

from tests.exporters.conftest import squeezed
from tests.extremes import endless, extremes
from timeline.exporters.lesson import Lesson
from timeline.exporters.paper.handout import to_handout
from timeline.exporters.paper.pdf import Document
from timeline.exporters.paper.worksheet import to_answers, to_worksheet
from timeline.exporters.quotation import nested
from timeline.exporters.selection import Selection
from timeline.loading import load_bytes
from timeline.model import Timeline

#: A Persian word cut within may end so far over its line, in CSS pixels: its last letter takes
#: another form.
TOLERANCE = 8


@pytest.fixture(scope="module", params=[1, 2])
def crowded(request: pytest.FixtureRequest) -> Lesson:
    """A lesson of texts as short and as long as can be."""
    return lesson_of(extremes(request.param, events=4))


def lesson_of(file: str) -> Lesson:
    """Return the first tour of a timeline as a lesson."""
    found = load_bytes(file.encode(), "events.yaml")
    selection = Selection(
        found.timeline, found.verified, tuple(event.id for event in found.timeline.events)
    )
    return Lesson.of(selection, found.timeline.tours[0])


@pytest.fixture
def document_of(monkeypatch: pytest.MonkeyPatch):
    """Make a PDF, and return its pages with every line of text on them."""

    def lay_out(make: Callable[[Lesson], bytes], lesson: Lesson):
        seen = []
        monkeypatch.setattr(Document, "pdf", lambda pages: seen.append(pages) or b"")
        make(lesson)
        return [page._page_box for page in seen[0].document.pages]

    return lay_out


def lines(page: Any):
    return [box for box in page.descendants() if hasattr(box, "text") and box.text.strip()]


def lines_over_their_page(pages: list[Any]) -> list[str]:
    """Return the text of each line that leaves the part of its page where text belongs."""
    return [
        line.text
        for page in pages
        for line in lines(page)
        if line.position_x < page.content_box_x() - TOLERANCE
        or line.position_x + line.width > page.content_box_x() + page.width + TOLERANCE
        or line.position_y < 0
        or line.position_y + line.height > page.margin_height()
    ]


@pytest.mark.parametrize("make", [to_handout, to_worksheet, to_answers])
def test_no_line_of_texts_too_short_and_too_long_runs_over_its_page(
    crowded: Lesson, document_of: Callable[..., list[Any]], make: Callable[[Lesson], bytes]
):
    assert lines_over_their_page(document_of(make, crowded)) == []


@pytest.mark.parametrize("make", [to_handout, to_worksheet, to_answers])
def test_words_without_an_end_are_broken_and_leave_the_page_numbers_room(
    document_of: Callable[..., list[Any]], make: Callable[[Lesson], bytes]
):
    pages = document_of(make, lesson_of(endless()))
    numbers = [
        line.text
        for page in pages
        for line in lines(page)
        if re.fullmatch("[0-9] / [0-9]", line.text)
    ]

    assert lines_over_their_page(pages) == []
    assert numbers == [f"{page} / {len(pages)}" for page in range(1, len(pages) + 1)]


@pytest.mark.parametrize("make", [to_handout, to_worksheet])
def test_no_line_of_a_step_runs_into_the_room_for_notes_or_the_step_below(
    crowded: Lesson, document_of: Callable[..., list[Any]], make: Callable[[Lesson], bytes]
):
    pages = document_of(make, crowded)
    places = [
        place
        for page in pages
        for place in page.descendants()
        if place.element_tag in ("section", "li") and hasattr(place, "children")
    ]

    assert len(places) > 20
    for place in places:
        right, foot = place.content_box_x() + place.width, place.position_y + place.margin_height()
        assert [
            line.text for line in lines(place) if line.position_x + line.width > right + TOLERANCE
        ] == []
        rows = [box for box in place.descendants() if isinstance(box, LineBox)]
        assert [row for row in rows if row.position_y + row.height > foot + 1] == []


def test_every_quote_and_report_stands_on_the_worksheet_however_long(
    crowded: Lesson, document_of: Callable[..., list[Any]]
):
    pages = document_of(to_worksheet, crowded)
    bodies = [box for page in pages for box in page.children if box.element_tag == "html"]
    text = squeezed("".join(line.text for body in bodies for line in lines(body)))

    for event in crowded.events.values():
        words = [squeezed(nested(quote.text)) for quote in event.quotes]
        assert [quote for quote in words if quote not in text] == []
        assert [piece.says for piece in event.evidence if squeezed(piece.says) not in text] == []


def test_a_report_on_the_handout_does_not_break_after_its_first_word(
    timeline: Timeline, select: Callable[..., Selection], document_of
):
    pages = document_of(to_handout, Lesson.of(select(), timeline.tours[1]))
    found = [line for page in pages for line in lines(page) if "Speaks of mounting" in line.text]

    assert len(found) == 1
