"""`timeline check` says what is wrong, for people and programs."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.cli.command import DRAFT, shell
from timeline.cli import app

ROOT = Path(__file__).parents[2]


def timeline(*arguments: str | Path) -> tuple[int, str, str]:
    """Run the command and return its exit status and what it wrote to its two outputs."""
    result = CliRunner(env={"GITHUB_ACTIONS": None}).invoke(
        app, [str(argument) for argument in arguments]
    )
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.usefixtures("folder")
def test_a_good_file_is_said_to_be_good():
    assert timeline("check") == (0, "data/events.yaml: 1 event, nothing to mend\n", "")


@pytest.mark.usefixtures("folder")
def test_problems_are_printed_with_their_lines_and_counted():
    assert timeline("check", "wrong.yaml") == (
        1,
        "new-light\n"
        "wrong.yaml:9:11 there is no lane 'twon' under 'lanes'; write an id that is there, or add "
        "it there\n"
        "     9 │     lane: twon\n"
        "       │           ^^^^ did you mean: town\n"
        "\n"
        "1 problem in wrong.yaml\n",
        "",
    )


def test_remarks_alone_are_no_failure_unless_they_are_to_be(folder: Path):
    (folder / "remarked.yaml").write_text(
        DRAFT.replace("A new light", "Light #1"), encoding="utf-8"
    )
    shown = (
        "new-light\n"
        "remarked.yaml:7:18 remark: this is a comment and no part of 'title'; if it belongs to it, "
        'put the whole text in "quotes"\n'
        "     7 │     title: Light #1\n"
        '       │                  ^^ did you mean: "Light #1"\n'
        "\n"
        "remarked.yaml: 1 event, nothing to mend, 1 remark\n"
    )

    assert timeline("check", "remarked.yaml") == (0, shown, "")
    assert timeline("check", "--strict", "remarked.yaml") == (1, shown, "")
    assert timeline("check", "--strict", "data/events.yaml")[0] == 0


def test_problems_and_remarks_are_counted_apart(folder: Path):
    wrong = DRAFT.replace("A new light", "Light #1").replace("lane: town", "lane: twon")
    (folder / "wrong.yaml").write_text(wrong, encoding="utf-8")

    status, printed, _ = timeline("check", "wrong.yaml")

    assert (status, printed.splitlines()[-1]) == (1, "1 problem and 1 remark in wrong.yaml")


@pytest.mark.parametrize("command", ["schema", "fmt"])
def test_remarks_keep_no_command_from_its_work(folder: Path, command: str):
    (folder / "remarked.yaml").write_text(
        DRAFT.replace("A new light", "Light #1"), encoding="utf-8"
    )

    assert timeline(*command.split(), "remarked.yaml")[0] == 0


@pytest.mark.usefixtures("folder")
def test_several_files_are_checked_one_after_the_other():
    status, printed, _ = timeline("check", "data/events.yaml", "wrong.yaml", "missing.yaml")

    assert status == 1
    assert [line for line in printed.splitlines() if "yaml" in line] == [
        "data/events.yaml: 1 event, nothing to mend",
        "wrong.yaml:9:11 there is no lane 'twon' under 'lanes'; write an id that is there, or add "
        "it there",
        "1 problem in wrong.yaml",
        "missing.yaml:1:1 there is no such file; look for a slip in its name",
        "1 problem in missing.yaml",
    ]


@pytest.mark.usefixtures("folder")
def test_programs_get_one_list_for_all_files():
    status, printed, _ = timeline("check", "--format", "json", "wrong.yaml", "data/events.yaml")

    assert status == 1
    assert json.loads(printed) == [
        {
            "file": "wrong.yaml",
            "line": 9,
            "column": 11,
            "event": "new-light",
            "field": "lane",
            "message": (
                "there is no lane 'twon' under 'lanes'; write an id that is there, or add it there"
            ),
            "hint": "town",
            "rule": "lane-unknown",
            "grade": "problem",
        }
    ]


@pytest.mark.usefixtures("folder")
def test_programs_get_an_empty_list_of_a_good_file():
    assert timeline("check", "--format", "json") == (0, "[]\n", "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "--format", "xml"], "'xml' is not one of 'text', 'github', 'json', 'sarif'"),
        (["check", "--colour"], "No such option: --colour"),
        (["chekc"], "No such command 'chekc'. Did you mean 'check'?"),
    ],
)
def test_wrong_use_is_told_on_the_other_output(arguments: Sequence[str], said: str):
    status, printed, told = timeline(*arguments)

    assert (status, printed) == (2, "")
    assert said in " ".join(told.split())


@pytest.mark.usefixtures("folder")
def test_github_gets_a_note_beside_the_line():
    status, printed, _ = timeline("check", "--format", "github", "wrong.yaml", "data/events.yaml")

    assert (status, printed.splitlines()) == (
        1,
        [
            "::error file=wrong.yaml,line=9,endLine=9,col=11,endColumn=15,title=new-light%2C lane::"
            "there is no lane 'twon' under 'lanes'; write an id that is there, or add it there "
            "(did you mean: town)",
            "1 problem in wrong.yaml",
            "data/events.yaml: 1 event, nothing to mend",
        ],
    )


@pytest.mark.parametrize(
    ("environment", "arguments", "first"),
    [
        ({"GITHUB_ACTIONS": "true"}, [], "::error file=wrong.yaml"),
        ({"GITHUB_ACTIONS": "true"}, ["--format", "text"], "new-light"),
        ({"GITHUB_ACTIONS": "false"}, [], "new-light"),
    ],
)
def test_where_github_runs_it_notes_are_usual(
    folder: Path, environment: Mapping[str, str], arguments: Sequence[str], first: str
):
    done = shell("check", "wrong.yaml", *arguments, folder=folder, **environment)

    assert done.returncode == 1
    assert done.stdout.decode().startswith(first)


@pytest.mark.usefixtures("folder")
def test_scanners_get_sarif():
    status, printed, _ = timeline("check", "--format", "sarif", "wrong.yaml")
    (run,) = json.loads(printed)["runs"]

    assert status == 1
    assert run["results"][0]["message"]["text"].startswith(
        "there is no lane 'twon' under 'lanes'; "
    )
    assert timeline("check", "--format", "sarif")[0] == 0


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("arguments", [["-"], ["--format", "json"], ["data/events.yaml", "-"]])
def test_only_files_are_watched_and_only_text_is_shown(arguments: Sequence[str]):
    status, printed, told = timeline("check", "--watch", *arguments)

    assert (status, printed) == (2, "")
    assert "it watches files, and shows problems as text" in " ".join(told.split())
