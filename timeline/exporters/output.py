"""What an output is: what it is called, what it takes, its options, and what writes it."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from timeline.exporters.lesson import Lesson
    from timeline.exporters.selection import Selection


class CannotWrite(Exception):
    """Says why something cannot be written here, and what to do."""


@dataclass(frozen=True)
class Option:
    """
    What can be asked of an output: a keyword of its writer, and an option of its command.

    A flag has the type bool; a file has the type Path, and None where none is named. *least* and
    *most* are the limits of a number.
    """

    name: str
    help: str
    type: type = bool
    default: object = False
    least: float | None = None
    most: float | None = None


@dataclass(frozen=True, kw_only=True)
class Output:
    """
    A format, a sheet for a class, a picture, a page or a folder of pages.

    *writer*, *omissions* and *needs* name functions as "module:function", relative to
    `timeline.exporters`. They are imported when they are first called: some of their libraries are
    slow to import, and some are not installed everywhere.
    """

    name: str
    """What it is called in commands and addresses."""
    title: str
    """What it is called in menus."""
    suffix: str
    mime: str
    writer: str
    """Takes a selection or a lesson, and options as keywords; returns bytes, or files by path."""
    takes: Literal["selection", "lesson"] = "selection"
    result: Literal["text", "binary", "folder"] = "text"
    help: str = ""
    """What its command says of it; the title, where that says enough."""
    options: tuple[Option, ...] = ()
    omissions: str = ""
    """Takes a selection, and names each event that the output cannot hold, with the reason."""
    needs: str = ""
    """Says what is missing on this machine; empty where nothing is."""
    ending: str = ""
    """What the name of its file ends with, where that is not its own name."""
    companion: str = ""
    """The name of the output that its command writes to a second file."""
    has_addresses: bool = True
    """Whether the address that the timeline is published under stands in it."""
    is_command: bool = True

    def write(self, subject: Selection | Lesson, **options: object) -> bytes:
        """
        Return the selection, or the lesson, as this output.

        Raises:
            CannotWrite: something is missing here.
        """
        data: bytes = _function(self.writer)(subject, **options)
        return data

    def files(self, selection: Selection, **options: object) -> dict[str, bytes]:
        """
        Return the files of a folder by their paths.

        Raises:
            CannotWrite: something is missing here.
        """
        files: dict[str, bytes] = _function(self.writer)(selection, **options)
        return files

    def left_out(self, selection: Selection) -> tuple[str, ...]:
        """Name the events that it cannot hold, with the reason, one line each."""
        return tuple(_function(self.omissions)(selection)) if self.omissions else ()

    def missing(self) -> str:
        """Say what it needs that is not on this machine; empty where all is there."""
        return str(_function(self.needs)()) if self.needs else ""

    def file_name(self, stem: str) -> str:
        """Return the name of its file: events.csv, events-csv-long.csv, tour-worksheet.pdf."""
        ending = self.ending or self.name
        return (
            f"{stem}{self.suffix}"
            if self.suffix == f".{ending}"
            else f"{stem}-{ending}{self.suffix}"
        )


@dataclass(frozen=True)
class SiteFile:
    """Where the site has an output, and what the page calls it."""

    path: str
    noun: str
    output: Output


def _function(reference: str) -> Any:
    module, _, name = reference.partition(":")
    return getattr(import_module(f"timeline.exporters.{module}"), name)
