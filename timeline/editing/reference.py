"""What an editor needs to know of each field of the model, and an event to copy and fill in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from timeline import model
from timeline.editing.new_event import KnownIds, event_yaml, missing_fields
from timeline.editing.schema import json_schema
from timeline.loading.record_paths import record_noun
from timeline.model import Event, Record, Timeline
from timeline.vocabulary import Origin

_FEW = 8  # words of a vocabulary that are named in a field's form
_IDS = {
    "lanes": "id of a lane",
    "people": "id of a person",
    "places": "id of a place",
    "sources": "id of a source",
    "events": "id of an event",
}
_FORMS = {"boolean": "`true` or `false`", "integer": "number", "number": "number"}


@dataclass(frozen=True)
class FieldHelp:
    """A field of a record: when it is needed, its form, an example, and what it is for."""

    name: str
    needed: str
    form: str
    example: str
    why: str


def field_help(record: type[Record]) -> list[FieldHelp]:
    """Return the fields of a record, in their order."""
    whole = _schema()
    definition = whole if record is Timeline else whole["definitions"][record.__name__]
    required = definition.get("required", ())
    return [
        FieldHelp(
            name=name,
            needed="yes" if name in required else _needed(record, name),
            form=_form(value),
            example=_example(value, record.model_fields[name].examples),
            why=record.model_fields[name].description or "",
        )
        for name, value in definition["properties"].items()
    ]


def event_template(ids: KnownIds) -> str:
    """
    Return an event to copy and fill in, as it stands in a file, with a note above each field.

    A file that has these *ids* can take it in as it is, as a draft. What may be left out stands
    behind a #.
    """
    known = {field.name: field for field in field_help(Event)}
    lines = [
        "# An event to copy to its place by its date, and to fill in. As it is, it is a draft.",
        "# To use what stands behind a #, delete the # and the space after it.",
    ]
    for line in event_yaml(_sample_event(ids)).splitlines():
        if key := re.match(r"(- |  )(\w+):", line):
            field = known[key[2]]
            needed = {"no": "", "yes": " Needed."}.get(field.needed, f" Needed {field.needed}.")
            indent = "" if key[1] == "- " else "  "
            lines.append(f"{indent}# {field.why}{needed}")
        is_used = field.needed == "yes" or field.name == "draft"
        lines.append(line if is_used else f"  # {line[2:]}")
    return "".join(f"  {line}\n" for line in lines)


@cache
def _schema() -> dict[str, Any]:
    """Return the schema of a file with next to nothing in it: here only the model's part counts."""
    lane = {"id": "lane", "title": "Lane"}
    nothing = {"title": "Nothing", "span": "2000", "lanes": [lane], "sources": {}, "events": []}
    return json_schema(Timeline.model_validate(nothing))


def _needed(record: type[Record], name: str) -> str:
    """Say when a field is needed that the model does not ask for."""
    if record is Event and name in missing_fields({"origin": Origin.ARTICLE}):
        return "unless it is a draft"
    if record is Event and name in missing_fields({"origin": Origin.RECORD}):
        return "for the origin record, unless it is a draft"
    return "no"


def _form(value: Mapping[str, Any]) -> str:
    """Say how a field is written, going by what the schema has of it."""
    kind, definition = value.get("type"), _definition(value)
    if definition in _IDS:
        return _IDS[definition]
    defined = _schema()["definitions"].get(definition, {})
    if "properties" in defined:
        return _noun(definition)
    words = value.get("enum") or defined.get("enum")
    if words:
        is_short = len(words) < _FEW
        return " · ".join(f"`{word}`" for word in words) if is_short else "a word of the list below"
    if kind == "array":
        inside = _definition(value["items"])
        return "list in [ ]" if inside in ("", *_IDS) else f"list, each {_noun(inside)}"
    if kind == "object":
        return f"ids, each with {_noun(_definition(value['additionalProperties']))}"
    return _form_of_text(value) if kind == "string" else _FORMS.get(str(kind), "date")


def _noun(record: str) -> str:
    return record_noun(getattr(model, record))


def _form_of_text(value: Mapping[str, Any]) -> str:
    if value.get("pattern"):
        return "id" if "maxLength" in value else "code"
    return f"text, at most {value['maxLength']} characters" if "maxLength" in value else "text"


def _definition(value: Mapping[str, Any]) -> str:
    """Return the name of the definition that a part of the schema refers to."""
    return str(value.get("$ref", "")).rpartition("/")[2]


def _example(value: Mapping[str, Any], examples: Sequence[Any] | None) -> str:
    """Return the first example of a field as it is written in a file."""
    example = examples[0] if examples else ""
    if isinstance(example, list):
        return f"[{', '.join(example)}]"
    return f'"{example}"' if isinstance(value.get("type"), list) else str(example)


def _sample_event(ids: KnownIds) -> dict[str, Any]:
    """Return an event that these ids allow, with every field."""
    write = "Write it here."
    source = ids.most_quoted or next(iter(ids.sources), "a-source")
    other = next((id for id in ids.sources if id != source), "another-source")
    people = [*ids.people][:1]
    voice = {"voice": people[0]} if people else {}
    piece = {"source": other, "says": write, "about": ["new-passage"], **voice}
    return {
        "id": "new-event",
        "title": "What happened",
        "date": ids.span_begin,
        "date_note": write,
        "date_source": [other],
        "lane": next(iter(ids.lanes)),
        "origin": str(Origin.RECORD),
        "importance": "2",
        "people": people,
        "places": [*ids.places][:1],
        "summary": write,
        "quotes": [{"id": "new-passage", "source": source, "text": "Copy it here."}],
        "evidence": [
            {**piece, "id": "charge", "stance": "supports", "accuses": people},
            {**piece, "stance": "disputes", "answers": ["charge"]},
        ],
        "ask": write,
        "changes": [{"date": "2026-11-22", "what": write, "why": write}],
        "draft": "true",
    }
