"""What YAML reads otherwise than was meant: comments, names in pieces, other forms of numbers."""

import pytest

from tests.loading.town_file import GOOD, marked, only, told
from timeline import model
from timeline.loading import load_bytes
from timeline.loading.remarks import PROSE
from timeline.problems import Grade

COMMENT = (
    "this is a comment and no part of '{}'; if it belongs to it, put the whole text in \"quotes\""
)
HERE = 'from here on, this line is a comment; put the whole text in "quotes" if it belongs to it'
ONE_PERSON = (
    "a comma parts authors, so these are 2; if it is one person, write the name in the usual "
    "order, "
    "and if not, each author on a line that begins with - and a space"
)


def test_the_good_file_is_good():
    assert told("A harbour", "A harbour") == []


@pytest.mark.parametrize(
    ("before", "after", "field", "cut", "hint"),
    [
        ("A new light", "Light #1 is lit", "title", "#1 is lit", '"Light #1 is lit"'),
        ("A new light", "Light # 1", "title", "# 1", '"Light # 1"'),
        ("A new light", "Light   #1", "title", "#1", '"Light   #1"'),
        ("A new light", "'Light' #1", "title", "#1", "\"'Light' #1\""),
        ("A new light", '"Light" #1', "title", "#1", ""),
        ("A new light", "Light\n      that is #1", "title", "#1", ""),
        ("A new light", "Light\n      #1", "title", "#1", ""),
        ("It was lit.", "It was #lit, too.", "summary", "#lit, too.", '"It was #lit, too."'),
        (
            "It was lit.",
            ">-\n      It was lit\n     #2 in the row.",
            "summary",
            "#2 in the row.",
            "",
        ),
        ("The light was lit.", "No. #7 was lit.", "text", "#7 was lit.", '"No. #7 was lit."'),
        (
            "nature: news",
            "nature: news\n    url: https://example.org/ #top",
            "url",
            "#top",
            '"https://example.org/ #top"',
        ),
        ("name: Ada Lind", "name: Ada #2", "name", "#2", '"Ada #2"'),
        ("author: [Ada Lind]", "author:\n      - Ada Lind #2", "author", "#2", '"Ada Lind #2"'),
    ],
)  # fmt: skip
def test_a_comment_that_may_cut_a_text_is_remarked(
    before: str, after: str, field: str, cut: str, hint: str
):
    problem = only(before, after)

    assert (problem.grade, problem.rule) == (Grade.REMARK, "comment-in-text")
    assert (problem.message, marked(problem), problem.hint) == (COMMENT.format(field), cut, hint)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("A new light", "A new light  # to be discussed"),
        ("A new light", "A new light\n    #lane: sea"),
        ("A new light", "A new light#1"),
        ("A new light", '"Light #1"'),
        ("It was lit.", ">-\n      It was\n      #2 in the row."),
        ("lane: town", "lane: town # or the sea"),
        ("kind: person", "kind: person #really"),
    ],
)
def test_a_comment_beside_a_word_or_in_its_usual_form_is_none_of_our_business(
    before: str, after: str
):
    assert told(before, after) == []


def test_a_text_that_is_nothing_but_a_comment_is_told_and_shown():
    empty, cut = told("A new light", "#1 of all")

    assert (empty.grade, empty.rule) == (Grade.PROBLEM, "empty")
    assert (cut.grade, marked(cut), cut.hint) == (Grade.REMARK, "#1 of all", '"#1 of all"')


@pytest.mark.parametrize(
    ("before", "after", "cut"),
    [
        ("author: [Ada Lind]", "author: [Ada #2, Bo Holt]", "#2, Bo Holt]"),
        ("{name: Quay, ", "{name: Quay #1, ", "#1, lat: 35.69, lon: 51.39}"),
        ("people: [ada-lind]", "people: [ada-lind #and others]", "#and others]"),
        ("A new light", "Light\n      #1 of all\n      was lit", "#1 of all"),
        ("A new light", "Light #1\n      was lit", "#1"),
    ],
)
def test_a_comment_that_breaks_a_line_off_is_named(before: str, after: str, cut: str):
    problem = only(before, after)

    assert (problem.grade, problem.message, marked(problem)) == (Grade.PROBLEM, HERE, cut)


