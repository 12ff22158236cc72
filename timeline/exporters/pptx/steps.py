"""The slides of each step, drawn: an event, two side by side, a passage, or a question."""

from __future__ import annotations

from pptx.enum.text import MSO_ANCHOR
from pptx.presentation import Presentation
from pptx.slide import Slide

from timeline.exporters.lesson import Lesson, clean
from timeline.exporters.pptx import paragraphs
from timeline.exporters.pptx.fitting import Box, Paragraph, Run
from timeline.exporters.pptx.shapes import describe, place, text_box, write
from timeline.exporters.pptx.step_layout import Page, pages
from timeline.exporters.pptx.theme import INNER, MARGIN, layout
from timeline.exporters.pptx.time_strip import add_time_strip
from timeline.tours import PresentationStep

NUMBER, NUMBER_SIZE = Box(MARGIN + INNER - 90, 24, 90, 18), 13


def add_step(deck: Presentation, lesson: Lesson, step: PresentationStep, number: int) -> None:
    """Add the slides of a step; each has the notes, so that a speaker need not look for them."""
    events = [lesson.events[key] for key in (step.among if step.passage else step.events)]
    for page in pages(lesson, step):
        slide = deck.slides.add_slide(layout(deck, "Title Only"))
        _title(slide, page, MSO_ANCHOR.BOTTOM if events else MSO_ANCHOR.MIDDLE)
        position = f"{number} / {len(lesson.steps)}"
        text_box(slide, f"Step {position}", [_muted(position)], NUMBER, NUMBER_SIZE, "r")
        for text in page.texts:
            text_box(slide, text.name, text.paragraphs, text.box, text.size)
        if events:
            add_time_strip(slide, lesson, events, step.years)
        _add_notes(slide, paragraphs.notes(step))


def _title(slide: Slide, page: Page, anchor: MSO_ANCHOR) -> None:
    title = slide.shapes.title
    assert title is not None
    place(title, page.title.box)
    write(title.text_frame, page.title.paragraphs, page.title.size)
    title.text_frame.vertical_anchor = anchor
    describe(title, "".join(paragraph.text for paragraph in page.title.paragraphs))


def _muted(text: str) -> Paragraph:
    return Paragraph((Run(text, muted=True),))


def _add_notes(slide: Slide, text: str) -> None:
    """Fill the notes pane."""
    notes = slide.notes_slide
    for shape in notes.shapes:
        describe(shape, shape.name)
    assert notes.notes_text_frame is not None
    notes.notes_text_frame.text = clean(text)
