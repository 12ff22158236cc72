"""Each rule, broken once by the smallest change to a small file: where that is told, and in which words."""

import inspect

import pytest

from timeline import checks
from timeline.checks import event_text
from timeline.loading import load_bytes
from timeline.problems import Problem
from timeline.verification import record
from timeline.verification.record import QuoteRecord, SourceRecord, Verified, digest

GOOD = """\
title: A harbour
span: 1990/2001
lanes: [{id: town, title: The town}]
people: {ada: {name: Ada, kind: person}, bert: {name: Bert, kind: person}}
places: {quay: {name: The quay, lat: 1, lon: 2}}
sources:
  press: {type: webpage, title: Press, nature: news}
  board: {type: report, title: Board, nature: official}
events:
- id: first
  title: The first
  date: 1991
  lane: town
  origin: article
  people: [ada, bert]
  places: [quay]
  summary: It was built.
  quotes: [{id: words, source: press, text: The light was built.}]
- id: second
  title: The second
  date: 1992-05
  lane: town
  origin: record
  summary: It went out.
  quotes:
  - {id: other, source: press, text: The light went out.}
  - {id: words, source: press, text: The light was built.}
  evidence:
  - {source: board, says: It was dark., stance: supports, about: [other]}
tours:
- id: tour
  title: A tour
  aim: To look
  minutes: 5
  steps:
  - {event: first, lane: [town], person: [ada], say: Look}
"""
VERIFIED = Verified(
    {"press": SourceRecord("0" * 64, 100)},
    {
        digest("The light was built."): QuoteRecord("press", 0, "2026-11-22", 1, "words"),
        digest("The light went out."): QuoteRecord("press", 50, "2026-11-22", 1, "other"),
    },
)


def problems(
    *changes: tuple[str, str], but: frozenset[str] = record.VERIFICATION_RULES
) -> list[Problem]:
    """Return what is wrong with the small file after some changes, *but* not by certain rules."""
    text = GOOD
    for old, new in changes:
        assert text.count(old) == 1, f"{old!r} should stand in the file, and once"
        text = text.replace(old, new)
    found = load_bytes(text.encode(), "harbour.yaml", VERIFIED).problems
    return [problem for problem in found if problem.rule not in but]


def told(problem: Problem) -> tuple[str, str, str]:
    """Return where a problem is, what is said of it, and what was perhaps meant."""
    place = f"{problem.line}:{problem.column} {problem.event} {problem.field}"
    return " ".join(place.split()), problem.message, problem.hint


SEE = "write an id that is there, or add it there"
TAKEN = "is already taken; write another one"
DRAFT = "or make it a draft, with 'draft: true'"
SPAN = "is not wholly inside the span of the timeline, 1990/2001 (see line 2)"
PERSIAN = (
    "{} is not wholly inside the span of the timeline, 1990/2001; "
    "if it is of the Persian calendar, write {} (see line 2)"
)
MOVE = "of the event above; move this event up to its place (see line 12)"

