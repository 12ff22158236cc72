"""The usual form of a file: what it is, that it says the same, and that its comments stay where they are."""

from __future__ import annotations

import os
import re
import shutil
import stat
import tempfile
import textwrap
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from timeline.cli import app
from timeline.editing.formatting import InvalidFile, formatted
from timeline.editing.formatting.wrapping import sentences, wrap
from timeline.loading.yaml_nodes import PythonValue
from timeline.loading.yaml_tree import read_tree

# An example takes a tenth of a second: each file is formatted more than once, and real text is long.
FEWER = settings(max_examples=settings().max_examples // 4)
REAL = (Path(__file__).parents[2] / "data" / "events.yaml").read_text(encoding="utf-8")


def usual(text: str, by_date: bool = False) -> str:
    """Return the usual form of a text, after a look whether it is its own usual form."""
    form = formatted(text.encode(), "edited.yaml", by_date)
    assert formatted(form, "edited.yaml", by_date) == form
    return form.decode()


def usual_event(text: str) -> str:
    """Return the usual form of events, without the line above them that a file needs."""
    form = usual("events:\n" + textwrap.indent(text, "  "))
    return textwrap.dedent(form.removeprefix("events:\n"))


def plain(text: str) -> PythonValue:
    """Return what a text holds."""
    tree = read_tree(text, [])
    assert tree.root is not None, tree.faults
    assert tree.faults == []
    return tree.root.to_python()


def test_the_curated_file_is_in_its_usual_form():
    assert formatted(REAL.encode(), "events.yaml", by_date=True).decode() == REAL


BEFORE = """\
# yaml-language-server: $schema=events.schema.json
title:   'A timeline'   # what it is called
events:
# the first of all
- title: "Second: later"
  id: second
  date: 1990
  people: [
    ada,
    board ]
  summary: It is told in one sentence. And in
    another.
- {id: first, title: First, date: [1989-06..1989-07], lane: a, origin: article, draft: true}
span: 1980/2000
# where they are drawn
lanes: [{title: A lane, id: a}]


# those who act
people:
    # ashore
    ada: {kind: person, name: Ada}

    board:
        name: "Board"
        kind: "organisation"
sources: {}
"""
AFTER = """\
# yaml-language-server: $schema=events.schema.json
title: A timeline  # what it is called
span: "1980/2000"

# where they are drawn
lanes:
  - {id: a, title: A lane}

# those who act
people:
  # ashore
  ada: {name: Ada, kind: person}

  board:
    name: Board
    kind: organisation

sources: {}

events:
  # the first of all
  - id: second
    title: "Second: later"
    date: "1990"
    people: [ada, board]
    summary: >-
      It is told in one sentence.
      And in another.

  - id: first
    title: First
    date: "[1989-06..1989-07]"
    lane: a
    origin: article
    draft: true
"""


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
        "The article says that Soleimani persuaded Khamenei to confront the Americans, and so pushed "
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
            "- id: a\n  quotes:\n    - id: q\n      # of q\n    # of quotes\n  # of the event\n- id: b\n",
            "- id: a\n  quotes:\n    - id: q\n      # of q\n    # of quotes\n  # of the event\n\n- id: b\n",
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
        '# the file\n\ntitle: T\n# the span\nspan: "1990"\n\nlanes:\n  - {id: a, title: A}\n\n# the end\n'
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


class Hand:
    """Writes values as hands might: keys in any order, any style, line breaks and comments anywhere."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        #: Each comment, the key that it stands at, if any, and whether it stands above it.
        self.comments: list[tuple[str, str, bool]] = []

    def mapping(
        self, values: dict[str, PythonValue], indent: int, is_item: bool = False
    ) -> Iterator[str]:
        """Yield the lines of a mapping, one key below the other; an item begins beside its dash."""
        order = [*values]
        if self._chance.random() < 0.5:
            self._chance.shuffle(order)
        for key in order:
            if not (is_item and key == order[0]):
                yield from self._above(key, indent)
            yield from self._entry(key, values[key], indent)
        if self._seldom():
            yield " " * indent + self._comment("")

    def _items(self, values: list[PythonValue], indent: int) -> Iterator[str]:
        for value in values:
            yield from self._above("", indent)
            head = " " * indent + "-" + " " * self._chance.choice([1, 1, 3])
            if isinstance(value, str):
                yield head + self._quoted(value) + self._beside("")
            elif isinstance(value, list) or not value or self._seldom():
                yield from self._in_brackets("", head.rstrip(), value, indent)
            elif self._seldom():
                yield head + self._beside("")
                yield from self.mapping(value, len(head))
            else:
                first, *rest = self.mapping(value, len(head), is_item=True)
                yield head + first.lstrip()
                yield from rest

    def _entry(self, key: str, value: PythonValue, indent: int) -> Iterator[str]:
        head = f"{' ' * indent}{key}:"
        if isinstance(value, str):
            yield from self._text(key, head, value, indent)
        elif not value or self._chance.random() < 0.3:
            yield from self._in_brackets(key, head, value, indent)
        else:
            yield head + self._beside(key)
            if isinstance(value, dict):
                yield from self.mapping(value, indent + self._chance.choice([1, 2, 4]))
            else:
                yield from self._items(value, indent + self._chance.choice([0, 2, 3]))

    def _seldom(self) -> bool:
        return self._chance.random() < 0.05

    def _comment(self, key: str, above: bool = False) -> str:
        ending = self._chance.choice(["", " - x: 'y\"", " #", "  ]}", ":", " é😀 قاسم"])
        comment = f"# {len(self.comments)}{ending}"
        self.comments.append((comment, key, above))
        return comment

    def _above(self, key: str, indent: int) -> Iterator[str]:
        if self._seldom():
            yield " " * self._chance.randrange(4)
        while self._seldom():
            yield " " * indent + self._comment(key, above=True)

    def _beside(self, key: str) -> str:
        return self._chance.choice([" ", "     "]) + self._comment(key) if self._seldom() else ""

    def _in_brackets(self, key: str, head: str, value: PythonValue, indent: int) -> Iterator[str]:
        line = f"{head} "
        *pieces, last = self._flow(value).split("\0")  # wherever a line can end
        for piece in pieces:
            line += piece
            if self._seldom():
                yield line + self._beside("")
                line = " " * (indent + self._chance.randrange(1, 9))
        yield line + last + self._beside(key)

    def _flow(self, value: PythonValue) -> str:
        if isinstance(value, str):
            return self._quoted(value)
        if isinstance(value, list):
            return "[\0" + ",\0 ".join(map(self._flow, value)) + "\0]"
        return (
            "{\0" + ",\0".join(f" {key}: {self._flow(one)}" for key, one in value.items()) + "\0}"
        )

    def _quoted(self, value: str) -> str:
        if re.fullmatch(r"\w[\w .’-]*(?<! )", value) and self._chance.random() < 0.7:
            return value
        return self._in_marks(value, self._chance.choice("'\""))

    def _in_marks(self, value: str, mark: str) -> str:
        escaped = value.replace("'", "''") if mark == "'" else re.sub(r'(["\\])', r"\\\1", value)
        return mark + escaped + mark

    def _text(self, key: str, head: str, value: str, indent: int) -> Iterator[str]:
        style = self._chance.choice(['"', "'", "", ">-", "|-", ">", "|", ">+", "line", "line"])
        inner = " " * (indent + self._chance.choice([1, 2, 5]))
        if style == "line" or " " not in value:
            yield f"{head} {self._quoted(value)}{self._beside(key)}"
        elif style and style[0] in "|>":
            yield f"{head} {style}{self._beside(key)}"
            yield from (inner + line for line in self._wrapped(value))
        else:
            is_plain = not style and re.fullmatch(r"\w(?:[^:#]|:(?! )|(?<! )#)*(?<!:)", value)
            first, *rest = self._wrapped(value if is_plain else self._in_marks(value, style or '"'))
            lines = [f"{head} {first}", *(inner + line for line in rest)]
            yield from lines[:-1]
            yield lines[-1] + self._beside(key)

    def _wrapped(self, value: str) -> list[str]:
        width = self._chance.choice([20, 60, 90, 10**6])
        return textwrap.wrap(value, width, break_long_words=False, break_on_hyphens=False)


TREE = plain(REAL)


def some_of_the_real_file(chance: Random) -> dict[str, PythonValue]:
    """Return a few events of the real file, and a few of everything else."""
    assert isinstance(TREE, dict)
    few: dict[str, PythonValue] = {}
    for key, value in TREE.items():
        if isinstance(value, list):
            few[key] = chance.sample(value, 2)
        elif isinstance(value, dict):
            few[key] = dict(chance.sample([*value.items()], 2))
        else:
            few[key] = value
    return few


def stripped(value: PythonValue) -> PythonValue:
    """Return values without white space at the ends of texts, which the model takes off."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, dict):
        return {key: stripped(one) for key, one in value.items()}
    return [stripped(one) for one in value]


@FEWER
@given(st.integers(0, 2**32))
def test_whatever_a_hand_wrote_says_the_same_and_keeps_its_comments(seed: int):
    chance = Random(seed)
    hand = Hand(chance)
    lines = [*hand.mapping(some_of_the_real_file(chance), 0)]
    before = chance.choice(["\n", "\n", "\r\n"]).join([*lines, ""])

    form = usual(before).replace("\r\n", "\n")

    assert stripped(plain(form)) == stripped(plain(before))
    assert_comments(hand.comments, form)


def assert_comments(comments: list[tuple[str, str, bool]], form: str) -> None:
    """Look for each comment, once, and for its key below or beside it."""
    found = re.findall(r"(?m)(?:^ *|  )(# [0-9]+(?![0-9]).*)$", form)
    assert Counter(found) == Counter(comment for comment, *_ in comments)
    lines = [line.strip().removeprefix("- ") for line in form.splitlines()]
    for comment, key, above in comments:
        if above and key:
            below = lines[lines.index(comment) + 1 :]
            assert next(line for line in below if not line.startswith("#")).startswith(f"{key}:"), (
                comment
            )
        elif key:
            assert any(
                line.startswith(f"{key}:") and line.endswith(f"  {comment}") for line in lines
            ), comment


@FEWER
@given(st.integers(0, 2**32))
def test_events_in_any_order_are_sorted(seed: int):
    chance = Random(seed)
    values = some_of_the_real_file(chance)
    assert isinstance(TREE, dict)
    events = TREE["events"]
    assert isinstance(events, list)
    few = sorted(chance.sample(range(len(events)), 4))
    values["events"] = chance.sample([events[number] for number in few], 4)

    form = plain(usual("\n".join(Hand(chance).mapping(values, 0)), by_date=True))

    assert isinstance(form, dict)
    assert isinstance(form["events"], list)
    ids = [event["id"] for event in form["events"] if isinstance(event, dict)]
    days = {event["id"]: event["date"] for event in events if isinstance(event, dict)}
    assert [days[id] for id in ids] == [events[number]["date"] for number in few]


@FEWER
@given(st.integers(0, 2**32))
def test_a_slip_anywhere_is_formatted_or_refused(seed: int):
    chance = Random(seed)
    lines = [*Hand(chance).mapping(some_of_the_real_file(chance), 0)]
    lines.insert(
        chance.randrange(len(lines)),
        chance.choice(["  - [", "\t", "x", "'", "   a: b", "  # 'so", "]"]),
    )

    with suppress(InvalidFile):
        usual("\n".join(lines))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file that is not in its usual form."""
    path = tmp_path / "events.yaml"
    path.write_text(BEFORE, encoding="utf-8")
    return path


def fmt(*arguments: str | Path) -> tuple[int, str, str]:
    """Run the command and return its exit status and what it wrote to its two outputs."""
    result = CliRunner().invoke(app, ["fmt", *map(str, arguments)])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.exit_code, result.stdout, result.stderr


def test_a_file_is_written_once(file: Path):
    assert fmt(file) == (0, f"{file} is in its usual form now\n", "")
    assert file.read_text(encoding="utf-8") == AFTER
    assert fmt(file) == (0, f"{file} is in its usual form\n", "")
    assert [path.name for path in file.parent.iterdir()] == ["events.yaml"]


def test_check_names_the_file_and_writes_nothing(file: Path):
    assert fmt("--check", file) == (1, f"{file} is not in its usual form; run timeline fmt\n", "")
    assert file.read_text(encoding="utf-8") == BEFORE
    file.write_text(AFTER, encoding="utf-8")
    assert fmt("--check", file) == (0, f"{file} is in its usual form\n", "")


def test_diff_shows_what_would_change_and_writes_nothing(file: Path):
    text = AFTER.replace('"1980/2000"', "1980/2000").replace("\n", "\r\n")
    file.write_bytes(text.encode())

    assert fmt("--diff", file) == (
        1,
        f"--- {file}\n"
        f"+++ {file} (usual form)\n"
        "@@ -1,6 +1,6 @@\n"
        " # yaml-language-server: $schema=events.schema.json\n"
        " title: A timeline  # what it is called\n"
        "-span: 1980/2000\n"
        '+span: "1980/2000"\n'
        " \n"
        " # where they are drawn\n"
        " lanes:\n",
        "",
    )
    assert file.read_bytes() == text.encode()


def test_events_are_sorted_when_asked_for(file: Path):
    fmt(file)

    assert fmt("--check", file)[0] == 0
    assert fmt("--check", "--sort", file)[0] == 1
    assert fmt("--sort", file)[0] == 0
    assert re.findall("- id: (first|second)", file.read_text(encoding="utf-8")) == [
        "first",
        "second",
    ]


def test_permissions_and_links_stay(file: Path):
    file.chmod(0o640)
    link = file.with_name("link.yaml")
    link.symlink_to(file)

    assert fmt(link)[0] == 0
    assert link.is_symlink()
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert file.read_text(encoding="utf-8") == AFTER


def test_a_file_that_cannot_be_read_is_left_alone_with_its_problems_and_the_others_are_formatted(
    file: Path,
):
    wrong = file.with_name("wrong.yaml")
    wrong.write_text("title: A\ntitle: B\n", encoding="utf-8")

    assert fmt(wrong, file) == (
        1,
        f"{file} is in its usual form now\n",
        f"{wrong}:2:1 'title' stands twice here, first on line 1; keep one of them\n"
        "     2 │ title: B\n"
        "       │ ^^^^^\n\n",
    )
    assert wrong.read_text(encoding="utf-8") == "title: A\ntitle: B\n"


def test_a_file_that_is_not_there_and_a_folder_are_said_to_be(tmp_path: Path):
    assert fmt(tmp_path / "none.yaml") == (
        1,
        "",
        f"{tmp_path / 'none.yaml'}:1:1 there is no such file; look for a slip in its name\n\n",
    )
    assert fmt(tmp_path) == (1, "", f"{tmp_path}:1:1 this is a folder; name the file to read\n\n")


@pytest.fixture
def as_nobody(file: Path) -> Iterator[Path]:
    """The file in a folder open to all, and no more rights than anybody has: root may write every file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(file, folder))
        fmt(
            path, "--check"
        )  # what the command imports is imported before its folder cannot be read
        Path(folder).chmod(0o777)
        path.chmod(0o444)
        is_root = os.geteuid() == 0
        if is_root:
            os.seteuid(65534)
        try:
            yield path
        finally:
            if is_root:
                os.seteuid(0)


def test_a_file_that_may_not_be_written_is_not_replaced(as_nobody: Path):
    assert fmt(as_nobody) == (2, "", f"{as_nobody} cannot be written: Permission denied\n")
    assert as_nobody.read_text(encoding="utf-8") == BEFORE
