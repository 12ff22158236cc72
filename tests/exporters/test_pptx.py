"""Decks: what their slides and notes say, and how LibreOffice opens them."""

import itertools
import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pptx
import pypdf
import pytest
from pptx.presentation import Presentation
from pypdf import PageObject

from tests import programs, typefaces
from tests.exporters.conftest import REAL
from timeline import tours
from timeline.exporters.lesson import Lesson
from timeline.exporters.pptx import to_pptx
from timeline.exporters.quotation import quoted
from timeline.exporters.selection import Selection

REPORTS = "What other sources report"
DEPTH = 0.2  # of letters below their baseline, in parts of the type size


@pytest.fixture(scope="module", params=["dejavu", "liberation"])
def pages(
    request: pytest.FixtureRequest,
    files: dict[str, bytes],
    tmp_path_factory: pytest.TempPathFactory,
):
    """
    The pages that LibreOffice makes of each deck where there are no other typefaces than these.

    All decks in one conversion; without LibreOffice an error, never a skip.
    """
    folder = tmp_path_factory.mktemp(request.param)
    for name, file in files.items():
        (folder / f"{name}.pptx").write_bytes(file)
    to_pdf(sorted(folder.glob("*.pptx")), folder, typefaces.alone(request.param, folder))
    return {name: pypdf.PdfReader(folder / f"{name}.pdf").pages for name in files}


def to_pdf(files: list[Path], folder: Path, fonts: Path) -> None:
    """
    Convert files in one go, with a profile of its own.

    One that is open elsewhere would be waited for.
    """
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    options = (profile, "--headless", "--convert-to", "pdf", "--outdir", folder)
    programs.run(programs.OFFICE.path(), *options, *files, patience=300, FONTCONFIG_FILE=str(fonts))


def squeezed(text: str):
    """Without white space: a PDF breaks lines where the page does."""
    return re.sub(r"\s", "", text)


def letters(text: str):
    """The letters of Latin script alone: those of Persian are turned round in a PDF."""
    return re.sub("[^A-Za-z]", "", text)


def notes(slide):
    return slide.notes_slide.notes_text_frame.text


def every(shapes):
    for shape in shapes:
        yield shape
        if shape.shape_type == pptx.enum.shapes.MSO_SHAPE_TYPE.GROUP:
            yield from every(shape.shapes)


def box(slide, name: str):
    return next(shape for shape in slide.shapes if shape.name == name)


def written(slides, name: str):
    """
    The text of the boxes with this name, slide after slide.

    What stays in sight is there once.
    """
    texts = (
        "".join(shape.text for shape in slide.shapes if shape.name == name) for slide in slides
    )
    return "".join(text for text, _ in itertools.groupby(texts)).replace("\n", "")


def test_libreoffice_opens_a_deck_with_as_many_pages_as_slides(
    decks: dict[str, Presentation], pages: dict[str, Sequence[PageObject]]
):
    assert {name: len(found) for name, found in pages.items()} == {
        name: len(deck.slides) for name, deck in decks.items()
    }


def test_every_quote_stands_as_text_on_a_page_of_its_step(
    lessons: dict[str, Lesson],
    numbers: dict[str, list[list[int]]],
    pages: dict[str, Sequence[PageObject]],
):
    for name in REAL:
        for step, found in zip(lessons[name].steps, numbers[name], strict=True):
            text = squeezed("".join(pages[name][number].extract_text() for number in found))
            for quote in (
                quote for key in step.events for quote in lessons[name].events[key].quotes
            ):
                assert squeezed(quoted(quote.text)) in text, (name, found, quote.text)


def test_every_quote_and_report_is_on_the_slides_of_its_step_in_full(
    lessons: dict[str, Lesson], numbers: dict[str, list[list[int]]], decks: dict[str, Presentation]
):
    for name, lesson in lessons.items():
        for step, found in zip(lesson.steps, numbers[name], strict=True):
            slides = [decks[name].slides[number] for number in found]
            for event in (lesson.events[key] for key in step.events):
                if step.kind == "pair":
                    text = "".join(
                        written(slides, event.title).split(f"{event.title}{event.date.label}")
                    )
                else:
                    text = written(slides, "In the source’s words") + written(slides, REPORTS)
                words = [quoted(quote.text) for quote in event.quotes]
                assert [quote for quote in words if quote not in text] == []
                assert [
                    piece.says for piece in event.evidence if f"  {piece.says} (" not in text
                ] == []


def test_every_slide_of_a_step_has_its_title_and_its_dates_in_words(
    lessons: dict[str, Lesson],
    numbers: dict[str, list[list[int]]],
    decks: dict[str, Presentation],
    pages: dict[str, Sequence[PageObject]],
):
    for name in REAL:
        for step, found in zip(lessons[name].steps, numbers[name], strict=True):
            parts = [
                f" ({part} of {len(found)})" if len(found) > 1 else ""
                for part in range(1, len(found) + 1)
            ]
            titles = [decks[name].slides[number].shapes.title.text for number in found]
            title = quoted(step.title) if step.passage else step.title
            assert titles == [f"{title}{part}" for part in parts]
            for number in found:
                text = squeezed(pages[name][number].extract_text())
                assert all(
                    squeezed(lessons[name].events[key].date.label) in text for key in step.events
                )


