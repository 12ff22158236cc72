"""`timeline import`: a file of another program becomes drafts, with a report of every row."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from timeline.cli.errors import fail
from timeline.cli.files import save_or_fail
from timeline.problems import Guesses, printable

if TYPE_CHECKING:
    from timeline.importers import ImportOptions
    from timeline.importers.drafts import ImportResult
    from timeline.importers.report import ImportReport

Format = Annotated[
    str,
    typer.Argument(
        metavar="FORMAT",
        help="auto, timelinejs, csv, xlsx, ods, json, simile, markwhen, vis or jsonl.",
    ),
]
Input = Annotated[Path, typer.Argument(metavar="INPUT", help="The file of the other program.")]
Out = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", metavar="FILE", help="The timeline file to write; printed if left out."
    ),
]
ReportFile = Annotated[
    Path | None,
    typer.Option(
        "--report", metavar="FILE.json", help="The whole report; FILE.report.json if left out."
    ),
]
ColumnOptions = Annotated[
    list[str] | None,
    typer.Option(
        "--map", metavar="FIELD=HEADER", help="Of a table: which column is the title, date, end …"
    ),
]
SheetName = Annotated[
    str,
    typer.Option(
        "--sheet", metavar="NAME", help="Of a workbook: which sheet; the first if left out."
    ),
]
Encoding = Annotated[
    str,
    typer.Option(
        "--encoding", metavar="NAME", help="Of a text that is not UTF-8: such as windows-1252."
    ),
]
Yes = Annotated[
    bool, typer.Option("--yes", "-y", help="Take the columns as guessed, without asking.")
]
Force = Annotated[bool, typer.Option("--force", help="Write over a FILE that is there already.")]


def import_(
    format: Format,
    source: Input,
    out: Out = None,
    report: ReportFile = None,
    columns: ColumnOptions = None,
    sheet: SheetName = "",
    encoding: Encoding = "",
    yes: Yes = False,
    force: Force = False,
) -> None:
    """
    Make a timeline file of another program's: every event a draft, and told of every row what
    became of it.

    Exit status 1 says that a row was left out; the report says which and why.
    """  # noqa: D205 (the help has it in one sentence)
    from timeline.importers import ImportOptions

    _ensure_known(format)
    options = ImportOptions(_columns(format, columns or []), sheet, encoding)
    report = report or (out and out.with_name(f"{out.name}.report.json"))
    _ensure_free([path for path in (out, report) if path], force)
    result = _import(format, source, options)
    stream = sys.stdout if out else sys.stderr
    _confirm_columns(result.report, stream, yes)
    _write_all(result, source, out, report, stream)
    raise typer.Exit(0 if result.report.is_whole else 1)


def _ensure_known(format: str) -> None:
    from timeline.importers import FORMATS

    if format not in FORMATS:
        unknown = f"there is no format {format!r}{_guess(format, FORMATS)}"
        fail(f"{unknown}; there are {', '.join(FORMATS)}", 2)


def _columns(format: str, options: list[str]) -> dict[str, str]:
    """Return, by field, the header that --map gives it."""
    from timeline.importers import TABLES
    from timeline.importers.tables.headers import FIELDS

    if options and format not in TABLES:
        purpose = f"--map says what the columns of a table are ({', '.join(TABLES)})"
        fail(f"{purpose}; this format has its own", 2)
    columns = {}
    for option in options:
        field, _, header = (part.strip() for part in option.partition("="))
        if field not in FIELDS:
            unknown = f"--map: there is no field {field!r}{_guess(field, [*FIELDS])}"
            fail(f"{unknown}; there are {', '.join(FIELDS)}", 2)
        if not header:
            fail(f"--map: {option!r} is not FIELD=HEADER, such as title=Headline", 2)
        columns[field] = header
    return columns


def _guess(word: str, choices: Collection[str]) -> str:
    guess = Guesses().closest(word, choices)
    return f"; did you mean {guess!r}?" if guess else ""


def _ensure_free(paths: Iterable[Path], force: bool) -> None:
    """Leave files alone that are there already, unless they may be written over."""
    for path in paths:
        if path.exists() and not force:
            what = f"{path} is there already"
            fail(f"{what}; name another file, or write over it with --force", 2)


def _import(format: str, source: Path, options: ImportOptions) -> ImportResult:
    from timeline.importers import import_bytes
    from timeline.importers.decode.text import UnreadableFile
    from timeline.loading.decoding import SIZE_LIMIT

    try:
        with source.open("rb") as file:
            data = file.read(SIZE_LIMIT + 1)
    except (OSError, ValueError) as error:
        fail(f"{source} cannot be read: {getattr(error, 'strerror', None) or error}", 2)
    try:
        return import_bytes(format, data, source.name, options)
    except UnreadableFile as refusal:
        fail(f"{source}: {refusal}")


def _confirm_columns(report: ImportReport, stream: TextIO, yes: bool) -> None:
    """Show what each column was taken for, and ask in a terminal whether that is right."""
    _print(report.column_lines(), stream)
    if report.columns and not yes and sys.stdin.isatty() and stream.isatty():
        print("Import with these columns? [Y/n] ", end="", file=stream, flush=True)
        answer = sys.stdin.readline()
        if not answer or answer.strip().casefold() not in ("", "y", "yes"):
            fail("nothing was written; say which column is which, such as --map title=HEADER")


def _write_all(
    result: ImportResult, source: Path, out: Path | None, report: Path | None, stream: TextIO
) -> None:
    """Write the report and the timeline, and print how it went."""
    # what is written comes first: whoever reads the report may stop reading it
    if report:
        save_or_fail(report, result.report.json().encode("utf-8", "backslashreplace"))
    if result.data:
        _write_timeline(result.data, source, out)
    _print(result.report.short() if report else result.report.lines(), stream)
    if report:
        print(printable(f"The whole report: {report}"), file=stream)
    if result.data and out:
        print(printable(f"{out} written. To see it: timeline serve {out} --drafts"))


def _write_timeline(data: bytes, source: Path, out: Path | None) -> None:
    """Write the timeline, unless it has a problem that an editor could not have caused."""
    from timeline.loading import load_bytes

    problems = load_bytes(data, source.name).obstacles
    if problems:
        what = f"{source.name} would become a file with a fault: {problems[0].message}"
        fault = "This is a fault of timeline import, please report it"
        fail(f"{what}; nothing was written. {fault}")
    if out is None:
        sys.stdout.write(data.decode())
        return
    save_or_fail(out, data)


def _print(lines: Iterable[str], stream: TextIO) -> None:
    for line in lines:
        print(printable(line), file=stream)
