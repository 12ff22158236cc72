"""Rules on ids and on what names them, each broken once by the smallest change to a small file."""

import pytest

from tests.checks.harbour import Broken, cases, problems, rules_of, told
from timeline.checks import ids

SEE = "write an id that is there, or add it there"
TAKEN = "is already taken; write another one"

BROKEN: Broken = {
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
            "tours:\n- {id: tour, title: T, aim: To walk, minutes: 5, "
            "steps: [{question: Where?, say: Ask}]}",
            "32:7 tours[1].id",
            f"the id 'tour' {TAKEN} (see line 31)",
            "",
        ),
        (
            "- {id: words, source: press, text: The light was built.}\n  evidence:\n"
            "  - {source: board, says: It was dark., stance: supports, about: [other, words]}",
            "- {id: other, source: press, text: The light went out.}\n  evidence:\n"
            "  - {source: board, says: It was dark., stance: supports, about: [other]}",
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
            "about: [other, words]}",
            "about: [other, words]}\n  - {source: bord, says: It was late., stance: context}",
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
}


@pytest.mark.parametrize(("old", "new", "expected"), cases(BROKEN))
def test_a_rule_that_is_broken_is_told(old: str, new: str, expected: tuple[str, str, str]):
    assert [told(problem) for problem in problems((old, new))] == [expected]


def test_every_rule_is_broken_here():
    assert rules_of(ids) == list(BROKEN)


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
  daily:
    {type: report, title: D, nature: news, reprint_of: [agency], derived_from: [agency, weekly]}
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
