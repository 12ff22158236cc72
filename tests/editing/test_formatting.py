"""The usual form of a file, of its values, its sentences and its comments."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import pytest

from tests.editing.usual_form import AFTER, BEFORE, usual
from timeline.editing.formatting import InvalidFile, formatted
from timeline.editing.formatting.wrapping import sentences, wrap

REAL = (Path(__file__).parents[2] / "data" / "events.yaml").read_text(encoding="utf-8")


def usual_event(text: str) -> str:
    """Return the usual form of events, without the line above them that a file needs."""
    form = usual("events:\n" + textwrap.indent(text, "  "))
    return textwrap.dedent(form.removeprefix("events:\n"))


def test_the_curated_file_is_in_its_usual_form():
    assert formatted(REAL.encode(), "events.yaml", by_date=True).decode() == REAL


def test_a_whole_file():
    assert usual(BEFORE) == AFTER


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: 'Plain'", "title: Plain"),
        ("title: A\n  longer title", "title: A longer title"),
        ("title: >\n  Folded\n  title", "title: Folded title"),
        ("title: 'A: b'", 'title: "A: b"'),
        ('title: "It\'s [so]"', "title: It's [so]"),
        ('title: "[so]"', 'title: "[so]"'),
        ('title: "\\"So\\", he said"', "title: '\"So\", he said'"),
        ('title: "1990"', 'title: "1990"'),
        ("title: 1990", "title: 1990"),
        ("lane: 'no'", 'lane: "no"'),
        ('title: "two\\nlines"', 'title: "two\\nlines"'),
        ('title: "hidden\\u2028break"', 'title: "hidden\\u2028break"'),
        ("date: 2000", 'date: "2000"'),
        ("date: [1997, 1999]", 'date: "[1997,1999]"'),
        ("date: in spring", 'date: "in spring"'),
        ("date:", "date:"),
        ("people: []", "people: []"),
        ("people:\n- ada\n- 'no'\n- {}", 'people:\n  - ada\n  - "no"\n  - {}'),
        ("people: ['a, b', c?]", 'people: ["a, b", "c?"]'),
        ("importance: 1", "importance: 1"),
        ("summary: ~", "summary: ~"),
        ("summary: ''", 'summary: ""'),
        ("summary: Short.", "summary: >-\n  Short."),
        (
            "summary: |\n  Two\n  lines, and\n\n\n  a gap.\n",
            "summary: >-\n  Two\n\n  lines, and\n\n\n\n  a gap.",
        ),
        ('summary: "double  spaces"', "summary: >-\n  double  spaces"),
        ("summary: |\n  a\n   b", 'summary: "a\\n b"'),
        ("ask: |-\n  Who?", "ask: Who?"),
        ("ask: 'Which: a or b?'", "ask: >-\n  Which: a or b?"),
        ("ask: Who came? And why?", "ask: >-\n  Who came?\n  And why?"),
        ("sumary: 'A slip'", "sumary: A slip"),
    ],
)
def test_a_value(before: str, after: str):
    before, after = (f"- {textwrap.indent(text, '  ').lstrip()}" for text in (before, after))

    assert usual_event(before) == f"{after}\n"


def test_a_list_of_ids_is_never_wrapped():
    ids = [f"person-number-{number}" for number in range(20)]
    items = "".join(f"    - {id}\n" for id in ids)

    assert usual_event(f"- people:\n{items}") == f"- people: [{', '.join(ids)}]\n"


def test_a_record_in_braces_stays_so_while_it_fits():
    text = "sources:\n  a: {title: %s, type: book, author: [{institution: B}]}\n"
    long = ("long " * 20).strip()

    assert (
        usual(text % "Short")
        == "sources:\n  a: {type: book, title: Short, author: [{institution: B}]}\n"
    )
    assert usual(text % long) == (
        f"sources:\n  a:\n    type: book\n    title: {long}\n    author: [{{institution: B}}]\n"
    )


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "One. Two! “Three?” Four… (Five.) Six.",
            ["One.", "Two!", "“Three?”", "Four…", "(Five.)", "Six."],
        ),
        ("George W. Bush and Gen. Pace of the U.S. Army met.", None),
        ("He wrote “and so on […].” and left.", None),
        ("It cost 3. Then 4.5 more.", ["It cost 3.", "Then 4.5 more."]),
        ("که بود؟ او بود.", ["که بود؟", "او بود."]),
    ],
)
def test_sentences(text: str, lines: list[str] | None):
    assert sentences(text) == (lines or [text])


def test_a_long_sentence_goes_on_where_a_clause_begins():
    text = (
        "The article says that Soleimani persuaded Khamenei to confront the Americans, and so "
        "pushed "
        "rival organisations aside; no other text found tells of it."
    )

    assert wrap(text, 80) == [
        "The article says that Soleimani persuaded Khamenei to confront the Americans,",
        "and so pushed rival organisations aside; no other text found tells of it.",
    ]


def test_a_word_too_long_for_a_line_stays_whole():
    few = " ".join(["word"] * 10)

    assert wrap(f"{few} {'x' * 90} word", 60) == [few, "x" * 90, "word"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # a comment goes with its key
        (
            "- title: T\n  # of the id\n  id: a  # never changes\n",
            "# of the id\n- id: a  # never changes\n  title: T\n",
        ),
        ("- # of the event\n  id: a\n", "# of the event\n- id: a\n"),
        # of several comments about a value, its line has room for one
        ("- summary:  # why\n    # so\n    Short.\n", "# why\n- summary: >-  # so\n    Short.\n"),
        ("- summary: >  # why\n    Short.\n", "- summary: >-  # why\n    Short.\n"),
        # a list with comments inside has a line for each item
        (
            "- people: [a,  # first\n    # then\n    b\n    # no more\n    ]  # all\n  id: x\n",
            "- id: x\n  people:  # all\n    - a  # first\n    # then\n    - b\n    # no more\n",
        ),
        ("- people: [  # none\n    ]\n", "- people: []  # none\n"),
        # at an end, how far a comment is indented says of what
        (
            "- id: a\n  quotes:\n    - id: q\n      # of q\n    # of quotes\n"
            "  # of the event\n- id: b\n",
            "- id: a\n  quotes:\n    - id: q\n      # of q\n    # of quotes\n"
            "  # of the event\n\n- id: b\n",
        ),
        (
            "- id: a\n  people:\n  - a  # so\n  # of the question\n  ask: Who?\n",
            "- id: a\n  people:\n    - a  # so\n  # of the question\n  ask: Who?\n",
        ),
        ("- id: a\n# of the second\n- id: b\n", "- id: a\n\n# of the second\n- id: b\n"),
        # of comments that stand apart, the first is a heading
        (
            "- id: a\n\n\n# the nineties\n\n\n# this\n- id: b\n",
            "- id: a\n\n# the nineties\n\n# this\n- id: b\n",
        ),
        ("- 'a #1'   # '#2\n", '- "a #1"  # \'#2\n'),
    ],
)
def test_a_comment_stays_at_what_it_stood_at(before: str, after: str):
    assert usual_event(before) == after


def test_comments_at_the_beginning_and_at_the_end_of_a_file_stay_there():
    text = "# the file\n\n# the span\nspan: 1990\ntitle: T\nlanes: [{id: a, title: A}]\n\n# the end"

    assert usual(text) == (
        '# the file\n\ntitle: T\n# the span\nspan: "1990"\n\nlanes:\n  - {id: a, title: A}\n'
        "\n# the end\n"
    )


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("# a\n---  # b\n# c\ntitle: T\n...  # d\n# e\n", "# a\n# b\n# c\ntitle: T\n# d\n# e\n"),
        ("%YAML 1.1\n---\ntitle: T\n", "title: T\n"),
        ('{"title": "T", "events": []}', "title: T\nevents: []\n"),
        ("{}  # nothing yet", "{}\n# nothing yet\n"),
        ("? title  # a\n: T", "title: T  # a\n"),
        ("about: >-  # at the end of the file", 'about: ""  # at the end of the file\n'),
    ],
)
def test_whatever_yaml_allows_has_a_usual_form(text: str, form: str):
    assert usual(text) == form


def test_events_are_put_in_the_order_of_their_dates_with_their_comments():
    text = """\
