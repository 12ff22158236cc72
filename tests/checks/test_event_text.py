"""Rules on an event's dates and words, each broken once by the smallest change to a small file."""

import pytest

from tests.checks.harbour import Broken, cases, problems, rules_of, told
from timeline.checks import event_text

DRAFT = "or make it a draft, with 'draft: true'"
SPAN = "is not wholly inside the span of the timeline, 1990/2001 (see line 2)"
PERSIAN = (
    "{} is not wholly inside the span of the timeline, 1990/2001; "
    "if it is of the Persian calendar, write {} (see line 2)"
)
MOVE = "of the event above; move this event up to its place (see line 12)"

BROKEN: Broken = {
    "published_events_are_whole": [
        (
            "  summary: It was built.\n",
            "",
            "10:3 first summary",
            f"an event needs 'summary': what happened, in your own words; {DRAFT}",
            "",
        ),
        (
            "quotes: [{id: words, source: press, text: The light was built.}]",
            "quotes: []",
            "18:11 first quotes",
            f"an event needs 'quotes': the words of the article, at least once; {DRAFT}",
            "",
        ),
        (
            "origin: article",
            "origin: record",
            "10:3 first evidence",
            f"an event needs 'evidence': what another source reports, since its origin is the "
            f"record; "
            f"{DRAFT}",
            "",
        ),
    ],
    "dates_lie_in_the_span": [
        (
            "date: 1992-05",
            "date: 2001-12-31/2002-01-01",
            "21:9 second date",
            f"2001-12-31/2002-01-01 {SPAN}",
            "",
        ),
        (
            "date: 1991",
            "date: [1989-12-31..1991]",
            "12:9 first date",
            f"[1989-12-31..1991] {SPAN}",
            "",
        ),
        (
            "date: 1991",
            "date: 1370",
            "12:9 first date",
            PERSIAN.format("1370", "[1991-03-21..1992-03-20]"),
            "",
        ),
        (
            "date: 1991",
            "date: 1370-02-12",
            "12:9 first date",
            PERSIAN.format("1370-02-12", "1991-05-02"),
            "",
        ),
    ],
    "events_stand_in_order": [
        ("date: 1992-05", "date: 1990", "21:9 second date", f"1990 comes before 1991 {MOVE}", ""),
        (
            "date: 1992-05",
            "date: 1991-01",
            "21:9 second date",
            f"1991-01 comes before 1991 {MOVE}",
            "",
        ),
    ],
    "quotes_are_quotes": [
        (
            "text: The light went out.",
            'text: "[…]"',
            "26:38 second quotes[0].text",
            "there is no word in this quote; copy the words of the source",
            "",
        ),
        (
            "summary: It went out.",
            "summary: >-\n    The light\n    went out.",
            "28:38 second quotes[0].text",
            "quote and summary are the same; a quote is the source's own words, a summary yours"
            " (see line 24)",
            "",
        ),
        (
            "text: The light went out.",
            f"text: {'word ' * 61}",
            "26:38 second quotes[0].text",
            "this quote has 61 words; quote at most 60, and leave some out with […]",
            "",
        ),
    ],
    "passages_have_one_wording": [
        (
            "- {id: words, source: press, text: The light was built.}",
            "- {id: words, source: press, text: The lamp was built.}",
            "27:38 second quotes[1].text",
            "'words' is the id of other words; write the same words and source, or another id "
            "(see line 18)",
            "",
        ),
    ],
    "stances_are_towards_quotes": [
        (
            "about: [other, words]",
            "about: [other, words-1991]",
            "29:74 second evidence[0].about[1]",
            "'words-1991' is not the id of a quote of this event",
            "words",
        ),
        (
            ", about: [other, words]",
            "",
            "29:5 second evidence[0].about",
            "say which of the 2 quotes it supports: 'about: [id of the quote]'",
            "",
        ),
        (
            "stance: supports, about: [other, words]",
            "stance: disputes, about: []",
            "29:66 second evidence[0].about",
            "say which of the 2 quotes it disputes: 'about: [id of the quote]'",
            "",
        ),
    ],
    "evidence_is_from_elsewhere": [
        (
            "about: [other, words]}",
            "about: [other, words]}\n  - {source: press, says: It was late., stance: context}",
            "30:14 second evidence[1].source",
            "evidence is what other sources report; 'press' is the one that is quoted",
            "",
        ),
    ],
}


