"""Say in an editor's words why pydantic refuses a value."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from pydantic.fields import FieldInfo

from timeline.dates import DateError, EventDate
from timeline.loading.lookalikes import item_message
from timeline.loading.numbers import in_digits
from timeline.loading.record_paths import record_at, record_noun
from timeline.loading.remarks import joined_names
from timeline.model import Body
from timeline.problems import Fault, Guesses, ValuePath

#: The most characters of a wrong value that a message repeats.
VALUE_LENGTH = 60
#: The most characters of an id.
ID_LENGTH = 60


@dataclass(frozen=True)
class Refusal:
    """
    A value that pydantic refuses, with pydantic's name for the reason and what belongs to that.

    *at_key* says that it is a key.
    """

    path: ValuePath
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
    def quoted_value(self) -> str:
        """The value in quote marks, on one line and not too long."""
        text = " ".join(str(self.value).split())
        if len(text) > VALUE_LENGTH:
            text = f"{text[: VALUE_LENGTH - 1]}…"
        return f"'{text}'"

    @property
    def shape(self) -> str:
        """What the value is, if not what it should be."""
        if isinstance(self.value, str):
            return f"the text {self.quoted_value}"
        return "a list" if isinstance(self.value, list) else "'key: value' lines"

    @property
    def purpose(self) -> str:
        """What the field is for, in brackets."""
        text = self.field.description if self.field else None
        return f" ({text[0].lower()}{text[1:].rstrip('.')})" if text else ""


class Message(NamedTuple):
    """The rule that a value breaks, what is said of it, and what was perhaps meant."""

    rule: str
    text: str
    hint: str = ""


def refusal_fault(refusal: Refusal) -> Fault:
    """Return the fault of a refused value."""
    is_blank = isinstance(refusal.value, str) and not refusal.value.strip()
    if is_blank and refusal.type != "missing":
        message = _empty(refusal)
    else:
        message = _MESSAGES.get(refusal.type, _other)(refusal)
    if message.rule == "look-alike" and isinstance(refusal.value, dict):
        path = (*refusal.path, next(iter(refusal.value)))
        return Fault(path, message.rule, message.text, at_key=True)
    return Fault(
        path=refusal.path,
        rule=message.rule,
        message=message.text,
        hint=message.hint,
        at_key=refusal.at_key,
    )


def _missing(refusal: Refusal) -> Message:
    noun = record_noun(record_at(refusal.path[:-1]))
    return Message("missing", f"{noun} needs {refusal.name}{refusal.purpose}")


def _empty(refusal: Refusal) -> Message:
    is_needed = refusal.field is not None and refusal.field.is_required()
    way_out = "write it" if is_needed else "write it, or delete the line"
    text = f"nothing is written for {refusal.name}{refusal.purpose}; {way_out}"
    return Message("empty", text)


def _not_text(refusal: Refusal) -> Message:
    what = f"{refusal.name} must be text, and this is {refusal.shape}"
    items = refusal.value if isinstance(refusal.value, list) else []
    can_join = bool(items) and all(isinstance(item, str) and '"' not in item for item in items)
    hint = f'"[{", ".join(items)}]"' if can_join else ""
    return Message("not-text", f'{what}; put it in "quotes" if it is meant', hint)


def _not_a_record(refusal: Refusal) -> Message:
    noun = record_noun(record_at(refusal.path))
    text = f"{noun} is written in 'key: value' lines, and this is {refusal.shape}"
    return Message("not-a-record", text)


def _not_a_list(refusal: Refusal) -> Message:
    value = refusal.value
    lookalike = item_message(value if isinstance(value, str) else next(iter(value), ""))
    if lookalike:
        return Message("look-alike", lookalike)
    what = f"{refusal.name} is a list"
    record = record_at((*refusal.path, 0))
    if record and record is not Body:  # among authors, names are the rule
        begin = f"begin {record_noun(record)} with '- ' on a line of its own below"
        return Message("not-a-list", f"{what}: {begin}")
    text = f"{what}, even of one; write it in [ ], with commas between"
    if not isinstance(value, str) or re.search(r"[\[\]{}#\"\n]|: ", value):
        return Message("not-a-list", text)
    items = joined_names(value) if record is Body else value.strip()
    return Message("not-a-list", text, f"[{items}]")


def _not_entries(refusal: Refusal) -> Message:
    noun = record_noun(record_at((*refusal.path, "")))
    what = f"{refusal.name} is written as ids, each with {noun} below it"
    return Message("not-entries", f"{what}, and this is {refusal.shape}")


def _unknown_word(refusal: Refusal) -> Message:
    words = [word.strip("' ") for word in re.split(r", | or ", refusal.context["expected"])]
    hint = refusal.guesses.closest(str(refusal.value), words)
    what = f"{refusal.name} cannot be {refusal.quoted_value}"
    return Message("unknown-word", f"{what}; write one of: {', '.join(words)}", hint)


def _too_long(refusal: Refusal) -> Message:
    most, length = refusal.context["max_length"], len(refusal.value.strip())
    text = f"{refusal.name} has {length} characters; at most {most} fit"
    return Message("too-long", text)


def _wrong_form(refusal: Refusal) -> Message:
    value = refusal.quoted_value
    if refusal.name == "'language'":
        return Message("language-form", f"{value} is no language code, such as en, fa or pt-BR")
    form = "lower-case letters a to z, digits, and single hyphens between them"
    return Message("id-form", f"an id has only {form}, not {value}", _as_id(refusal.value))


def _as_id(text: str) -> str:
    """Return what a text would be as an id."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    id = re.sub("[^a-z0-9]+", "-", ascii_text.casefold()).strip("-")
    return id[:ID_LENGTH].strip("-")


