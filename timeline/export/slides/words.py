"""What slides and their notes say of an event, as paragraphs; shorter each time for what does not fit."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.export.lesson import SIGNS, WORDS, Lesson, about, byline, letters
from timeline.export.references import reference
from timeline.export.slides.fitting import Paragraph, Run
from timeline.model import Event, Evidence
from timeline.tours import Slide
from timeline.vocabulary import Stance

Paragraphs = list[Paragraph]
#: Size of a reference, in parts of that of the quote.
SMALL = 0.7


def when(lesson: Lesson, event: Event) -> Paragraph:
    """Return the date, and who took part, with their names in Persian letters."""
    runs = [Run(event.date.label, bold=True)]
    for person in (lesson.chosen.timeline.people[key] for key in event.people):
        runs.append(Run(f" · {person.name}", muted=True))
        if person.name_fa:
            runs += [Run(" ", muted=True), Run(person.name_fa, muted=True, persian=True)]
    return Paragraph(tuple(runs))


def quotes(lesson: Lesson, event: Event) -> Iterator[Paragraphs]:
    """Yield all quotes, then each time one less, with how many more are in the notes."""
    for count in range(len(event.quotes), 0, -1):
        yield [*_quotes(lesson, event, count)]
    if not event.quotes:
        yield []


def _quotes(lesson: Lesson, event: Event, count: int) -> Iterator[Paragraph]:
    shown = [*zip(letters(event), event.quotes, strict=True)][:count]
    for number, (letter, quote) in enumerate(shown):
        last = number + 1 == count or shown[number + 1][1].source != quote.source
        mark = (Run(f"{letter}  ", muted=True),) if letter else ()
        yield Paragraph((*mark, Run(f"“{quote.text}”", serif=True)), after=0.1 if last else 0.35)
        if last:
            source = reference(lesson.chosen.sources[quote.source])
            yield Paragraph((Run(source, muted=True),), SMALL, 0.7)
    if more := len(event.quotes) - count:
        yield Paragraph((Run(f"and {more} more in the notes", muted=True),), SMALL)


def evidence(lesson: Lesson, event: Event) -> Iterator[Paragraphs]:
    """Yield what other sources report: in words, then who reports, then how many do."""
    if not event.evidence:
        yield [Paragraph((Run("No other source is set beside these words here.", muted=True),))]
        return
    yield [_report(lesson, event, piece) for piece in event.evidence]
    hint = Paragraph((Run("In full in the notes", muted=True),), 0.85)
    yield [*(_named(lesson, event, piece) for piece in event.evidence), hint]
    counts = [(stance, sum(piece.stance is stance for piece in event.evidence)) for stance in Stance]
    yield [*(_head(stance, f": {count}") for stance, count in counts if count), hint]


def together(lesson: Lesson, event: Event) -> Iterator[Paragraphs]:
    """Yield an event as one column: title, date, quotes and evidence."""
    head = Paragraph((Run(event.title, bold=True),)), Paragraph((Run(event.date.label),), after=0.5)
    every = next(quotes(lesson, event))
    for reports in evidence(lesson, event):
        yield [*head, *every, *reports]
    for fewer in quotes(lesson, event):
        yield [*head, *fewer]


def _report(lesson: Lesson, event: Event, piece: Evidence) -> Paragraph:
    who = byline(lesson.chosen.sources[piece.source])
    head = _head(piece.stance, _about(event, piece)).runs
    return Paragraph((*head, Run(f"  {piece.says} "), Run(f"({who})", muted=True)), after=0.3)


def _named(lesson: Lesson, event: Event, piece: Evidence) -> Paragraph:
    who = byline(lesson.chosen.sources[piece.source])
    return Paragraph(
        (*_head(piece.stance, _about(event, piece)).runs, Run(f"  {who}", muted=True)), after=0.1
    )


def _head(stance: Stance, more: str = "") -> Paragraph:
    return Paragraph((Run(f"{SIGNS[stance]} {WORDS[stance].capitalize()}{more}", bold=True),))


def _about(event: Event, piece: Evidence) -> str:
    named = about(event, piece)
    return f" {named}" if named else ""


def notes(lesson: Lesson, slide: Slide, cut: list[Event]) -> str:
    """Return the speaker's notes; of the events that were *cut* with all quotes and reports."""
    parts = [slide.say]
    if slide.ask:
        parts.append(f"Ask: {slide.ask}")
    for event in cut:
        parts.append("\n".join((f"In full: {event.title}", *_in_full(lesson, event))))
    return "\n\n".join(filter(None, parts))


def _in_full(lesson: Lesson, event: Event) -> Iterator[str]:
    for letter, quote in zip(letters(event), event.quotes, strict=True):
        yield f"{letter}  “{quote.text}”".strip()
    for piece in event.evidence:
        yield _report(lesson, event, piece).text
