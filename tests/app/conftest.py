"""The app on a copy of the curated file."""

import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.conftest import ROOT


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The app on a copy of the curated file."""
    for name in ("events.yaml", "verified.json"):
        shutil.copy(ROOT / "data" / name, tmp_path)
    monkeypatch.setenv("TIMELINE_FILE", str(tmp_path / "events.yaml"))
    monkeypatch.setenv("TIMELINE_EDIT", "1")
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)


def html(page: AppTest) -> str:
    """Return all that the page has as HTML."""
    return "\n".join(element.proto.body for element in page.get("html"))
