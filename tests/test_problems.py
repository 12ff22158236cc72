"""A problem is printed with its line, marks under what is wrong, and nothing that a terminal would act on."""

import json

import pytest

from timeline.problems import EXCERPT, Guesses, Problem, printable, problems_json, problems_text

TWON = Problem(
    line=98,
    column=11,
    rule="lane-unknown",
    message="there is no lane 'twon' under 'lanes'",
    event="new-light",
    field="lane",
    hint="town",
    file="data/events.yaml",
    end_column=15,
    excerpt="    lane: twon",
)
HEADLESS = Problem(2, 1, "missing", "a timeline needs 'span'", field="span", file="data/events.yaml")


def marked(excerpt: str, column: int, end_column: int = 0) -> list[str]:
    """Return the source line and the marks below it, as they are printed."""
    problem = Problem(1, column, "rule", "message", file="f", end_column=end_column, excerpt=excerpt)
    return problems_text([problem]).plain.splitlines()[1:]


def test_problems_stand_under_their_event():
    again = Problem(99, 5, "rule", "another", event="new-light", file="data/events.yaml")

    assert problems_text([HEADLESS, TWON, again]).plain == (
        "data/events.yaml:2:1 a timeline needs 'span'\n"
        "\n"
        "new-light\n"
        "data/events.yaml:98:11 there is no lane 'twon' under 'lanes'\n"
        "    98 │     lane: twon\n"
        "       │           ^^^^ did you mean: town\n"
        "data/events.yaml:99:5 another\n"
    )


def test_a_hint_is_shown_where_there_is_no_line_to_show():
    hinted = Problem(1, 1, "rule", "message", hint="other", file="f")

    assert problems_text([hinted]).plain == "f:1:1 message\n    did you mean: other\n"


@pytest.mark.parametrize(
    ("excerpt", "column", "end_column", "marks"),
    [
        ("title: x", 8, 9, "       ^"),
        ("title: x", 8, 0, "       ^"),
        ("title: x", 9, 9, "        ^"),
        ("名前: twon", 5, 9, "      ^^^^"),
        ("a: 名前 b", 4, 6, "   ^^^^"),
        ("cafe\u0301: twon", 8, 12, "      ^^^^"),
    ],
)
def test_marks_stand_under_what_is_wrong(excerpt: str, column: int, end_column: int, marks: str):
    assert marked(excerpt, column, end_column) == [f"     1 │ {excerpt}", f"       │ {marks}"]


def test_of_a_long_line_the_part_with_the_problem_is_shown():
    line, marks = marked("a" * 5_000 + "WRONG" + "b" * 5_000, 5_001, 5_006)

    assert len(line) == len("     1 │ ") + EXCERPT
    assert line[marks.index("^") : marks.rindex("^") + 1] == "WRONG"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "\ufffd[31mred\ufffd[0m"),
        ("a\tb\r\n", "a→b\ufffd\ufffd"),
        ("\u202eevil\u2066", "\ufffdevil\ufffd"),
        ("\udc80", "\ufffd"),
        ("علی خامنه\u200cای 😀", "علی خامنه\u200cای 😀"),
        ("[bold]not markup[/bold]", "[bold]not markup[/bold]"),
    ],
)
def test_a_terminal_is_not_told_what_to_do(text: str, shown: str):
    assert printable(text) == shown
    assert (
        problems_text([Problem(1, 1, "rule", text, file="f", excerpt=text)]).plain.count(shown.rstrip()) == 2
    )


def test_programs_get_a_list_with_eight_names():
    assert json.loads(problems_json([TWON])) == [
        {
            "file": "data/events.yaml",
            "line": 98,
            "column": 11,
            "event": "new-light",
            "field": "lane",
            "message": "there is no lane 'twon' under 'lanes'",
            "hint": "town",
            "rule": "lane-unknown",
        }
    ]
    assert problems_json([]) == "[]"


def test_problems_are_sorted_as_they_stand_in_the_file():
    assert sorted([TWON, HEADLESS]) == [HEADLESS, TWON]


@pytest.mark.parametrize(
    ("word", "meant"),
    [("sumary", "summary"), ("Quotes", "quotes"), ("date note", "date-note"), ("colour", ""), ("", "")],
)
def test_a_guess_is_much_like_what_was_written(word: str, meant: str):
    assert Guesses().closest(word, ["summary", "quotes", "date-note"]) == meant


def test_guessing_ends_after_about_a_second():
    guesses, ids = Guesses(), [f"source-{number}" for number in range(6_000)]

    assert [guesses.closest("source-1x", ids) != "" for _ in range(5)] == [True, True, True, False, False]
    assert guesses.closest("x" * 100, ["x" * 99]) == ""
