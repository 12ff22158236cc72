"""A span has two ends: what is said of one that has not, and that nothing else breaks on any."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.checks.harbour import GOOD, problems, rules_of, told
from timeline.checks import span
from timeline.cli import app
from timeline.loading import load_bytes

NO_LAST = "no last day, and the chart needs both ends; write also the last year"
NO_FIRST = "no first day, and the chart needs both ends; write also the first year"
ABOUT = "that the timeline is about"
#: An open span, what is said of it, and what is perhaps meant.
OPEN = [
    ("1990/", NO_LAST, "1990/1992"),
    ("1990/..", NO_LAST, "1990/1992"),
    ("1990-05-01~/", NO_LAST, "1990-05-01~/1992"),
    ("2011/", NO_LAST, ""),
    ("[1990..]", NO_LAST, "1990/1992"),
    ("[1990,1992..]", NO_LAST, ""),
    ("../2001", NO_FIRST, "1991/2001"),
    ("/2001", NO_FIRST, "1991/2001"),
    ("[..2001]", NO_FIRST, "1991/2001"),
]
#: What is no span, each refused as a date.
NO_DATE = [
    "..",
    "/",
    "../..",
    "[]",
    "''",
    "~",
    "XXXX",
    "2001/1990",
    "[2001..1990]",
    "1990/1995/2001",
]
#: Unusual spans that hold a timeline all the same.
CLOSED = ["[1990..2001]", "[1990,2001]", "-9999/9999", "1990~/2001?", "1990-XX/2001-XX", "199X"]


def test_its_rule_is_the_one_tested_here():
    assert rules_of(span) == ["spans_have_two_ends"]


@pytest.mark.parametrize(("written", "missing", "hint"), OPEN)
def test_an_open_span_is_told_with_a_way_out(written: str, missing: str, hint: str):
    (problem, *others) = problems(("span: 1990/2001", f"span: {written}"))

    value = written.replace(" ", "")
    assert told(problem) == ("2:7 span", f"the span {value} has {missing} {ABOUT}", hint)
    assert {other.rule for other in others} <= {"date-outside-span"}


def test_a_file_without_events_has_nothing_to_close_its_span_with():
    head = "title: T\nlanes: [{id: a, title: A}]\nsources: {}\nevents: []\nspan: 1990/\n"
    (problem,) = load_bytes(head.encode(), "empty.yaml").problems

    assert (problem.rule, problem.hint) == ("span-open", "")


@pytest.mark.parametrize("written", CLOSED)
def test_a_span_with_two_ends_is_one(written: str):
    assert "span-open" not in [
        problem.rule for problem in problems(("span: 1990/2001", f'span: "{written}"'))
    ]


@pytest.mark.parametrize("written", [*(written for written, *_ in OPEN), *NO_DATE, "1991"])
def test_no_command_breaks_on_any_span(written: str, tmp_path: Path):
    file = tmp_path / "events.yaml"
    file.write_text(GOOD.replace("span: 1990/2001", f"span: {written}"), encoding="utf-8")

    assert run("check", file) == 1
    assert run("fmt", file) in (0, 1)
    assert run("new", file) in (0, 1)
    assert run("export", "html", file, "-o", tmp_path / "page.html") == 1
    assert run("export", "csv", file, "-o", tmp_path / "page.csv") == 1
    assert not (tmp_path / "page.html").exists()


@pytest.mark.parametrize("written", CLOSED[:-1])
@pytest.mark.parametrize("output", ["html", "site", "slides", "handout", "worksheet"])
def test_every_chart_is_drawn_over_any_span(output: str, written: str, tmp_path: Path):
    file = tmp_path / "events.yaml"
    file.write_text(GOOD.replace("span: 1990/2001", f'span: "{written}"'), encoding="utf-8")

    assert run("export", output, file, "-o", tmp_path / "output") == 0


def test_a_chart_is_drawn_over_a_single_day(tmp_path: Path):
    file = tmp_path / "events.yaml"
    one_day = GOOD.replace("span: 1990/2001", "span: 1991-03-01").replace("1992-05", "1991-03-01")
    file.write_text(one_day.replace("date: 1991\n", "date: 1991-03-01\n"), encoding="utf-8")

    assert run("export", "html", file, "-o", tmp_path / "page.html") == 0
    assert run("export", "slides", file, "-o", tmp_path / "slides.pptx") == 0


def run(*arguments: str | Path) -> int:
    """Run a command, which must end by itself, and return its exit status."""
    answers = "An event\n1995\n" + "\n" * 30
    result = CliRunner().invoke(app, [str(argument) for argument in arguments], input=answers)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.exit_code
