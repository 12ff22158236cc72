"""What the event card says."""

from typing import Any

from timeline.details import event_details, source_details
from timeline.loading import Loaded
from timeline.model import Timeline
from timeline.verification.record import Verified


def of(timeline: Timeline, key: str) -> dict[str, Any]:
    return event_details(timeline, Verified.empty(), [key])[key]


def test_a_card_counts_reports_and_names_the_voices(timeline: Timeline):
    card = of(timeline, "axis-of-evil")

    assert (card["witnesses"], card["voices"]) == (
        "7 reports, 5 voices",
        [
            "George W. Bush",
            "Ryan Crocker",
            "Kamal Kharrazi",
            "Mohammad Khatami",
            "Ali Khamenei",
        ],
    )


def test_a_charge_stands_with_its_answers(timeline: Timeline):
    card = of(timeline, "kirkuk-rockets-2019")
    first, *_, last, _, _ = card["evidence"]

    assert card["exchanges"] == [
        {"said": [0, 1], "answers": [2, 3, 5, 6]},
        {"said": [4], "answers": []},
        {"said": [7], "answers": []},
    ]
    assert (first["voice"], first["accuses"]) == ("United States", "Kataib Hezbollah, Quds Force")
    assert (last["voice"], last["answers"]) == (
        "Iran",
        "“The Pentagon named the militia …”; “On 2 January the Department …”",
    )


def test_what_answers_and_is_answered_stands_with_the_charges(timeline: Timeline):
    assert of(timeline, "soleimani-killed")["exchanges"][1] == {
        "said": [1, 2, 3, 16],
        "answers": [5],
    }


def test_every_date_in_dispute_has_its_sources(timeline: Timeline):
    assert of(timeline, "hamedani-killed")["dates"] == [
        {
            "label": "7 October 2015 or 8 October 2015",
            "sources": ["pakistantoday-2015-10-10", "rozana-2015-10-09"],
        },
        {"label": "8 October 2015", "sources": ["pakistantoday-2015-10-10"]},
        {"label": "7 October 2015", "sources": ["rozana-2015-10-09"]},
    ]
    assert of(timeline, "moscow-visit-2015")["dates"] == []
    assert of(timeline, "moscow-visit-2015")["date_source"] == ["fox-moscow-2015"]


def test_a_card_says_what_was_changed_on_it(timeline: Timeline):
    assert of(timeline, "us-syria-sanctions-2011")["changes"] == [
        {
            "date": "28 November 2026",
            "what": "Iran’s denials of April and of later in 2011 are added.",
            "why": "The card said that no Iranian answer was found.",
        }
    ]


def test_words_that_nothing_tests_say_why_they_are_quoted(timeline: Timeline):
    quotes = of(timeline, "soleimani-killed")["quotes"]

    assert [quote["tally"] for quote in quotes if quote["id"] == "few-takers"] == [
        "The article’s own word on how its reading is received. Nothing that was read says how "
        "many Iran-watchers share it."
    ]


def test_a_quote_says_how_many_support_and_dispute_it(loaded: Loaded, timeline: Timeline):
    details = event_details(timeline, loaded.verified, ["soleimani-appointed"])
    (quote,) = details["soleimani-appointed"]["quotes"]

    assert quote["tally"] == "Set beside these words here: 2 in support, 2 in dispute."
    assert quote["status"] == "verified"


def test_a_quote_never_checked_is_shown_as_such(timeline: Timeline):
    details = event_details(timeline, Verified.empty(), ["soleimani-appointed"])
    (quote,) = details["soleimani-appointed"]["quotes"]

    assert quote["status"] == "unverified"


def test_a_reference_has_its_date_in_words_and_names_a_body_once(timeline: Timeline):
    source = source_details(timeline.sources)["crisis-group-2005"]

    assert source["author"] == "International Crisis Group"
    assert source["issued"] == "21 March 2005"
