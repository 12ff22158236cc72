"""`timeline verify`: quotes compared with the texts of their sources."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from timeline import quotes
from timeline.cli.files import FILE, File, count, readable
from timeline.loading import VERIFIED
from timeline.model import Timeline
from timeline.problems import Guesses, printable

SourceTexts = Annotated[
    list[str], typer.Option("--source", metavar="ID=TEXT", help="A source, and the file with its text.")
]
OnlyCheck = Annotated[
    bool, typer.Option("--check", help="Write nothing; say if there is something to write.")
]


def verify(source: SourceTexts, file: File = FILE, only_check: OnlyCheck = False) -> None:
    """Compare quotes, letter by letter, with the texts of their sources, and record those that are exact."""
    timeline, loaded = readable(file)
    texts = dict(_source_text(given, timeline) for given in source)
    checks, verified = quotes.verify(timeline, texts, loaded.verified, date.today())
    for check in checks:
        if not check.exact:
            print(printable(f"{file}:{loaded.lines[check.event.id]}: {check.text}"))
    for id in texts:
        exact = [check.exact for check in checks if check.quote.source == id]
        print(f"{id}: {exact.count(True):,} of {count(len(exact), 'quote')} exact")
    stale = verified != loaded.verified
    if stale:
        _record(verified, file.with_name(VERIFIED), only_check)
    wrong = any(not check.exact and not check.event.draft for check in checks)
    raise typer.Exit(1 if wrong or (stale and only_check) else 0)


def _source_text(given: str, timeline: Timeline) -> tuple[str, str]:
    """Return the id and the text of a source that was given as ID=TEXT."""
    id, _, name = given.partition("=")
    if not (id and name):
        raise _wrong_source(f"{given!r} is not ID=TEXT, such as kazimi-2020=article.txt")
    if id not in timeline.sources:
        guess = Guesses().closest(id, timeline.sources.keys())
        raise _wrong_source(f"there is no source {id!r}" + (f"; did you mean {guess!r}?" if guess else ""))
    try:
        return id, Path(name).read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _wrong_source(f"{name!r} is not UTF-8 from its byte {error.start + 1:,} on") from None
    except OSError as error:
        raise _wrong_source(f"{name!r} cannot be read: {error.strerror}") from None


def _wrong_source(message: str) -> typer.BadParameter:
    return typer.BadParameter(message, param_hint="--source")


def _record(verified: quotes.Verified, file: Path, only_check: bool) -> None:
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
