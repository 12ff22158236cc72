"""What a path may lead to that is no readable file, and the record of verification beside it."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.loading.small_file import VERIFIED, small
from timeline.loading import load

DATA = Path(__file__).parents[1] / "data"


def test_a_missing_file_is_a_problem(tmp_path: Path):
    (problem,) = load(tmp_path / "events.yaml").problems

    assert problem.place == f"{tmp_path / 'events.yaml'}:1:1"
    assert problem.message == "there is no such file; look for a slip in its name"


def test_a_folder_is_a_problem(tmp_path: Path):
    (problem,) = load(tmp_path).problems

    assert problem.message == "this is a folder; name the file to read"


def test_a_pipe_is_a_problem_and_not_waited_for(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe.yaml")

    (problem,) = load(tmp_path / "pipe.yaml").problems

    assert problem.message == "this is no file; name the file to read"


@contextmanager
def as_nobody() -> Iterator[None]:
    """Take away from root that it may read everything."""
    if is_root := os.geteuid() == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)


def test_a_file_that_may_not_be_read_is_a_problem(tmp_path: Path):
    file = tmp_path / "events.yaml"
    file.write_text(small(), encoding="utf-8")
    file.chmod(0)

    with as_nobody():
        (problem,) = load(file).problems

    assert problem.message == "this file may not be read; its permissions forbid it"


@pytest.mark.parametrize("name", ["a" * 300, "a\0b", "loop", "/proc/self/mem", "/dev/null", "."])
def test_no_path_raises(tmp_path: Path, name: str):
    (tmp_path / "loop").symlink_to("loop")

    loaded = load(tmp_path / name)

    assert loaded.timeline is None
    assert len(loaded.problems) == 1


def test_a_timeline_whose_quotes_are_not_verified_is_there_all_the_same(tmp_path: Path):
    (tmp_path / "events.yaml").write_text(small(), encoding="utf-8")

    loaded = load(tmp_path / "events.yaml")

    assert loaded.timeline is not None
    assert [(problem.line, problem.field) for problem in loaded.problems] == [
        (66, "quotes[0].text"),
        (80, "quotes[0].text"),
        (85, "quotes[1].text"),
    ]


def test_the_record_of_verification_lies_beside_the_file(tmp_path: Path):
    (tmp_path / "events.yaml").write_text(small(), encoding="utf-8")
    VERIFIED.write(tmp_path / "verified.json")

    loaded = load(tmp_path / "events.yaml")

    assert loaded.problems == ()
    assert loaded.verified == VERIFIED


def test_a_broken_record_of_verification_is_one_problem_of_its_own(tmp_path: Path):
    (tmp_path / "events.yaml").write_text(small(), encoding="utf-8")
    (tmp_path / "verified.json").write_text("{")

    loaded = load(tmp_path / "events.yaml")

    assert loaded.timeline is not None
    assert [problem.place for problem in loaded.problems] == [f"{tmp_path / 'verified.json'}:1:1"]


def test_a_file_that_is_replaced_meanwhile_is_read_as_it_was_or_as_it_is(tmp_path: Path):
    file, other = tmp_path / "events.yaml", tmp_path / "other.yaml"
    file.write_text(small(), encoding="utf-8")
    stop = threading.Event()

    def replace() -> None:
        while not stop.is_set():
            other.write_text(small("title: The town", "title: The city"), encoding="utf-8")
            other.replace(file)
            file.unlink()
            file.write_text(small(), encoding="utf-8")

    writer = threading.Thread(target=replace)
    writer.start()
    try:
        found = [load(file) for _ in range(50)]
    finally:
        stop.set()
        writer.join()

    titles = {one.timeline.lanes[1].title for one in found if one.timeline}
    assert titles <= {"The town", "The city"}
    assert all(one.timeline or one.problems for one in found)
