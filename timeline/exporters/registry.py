"""All formats of text and data that the chosen events can be written in, by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from timeline.exporters.date_parts import endless
from timeline.exporters.formats import ics
from timeline.exporters.formats.annotations import to_annotations
from timeline.exporters.formats.bibtex import to_bibtex
from timeline.exporters.formats.csl import to_csl_json
from timeline.exporters.formats.csv import to_csv
from timeline.exporters.formats.json import to_json
from timeline.exporters.formats.jsonl import to_jsonl
from timeline.exporters.formats.jsonld import to_jsonld
from timeline.exporters.formats.markdown import to_markdown
from timeline.exporters.formats.markwhen import to_markwhen
from timeline.exporters.formats.parquet import to_parquet
from timeline.exporters.formats.timelinejs import to_timelinejs, to_timelinejs_csv
from timeline.exporters.formats.vis import to_vis
from timeline.exporters.selection import Selection


def _nothing(_: Selection) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True)
class Format:
    """
    A format: its name for the command, its title for readers, and what writes it.

    *left_out* names each event that the format cannot hold, with the reason, one line each.
    """

    name: str
    title: str
    suffix: str
    mime: str
    write: Callable[[Selection], bytes]
    left_out: Callable[[Selection], tuple[str, ...]] = _nothing
    is_text: bool = True


_ALL = (
    Format("csv", "CSV, one row an event", ".csv", "text/csv", to_csv),
    Format(
        "csv-long",
        "CSV, one row a quote or report",
        ".csv",
        "text/csv",
        partial(to_csv, long=True),
    ),
    Format("json", "JSON, as the data file is", ".json", "application/json", to_json),
    Format("jsonl", "JSON Lines", ".jsonl", "application/jsonl", to_jsonl),
    Format(
        "parquet",
        "Parquet table",
        ".parquet",
        "application/vnd.apache.parquet",
        to_parquet,
        is_text=False,
    ),
    Format("jsonld", "JSON-LD (schema.org)", ".jsonld", "application/ld+json", to_jsonld),
    Format(
        "annotations",
        "W3C Web Annotations",
        ".jsonld",
        "application/ld+json",
        to_annotations,
    ),
    Format("ics", "iCalendar", ".ics", "text/calendar", ics.to_ics, ics.left_out),
    Format(
        "timelinejs",
        "TimelineJS JSON",
        ".json",
        "application/json",
        to_timelinejs,
        endless,
    ),
    Format(
        "timelinejs-csv",
        "TimelineJS spreadsheet (CSV)",
        ".csv",
        "text/csv",
        to_timelinejs_csv,
        endless,
    ),
    Format("vis", "vis-timeline JSON", ".json", "application/json", to_vis, endless),
    Format("markwhen", "Markwhen", ".mw", "text/plain", to_markwhen, endless),
    Format(
        "csl-json",
        "Sources as CSL-JSON (Zotero)",
        ".json",
        "application/vnd.citationstyles.csl+json",
        to_csl_json,
    ),
    Format("bibtex", "Sources as BibTeX", ".bib", "application/x-bibtex", to_bibtex),
    Format("md", "Markdown", ".md", "text/markdown", to_markdown),
)
#: The formats, in the order offered.
FORMATS = {format.name: format for format in _ALL}
