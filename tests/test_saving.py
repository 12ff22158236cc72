"""A file is written in one step, and what is no file is never replaced."""

import os
import stat
from pathlib import Path

import pytest

from timeline.saving import save


def test_a_file_gets_its_new_content_and_keeps_its_permissions(tmp_path: Path):
    file = tmp_path / "events.csv"
    file.write_bytes(b"old")
    file.chmod(0o640)

    save(file, b"new")

    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [file]


def test_a_link_still_leads_to_the_file(tmp_path: Path):
    file, link = tmp_path / "events.csv", tmp_path / "latest.csv"
    file.write_bytes(b"old")
    link.symlink_to(file)

    save(link, b"new")

    assert link.is_symlink()
    assert file.read_bytes() == b"new"


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        save(pipe, b"new")

        assert os.read(reader, 10) == b"new"
    finally:
        os.close(reader)
    assert pipe.is_fifo()


def test_a_folder_is_no_file_to_write(tmp_path: Path):
    with pytest.raises(IsADirectoryError):
        save(tmp_path, b"new")

    assert list(tmp_path.iterdir()) == []
