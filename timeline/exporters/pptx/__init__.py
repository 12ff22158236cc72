"""A lesson as a PowerPoint file: real text, native shapes, and what to say in the notes pane."""

from __future__ import annotations

from timeline.exporters.lesson import Lesson


def to_pptx(lesson: Lesson) -> bytes:
    """Return a deck with a title, a slide for each step, and the sources."""
    from timeline.exporters.pptx.steps import add_step
    from timeline.exporters.pptx.theme import deck_bytes, empty_deck
    from timeline.exporters.pptx.title_and_sources import add_sources, add_title

    deck = empty_deck(lesson)
    add_title(deck, lesson)
    for number, step in enumerate(lesson.steps, start=1):
        add_step(deck, lesson, step, number)
    add_sources(deck, lesson)
    return deck_bytes(deck)
