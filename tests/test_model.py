"""The records of a timeline: what each field takes, and that no field is without its meaning."""

from enum import StrEnum
from pathlib import Path

import pytest
from pydantic import TypeAdapter, ValidationError

from timeline import model
from timeline.loading import load
from timeline.model import Body, Event, Place, Quote, Source
from timeline.vocabulary import Nature, Origin, PersonKind, SourceType, Stance

RECORDS = [
    record
    for record in vars(model).values()
    if isinstance(record, type) and issubclass(record, model.Record)
]
VOCABULARIES = [Origin, Stance, PersonKind, Nature, SourceType]
SOURCE = {"type": "report", "title": "Report", "nature": "official"}
EVENT = {"id": "one", "title": "One", "date": "1990", "lane": "town", "origin": "article"}


@pytest.fixture(scope="module")
def harbour() -> model.Timeline:
    """The small file with one of everything."""
    timeline = load(Path(__file__).parent / "data" / "small.yaml").timeline
    assert timeline is not None
    return timeline


def test_every_value_of_a_file_arrives_with_its_type(harbour: model.Timeline):
    light, dark, new = harbour.events
    ada = model.Person(
        name="Ada Berg", kind=PersonKind.PERSON, name_fa="آدا برگ", about="Keeper of the light."
    )

    assert harbour.about == "A timeline for tests, with one of everything that a file can hold."
    assert [lane.id for lane in harbour.lanes] == ["harbour", "town"]
    assert harbour.people["ada-berg"] == ada
    assert harbour.places["quay"] == Place(name="The quay", country="Norway", lat=59.91, lon=10.75)
    assert harbour.sources["hansen-1998"].author == ("Per Hansen", Body(institution="Harbour Post"))
    assert harbour.sources["board-1997-copy"].reprint_of == ("board-1997",)
    assert (light.importance, dark.importance) == (1, 2)
    assert (light.origin, dark.origin, new.draft) == (Origin.ARTICLE, Origin.RECORD, True)
    assert dark.date.text == "[1997-06..1998-05]"
    assert dark.quotes[0].text == "One evening it went dark, and nobody could say why."
    assert [piece.stance for piece in dark.evidence] == [Stance.SUPPORTS, Stance.CONTEXT]
    assert dark.evidence[0].about == ("went-dark", "built-1990")
    assert str(dark.evidence[0].date) == "1997-23"
    assert harbour.tours[0].minutes == 20
    assert [step.events for step in harbour.tours[0].steps] == [
        (),
        ("light-built", "light-goes-out"),
        (),
    ]


def test_a_draft_needs_five_fields():
    event = Event(**EVENT, draft=True)

    assert (event.summary, event.quotes, event.evidence, event.people) == ("", (), (), ())


def test_what_is_not_known_of_a_source_is_left_out():
    source = Source(**SOURCE)

    assert (source.author, source.issued, source.url, source.accessed) == ((), None, "", None)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_a_record_says_what_each_of_its_fields_is_for(record: type[model.Record]):
    without = [name for name, field in record.model_fields.items() if not field.description]

    assert without == []


def test_the_descriptions_reach_the_schema():
    properties = TypeAdapter(Event).json_schema()["properties"]

    assert (
        properties["date_note"]["description"]
        == "Where the date comes from and what is doubtful about it."
    )


@pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda vocabulary: vocabulary.__name__)
def test_a_word_of_a_vocabulary_is_plain_text_with_a_meaning(vocabulary: type[StrEnum]):
    assert all(f"{word}" == word.value == word and word.meaning for word in vocabulary)


def test_a_record_never_changes():
    quote = Quote(source="press", text="Words.")

    with pytest.raises(ValidationError, match="frozen"):
        quote.text = "Other words."


def test_a_record_has_no_other_fields():
    with pytest.raises(ValidationError, match="extra_forbidden"):
        Quote.model_validate({"source": "press", "text": "Words.", "page": "3"})


def test_a_title_stands_on_one_line():
    assert Event(**EVENT | {"title": " One \n  and  more \n"}).title == "One and  more"


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org",
        "http://example.org:8080/a?b=c#d",
        "HTTPS://EXAMPLE.ORG/",
        "https://fa.wikipedia.org/wiki/قاسم_سلیمانی",
        "https://web.archive.org/web/2020/https://example.org/",
        "https://example.org/a_(b)?c=%20&d",
    ],
)
def test_a_web_address_is_kept_as_it_was_written(address: str):
    assert Source(**SOURCE, url=address, archived=f" {address} ").archived == address


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript://example.org/%0aalert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://example.org/",
        "//example.org/",
        "www.example.org",
        "https://",
        "https:///path",
        "https://example.org/a b",
        "https://example.org/\nx",
        'https://example.org/"onclick=',
        "https://example.org/<b>",
        "https://exam\\ple.org/",
    ],
)
def test_nothing_but_a_web_address_goes_behind_a_link(address: str):
    with pytest.raises(
        ValidationError, match="a web address begins with https:// or http:// and has no spaces"
    ):
        Source(**SOURCE, url=address)


@pytest.mark.parametrize("id", ["a", "al-tanf", "w1", "1990-91", "a" * 60])
def test_an_id_is_lower_case_words_joined_by_hyphens(id: str):
    assert Quote(id=id, source="press", text="Words.").id == id


@pytest.mark.parametrize("id", ["A", "a_b", "a--b", "-a", "a-", "a b", "é", "a\n", "a٢", "a" * 61])
def test_anything_else_is_no_id(id: str):
    with pytest.raises(ValidationError):
        Quote(id=id, source="press", text="Words.")


@pytest.mark.parametrize(("written", "read"), [("1", 1), (" 3 ", 3), (2, 2)])
def test_importance_is_read_from_text(written: object, read: int):
    assert Event(**EVENT, importance=written).importance == read


@pytest.mark.parametrize("written", ["0", "4", "1.0", "٢", "high", ""])
def test_importance_is_1_2_or_3(written: str):
    with pytest.raises(ValidationError, match="Input should be 1, 2 or 3"):
        Event(**EVENT, importance=written)


@pytest.mark.parametrize("written", ["91", "-90.1", "nan", "inf", "35,7", "north"])
def test_a_latitude_is_a_number_between_the_poles(written: str):
    with pytest.raises(ValidationError):
        Place.model_validate({"name": "Quay", "lat": written, "lon": "0"})
