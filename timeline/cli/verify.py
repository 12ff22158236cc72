"""`timeline verify`: quotes compared with the texts of their sources."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.errors import fail
from timeline.cli.files import FILE, File, cannot_be_written, count, load_or_fail
from timeline.loading import VERIFIED
from timeline.model import Event, Timeline
from timeline.problems import Guesses, printable
from timeline.verification.matching import Match
from timeline.verification.quote_checks import QuoteCheck, compare_quotes
from timeline.verification.record import Verified
from timeline.verification.source_text import SourceError, read_source
from timeline.vocabulary import Status

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
    """
    Compare quotes, letter by letter, with the texts of their sources,
    and record those that are exact.
    """  # noqa: D205 (the help has it in one sentence)
    if not (source or only_check):
        example = "kazimi-2020=article.txt"
        raise _wrong_source(f"name a source and the file with its text, such as {example}")
    timeline, loaded = load_or_fail(file)
    readings = dict(_readings(option, timeline) for option in source or ())
    checks, verified = compare_quotes(timeline, readings, loaded.verified, date.today())
    _print_results(checks, [*readings], file, loaded.lines)
    is_out_of_date = verified != loaded.verified
    is_wrong = any(not check.exact and not check.event.draft for check in checks)
    if only_check:
        unverified = [*_unverified(timeline, loaded.verified, readings)]
        for event, message in unverified:
            print(printable(f"{file}:{loaded.lines[event.id]}: {message}"))
        is_wrong = is_wrong or is_out_of_date or bool(unverified)
    if is_out_of_date:
        _record(verified, file.with_name(VERIFIED), only_check)
    raise typer.Exit(1 if is_wrong else 0)


def _readings(option: str, timeline: Timeline) -> tuple[str, Sequence[str]]:
    """Return the id and the readings of a source that was given as ID=FILE."""
    id, _, name = option.partition("=")
    if not (id and name):
        raise _wrong_source(f"{option!r} is not ID=FILE, such as kazimi-2020=article.txt")
    if id not in timeline.sources:
        guess = Guesses().closest(id, timeline.sources.keys())
        hint = f"; did you mean {guess!r}?" if guess else ""
        raise _wrong_source(f"there is no source {id!r}{hint}")
    try:
        return id, read_source(Path(name))
    except SourceError as error:
        raise _wrong_source(str(error)) from None


def _wrong_source(message: str) -> typer.BadParameter:
    return typer.BadParameter(printable(message), param_hint="--source")


def _print_results(
    checks: Sequence[QuoteCheck], sources: Sequence[str], file: Path, lines: Mapping[str, int]
) -> None:
    """
    Print each quote that is not exact, or exact in several places.

    After them, print how many quotes of each source there are of each kind.
    """
    for check in checks:
        if not check.exact or len(check.occurrences) > 1:
            print(printable(f"{file}:{lines[check.event.id]}: {check.text}"))
    for id in sources:
        matches = [check.finding.match for check in checks if check.quote.source == id]
        exact = f"{matches.count(Match.EXACT):,} of {count(len(matches), 'quote')} exact"
        others = [
            f"{matches.count(match):,} {match}"
            for match in (Match.NEAR, Match.ABSENT)
            if match in matches
        ]
        print(f"{id}: {', '.join([exact, *others])}")


def _unverified(
    timeline: Timeline, verified: Verified, compared: Container[str]
) -> Iterator[tuple[Event, str]]:
    """Yield the quotes, of sources not compared now, that are not verified, with a message."""
    for event in timeline.events:
        if event.draft:
            continue
        for quote in event.quotes:
            status = verified.status(quote)
            if quote.source in compared or status is Status.VERIFIED:
                continue
            is_changed = status is Status.CHANGED
            what = "changed since it was compared with" if is_changed else "not yet compared with"
            yield event, f"{event.id}, {quote.id or 'a quote'}: {what} {quote.source}"


def _record(verified: Verified, file: Path, only_check: bool) -> None:
    """Write the record of verification, or say that it should be."""
    if only_check:
        print(printable(f"{file} is out of date; run this without --check"))
        return
    try:
        verified.write(file)
    except OSError as error:
        fail(cannot_be_written(file, error), 2)
    print(printable(f"{file} written"))
