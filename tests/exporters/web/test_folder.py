"""Writing a site into a folder: what others put there stays."""

import hashlib
import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.exporters.web.small_site import BUNDLE, tree
from timeline.exporters.output import CannotWrite
from timeline.exporters.selection import Selection
from timeline.exporters.web.folder import write_folder
from timeline.exporters.web.site import site


def test_what_is_gone_is_removed_and_what_is_the_same_stays_untouched(
    tmp_path: Path, select: Callable[..., Selection]
):
    write_folder(tmp_path, site(select(one="1990", two="1991"), BUNDLE))
    same = (tmp_path / "events" / "one.html").stat().st_mtime_ns
    old = set(tree(tmp_path))
    write_folder(tmp_path, site(select(one="1990", three="1992"), f"{BUNDLE} "))

    assert {re.sub(r"[0-9a-f]{12}", "HASH", path) for path in old ^ set(tree(tmp_path))} == {
        "events/two.html",
        "events/three.html",
        "assets/plotly.HASH.js",
    }
    assert len([path for path in tree(tmp_path) if "plotly" in path]) == 1
    assert (tmp_path / "events" / "one.html").stat().st_mtime_ns == same


def test_the_list_can_be_checked_with_sha256sum(tmp_path: Path, files: Mapping[str, bytes]):
    write_folder(tmp_path, files)

    sums = (tmp_path / "site.sha256").read_text().splitlines()
    assert sums == sorted(
        (f"{hashlib.sha256(data).hexdigest()}  {path}" for path, data in files.items()),
        key=lambda line: line[66:],
    )


def test_a_folder_with_other_files_is_refused(tmp_path: Path, files: Mapping[str, bytes]):
    (tmp_path / "thesis.txt").write_text("mine")

    with pytest.raises(CannotWrite, match="holds files that `timeline export site` did not write"):
        write_folder(tmp_path, files)
    assert tree(tmp_path) == {"thesis.txt": b"mine"}


def test_a_folder_with_hidden_files_alone_counts_as_empty(
    tmp_path: Path, files: Mapping[str, bytes]
):
    (tmp_path / ".git").write_text("gitdir: elsewhere")
    write_folder(tmp_path, files)

    assert tree(tmp_path)[".git"] == b"gitdir: elsewhere"


def test_files_added_later_stay(tmp_path: Path, files: Mapping[str, bytes]):
    write_folder(tmp_path, files)
    (tmp_path / "robots.txt").write_text("mine")
    (tmp_path / "events" / "notes.html").write_text("mine")
    write_folder(tmp_path, {"index.html": b"another"})

    left = tree(tmp_path)
    assert set(left) == {"robots.txt", "events/notes.html", "index.html", "site.sha256"}
    assert left["robots.txt"] == left["events/notes.html"] == b"mine"


@pytest.mark.parametrize("after", [{}, {"index.html": b"another"}])
def test_a_file_changed_by_hand_is_neither_replaced_nor_removed(tmp_path: Path, after):
    write_folder(tmp_path, {"a.html": b"a", "index.html": b"one"})
    (tmp_path / "index.html").write_bytes(b"mine")
    before = tree(tmp_path)

    with pytest.raises(
        CannotWrite, match=r"index\.html is not as `timeline export site` wrote it, and nothing was"
    ):
        write_folder(tmp_path, after)
    assert tree(tmp_path) == before


def test_an_own_file_where_a_new_one_would_stand_is_not_replaced(tmp_path: Path):
    write_folder(tmp_path, {"index.html": b"one"})
    (tmp_path / "feed.xml").write_bytes(b"mine")

    with pytest.raises(CannotWrite, match=r"feed\.xml is not as"):
        write_folder(tmp_path, {"index.html": b"one", "feed.xml": b"two"})


def test_an_export_that_was_broken_off_is_taken_up_again(tmp_path: Path):
    write_folder(tmp_path, {"a.html": b"1", "b.html": b"1"})
    (tmp_path / "notes").write_text("mine, where a folder should be")
    with pytest.raises(FileExistsError):
        write_folder(tmp_path, {"a.html": b"2", "notes/c.html": b"2"})
    assert tree(tmp_path)["a.html"] == b"2"
    write_folder(tmp_path, {"a.html": b"3"})

    assert set(tree(tmp_path)) == {"a.html", "notes", "site.sha256"}


@pytest.mark.parametrize(
    "line",
    [f"{'0' * 64}  ../elsewhere.html", "a shopping list", "\N{LATIN SMALL LETTER E WITH ACUTE}"],
)
def test_a_list_that_is_not_ours_is_refused(tmp_path: Path, line):
    (tmp_path / "site.sha256").write_text(f"{line}\n", encoding="latin-1")

    with pytest.raises(
        CannotWrite, match=r"site\.sha256 is not as `timeline export site` wrote it"
    ):
        write_folder(tmp_path, {"index.html": b"one"})
