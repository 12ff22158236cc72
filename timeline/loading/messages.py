"""What pydantic says of a value in; out, what an editor is told of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic.fields import FieldInfo

from timeline.dates import DateError, EventDate
from timeline.loading.lookalikes import listed
from timeline.loading.numbers import in_digits
from timeline.loading.record_paths import called, record_at
from timeline.loading.remarks import joined_names
from timeline.model import Body
from timeline.problems import Fault, Guesses, Path

#: The most characters of a wrong value that a message repeats.
SHOWN = 60


@dataclass(frozen=True)
class Refusal:
    """A value that pydantic refuses, with pydantic's name for the reason and what belongs to that.

    *at_key* says that it is a key.
    """

    path: Path
    at_key: bool
    type: str
    value: Any
    context: Mapping[str, Any]
    guesses: Guesses

    @property
    def field(self) -> FieldInfo | None:
        """What the model says of the field, if the value is all of it."""
        record = record_at(self.path[:-1])
        return record.model_fields.get(str(self.path[-1])) if record else None

    @property
    def name(self) -> str:
        """What the value is called."""
        key = next((part for part in reversed(self.path) if isinstance(part, str)), "")
        return f"'{key}'" if self.path[-1] == key else f"an entry of '{key}'"

    @property
    def shown(self) -> str:
        """The value in quote marks, on one line and not too long."""
        text = " ".join(str(self.value).split())
        return f"'{text}'" if len(text) <= SHOWN else f"'{text[: SHOWN - 1]}…'"

    @property
    def shape(self) -> str:
        """What the value is, if not what it should be."""
        if isinstance(self.value, str):
            return f"the text {self.shown}"
        return "a list" if isinstance(self.value, list) else "'key: value' lines"

    @property
    def purpose(self) -> str:
        """What the field is for, in brackets."""
        text = self.field.description if self.field else None
        return f" ({text[0].lower()}{text[1:].rstrip('.')})" if text else ""


#: Rule, message and hint.
Words = tuple[str, str, str]


def worded(refusal: Refusal) -> Fault:
    """Return the fault of a refused value."""
    if isinstance(refusal.value, str) and not refusal.value.strip() and refusal.type != "missing":
        rule, message, hint = _empty(refusal)
    else:
        rule, message, hint = _WORDS.get(refusal.type, _else)(refusal)
    if rule == "look-alike" and isinstance(refusal.value, dict):
        return Fault((*refusal.path, next(iter(refusal.value))), rule, message, at_key=True)
    return Fault(refusal.path, rule, message, hint, refusal.at_key)


def _missing(refusal: Refusal) -> Words:
    noun = called(record_at(refusal.path[:-1]))
    return "missing", f"{noun} needs {refusal.name}{refusal.purpose}", ""


def _empty(refusal: Refusal) -> Words:
    needed = refusal.field is not None and refusal.field.is_required()
    way_out = "write it" if needed else "write it, or delete the line"
    return "empty", f"nothing is written for {refusal.name}{refusal.purpose}; {way_out}", ""


def _not_text(refusal: Refusal) -> Words:
    message = f'{refusal.name} must be text, and this is {refusal.shape}; put it in "quotes" if it is meant'
    words = refusal.value if isinstance(refusal.value, list) else []
    is_plain = bool(words) and all(isinstance(word, str) and '"' not in word for word in words)
    return "not-text", message, f'"[{", ".join(words)}]"' if is_plain else ""


def _not_a_record(refusal: Refusal) -> Words:
    noun = called(record_at(refusal.path))
    return (
        "not-a-record",
        f"{noun} is written in 'key: value' lines, and this is {refusal.shape}",
        "",
    )


def _not_a_list(refusal: Refusal) -> Words:
    value = refusal.value
    if lookalike := listed(value if isinstance(value, str) else next(iter(value), "")):
        return "look-alike", lookalike, ""
    one = record_at((*refusal.path, 0))
    if one and one is not Body:  # among authors, names are the rule
        return (
            "not-a-list",
            f"{refusal.name} is a list: begin {called(one)} with '- ' on a line of its own below",
            "",
        )
    is_plain = isinstance(refusal.value, str) and not re.search(r"[\[\]{}#\"\n]|: ", refusal.value)
    hint = (
        f"[{joined_names(refusal.value) if one is Body else refusal.value.strip()}]"
        if is_plain
        else ""
    )
    return (
        "not-a-list",
        f"{refusal.name} is a list, even of one; write it in [ ], with commas between",
        hint,
    )


def _not_entries(refusal: Refusal) -> Words:
    one = called(record_at((*refusal.path, "")))
    return (
        "not-entries",
        f"{refusal.name} is written as ids, each with {one} below it, and this is {refusal.shape}",
        "",
    )


def _unknown_word(refusal: Refusal) -> Words:
    words = [word.strip("' ") for word in re.split(r", | or ", refusal.context["expected"])]
    hint = refusal.guesses.closest(str(refusal.value), words)
    return (
        "unknown-word",
        f"{refusal.name} cannot be {refusal.shown}; write one of: {', '.join(words)}",
        hint,
    )


def _too_long(refusal: Refusal) -> Words:
    most, length = refusal.context["max_length"], len(refusal.value.strip())
    return "too-long", f"{refusal.name} has {length} characters; at most {most} fit", ""


def _wrong_form(refusal: Refusal) -> Words:
    if refusal.name == "'language'":
        return "language-form", f"{refusal.shown} is no language code, such as en, fa or pt-BR", ""
    ascii_only = (
        unicodedata.normalize("NFKD", refusal.value).encode("ascii", "ignore").decode().casefold()
    )
    hint = re.sub("[^a-z0-9]+", "-", ascii_only).strip("-")[:60].strip("-")
    form = "lower-case letters a to z, digits, and single hyphens between them"
    return "id-form", f"an id has only {form}, not {refusal.shown}", hint


def _not_a_number(refusal: Refusal) -> Words:
    value = str(refusal.value).strip()
    number = in_digits(value)
    hint = "" if refusal.type.startswith("int") and not number.isdecimal() else number
    return (
        "not-a-number",
        f"{refusal.name} must be a number in digits, such as {_example(refusal)}, not {refusal.shown}",
        hint,
    )


def _example(refusal: Refusal) -> object:
    examples = refusal.field.examples if refusal.field else None
    return examples[0] if examples else 45


def _out_of_range(refusal: Refusal) -> Words:
    context = refusal.context
    limit = f"at least {context['ge']:g}" if "ge" in context else f"at most {context['le']:g}"
    return "out-of-range", f"{refusal.name} must be {limit}, and this is {refusal.value}", ""


def _not_a_switch(refusal: Refusal) -> Words:
    return "not-true-or-false", f"{refusal.name} must be true or false, not {refusal.shown}", ""


def _none(refusal: Refusal) -> Words:
    return "empty", f"{refusal.name} is empty; at least one entry is needed", ""


def _date(refusal: Refusal) -> Words:
    if isinstance(refusal.value, dict):
        return _date_in_braces(refusal.value)
    return "date", refusal.context["message"], refusal.context["hint"]


def _date_in_braces(value: dict[str, Any]) -> Words:
    text = f"[{','.join(value)}]"
    try:
        EventDate.parse(text)
    except DateError:
        text = ""
    message = (
        'YAML takes { } for something else than a date; put a date that has brackets in "quotes"'
    )
    return "date", message, f'"{text}"' if text else ""


def _own_words(refusal: Refusal) -> Words:
    value = refusal.value.strip()
    hint = f"https://{value}" if re.fullmatch(r"[\w-]+(\.[\w-]+)+(/\S*)?", value) else ""
    return "web-address", f"{refusal.context['error']}, not {refusal.shown}", hint


def _else(refusal: Refusal) -> Words:
    return "wrong-value", f"{refusal.name} cannot be {refusal.shown}{refusal.purpose}", ""


_WORDS: Mapping[str, Callable[[Refusal], Words]] = {
    "missing": _missing,
    "string_type": _not_text,
    "model_type": _not_a_record,
    "tuple_type": _not_a_list,
    "dict_type": _not_entries,
    "enum": _unknown_word,
    "literal_error": _unknown_word,
    "string_too_long": _too_long,
    "string_pattern_mismatch": _wrong_form,
    "int_parsing": _not_a_number,
    "int_type": _not_a_number,
    "int_parsing_size": _not_a_number,
    "int_from_float": _not_a_number,
    "float_parsing": _not_a_number,
    "float_type": _not_a_number,
    "finite_number": _not_a_number,
    "greater_than_equal": _out_of_range,
    "less_than_equal": _out_of_range,
    "bool_parsing": _not_a_switch,
    "bool_type": _not_a_switch,
    "too_short": _none,
    "edtf": _date,
    "value_error": _own_words,
}
