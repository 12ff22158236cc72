"""
The documents say of fields and dates what the program does.

`python tests/test_fields.py` writes the fields as they are now into docs/fields.md.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from timeline import model, vocabulary
from timeline.dates import EventDate
from timeline.editing.reference import FieldHelp, field_help

DOCUMENTS = Path(__file__).parents[1] / "docs"
FIELDS = DOCUMENTS / "fields.md"
POLICY = DOCUMENTS / "policy.md"
BLOCK = re.compile(
    r"(?<=<!-- Made from the model by: python tests/test_fields.py -->\n).*(?=<!-- End of fields "
    r"-->)",
    re.DOTALL,
)
RECORDS = {
    "An event": model.Event,
    "A quote": model.Quote,
    "A piece of evidence": model.Evidence,
    "A change": model.Change,
    "A source": model.Source,
    "A person": model.Person,
    "A place": model.Place,
    "A lane": model.Lane,
    "The argument": model.Argument,
    "A movement of the argument": model.Movement,
    "A passage": model.Passage,
    "A tour": model.Tour,
    "A step of a tour": model.Step,
    "The file": model.Timeline,
}
WORDS = {
    "`origin` of an event": vocabulary.Origin,
    "`stance` of a piece of evidence": vocabulary.Stance,
    "`claim` of a passage": vocabulary.Claim,
    "`kind` of a person": vocabulary.PersonKind,
    "`nature` of a source": vocabulary.Nature,
    "`type` of a source": vocabulary.SourceType,
}
# Of fields that the model has no example of.
EXAMPLES = {
    "about": "Commander of the Quds Force.",
    "argument": "see its table",
    "aim": "To tell a report from a claim.",
    "archived": "https://web.archive.org/web/2020/https://example.org/",
    "ask": "Why might the day stay unknown?",
    "date_note": "The article gives seasons, not a day.",
    "draft": "true",
    "event": "amerli-siege",
    "events": "[amerli-siege, tikrit-offensive]",
    "importance": "1",
    "lane": "[iraq]",
    "minutes": "45",
    "note": "Read in a copy on the paper’s site.",
    "person": "[qasem-soleimani]",
    "question": "Who decided?",
    "reprint_of": "[reuters-amerli-2014]",
    "rights": "CC BY 4.0",
    "say": "Compare the two dates.",
    "says": "Says that the siege ended on Sunday.",
    "summary": "By its own account, the Treasury …",
    "untested": "Nothing that was read speaks of takers.",
    "what": "The denial of Moscow stands beside the report.",
    "why": "A review found the charge without its answer.",
    "text": "The Quds Force was …",
}


def test_the_fields_are_those_of_the_model():
    document = FIELDS.read_text(encoding="utf-8")

    assert BLOCK.findall(document) == [made()], "run: python tests/test_fields.py"


def test_every_record_of_the_model_has_its_table():
    assert {*RECORDS.values(), model.Body} == set(model.Record.__subclasses__())


def test_every_date_reads_as_the_table_says():
    policy = POLICY.read_text(encoding="utf-8")
    rows = re.findall(r'^\| [^|]+ \| `"([^"]+)"` \| ([^|]+) \|$', policy, re.MULTILINE)

    assert len(rows) == 9
    assert [(date, EventDate.parse(date).label) for date, _ in rows] == rows


def made() -> str:
    return "\n".join([*_tables(), *_words()]) + "\n"


def _tables() -> Iterator[str]:
    for title, record in RECORDS.items():
        yield f"## {title}\n\n| field | needed | form | example | what for |\n|---|---|---|---|---|"
        yield from map(_row, field_help(record))
        yield ""


def _row(field: FieldHelp) -> str:
    is_record = field.form.startswith(("list, each", "ids, each"))
    example = "see its table" if is_record else f"`{field.example or EXAMPLES[field.name]}`"
    return f"| `{field.name}` | {field.needed} | {field.form} | {example} | {field.why} |"


def _words() -> Iterator[str]:
    yield "## Fixed words\n"
    for title, words in WORDS.items():
        yield f"- {title}: {', '.join(f'`{word}` ({word.meaning})' for word in words)}."


if __name__ == "__main__":
    document = FIELDS.read_text(encoding="utf-8")
    FIELDS.write_text(BLOCK.sub(lambda _: made(), document), encoding="utf-8")
