"""Small tables, imported."""

import csv
import io

from tests.importers.made import timeline_of
from timeline.importers import ImportOptions, import_bytes
from timeline.importers.drafts import ImportResult


def table(*rows: list[str], **columns: str) -> ImportResult:
    """Import a CSV of these rows."""
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return import_bytes("csv", text.getvalue().encode(), "table.csv", ImportOptions(columns))


def events_of(result: ImportResult) -> list[tuple[str, str, str]]:
    """Return date, title and summary of each event."""
    return [(event.date.text, event.title, event.summary) for event in timeline_of(result).events]


def fields_of(result: ImportResult) -> dict[str, str]:
    """Return what each column was taken for, those kept in the report only left out."""
    return {one.header: one.field for one in result.report.columns if one.field}
