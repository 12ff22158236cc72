"""`timeline fmt`: the usual form keeps all data and every comment, and is its own usual form."""

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from tests.conftest import ROOT
from timeline.cli import app
from timeline.formatting import Unreadable, formatted
from timeline.loading.tree import read_tree

REAL = (ROOT / "data" / "events.yaml").read_text(encoding="utf-8")
HEAD, BODY = REAL.split("\nevents:\n")
EVENTS = re.split(r"\n(?=  - id: )", "\n" + BODY.strip("\n"))[1:]
SMALL = """\
title:   A timeline   # what it is called
span: 1990/2020
about: Two sentences stand here. Each gets a line of its own, as the whole is longer than a line may be.
lanes:
- {id: a, title: Lane}
events:
# above the event
- title: First
  id: first   # never changes
  date: 1990
"""
EXPECTED = """\
title: A timeline  # what it is called
about: >-
  Two sentences stand here.
  Each gets a line of its own, as the whole is longer than a line may be.
span: "1990/2020"

lanes:
  - {id: a, title: Lane}

events:
  # above the event
  - id: first  # never changes
    title: First
    date: "1990"
"""


def plain(text):
    return read_tree(text, []).root.plain()


def comments(text):
    return sorted(re.findall(r"# note \d+", text))


def test_the_curated_file_is_in_its_usual_form():
    assert formatted(REAL.encode(), "events.yaml") == REAL.encode()


def test_keys_are_ordered_prose_is_folded_and_comments_stay_where_they_stood():
    assert formatted(SMALL.encode(), "small.yaml").decode() == EXPECTED


def edited(text, seed):
    """Do to a file what hands do: other orders, quote marks, indents, blank lines, and notes anywhere."""
    chance = random.Random(seed)
    lines = []
    for number, line in enumerate(text.splitlines()):
        indent = line[: len(line) - len(line.lstrip())]
        key = re.fullmatch(r"( *(?:- )?)([a-z_]+): (\w[^#:\"']*)", line)
        if key and chance.random() < 0.1:
            mark = chance.choice("\"'")
            line = f"{key[1]}{key[2]}:   {mark}{key[3]}{mark}" + (
                f"  # note {number}" if chance.random() < 0.5 else ""
            )
        if re.match(r" *(- )?[a-z_-]+:( |$)", line) and chance.random() < 0.05:
            lines += [f"{indent}# note {number}0"] + [""] * chance.randrange(2)
        lines.append(line)
        if not line.strip() and chance.random() < 0.2:
            lines.append("")
    return "\n".join(lines) + "\n"


@settings(max_examples=500)
@given(st.integers(0, 2**32))
def test_random_edits_are_formatted_and_lose_neither_data_nor_comments(seed):
    chance = random.Random(seed)
    chosen = chance.sample(EVENTS, chance.randrange(1, 4))
    head = HEAD[: HEAD.index("\nsources:")] + "\nsources: {}"
    text = edited(f"{head}\n\nevents:\n" + "\n\n".join(chosen) + "\n", seed)
    assert plain(text)

    once = formatted(text.encode(), "edited.yaml").decode()

    assert plain(once) == plain(text)
    assert comments(once) == comments(text)
    assert formatted(once.encode(), "edited.yaml").decode() == once


def test_sorting_puts_events_in_the_order_of_their_dates():
    shuffled = EVENTS[:]
    random.Random(1).shuffle(shuffled)
    text = HEAD + "\nevents:\n" + "\n\n".join(shuffled) + "\n"

    result = formatted(text.encode(), "shuffled.yaml", by_date=True).decode()

    dates = [event["date"] for event in plain(result)["events"]]
    assert dates == [event["date"] for event in plain(REAL)["events"]]


def test_line_ends_and_a_byte_order_mark_stay():
    windows = b"\xef\xbb\xbf" + SMALL.replace("\n", "\r\n").encode()

    assert formatted(windows, "small.yaml") == b"\xef\xbb\xbf" + EXPECTED.replace("\n", "\r\n").encode()


@pytest.mark.parametrize("text", ["a: [", "a: 1\na: 2\n", "a: &x 1\n", "", "- a\n", "\ta: 1\n"])
def test_what_no_timeline_may_hold_is_refused_with_its_problems(text):
    with pytest.raises(Unreadable) as refused:
        formatted(text.encode(), "wrong.yaml")

    assert refused.value.problems


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "events.yaml"
    path.write_text(SMALL, encoding="utf-8")
    return path


def test_the_command_writes_the_usual_form_and_then_has_nothing_to_do(file):
    first = CliRunner().invoke(app, ["fmt", str(file)])
    second = CliRunner().invoke(app, ["fmt", str(file)])

    assert (first.exit_code, first.stdout) == (0, f"{file} written\n")
    assert (second.exit_code, second.stdout) == (0, "")
    assert file.read_text(encoding="utf-8") == EXPECTED
    assert [path.name for path in file.parent.iterdir()] == ["events.yaml"]


def test_check_and_diff_write_nothing(file):
    checked = CliRunner().invoke(app, ["fmt", str(file), "--check"])
    shown = CliRunner().invoke(app, ["fmt", str(file), "--diff"])

    assert (checked.exit_code, checked.stdout) == (1, f"{file} is not in its usual form; run timeline fmt\n")
    assert shown.exit_code == 1
    assert '+    date: "1990"' in shown.stdout
    assert file.read_text(encoding="utf-8") == SMALL


def test_a_file_that_is_no_yaml_is_left_as_it_is(file):
    file.write_text("events: [", encoding="utf-8")

    result = CliRunner().invoke(app, ["fmt", str(file)])

    assert result.exit_code == 1
    assert f"{file}:2:1" in result.stderr
    assert file.read_text(encoding="utf-8") == "events: ["


def test_a_file_that_is_not_there_is_said_to_be(tmp_path):
    result = CliRunner().invoke(app, ["fmt", str(tmp_path / "none.yaml")])

    assert (result.exit_code, result.stderr) == (
        2,
        f"{tmp_path / 'none.yaml'} cannot be read: No such file or directory\n",
    )