# By rule: what is changed into what, where that is told, in which words, and what was perhaps meant.
BROKEN = {
    "ids_are_unique": [
        ("id: second", "id: first", "19:7 first id", f"the id 'first' {TAKEN} (see line 10)", ""),
        (
            "{id: town, title: The town}",
            "{id: town, title: The town}, {id: town, title: Again}",
            "3:43 lanes[1].id",
            f"the id 'town' {TAKEN} (see line 3)",
            "",
        ),
        (
            "tours:",
            "tours:\n- {id: tour, title: T, aim: To walk, minutes: 5, steps: [{question: Where?, say: Ask}]}",
            "32:7 tours[1].id",
            f"the id 'tour' {TAKEN} (see line 31)",
            "",
        ),
        (
            "- {id: words, source: press, text: The light was built.}",
            "- {id: other, source: press, text: The light went out.}",
            "27:10 second quotes[1].id",
            f"the id 'other' {TAKEN} (see line 26)",
            "",
        ),
    ],
    "lanes_exist": [
        (
            "lane: town\n  origin: record",
            "lane: towns\n  origin: record",
            "22:9 second lane",
            f"there is no lane 'towns' under 'lanes'; {SEE}",
            "town",
        ),
        (
            "lane: [town]",
            "lane: [harbour]",
            "36:27 tours[0].steps[0].lane[0]",
            f"there is no lane 'harbour' under 'lanes'; {SEE}",
            "",
        ),
    ],
    "people_exist": [
        (
            "people: [ada, bert]",
            "people: [ada, bert, Ada]",
            "15:23 first people[2]",
            f"there is no person 'Ada' under 'people'; {SEE}",
            "ada",
        ),
        (
            "person: [ada]",
            "person: [eve]",
            "36:43 tours[0].steps[0].person[0]",
            f"there is no person 'eve' under 'people'; {SEE}",
            "",
        ),
    ],
    "places_exist": [
        (
            "places: [quay]",
            "places: [quay, the quay]",
            "16:18 first places[1]",
            f"there is no place 'the quay' under 'places'; {SEE}",
            "quay",
        ),
    ],
    "sources_exist": [
        (
            "id: other, source: press",
            "id: other, source: pres",
            "26:25 second quotes[0].source",
            f"there is no source 'pres' under 'sources'; {SEE}",
            "press",
        ),
        (
            "about: [other]}",
            "about: [other]}\n  - {source: bord, says: It was late., stance: context}",
            "30:14 second evidence[1].source",
            f"there is no source 'bord' under 'sources'; {SEE}",
            "board",
        ),
        (
            "nature: news",
            "nature: news, reprint_of: [agency]",
            "7:67 sources.press.reprint_of[0]",
            f"there is no source 'agency' under 'sources'; {SEE}",
            "",
        ),
        (
            "nature: news",
            "nature: news, derived_from: [board, agency]",
            "7:76 sources.press.derived_from[1]",
            f"there is no source 'agency' under 'sources'; {SEE}",
            "",
        ),
    ],
    "tours_show_events": [
        (
            "event: first",
            "event: firts",
            "36:13 tours[0].steps[0].event",
            f"there is no event 'firts' under 'events'; {SEE}",
            "first",
        ),
        (
            "event: first",
            "events: [first, third]",
            "36:22 tours[0].steps[0].events[1]",
            f"there is no event 'third' under 'events'; {SEE}",
            "",
        ),
        (
            "title: The first",
            "title: The first\n  draft: true",
            "37:13 tours[0].steps[0].event",
            "'first' is a draft, which readers of a tour cannot see; finish it, or show another",
            "",
        ),
    ],
    "tours_can_be_told": [
        (
            "{event: first, lane: [town], person: [ada], say: Look}",
            "{question: What, person: [ada], say: Ask}" + 60 * "\n  - {question: What, say: Ask}",
            "35:3 tours[0].steps",
            "this tour has 61 steps, and at most 60 can be told; make two of it",
            "",
        ),
    ],
    "steps_show_one_thing": [
        (
            "event: first",
            "event: first, question: What was it",
            "36:30 tours[0].steps[0].question",
            "a step shows one thing, and this has event and question; make a step of each",
            "",
        ),
        (
            "event: first, ",
            "",
            "36:5 tours[0].steps[0]",
            "a step needs something to show: 'event', 'events' or 'question'",
            "",
        ),
    ],
    "events_stand_in_pairs": [
        (
            "event: first",
            "events: [first]",
            "36:14 tours[0].steps[0].events",
            "two events stand side by side, and this list has 1; write two, or one as 'event'",
            "",
        ),
        (
            "event: first",
            "events: [first, first]",
            "36:22 tours[0].steps[0].events[1]",
            "'first' stands beside itself; write another, or it alone as 'event'",
            "",
        ),
    ],
    "years_lie_in_the_span": [
        (
            "say: Look",
            "years: 1991-05, say: Look",
            "36:56 tours[0].steps[0].years",
            "1991-05 is not made of whole years; write one year, or two with / between them",
            "1991",
        ),
        (
            "say: Look",
            "years: 1991/.., say: Look",
            "36:56 tours[0].steps[0].years",
            "1991/.. is not made of whole years; write one year, or two with / between them",
            "",
        ),
        (
            "say: Look",
            "years: 1989/1992, say: Look",
            "36:56 tours[0].steps[0].years",
            "1989/1992 is not inside the span of the timeline, 1990/2001; write years that are (see line 2)",
            "",
        ),
    ],
    "steps_show_their_events": [
        (
            "say: Look",
            "years: 1992, say: Look",
            "36:13 tours[0].steps[0].event",
            "'years' of this step hides 'first', which is dated 1991; widen 'years', or leave it out"
            " (see line 36)",
            "",
        ),
        (
            "event: first, lane: [town], person: [ada]",
            "events: [first, second], person: [ada]",
            "36:22 tours[0].steps[0].events[1]",
            "'person' of this step hides 'second', in which none of them took part; widen 'person',"
            " or leave it out (see line 36)",
            "",
        ),
    ],
    "entries_are_used": [
        (
            "people: [ada, bert]",
            "people: [ada]",
            "4:42 people.bert",
            "no event names the person 'bert'; name it, or delete it here",
            "",
        ),
        (
            "  places: [quay]\n",
            "",
            "5:10 places.quay",
            "no event names the place 'quay'; name it, or delete it here",
            "",
        ),
        (
            "sources:",
            "sources:\n  agency: {type: webpage, title: Agency, nature: news}",
            "7:3 sources.agency",
            "no event names the source 'agency'; name it, or delete it here",
            "",
        ),
    ],
    "origins_lead_back": [
        (
            "nature: news",
            "nature: news, reprint_of: [press]",
            "7:67 sources.press.reprint_of[0]",
            "this source goes back to itself: press → press; take one of the arrows out",
            "",
        ),
    ],
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
            f"an event needs 'evidence': what another source reports, since its origin is the record; "
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
            "'words' is the id of other words; write the same words and source, or another id (see line 18)",
            "",
        ),
    ],
    "stances_are_towards_quotes": [
        (
            "about: [other]",
            "about: [other, words-1991]",
            "29:74 second evidence[0].about[1]",
            "'words-1991' is not the id of a quote of this event",
            "words",
        ),
        (
            ", about: [other]",
            "",
            "29:5 second evidence[0].about",
            "say which of the 2 quotes it supports: 'about: [id of the quote]'",
            "",
        ),
        (
            "stance: supports, about: [other]",
            "stance: disputes, about: []",
            "29:66 second evidence[0].about",
            "say which of the 2 quotes it disputes: 'about: [id of the quote]'",
            "",
        ),
    ],
    "evidence_is_from_elsewhere": [
        (
            "about: [other]}",
            "about: [other]}\n  - {source: press, says: It was late., stance: context}",
            "30:14 second evidence[1].source",
            "evidence is what other sources report; 'press' is the one that is quoted",
            "",
        ),
    ],
}
CASES = [
    pytest.param(old, new, (place, message, hint), id=f"{rule}-{number}")
    for rule, cases in BROKEN.items()
    for number, (old, new, place, message, hint) in enumerate(cases, start=1)
]


