"""Handouts and worksheets: what is on them, and what a worksheet keeps to itself."""

import io
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest

from tests.exporters.conftest import squeezed
from timeline.exporters.lesson import Lesson
from timeline.exporters.paper.handout import Detail, to_handout
from timeline.exporters.paper.pdf import NO_PANGO
from timeline.exporters.paper.questions import questions
from timeline.exporters.paper.worksheet import in_order, to_answers, to_worksheet
from timeline.exporters.quotation import nested, quoted
from timeline.exporters.selection import Selection
from timeline.vocabulary import Stance

BOXES = "supports disputes gives context cannot tell"


@pytest.fixture(scope="module")
def lesson(select: Callable[..., Selection]):
    """The chronology, a tour of twelve steps."""
    return Lesson.of(select(address="https://example.org/t/"), select().timeline.tours[2])


@pytest.fixture(scope="module")
def handout(lesson: Lesson):
    return to_handout(lesson)


@pytest.fixture(scope="module")
def worksheet(lesson: Lesson):
    return to_worksheet(lesson)


@pytest.fixture(scope="module")
def answers(lesson: Lesson):
    return to_answers(lesson)


def read(file: bytes):
    return " ".join(
        "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(file)).pages).split()
    )


def test_the_handout_of_a_tour_of_twelve_steps_is_two_pages_of_a4(lesson: Lesson, handout: bytes):
    pages = pypdf.PdfReader(io.BytesIO(handout)).pages

    assert len(lesson.steps) == 12
    assert [(round(page.mediabox.width), round(page.mediabox.height)) for page in pages] == [
        (595, 842)
    ] * 2


def test_the_handout_has_each_event_with_date_quote_and_question_in_the_tours_order(
    lesson: Lesson, handout: bytes
):
    text = squeezed(read(handout))
    places = [
        text.index(squeezed(event.title + event.date.label)) for event in lesson.events.values()
    ]

    assert places == sorted(places)
    for step in lesson.steps:
        assert squeezed(step.ask or step.title) in text
    for event in lesson.events.values():
        assert squeezed(nested(event.quotes[0].text)) in text


def test_what_is_left_out_of_the_handout_is_said_to_be(lesson: Lesson, handout: bytes):
    text = squeezed(read(handout))

    for event in lesson.events.values():
        shown = sum(squeezed(quoted(quote.text)) in text for quote in event.quotes)
        assert shown == len(event.quotes) or "moreonthetimeline" in text
    assert re.search(r"\[…\]and\dmoreonthetimeline", text)


def test_a_source_is_named_once_however_much_it_reports(lesson: Lesson):
    killed = lesson.events["soleimani-killed"]
    context = [piece.source for piece in killed.evidence if piece.stance is Stance.CONTEXT]

    assert len(set(context)) < len(context)
    assert Detail(1, 0).others_of(killed.evidence)[Stance.CONTEXT] == sorted(
        set(context), key=context.index
    )


def test_the_handout_lists_every_source_by_its_number(lesson: Lesson, handout: bytes):
    text = squeezed(read(handout))

    for source in lesson.sources.values():
        if source.title.isascii():
            assert squeezed(source.title) in text


def test_the_handout_of_chosen_events_has_all_their_quotes_and_reports(
    select: Callable[..., Selection],
):
    some = Lesson.of(select("soleimani-killed", "order-of-zolfaghar"))
    text = squeezed(read(to_handout(some)))

    for event in some.events.values():
        assert all(squeezed(nested(quote.text)) in text for quote in event.quotes)
        assert all(squeezed(piece.says) in text for piece in event.evidence)


def test_a_link_is_printed_as_a_code_only_where_there_is_an_address(
    select: Callable[..., Selection],
):
    linked, plain = (
        Lesson.of(select("qaani-appointed", address=address)) for address in ("https://a.b/", "")
    )

    assert "The timeline on the web" in read(to_handout(linked))
    assert "on the web" not in read(to_handout(plain))


def test_a_tours_link_opens_it(lesson: Lesson):
    assert lesson.link == "https://example.org/t/#present=true&tour=chronology&step=1"


def test_the_worksheet_has_every_quote_and_report_and_the_same_boxes_for_each(
    lesson: Lesson, worksheet: bytes
):
    text = read(worksheet)
    reports = [piece for event in lesson.events.values() for piece in event.evidence]

    for event in lesson.events.values():
        assert all(squeezed(nested(quote.text)) in squeezed(text) for quote in event.quotes)
    assert all(squeezed(piece.says) in squeezed(text) for piece in reports)
    assert text.count(BOXES) == len(reports)


