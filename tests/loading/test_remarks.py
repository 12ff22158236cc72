"""What YAML reads and nobody meant, and signs that only look right: each is told, with a way out."""

import pytest

from timeline import model
from timeline.loading import load_bytes
from timeline.loading.remarks import PROSE
from timeline.problems import Grade, Problem

GOOD = """\
title: A harbour
span: 1990/2001
lanes:
  - id: town
    title: The town
people:
  ada-lind:
    name: Ada Lind
    kind: person
places:
  quay: {name: Quay, lat: 35.69, lon: 51.39}
sources:
  press:
    type: book
    title: The press
    author: [Ada Lind]
    nature: news
events:
  - id: new-light
    title: A new light
    date: 2000
    lane: town
    origin: article
    people: [ada-lind]
    places: [quay]
    summary: It was lit.
    quotes:
      - source: press
        text: The light was lit.
"""
COMMENT = (
    "this is a comment and no part of '{}'; if it belongs to it, put the whole text in \"quotes\""
)
HERE = 'from here on, this line is a comment; put the whole text in "quotes" if it belongs to it'
IN_LIST = "this begins with {}; in a list, write - and a space"
INDENT = "this line begins with {}; write spaces of the keyboard in its place"
BRACKET = 'a text that begins with {} must be in "quotes"'
TWO_VERSIONS = (
    "two versions of the same lines stand here, down to line {}; keep what is right of both, "
    "and delete the lines that begin with <<<<<<<, ======= and >>>>>>>"
)
ALONE = (
    "this line is left from joining two versions of the file; see whether the same lines stand here twice, "
    "and delete it"
)
OVERRIDE = "here is an invisible character, U+{}, that turns the reading order; delete it"
ONE_PERSON = (
    "a comma parts authors, so these are 2; if it is one person, write the name in the usual order, "
    "and if not, each author on a line that begins with - and a space"
)


def told(before: str, after: str) -> list[Problem]:
    """Return the problems of the good file with a change, but for those of verification."""
    assert GOOD.count(before) == 1
    problems = load_bytes(GOOD.replace(before, after).encode(), "harbour.yaml").problems
    return [problem for problem in problems if problem.rule != "quote-unverified"]


def only(before: str, after: str) -> Problem:
    """Return the one problem of the good file with a change."""
    (problem,) = told(before, after)
    return problem


def marked(problem: Problem) -> str:
    """Return what is marked of the line."""
    return problem.excerpt[problem.column - 1 : problem.end_column - 1]


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
        ("It was lit.", ">-\n      It was lit\n     #2 in the row.", "summary", "#2 in the row.", ""),
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
    no_prose = {"id", "language", "lane", "source", "event"}

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


@pytest.mark.parametrize(
    ("sign", "name"),
    [
        ("–", "an en dash (–)"),
        ("—", "an em dash (—)"),
        ("−", "a minus sign (−)"),
        ("•", "a bullet (•)"),
        ("·", "a middle dot (·)"),
        ("‐", "a hyphen (‐)"),
    ],
)
@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ("  - id: new-light", "  ~ id: new-light", 19),
        ("      - source: press", "      ~ source: press", 28),
        ("  - id: town", "  ~ id: town", 4),
        ("people: [ada-lind]", "people:\n      ~ ada-lind", 25),
        ("author: [Ada Lind]", "author:\n      ~ Ada Lind\n      ~ Bo Holt", 17),
        (
            "      - source: press\n        text: The",
            "      ~ source: press\n      \u00a0 text: The",
            28,
        ),
    ],
)
def test_an_item_of_a_list_that_begins_with_another_sign(
    before: str, after: str, line: int, sign: str, name: str
):
    problem = only(before, after.replace("~", sign))

    assert (problem.line, problem.rule, problem.message) == (
        line,
        "look-alike",
        IN_LIST.format(name),
    )


def test_an_asterisk_begins_no_item_either():
    problem = only("      - source: press", "      * source: press")

    assert (problem.line, problem.message) == (
        28,
        "in a list, write - and a space, not an asterisk",
    )


