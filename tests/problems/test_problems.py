"""A problem is printed with its line and carets, and nothing that a terminal would act on."""

import ast
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from timeline.problems import (
    EXCERPT,
    Grade,
    Guesses,
    Problem,
    printable,
    problems_json,
    problems_plain,
    problems_text,
)
from timeline.problems.reports import problems_github, problems_sarif
from timeline.problems.rules import RULES

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
HEADLESS = Problem(
    2, 1, "missing", "a timeline needs 'span'", field="span", file="data/events.yaml"
)


def marked(excerpt: str, column: int, end_column: int = 0) -> list[str]:
    """Return the source line and the marks below it, as they are printed."""
    problem = Problem(
        1, column, "rule", "message", file="f", end_column=end_column, excerpt=excerpt
    )
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
        problems_text([Problem(1, 1, "rule", text, file="f", excerpt=text)]).plain.count(
            shown.rstrip()
        )
        == 2
    )


def test_programs_get_a_list_with_nine_names():
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
            "grade": "problem",
        }
    ]
    assert problems_json([]) == "[]"


def test_a_remark_is_marked_as_one_in_every_format():
    remark = Problem(
        2, 8, "comment-in-text", "a comment", file="f", excerpt="title: A #1", grade=Grade.REMARK
    )

    assert problems_text([remark]).plain.startswith(
        "f:2:8 remark: a comment\n     2 │ title: A #1\n"
    )
    assert [one["grade"] for one in json.loads(problems_json([remark]))] == ["remark"]
    assert problems_github([remark]).startswith("::notice file=f,line=2,endLine=2,col=8,")
    assert [one["level"] for one in json.loads(problems_sarif([remark]))["runs"][0]["results"]] == [
        "note"
    ]


def test_problems_are_sorted_as_they_stand_in_the_file():
    assert sorted([TWON, HEADLESS]) == [HEADLESS, TWON]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("sumary", "summary"),
        ("Quotes", "quotes"),
        ("date note", "date-note"),
        ("colour", ""),
        ("", ""),
    ],
)
def test_a_guess_is_much_like_what_was_written(word: str, meant: str):
    assert Guesses().closest(word, ["summary", "quotes", "date-note"]) == meant


def test_guessing_ends_after_about_a_second():
    guesses, ids = Guesses(), [f"source-{number}" for number in range(6_000)]

    assert [guesses.closest("source-1x", ids) != "" for _ in range(5)] == [
        True,
        True,
        True,
        False,
        False,
    ]
    assert guesses.closest("x" * 100, ["x" * 99]) == ""


def test_github_reads_back_what_was_written():
    """Escapes as the runner's toolkit does: % and line ends, in properties colon and comma too."""
    odd = Problem(
        2,
        3,
        "tag",
        "50 % of: a, b\r\n::error::not ours",
        event="e",
        field="quotes[0].text",
        file="a,b: 1 %.yaml",
    )

    assert problems_github([odd]) == (
        "::error file=a%2Cb%3A 1 %25.yaml,line=2,endLine=2,col=3,title=e%2C quotes[0].text::"
        "50 %25 of: a, b\ufffd\ufffd::error::not ours\n"
    )
    assert problems_github([]) == ""


def test_github_shows_the_rule_where_a_problem_is_with_the_whole_file():
    empty = Problem(1, 1, "empty-file", "the file is empty", file="f.yaml", end_column=1)

    assert problems_github([empty]) == (
        "::error file=f.yaml,line=1,endLine=1,col=1,endColumn=1,title=empty-file::the file is "
        "empty\n"
    )


def test_sarif_has_every_rule_with_its_sentence_and_every_place_in_code_points():
    log = json.loads(problems_sarif([TWON, HEADLESS]))
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]

    assert (log["version"], run["columnKind"]) == ("2.1.0", "unicodeCodePoints")
    assert [(rule["id"], rule["shortDescription"]["text"]) for rule in rules] == [*RULES.items()]
    assert run["results"][0] == {
        "ruleId": "lane-unknown",
        "ruleIndex": [*RULES].index("lane-unknown"),
        "level": "error",
        "message": {"text": "there is no lane 'twon' under 'lanes' (did you mean: town)"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "data/events.yaml"},
                    "region": {"startLine": 98, "startColumn": 11, "endColumn": 15},
                },
                "logicalLocations": [{"fullyQualifiedName": "new-light, lane"}],
            }
        ],
    }
    assert run["results"][1]["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 2,
        "startColumn": 1,
    }


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("a b%.yaml", "a%20b%25.yaml"),
        ("/tmp/é.yaml", "file:///tmp/%C3%A9.yaml"),
        ("\udcff.yaml", "%FF.yaml"),
        ("/\udcff.yaml", "file:///%FF.yaml"),
        ("<stdin>", "%3Cstdin%3E"),
    ],
)
def test_sarif_names_files_by_address(file: str, uri: str):
    (run,) = json.loads(problems_sarif([Problem(1, 1, "tag", "m", file=file)]))["runs"]

    assert run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": uri}


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_says_in_one_sentence_what_must_hold(rule: str):
    assert re.fullmatch(r"[A-Z].*[^.]\.", RULES[rule])


def test_every_name_of_a_rule_in_the_program_is_in_the_list():
    """Those of one word are looked for by the faults of test_faults.py."""
    package = Path(__file__).parents[2] / "timeline"
    modules = [*package.glob("loading/*.py"), *package.glob("checks/*.py")]
    texts = {
        node.value
        for module in modules
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    names = {text for text in texts if re.fullmatch("[a-z]+(-[a-z0-9]+)+", text)}

    assert names - {"utf-8", "utf-8-sig"} <= set(RULES)


def test_without_colours_the_same_is_printed():
    remark = replace(TWON, message="a\u202e \x1b[31mremark\t", grade=Grade.REMARK, event="ü")

    for problems in ([], [HEADLESS], [TWON, HEADLESS], [HEADLESS, TWON, remark]):
        assert problems_plain(problems) == problems_text(problems).plain


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("plain, حرف and ü", "plain, حرف and ü"),
        ("a\tb", "a→b"),
        ("\x1b[31m\u202e\x85\ud800", "\ufffd[31m\ufffd\ufffd\ufffd"),
        ("no\u00a0break\u200cjoin", "no\u00a0break\u200cjoin"),
    ],
)
def test_only_what_a_terminal_acts_on_is_replaced(text: str, shown: str):
    assert printable(text) == shown
