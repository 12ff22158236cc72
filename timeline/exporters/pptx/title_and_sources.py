"""The first slide of a deck and its last ones: what it is about, and its sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from pptx.enum.text import MSO_ANCHOR
from pptx.presentation import Presentation

from timeline.exporters.citations import reference
from timeline.exporters.lesson import Lesson
from timeline.exporters.pptx.fitting import Box, Paragraph, Run
from timeline.exporters.pptx.flow import Column, Text, shortened
from timeline.exporters.pptx.shapes import describe, place, text_box, write
from timeline.exporters.pptx.step_layout import numbered
from timeline.exporters.pptx.theme import INNER, MARGIN, layout

TITLE, ABOUT = Box(MARGIN, 60, INNER, 160), Box(MARGIN, 244, INNER, 250)
TITLES, ABOUTS = (48, 44, 40, 36, 32, 28, 24), (22, 20, 18, 16, 14)
HEADING, LIST = Box(MARGIN, 24, INNER, 44), Box(MARGIN, 84, INNER, 420)
HEADINGS, REFERENCE = (30, 24, 20, 16), 14


def add_title(deck: Presentation, lesson: Lesson) -> None:
    """Add the slide that says what the lesson is, what for, how long, and where on the web."""
    heading, size = shortened(Paragraph((Run(lesson.title, serif=True),)), TITLE, TITLES)
    about = Column("What this lesson is about", ABOUT, [[part] for part in _about(lesson)], ABOUTS)
    first, *others = about.texts(about.size)
    slide = deck.slides.add_slide(layout(deck, "Title Slide"))
    title, body = slide.shapes.title, slide.placeholders[1]
    assert title is not None
    _fill(title, Text(lesson.title, [heading], TITLE, size))
    title.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM
    _fill(body, first)
    for text in others:
        _add_page(deck, lesson.title, replace(text, box=LIST))


def _about(lesson: Lesson) -> Iterator[Paragraph]:
    timeline, tour = lesson.selection.timeline, lesson.tour
    if tour:
        yield Paragraph((Run(tour.aim),), after=0.6)
        yield Paragraph((Run(f"{tour.minutes} minutes", bold=True),), after=0.6)
        yield Paragraph((Run(timeline.title, bold=True, muted=True),), 0.8, after=0.2)
    yield Paragraph((Run(timeline.lead, muted=True),), 0.8, after=0.6)
    if lesson.link:
        yield Paragraph((Run(lesson.link, link=lesson.link),), 0.7)


def add_sources(deck: Presentation, lesson: Lesson) -> None:
    """Add as many slides as the list of sources takes."""
    entries = [
        Paragraph((Run(reference(source), link=source.url),), after=0.35)
        for source in lesson.sources.values()
    ]
    texts = Column("Sources", LIST, [[entry] for entry in entries], [REFERENCE]).texts(REFERENCE)
    for number, text in enumerate(texts, start=1):
        heading = f"Sources{numbered(number, len(texts))}"
        _add_page(deck, heading, replace(text, name=heading))


def _add_page(deck: Presentation, heading: str, text: Text) -> None:
    slide = deck.slides.add_slide(layout(deck, "Title Only"))
    title = slide.shapes.title
    assert title is not None
    paragraph, size = shortened(Paragraph((Run(heading, serif=True),)), HEADING, HEADINGS)
    _fill(title, Text(heading, [paragraph], HEADING, size))
    text_box(slide, text.name, text.paragraphs, text.box, text.size)


def _fill(shape: Any, text: Text) -> None:
    """Set a text into a placeholder."""
    place(shape, text.box)
    write(shape.text_frame, text.paragraphs, text.size)
    describe(shape, text.name)
