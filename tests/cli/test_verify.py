"""`timeline verify`: quotes are compared with source texts, and what is exact is recorded."""

from pathlib import Path

import pytest

from tests.cli.quoted_house import TEXT, change, verify
from timeline.loading import load
from timeline.verification.record import Verified


def test_what_is_exact_is_recorded_beside_the_file(house: Path):
    result = verify("--source", "diary=diary.txt")

    assert (result.exit_code, result.output) == (
        0,
        "diary: 2 of 2 quotes exact\nverified.json written\n",
    )
    record = Verified.read(house / "verified.json")
    assert sorted((quote.id, quote.start) for quote in record.quotes.values()) == [
        ("hand", 18),
        ("lit", 0),
    ]
    assert [problem.rule for problem in load(house / "events.yaml").problems] == [
        "quote-unverified"
    ]


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
        "events.yaml:10: evening, hand: near, line 2 of diary: [-Nobody's-]{+Nobody’s+} hand put "
        "it out.; "
        "the quote has U+0027 APOSTROPHE; the source has U+2019 RIGHT SINGLE QUOTATION MARK",
        "diary: 0 of 2 quotes exact, 1 near, 1 absent",
    ]
    assert not (house / "verified.json").exists()


def test_a_draft_may_have_quotes_that_are_not_exact(house: Path):
    change(house / "events.yaml", "The lamp was lit.", "The lamb was lit.")
    change(house / "events.yaml", "    origin: article\n", "    origin: article\n    draft: true\n")
    change(house / "events.yaml", "  letters: {type", "  # letters: {type")
    change(
        house / "events.yaml",
        "      - id: dear\n        source: letters\n        text: Dear all\n",
        "",
    )

    result = verify("--source", "diary=diary.txt")

    assert "[-lamb-]{+lamp+}" in result.output
    assert result.exit_code == 0


def test_check_writes_nothing_and_tells_whether_it_would(house: Path):
    (house / "letters.txt").write_text("Dear all", encoding="utf-8")
    both = ("--source", "diary=diary.txt", "--source", "letters=letters.txt")
    new = verify(*both, "--check")
    assert (new.exit_code, new.output.splitlines()[-1]) == (
        1,
        "verified.json is out of date; run this without --check",
    )
    assert not (house / "verified.json").exists()

    verify(*both)
    assert verify(*both, "--check").exit_code == 0
    assert verify("--check").exit_code == 0


def test_check_tells_what_was_never_compared_or_changed_since(house: Path):
    verify("--source", "diary=diary.txt")
    change(house / "events.yaml", "The lamp was lit.", "The lamps were lit.")
    before = (house / "verified.json").read_bytes()

    result = verify("--check")

    assert (result.exit_code, result.output.splitlines()) == (
        1,
        [
            "events.yaml:10: evening, lit: changed since it was compared with diary",
            "events.yaml:10: evening, dear: not yet compared with letters",
        ],
    )
    assert (house / "verified.json").read_bytes() == before


def test_the_same_texts_give_the_same_record_to_the_byte(house: Path):
    verify("--source", "diary=diary.txt")
    first = (house / "verified.json").read_bytes()
    (house / "verified.json").unlink()

    verify("--source", "diary=diary.txt")

    assert (house / "verified.json").read_bytes() == first
    assert sorted(path.name for path in house.iterdir()) == [
        "diary.txt",
        "events.yaml",
        "verified.json",
    ]


def test_words_that_stand_in_several_places_are_told_apart_by_those_around_them(house: Path):
    (house / "diary.txt").write_text(
        f"At six the bell rang. {TEXT}\nAt seven, once more: The lamp was lit. We slept.",
        encoding="utf-8",
    )

    result = verify("--source", "diary=diary.txt")

    assert result.exit_code == 0
    assert result.output.splitlines()[0] == (
        "events.yaml:10: evening, lit: exact, line 1 of diary; this one: six the bell rang. "
        "[quote] Nobody’s "
        "hand put it; also line 4: At seven, once more: [quote] We slept."
    )


@pytest.mark.parametrize(("recorded", "kept"), [(44, 44), (45, 0), (17, 0), (10**9, 0), (-1, 0)])
def test_words_that_stand_in_several_places_stay_where_they_were_found(
    house: Path, recorded: int, kept: int
):
    verify("--source", "diary=diary.txt")
    change(house / "verified.json", '"start": 0', f'"start": {recorded}')
    (house / "diary.txt").write_text(f"{TEXT}The lamp was lit.\n", encoding="utf-8", newline="")

    verify("--source", "diary=diary.txt")

    record = Verified.read(house / "verified.json")
    assert [quote.start for quote in record.quotes.values() if quote.id == "lit"] == [kept]


def test_several_sources_are_compared_at_once(house: Path):
    (house / "letters.txt").write_bytes(b"\xef\xbb\xbfDear all, come.")

    result = verify("--source", "diary=diary.txt", "--source", "letters=letters.txt")

    assert result.output.splitlines()[:2] == [
        "diary: 2 of 2 quotes exact",
        "letters: 1 of 1 quote exact",
    ]
    assert load(house / "events.yaml").problems == ()


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("diary", "'diary' is not ID=FILE, such as kazimi-2020=article.txt"),
        ("=diary.txt", "'=diary.txt' is not ID=FILE, such as kazimi-2020=article.txt"),
        ("dairy=diary.txt", "there is no source 'dairy'; did you mean 'diary'?"),
        ("diary=nowhere.txt", "'nowhere.txt' cannot be read: No such file or directory"),
        ("diary=.", "'.' cannot be read: Is a directory"),
        (
            "diary=latin.txt",
            "line 2 of 'latin.txt' is not in UTF-8; save it again as plain text, with the "
            "encoding UTF-8",
        ),
        (
            "diary=notepad.txt",
            "'notepad.txt' is in UTF-16, or no text at all; "
            "save it again as plain text, with the encoding UTF-8",
        ),
        ("diary=bare.txt", "'bare.txt' is in UTF-16, or no text at all"),
    ],
)
def test_a_source_that_is_given_wrongly_is_wrong_use(house: Path, given: str, message: str):
    (house / "latin.txt").write_bytes("The lamp.\nA café.\n".encode("latin-1"))
    (house / "notepad.txt").write_text("The lamp was lit.", encoding="utf-16")
    (house / "bare.txt").write_text("The lamp was lit.", encoding="utf-16-le")

    result = verify("--source", given)

    assert (result.exit_code, result.stdout) == (2, "")
    assert message in " ".join(result.stderr.split())


def test_without_a_source_there_is_nothing_to_compare(house: Path):
    result = verify()

    assert result.exit_code == 2
    assert "name a source and the file with its text, such as kazimi-2020=article.txt" in " ".join(
        result.stderr.split()
    )


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
