"""On whose word reports rest, in the outputs for readers, and tours that show a passage."""

import io
import json

import pptx
import pypdf
import pytest

from timeline import tours
from timeline.exporters.attribution import attribution, voices_in_words
from timeline.exporters.formats.json import to_json
from timeline.exporters.formats.markdown import to_markdown
from timeline.exporters.formats.timelinejs import to_timelinejs
from timeline.exporters.lesson import Lesson
from timeline.exporters.paper.handout import to_handout
from timeline.exporters.paper.worksheet import to_answers, to_worksheet
from timeline.exporters.pptx import to_pptx
from timeline.exporters.selection import Selection
from timeline.loading import load_bytes
from timeline.model import Timeline
from timeline.verification.record import Verified

CHARGE = "on the word of A Witness; a charge against Somebody"
ANSWER = "on the word of Somebody; in answer to “They did it.”"


@pytest.fixture
def selection(argued: Timeline) -> Selection:
    """Both events that quote the passage."""
    return Selection(argued, Verified(), ("first", "second"))


@pytest.fixture
def lesson(argued: Timeline) -> Lesson:
    """The tour whose one step is a passage."""
    return Lesson.of(Selection(argued, Verified(), ()), argued.tours[0])


def read(file: bytes) -> str:
    """Return the text of a PDF."""
    pages = pypdf.PdfReader(io.BytesIO(file)).pages
    return " ".join("\n".join(page.extract_text() for page in pages).split())


def test_a_report_is_attributed_to_its_voice_and_names_charge_and_answer(argued: Timeline):
    (first, second) = argued.events

    assert [attribution(argued, first, piece) for piece in first.evidence] == [CHARGE, ANSWER]
    assert attribution(argued, second, second.evidence[0]) == ""


def test_voices_are_named_where_they_are_fewer_than_the_reports(argued: Timeline):
    first, second = argued.events
    once_more = first.model_copy(update={"evidence": (*first.evidence, first.evidence[0])})

    assert voices_in_words(argued, first) == "2 reports, 2 voices"
    assert voices_in_words(argued, once_more) == "3 reports, 2 voices: A Witness; Somebody"
    assert voices_in_words(argued, second) == "1 report"


def test_markdown_has_the_voices_of_each_event_and_report(selection: Selection):
    text = to_markdown(selection).decode()

    assert "\n\n2 reports, 2 voices\n\n" in text
    assert f"- Supports: They did it. ({CHARGE}; Another report)" in text
    assert f"- Disputes: They did not. ({ANSWER}; Another report)" in text
    assert "- Context: It was cold. (Another report)" in text


def test_timelinejs_has_the_voices_of_each_event_and_report(selection: Selection):
    text = json.loads(to_timelinejs(selection))["events"][0]["text"]["text"]

    assert "<p>2 reports, 2 voices</p>" in text
    assert f"<li>Supports: They did it. ({CHARGE}; Another report)</li>" in text


def test_the_handout_of_events_has_their_voices(selection: Selection):
    text = read(to_handout(Lesson.of(selection)))

    assert "2 reports, 2 voices." in text
    assert f"They did it. [2] ({CHARGE})" in text


def test_a_tour_has_all_events_that_quote_its_passage(argued: Timeline):
    (tour,) = argued.tours

    assert tours.events(argued, tour) == ("first", "second")
    assert tours.within(argued, ["first"]) == ()
    assert tours.within(argued, ["first", "second"]) == (tour,)


def test_a_step_of_a_passage_has_its_words_and_its_events_on_the_chart(lesson: Lesson):
    (step,) = lesson.steps

    assert (step.kind, step.title, step.passage) == ("passage", "Words of the article.", "passage")
    assert (step.events, step.among) == ((), ("first", "second"))


def test_the_handout_of_a_tour_has_the_passage_with_both_sides_count_and_note(lesson: Lesson):
    text = read(to_handout(lesson))

    assert "A passage of the argument Claim of fact “Words of the article.” [1]" in text
    assert (
        "1 supports, 1 disputes, 1 gives context; 3 voices. All of it bears on <one> word." in text
    )
    assert (
        f"+ They did it. [2] ({CHARGE}) − They did not. [2] ({ANSWER}) ○ It was cold. [2]" in text
    )
    assert "Which is about the words?" in text


def test_the_worksheet_has_the_reports_on_a_passage_without_what_they_do(lesson: Lesson):
    sheet, answers = read(to_worksheet(lesson)), read(to_answers(lesson))

    assert "“Words of the article.”" in sheet
    assert sheet.count("supports disputes gives context cannot tell") == 3
    assert "1 supports" not in sheet
    assert all(f"× {stance}" in answers for stance in ("supports", "disputes", "gives context"))


def test_slides_set_what_supports_a_passage_beside_what_does_not(lesson: Lesson):
    _, slide, *_ = pptx.Presentation(io.BytesIO(to_pptx(lesson))).slides
    texts = {shape.name: shape.text_frame.text for shape in slide.shapes if shape.has_text_frame}

    assert slide.shapes.title.text == "“Words of the article.”"
    assert texts["Claim and count"] == (
        "Claim of fact · 1 supports, 1 disputes, 1 gives context; 3 voices · "
        "All of it bears on <one> word."
    )
    assert texts["Supports the article’s words"] == (
        f"+ Supports  They did it. ({CHARGE}; Another report; Title of first, 1990)"
    )
    assert texts["Disputes the article’s words; Gives context"] == (
        f"− Disputes  They did not. ({ANSWER}; Another report; Title of first, 1990)\n"
        "○ Gives context  It was cold. (Another report; Title of second, 1995)"
    )


def test_a_tour_with_a_passage_comes_back_from_json(selection: Selection):
    again = load_bytes(to_json(selection), "again.json").timeline

    assert again is not None
    assert again.tours == selection.timeline.tours
    assert again.argument == selection.timeline.argument
    assert again.events == selection.timeline.events
