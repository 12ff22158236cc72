"""What slides and their notes say of an event, as blocks of paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from timeline.argument import Report, WeighedPassage
from timeline.exporters.attribution import attribution
from timeline.exporters.citations import reference
from timeline.exporters.lesson import Lesson, about, byline, letters
from timeline.exporters.pptx.fitting import Paragraph, Run
from timeline.exporters.quotation import quoted
from timeline.model import Event, Evidence, Quote
from timeline.tours import PresentationStep
from timeline.vocabulary import Stance
from timeline.voices import witnesses

Paragraphs = list[Paragraph]
#: Size of a reference, in parts of that of the quote.
SMALL = 0.7


def when(lesson: Lesson, event: Event) -> Paragraph:
    """Return the date, how much is reported, and who took part, with names in Persian letters."""
    timeline = lesson.selection.timeline
    # a number that followed Persian letters would be drawn among them
    heard = f" · {witnesses(timeline, event)}" if event.evidence else ""
    runs = [Run(event.date.label, bold=True), Run(heard)]
    for person in (timeline.people[key] for key in event.people):
        runs.append(Run(f" · {person.name}", muted=True))
        if person.name_fa:
            runs += [Run(" ", muted=True), Run(person.name_fa, muted=True, persian=True)]
    return Paragraph(tuple(run for run in runs if run.text))


def head(event: Event) -> Paragraphs:
    """Return what stands above a column that is all of an event: its title and its date."""
    return [
        Paragraph((Run(event.title, bold=True),)),
        Paragraph((Run(event.date.label),), after=0.5),
    ]


def quotes(lesson: Lesson, event: Event) -> list[Paragraphs]:
    """Return the quotes, those of one source together and with its reference."""
    lettered = zip(letters(event), event.quotes, strict=True)
    return [
        [*_quotes(list(group)), _reference(lesson, source)]
        for source, group in groupby(lettered, lambda item: item[1].source)
    ]


def _quotes(lettered: Sequence[tuple[str, Quote]]) -> Iterator[Paragraph]:
    for number, (letter, quote) in enumerate(lettered, start=1):
        mark = (Run(f"{letter}  ", muted=True),) if letter else ()
        after = 0.1 if number == len(lettered) else 0.35
        yield Paragraph((*mark, Run(quoted(quote.text), serif=True)), after=after)


def _reference(lesson: Lesson, source: str) -> Paragraph:
    return Paragraph((Run(reference(lesson.selection.sources[source]), muted=True),), SMALL, 0.7)


def evidence(lesson: Lesson, event: Event) -> list[Paragraphs]:
    """Return what other sources report: support, then dispute, then context."""
    if not event.evidence:
        return [[Paragraph((Run("No other source is set beside these words here.", muted=True),))]]
    stances = list(Stance)
    pieces = sorted(event.evidence, key=lambda piece: stances.index(piece.stance))
    return [[_report(lesson, event, piece, about(event, piece))] for piece in pieces]


def claim(passage: WeighedPassage) -> Paragraph:
    """Return what a passage claims, what is set beside it in numbers, and the note on that."""
    runs = [Run(passage.claim.label, bold=True), Run(f" · {passage.count}", muted=True)]
    return Paragraph((*runs, *([Run(f" · {passage.note}")] if passage.note else [])))


def beside(lesson: Lesson, passage: WeighedPassage, *stances: Stance) -> list[Paragraphs]:
    """Return the reports towards a passage of these stances; of none, that there is none."""
    blocks = []
    for stance in stances:
        reports = passage.of(stance)
        none = f"{stance.sign} {stance.label}: none in the texts read."
        blocks += [_towards(lesson, report) for report in reports] or [[Paragraph((Run(none),))]]
    return blocks


def _towards(lesson: Lesson, report: Report) -> Paragraphs:
    event = f"{report.event.title}, {report.event.date.label}"
    return [_report(lesson, report.event, report.piece, "", event)]


def _report(
    lesson: Lesson, event: Event, piece: Evidence, letters: str, place: str = ""
) -> Paragraph:
    stance = f"{piece.stance.sign} {piece.stance.verb.capitalize()}{letters and f' {letters}'}"
    word = attribution(lesson.selection.timeline, event, piece)
    who = "; ".join(filter(None, (word, byline(lesson.selection.sources[piece.source]), place)))
    text = Run(f"  {piece.says} "), Run(f"({who})", muted=True)
    return Paragraph((Run(stance, bold=True), *text), after=0.3)


def notes(step: PresentationStep) -> str:
    """Return the speaker's notes."""
    return "\n\n".join(filter(None, (step.say, step.ask and f"Ask: {step.ask}")))
