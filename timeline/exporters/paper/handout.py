"""The handout: a lesson's events in order, with quotes, reports, questions, sources, and room for notes."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

import segno

from timeline.exporters.lesson import Lesson
from timeline.exporters.paper.pdf import Pages, laid_out
from timeline.model import Event, Evidence, Quote
from timeline.vocabulary import Stance

#: Steps of a tour for which one page is enough.
STEPS_A_PAGE = 6
#: The fewest pages that a tour is allowed: a sheet with two sides.
SHEET = 2


@dataclass(frozen=True)
class Detail:
    """How many quotes of an event, and how many reports of each stance, are given in words; None for all."""

    quotes: int | None = None
    reports: int | None = None

    def quotes_of(self, event: Event) -> tuple[Quote, ...]:
        """Return the quotes that are given."""
        return event.quotes[: self.quotes]

    def reports_of(self, event: Event) -> tuple[Evidence, ...]:
        """Return the reports that are given in words: of each stance as many, in the order of the file."""
        kept = [
            id(piece)
            for stance in Stance
            for piece in [piece for piece in event.evidence if piece.stance is stance][
                : self.reports
            ]
        ]
        return tuple(piece for piece in event.evidence if id(piece) in kept)

    def others_of(self, event: Event) -> dict[Stance, list[str]]:
        """Return the sources of the reports that are not given, each once, by stance."""
        told = {id(piece) for piece in self.reports_of(event)}
        rest = [piece for piece in event.evidence if id(piece) not in told]
        found = {
            stance: list(dict.fromkeys(piece.source for piece in rest if piece.stance is stance))
            for stance in Stance
        }
        return {stance: sources for stance, sources in found.items() if sources}


#: From all of it to what surely fits.
DETAILS = (
    Detail(),
    Detail(3),
    Detail(3, 2),
    Detail(3, 1),
    Detail(2, 1),
    Detail(1, 1),
    Detail(2, 0),
    Detail(1, 0),
)


def to_handout(lesson: Lesson) -> bytes:
    """
    Return the handout as PDF; of a tour of up to twelve steps two pages.

    What does not fit there is cut, and said to be: reports to their signs and sources, quotes to the first.

    Raises:
        CannotWrite: no PDF can be made here.
    """
    allowed = max(SHEET, -(-len(lesson.steps) // STEPS_A_PAGE)) if lesson.tour else None
    return (_first_that_fits(lesson, allowed) if allowed else _pages(lesson, DETAILS[0])).pdf()


def _first_that_fits(lesson: Lesson, allowed: int) -> Pages:
    """Lay out in as much detail as the pages allow; each detail takes less room than the one before."""
    made = {}

    def fits(detail: Detail) -> bool:
        made[detail] = _pages(lesson, detail)
        return made[detail].number <= allowed

    found = bisect_left(DETAILS, True, key=fits)
    detail = DETAILS[min(found, len(DETAILS) - 1)]
    return made.get(detail) or _pages(lesson, detail)


def _pages(lesson: Lesson, detail: Detail) -> Pages:
    return laid_out(
        "handout.html", lesson, detail=detail, stances=tuple(Stance), code=code(lesson.link)
    )


def code(link: str) -> str:
    """Return the QR code of a link as SVG; empty without a link."""
    if not link:
        return ""
    return segno.make(link, error="m", micro=False).svg_inline(border=0, omitsize=True, title=link)