def test_the_small_file_breaks_no_rule():
    assert problems(but=frozenset()) == []


@pytest.mark.parametrize(("old", "new", "expected"), CASES)
def test_a_rule_that_is_broken_is_told(old: str, new: str, expected: tuple[str, str, str]):
    assert [told(problem) for problem in problems((old, new))] == [expected]


def test_every_rule_is_broken_here():
    assert [rule.__name__ for rule in checks.RULES] == list(BROKEN)


@pytest.mark.parametrize(
    "rule", [*checks.RULES, event_text.quotes_are_verified], ids=lambda rule: rule.__name__
)
def test_a_rule_says_in_one_sentence_what_must_hold(rule: object):
    sentence = inspect.getdoc(rule) or ""

    assert "\n" not in sentence
    assert sentence.endswith(".")


def test_words_never_compared_with_their_source_are_told():
    (problem,) = problems(
        (
            "{id: other, source: press, text: The light went out.}",
            "{source: press, text: The lamp went out.}",
        ),
        (", about: [other]", ""),
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


def test_a_draft_may_lack_everything_and_be_unsure():
    """A draft quotes the summary, cites the quoted source and names no quote; nobody has verified it."""
    draft = """\
- id: third
  title: The third
  date: 1993
  lane: town
  origin: record
  draft: true
  summary: Words.
  quotes: [{id: words, source: press, text: Words.}, {source: press, text: Words.}]
  evidence: [{source: press, says: It was dark., stance: supports}]
- id: fourth
  title: The fourth
  date: 1994
  lane: town
  origin: record
  draft: yes
tours:"""

    assert problems(("tours:", draft), but=frozenset()) == []


def test_a_draft_uses_what_it_names():
    draft = "- {id: x, title: X, date: 1999, lane: town, origin: article, draft: true, people: [bert]}\ntours:"

    assert problems(("people: [ada, bert]", "people: [ada]"), ("tours:", draft)) == []


def test_what_a_draft_names_must_be_there_and_its_date_in_order():
    draft = "- {id: x, title: X, date: 1989, lane: twon, origin: article, draft: true}\ntours:"

    assert [problem.rule for problem in problems(("tours:", draft))] == [
        "date-outside-span",
        "event-out-of-order",
        "lane-unknown",
    ]


@pytest.mark.parametrize(
    "date", ["1990~", "2001?", "1990/2001", "../1990", "2001/..", "[..1990]", "2001-12-31"]
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


def test_sources_in_a_circle_are_one_problem_that_names_them():
    circle = "".join(
        f"  s{n}: {{type: report, title: S, nature: news, derived_from: [s{(n + 1) % 9}]}}\n"
        for n in range(9)
    )

    (problem,) = problems(("events:", circle + "events:"))

    assert told(problem) == (
        "17:61 sources.s8.derived_from[0]",
        "this source goes back to itself: s0 → s1 → s2 → s3 → … → s0; take one of the arrows out",
        "",
    )


def test_sources_may_go_back_to_the_same_one_by_two_ways():
    shared = """\
  agency: {type: report, title: A, nature: news}
  daily: {type: report, title: D, nature: news, reprint_of: [agency], derived_from: [agency, weekly]}
  weekly: {type: report, title: W, nature: news, derived_from: [agency]}
events:"""

    assert [problem.rule for problem in problems(("events:", shared))] == ["source-unused"]


def test_a_chain_of_sources_may_be_long():
    chain = "".join(
        f"  s{n}: {{type: report, title: S, nature: news, derived_from: [s{n + 1}]}}\n"
        for n in range(5_000)
    )
    chain += "  s5000: {type: report, title: S, nature: news, derived_from: [board]}\n"

    assert [problem.field for problem in problems(("events:", chain + "events:"))] == ["sources.s0"]


def test_nothing_is_called_unused_while_an_event_cannot_be_read():
    found = problems(
        (
            "- id: second\n  title: The second\n",
            "- nothing yet\n- id: second\n  title: The second\n",
        ),
        ("people: [ada, bert]", "people: [ada]"),
    )

    assert [problem.rule for problem in found] == ["not-a-record"]


def test_ids_are_not_looked_for_in_what_cannot_be_read():
    found = problems(("lanes: [{id: town, title: The town}]", "lanes: town"))

    assert [problem.rule for problem in found] == ["not-a-list"]
