"""What the options of `timeline export` select: events, or a lesson."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from urllib.parse import parse_qsl

import typer

from timeline.cli.files import FILE, load_or_fail
from timeline.exporters.lesson import Lesson
from timeline.exporters.selection import Selection
from timeline.model import Timeline
from timeline.problems import Guesses, printable
from timeline.vocabulary import Disagreement, Nature, Origin, Stance, Strength

if TYPE_CHECKING:
    from timeline.filters import Filters

Only = Annotated[
    list[str] | None,
    typer.Option(
        "--only",
        metavar="KEY=VALUE",
        help="Only these events, by the filters of the page's address: lane, origin, person, "
        "place, source, stance, strength, disagree, nature, voice, passage, years or q; or a "
        "whole address from the browser.",
    ),
]
All = Annotated[bool, typer.Option("--all", help="Every event, whatever --only says.")]
Address = Annotated[
    str,
    typer.Option(
        "--address", metavar="URL", help="The web address that the timeline is published under."
    ),
]
Tour = Annotated[
    str,
    typer.Option("--tour", metavar="ID", help="The steps of this tour, and not the chosen events."),
]

_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"\\]+", re.IGNORECASE)
_YEARS = re.compile(r"-?[0-9]{1,4}(/-?[0-9]{1,4})?")


def select(
    file: Path = FILE,
    only: Sequence[str] | None = None,
    everything: bool = False,
    address: str = "",
) -> Selection:
    """Return the events that a command's options select; a wrong option ends it with status 2."""
    from timeline.table import to_frame  # slow to import, and other commands do not need it

    if address and not _WEB_ADDRESS.fullmatch(address):
        raise _wrong("a web address begins with https:// or http:// and has no spaces", "--address")
    timeline, loaded = load_or_fail(file)
    filters = _filters([] if everything else only or [], timeline)
    events = filters.apply(to_frame(timeline))
    if events.empty:
        print(
            printable(f"no published event of {file} is chosen; nothing is written"),
            file=sys.stderr,
        )
        raise typer.Exit(1)
    return Selection(timeline, loaded.verified, tuple(events.index), address)


def select_lesson(
    file: Path, tour: str, only: Sequence[str] | None, everything: bool, address: str
) -> Lesson:
    """Return the lesson of a tour or, where none is named, of the selected events."""
    if not tour:
        return Lesson.of(select(file, only, everything, address))
    if only:
        raise _wrong("a tour has its own events; leave one of the two out")
    selection = select(file, everything=True, address=address)
    tours = {each.id: each for each in selection.timeline.tours}
    if tour not in tours:
        guess = Guesses().closest(tour, tours)
        names = ", ".join(tours) or "none"
        hint = f"did you mean {guess!r}?" if guess else f"there are: {names}"
        raise _wrong(f"there is no tour {tour!r}; {hint}", "--tour")
    return Lesson.of(selection, tours[tour])


def _filters(texts: Sequence[str], timeline: Timeline) -> Filters:
    from timeline.filters import CHOICES, Filters

    values: dict[str, list[str]] = {}
    for key, value in (pair for text in texts for pair in _pairs(text)):
        values.setdefault(key, []).append(value)
    for key, known in _known(timeline).items():
        for value in values.get(key, ()):
            _check(f"{key} {value!r}", value, known)
    choices = {key: tuple(values.get(key, ())) for key in CHOICES}
    return Filters(
        **choices, years=_years(values.get("years", ())), q=" ".join(values.get("q", ()))
    )


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    """Read KEY=VALUE, or the filters of an address: the open event and the like are left out."""
    from timeline.filters import PARAMETERS

    key, equals, value = text.partition("=")
    if equals and re.fullmatch("[a-z_]+", key):
        _check(f"filter {key!r}", key, PARAMETERS)
        yield key, value
    elif _WEB_ADDRESS.match(text) or text.startswith(("?", "#", "/")):
        _, _, query = text.replace("#", "?").partition("?")
        pairs = (pair for part in query.split("?") for pair in parse_qsl(part))
        yield from (pair for pair in pairs if pair[0] in PARAMETERS)
    else:
        raise _wrong(f"{text!r} is neither KEY=VALUE, such as lane=iraq, nor an address")


def _known(timeline: Timeline) -> Mapping[str, Sequence[str]]:
    return {
        "lane": [lane.id for lane in timeline.lanes],
        "origin": [*Origin],
        "person": [*timeline.people],
        "place": [*timeline.places],
        "source": [*timeline.sources],
        "stance": [*Stance],
        "strength": [*Strength],
        "disagree": [*Disagreement],
        "nature": [*Nature],
        "voice": [*timeline.people],
        "passage": [quote.id for event in timeline.events for quote in event.quotes],
    }


def _check(what: str, word: str, known: Sequence[str]) -> None:
    if word not in known:
        guess = Guesses().closest(word, known)
        raise _wrong(f"there is no {what}" + (f"; did you mean {guess!r}?" if guess else ""))


def _years(texts: Sequence[str]) -> tuple[int, int] | None:
    """Read 1990, 1990/1999, or the first and the last year given one after the other."""
    for text in texts:
        if not _YEARS.fullmatch(text):
            raise _wrong(f"{text!r} is neither a year nor two with / in between, such as 1990/1999")
    years = sorted(int(year) for text in texts for year in text.split("/"))
    if len(years) > 2:
        raise _wrong("years are one year, or the first and the last")
    return (years[0], years[-1]) if years else None


def _wrong(message: str, option: str = "--only") -> typer.BadParameter:
    return typer.BadParameter(printable(message), param_hint=option)
