"""The command of an output: what it can be asked follows from the registry."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from inspect import Parameter, Signature
from pathlib import Path
from typing import Annotated, Any

import typer

from timeline.cli.export.selection import Address, All, Only, Tour, select, select_lesson
from timeline.cli.export.write import write_folder_of, write_format, write_sheet
from timeline.cli.files import FILE, File
from timeline.exporters.output import CannotWrite, Option, Output
from timeline.exporters.registry import OUTPUTS
from timeline.problems import printable

_Text = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", metavar="OUT", help="The file to write; standard output if left out."
    ),
]
_Sheet = Annotated[
    Path,
    typer.Option(
        "--output", "-o", metavar="OUT", help="The file to write, or - for standard output."
    ),
]
_Folder = Annotated[
    Path,
    typer.Option(
        "--output", "-o", metavar="DIR", help="The folder: new, empty, or an earlier site."
    ),
]


def command(output: Output) -> Callable[..., None]:
    """Return the command that writes an output."""

    def export(**arguments: Any) -> None:
        try:
            _RUN[output.takes](output, **arguments)
        except CannotWrite as reason:
            print(printable(str(reason)), file=sys.stderr)
            raise typer.Exit(2) from None

    export.__doc__ = output.help or f"{output.title}."
    export.__annotations__ = {
        parameter.name: parameter.annotation for parameter in _parameters(output)
    }
    export.__signature__ = Signature([*_parameters(output)])  # type: ignore[attr-defined]
    return export


def _export_selection(
    output: Output,
    file: Path,
    out: Path | None,
    only: list[str] | None,
    everything: bool,
    address: str = "",
    **options: Any,
) -> None:
    if out is None and output.result == "binary":
        what = "a picture" if output.mime.startswith("image/") else "this format"
        raise typer.BadParameter(
            f"{what} is no text; name the file to write", param_hint="--output"
        )
    selection = select(file, only, everything, address)
    if output.result == "folder":
        assert out is not None, "it has no default"
        write_folder_of(output, selection, out, options)
    else:
        write_format(output, selection, out, options)


def _export_lesson(
    output: Output,
    file: Path,
    out: Path,
    tour: str,
    only: list[str] | None,
    everything: bool,
    address: str,
    **companion: Path | None,
) -> None:
    second = companion.get(output.companion) or out.with_name(
        f"{out.stem}-{output.companion}{out.suffix}"
    )
    if second == out:
        raise typer.BadParameter(
            f"the {output.companion} need a file of their own", param_hint=f"--{output.companion}"
        )
    lesson = select_lesson(file, tour, only, everything, address)
    write_sheet(output, lesson, out)
    if output.companion:
        write_sheet(OUTPUTS[output.companion], lesson, second, f"the {output.companion}")


_RUN: dict[str, Callable[..., None]] = {"selection": _export_selection, "lesson": _export_lesson}


def _parameters(output: Output) -> Iterator[Parameter]:
    """Yield what its command can be asked, in the order of its help."""
    yield _parameter("file", File, FILE)
    yield _destination(output)
    if output.takes == "lesson":
        yield _parameter("tour", Tour, "")
    yield _parameter("only", Only, None)
    yield _parameter("everything", All, False)
    if output.has_addresses:
        yield _parameter("address", Address, "")
    for option in output.options:
        yield _option(option)
    if output.companion:
        yield _option(Option(output.companion, OUTPUTS[output.companion].help, Path, None))


def _destination(output: Output) -> Parameter:
    if output.result == "folder":
        return _parameter("out", _Folder, Parameter.empty)
    if output.takes == "lesson":
        return _parameter("out", _Sheet, Parameter.empty)
    return _parameter("out", _Text, None)


def _option(option: Option) -> Parameter:
    is_file = option.type is Path
    argument = typer.Option(
        f"--{option.name.replace('_', '-')}",
        help=option.help,
        metavar="FILE" if is_file else None,
        min=option.least,
        max=option.most,
    )
    kind = option.type | None if is_file else option.type
    return _parameter(option.name, Annotated[kind, argument], option.default)


def _parameter(name: str, annotation: Any, default: Any) -> Parameter:
    return Parameter(name, Parameter.KEYWORD_ONLY, annotation=annotation, default=default)
