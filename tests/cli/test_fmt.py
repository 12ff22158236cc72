"""`timeline fmt` writes files in their usual form, and leaves alone what it cannot read."""

from __future__ import annotations

import os
import re
import shutil
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.editing.usual_form import AFTER, BEFORE
from timeline.cli import app


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
    """The file in a folder open to all, with anybody's rights: root may write every file."""
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