def test_notes_of_every_slide_of_a_step_hold_what_to_say_and_to_ask(
    lessons: dict[str, Lesson], numbers: dict[str, list[list[int]]], decks: dict[str, Presentation]
):
    for name, lesson in lessons.items():
        for step, found in zip(lesson.steps, numbers[name], strict=True):
            for number in found:
                said = f"{step.say}\n\nAsk: {step.ask}" if step.ask else step.say
                assert notes(decks[name].slides[number]) == said


def test_the_stance_of_each_report_is_said_by_sign_and_words_in_one_order(
    decks: dict[str, Presentation],
):
    slides = [
        slide
        for slide in decks["the-argument"].slides
        if "given the Quds Force" in slide.shapes.title.text
    ]

    lines = [line for slide in slides for line in box(slide, REPORTS).text.splitlines()]

    assert [re.match(r"[+−○] (Supports|Disputes|Gives context)", line)[0] for line in lines] == [
        "+ Supports", "+ Supports", "− Disputes", "− Disputes", "○ Gives context", "○ Gives context"
    ]  # fmt: skip


def test_what_the_article_says_stays_in_sight_beside_reports_that_go_on(
    decks: dict[str, Presentation],
):
    first, second = (
        slide
        for slide in decks["the-argument"].slides
        if "given the Quds Force" in slide.shapes.title.text
    )

    assert box(first, "In the source’s words").text == box(second, "In the source’s words").text
    assert box(first, REPORTS).text != box(second, REPORTS).text


def test_the_first_slide_says_what_for_how_long_and_whose_argument(
    lessons: dict[str, Lesson], decks: dict[str, Presentation]
):
    tour, slide = lessons["chronology"].tour, decks["chronology"].slides[0]

    assert slide.shapes.title.text == tour.title
    assert [line.text for line in slide.placeholders[1].text_frame.paragraphs] == [
        tour.aim,
        "45 minutes",
        "Soleimani and Khamenei, 1990-2020",
        "One opinion article, by Nibras Kazimi, quoted word for word, "
        "with what other sources report set beside it.",
    ]


def test_the_last_slides_list_every_source_once(
    lessons: dict[str, Lesson], decks: dict[str, Presentation]
):
    for name, lesson in lessons.items():
        lists = [
            slide for slide in decks[name].slides if slide.shapes.title.text.startswith("Sources")
        ]
        entries = [line for slide in lists for line in slide.shapes[1].text.splitlines()]
        assert len(entries) == len(lesson.sources)


def test_every_shape_has_an_alternative_text(decks: dict[str, Presentation]):
    for deck in decks.values():
        for slide in deck.slides:
            spoken = slide.notes_slide.shapes if slide.has_notes_slide else ()
            for shape in (*every(slide.shapes), *spoken):
                assert shape._element.xpath(".//p:cNvPr/@descr")[0].strip(), shape.name


def test_no_shapes_lie_over_each_other_or_off_the_slide(decks: dict[str, Presentation]):
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


def test_no_text_runs_over_its_box(
    decks: dict[str, Presentation], pages: dict[str, Sequence[PageObject]]
):
    for name, deck in decks.items():
        for number, (slide, page) in enumerate(zip(deck.slides, pages[name], strict=True)):
            assert over(slide, page) == [], (name, number)


def over(slide, page):
    """The lines of a page that are not within the box that their words are in."""
    frames = [shape for shape in every(slide.shapes) if shape.has_text_frame]
    owners = [frame for frame in frames for _ in letters(frame.text)]
    lines, found, at = drawn(page), [], 0
    assert letters("".join(text for text, *_ in lines)) == letters(
        "".join(frame.text for frame in frames)
    )
    for text, left, baseline, size in lines:
        boxes = owners[at : at + 1] if letters(text) else frames
        at += len(letters(text))
        if not any(holds(frame, left, baseline, size) for frame in boxes):
            found.append(text)
    return found


def drawn(page):
    """Return lines with left end, baseline and type size, in points from the upper left."""
    lines, height = [], float(page.mediabox.height)

    def note(text: str, _matrix, place, _font, size: float):
        if text.strip():
            lines.append((text, place[4], height - place[5], size))

    page.extract_text(visitor_text=note)
    return lines


def holds(frame, left: float, baseline: float, size: float):
    inside = frame.top.pt < baseline <= frame.top.pt + frame.height.pt - DEPTH * size + 1
    return inside and frame.left.pt - 1 <= left <= frame.left.pt + frame.width.pt


def test_the_same_lesson_is_the_same_bytes(lessons: dict[str, Lesson], files: dict[str, bytes]):
    assert to_pptx(lessons["events"]) == files["events"]


def test_a_lesson_of_a_tour_has_the_tours_events_whatever_is_chosen(
    select: Callable[..., Selection],
):
    some = select("soleimani-killed")
    tour = some.timeline.tours[2]

    assert set(Lesson.of(some, tour).events) == set(tours.events(some.timeline, tour))
