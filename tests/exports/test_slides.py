"""Decks: what their slides and notes say, and how LibreOffice opens them."""

import io
import itertools
import re

import pptx
import programs
import pypdf
import pytest

from timeline import tours
from timeline.export.chosen import Chosen
from timeline.export.lesson import Lesson
from timeline.export.slides import to_pptx
from timeline.quotes import Verified

GAP = (437, 455)  # points from the top of a slide: between the texts and the strip


@pytest.fixture(scope="module")
def lessons(chosen):
    """Each tour, and some events without one."""
    some = chosen("soleimani-appointed", "geneva-channel-2003", "soleimani-killed")
    found = {tour.id: Lesson.of(chosen(), tour) for tour in some.timeline.tours}
    return found | {"events": Lesson.of(some)}


@pytest.fixture(scope="module")
def files(lessons):
    return {name: to_pptx(lesson) for name, lesson in lessons.items()}


@pytest.fixture(scope="module")
def decks(files):
    return {name: pptx.Presentation(io.BytesIO(file)) for name, file in files.items()}


@pytest.fixture(scope="module")
def pages(files, tmp_path_factory):
    """The pages that LibreOffice makes of each deck, in one conversion; without it an error, never a skip."""
    folder = tmp_path_factory.mktemp("decks")
    for name, file in files.items():
        (folder / f"{name}.pptx").write_bytes(file)
    to_pdf(sorted(folder.glob("*.pptx")), folder)
    return {name: pypdf.PdfReader(folder / f"{name}.pdf").pages for name in files}


