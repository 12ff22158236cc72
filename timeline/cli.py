"""The command `timeline`: one small function for each thing that it does.

Exit status: 0 good, 1 problems found, 2 wrong use. A command imports by itself what takes long and others do
not need.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from timeline import quotes
from timeline.loading import VERIFIED, Loaded, load
from timeline.model import Timeline
from timeline.problems import Guesses, printable, problems_json, problems_text

#: The file that is meant where none is named.
FILE = Path("data/events.yaml")

app = typer.Typer(
    help="A timeline kept in one text file: check it here, explore it in a browser.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class CheckFormat(StrEnum):
    """What `check` prints problems as."""

    TEXT = "text"
    JSON = "json"


Files = Annotated[list[Path] | None, typer.Argument(help=f"Timeline files; {FILE} if none is named.")]
Format = Annotated[CheckFormat, typer.Option("--format", help="For people, or for programs.")]
File = Annotated[Path, typer.Argument(help="A timeline file.")]
SourceTexts = Annotated[
    list[str], typer.Option("--source", metavar="ID=TEXT", help="A source, and the file with its text.")
]
OnlyCheck = Annotated[
    bool, typer.Option("--check", help="Write nothing; say if there is something to write.")
]


def main() -> None:
    """Run the command that the shell was given."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(
                errors="backslashreplace"
            )  # a terminal that cannot show a letter gets its number
    app()


@app.callback()
def _commands() -> None:
    # Typer would leave the command's name out if there were only one.
    pass


@app.command()
def check(files: Files = None, output: Format = CheckFormat.TEXT) -> None:
    """Show everything that must be mended in a timeline file, with its line and a way out."""
    loaded = {file: load(file) for file in files or [FILE]}
    problems = [problem for one in loaded.values() for problem in one.problems]
    if output is CheckFormat.JSON:
        print(problems_json(problems))
    else:
        _print_checked(loaded)
    raise typer.Exit(1 if problems else 0)


@app.command()
def serve(
    file: Annotated[Path, typer.Argument(help="The timeline file to show and to watch.")] = FILE,
    host: Annotated[str, typer.Option(help="0.0.0.0 lets other machines in.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535)] = 8501,
    edit: Annotated[bool, typer.Option("--edit", help="Show problems to every reader.")] = False,
) -> None:
    """Show a timeline in the browser; a saved change appears by itself."""
    if not file.is_file():
        sys.stderr.write(f"{printable(str(file))}: there is no such file\n")
        raise typer.Exit(2)
    from timeline import server

    print(f"{printable(str(file))} is at http://{host}:{port} (end with Ctrl+C)", flush=True)
    server.serve(file, host, port, edit=edit)


@app.command()
def verify(source: SourceTexts, file: File = FILE, only_check: OnlyCheck = False) -> None:
    """Compare quotes, letter by letter, with the texts of their sources, and record those that are exact."""
    timeline, loaded = _readable(file)
    texts = dict(_source_text(given, timeline) for given in source)
    checks, verified = quotes.verify(timeline, texts, loaded.verified, date.today())
    for check in checks:
        if not check.exact:
            print(printable(f"{file}:{loaded.lines[check.event.id]}: {check.text}"))
    for id in texts:
        exact = [check.exact for check in checks if check.quote.source == id]
        print(f"{id}: {exact.count(True):,} of {_count(len(exact), 'quote')} exact")
    stale = verified != loaded.verified
    if stale:
        _record(verified, file.with_name(VERIFIED), only_check)
    wrong = any(not check.exact and not check.event.draft for check in checks)
    raise typer.Exit(1 if wrong or (stale and only_check) else 0)


def _print_checked(loaded: Mapping[Path, Loaded]) -> None:
    """Print the problems of each file, and how many there are."""
    console = Console(highlight=False, soft_wrap=True)
    for file, one in loaded.items():
        if one.problems:
            console.print(problems_text(one.problems))
            console.print(Text(f"{_count(len(one.problems), 'problem')} in {printable(str(file))}", "bold"))
        elif one.timeline:
            events = _count(len(one.timeline.events), "event")
            console.print(Text(f"{printable(str(file))}: {events}, nothing to mend", "green"))


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _readable(file: Path) -> tuple[Timeline, Loaded]:
    """Return what a file holds, whatever the state of its quotes; any other problem ends the command."""
    loaded = load(file)
    problems = [problem for problem in loaded.problems if problem.rule not in quotes.RULES]
    if problems or loaded.timeline is None:
        Console(stderr=True, highlight=False, soft_wrap=True).print(problems_text(problems))
        raise typer.Exit(1)
    return loaded.timeline, loaded


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