events:
  # about d
  - id: d
    date: 2001
  - id: e
    date: one day
  - {id: c, date: 1990/2000}
  - id: b
    date: [1990-03..1990-04]
    # b ends
  - id: a
    date: 1990
  - {id: f, date: ../1990}
"""

    assert re.findall("id: .|# .*", usual(text, by_date=True)) == [
        *("id: f", "id: a", "id: c", "id: b", "# b ends"),
        *("# about d", "id: d", "id: e"),  # a date that cannot be read stays below the one above it
    ]
    assert re.findall("id: (.)", usual(text)) == [*"decbaf"]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_and_a_byte_order_mark_stay(end: str, mark: bytes):
    before = "title: A\n   title\nabout: One. Two.\n"
    after = "title: A title\nabout: >-\n  One.\n  Two.\n"

    assert (
        formatted(mark + before.replace("\n", end).encode(), "x")
        == mark + after.replace("\n", end).encode()
    )


@pytest.mark.parametrize(
    ("data", "rules"),
    [
        (b"a: [", ["syntax"]),
        (b"a: 1\na: 2\n", ["key-repeated"]),
        (b"a: &x 1\nb: *x\n", ["anchor", "alias"]),
        (b"a: !!python/none x\n", ["tag"]),
        (b"a: 1\n---\nb: 2\n", ["second-document"]),
        (b"a:\t1\n", ["tab"]),
        (b"- a\n", ["not-a-record"]),
        (b"# nothing\n", ["empty-file"]),
        (b"", ["empty-file"]),
        (b"\xff\xfea\0", ["not-utf-8"]),
        (b"a: " + b"[" * 3_000, ["too-deep"]),
    ],
)
def test_what_no_timeline_may_hold_is_refused_with_its_problems(data: bytes, rules: list[str]):
    with pytest.raises(InvalidFile) as refused:
        formatted(data, "wrong.yaml")

    assert [problem.rule for problem in refused.value.problems] == rules
    assert {problem.file for problem in refused.value.problems} == {"wrong.yaml"}
