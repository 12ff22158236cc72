"""`timeline export svg` and `png`: drawn by the browser that is installed here."""

import struct
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests import programs
from tests.conftest import COUNT
from timeline.cli import app
from timeline.exporters.web import picture
from timeline.model import Timeline

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(autouse=True)
def browser_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the command find what the other browser tests use, playwright's own included."""
    monkeypatch.setattr(picture, "COMMANDS", (str(programs.BROWSER.path()),))


def export(*arguments: str) -> str:
    result = CliRunner().invoke(app, ["export", *arguments])
    assert result.exit_code == 0, result.output
    return result.output


def test_an_svg_has_a_mark_and_a_title_for_every_event_and_its_labels_as_text(
    tmp_path: Path, timeline: Timeline
):
    out = tmp_path / "timeline.svg"

    assert export("svg", "-o", str(out)) == f"{out} written: {COUNT} events\n"
    root = ET.parse(out).getroot()
    titles = [title.text for title in root.iter(f"{SVG}title")]
    assert titles[0] == timeline.title
    assert sorted(map(str, titles[1:])) == sorted(
        f"{e.title}, {e.date.label}" for e in timeline.events
    )
    text = " ".join("".join(node.itertext()) for node in root.iter(f"{SVG}text"))
    assert all(
        words in text for words in ("Iraq", "1990", f"{COUNT}\xa0events", "told by the article")
    )


def test_a_png_has_the_pixels_asked_for_and_only_the_chosen_lanes(tmp_path: Path):
    out = tmp_path / "timeline.png"

    export("png", "-o", str(out), "--only", "lane=iraq", "--dark", "--width", "800", "--scale", "1")
    data = out.read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">I", data[16:20]) == (832,)


def test_a_picture_that_takes_long_to_encode_is_waited_for(tmp_path: Path):
    out = tmp_path / "timeline.png"

    export("png", "-o", str(out), "--width", "3000", "--height", "2000", "--scale", "4")
    assert struct.unpack(">I", out.read_bytes()[16:20]) == (12128,)


def test_without_a_browser_a_sentence_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(picture, "COMMANDS", ())
    monkeypatch.setattr(picture, "MAC_APPS", ())
    result = CliRunner().invoke(app, ["export", "svg", "-o", str(tmp_path / "x.svg")])

    assert result.exit_code == 2
    assert result.output == (
        "pictures are drawn by Chromium or Chrome, and neither is installed here; "
        "the page itself can save one too: its button is called Save picture\n"
    )
