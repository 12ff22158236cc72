"""Look up which record of the model stands at a path of a file, and what editors call it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, get_args, get_origin

from timeline import model
from timeline.problems import ValuePath

RecordClass = type[model.Record]

_NOUNS: Mapping[RecordClass, str] = {
    model.Timeline: "a timeline",
    model.Lane: "a lane",
    model.Person: "a person",
    model.Place: "a place",
    model.Source: "a source",
    model.Body: "a body",
    model.Event: "an event",
    model.Quote: "a quote",
    model.Evidence: "a piece of evidence",
    model.Change: "a change",
    model.Argument: "an argument",
    model.Movement: "a movement",
    model.Passage: "a passage",
    model.Tour: "a tour",
    model.Step: "a step",
}


def record_noun(record: RecordClass | None) -> str:
    """Return what editors call a record, with its article."""
    return _NOUNS[record] if record else "an entry"


def record_at(path: ValuePath) -> RecordClass | None:
    """Return the class of the record at the end of a path, or None if there is none."""
    annotation: Any = model.Timeline
    for part in path:
        record = next(_records(annotation), None)
        if record:
            field = record.model_fields.get(str(part))
            annotation = field.annotation if field else None
        else:
            annotation = _of_items(annotation)
    return next(_records(annotation), None)


def _of_items(annotation: Any) -> Any:
    """Return the type of what a list or a mapping holds; None for anything else."""
    types = get_args(annotation)
    is_mapping = get_origin(annotation) is dict
    return next(iter(types[-1:] if is_mapping else types), None)


def _records(annotation: Any) -> Iterator[RecordClass]:
    """Yield the records that a value of this type can be, but none inside a list or mapping."""
    if isinstance(annotation, type) and issubclass(annotation, model.Record):
        yield annotation
    elif get_origin(annotation) not in (tuple, dict):
        for option in get_args(annotation):
            yield from _records(option)
