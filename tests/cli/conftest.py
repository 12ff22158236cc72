"""A folder of small files, in which commands run."""

from pathlib import Path

import pytest

from tests.cli.command import DRAFT
from tests.cli.quoted_house import EVENTS, TEXT


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with a good file where one is looked for."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "events.yaml").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "wrong.yaml").write_text(
        DRAFT.replace("lane: town", "lane: twon"), encoding="utf-8"
    )
    return tmp_path


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A timeline of three quotes and the text of the diary, in the current folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "diary.txt").write_text(TEXT, encoding="utf-8", newline="")
    (tmp_path / "events.yaml").write_text(EVENTS, encoding="utf-8")
    return tmp_path