def test_prose_is_every_field_of_the_model_that_people_read():
    records = [*model.Record.__subclasses__()]
    texts = {
        name
        for record in records
        for name, field in record.model_fields.items()
        if field.annotation is str
    }
    no_prose = {"id", "language", "lane", "source", "event", "passage", "voice"}

    assert PROSE - {"author"} == texts - no_prose


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("[Kazimi, Nibras]", "[Nibras Kazimi]"),
        ("[Kazimi, N.]", "[N. Kazimi]"),
        ("[Kazimi, Nibras H.]", "[Nibras H. Kazimi]"),
        ("[van Creveld, Martin]", "[Martin van Creveld]"),
        ("[García Márquez, Gabriel]", "[Gabriel García Márquez]"),
        ("[King, Martin Luther]", "[Martin Luther King]"),
        ("[کاظمی, نبراس]", "[نبراس کاظمی]"),
        ("[Martin Luther King, Jr.]", '["Martin Luther King, Jr."]'),
    ],
)
def test_a_name_that_a_comma_has_cut_in_two_is_remarked(written: str, hint: str):
    problem = only("[Ada Lind]", written)

    assert (problem.grade, problem.rule) == (Grade.REMARK, "author-in-pieces")
    assert (problem.message, marked(problem), problem.hint) == (ONE_PERSON, written, hint)


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("[Wright, Robin, Trejos, Nancy]", "[Robin Wright, Nancy Trejos]"),
        ("[Robin Wright and Nancy Trejos]", "[Robin Wright, Nancy Trejos]"),
        ("[Ada Lind & Bo Holt]", "[Ada Lind, Bo Holt]"),
        ("[A. Lind; B. Holt]", "[A. Lind, B. Holt]"),
        ("[Ada Lind und Bo Holt]", "[Ada Lind, Bo Holt]"),
    ],
)
def test_names_that_are_parted_in_the_wrong_place_are_remarked(written: str, hint: str):
    problem = only("[Ada Lind]", written)

    assert (problem.grade, problem.rule, problem.hint) == (Grade.REMARK, "author-in-pieces", hint)


@pytest.mark.parametrize(
    "written",
    [
        "[Jennifer Griffin, Lucas Tomlinson]",
        "[Hannah Allam, Jonathan S. Landay, Warren P. Strobel]",
        "[Voltaire]",
        "[H Rastgoo]",
        "[{institution: Ministry of War and Navy}]",
        '["Kazimi, Nibras"]',
        "\n      - Voltaire\n      - Diderot",
    ],
)
def test_authors_with_whole_names_are_fine(written: str):
    assert told("[Ada Lind]", written) == []


def test_an_author_without_brackets_is_guessed_in_the_usual_order():
    assert only("[Ada Lind]", "Kazimi, Nibras").hint == "[Nibras Kazimi]"
    assert only("[Ada Lind]", "A. Lind, B. Holt").hint == "[A. Lind, B. Holt]"


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("35,69", "35.69"),
        ("'35,69'", "35.69"),
        ("-35,69", "-35.69"),
        ("\u221235.69", "-35.69"),
        ("35.69 N", "35.69"),
        ("35.69°S", "-35.69"),
        ("S 35,5", "-35.5"),
        ("۳۵٫۶۹", "35.69"),
        ("35°41'N", "35.68333"),
        ("35°41'24\"S", "-35.69"),
        ("north", ""),
    ],
)
def test_a_number_of_another_form_is_told_with_the_one_of_this(written: str, hint: str):
    lines = f"quay:\n    name: Quay\n    lat: {written}\n    lon: 51.39"
    problem = only("quay: {name: Quay, lat: 35.69, lon: 51.39}", lines)

    assert (problem.line, problem.rule, problem.hint) == (13, "not-a-number", hint)


@pytest.mark.parametrize(
    ("written", "marks", "hints"),
    [
        ("lat: 35,69, lon: 51.39", ["35,69"], ["35.69"]),
        ("lat: 35,69, lon: 51,39", ["35,69", "51,39"], ["35.69", "51.39"]),
        ("lat: 35, 69, lon: 51.39", ["35, 69"], ["35.69"]),
        ("lat: -35,6, lon: -51", ["-35,6"], ["-35.6"]),
        ("lat: 35, lon: 51,0", ["51,0"], ["51.0"]),
    ],
)
def test_a_decimal_comma_in_braces_is_seen(written: str, marks: list[str], hints: list[str]):
    problems = told("lat: 35.69, lon: 51.39", written)

    assert [(marked(problem), problem.hint) for problem in problems] == [
        *zip(marks, hints, strict=True)
    ]


def test_a_second_list_of_events_calls_nothing_unused():
    second = (
        "events:\n  - {id: two, title: Two, date: 2001, lane: town, origin: article, draft: true}\n"
    )
    problem = only("events:\n", f"{second}events:\n")

    assert (problem.line, problem.rule) == (20, "key-repeated")


def test_a_file_that_ends_in_the_middle_of_an_event_is_said_to():
    cut = GOOD[: GOOD.index("    lane: town")]
    (problem,) = load_bytes(cut.encode(), "harbour.yaml").problems

    assert (problem.line, problem.event, problem.message) == (
        19,
        "new-light",
        "the file ends in the middle of this event, which still needs 'lane' and 'origin'; "
        "if more was written, look for it in an older copy of the file",
    )


def test_a_file_with_remarks_alone_is_a_timeline():
    loaded = load_bytes(GOOD.replace("[Ada Lind]", "[Lind, Ada]").encode(), "harbour.yaml")

    assert loaded.timeline is not None
    assert [
        problem.is_remark for problem in loaded.problems if problem.rule != "quote-unverified"
    ] == [True]
    assert loaded.obstacles == ()
