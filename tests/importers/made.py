"""The files of tests/data/importing, imported."""

from pathlib import Path

from timeline.importers import ImportOptions, import_bytes
from timeline.importers.drafts import ImportResult
from timeline.importers.report import RowReport
from timeline.loading import load_bytes
from timeline.model import Event, Timeline

FILES = Path(__file__).parents[1] / "data" / "importing"


def made(name: str, format: str = "auto", **columns: str) -> ImportResult:
    """Import one of the fixtures."""
    return import_bytes(format, (FILES / name).read_bytes(), name, ImportOptions(columns))


def timeline_of(result: ImportResult) -> Timeline:
    """Return the timeline that was made, which nothing is wrong with."""
    loaded = load_bytes(result.data, "made.yaml")
    assert loaded.problems == ()
    assert loaded.timeline is not None
    return loaded.timeline


def events_of(result: ImportResult) -> dict[str, Event]:
    """Return the events that were made, by their titles."""
    events = {event.title: event for event in timeline_of(result).events}
    assert all(event.draft for event in events.values())
    return events


def told(result: ImportResult) -> list[tuple[str, str, str]]:
    """Return what is told of every row: place, outcome, first reason."""
    return [(row.place, str(row.outcome), (*row.reasons, "")[0]) for row in result.report.rows]


def row(result: ImportResult, title: str) -> RowReport:
    """Return what is told of the row with a title."""
    return next(row for row in result.report.rows if row.title == title)


def dated_titles(text: str | bytes, format: str = "auto", **columns: str) -> list[tuple[str, str]]:
    """Return date and title of each event of a file."""
    data = text.encode() if isinstance(text, str) else text
    result = import_bytes(format, data, "x", ImportOptions(columns))
    return [(event.date.text, event.title) for event in timeline_of(result).events]