@pytest.mark.parametrize(
    ("before", "after", "line", "message"),
    [
        (
            "    lane: town",
            "\u00a0\u00a0\u00a0\u00a0lane: town",
            22,
            INDENT.format("a no-break space"),
        ),
        ("    lane: town", "   \u00a0lane: town", 22, INDENT.format("a no-break space")),
        ("    lane: town", "\u2003\u2003lane: town", 22, INDENT.format("an em space")),
        ("    lane: town", "\u3000\u3000lane: town", 22, INDENT.format("an ideographic space")),
        ("    lane: town", "    \u200blane: town", 22, INDENT.format("a zero width space")),
        ("title: A harbour", "\u00a0title: A harbour", 1, INDENT.format("a no-break space")),
        (
            "    name: Ada Lind",
            "\u00a0\u00a0\u00a0\u00a0name: Ada Lind",
            8,
            INDENT.format("a no-break space"),
        ),
        (
            "It was lit.",
            ">-\n      It was\n\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0lit.",
            28,
            INDENT.format("a no-break space"),
        ),
        (
            "  - id: new-light",
            "  -\u00a0id: new-light",
            19,
            "after the hyphen stands a no-break space; write a space of the keyboard in its place",
        ),
        (
            "    lane: town",
            "    lane:\u00a0town",
            22,
            "after the colon stands a no-break space; write a space of the keyboard in its place",
        ),
        (
            "    lane: town",
            "    lane\u00a0: town",
            22,
            "before the colon stands a no-break space; delete it",
        ),
        (
            "    lane: town",
            "    lane\uff1a town",
            22,
            "a fullwidth colon (\uff1a) stands here for the colon; write : and a space",
        ),
    ],
)
def test_a_space_or_colon_that_is_none_is_named_in_its_own_line(
    before: str, after: str, line: int, message: str
):
    problem = only(before, after)

    assert (problem.line, problem.rule, problem.message) == (line, "look-alike", message)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("It was lit.", ">-\n      – Who lit it?\n      — I did."),
        ("It was lit.", "– Who lit it?"),
        ("It was lit.", "It was\u00a0lit."),
        ("[ada-lind]", "[\u00a0ada-lind ]"),
    ],
)
def test_dashes_and_spaces_of_a_text_stay(before: str, after: str):
    assert told(before, after) == []


@pytest.mark.parametrize(
    "written",
    [
        "[sic] a light",
        "[sic]: a light",
        "[a], b",
        "[a] [b]",
        "{draft} a light",
        "[On a photograph] of a light",
    ],
)
def test_a_text_that_begins_with_a_bracket_needs_quote_marks(written: str):
    problem = only("A new light", written)

    assert (problem.line, problem.column, problem.message) == (20, 12, BRACKET.format(written[0]))
    assert problem.hint == f'"{written}"'


def test_a_title_wholly_in_brackets_is_written_out_in_quote_marks():
    assert only("title: The press", "title: [On a photograph]").hint == '"[On a photograph]"'


@pytest.mark.parametrize(
    ("lines", "line", "message"),
    [
        (
            "<<<<<<< HEAD\n    lane: town\n=======\n    lane: sea\n>>>>>>> other\n",
            22,
            TWO_VERSIONS.format(26),
        ),
        ("<<<<<<<\n    lane: town\n=======\n>>>>>>>\n", 22, TWO_VERSIONS.format(25)),
        (
            "<<<<<<< ours\n    lane: town\n||||||| base\n    lane: a\n=======\n    lane: sea\n>>>>>>> them\n",
            22,
            TWO_VERSIONS.format(28),
        ),
        ("    lane: town\n>>>>>>> other\n", 23, ALONE),
        ("    lane: town\n=======\n", 23, ALONE),
        ("<<<<<<< HEAD\n    lane: town\n", 22, ALONE),
    ],
)
def test_what_a_merge_has_left_is_told_and_nothing_else(lines: str, line: int, message: str):
    problem = only("    lane: town\n", lines)

    assert (problem.line, problem.column, problem.rule, problem.message) == (
        line,
        1,
        "merge-mark",
        message,
    )


def test_every_place_that_was_changed_twice_is_told():
    both = "<<<<<<< HEAD\n    {0}\n=======\n    {0}\n>>>>>>> other\n"
    text = GOOD.replace("    lane: town\n", both.format("lane: town"))
    text = text.replace("    title: The town\n", both.format("title: The town"))

    assert [problem.line for problem in load_bytes(text.encode(), "harbour.yaml").problems] == [
        5,
        26,
    ]


@pytest.mark.parametrize("sign", ["\u202d", "\u202e"])
@pytest.mark.parametrize(
    "before", ["new light", "It was lit.", "Lind\n    kind", "press\n    author"]
)
def test_an_override_of_the_reading_order_is_a_problem(before: str, sign: str):
    problem = only(before, sign + before)

    assert (problem.rule, problem.message) == (
        "control-character",
        OVERRIDE.format(f"{ord(sign):04X}"),
    )
    assert marked(problem) == sign


@pytest.mark.parametrize(
    ("written", "opened", "closed"),
    [
        ("light \u202babc", "202B", "202C"),
        ("light \u202aabc", "202A", "202C"),
        ("light \u2067abc", "2067", "2069"),
        ("light \u2066abc \u2067def\u2069", "2066", "2069"),
        ('"light \\u2068abc"', "2068", "2069"),
    ],
)
def test_a_reading_order_that_nothing_turns_back_is_remarked(
    written: str, opened: str, closed: str
):
    problem = only("A new light", written)

    assert (problem.grade, problem.rule) == (Grade.REMARK, "reading-order")
    assert f"an invisible U+{opened}" in problem.message
    assert f"write U+{closed} where it should end" in problem.message


@pytest.mark.parametrize(
    "written", ["light \u2067خامنه\u2069.", "\u200fخامنه\u200cای", "\u202bab\u202c cd"]
)
def test_a_reading_order_that_is_turned_back_is_fine(written: str):
    assert told("A new light", written) == []


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
