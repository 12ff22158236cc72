"""The values of a file, whatever their shape, as the records that rules set side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from timeline.dates import DateError, EventDate
from timeline.problems import Guesses, ValuePath

#: A record as it was written: its values are texts, lists and records, whatever they should be.
Values = Mapping[str, object]

_NOT_A_DRAFT = {"false", "no", "off", "0", "f", "n"}  # what pydantic takes for false


class Records:
    """The records of a file, without those that have not even the shape of a record."""

    def __init__(self, values: object, guesses: Guesses) -> None:
        """Take the values of a whole file."""
        self._file: Values = values if isinstance(values, Mapping) else {}
        self.guesses = guesses

    def items(self, name: str) -> list[tuple[ValuePath, Values]]:
        """Return the records of a list at the top of the file, each with its path."""
        return list(items(self._file.get(name), (name,)))

    def record(self, name: str) -> Values:
        """Return a record at the top of the file; empty for what is none."""
        value = self._file.get(name)
        return value if isinstance(value, Mapping) else {}

    def entries(self, name: str) -> list[tuple[ValuePath, Values]]:
        """Return the records under an id at the top of the file, each with its path."""
        entries = self._file.get(name)
        pairs = entries.items() if isinstance(entries, Mapping) else ()
        return [((name, key), value) for key, value in pairs if isinstance(value, Mapping)]

    def known(self, name: str) -> Mapping[str, ValuePath] | None:
        """Return path by id of what can be referred to; None where that cannot be read."""
        return self._known[name]

    @cached_property
    def _known(self) -> Mapping[str, Mapping[str, ValuePath] | None]:
        known: dict[str, Mapping[str, ValuePath] | None] = {}
        for name in ("people", "places", "sources"):
            entries = self._file.get(name, None if name == "sources" else {})
            keys = entries if isinstance(entries, Mapping) else None
            known[name] = None if keys is None else {key: (name, key) for key in keys}
        for name in ("lanes", "events"):
            ids = {text(record.get("id")): path for path, record in reversed(self.items(name))}
            known[name] = ids if isinstance(self._file.get(name), list) else None
        return known

    @cached_property
    def events(self) -> list[tuple[ValuePath, Values]]:
        """The events, drafts included."""
        return self.items("events")

    @cached_property
    def published(self) -> list[tuple[ValuePath, Values]]:
        """The events that are not drafts."""
        return [(path, event) for path, event in self.events if not _is_draft(event)]

    @cached_property
    def steps(self) -> list[tuple[ValuePath, Values]]:
        """The steps of all tours."""
        tours = self.items("tours")
        return [step for path, tour in tours for step in items(tour.get("steps"), (*path, "steps"))]

    @cached_property
    def passages(self) -> list[tuple[ValuePath, Values]]:
        """The passages of the argument."""
        movements = items(self.record("argument").get("movements"), ("argument", "movements"))
        return [
            passage
            for path, movement in movements
            for passage in items(movement.get("passages"), (*path, "passages"))
        ]

    @cached_property
    def quotes(self) -> list[tuple[ValuePath, Values, Values]]:
        """The quotes of published events: path, event, quote."""
        return self._parts("quotes")

    @cached_property
    def evidence(self) -> list[tuple[ValuePath, Values, Values]]:
        """The evidence of published events: path, event, piece of evidence."""
        return self._parts("evidence")

    def _parts(self, name: str) -> list[tuple[ValuePath, Values, Values]]:
        return [
            (place, event, part)
            for path, event in self.published
            for place, part in items(event.get(name), (*path, name))
        ]

    @cached_property
    def dates(self) -> list[tuple[ValuePath, EventDate]]:
        """The dates of all events, where they can be read."""
        dated = (((*path, "date"), as_date(event.get("date"))) for path, event in self.events)
        return [(path, date) for path, date in dated if date]

    @cached_property
    def span(self) -> EventDate | None:
        """From when to when the timeline goes, if that can be read."""
        return as_date(self._file.get("span"))

    @property
    def all_readable(self) -> bool:
        """Whether all events and tours have the shape of one: what none names is named nowhere."""
        lists = self._file.get("events"), self._file.get("tours", [])
        return all(map(_is_list_of_records, lists))


def _is_list_of_records(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, Mapping) for item in value)


def items(value: object, path: ValuePath) -> Iterator[tuple[ValuePath, Values]]:
    """Yield the records of a list, each with its path."""
    for number, record in enumerate(value if isinstance(value, list) else ()):
        if isinstance(record, Mapping):
            yield (*path, number), record


def names(record: Values, path: ValuePath, field: str) -> Iterator[tuple[ValuePath, str]]:
    """Yield the ids that a field of a record names, in a list or alone, each with its path."""
    value = record.get(field)
    if text(value):
        yield (*path, field), text(value)
    for number, name in enumerate(value if isinstance(value, list) else ()):
        if text(name):
            yield (*path, field, number), text(name)


def text(value: object) -> str:
    """Return a text as the model reads it, and for what is none an empty one."""
    return value.strip() if isinstance(value, str) else ""


def as_date(value: object) -> EventDate | None:
    """Return a date, also of the list that YAML makes of an unquoted set; None for what is none."""
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        value = f"[{','.join(value)}]"
    try:
        return EventDate.parse(text(value))
    except DateError:
        return None


def _is_draft(event: Values) -> bool:
    return "draft" in event and text(event["draft"]).casefold() not in _NOT_A_DRAFT
