"""The strip of time at the foot of a slide."""

import io
from collections.abc import Callable

import pptx
import pytest
from pptx.presentation import Presentation

from timeline.exporters.lesson import Lesson
from timeline.exporters.pptx import to_pptx
from timeline.exporters.selection import Selection
from timeline.model import Timeline
from timeline.verification.record import Verified


def test_uncertain_dates_are_spans_on_the_strip_and_known_days_dots(
    decks: dict[str, Presentation], numbers: dict[str, list[list[int]]]
):
    def mark(number, start):
        group = next(
            shape for shape in decks["the-argument"].slides[number].shapes if shape.shape_type == 6
        )
        found = [
            shape for shape in group.shapes if start in shape._element.xpath(".//p:cNvPr/@descr")[0]
        ]
        return next(shape for shape in found if shape.height.pt == 12)

    day, unknown = (
        mark(1, "US strike kills"),
        mark(numbers["the-argument"][3][0], "Soleimani is given"),
    )

    assert (day.width.pt, day.auto_shape_type) == (12, pptx.enum.shapes.MSO_SHAPE.OVAL)
    assert unknown.width.pt == pytest.approx(872 * 365 / (31 * 365.25), abs=1)


def test_control_characters_are_left_out(
    select: Callable[..., Selection], renamed: Callable[..., Selection]
):
    lesson = Lesson.of(renamed(select("soleimani-appointed"), title="A\x07 bell\x1b", evidence=()))

    assert pptx.Presentation(io.BytesIO(to_pptx(lesson))).slides[1].shapes.title.text == "A bell"


def test_far_years_and_open_ends_have_their_place(small: Callable[..., Timeline]):
    timeline = small(span="-0100/0100", ides="-0043-03-15", siege="0066/..")
    lesson = Lesson.of(Selection(timeline, Verified(), ("ides", "siege")))
    deck = pptx.Presentation(io.BytesIO(to_pptx(lesson)))

    groups = [
        next(shape for shape in deck.slides[number].shapes if shape.shape_type == 6)
        for number in (1, 2)
    ]

    assert [group._element.xpath("./p:nvGrpSpPr/p:cNvPr/@descr")[0] for group in groups] == [
        "Timeline from 101 BCE to 100 CE. Marked: Title of ides, 15 March 44 BCE.",
        "Timeline from 101 BCE to 100 CE. Marked: Title of siege, since 66 CE.",
    ]
    years = [
        shape.text
        for shape in groups[0].shapes
        if shape.has_text_frame and shape.text.endswith("CE")
    ]
    assert years[:3] == ["100 BCE", "80 BCE", "60 BCE"]
