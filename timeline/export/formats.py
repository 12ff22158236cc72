"""All formats of text and data that the chosen events can be written in, by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from timeline.export.chosen import Chosen
from timeline.export.csv import to_csv
from timeline.export.json import to_json


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


FORMATS = {
    format.name: format
    for format in (
        Format("csv", "CSV, one row an event", ".csv", "text/csv", to_csv),
        Format(
            "csv-long",
            "CSV, one row for each quote and piece of evidence",
            ".csv",
            "text/csv",
            partial(to_csv, long=True),
        ),
        Format("json", "JSON, in the shape of the data file", ".json", "application/json", to_json),
    )
}
