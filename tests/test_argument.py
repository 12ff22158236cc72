"""The argument: passages in the article's order, each with the reports of all events."""

from collections import Counter
from itertools import groupby, pairwise

import yaml

from tests.conftest import ROOT
from timeline.argument import weighed
from timeline.exporters.selection import Selection
from timeline.exporters.web.argument_view import ArgumentView
from timeline.exporters.web.page import to_html
from timeline.model import Timeline
from timeline.verification.record import Verified
from timeline.vocabulary import passage_count


def raw():
    """The file as plain values, read by nothing of ours."""
    return yaml.safe_load((ROOT / "data" / "events.yaml").read_text(encoding="utf-8"))


def stances_by_passage(values):
    """Count the reports of each stance towards each passage; what stands twice counts once."""
    seen = set()
    for event in values["events"]:
        passages = [quote["id"] for quote in event.get("quotes", [])]
        for piece in event.get("evidence", []):
            about = piece.get("about") or (passages if len(passages) == 1 else [])
            seen |= {(p, piece["stance"], piece["source"], piece["says"]) for p in about}
    return Counter((passage, stance) for passage, stance, _, _ in seen)


def test_each_passage_has_as_many_reports_as_a_count_straight_from_the_file(timeline: Timeline):
    values = raw()
    counted = stances_by_passage(values)
    movements = weighed(timeline, timeline.events)

    passages = [passage for movement in movements for passage in movement.passages]
    assert [(m.title, [p.id for p in m.passages]) for m in movements] == [
        (part["title"], [entry["id"] for entry in part["passages"]])
        for part in values["argument"]["movements"]
    ]
    for passage in passages:
        for stance in ("supports", "disputes", "context"):
            assert len(passage.of(stance)) == counted[passage.id, stance], (passage.id, stance)


def test_a_passage_that_only_has_context_is_untested(timeline: Timeline):
    passages = {
        passage.id: passage
        for movement in weighed(timeline, timeline.events)
        for passage in movement.passages
    }

    assert passages["top-man"].count == "untested: 13 give context; 6 voices"
    assert passages["few-takers"].count == "untested: nothing is set beside these words"
    assert passages["reprieve"].count == "0 support, 1 disputes, 1 gives context; 2 voices"
    assert passages["few-takers"].untested.startswith("The article’s own word")


def test_what_is_set_beside_words_is_counted_in_words():
    assert passage_count(1, 2, 0, 3) == "1 supports, 2 dispute, 0 give context; 3 voices"
    assert passage_count(0, 0, 1, 1) == "untested: 1 gives context; 1 voice"


def test_a_file_without_an_argument_has_none_to_weigh(small):
    timeline = small(first="1990")

    assert weighed(timeline, timeline.events) == ()


def test_a_note_on_a_passage_is_text_of_the_page_without_scripts(argued: Timeline):
    page = to_html(Selection(argued, Verified(), ("first", "second")), None).decode()

    assert '<p class="arg-note" dir="auto">All of it bears on &lt;one&gt; word.</p>' in page


def test_a_report_in_the_argument_says_on_whose_word_it_is_and_what_it_answers(argued: Timeline):
    view = ArgumentView(argued, argued.events)
    ((passage,),) = (movement.passages for movement in view.movements)

    assert [view.attribution(report) for report in passage.reports] == [
        "On the word of A Witness; a charge against Somebody: ",
        "On the word of Somebody; in answer to “They did it.”: ",
        "",
    ]


def test_marks_of_one_side_of_a_passage_never_overlap(timeline: Timeline):
    view = ArgumentView(timeline, timeline.events)

    for movement in view.movements:
        for passage in movement.passages:
            marks = view.marks(passage)
            assert all(2 <= mark.x <= 98 for mark in marks)
            for _, side in groupby(marks, key=lambda mark: mark.y):
                places = [mark.x for mark in side]
                gaps = [b - a for a, b in pairwise(places)]
                assert all(gap > 1.2 for gap in gaps), (passage.id, places)


def test_a_mark_of_one_event_leads_to_it_and_a_mark_of_several_names_them(timeline: Timeline):
    view = ArgumentView(timeline, timeline.events)
    passages = {p.id: p for movement in view.movements for p in movement.passages}

    supports, *_ = view.marks(passages["zarif-placated"])
    assert (supports.sign, supports.event) == ("+", "zarif-placated")
    assert supports.name == (
        "Supports the article’s words: 4 reports: Rouhani keeps Zarif; Soleimani backs him, "
        f"{next(e for e in timeline.events if e.id == 'zarif-placated').date.label}"
    )
    assert [year.label for year in view.years] == ["1990", "2000", "2010", "2020"]
