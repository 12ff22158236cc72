"""`timeline import` shows what it takes each column for, asks whether it is right, and reports."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import Workbook
from typer.testing import CliRunner

from timeline.cli import app

FILES = Path(__file__).parents[1] / "data" / "importing"


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """A table of two events with a column that no event has a place for."""
    file = tmp_path / "sheet.csv"
    file.write_text(
        "Datum,Titel,Ort\n1410,Eine Schlacht,Tannenberg\nbald,Ein Frieden,Thorn\n", "utf-8"
    )
    return file


def run(*arguments: str | Path) -> tuple[int, str, str]:
    """Run `timeline import` and return its exit status and what it wrote to its two outputs."""
    result = CliRunner().invoke(app, ["import", *map(str, arguments)])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.exit_code, result.stdout, result.stderr


def answered(answer: str, *arguments: str | Path) -> tuple[int, str]:
    """Run `timeline import` in a terminal where somebody answers; return its status and output."""
    terminal, inside = pty.openpty()
    command = [sys.executable, "-m", "timeline", "import", *map(str, arguments)]
    with subprocess.Popen(command, stdin=inside, stdout=inside, stderr=inside) as process:
        os.close(inside)
        os.write(terminal, answer.encode())
        seen = b""
        try:
            while piece := os.read(terminal, 4096):
                seen += piece
        except OSError:  # of a terminal in which nothing runs any more
            pass
    os.close(terminal)
    return process.returncode, seen.decode().replace("\r\n", "\n")


def test_what_each_column_is_taken_for_is_shown_with_the_reason_and_examples(
    sheet: Path, tmp_path: Path
):
    out = tmp_path / "out.yaml"

    status, printed, _ = run("auto", sheet, "-o", out)

    assert status == 1
    assert printed.splitlines() == [
        "Datum → date, because 1 of 2 cells can be read as dates",
        "    “1410”, “bald”",
        "Titel → title, because it is called “Titel”",
        "    “Eine Schlacht”, “Ein Frieden”",
        "Ort → kept in the report only, because no event has a place for it",
        "    “Tannenberg”, “Thorn”",
        "row 3: left out: Ein Frieden",
        "    in “Datum” “bald” cannot be read as a date",
        "sheet.csv (CSV): 1 imported, 0 guessed, 1 left out",
        f"The whole report: {out}.report.json",
        f"{out} written. To see it: timeline serve {out} --drafts",
    ]


def test_the_whole_report_stands_beside_the_file_with_all_that_no_event_has_a_place_for(
    sheet: Path, tmp_path: Path
):
    run("auto", sheet, "-o", tmp_path / "out.yaml")

    report = json.loads((tmp_path / "out.yaml.report.json").read_text("utf-8"))

    assert report["columns"][2] == {
        "header": "Ort",
        "field": "",
        "because": "no event has a place for it",
        "examples": ["Tannenberg", "Thorn"],
    }
    assert [row["kept"] for row in report["rows"]] == [
        {"Ort": "Tannenberg"},
        {"Datum": "bald", "Titel": "Ein Frieden", "Ort": "Thorn"},
    ]


def test_a_report_that_is_there_already_is_not_written_over(sheet: Path, tmp_path: Path):
    report = tmp_path / "out.yaml.report.json"
    report.write_text("mine")

    assert run("auto", sheet, "-o", tmp_path / "out.yaml") == (
        2,
        "",
        f"{report} is there already; name another file, or write over it with --force\n",
    )
    assert not (tmp_path / "out.yaml").exists()


def test_the_short_report_names_ten_rows_of_a_kind(tmp_path: Path):
    sheet = tmp_path / "sheet.csv"
    sheet.write_text("date,title\n" + "1914,A\n" * 20 + "soon,B\n" * 14)

    _, printed, _ = run("auto", sheet, "-o", tmp_path / "out.yaml")

    lines = printed.splitlines()
    assert lines.count("row 22: left out: B") == 1
    assert "… and 4 more rows left out, which the whole report has" in lines


@pytest.mark.parametrize(
    ("answer", "is_written"), [("n\n", False), ("y\n", True), ("\n", True), ("no\n", False)]
)
def test_in_a_terminal_it_asks_before_it_writes(
    answer: str, is_written: bool, sheet: Path, tmp_path: Path
):
    out = tmp_path / "out.yaml"

    status, seen = answered(answer, "auto", sheet, "-o", out)

    assert "Import with these columns? [Y/n] " in seen
    assert (out.exists(), (tmp_path / "out.yaml.report.json").exists()) == (is_written, is_written)
    assert status == 1
    assert (
        "nothing was written; say which column is which, such as --map title=HEADER" in seen
    ) is not is_written


def test_with_yes_it_does_not_ask(sheet: Path, tmp_path: Path):
    _, seen = answered("", "auto", sheet, "-o", tmp_path / "out.yaml", "--yes")

    assert "Import with these columns?" not in seen
    assert (tmp_path / "out.yaml").exists()


def test_sheet_and_encoding_can_be_named(tmp_path: Path):
    book, text = tmp_path / "book.xlsx", tmp_path / "text.csv"
    workbook = Workbook()
    workbook.active.append(["Only", "notes"])
    events = workbook.create_sheet("Events")
    events.append(["Date", "Title"])
    events.append([1914, "Shots"])
    workbook.save(book)
    text.write_bytes("Date,Title\n1914,Zürich\n".encode("cp850"))

    assert "  - id: shots\n" in run("auto", book, "--sheet", "Events")[1]
    assert "    title: Zürich\n" in run("auto", text, "--encoding", "cp850")[1]


def test_the_command_writes_the_file_and_the_report(tmp_path: Path):
    out, report = tmp_path / "events.yaml", tmp_path / "report.json"

    status, printed, _ = run("timelinejs", FILES / "sheet_v1.csv", "-o", out, "--report", report)

    assert status == 0
    assert printed.splitlines() == [
        "row 3: guessed: Three days; 2010-04-03/2010-04-05",
        "    “03/04/2010” is read as 2010-04-03, since the day comes first in other dates of "
        "the file",
        "    “05/04/2010” is read as 2010-04-05, since the day comes first in other dates of "
        "the file",
        "sheet_v1.csv (TimelineJS sheet): 1 imported, 1 guessed, 0 left out",
        f"The whole report: {report}",
        f"{out} written. To see it: timeline serve {out} --drafts",
    ]
    assert json.loads(report.read_text("utf-8"))["counts"] == {
        "imported": 1,
        "guessed": 1,
        "left out": 0,
    }
    assert CliRunner().invoke(app, ["check", str(out)]).exit_code == 0


def test_a_row_that_was_left_out_is_exit_status_1(tmp_path: Path):
    assert run("auto", FILES / "own_headers.csv", "-o", tmp_path / "events.yaml")[0] == 1


def test_without_a_name_the_file_is_printed_and_the_report_goes_to_the_other_output():
    status, printed, said = run("auto", FILES / "letters.csv")

    assert status == 0
    assert printed.startswith("title: Imported from letters.csv\n")
    assert said.endswith("letters.csv (CSV): 4 imported, 0 guessed, 0 left out\n")


def test_no_file_is_written_over_without_being_told_so(tmp_path: Path):
    out = tmp_path / "events.yaml"
    out.write_text("mine")

    assert run("auto", FILES / "letters.csv", "-o", out) == (
        2,
        "",
        f"{out} is there already; name another file, or write over it with --force\n",
    )
    assert out.read_text() == "mine"
    assert run("auto", FILES / "letters.csv", "-o", out, "--force")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["timelinesj", "x"], "there is no format 'timelinesj'; did you mean 'timelinejs'?"),
        (["csv", "missing.csv"], "missing.csv cannot be read: No such file or directory"),
        (
            ["vis", "x", "--map", "title=a"],
            "--map says what the columns of a table are (auto, csv, xlsx, ods, json)",
        ),
        (
            ["csv", "x", "--map", "titel=a"],
            "--map: there is no field 'titel'; did you mean 'title'?",
        ),
        (
            ["csv", "x", "--map", "title"],
            "--map: 'title' is not FIELD=HEADER, such as title=Headline",
        ),
    ],
)
def test_wrong_use_is_exit_status_2(arguments: list[str], said: str):
    status, printed, told = run(*arguments)

    assert (status, printed) == (2, "")
    assert told.startswith(said)


def test_a_file_that_is_not_what_it_should_be_is_exit_status_1():
    assert run("simile", FILES / "items.json") == (
        1,
        "",
        f"{FILES / 'items.json'}: this is no file of SIMILE Timeline, which has a list of events\n",
    )
