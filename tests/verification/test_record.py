"""The record of verification: what it says of a quote, how it is updated, read and written."""

import json
from datetime import date
from pathlib import Path

import pytest

from timeline.model import Quote, Timeline
from timeline.verification.matching import Match
from timeline.verification.quote_checks import compare_quotes
from timeline.verification.record import (
    QuoteRecord,
    SourceRecord,
    Status,
    Verified,
    VerifiedError,
    quote_digest,
)

TEXT = "The lamp was lit.\nNobody’s hand put it out.\n"
MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)


def quote(text: str, id: str = "lit", source: str = "diary") -> Quote:
    return Quote(source=source, text=text, **({"id": id} if id else {}))


def timeline(*quotes: Quote, draft: bool = False) -> Timeline:
    event = {
        "id": "evening",
        "title": "An evening",
        "date": "1997",
        "lane": "house",
        "origin": "article",
        "quotes": quotes,
        "draft": draft,
    }
    return Timeline.model_validate(
        {
            "title": "A house",
            "span": "1990/2000",
            "lanes": [{"id": "house", "title": "House"}],
            "sources": {
                id: {"type": "book", "title": id, "nature": "memoir"} for id in ("diary", "letters")
            },
            "events": [event],
        }
    )


def verified(
    *quotes: Quote, day: date = MONDAY, before: Verified | None = None, text: str = TEXT
) -> Verified:
    return compare_quotes(timeline(*quotes), {"diary": [text]}, before or Verified.empty(), day)[1]


def test_a_quote_found_is_recorded_with_its_place_its_day_and_the_text_it_was_found_in():
    record = verified(quote("Nobody’s hand"))

    assert record.quotes == {
        quote_digest("Nobody’s hand"): QuoteRecord("diary", 18, "2026-11-23", 1, "lit")
    }
    assert record.sources == {"diary": SourceRecord.of(TEXT)}
    assert record.sources["diary"].chars == len(TEXT) == 44
    assert record.status(quote("Nobody’s hand")) is Status.VERIFIED


def test_wrapping_a_quote_anew_makes_no_difference():
    assert verified(quote("lamp was lit")).status(quote("lamp\n  was lit")) is Status.VERIFIED


def test_a_quote_not_found_is_not_recorded():
    checks, record = compare_quotes(
        timeline(quote("Nobody's hand")), {"diary": [TEXT]}, Verified.empty(), MONDAY
    )

    assert [(check.event.id, check.finding.match) for check in checks] == [("evening", Match.NEAR)]
    assert record == Verified.empty()
    assert record.status(quote("Nobody's hand")) is Status.UNVERIFIED


def test_other_words_for_a_passage_that_was_verified_are_a_change():
    record = verified(quote("The lamp was lit"))

    assert record.status(quote("The lamp was lit.")) is Status.CHANGED
    assert record.status(quote("The lamp was lit.", id="other")) is Status.UNVERIFIED
    assert record.status(quote("The lamp was lit.", source="letters")) is Status.UNVERIFIED


def test_without_a_passage_id_a_change_cannot_be_told():
    record = verified(quote("The lamp was lit", id=""))

    assert record.status(quote("The lamp was lit", id="")) is Status.VERIFIED
    assert record.status(quote("The lamp was lit.", id="")) is Status.UNVERIFIED


def test_words_verified_in_one_source_are_not_in_another():
    assert verified(quote("lamp")).status(quote("lamp", source="letters")) is Status.UNVERIFIED


def test_the_day_stays_while_quote_and_source_do():
    first = verified(quote("The lamp"), day=MONDAY)

    assert verified(quote("The lamp"), day=TUESDAY, before=first) == first


@pytest.mark.parametrize(
    ("words", "text"),
    [("The lamp was", TEXT), ("The lamp", TEXT + "\n")],
    ids=["the quote is another", "the text of the source is another"],
)
def test_what_is_new_gets_the_new_day(words, text):
    first = verified(quote("The lamp"), day=MONDAY)

    second = verified(quote(words), day=TUESDAY, before=first, text=text)

    assert [record.checked for record in second.quotes.values()] == ["2026-11-24"]


def test_a_quote_that_moved_within_its_source_gets_the_new_day():
    first = verified(quote("The lamp"), day=MONDAY)
    moved = Verified(
        first.sources, {quote_digest("The lamp"): QuoteRecord("diary", 7, "2026-11-23", 1, "lit")}
    )

    assert verified(quote("The lamp"), day=TUESDAY, before=moved).quotes[
        quote_digest("The lamp")
    ] == QuoteRecord("diary", 0, "2026-11-24", 1, "lit")


def test_a_new_id_for_the_same_words_keeps_their_day():
    first = verified(quote("The lamp", id="lit"), day=MONDAY)

    second = verified(quote("The lamp", id="light"), day=TUESDAY, before=first)

    assert second.quotes == {
        quote_digest("The lamp"): QuoteRecord("diary", 0, "2026-11-23", 1, "light")
    }


