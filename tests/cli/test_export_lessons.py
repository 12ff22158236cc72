"""`timeline export slides`, `handout` and `worksheet`, from the shell."""

import io
from pathlib import Path

import pptx
import pypdf
import pytest
from typer.testing import CliRunner

from timeline.cli import app
from timeline.model import Timeline

REAL = Path(__file__).parents[2] / "data" / "events.yaml"


def export(*arguments):
    result = CliRunner().invoke(app, ["export", *map(str, arguments)])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def test_slides_of_a_tour_are_written(tmp_path: Path):
    out = tmp_path / "deck.pptx"

    assert export("slides", REAL, "--tour", "chronology", "-o", out).stdout == (
        f"{out} written: chronology, 12 steps\n"
    )
    assert pptx.Presentation(out).slides[0].shapes.title.text.startswith("From the founding")


def test_the_worksheet_has_its_answers_beside_it(tmp_path: Path, timeline: Timeline):
    events = [event for event in timeline.events if event.lane == "afghanistan"]
    out = tmp_path / "worksheet.pdf"

    said = export("worksheet", REAL, "--only", "lane=afghanistan", "-o", out).stdout

    assert said == (
        f"{out} written: {len(events)} events\n{tmp_path / 'worksheet-answers.pdf'} written: the "
        f"answers\n"
    )


def test_answers_go_where_they_are_asked_to(tmp_path: Path):
    out, answers = tmp_path / "w.pdf", tmp_path / "mine.pdf"
    export("worksheet", REAL, "--only", "lane=afghanistan", "-o", out, "--answers", answers)

    assert sorted(tmp_path.iterdir()) == [answers, out]
    assert pypdf.PdfReader(io.BytesIO(answers.read_bytes())).metadata.title.startswith(
        "Worksheet: answers"
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ("slides", "--tour", "chronologie"),
            "there is no tour 'chronologie'; did you mean 'chronology'?",
        ),
        (
            ("handout", "--tour", "x"),
            "there is no tour 'x'; there are: the-argument, the-record, chronology",
        ),
        (
            ("slides", "--tour", "chronology", "--only", "lane=iraq"),
            "a tour has its own events; leave one of the two out",
        ),
        (("worksheet", "--answers", "out"), "the answers need a file of their own"),
    ],
)
def test_wrong_use_is_explained(
    arguments, message, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    result = export(arguments[0], REAL, *arguments[1:], "-o", "out")

    assert result.exit_code == 2
    assert message in " ".join(result.stderr.split())
    assert [*tmp_path.iterdir()] == []