@pytest.mark.parametrize(("old", "new", "expected"), cases(BROKEN))
def test_a_rule_that_is_broken_is_told(old: str, new: str, expected: tuple[str, str, str]):
    assert [told(problem) for problem in problems((old, new))] == [expected]


def test_every_rule_is_broken_here():
    assert rules_of(event_text) == list(BROKEN)


def test_words_never_compared_with_their_source_are_told():
    (problem,) = problems(
        (
            "{id: other, source: press, text: The light went out.}",
            "{source: press, text: The lamp went out.}",
        ),
        ("about: [other, words]", "about: [words]"),
        ("stance: supports", "stance: context"),
        but=frozenset(),
    )

    assert told(problem) == (
        "26:27 second quotes[0].text",
        "nobody has compared these words with their source yet; run 'timeline verify'",
        "",
    )
    assert problem.rule == "quote-unverified"


def test_words_changed_since_they_were_compared_are_told():
    (problem,) = problems(
        ("text: The light went out.", "text: The lamp went out."), but=frozenset()
    )

    assert told(problem) == (
        "26:38 second quotes[0].text",
        "these are not the words that were verified; copy them again, then run 'timeline verify'",
        "",
    )
    assert problem.rule == "quote-changed"


def test_a_whole_day_comes_before_its_times_and_those_go_by_the_clock():
    def told_of(first: str, second: str) -> list[str]:
        changes = ("date: 1992-05", f"date: {second}"), ("date: 1991", f"date: {first}")
        return [problem.message for problem in problems(*changes)]

    assert told_of("1992-05-01", "1992-05-01T00:47") == []
    assert told_of("1992-05-01T00:47:12", "1992-05-01T09:00Z") == []
    assert told_of("1992-05-01T00:47", "1992-05-01") == [
        f"1992-05-01 comes before 1992-05-01T00:47 {MOVE}"
    ]
    assert told_of("1992-05-01T09:00Z", "1992-05-01T00:47") == [
        f"1992-05-01T00:47 comes before 1992-05-01T09:00Z {MOVE}"
    ]


def test_of_a_span_with_times_events_keep_to_the_minute():
    span = ("span: 1990/2001", "span: 1991-01-01T06:00/2001")
    inside = problems(span, ("date: 1991", "date: 1991-01-01T06:00"))
    (outside,) = problems(span, ("date: 1991", "date: 1991-01-01T05:59"))

    assert inside == []
    assert outside.message == (
        "1991-01-01T05:59 is not wholly inside the span of the timeline, 1991-01-01T06:00/2001 "
        "(see line 2)"
    )


@pytest.mark.parametrize(
    "date",
    [
        "1990~",
        "2001?",
        "1990/2001",
        "../1990",
        "2001/..",
        "[..1990]",
        "2001-12-31",
        "2001-12-31T23:59+03:00",
    ],
)
def test_a_date_at_the_edge_of_the_span_lies_inside(date: str):
    found = problems(("date: 1992-05", f'date: "{date}"'))

    assert "date-outside-span" not in [problem.rule for problem in found]


def test_evidence_may_date_an_event_outside_the_span():
    assert problems(("stance: supports", "stance: supports, date: 1979")) == []


def test_a_quote_of_60_words_is_short_enough():
    assert problems(("text: The light went out.", f"text: {'word ' * 60}")) == []


def test_events_of_one_date_stand_as_they_are():
    assert problems(("date: 1992-05", "date: 1991")) == []


def test_an_open_start_stands_before_years_before_the_year_1():
    dates = ("span: 1990/2001", "span: -3000/2001"), ("date: 1991", "date: ../-0040")

    assert problems(*dates, ("date: 1992-05", "date: -0043-03-15")) == []


def test_one_event_in_the_wrong_place_is_one_problem():
    later = "".join(
        f"- {{id: e{year}, title: E, date: {year}, lane: town, origin: article, draft: true}}\n"
        for year in (1993, 1999, 1994, 1995, 1996)
    )

    (problem,) = problems(("tours:", later + "tours:"))

    assert (problem.event, problem.rule) == ("e1994", "event-out-of-order")