def test_a_change_stays_one_until_the_new_words_are_found():
    first = verified(quote("The lamp"))

    wrong = verified(quote("The lamb"), before=first)
    right = verified(quote("The lamp was"), before=wrong)

    assert wrong.status(quote("The lamb")) is Status.CHANGED
    assert list(right.quotes) == [quote_digest("The lamp was")]


def test_what_a_new_text_no_longer_has_is_no_longer_verified():
    first = verified(quote("The lamp"))

    assert verified(quote("The lamp"), before=first, text="Dark.") == Verified.empty()


def test_a_quote_taken_out_of_the_timeline_leaves_the_record():
    assert list(verified(quote("hand"), before=verified(quote("The lamp"))).quotes) == [
        quote_digest("hand")
    ]


def test_sources_without_a_text_this_time_keep_their_record():
    both = timeline(quote("The lamp"), quote("Dear all", id="dear", source="letters"))
    letters = compare_quotes(both, {"letters": ["Dear all, come."]}, Verified.empty(), MONDAY)[1]

    checks, record = compare_quotes(both, {"diary": [TEXT]}, letters, TUESDAY)

    assert [check.quote.id for check in checks] == ["lit"]
    assert {record.source: record.checked for record in record.quotes.values()} == {
        "diary": "2026-11-24",
        "letters": "2026-11-23",
    }
    assert set(record.sources) == {"diary", "letters"}


def test_the_record_is_read_as_it_was_written(tmp_path: Path):
    record = verified(quote("The lamp"), quote("Nobody’s", id=""))
    path = tmp_path / "verified.json"

    record.write(path)

    assert Verified.read(path) == record
    assert [file.name for file in tmp_path.iterdir()] == ["verified.json"]


def test_the_file_is_sorted_and_ends_its_last_line(tmp_path: Path):
    path = tmp_path / "verified.json"
    verified(quote("The lamp"), quote("Nobody’s", id="")).write(path)
    text = path.read_text(encoding="utf-8")

    content = json.loads(text)
    assert text == json.dumps(content, indent=2, sort_keys=True) + "\n"
    assert content == {
        "sources": {"diary": {"sha256": SourceRecord.of(TEXT).sha256, "chars": 44}},
        "quotes": {
            quote_digest("The lamp"): {
                "source": "diary",
                "start": 0,
                "checked": "2026-11-23",
                "version": 1,
                "id": "lit",
            },
            quote_digest("Nobody’s"): {
                "source": "diary",
                "start": 18,
                "checked": "2026-11-23",
                "version": 1,
            },
        },
    }


def test_a_file_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path):
    path = tmp_path / "verified.json"
    path.mkdir()

    with pytest.raises(OSError, match="directory"):
        Verified.empty().write(path)
    assert [file.name for file in tmp_path.iterdir()] == ["verified.json"]


def test_no_file_is_an_empty_record(tmp_path: Path):
    assert Verified.read(tmp_path / "verified.json") == Verified.empty()


RECORD = {"source": "diary", "start": 0, "checked": "2026-11-23", "version": 1}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "verified.json is not JSON; delete it and run `timeline verify`"),
        ("{", "verified.json is not JSON; delete it and run `timeline verify`"),
        ("[" * 100_000, "verified.json is not JSON; delete it and run `timeline verify`"),
        ("\N{LATIN SMALL LETTER E WITH ACUTE}".encode("latin-1"), "verified.json is not JSON; "),
        ("[]", "verified.json is not a record of verification: the file is not an object"),
        ("{}", "verified.json is not a record of verification: the file has no 'sources'"),
        ({"sources": {}}, "the file has no 'quotes'"),
        ({"sources": {}, "quotes": []}, "'quotes' of the file is not an object"),
        ({"sources": {"diary": "x"}, "quotes": {}}, "source 'diary' is not an object"),
        ({"sources": {"diary": {"sha256": "x"}}, "quotes": {}}, "source 'diary' has no 'chars'"),
        (
            {"sources": {}, "quotes": {"0123456789": {**RECORD, "start": True}}},
            "'start' of quote '01234567' is not a whole number",
        ),
        (
            {"sources": {}, "quotes": {"0123456789": {**RECORD, "when": "x"}}},
            "quote '01234567' has a field 'when', which is not known",
        ),
    ],
)
def test_a_broken_file_is_named_with_its_fault(tmp_path: Path, content, message):
    path = tmp_path / "verified.json"
    text = content if isinstance(content, str | bytes) else json.dumps(content)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())

    with pytest.raises(VerifiedError) as error:
        Verified.read(path)

    assert message in str(error.value)


def test_a_directory_in_its_place_is_named(tmp_path: Path):
    with pytest.raises(VerifiedError, match="cannot be read: Is a directory"):
        Verified.read(tmp_path)
