"""The panels for editors, which Streamlit draws above the page."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from timeline.app import routes

SCRIPT = Path(routes.__file__).with_name("script.py")


@pytest.fixture
def panels(file: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("TIMELINE_FILE", str(file))
    monkeypatch.setenv("TIMELINE_EDIT", "1")
    monkeypatch.setenv("TIMELINE_DRAFTS", "")
    monkeypatch.setenv("TIMELINE_NAME", "")
    routes.current.cache_clear()
    yield AppTest.from_file(str(SCRIPT), default_timeout=60)
    routes.current.cache_clear()


def html(panels: AppTest) -> str:
    """All that the panels have as HTML."""
    return "\n".join(element.proto.body for element in panels.get("html"))


def test_editors_are_told_what_is_in_the_file(panels: AppTest):
    panels.run()

    assert not panels.exception
    assert "For editors: what is in events.yaml" in html(panels)
    assert "problem" not in html(panels).replace("page-problems", "")


def test_a_broken_file_shows_its_problems_with_lines(panels: AppTest, file: Path):
    lines = file.read_text(encoding="utf-8").splitlines()
    wrong = next(number for number, line in enumerate(lines) if line.strip() == "lane: command")
    lines[wrong] = lines[wrong].replace("command", "comand")
    file.write_text("\n".join(lines), encoding="utf-8")

    panels.run()

    assert not panels.exception
    assert f">events.yaml:{wrong + 1}:11</code>" in html(panels)
    assert "Nothing can be shown yet." in html(panels)


def test_a_remark_stands_beside_the_events(panels: AppTest, file: Path):
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("author: [Ali Alfoneh]", "author: [Alfoneh, Ali]", 1), encoding="utf-8"
    )

    panels.run()

    assert not panels.exception
    assert "1 remark in events.yaml" in html(panels)
    assert "<p>Remark: a comma parts authors" in html(panels)


@pytest.mark.parametrize("text", [b"", b"\xff\xfe", b"events: [", b"- a\n- b", b"\x00\x01"])
def test_no_file_whatever_gives_an_exception(panels: AppTest, file: Path, text: bytes):
    file.write_bytes(text)

    panels.run()

    assert not panels.exception
    assert "1 problem in events.yaml" in html(panels)


def test_readers_get_no_panel(panels: AppTest, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("TIMELINE_EDIT", "")

    panels.run()

    assert "events.yaml" not in html(panels)


def _problems_of_a_later_version() -> None:
    """Run as a script of Streamlit: the file as it is now, beside a good reading of it before."""
    import os
    from pathlib import Path

    from timeline.app.editor_panel import problem_panel
    from timeline.app.settings import Settings
    from timeline.loading import load, load_bytes
    from timeline.store import Snapshot

    file = Path(os.environ["TIMELINE_FILE"])
    text = file.read_text(encoding="utf-8")
    new = text.replace("\nevents:\n", "\nevents:\n  - id: a-new-one\n    lane: nowhere\n", 1)
    good, now = load(file), load_bytes(new.encode(), file.name)
    problem_panel(Settings(file), Snapshot(2, good, now.problems))


def test_only_events_that_are_shown_are_linked(panels: AppTest):
    later = AppTest.from_function(_problems_of_a_later_version, default_timeout=60).run()

    assert not later.exception
    assert "<strong>a-new-one" in html(later)
    assert "?event=a-new-one" not in html(later)
    assert '<a href="?event=mykonos-1992" target="_self">show the event</a>' in html(later)
