"""`timeline verify`: quotes compared with the texts of their sources."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.files import FILE, File, count, readable
from timeline.loading import VERIFIED, Loaded
from timeline.model import Timeline
from timeline.problems import Guesses, printable
from timeline.verification import record
from timeline.verification.matching import Match
from timeline.verification.record import Check, Status, Verified
from timeline.verification.source_text import SourceError, read_source

SourceTexts = Annotated[
    list[str] | None,
    typer.Option(
        "--source",
        metavar="ID=FILE",
        help="A source, and the file with its text: plain text, HTML or PDF.",
    ),
]
OnlyCheck = Annotated[
    bool, typer.Option("--check", help="Write nothing; say whether every quote is verified.")
]


def verify(source: SourceTexts = None, file: File = FILE, only_check: OnlyCheck = False) -> None:
    """Compare quotes, letter by letter, with the texts of their sources, and record those that are exact."""
    if not (source or only_check):
        raise _wrong_source(
            "name a source and the file with its text, such as kazimi-2020=article.txt"
        )
    timeline, loaded = readable(file)
    readings = dict(_source_texts(given, timeline) for given in source or ())
    texts = {id: texts[0] for id, texts in readings.items()}
    also = {id: texts[1:] for id, texts in readings.items()}
    checks, verified = record.verify(timeline, texts, loaded.verified, date.today(), also)
    _print_findings(checks, texts, file, loaded.lines)
    wrong = any(not check.exact and not check.event.draft for check in checks)
    if only_check:
        wrong = (
            _print_unrecorded(timeline, loaded, file, texts) or wrong or verified != loaded.verified
        )
    if verified != loaded.verified:
        _record(verified, file.with_name(VERIFIED), only_check)
    raise typer.Exit(1 if wrong else 0)


def _source_texts(given: str, timeline: Timeline) -> tuple[str, Sequence[str]]:
    """Return the id and the readings of a source that was given as ID=FILE."""
    id, _, name = given.partition("=")
    if not (id and name):
        raise _wrong_source(f"{given!r} is not ID=FILE, such as kazimi-2020=article.txt")
    if id not in timeline.sources:
        guess = Guesses().closest(id, timeline.sources.keys())
        raise _wrong_source(
            f"there is no source {id!r}" + (f"; did you mean {guess!r}?" if guess else "")
        )
    try:
        return id, read_source(Path(name))
    except SourceError as error:
        raise _wrong_source(str(error)) from None


def _wrong_source(message: str) -> typer.BadParameter:
    return typer.BadParameter(printable(message), param_hint="--source")


def _print_findings(
    checks: Sequence[Check], sources: Mapping[str, str], file: Path, lines: Mapping[str, int]
) -> None:
    """Print each quote that is not exact, or exact in several places, and how many there are of each kind."""
    for check in checks:
        if not check.exact or len(check.occurrences) > 1:
            print(printable(f"{file}:{lines[check.event.id]}: {check.text}"))
    for id in sources:
        found = [check.finding.match for check in checks if check.quote.source == id]
        exact = f"{found.count(Match.EXACT):,} of {count(len(found), 'quote')} exact"
        others = [
            f"{found.count(kind):,} {kind}" for kind in (Match.NEAR, Match.ABSENT) if kind in found
        ]
        print(f"{id}: {', '.join([exact, *others])}")


def _print_unrecorded(
    timeline: Timeline, loaded: Loaded, file: Path, compared: Mapping[str, str]
) -> bool:
    """Print the quotes of sources not compared now that are not verified; say if there are any."""
    unrecorded = [*_unrecorded(timeline, loaded.verified, compared)]
    for event, words in unrecorded:
        print(printable(f"{file}:{loaded.lines[event]}: {event}, {words}"))
    return bool(unrecorded)


def _unrecorded(
    timeline: Timeline, verified: Verified, compared: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    for event in timeline.events:
        for quote in event.quotes if not event.draft else ():
            status = verified.status(quote)
            if quote.source not in compared and status is not Status.VERIFIED:
                what = (
                    "changed since it was compared with"
                    if status is Status.CHANGED
                    else "not yet compared with"
                )
                yield event.id, f"{quote.id or 'a quote'}: {what} {quote.source}"


def _record(verified: Verified, file: Path, only_check: bool) -> None:
    """Write the record of verification, or say that it should be."""
    if only_check:
        print(printable(f"{file} is out of date; run this without --check"))
        return
    try:
        verified.write(file)
    except OSError as error:
        print(printable(f"{file} cannot be written: {error.strerror}"), file=sys.stderr)
        raise typer.Exit(2) from None
    print(printable(f"{file} written"))
