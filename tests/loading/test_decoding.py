"""Bytes that are no text, or too many, are told in one problem."""

from pathlib import Path

import pytest

from tests.loading.small_file import VERIFIED, only, problems, small
from timeline.loading import load_bytes

DATA = Path(__file__).parents[1] / "data"


def test_columns_are_counted_in_code_points():
    problem = only(small("title: The town", "title: 😀 آدا é: x"))

    assert (problem.line, problem.column) == (13, 19)


# What is no text: its bytes, and what is said.
NO_TEXT = {
    "nothing": (b"", "the file is empty; a timeline begins with 'title: ' and what it is called"),
    "only a comment": (
        b"# soon\n",
        "the file is empty; a timeline begins with 'title: ' and what it is called",
    ),
    "only dashes": (
        b"---\n",
        "the file is empty; a timeline begins with 'title: ' and what it is called",
    ),
    "only white space": (
        b" \n\t\n",
        "the file is empty; a timeline begins with 'title: ' and what it is called",
    ),
    "a picture": (
        b"\x89PNG\r\n\x1a\n\x00",
        "this character is not in UTF-8; save the file again, with the encoding UTF-8",
    ),
    "a program": (
        b"\x7fELF\x02\x01\x01\x00",
        "this is no text file; a timeline is written as plain text",
    ),
    "UTF-16": (
        "title: T".encode("utf-16"),
        "the file is in UTF-16; save it again, with the encoding UTF-8",
    ),
    "UTF-16 without a mark": (
        "title: T".encode("utf-16-be"),
        "the file is in UTF-16; save it again, with the encoding UTF-8",
    ),
    "UTF-32": (
        "title: T".encode("utf-32"),
        "the file is in UTF-16; save it again, with the encoding UTF-8",
    ),
    "a list": (
        b"- a\n",
        "a timeline is written in 'key: value' lines that begin with 'title: ', and this is a list",
    ),
    "a letter": (
        b"Dear Ada",
        "a timeline is written in 'key: value' lines that begin with 'title: ', and this is a text",
    ),
}


@pytest.mark.parametrize(("data", "message"), NO_TEXT.values(), ids=NO_TEXT)
def test_what_is_no_timeline_at_all_gets_one_problem(data: bytes, message: str):
    problem = only(data)

    assert (problem.line, problem.column, problem.message) == (1, 1, message)


@pytest.mark.parametrize(
    "letter",
    [b"\xe9", "é".encode("cp1252") + b"t\xe9", b"\xed\xa0\x80", b"\xc3", b"\xff"],
    ids=repr,
)
def test_a_letter_in_another_encoding_is_told_where_it_stands(letter: bytes):
    problem = only(small().encode().replace(b"Harbour Board\n", b"Harbour " + letter + b"Board\n"))

    assert (problem.line, problem.column) == (18, 19)
    assert (
        problem.message
        == "this character is not in UTF-8; save the file again, with the encoding UTF-8"
    )
    assert problem.excerpt.startswith("    name: Harbour \ufffd")


def test_a_file_of_128_mib_is_read_and_no_more():
    comment = b"#" * (128 * 2**20 - len(small().encode()))

    assert problems(small().encode() + comment) == ()
    assert only(small().encode() + comment + b"#").message == (
        "the file is larger than 128 MiB, and this program reads no more"
    )


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "[{a: "])
@pytest.mark.parametrize("times", [3_000, 100_000])
def test_nesting_without_end_is_given_up_at_once(opening: str, times: int):
    problem = only(opening * times)

    assert problem.message == "lists and mappings stand more than 32 deep in each other here"


def test_a_billion_laughs_are_as_many_problems_as_there_are_lines():
    laughs = "a0: &a0 [ha, ha]\n" + "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 9)
    )

    rules = [problem.rule for problem in problems(laughs)]

    assert (rules.count("anchor"), rules.count("alias")) == (9, 72)


def test_of_very_many_problems_the_first_are_told():
    told = problems(small() + "".join(f"x{number}: y\n" for number in range(20_000)))

    assert len(told) == 10_001
    assert (
        told[-1].message
        == "there are more than 10,000 problems; the others are shown when these are mended"
    )


def test_very_many_quotes_that_are_not_verified_leave_the_timeline_there():
    quotes = "".join(
        f"      - {{source: hansen-1998, text: Word {number}.}}\n" for number in range(10_001)
    )
    text = small(
        "    quotes:\n      - id: built-1990\n", f"    quotes:\n{quotes}      - id: built-1990\n"
    )

    loaded = load_bytes(text.encode(), "small.yaml", VERIFIED)

    assert loaded.problems[-1].rule == "more-problems"
    assert loaded.timeline is not None
    assert loaded.obstacles == ()
