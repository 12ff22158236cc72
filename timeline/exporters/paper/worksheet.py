"""The worksheet, on which the class decides what reports do to quotes, and its answers."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.exporters.lesson import Lesson
from timeline.exporters.paper.handout import code
from timeline.exporters.paper.pdf import render
from timeline.exporters.paper.questions import origins, questions
from timeline.model import Evidence
from timeline.vocabulary import Stance

#: Boxes to tick for each report: the stances, and what no file knows.
CHOICES = (*(stance.verb for stance in Stance), "cannot tell")


def to_worksheet(lesson: Lesson) -> bytes:
    """
    Return the worksheet as PDF, without what gives a stance away, such as a link.

    Raises:
        CannotWrite: no PDF can be made here.
    """
    return _printed(lesson, answers=False)


def to_answers(lesson: Lesson) -> bytes:
    """
    Return the same pages with the right boxes ticked, and what is known of each source.

    Raises:
        CannotWrite: no PDF can be made here.
    """
    return _printed(lesson, answers=True)


def in_order(lesson: Lesson, reports: Iterable[Evidence]) -> list[Evidence]:
    """Sort reports by their sources, since the file's order may follow the stances."""
    return sorted(reports, key=lambda piece: (lesson.numbers[piece.source], piece.says))


def _printed(lesson: Lesson, *, answers: bool) -> bytes:
    pages = render(
        "worksheet.html",
        lesson,
        answers=answers,
        choices=CHOICES,
        in_order=in_order,
        questions=questions,
        origins=origins,
        code=code(lesson.link) if answers else "",
    )
    return pages.pdf()
