"""A lesson as a PowerPoint file: real text, native shapes, and what to say in the notes pane."""

from __future__ import annotations

from timeline.export.lesson import Lesson

SUFFIX = ".pptx"
MIME = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


def to_pptx(lesson: Lesson) -> bytes:
    """Return a deck with a title, a slide for each step, and the sources."""
    from timeline.export.slides.ends import add_sources, add_title
    from timeline.export.slides.look import empty_deck, saved
    from timeline.export.slides.steps import add_step

    deck = empty_deck(lesson)
    add_title(deck, lesson)
    for number, step in enumerate(lesson.steps, start=1):
        add_step(deck, lesson, step, number)
    add_sources(deck, lesson)
    return saved(deck)
