"""The command `timeline verify`: quotes are compared with source texts, and what is exact is recorded."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from timeline.cli import app
from timeline.loading import load
from timeline.quotes import Verified

TEXT = "The lamp was lit.\nNobody’s hand put it out.\n"
EVENTS = """\
title: A house
span: 1990/2000
lanes:
  - id: house
    title: House
sources:
  diary: {type: book, title: A diary, nature: memoir}
  letters: {type: book, title: Letters, nature: memoir}
events:
  - id: evening
    title: An evening
    date: "1997"
    lane: house
    origin: article
    summary: Somebody lit a lamp.
    quotes:
      - id: lit
        source: diary
        text: The lamp was lit.
      - id: hand
        source: diary
        text: Nobody’s hand put it out.
      - id: dear
        source: letters
        text: Dear all
"""


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A timeline of three quotes and, beside it, the text of the diary; the folder is the current one."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "diary.txt").write_text(TEXT, encoding="utf-8", newline="")
    (tmp_path / "events.yaml").write_text(EVENTS, encoding="utf-8")
    return tmp_path


def verify(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["verify", "events.yaml", *arguments])


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_what_is_exact_is_recorded_beside_the_file(house: Path):
    result = verify("--source", "diary=diary.txt")

    assert (result.exit_code, result.output) == (0, "diary: 2 of 2 quotes exact\nverified.json written\n")
    record = Verified.read(house / "verified.json")
    assert sorted((quote.id, quote.start) for quote in record.quotes.values()) == [("hand", 18), ("lit", 0)]
    assert [problem.rule for problem in load(house / "events.yaml").problems] == ["quote-unverified"]


def test_nothing_is_written_twice(house: Path):
    verify("--source", "diary=diary.txt")
    before = (house / "verified.json").stat()

    result = verify("--source", "diary=diary.txt")

    assert (result.exit_code, result.output) == (0, "diary: 2 of 2 quotes exact\n")
    assert (house / "verified.json").stat().st_mtime_ns == before.st_mtime_ns


def test_each_quote_that_is_not_exact_has_a_line(house: Path):
    change(house / "events.yaml", "Nobody’s hand put it out.", "Nobody's hand put it out.")
    change(house / "events.yaml", "The lamp was lit.", "A bell rang far away.")

    result = verify("--source", "diary=diary.txt")

    assert result.exit_code == 1
    assert result.output.splitlines() == [
        "events.yaml:10: evening, lit: absent from diary: [-A bell rang far away.-]",
        "events.yaml:10: evening, hand: near, line 2 of diary: [-Nobody's-]{+Nobody’s+} hand put it out.; "
        "the quote has U+0027 APOSTROPHE; the source has U+2019 RIGHT SINGLE QUOTATION MARK",
        "diary: 0 of 2 quotes exact",
    ]
    assert not (house / "verified.json").exists()


def test_a_draft_may_have_quotes_that_are_not_exact(house: Path):
    change(house / "events.yaml", "The lamp was lit.", "The lamb was lit.")
    change(house / "events.yaml", "    origin: article\n", "    origin: article\n    draft: true\n")
    change(house / "events.yaml", "  letters: {type", "  # letters: {type")
    change(house / "events.yaml", "      - id: dear\n        source: letters\n        text: Dear all\n", "")

    result = verify("--source", "diary=diary.txt")

    assert "[-lamb-]{+lamp+}" in result.output
    assert result.exit_code == 0


def test_check_writes_nothing_and_tells_whether_it_would(house: Path):
    new = verify("--source", "diary=diary.txt", "--check")
    assert (new.exit_code, new.output.splitlines()[-1]) == (
        1,
        "verified.json is out of date; run this without --check",
    )
    assert not (house / "verified.json").exists()

    verify("--source", "diary=diary.txt")
    assert verify("--source", "diary=diary.txt", "--check").exit_code == 0


def test_several_sources_are_compared_at_once(house: Path):
    (house / "letters.txt").write_bytes(b"\xef\xbb\xbfDear all, come.")

    result = verify("--source", "diary=diary.txt", "--source", "letters=letters.txt")

    assert result.output.splitlines()[:2] == ["diary: 2 of 2 quotes exact", "letters: 1 of 1 quote exact"]
    assert load(house / "events.yaml").problems == ()


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("diary", "'diary' is not ID=TEXT, such as kazimi-2020=article.txt"),
        ("=diary.txt", "'=diary.txt' is not ID=TEXT, such as kazimi-2020=article.txt"),
        ("dairy=diary.txt", "there is no source 'dairy'; did you mean 'diary'?"),
        ("diary=nowhere.txt", "'nowhere.txt' cannot be read: No such file or directory"),
        ("diary=.", "'.' cannot be read: Is a directory"),
        ("diary=latin.txt", "'latin.txt' is not UTF-8 from its byte 4 on"),
    ],
)
def test_a_source_that_is_given_wrongly_is_wrong_use(house: Path, given: str, message: str):
    (house / "latin.txt").write_bytes("café".encode("latin-1"))

    result = verify("--source", given)

    assert (result.exit_code, result.stdout) == (2, "")
    assert message in " ".join(result.stderr.split())


def test_without_a_source_there_is_nothing_to_compare(house: Path):
    result = verify()

    assert result.exit_code == 2
    assert "Missing option '--source'" in result.stderr


def test_a_file_with_other_problems_is_not_compared(house: Path):
    change(house / "events.yaml", "lane: house", "lane: garden")

    result = verify("--source", "diary=diary.txt")

    assert (result.exit_code, result.stdout) == (1, "")
    assert "events.yaml:13:11" in result.stderr
    assert "quote" not in result.stderr


def test_a_broken_record_is_not_written_over(house: Path):
    (house / "verified.json").write_text("<<<<<<<", encoding="utf-8")

    result = verify("--source", "diary=diary.txt")

    assert (result.exit_code, result.stdout) == (1, "")
    assert "verified.json is not JSON; delete it and run `timeline verify`" in result.stderr
    assert (house / "verified.json").read_text(encoding="utf-8") == "<<<<<<<"
