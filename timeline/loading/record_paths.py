"""A path in a file in; out, which record of the model stands there, and what editors call it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, get_args, get_origin

from timeline import model
from timeline.problems import Path

Class = type[model.Record]

_CALLED: Mapping[Class, str] = {
    model.Timeline: "a timeline",
    model.Lane: "a lane",
    model.Person: "a person",
    model.Place: "a place",
    model.Source: "a source",
    model.Body: "a body",
    model.Event: "an event",
    model.Quote: "a quote",
    model.Evidence: "a piece of evidence",
    model.Tour: "a tour",
    model.Step: "a step",
}


def called(record: Class | None) -> str:
    """Return the record's name among editors, with its article."""
    return _CALLED[record] if record else "an entry"


def record_at(path: Path) -> Class | None:
    """Return the class of the record at the end of a path, or None if there is none."""
    found: Any = model.Timeline
    for part in path:
        record = next(_records(found), None)
        if record:
            field = record.model_fields.get(str(part))
            found = field.annotation if field else None
        else:
            found = next(
                iter(get_args(found)[-1:] if get_origin(found) is dict else get_args(found)), None
            )
    return next(_records(found), None)


def _records(annotation: Any) -> Iterator[Class]:
    """Yield the records that a value of this type can be; those inside a list or mapping are not meant."""
    if isinstance(annotation, type) and issubclass(annotation, model.Record):
        yield annotation
    elif get_origin(annotation) not in (tuple, dict):
        for one in get_args(annotation):
            yield from _records(one)
