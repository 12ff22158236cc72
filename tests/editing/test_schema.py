"""The schema that text editors read, compared with the real file, with slips and with the model."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator
from typer.testing import CliRunner

from timeline import model
from timeline.cli import app
from timeline.editing.schema import json_schema, schema_text
from timeline.model import Timeline

ROOT = Path(__file__).parents[2]
COMMITTED = ROOT / "data" / "events.schema.json"
FILLED_IN = {
    "id": "passage",
    "date": "1990",
    "issued": "1990",
    "url": "https://example.org",
    "author": "A",
}

each_snippet = pytest.mark.parametrize("record", ["Event", "Quote", "Evidence", "Source"])


@pytest.fixture
def made(small: Callable[..., Timeline]) -> dict[str, Any]:
    """The schema of a small timeline with one event."""
    return json_schema(small(first="1990"))


@pytest.fixture
def written(small: Callable[..., Timeline]) -> dict[str, Any]:
    """What the file of that timeline holds, as a program reads it."""
    return small(first="1990").model_dump(mode="json", exclude_unset=True)


def test_the_committed_schema_is_that_of_the_committed_file(timeline: Timeline):
    fresh = COMMITTED.read_text(encoding="utf-8") == schema_text(timeline)

    assert fresh, "run timeline schema -o data/events.schema.json"


def test_the_curated_file_names_its_schema_and_passes_it():
    first, _, _ = (ROOT / "data" / "events.yaml").read_text(encoding="utf-8").partition("\n")

    assert first == "# yaml-language-server: $schema=events.schema.json"
    assert (
        _check("--schemafile", COMMITTED, ROOT / "data" / "events.yaml")
        == "ok -- validation done\n"
    )


def test_dates_need_no_quotation_marks(tmp_path: Path, small: Callable[..., Timeline]):
    timeline = small(first="1990", second="1991")
    dates = [
        "1990",
        "2020-01-03",
        "2016-12",
        "[1997-06..1998-05]",
        "[1990, 1992]",
        "2013-21/2015-09",
        "2016~",
    ]
    events = [
        f"  - {{id: first, title: T, date: {date}, lane: upper, origin: article}}" for date in dates
    ]
    head = "title: T\nspan: 1990/2020\nlanes: [{id: upper, title: T}]\nsources: {}\nevents:"
    (tmp_path / "schema.json").write_text(schema_text(timeline), encoding="utf-8")
    (tmp_path / "events.yaml").write_text("\n".join([head, *events]), encoding="utf-8")

    assert _check("--schemafile", tmp_path / "schema.json", tmp_path / "events.yaml") == (
        "ok -- validation done\n"
    )


def test_it_is_a_schema_of_draft_7_that_a_good_file_passes(
    made: dict[str, Any], written: dict[str, Any]
):
    Draft7Validator.check_schema(made)

    assert made["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert list(Draft7Validator(made).iter_errors(written)) == []


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        (
            "evidence.0.stance",
            "suports",
            "'suports' is not one of ['supports', 'disputes', 'context']",
        ),
        ("quotes.0.source", "nobody", "'nobody' is not one of ['article', 'other']"),
        ("evidence.0.source", "nobody", "'nobody' is not one of ['article', 'other']"),
        ("lane", "middle", "'middle' is not one of ['upper', 'lower']"),
        ("people.0", "nobody", "'nobody' is not one of ['somebody']"),
        ("places.0", "nowhere", "'nowhere' is not one of ['somewhere']"),
        ("importance", 4, "4 is not one of [1, 2, 3]"),
        ("date", None, "None is not of type 'string', 'integer', 'array'"),
        ("evidence.0.date", None, "None is not of type 'string', 'integer', 'array'"),
        ("sumary", "S.", "Additional properties are not allowed ('sumary' was unexpected)"),
        ("id", "First", "'First' does not match '^[a-z0-9]+(-[a-z0-9]+)*$'"),
    ],
)
def test_a_slip_in_an_event_is_refused(
    made: dict[str, Any], written: dict[str, Any], path: str, value: Any, said: str
):
    *above, last = (int(part) if part.isdigit() else part for part in path.split("."))
    place = written["events"][0]
    for part in above:
        place = place[part]
    place[last] = value

    assert [error.message for error in Draft7Validator(made).iter_errors(written)] == [said]


def test_a_key_that_is_no_id_is_refused(made: dict[str, Any], written: dict[str, Any]):
    written["sources"]["The Article"] = written["sources"]["article"]

    assert [error.message for error in Draft7Validator(made).iter_errors(written)] == [
        "'The Article' does not match '^[a-z0-9]+(-[a-z0-9]+)*$'"
    ]


def test_every_field_that_names_an_entry_has_the_ids_to_choose_from(made: dict[str, Any]):
    assert sorted(_references(made)) == [
        ("Argument", "source", "sources"),
        ("Event", "date_source", "sources"),
        ("Event", "lane", "lanes"),
        ("Event", "people", "people"),
        ("Event", "places", "places"),
        ("Evidence", "accuses", "people"),
        ("Evidence", "source", "sources"),
        ("Evidence", "voice", "people"),
        ("Quote", "source", "sources"),
        ("Source", "derived_from", "sources"),
        ("Source", "reprint_of", "sources"),
        ("Step", "event", "events"),
        ("Step", "events", "events"),
        ("Step", "lane", "lanes"),
        ("Step", "person", "people"),
    ]


def test_ids_are_told_with_what_they_stand_for(made: dict[str, Any]):
    assert made["definitions"]["sources"] == {
        "type": "string",
        "enum": ["article", "other"],
        "markdownEnumDescriptions": ["The article", "Another report"],
        "errorMessage": (
            "None of the file's sources has this id. If it is new there, run `timeline schema` "
            "again."
        ),
    }


def test_where_there_is_no_id_yet_any_is_allowed(small: Callable[..., Timeline]):
    made = json_schema(small(first="1990").model_copy(update={"events": ()}))

    assert made["definitions"]["events"] == {"type": "string"}


def test_a_title_is_shown_as_it_is_written(small: Callable[..., Timeline]):
    lanes = (model.Lane(id="upper", title="A *bold* [lane] & <b>"),)
    made = json_schema(small(first="1990").model_copy(update={"lanes": lanes}))

    assert made["definitions"]["lanes"]["markdownEnumDescriptions"] == [
        r"A \*bold\* \[lane\] \& \<b\>"
    ]


def test_the_words_of_a_vocabulary_are_told_with_their_meanings(made: dict[str, Any]):
    assert made["definitions"]["Stance"]["markdownEnumDescriptions"] == [
        "bears the quoted words out",
        "contradicts the quoted words",
        "neither, but helps to understand them",
    ]


def test_every_field_says_what_it_is_for_and_a_date_how_it_is_written(made: dict[str, Any]):
    fields = [field for _, _, field in _fields(made)]
    purpose, _, form = made["definitions"]["Event"]["properties"]["date"]["description"].partition(
        "\n\n"
    )

    assert all(field.get("description") for field in fields)
    assert purpose == "When, no finer than the sources say."
    assert form.startswith("A date in EDTF: 2020-01-03, 2016-12, 1990; 2013-21 is spring 2013")


@each_snippet
def test_a_snippet_filled_in_is_a_record(made: dict[str, Any], record: str):
    body = _snippet(made, record)["body"]
    if record == "Source":
        ((key, body),) = body.items()
        assert key == "${1:id}"

    getattr(model, record).model_validate(_filled_in(body))


@each_snippet
def test_the_gaps_of_a_snippet_are_numbered_in_order(made: dict[str, Any], record: str):
    gaps = [
        int(number) for number in re.findall(r"\$\{?([0-9]+)", str(_snippet(made, record)["body"]))
    ]

    assert gaps == list(range(1, len(gaps) + 1))


def test_the_command_prints_a_schema_or_writes_it(tmp_path: Path, timeline: Timeline):
    file, out = ROOT / "data" / "events.yaml", tmp_path / "out.json"

    assert _timeline("schema", file) == (0, schema_text(timeline), "")
    assert _timeline("schema", file, "-o", out) == (0, f"{out} written\n", "")
    assert out.read_text(encoding="utf-8") == schema_text(timeline)


def test_a_schema_that_cannot_be_written_is_told(tmp_path: Path):
    assert _timeline("schema", ROOT / "data" / "events.yaml", "-o", tmp_path) == (
        2,
        "",
        f"{tmp_path} cannot be written: Is a directory\n",
    )


def test_a_file_with_problems_gets_no_schema(tmp_path: Path):
    file, out = tmp_path / "events.yaml", tmp_path / "out.json"
    file.write_text("title: A harbour\n", encoding="utf-8")

    status, printed, told = _timeline("schema", file, "-o", out)

    assert (status, printed, out.exists()) == (1, "", False)
    assert f"{file}:1:1 a timeline needs 'span'" in told


def _read(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


def _check(*arguments: str | Path) -> str:
    command = [sys.executable, "-m", "check_jsonschema", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60).stdout


def _timeline(*arguments: str | Path) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, [str(argument) for argument in arguments])
    return result.exit_code, result.stdout, result.stderr


def _fields(made: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for record, definition in [("Timeline", made), *made["definitions"].items()]:
        for name, field in definition.get("properties", {}).items():
            yield record, name, field


def _references(made: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    parts = {"lanes", "people", "places", "sources", "events"}
    for record, name, field in _fields(made):
        part = field.get("items", field).get("$ref", "").removeprefix("#/definitions/")
        if part in parts:
            yield record, name, part


def _snippet(made: dict[str, Any], record: str) -> dict[str, Any]:
    holder = made["properties"]["sources"] if record == "Source" else made["definitions"][record]
    (snippet,) = holder["defaultSnippets"]
    return snippet


def _filled_in(value: Any, field: str = "") -> Any:
    """Write words into each gap, or the first of a choice, and read the result as YAML."""
    if isinstance(value, dict):
        return {key: _filled_in(inner, key) for key, inner in value.items()}
    if isinstance(value, list):
        return [_filled_in(inner, field) for inner in value]
    chosen = re.sub(r"\$\{[0-9]+\|([^,|]+)[^}]*\}", r"\1", value)
    return yaml.load(re.sub(r"\$[0-9]+", FILLED_IN.get(field, "words"), chosen), yaml.BaseLoader)
