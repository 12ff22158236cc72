"""Small tables, imported."""

import csv
import io

from tests.importers.made import timeline_of
from timeline.importers.detect import Told, imported
from timeline.importers.drafts import Imported


def table(*rows: list[str], **columns: str) -> Imported:
    """Import a CSV of these rows."""
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return imported("csv", text.getvalue().encode(), "table.csv", Told(columns))


def events_of(result: Imported) -> list[tuple[str, str, str]]:
    """Return date, title and summary of each event."""
    return [(event.date.text, event.title, event.summary) for event in timeline_of(result).events]


def fields_of(result: Imported) -> dict[str, str]:
    """Return what each column was taken for, those kept in the report only left out."""
    return {one.header: one.field for one in result.report.columns if one.field}
