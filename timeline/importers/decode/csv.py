"""CSV: the text of a file as rows of cells."""

from __future__ import annotations

import csv
import io
import re
from itertools import islice

from timeline.importers.decode.text import UnreadableFile

_DELIMITERS = ";\t|,"  # a comma last: it is in sentences, too
_DECLARED = re.compile(r"\"?sep=([;,\t|:^~ ])\"?[;,\t]*\r?\n", re.IGNORECASE)
_SAMPLE = 50  # rows by which the delimiter is found


def read_csv(text: str) -> list[list[str]]:
    """
    Return the rows of a CSV file, whose cells are separated by commas, semicolons, tabs or bars.

    Raises:
        UnreadableFile: it has a cell that no spreadsheet could hold.
    """
    declared = _DECLARED.match(text)
    body = text[declared.end() :] if declared else text
    delimiter = declared[1] if declared else _likeliest_delimiter(body)
    try:
        rows = [*csv.reader(io.StringIO(body, newline=""), delimiter=delimiter)]
        _ensure_quotes_closed(body, delimiter, len(rows))
    except csv.Error as error:
        raise UnreadableFile(f"this is no CSV: {error}") from None
    return rows


def _likeliest_delimiter(text: str) -> str:
    return max(_DELIMITERS, key=lambda delimiter: _regularity(text, delimiter))


def _regularity(text: str, delimiter: str) -> tuple[float, int]:
    """Return the share of the first rows that have the commonest width, and that width."""
    try:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        widths = [len(row) for row in islice(filter(any, rows), _SAMPLE)]
    except csv.Error:
        return 0, 0
    if not widths or max(widths) == 1:
        return 0, 0
    width = max(set(widths), key=widths.count)
    share = widths.count(width) / len(widths)
    return (share if width > 1 else 0.01), width


def _ensure_quotes_closed(text: str, delimiter: str, rows: int) -> None:
    """Refuse a file in which a quotation mark takes in all rows after it."""
    try:
        for _ in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True):
            pass
    except csv.Error as error:
        if "unexpected end" in str(error):
            raise UnreadableFile(
                f"in row {rows} a cell begins with a quotation mark that is never closed, and "
                'takes all that follows for its own; close it, or write "" where the sign itself '
                "is meant"
            ) from None
