"""
Make the JSON Schema of a timeline's file, as the YAML language server understands it.

Fields come from the model alone. What is added serves whoever writes: the meaning of each word, the
ids that the file has, and snippets. `enum` lists ids as they were when the schema was made.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from timeline.dates import EventDate
from timeline.model import Source, Timeline
from timeline.vocabulary import Nature, Origin, SourceType, Stance, Term

# The fields that name entries of the file, and where those stand.
_NAMES = {
    "lane": "lanes",
    "people": "people",
    "person": "people",
    "places": "places",
    "source": "sources",
    "reprint_of": "sources",
    "derived_from": "sources",
    "date_source": "sources",
    "voice": "people",
    "accuses": "people",
    "event": "events",
    "events": "events",
}
_DATE = TypeAdapter(EventDate).json_schema()
_MARKDOWN = re.compile(r"[\\`*_\[\]<>&~|]")
_STALE = "None of the file's {} has this id. If it is new there, run `timeline schema` again."


def schema_text(timeline: Timeline) -> str:
    """Return the schema as the content of a file; the same timeline always gives the same text."""
    return json.dumps(json_schema(timeline), ensure_ascii=False, indent=2) + "\n"


def json_schema(timeline: Timeline) -> dict[str, Any]:
    """
    Return the schema of draft-07 for a timeline's file, with the ids in it.

    Without quotation marks a year is a number there and a set of dates a list; both are allowed.
    """
    file = Timeline.model_json_schema(
        schema_generator=_Draft7, ref_template="#/definitions/{model}"
    )
    definitions = file.pop("$defs")
    for record in [file, *definitions.values()]:
        record["description"] = record["description"].partition("\n\n")[0]
        for name, field in record.get("properties", {}).items():
            _help_with(name, field)
    for name, snippet in _snippets().items():
        definitions[name]["defaultSnippets"] = [snippet]
    file["properties"]["sources"]["defaultSnippets"] = [_new_source()]
    ids = {kind: _ids(kind, labels) for kind, labels in _labels(timeline).items()}
    return {
        "$schema": _Draft7.schema_dialect,
        "$comment": "Made by `timeline schema`, never by hand.",
        **file,
        "definitions": definitions | ids,
    }


class _Draft7(GenerateJsonSchema):
    """Describes what an editor may write, which is less than Python code may hand to the model."""

    schema_dialect = "http://json-schema.org/draft-07/schema#"

    def field_title_should_be_set(self, schema: Any) -> bool:
        """Leave titles out: they only say the field's name once more."""
        return False

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Refuse null: what is not known is left out."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Leave empty defaults out, which a program would offer to write."""
        described = super().default_schema(schema)
        if not described.get("default"):
            described.pop("default", None)
        return described

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """Require the form of an id of every key, not only describe what stands under it."""
        return {
            "type": "object",
            "propertyNames": self.generate_inner(schema["keys_schema"]),
            "additionalProperties": self.generate_inner(schema["values_schema"]),
        }

    def enum_schema(self, schema: core_schema.EnumSchema) -> JsonSchemaValue:
        """Say what each word of a vocabulary means."""
        terms = [member for member in schema["members"] if isinstance(member, Term)]
        meanings = [_escaped(term.meaning) for term in terms]
        return super().enum_schema(schema) | {"markdownEnumDescriptions": meanings}


def _help_with(name: str, field: dict[str, Any]) -> None:
    """Add to a field, in place, how dates are written, or which ids there are to name."""
    value = field.get("items", field)
    if field.get("type") == _DATE["type"]:
        field["description"] += "\n\n" + _DATE["description"]
        del field["items"]  # or the language server begins every date as a list
    elif name in _NAMES and value.get("type") == "string":
        del value["type"], value["minLength"]
        value["$ref"] = f"#/definitions/{_NAMES[name]}"
        field.pop("examples", None)


def _labels(timeline: Timeline) -> dict[str, dict[str, str]]:
    """Return the ids of each part of the file, with what is shown of each."""
    return {
        "lanes": {lane.id: lane.title for lane in timeline.lanes},
        "people": {id: person.name for id, person in timeline.people.items()},
        "places": {id: place.name for id, place in timeline.places.items()},
        "sources": {id: _source_label(source) for id, source in timeline.sources.items()},
        "events": {event.id: event.title for event in timeline.events},
    }


def _source_label(source: Source) -> str:
    return ", ".join(filter(None, (source.title, source.publisher)))


def _ids(kind: str, labels: Mapping[str, str]) -> dict[str, Any]:
    if not labels:
        return {"type": "string"}  # an enum has at least one value
    return {
        "type": "string",
        "enum": list(labels),
        "markdownEnumDescriptions": [_escaped(label) for label in labels.values()],
        "errorMessage": _STALE.format(kind),
    }


def _escaped(text: str) -> str:
    """Return the Markdown that is shown as just this text."""
    return _MARKDOWN.sub(r"\\\g<0>", text)


def _snippets() -> dict[str, dict[str, Any]]:
    """
    Return, by record, what is written for a new one, with its gaps numbered.

    A folded text is indented more than any place that a snippet may land in; `timeline fmt` puts
    that right.
    """
    event = {
        "id": "$1",
        "title": "$2",
        "date": '"$3"',
        "lane": "$4",
        "origin": _choice(5, Origin),
        "people": "[$6]",
        "places": "[$7]",
        "summary": ">-\n    $8",
        "quotes": [_quote(9)],
        "evidence": [_evidence(12)],
    }
    return {
        "Event": _snippet(
            "new event", "An event, with a quote and a piece of evidence to fill in.", event
        ),
        "Quote": _snippet("new quote", "Words of a source, letter by letter.", _quote(1)),
        "Evidence": _snippet("new piece of evidence", "What another source reports.", _evidence(1)),
    }


def _new_source() -> dict[str, Any]:
    source = {
        "type": _choice(2, SourceType),
        "title": "$3",
        "author": "[$4]",
        "publisher": "$5",
        "nature": _choice(6, Nature),
        "issued": '"$7"',
        "url": "$8",
    }
    return _snippet(
        "new source", "A source; delete the lines of what is not known.", {"${1:id}": source}
    )


def _quote(first: int) -> dict[str, str]:
    return {"id": f"${first}", "source": f"${first + 1}", "text": f">-\n        ${first + 2}"}


def _evidence(first: int) -> dict[str, str]:
    says = f">-\n        ${first + 1}"
    return {"source": f"${first}", "says": says, "stance": _choice(first + 2, Stance)}


def _choice(number: int, words: type[Term]) -> str:
    return f"${{{number}|{','.join(words)}|}}"


def _snippet(label: str, description: str, body: dict[str, Any]) -> dict[str, Any]:
    return {"label": label, "description": description, "body": body}
