"""What stands where on the slides of a step: one slide, or several for long texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from timeline.argument import WeighedPassage
from timeline.exporters.lesson import Lesson
from timeline.exporters.pptx import paragraphs
from timeline.exporters.pptx.fitting import Box, Paragraph, Run, needed
from timeline.exporters.pptx.flow import Column, Text, shortened
from timeline.exporters.pptx.theme import INNER, MARGIN
from timeline.exporters.quotation import quoted
from timeline.model import Event
from timeline.tours import PresentationStep
from timeline.vocabulary import Stance

GAP = 32
TITLE = Box(MARGIN, 20, INNER - 100, 66)
WHEN, BELOW = Box(MARGIN, 88, INNER, 52), 12
PAIR = Box(MARGIN, 98, INNER, 338)
QUESTION = Box(MARGIN, 120, INNER, 320)
#: The parts of the body that quotes may have.
SHARES = (0.3, 0.35, 0.4, 0.45, 0.5, 0.55)
#: Type sizes in points, the largest first. What does not fit at the smallest goes on on the next
#: slide.
TITLES, DATES = (30, 27, 24, 21, 18, 16, 14), (16, 14, 12)
WORDS, REPORTS, PAIRS = (24, 22, 20, 18, 17), (18, 17, 16), (18, 17, 16)
QUESTIONS = (44, 40, 36, 32, 28, 24)


@dataclass(frozen=True)
class Page:
    """One slide of a step: its title and its other texts."""

    title: Text
    texts: tuple[Text, ...] = ()


def pages(lesson: Lesson, step: PresentationStep) -> list[Page]:
    """Return the slides of a step."""
    if step.kind == "question":
        return _question(step)
    events = [lesson.events[key] for key in step.events]
    if step.kind == "passage":
        texts = _passage(lesson, lesson.passages[step.passage])
    else:
        texts = _event(lesson, events[0]) if step.kind == "event" else _pair(lesson, events)
    return [
        Page(_title(step, number, len(texts)), page) for number, page in enumerate(texts, start=1)
    ]


def numbered(number: int, count: int) -> str:
    """Return the number among several slides, to stand after a title; nothing for one slide."""
    return f" ({number} of {count})" if count > 1 else ""


def _title(step: PresentationStep, number: int, count: int) -> Text:
    title = quoted(step.title) if step.kind == "passage" else step.title
    paragraph = Paragraph((Run(f"{title}{numbered(number, count)}", serif=True),))
    paragraph, size = shortened(paragraph, TITLE, TITLES)
    return Text("Title", [paragraph], TITLE, size)


def _question(step: PresentationStep) -> list[Page]:
    column = Column("Question", QUESTION, [[Paragraph((Run(step.title, serif=True),))]], QUESTIONS)
    return [Page(text) for text in column.texts(column.size)]


def _event(lesson: Lesson, event: Event) -> list[tuple[Text, ...]]:
    text, body = _line_and_body("Date and people", paragraphs.when(lesson, event))
    return [(text, *others) for others in _quotes_and_reports(lesson, event, body)]


def _passage(lesson: Lesson, passage: WeighedPassage) -> list[tuple[Text, ...]]:
    """Set what supports the words on the left, what disputes them or gives context on the right."""
    text, body = _line_and_body("Claim and count", paragraphs.claim(passage))
    sides = ((Stance.SUPPORTS,), (Stance.DISPUTES, Stance.CONTEXT))
    columns = [
        Column(
            "; ".join(stance.label for stance in side),
            box,
            paragraphs.beside(lesson, passage, *side),
            REPORTS,
        )
        for side, box in zip(sides, _boxes(0.5, body), strict=True)
    ]
    size = min(column.size for column in columns)
    return [(text, *others) for others in _side_by_side(columns, [size] * len(columns))]


def _line_and_body(name: str, paragraph: Paragraph) -> tuple[Text, Box]:
    """Return the line below the title, and the room that is left below it."""
    line, size = shortened(paragraph, WHEN, DATES)
    box = replace(WHEN, height=needed([line], WHEN.width, size))
    top = box.top + box.height + BELOW
    body = Box(MARGIN, top, INNER, PAIR.top + PAIR.height - top)
    return Text(name, [line], box, size), body


def _quotes_and_reports(lesson: Lesson, event: Event, body: Box) -> list[tuple[Text, ...]]:
    """Share the room for few slides, then for all quotes at once, then for large type."""
    reports = Column("What other sources report", body, paragraphs.evidence(lesson, event), REPORTS)
    if not event.quotes:
        return _side_by_side([reports], [reports.size])
    quotes = Column("In the source’s words", body, paragraphs.quotes(lesson, event), WORDS)
    choices = []
    for share in SHARES:
        left, right = _boxes(share, body)
        columns = replace(quotes, box=left), replace(reports, box=right)
        sizes = [column.size for column in columns]
        slides = _side_by_side(columns, sizes)
        pages_of_quotes = len(columns[0].pages(sizes[0]))
        cost = len(slides), pages_of_quotes, -sum(sizes)
        choices.append((cost, slides))
    return min(choices, key=itemgetter(0))[1]


def _pair(lesson: Lesson, events: Sequence[Event]) -> list[tuple[Text, ...]]:
    columns = [
        Column(
            name=event.title,
            box=box,
            blocks=[*paragraphs.quotes(lesson, event), *paragraphs.evidence(lesson, event)],
            sizes=PAIRS,
            head=paragraphs.head(event),
        )
        for event, box in zip(events, _boxes(0.5, PAIR), strict=True)
    ]
    return _side_by_side(columns, [min(column.size for column in columns)] * len(columns))


def _side_by_side(columns: Sequence[Column], sizes: Sequence[float]) -> list[tuple[Text, ...]]:
    """Return the slides of several columns; a column that ends early repeats its last text."""
    flows = [column.texts(size) for column, size in zip(columns, sizes, strict=True)]
    count = max(map(len, flows))
    return [tuple(texts[min(number, len(texts) - 1)] for texts in flows) for number in range(count)]


def _boxes(share: float, body: Box) -> tuple[Box, Box]:
    left = share * body.width - GAP / 2
    right = body.left + left + GAP
    return replace(body, width=left), replace(body, left=right, width=body.width - left - GAP)
