"""`timeline import`: a file of another program becomes drafts, with a report of every row."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn, TextIO

import typer

from timeline.problems import Guesses, printable
from timeline.saving import save

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
ColumnsTold = Annotated[
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
    columns: ColumnsTold = None,
    sheet: SheetName = "",
    encoding: Encoding = "",
    yes: Yes = False,
    force: Force = False,
) -> None:
    """
    Make a timeline file of another program's: every event a draft, and told of every row what became of it.

    Exit status 1 says that a row was left out; the report says which and why.
    """
    from timeline.importers import ImportOptions

    _ensure_known(format)
    told = ImportOptions(_columns(format, columns or []), sheet, encoding)
    report = report or (out and out.with_name(f"{out.name}.report.json"))
    for target in (out, report):
        if target and target.exists() and not force:
            _stop(f"{target} is there already; name another file, or write over it with --force", 2)
    result = _imported(format, source, told)
    stream = sys.stdout if out else sys.stderr
    _ensure_wanted(result.report, stream, yes)
    # what is written comes first: whoever reads the report may stop reading it
    if report:
        _save(report, result.report.json().encode("utf-8", "backslashreplace"))
    if result.data:
        _write(result.data, source, out)
    _print(result.report.short() if report else result.report.lines(), stream)
    if report:
        print(printable(f"The whole report: {report}"), file=stream)
    if result.data and out:
        print(printable(f"{out} written. To see it: timeline serve {out} --drafts"))
    raise typer.Exit(0 if result.report.is_whole else 1)


def _ensure_wanted(report: ImportReport, stream: TextIO, yes: bool) -> None:
    """Show what each column was taken for, and ask in a terminal whether that is right."""
    _print(report.column_lines(), stream)
    if report.columns and not yes and sys.stdin.isatty() and stream.isatty():
        print("Import with these columns? [Y/n] ", end="", file=stream, flush=True)
        answer = sys.stdin.readline()
        if not answer or answer.strip().casefold() not in ("", "y", "yes"):
            _stop("nothing was written; say which column is which, such as --map title=HEADER", 1)


def _ensure_known(format: str) -> None:
    from timeline.importers import FORMATS

    if format not in FORMATS:
        _stop(
            f"there is no format {format!r}{_guess(format, FORMATS)}; there are {', '.join(FORMATS)}",
            2,
        )


def _columns(format: str, given: list[str]) -> dict[str, str]:
    from timeline.importers import TABLES
    from timeline.importers.tables.headers import FIELDS

    if given and format not in TABLES:
        _stop(
            f"--map says what the columns of a table are ({', '.join(TABLES)}); this format has its own",
            2,
        )
    columns = {}
    for one in given:
        field, _, header = (part.strip() for part in one.partition("="))
        if field not in FIELDS:
            unknown = f"--map: there is no field {field!r}{_guess(field, [*FIELDS])}"
            _stop(f"{unknown}; there are {', '.join(FIELDS)}", 2)
        if not header:
            _stop(f"--map: {one!r} is not FIELD=HEADER, such as title=Headline", 2)
        columns[field] = header
    return columns


def _guess(word: str, choices: tuple[str, ...] | list[str]) -> str:
    guess = Guesses().closest(word, choices)
    return f"; did you mean {guess!r}?" if guess else ""


def _imported(format: str, source: Path, told: ImportOptions) -> ImportResult:
    from timeline.importers import import_bytes
    from timeline.importers.decode.text import UnreadableFile
    from timeline.loading.decoding import SIZE_LIMIT

    try:
        with source.open("rb") as file:
            data = file.read(SIZE_LIMIT + 1)
    except (OSError, ValueError) as error:
        _stop(f"{source} cannot be read: {getattr(error, 'strerror', None) or error}", 2)
    try:
        return import_bytes(format, data, source.name, told)
    except UnreadableFile as refusal:
        _stop(f"{source}: {refusal}", 1)


def _print(lines: Iterable[str], stream: TextIO) -> None:
    for line in lines:
        print(printable(line), file=stream)


def _write(data: bytes, source: Path, out: Path | None) -> None:
    """Write the timeline, unless something is wrong with it that an editor could not have caused."""
    from timeline.loading import load_bytes

    wrong = load_bytes(data, source.name).obstacles
    if wrong:
        told = f"{source.name} would become a file with a fault: {wrong[0].message}"
        _stop(
            f"{told}; nothing was written. This is a fault of timeline import, please report it", 1
        )
    if out is None:
        sys.stdout.write(data.decode())
        return
    _save(out, data)


def _save(file: Path, data: bytes) -> None:
    try:
        save(file, data)
    except OSError as error:
        _stop(f"{file} cannot be written: {error.strerror}", 2)


def _stop(told: str, status: int) -> NoReturn:
    print(printable(told), file=sys.stderr)
    raise typer.Exit(status)
