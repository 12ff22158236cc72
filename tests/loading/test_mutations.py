"""Whatever happens to a file, reading it soon ends, with its Timeline or with problems."""

import io
import os
import re
import shutil
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.console import Console

from timeline.loading import load_bytes
from timeline.problems import problems_json, problems_text
from timeline.store import QUIET, Store
from timeline.verification import record

ROOT = Path(__file__).parents[2]
DATA = Path(__file__).parents[1] / "data"
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
    st.tuples(
        st.integers(0, 10**6), st.integers(0, 60), st.sampled_from(PIECES) | st.text(max_size=8)
    ),
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

    wrong = [
        problem for problem in loaded.problems if problem.rule not in record.VERIFICATION_RULES
    ]
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


@given(st.binary(max_size=400))
@example(b"\xff\xfe")
@example(b"\xef\xbb\xbf")
@example(b"\xed\xa0\x80")
def test_no_bytes_are_too_strange(data: bytes):
    assert_told(data)


@given(st.text(max_size=300))
@example("a: &a [*a]")
@example("? ? ?")
@example("events: [{id: a, quotes: [{}]}]")
def test_no_text_is_too_strange(text: str):
    assert_told(text.encode("utf-8", "surrogatepass"))


@given(EDITS)
def test_no_edit_of_a_good_file_is_too_strange(edits: list[tuple[int, int, str]]):
    assert_told(edited(SMALL, edits).encode("utf-8", "surrogatepass"))


@given(EDITS)
def test_no_edit_of_a_wrong_file_is_too_strange(edits: list[tuple[int, int, str]]):
    assert_told(edited(WRONG, edits).encode("utf-8", "surrogatepass"))


@given(st.permutations(range(len(SMALL.splitlines()))))
def test_no_order_of_lines_is_too_strange(order: list[int]):
    lines = SMALL.splitlines()
    assert_told("\n".join(lines[number] for number in order).encode())


@pytest.mark.parametrize("cut", range(0, len(SMALL), 97))
def test_a_half_written_file_is_told(cut: int):
    assert_told(SMALL.encode()[:cut])


#: How many changes of the real file are tried. Each has a number: of more, the first are the same.
MUTATIONS = settings().max_examples


def mutated(text: str, chance: Random) -> bytes:
    """Return the text after some of what can happen to it in an editor, in a merge or on a disk."""
    lines = text.splitlines(keepends=True)
    for _ in range(chance.choice([1, 1, 1, 2, 5])):
        chance.choice(CHANGES)(lines, chance)
    data = "".join(lines).encode("utf-8", "surrogatepass")
    if chance.random() < 0.1:
        at = chance.randrange(len(data) + 1)
        data = (
            data[:at]
            + chance.randbytes(chance.choice([0, 1, 4]))
            + data[at + chance.choice([0, 1, 100_000]) :]
        )
    return data


def _change_word(lines: list[str], chance: Random) -> None:
    at = chance.randrange(len(lines))
    words = re.split(r"(\w+)", lines[at])
    other = re.findall(r"\w+", chance.choice(lines)) or [""]
    words[chance.randrange(len(words))] = chance.choice([*other, *PIECES])
    lines[at] = "".join(words)


def _change_letter(lines: list[str], chance: Random) -> None:
    at = chance.randrange(len(lines))
    place = chance.randrange(len(lines[at]) + 1)
    piece = chance.choice(["", *PIECES])
    lines[at] = lines[at][:place] + piece + lines[at][place + chance.choice([0, 1, 3]) :]


def _indent(lines: list[str], chance: Random) -> None:
    for at in range(
        start := chance.randrange(len(lines)), min(len(lines), start + chance.choice([1, 1, 20]))
    ):
        lines[at] = (
            " " * chance.choice([1, 2, 4]) + lines[at]
            if start % 2
            else lines[at].removeprefix("  ")
        )


def _move(lines: list[str], chance: Random) -> None:
    """Move some lines elsewhere; or only take them out, or put them in twice."""
    start = chance.randrange(len(lines))
    some = lines[start : start + chance.choice([1, 1, 3, 60])]
    if chance.random() < 0.7:
        del lines[start : start + len(some)]
    for _ in range(chance.choice([0, 1, 1, 2])):
        at = chance.randrange(len(lines) + 1)
        lines[at:at] = some


CHANGES = [_change_word, _change_word, _change_letter, _change_letter, _indent, _move]


@contextmanager
def at_most(seconds: int) -> Iterator[None]:
    """Fail after some seconds instead of waiting for ever."""

    def give_up(*_: object) -> None:
        raise AssertionError(f"it has taken {seconds} seconds")

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


@pytest.mark.hypothesis  # it draws its changes by itself, and as many as the profile says
def test_whatever_happens_to_the_real_file_is_told_soon_and_the_last_good_events_stay(
    tmp_path: Path,
):
    for name in ("events.yaml", "verified.json"):
        shutil.copy(ROOT / "data" / name, tmp_path)
    file = tmp_path / "events.yaml"
    text = file.read_text(encoding="utf-8")
    store, read = Store(file), 0
    for number in range(MUTATIONS):
        last, began = store.snapshot, time.process_time()
        file.write_bytes(mutated(text, Random(number)))
        os.utime(file, ns=(number, number))  # a clock may not tell two writes apart
        with at_most(60):
            store.refresh(number)
            store.refresh(number + QUIET)
        took = time.process_time() - began

        now = store.snapshot
        broken = [
            problem for problem in now.problems if problem.rule not in record.VERIFICATION_RULES
        ]
        assert took < 2, f"change {number} has taken {took:.1f} s of this process"
        assert now.good is last.good or not broken, (
            f"change {number} has replaced the last good events"
        )
        assert now.good is not None
        assert now.good.timeline is not None
        problems_json(now.problems[:100]).encode()
        assert not ACTED_ON.search(problems_text(now.problems[:20]).plain), f"change {number}"
        read += not broken

    assert 0 < read < MUTATIONS  # some changes leave a good file, and most do not
