"""The rule on the span of a timeline."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from timeline.checks.raw_records import Records, as_date
from timeline.dates import EventDate
from timeline.dates.years import four_digits, year_of
from timeline.problems import Fault


def spans_have_two_ends(records: Records) -> Iterator[Fault]:
    """The span of a timeline has a first and a last day."""
    span = records.span
    if span is None or (span.earliest is not None and span.latest is not None):
        return
    missing = "first" if span.earliest is None else "last"
    what = f"the span {span} has no {missing} day, and the chart needs both ends"
    message = f"{what}; write also the {missing} year that the timeline is about"
    yield Fault(("span",), "span-open", message, _closed(span, records))


def _closed(span: EventDate, records: Records) -> str:
    """Return the span with the outermost year of the events as its open end, if that is a span."""
    known_end = span.text.strip("[]./")
    days = [*_known_days(records)]
    if not days:
        return ""
    if span.earliest is None:
        closed = f"{four_digits(year_of(min(days)))}/{known_end}"
    else:
        closed = f"{known_end}/{four_digits(year_of(max(days)))}"
    return closed if as_date(closed) else ""


def _known_days(records: Records) -> Iterator[np.datetime64]:
    for _, date in records.dates:
        yield from (day for day in (date.earliest, date.latest) if day is not None)
