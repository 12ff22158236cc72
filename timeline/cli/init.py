"""`timeline init`: a timeline of another subject, with an example to write over."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.errors import fail
from timeline.cli.files import cannot_be_written
from timeline.loading import VERIFIED, load_bytes
from timeline.problems import printable
from timeline.verification.quote_checks import compare_quotes
from timeline.verification.record import Verified

_TEMPLATE = Path(__file__).parents[1] / "template"
#: The file that is watched and shown, the example's quoted source, and the text of that.
_EVENTS, _SOURCE, _SOURCE_TEXT = "events.yaml", "lind-1875", "letter.txt"


def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder to make, or to use.")],
) -> None:
    """Begin a timeline of another subject in a folder, with an example to write over."""
    events = folder / _EVENTS
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in _files().items():
            _write(folder / name, content)
    except OSError as error:
        if isinstance(error, FileExistsError) and events.exists():
            fail(f"{events} is there already; name another folder", 2)
        fail(cannot_be_written(error.filename, error), 2)
    print(printable(f"{folder} has a timeline now. To see it: timeline serve {events}"))


def _files() -> Mapping[str, bytes]:
    """Return the content of each file by its name; the example's quote is verified here."""
    from timeline.editing.schema import schema_text

    files = {path.name: path.read_bytes() for path in _TEMPLATE.iterdir()}
    timeline = load_bytes(files[_EVENTS], _EVENTS).timeline
    assert timeline is not None, "a test loads the example"
    letter = files[_SOURCE_TEXT].decode("utf-8")
    _, verified = compare_quotes(timeline, {_SOURCE: [letter]}, Verified.empty(), date.today())
    return {
        _EVENTS: files[_EVENTS],
        **files,
        VERIFIED: verified.text().encode(),
        "events.schema.json": schema_text(timeline).encode(),
    }


def _write(path: Path, content: bytes) -> None:
    """Write a new file; another one of that name is left alone, unless it is a timeline."""
    try:
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError:
        if path.name == _EVENTS:
            raise
        print(printable(f"{path} was there already and stays as it is"))