def test_the_worksheet_gives_nothing_away(lesson: Lesson, worksheet: bytes, answers: bytes):
    text = read(worksheet).replace(BOXES, "")
    for event in lesson.events.values():
        titles = (lesson.selection.timeline.sources[piece.source].title for piece in event.evidence)
        says = (piece.says for piece in event.evidence)
        for words in (event.summary, event.date_note, *says, *titles):
            text = text.replace(" ".join(words.split()), "")
    details = pypdf.PdfReader(io.BytesIO(worksheet)).metadata

    assert not re.search(r"\b(supports?|disputes?|context|in support|in dispute)\b|[+−○×]", text)
    assert "on the web" not in text  # the timeline has the answers
    assert set(details) == {"/Title", "/Producer", "/CreationDate", "/ModDate"}
    assert details.title == f"Worksheet: {lesson.title}"
    assert worksheet != answers


def test_reports_stand_in_the_order_of_their_sources_whatever_their_stance(lesson: Lesson):
    orders = {
        tuple(piece.stance for piece in in_order(lesson, event.evidence))
        for event in lesson.events.values()
    }
    for event in lesson.events.values():
        turned = event.evidence[::-1]
        assert in_order(lesson, event.evidence) == in_order(lesson, turned)
    assert any(stances != tuple(sorted(stances, key=list(Stance).index)) for stances in orders)


def test_the_answers_tick_one_box_for_each_report(lesson: Lesson, answers: bytes):
    text = read(answers)

    assert text.count("×") == sum(len(event.evidence) for event in lesson.events.values())
    assert "× disputes (b)" in text
    assert "The timeline on the web" not in text


def test_questions_are_made_from_what_is_known_of_the_sources(lesson: Lesson):
    made = dict(questions(lesson, lesson.events["quds-force-established"]))
    keys = (
        "alfoneh-2011",
        "sahimi-2011",
        "winep-qods-force",
        "wikipedia-quds-force",
        "uani-quds-force",
    )
    study, profile, institute, entry, group = (f"[{lesson.numbers[key]}]" for key in keys)

    assert made == {
        "Who speaks?": f"An author is named by {study} and {profile}, and not by {institute}, "
        f"{entry} and {group}. Who was there, who was told, and of whom can you not say?",
        "When?": f"The event: 1990. Published later: {study} (24 January 2011), {profile} (31 "
        f"December 2011); not known: {institute}, {entry} and {group}. What could be known only "
        f"then, and what may be "
        "lost by then?",
        "On whose behalf?": f"News: {profile}; research: {study} and {institute}; opinion: "
        f"{group}; works of reference: {entry}. For whom does each speak, and what would another "
        f"answer cost it?",
        "What would change your mind?": "Which source would have to say what for you to move one "
        "of your ticks? Not among them: official texts and memoirs.",
    }  # fmt: skip


def test_an_event_without_reports_has_no_questions(
    select: Callable[..., Selection], renamed: Callable[..., Selection]
):
    lesson = Lesson.of(renamed(select("qaani-appointed"), evidence=()))

    assert questions(lesson, lesson.selection.events[0]) == ()


def test_every_letter_is_in_a_face_that_the_pdf_brings_along(handout: bytes, worksheet: bytes):
    pages = [
        page for pdf in (handout, worksheet) for page in pypdf.PdfReader(io.BytesIO(pdf)).pages
    ]
    fonts = {
        str(font.get_object()["/BaseFont"])
        for page in pages
        for font in page["/Resources"]["/Font"].values()
    }

    assert {font.partition("+")[2] for font in fonts} == {
        "Timeline-Sans",
        "Timeline-Sans-Bold",
        "Timeline-Sans-Italic",
        "Timeline-Serif",
        "Timeline-Serif-Bold",
        "Timeline-Serif-Bold-Italic",
        "Timeline-Naskh",
    }


def test_persian_names_are_in_persian_letters(handout: bytes):
    assert re.search("[\u0600-\u06ff\ufb50-\ufeff]{4}", read(handout))


def test_the_same_lesson_is_the_same_bytes(lesson: Lesson, worksheet: bytes):
    assert to_worksheet(lesson) == worksheet


def test_markup_in_the_data_is_text_and_nothing_is_fetched(
    select: Callable[..., Selection], renamed: Callable[..., Selection]
):
    title = '<img src="file:///etc/hostname"> & <b>'

    assert title in read(to_handout(Lesson.of(renamed(select("qaani-appointed"), title=title))))


def test_without_pango_a_sentence_says_what_to_install(tmp_path: Path):
    (tmp_path / "libpango-1.0.so.0").write_text("no library")
    (tmp_path / "libpango-1.0-0").write_text("no library")
    command = [
        sys.executable,
        "-m",
        "timeline",
        "export",
        "handout",
        "--only",
        "lane=iraq",
        "-o",
        "x.pdf",
    ]

    ended = subprocess.run(
        command, env={"LD_LIBRARY_PATH": str(tmp_path)}, capture_output=True, text=True, timeout=120
    )

    assert (ended.returncode, ended.stdout, ended.stderr) == (2, "", f"{NO_PANGO}\n")
