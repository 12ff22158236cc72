"""All formats of text and data that the chosen events can be written in, by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from timeline.export import ics
from timeline.export.annotations import to_annotations
from timeline.export.bibtex import to_bibtex
from timeline.export.chosen import Chosen
from timeline.export.csl import to_csl_json
from timeline.export.csv import to_csv
from timeline.export.json import to_json
from timeline.export.jsonl import to_jsonl
from timeline.export.jsonld import to_jsonld
from timeline.export.markdown import to_markdown
from timeline.export.markwhen import to_markwhen
from timeline.export.parquet import to_parquet
from timeline.export.parts import endless
from timeline.export.timelinejs import to_timelinejs, to_timelinejs_csv
from timeline.export.vis import to_vis


def _nothing(_: Chosen) -> tuple[str, ...]:
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
    write: Callable[[Chosen], bytes]
    left_out: Callable[[Chosen], tuple[str, ...]] = _nothing
    is_text: bool = True


_ALL = (
    Format("csv", "CSV, one row an event", ".csv", "text/csv", to_csv),
    Format(
        "csv-long",
        "CSV, one row for each quote and piece of evidence",
        ".csv",
        "text/csv",
        partial(to_csv, long=True),
    ),
    Format("json", "JSON, in the shape of the data file", ".json", "application/json", to_json),
    Format("jsonl", "JSON Lines, one event a line", ".jsonl", "application/jsonl", to_jsonl),
    Format(
        "parquet", "Parquet, a table", ".parquet", "application/vnd.apache.parquet", to_parquet, is_text=False
    ),
    Format("jsonld", "JSON-LD, in the words of schema.org", ".jsonld", "application/ld+json", to_jsonld),
    Format(
        "annotations",
        "W3C Web Annotations, one for each quote",
        ".jsonld",
        "application/ld+json",
        to_annotations,
    ),
    Format("ics", "iCalendar", ".ics", "text/calendar", ics.to_ics, ics.left_out),
    Format(
        "timelinejs",
        "TimelineJS, its JSON",
        ".json",
        "application/json",
        to_timelinejs,
        endless,
    ),
    Format(
        "timelinejs-csv",
        "TimelineJS, the CSV of its spreadsheet",
        ".csv",
        "text/csv",
        to_timelinejs_csv,
        endless,
    ),
    Format("vis", "vis-timeline, its JSON", ".json", "application/json", to_vis, endless),
    Format("markwhen", "Markwhen", ".mw", "text/plain", to_markwhen, endless),
    Format(
        "csl-json",
        "CSL-JSON, the sources, for Zotero and others",
        ".json",
        "application/vnd.citationstyles.csl+json",
        to_csl_json,
    ),
    Format("bibtex", "BibTeX, the sources, for LaTeX", ".bib", "application/x-bibtex", to_bibtex),
    Format("md", "Markdown, to read", ".md", "text/markdown", to_markdown),
)
#: The formats, in the order offered.
FORMATS = {format.name: format for format in _ALL}