def _not_a_number(refusal: Refusal) -> Message:
    number = in_digits(str(refusal.value).strip())
    is_whole = number.isdecimal() or not refusal.type.startswith("int")
    what = f"{refusal.name} must be a number in digits, such as {_example(refusal)}"
    text = f"{what}, not {refusal.quoted_value}"
    return Message("not-a-number", text, number if is_whole else "")


def _example(refusal: Refusal) -> object:
    examples = refusal.field.examples if refusal.field else None
    return examples[0] if examples else 45


def _out_of_range(refusal: Refusal) -> Message:
    context = refusal.context
    limit = f"at least {context['ge']:g}" if "ge" in context else f"at most {context['le']:g}"
    text = f"{refusal.name} must be {limit}, and this is {refusal.value}"
    return Message("out-of-range", text)


def _not_a_switch(refusal: Refusal) -> Message:
    text = f"{refusal.name} must be true or false, not {refusal.quoted_value}"
    return Message("not-true-or-false", text)


def _too_short(refusal: Refusal) -> Message:
    return Message("empty", f"{refusal.name} is empty; at least one entry is needed")


def _date(refusal: Refusal) -> Message:
    if isinstance(refusal.value, dict):
        return _date_in_braces(refusal.value)
    return Message("date", refusal.context["message"], refusal.context["hint"])


def _date_in_braces(value: dict[str, Any]) -> Message:
    what = "YAML takes { } for something else than a date"
    text = f'{what}; put a date that has brackets in "quotes"'
    date = f"[{','.join(value)}]"
    try:
        EventDate.parse(date)
    except DateError:
        return Message("date", text)
    return Message("date", text, f'"{date}"')


def _refused_by_model(refusal: Refusal) -> Message:
    """Return what the model itself says of a value: so far, of addresses."""
    value = refusal.value.strip()
    hint = f"https://{value}" if re.fullmatch(r"[\w-]+(\.[\w-]+)+(/\S*)?", value) else ""
    text = f"{refusal.context['error']}, not {refusal.quoted_value}"
    return Message("web-address", text, hint)


def _other(refusal: Refusal) -> Message:
    text = f"{refusal.name} cannot be {refusal.quoted_value}{refusal.purpose}"
    return Message("wrong-value", text)


#: By pydantic's name for the reason.
_MESSAGES: Mapping[str, Callable[[Refusal], Message]] = {
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
    "too_short": _too_short,
    "edtf": _date,
    "value_error": _refused_by_model,
}
