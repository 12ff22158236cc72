"""`timeline export slides`, `handout` and `worksheet`: a tour, or the chosen events, for a class."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.export.selection import Address, All, Only, choose, events_of, write_out
from timeline.cli.files import FILE, File, count
from timeline.exporters.lesson import Lesson
from timeline.exporters.paper.pdf import NoPress
from timeline.problems import Guesses, printable

Named = Annotated[
    Path,
    typer.Option(
        "--output", "-o", metavar="OUT", help="The file to write, or - for standard output."
    ),
]
Tour = Annotated[
    str,
    typer.Option("--tour", metavar="ID", help="The steps of this tour, and not the chosen events."),
]
Answers = Annotated[
    Path | None,
    typer.Option("--answers", metavar="FILE", help="The answer sheet; else beside the worksheet."),
]


def slides(
    out: Named,
    file: File = FILE,
    tour: Tour = "",
    only: Only = None,
    everything: All = False,
    address: Address = "",
) -> None:
    """Write a PowerPoint file: a slide for each step or event, what to say in its notes."""
    from timeline.exporters.pptx import to_pptx

    lesson = _lesson(file, tour, only, everything, address)
    write_out(to_pptx(lesson), out, _what(lesson))


def handout(
    out: Named,
    file: File = FILE,
    tour: Tour = "",
    only: Only = None,
    everything: All = False,
    address: Address = "",
) -> None:
    """Write a PDF for the class: quotes, reports, questions, sources, and room for notes."""
    from timeline.exporters.paper.handout import to_handout

    lesson = _lesson(file, tour, only, everything, address)
    write_out(_printed(to_handout, lesson), out, _what(lesson))


def worksheet(
    out: Named,
    file: File = FILE,
    tour: Tour = "",
    only: Only = None,
    everything: All = False,
    address: Address = "",
    answers: Answers = None,
) -> None:
    """Write a PDF on which the class decides what supports and what disputes, and one with the answers."""
    from timeline.exporters.paper.worksheet import to_answers, to_worksheet

    answers = answers or out.with_name(f"{out.stem}-answers{out.suffix}")
    if answers == out:
        raise typer.BadParameter("the answers need a file of their own", param_hint="--answers")
    lesson = _lesson(file, tour, only, everything, address)
    write_out(_printed(to_worksheet, lesson), out, _what(lesson))
    write_out(_printed(to_answers, lesson), answers, "the answers")


def _lesson(
    file: Path, tour: str, only: list[str] | None, everything: bool, address: str
) -> Lesson:
    if not tour:
        return Lesson.of(choose(file, only, everything, address))
    if only:
        raise typer.BadParameter(
            "a tour has its own events; leave one of the two out", param_hint="--only"
        )
    selection = choose(file, everything=True, address=address)
    tours = {known.id: known for known in selection.timeline.tours}
    if tour not in tours:
        guess = Guesses().closest(tour, tours)
        hint = (
            f"; did you mean {guess!r}?" if guess else f"; there are: {', '.join(tours) or 'none'}"
        )
        raise typer.BadParameter(printable(f"there is no tour {tour!r}{hint}"), param_hint="--tour")
    return Lesson.of(selection, tours[tour])


def _printed(make: Callable[[Lesson], bytes], lesson: Lesson) -> bytes:
    try:
        return make(lesson)
    except NoPress as reason:
        print(printable(str(reason)), file=sys.stderr)
        raise typer.Exit(2) from None


def _what(lesson: Lesson) -> str:
    return (
        f"{lesson.tour.id}, {count(len(lesson.steps), 'step')}"
        if lesson.tour
        else events_of(lesson.selection)
    )
