"""A file is read to its Timeline or to all of its problems; nothing in a file raises."""

import gc
import json
from pathlib import Path

from tests.loading.small_file import SMALL, VERIFIED, only, problems, small
from timeline.loading import load, load_bytes

DATA = Path(__file__).parents[1] / "data"
SPECIMEN = DATA / "everything-wrong.yaml"


def test_a_good_file_has_no_problems():
    loaded = load_bytes(SMALL.encode(), "small.yaml", VERIFIED)

    assert loaded.problems == ()
    assert loaded.timeline is not None
    assert loaded.lines == {"light-built": 54, "light-goes-out": 69, "new-light": 96}
    assert loaded.verified is VERIFIED


def test_all_that_is_wrong_is_told_at_once_in_the_order_of_the_file():
    expected = json.loads(SPECIMEN.with_suffix(".json").read_text(encoding="utf-8"))
    lines = SPECIMEN.read_text(encoding="utf-8").splitlines()

    loaded = load(SPECIMEN)
    told = [{name: getattr(problem, name) for name in expected[0]} for problem in loaded.problems]

    assert told == expected
    assert loaded.timeline is None
    assert loaded.lines == {"Light Built": 45, "light-goes-out": 59, "no-light": 90}
    assert all(problem.file == str(SPECIMEN) for problem in loaded.problems)
    assert all(problem.excerpt == lines[problem.line - 1] for problem in loaded.problems)


def test_a_problem_marks_the_words_that_are_wrong():
    one_word = only(small("lane: town", "lane: twon"))
    two_lines = only(small("date: 2000/2001~", "date: spring\n      2000"))
    missing = only(small("    lane: town\n", ""))

    assert (one_word.line, one_word.column, one_word.end_column) == (99, 11, 15)
    assert (two_lines.line, two_lines.column, two_lines.end_column) == (98, 11, 17)
    assert (missing.line, missing.column, missing.end_column) == (96, 5, 7)


def test_the_garbage_collector_is_left_as_it_was():
    assert gc.isenabled()
    problems(small())
    assert gc.isenabled()
