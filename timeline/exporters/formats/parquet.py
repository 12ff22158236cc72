"""Events as a Parquet table: one row an event, with lists in cells and days as days."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import numpy as np

from timeline.dates import EventDate
from timeline.exporters.formats.json import head
from timeline.exporters.selection import Selection

if TYPE_CHECKING:
    import pyarrow as pa  # type: ignore[import-untyped]

# Python's own days begin here: pandas and others cannot read a column with an earlier one at all.
_FIRST = np.datetime64("0001-01-01")


def to_parquet(selection: Selection) -> bytes:
    """
    Return the events as a Parquet file.

    ``date`` is EDTF as written. The days ``earliest`` and ``latest`` are null where an end is open,
    and before the year 1, which few readers can hold; ``earliest_year`` and ``latest_year`` have
    those years too, 1 BCE as 0. People, places, lanes and sources are ids; what they stand for is
    in the file's metadata, as JSON under the key ``timeline``.
    """
    import pyarrow as pa  # slow to import, and other formats do not need it
    from pyarrow import parquet

    rows = [event.model_dump(mode="json") | _dates(event.date) for event in selection.events]
    metadata = {"timeline": json.dumps(head(selection), ensure_ascii=False)}
    out = io.BytesIO()
    parquet.write_table(pa.Table.from_pylist(rows, schema=_schema().with_metadata(metadata)), out)
    return out.getvalue()


def _dates(date: EventDate) -> dict[str, object]:
    columns: dict[str, object] = {"date_in_words": date.label, "kind": str(date.kind)}
    for name, day in (("earliest", date.earliest), ("latest", date.latest)):
        columns[name] = None if day is None or day < _FIRST else day.item()
        columns[f"{name}_year"] = None if day is None else int(str(day).rsplit("-", 2)[0])
    return columns


def _schema() -> pa.Schema:  # a row a column is longer than 25 lines, and one thought
    import pyarrow as pa

    text, texts = pa.string(), pa.list_(pa.string())
    quote = pa.struct({"id": text, "source": text, "text": text, "untested": text})
    evidence = pa.struct(
        {"id": text, "source": text, "says": text, "stance": text, "about": texts, "date": text}
        | {"voice": text, "accuses": texts, "answers": texts}
    )
    change = pa.struct({"date": text, "what": text, "why": text})
    return pa.schema(
        {
            "id": text,
            "title": text,
            "date": text,
            "date_in_words": text,
            "kind": text,
            "earliest": pa.date32(),
            "latest": pa.date32(),
            "earliest_year": pa.int16(),
            "latest_year": pa.int16(),
            "date_note": text,
            "date_source": texts,
            "lane": text,
            "origin": text,
            "importance": pa.int8(),
            "people": texts,
            "places": texts,
            "summary": text,
            "quotes": pa.list_(quote),
            "evidence": pa.list_(evidence),
            "ask": text,
            "changes": pa.list_(change),
        }
    )
