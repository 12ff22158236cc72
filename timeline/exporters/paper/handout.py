"""The handout of a lesson: quotes, reports, questions, sources, and room for notes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

import segno

from timeline.argument import Report
from timeline.exporters.lesson import Lesson
from timeline.exporters.paper.pdf import Document, render
from timeline.model import Event, Evidence, Quote
from timeline.vocabulary import Stance

R = TypeVar("R", Evidence, Report)

#: Steps of a tour for which one page is enough.
STEPS_A_PAGE = 6
#: The fewest pages that a tour is allowed: a sheet with two sides.
SHEET = 2


@dataclass(frozen=True)
class Detail:
    """How many quotes of an event, and reports of each stance, are in words; None means all."""

    quotes: int | None = None
    reports: int | None = None

    def quotes_of(self, event: Event) -> tuple[Quote, ...]:
        """Return the quotes that are given."""
        return event.quotes[: self.quotes]

    def reports_of(self, reports: Sequence[R]) -> tuple[R, ...]:
        """Return the reports in words: as many of each stance, in the file's order."""
        first: set[int] = set()
        for stance in Stance:
            of_stance = [report for report in reports if report.stance is stance]
            first |= {id(report) for report in of_stance[: self.reports]}
        return tuple(report for report in reports if id(report) in first)

    def others_of(self, reports: Sequence[R]) -> dict[Stance, list[str]]:
        """Return the sources of the reports that are not given, each once, by stance."""
        reported = {id(report) for report in self.reports_of(reports)}
        sources: dict[Stance, list[str]] = {stance: [] for stance in Stance}
        for report in reports:
            if id(report) not in reported and report.source not in sources[report.stance]:
                sources[report.stance].append(report.source)
        return {stance: keys for stance, keys in sources.items() if keys}


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

    What does not fit is cut, and the handout says so: reports to their signs and sources, quotes to
    the first ones.

    Raises:
        CannotWrite: no PDF can be made here.
    """
    allowed = max(SHEET, -(-len(lesson.steps) // STEPS_A_PAGE)) if lesson.tour else None
    return (_first_that_fits(lesson, allowed) if allowed else _document(lesson, DETAILS[0])).pdf()


def _first_that_fits(lesson: Lesson, allowed: int) -> Document:
    """Lay out in as much detail as the pages allow: each detail takes less room than the last."""
    documents = {}

    def fits(detail: Detail) -> bool:
        documents[detail] = _document(lesson, detail)
        return documents[detail].number <= allowed

    number = bisect_left(DETAILS, True, key=fits)
    detail = DETAILS[min(number, len(DETAILS) - 1)]
    return documents.get(detail) or _document(lesson, detail)


def _document(lesson: Lesson, detail: Detail) -> Document:
    return render(
        "handout.html", lesson, detail=detail, stances=tuple(Stance), code=code(lesson.link)
    )


def code(link: str) -> str:
    """Return the QR code of a link as SVG; empty without a link."""
    if not link:
        return ""
    return segno.make(link, error="m", micro=False).svg_inline(border=0, omitsize=True, title=link)