def to_pdf(files, folder):
    """Convert files in one go, with a profile of its own: one that is open elsewhere would be waited for."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    options = (profile, "--headless", "--convert-to", "pdf", "--outdir", folder)
    programs.run(programs.OFFICE.path(), *options, *files, patience=300)


def squeezed(text):
    """Without white space: a PDF breaks lines where the page does."""
    return re.sub(r"\s", "", text)


def notes(slide):
    return slide.notes_slide.notes_text_frame.text


def every(shapes):
    for shape in shapes:
        yield shape
        if shape.shape_type == pptx.enum.shapes.MSO_SHAPE_TYPE.GROUP:
            yield from every(shape.shapes)


def test_libreoffice_opens_a_deck_with_as_many_pages_as_slides(decks, pages):
    assert {name: len(found) for name, found in pages.items()} == {
        name: len(deck.slides) for name, deck in decks.items()
    }


def test_every_quote_stands_as_text_on_the_page_of_its_step(lessons, pages):
    for name, lesson in lessons.items():
        for number, step in enumerate(lesson.steps, start=1):
            text = squeezed(pages[name][number].extract_text())
            for quote in (quote for key in step.events for quote in lesson.events[key].quotes):
                assert squeezed(f"“{quote.text}”") in text, (name, number, quote.text)


def test_every_step_has_its_title_and_its_dates_in_words(lessons, decks, pages):
    for name, lesson in lessons.items():
        for number, step in enumerate(lesson.steps, start=1):
            assert decks[name].slides[number].shapes.title.text == step.title
            text = squeezed(pages[name][number].extract_text())
            assert all(squeezed(lesson.events[key].date.label) in text for key in step.events)


def test_notes_hold_what_to_say_and_to_ask(lessons, decks):
    for name, lesson in lessons.items():
        for number, step in enumerate(lesson.steps, start=1):
            said = notes(decks[name].slides[number])
            assert said.startswith(step.say)
            assert not step.ask or f"Ask: {step.ask}" in said


def test_each_report_is_on_its_slide_or_in_full_in_its_notes(lessons, decks):
    for name, lesson in lessons.items():
        for number, step in enumerate(lesson.steps, start=1):
            slide = decks[name].slides[number]
            shown = "\n".join(shape.text for shape in slide.shapes if shape.has_text_frame) + notes(slide)
            for piece in (piece for key in step.events for piece in lesson.events[key].evidence):
                assert piece.says in shown


def test_the_stance_of_each_report_is_said_by_sign_and_words(lessons, decks):
    slide = decks["the-argument"].slides[4]

    evidence = next(shape.text for shape in slide.shapes if shape.name == "What other sources report")

    heads = [re.match(r"[+−○] (Supports|Disputes|Gives context)", line)[0] for line in evidence.splitlines()]
    assert heads == [
        "+ Supports", "○ Gives context", "+ Supports", "− Disputes", "○ Gives context", "− Disputes"
    ]  # fmt: skip


def test_reports_that_do_not_fit_are_named_with_their_signs(decks):
    slide = decks["the-argument"].slides[1]

    evidence = next(shape.text for shape in slide.shapes if shape.name == "What other sources report")

    assert evidence.splitlines()[-3:] == [
        "+ Supports g  Slate, January 2020",
        "− Disputes g  Slate, January 2020",
        "In full in the notes",
    ]


def test_the_first_slide_says_what_for_how_long_and_whose_argument(lessons, decks):
    tour, slide = lessons["chronology"].tour, decks["chronology"].slides[0]

    assert slide.shapes.title.text == tour.title
    assert [line.text for line in slide.placeholders[1].text_frame.paragraphs] == [
        tour.aim,
        "45 minutes",
        "Soleimani and Khamenei, 1990-2020",
        "One opinion article, by Nibras Kazimi, quoted word for word, "
        "with what other sources report set beside it.",
    ]


def test_the_last_slides_list_every_source_once(lessons, decks):
    for name, lesson in lessons.items():
        lists = [slide for slide in decks[name].slides if slide.shapes.title.text.startswith("Sources")]
        entries = [line for slide in lists for line in slide.shapes[1].text.splitlines()]
        assert len(entries) == len(lesson.sources)


def test_every_shape_has_an_alternative_text(decks):
    for deck in decks.values():
        for slide in deck.slides:
            spoken = slide.notes_slide.shapes if slide.has_notes_slide else ()
            for shape in (*every(slide.shapes), *spoken):
                assert shape._element.xpath(".//p:cNvPr/@descr")[0].strip(), shape.name


def test_no_shapes_lie_over_each_other_or_off_the_slide(decks):
    for name, deck in decks.items():
        for number, slide in enumerate(deck.slides):
            for shape in slide.shapes:
                assert shape.left >= 0
                assert shape.top >= 0
                assert shape.left + shape.width <= deck.slide_width
                assert shape.top + shape.height <= deck.slide_height
            for one, other in itertools.combinations(slide.shapes, 2):
                apart = (
                    one.left + one.width <= other.left
                    or other.left + other.width <= one.left
                    or one.top + one.height <= other.top
                    or other.top + other.height <= one.top
                )
                assert apart, (name, number, one.name, other.name)


def test_no_text_runs_over_its_box(lessons, pages):
    for name, lesson in lessons.items():
        for number in range(1, len(lesson.steps) + 1):
            page = pages[name][number]
            found = []

            def note(text, _matrix, position, _font, _size, height=float(page.mediabox.height), found=found):
                if text.strip():
                    found.append((height - position[5], text))

            page.extract_text(visitor_text=note)
            if lesson.steps[number - 1].kind != "question":
                assert [text for at, text in found if GAP[0] < at < GAP[1]] == [], (name, number)


def test_uncertain_dates_are_spans_on_the_strip_and_known_days_dots(decks):
    def mark(number, start):
        group = next(shape for shape in decks["the-argument"].slides[number].shapes if shape.shape_type == 6)
        found = [shape for shape in group.shapes if start in shape._element.xpath(".//p:cNvPr/@descr")[0]]
        return next(shape for shape in found if shape.height.pt == 12)

    day, unknown = mark(1, "US strike kills"), mark(4, "Soleimani is given")

    assert (day.width.pt, day.auto_shape_type) == (12, pptx.enum.shapes.MSO_SHAPE.OVAL)
    assert unknown.width.pt == pytest.approx(872 * 365 / (31 * 365.25), abs=1)


def test_the_same_lesson_is_the_same_bytes(lessons, files):
    assert to_pptx(lessons["events"]) == files["events"]


def test_control_characters_are_left_out(chosen, renamed):
    lesson = Lesson.of(renamed(chosen("soleimani-appointed"), title="A\x07 bell\x1b"))

    assert pptx.Presentation(io.BytesIO(to_pptx(lesson))).slides[1].shapes.title.text == "A bell"


def test_far_years_and_open_ends_have_their_place(small):
    timeline = small(span="-0100/0100", ides="-0043-03-15", siege="0066/..")
    lesson = Lesson.of(Chosen(timeline, Verified(), ("ides", "siege")))
    deck = pptx.Presentation(io.BytesIO(to_pptx(lesson)))

    groups = [
        next(shape for shape in deck.slides[number].shapes if shape.shape_type == 6) for number in (1, 2)
    ]

    assert [group._element.xpath("./p:nvGrpSpPr/p:cNvPr/@descr")[0] for group in groups] == [
        "Timeline from 101 BCE to 100 CE. Marked: Title of ides, 15 March 44 BCE.",
        "Timeline from 101 BCE to 100 CE. Marked: Title of siege, since 66 CE.",
    ]
    years = [shape.text for shape in groups[0].shapes if shape.has_text_frame and shape.text.endswith("CE")]
    assert years[:3] == ["100 BCE", "80 BCE", "60 BCE"]


def test_a_lesson_of_a_tour_has_the_tours_events_whatever_is_chosen(chosen):
    some = chosen("soleimani-killed")
    tour = some.timeline.tours[2]

    assert set(Lesson.of(some, tour).events) == set(tours.events(tour))
