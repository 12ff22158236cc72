"""Dates as fields of a model, and what they cost."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from tests.dates.forms import EACH, FORMS
from timeline.dates import EventDate


class Record(BaseModel):
    date: EventDate


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("2016-12~", "2016-12~"),
        (["1997-06..1998-05"], "[1997-06..1998-05]"),
        (["2013", "2015"], "[2013,2015]"),
        (1990, "1990"),
    ],
)
def test_a_model_takes_text_the_list_of_an_unquoted_set_and_a_number(value: object, text: str):
    assert Record(date=value).date == EventDate.parse(text)


def test_a_model_writes_a_date_as_its_text():
    record = Record(date="2016-12~")

    assert record.model_dump_json() == '{"date":"2016-12~"}'
    assert Record.model_validate_json(record.model_dump_json()) == record
    assert Record.model_validate(record.model_copy().__dict__) == record


@pytest.mark.parametrize(
    ("value", "message", "hint"),
    [
        ("{1960..1962}", EACH.format("{1960..1962}"), "1960/1962"),
        ("spring 2013", "'spring 2013' is not an EDTF date", "2013-21"),
        (None, "a date is text, such as 2020-01-03", ""),
        (True, "a date is text, such as 2020-01-03", ""),
        ({"2013": ""}, "a date is text, such as 2020-01-03", ""),
        ([["2013"]], "a date is text, such as 2020-01-03", ""),
    ],
)
def test_a_model_reports_the_message_and_the_hint(value: object, message: str, hint: str):
    with pytest.raises(ValidationError) as caught:
        Record(date=value)

    (error,) = caught.value.errors()
    assert (error["type"], error["msg"], error["ctx"]["hint"]) == ("edtf", message, hint)


def test_the_schema_allows_what_editors_make_of_an_unquoted_date_and_its_examples_parse():
    schema = TypeAdapter(EventDate).json_schema()

    assert schema["type"] == ["string", "integer", "array"]
    assert "2013-21 is spring 2013" in schema["description"]
    assert [EventDate.parse(example).text for example in schema["examples"]] == schema["examples"]


def test_no_date_needs_a_slow_library():
    program = (
        "import sys; from timeline.dates import EventDate\n"
        "for text in sys.argv[1:]: EventDate.parse(text)\n"
        "print({'persiantools', 'pandas'} & set(sys.modules))"
    )
    texts = [form[0] for form in FORMS]

    run = subprocess.run(
        [sys.executable, "-c", program, *texts], capture_output=True, text=True, check=True
    )

    assert run.stdout == "set()\n"


def test_dates_are_read_in_many_threads_at_once():
    texts = [
        f"{century}{mask}"
        for century in range(10, 40)
        for mask in ("XX", "0X", "1X-12-25", "11-XX")
    ] * 3

    with ThreadPoolExecutor(8) as threads:
        dates = list(threads.map(EventDate.parse, texts))

    assert [date.text for date in dates] == texts
    assert all(str(date.earliest)[:2] == date.text[:2] for date in dates)
