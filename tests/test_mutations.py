"""Whatever happens to a file, reading it ends soon, with its Timeline or with problems that can be shown."""

import io
import re
import time
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.console import Console

from timeline import quotes
from timeline.loading import load_bytes
from timeline.problems import problems_json, problems_text

DATA = Path(__file__).parent / "data"
SMALL = (DATA / "small.yaml").read_text(encoding="utf-8")
WRONG = (DATA / "everything-wrong.yaml").read_text(encoding="utf-8")

#: Characters that a terminal acts on instead of showing them.
ACTED_ON = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

#: Pieces that mean something to YAML, to a terminal, or to the rules.
PIECES = [
    *"\"'[]{}:,-#&*!|>?%@`~\\\t\r\n\0\x1b\x85\u2028\ufeff\u202e",
    ": ",
    "- ",
    "  ",
    "\n\n",
    "---\n",
    "...\n",
]
PIECES += [
    "[..]",
    "null",
    "<<: ",
    "!!str ",
    "draft: ",
    "id: ",
    "😀",
    "قاسم",
    "1990/..",
    "XXXX",
    "%YAML 1.2\n",
    "\r\n",
]
EDITS = st.lists(
    st.tuples(st.integers(0, 10**6), st.integers(0, 60), st.sampled_from(PIECES) | st.text(max_size=8)),
    min_size=1,
    max_size=6,
)


def edited(text: str, edits: list[tuple[int, int, str]]) -> str:
    """Return the text with pieces put in the place of what was at some positions."""
    for position, length, piece in edits:
        at = position % (len(text) + 1)
        text = text[:at] + piece + text[at + length :]
    return text


def assert_told(data: bytes) -> None:
    """Read a file and show what is wrong with it."""
    began = time.process_time()
    loaded = load_bytes(data, "edited.yaml")
    took = time.process_time() - began

    wrong = [problem for problem in loaded.problems if problem.rule not in quotes.RULES]
    assert (loaded.timeline is None) == bool(wrong)
    assert list(loaded.problems) == sorted(loaded.problems)
    for problem in loaded.problems:
        assert problem.line >= 1
        assert 1 <= problem.column <= len(problem.excerpt) + 1
        assert problem.message
    shown = io.StringIO()
    Console(file=shown).print(problems_text(loaded.problems))
    assert not ACTED_ON.search(shown.getvalue())
    problems_json(loaded.problems).encode()
    assert took < 2  # seconds of this process; it takes some milliseconds


@settings(max_examples=200)
@given(st.binary(max_size=400))
@example(b"\xff\xfe")
@example(b"\xef\xbb\xbf")
@example(b"\xed\xa0\x80")
def test_no_bytes_are_too_strange(data: bytes):
    assert_told(data)


@settings(max_examples=200)
@given(st.text(max_size=300))
@example("a: &a [*a]")
@example("? ? ?")
@example("events: [{id: a, quotes: [{}]}]")
def test_no_text_is_too_strange(text: str):
    assert_told(text.encode("utf-8", "surrogatepass"))


@settings(max_examples=300)
@given(EDITS)
def test_no_edit_of_a_good_file_is_too_strange(edits: list[tuple[int, int, str]]):
    assert_told(edited(SMALL, edits).encode("utf-8", "surrogatepass"))


@settings(max_examples=200)
@given(EDITS)
def test_no_edit_of_a_wrong_file_is_too_strange(edits: list[tuple[int, int, str]]):
    assert_told(edited(WRONG, edits).encode("utf-8", "surrogatepass"))


@settings(max_examples=200)
@given(st.permutations(range(len(SMALL.splitlines()))))
def test_no_order_of_lines_is_too_strange(order: list[int]):
    lines = SMALL.splitlines()
    assert_told("\n".join(lines[number] for number in order).encode())


@pytest.mark.parametrize("cut", range(0, len(SMALL), 97))
def test_a_half_written_file_is_told(cut: int):
    assert_told(SMALL.encode()[:cut])
