"""The first slide of a deck and its last ones: what it is about, and its sources."""

from __future__ import annotations

from collections.abc import Iterator

from pptx.presentation import Presentation

from timeline.export.lesson import Lesson
from timeline.export.references import reference
from timeline.export.slides.boxes import Box, described, placed, text_box, write
from timeline.export.slides.fitting import Paragraph, Run, fitting, needed
from timeline.export.slides.look import INNER, MARGIN, layout

TITLE, ABOUT = Box(MARGIN, 96, INNER, 130), Box(MARGIN, 250, INNER, 220)
TITLES, ABOUTS = (48, 44, 40, 36, 32, 28, 24), (22, 20, 18, 16, 14)
HEADING, LIST = Box(MARGIN, 24, INNER, 44), Box(MARGIN, 84, INNER, 420)
REFERENCE = 14


def add_title(deck: Presentation, lesson: Lesson) -> None:
    """Add the slide that says what the lesson is, for what, how long, and whose argument it follows."""
    slide = deck.slides.add_slide(layout(deck, "Title Slide"))
    title, about = slide.shapes.title, slide.placeholders[1]
    assert title is not None
    for shape, paragraphs, box, sizes in (
        (title, [Paragraph((Run(lesson.title, serif=True),))], TITLE, TITLES),
        (about, [*_about(lesson)], ABOUT, ABOUTS),
    ):
        placed(shape, box)
        size = fitting(paragraphs, box.width, box.height, sizes) or sizes[-1]
        write(shape.text_frame, paragraphs, size)
    described(title, lesson.title)
    described(about, "What this lesson is about")


def _about(lesson: Lesson) -> Iterator[Paragraph]:
    timeline, tour = lesson.chosen.timeline, lesson.tour
    if tour:
        yield Paragraph((Run(tour.aim),), after=0.6)
        yield Paragraph((Run(f"{tour.minutes} minutes", bold=True),), after=0.6)
        yield Paragraph((Run(timeline.title, bold=True, muted=True),), 0.8, after=0.2)
    yield Paragraph((Run(timeline.lead, muted=True),), 0.8, after=0.6)
    if lesson.link:
        yield Paragraph((Run(lesson.link, link=lesson.link),), 0.7)


def add_sources(deck: Presentation, lesson: Lesson) -> None:
    """Add as many slides as the list of sources takes."""
    pages = [*_pages(lesson)]
    for number, page in enumerate(pages, start=1):
        heading = "Sources" if len(pages) == 1 else f"Sources ({number} of {len(pages)})"
        slide = deck.slides.add_slide(layout(deck, "Title Only"))
        title = slide.shapes.title
        assert title is not None
        placed(title, HEADING)
        write(title.text_frame, [Paragraph((Run(heading, serif=True),))], 30)
        described(title, heading)
        text_box(slide, heading, page, LIST, REFERENCE)


def _pages(lesson: Lesson) -> Iterator[list[Paragraph]]:
    page: list[Paragraph] = []
    for source in lesson.sources.values():
        entry = Paragraph((Run(reference(source), link=source.url),), after=0.35)
        if page and needed([*page, entry], LIST.width, REFERENCE) > LIST.height:
            yield page
            page = []
        page.append(entry)
    if page:
        yield page
