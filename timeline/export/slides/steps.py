"""A slide for each step: an event, two side by side, or a question."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pptx.enum.text import MSO_ANCHOR
from pptx.presentation import Presentation
from pptx.slide import Slide

from timeline.export.lesson import Lesson, clean
from timeline.export.slides import words
from timeline.export.slides.boxes import Box, described, placed, text_box, write
from timeline.export.slides.fitting import Paragraph, Run, fitting
from timeline.export.slides.look import INNER, MARGIN, layout
from timeline.export.slides.strip import strip
from timeline.model import Event
from timeline.tours import Slide as Step

GAP = 32
NUMBER = Box(MARGIN + INNER - 70, 24, 70, 18)
TITLE = Box(MARGIN, 24, INNER - 90, 58)
WHEN = Box(MARGIN, 88, INNER, 40)
BODY = Box(MARGIN, 136, INNER, 296)
PAIR = Box(MARGIN, 96, INNER, 336)
#: The part of the body that quotes may have, and how much larger than evidence they are set.
SHARE, LARGER = (0.3, 0.5), 1.7
ASKED = Box(MARGIN, 130, INNER, 280)
#: Type sizes in points, the largest that fits; the smallest where none does.
TITLES, DATES, WORDS, REPORTS = (30, 27, 24, 21, 18), (16, 14, 12), (24, 22, 20, 18, 16, 14), (18, 16, 15, 14)
QUESTIONS, PAIRS = (44, 40, 36, 32, 28, 24, 20), (18, 16, 15, 14)


def add_step(deck: Presentation, lesson: Lesson, step: Step, number: int) -> None:
    """Add the slide of a step, with its notes."""
    slide = deck.slides.add_slide(layout(deck, "Title Only"))
    shown = [lesson.events[key] for key in step.events]
    _title(slide, step.title, ASKED if step.kind == "question" else TITLE)
    position = f"{number} / {len(lesson.steps)}"
    text_box(slide, f"Step {position}", [Paragraph((Run(position, muted=True),))], NUMBER, 13, "r")
    cut = {"question": _nothing, "event": _event, "pair": _pair}[step.kind](slide, lesson, shown)
    if shown:
        strip(slide, lesson, shown, step.years)
    add_notes(slide, words.notes(lesson, step, cut))


def add_notes(slide: Slide, text: str) -> None:
    """Fill the notes pane."""
    notes = slide.notes_slide
    for shape in notes.shapes:
        described(shape, shape.name)
    assert notes.notes_text_frame is not None
    notes.notes_text_frame.text = clean(text)


def _title(slide: Slide, text: str, box: Box) -> None:
    title = slide.shapes.title
    assert title is not None
    placed(title, box)
    paragraph = Paragraph((Run(text, serif=True),))
    sizes = QUESTIONS if box is ASKED else TITLES
    size = fitting([paragraph], box.width, box.height, sizes) or sizes[-1]
    write(title.text_frame, [paragraph], size)
    title.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE if box is ASKED else MSO_ANCHOR.BOTTOM
    described(title, text)


def _nothing(slide: Slide, lesson: Lesson, shown: Sequence[Event]) -> list[Event]:
    return []


def _event(slide: Slide, lesson: Lesson, shown: Sequence[Event]) -> list[Event]:
    event = shown[0]
    when = words.when(lesson, event)
    if fitting([when], WHEN.width, WHEN.height, DATES) is None:
        when = Paragraph(when.runs[:1])
    _add(slide, ["Date and people"], [[[when]]], [WHEN], DATES)
    left, right = _columns(_share(event))
    quotes = ([text] for text in words.quotes(lesson, event))
    reports = ([text] for text in words.evidence(lesson, event))
    fewer = _add(slide, ["In the source’s words"], quotes, [left], WORDS)
    shorter = _add(slide, ["What other sources report"], reports, [right], REPORTS)
    return [event] if fewer or shorter else []


def _pair(slide: Slide, lesson: Lesson, shown: Sequence[Event]) -> list[Event]:
    names = [event.title for event in shown]
    texts = zip(*(words.together(lesson, event) for event in shown), strict=False)
    return list(shown) if _add(slide, names, texts, _columns(0.5, PAIR), PAIRS) else []


def _share(event: Event) -> float:
    """Return the part of the body that quotes need, by the lengths of both texts."""
    quotes = LARGER * sum(len(quote.text) for quote in event.quotes)
    reports = sum(len(piece.says) for piece in event.evidence)
    return min(max(quotes / (quotes + reports + 1), SHARE[0]), SHARE[1])


def _columns(share: float, body: Box = BODY) -> tuple[Box, Box]:
    left = share * body.width - GAP / 2
    right = body.left + left + GAP
    return (
        Box(body.left, body.top, left, body.height),
        Box(right, body.top, body.width - left - GAP, body.height),
    )


def _add(
    slide: Slide,
    names: Sequence[str],
    choices: Iterable[Sequence[list[Paragraph]]],
    boxes: Sequence[Box],
    sizes: Sequence[float],
) -> int:
    """Add the first texts that fit into their boxes at one size, and return how many choices did not."""
    skipped, size = 0, None
    texts: Sequence[list[Paragraph]] = ()
    for skipped, texts in enumerate(choices):  # noqa: B007 (of those that do not fit, the last)
        found = [fitting(text, box.width, box.height, sizes) for text, box in zip(texts, boxes, strict=True)]
        if None not in found:
            size = min(filter(None, found))
            break
    for name, text, box in zip(names, texts, boxes, strict=True):
        text_box(slide, name, text, box, size or sizes[-1])
    return skipped
