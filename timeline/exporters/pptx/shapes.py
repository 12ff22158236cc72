"""Text on a slide, and what every shape has: a name, and words for those who do not see it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE
from pptx.text.text import TextFrame, _Run
from pptx.util import Pt

from timeline.exporters.lesson import clean
from timeline.exporters.pptx.fitting import LINE, Box, Paragraph, Run, on_one_line
from timeline.exporters.pptx.theme import INK, MUTED, SANS, SERIF


def describe(shape: Any, words: str, name: str = "") -> None:
    """Give a shape the text that screen readers speak."""
    properties = shape._element.xpath(".//p:cNvPr")[0]
    properties.set("descr", clean(words))
    if name:
        properties.set("name", name)


def place(shape: Any, box: Box) -> None:
    """Put a shape where it belongs."""
    shape.left, shape.top = Pt(box.left), Pt(box.top)
    shape.width, shape.height = Pt(box.width), Pt(box.height)


def text_box(
    owner: Any, name: str, paragraphs: Sequence[Paragraph], box: Box, size: float, align: str = "l"
) -> None:
    """Add a text to a slide or group; its name is its alternative text."""
    shape = owner.shapes.add_textbox(Pt(box.left), Pt(box.top), Pt(box.width), Pt(box.height))
    describe(shape, name, name)
    write(shape.text_frame, paragraphs, size, align)


def write(frame: TextFrame, paragraphs: Sequence[Paragraph], size: float, align: str = "l") -> None:
    """Fill a frame with paragraphs at this size, without margins and without autofit."""
    frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.NONE
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Pt(0)
    frame.vertical_anchor = MSO_ANCHOR.TOP
    for number, paragraph in enumerate(paragraphs):
        if number:
            frame._txBody.add_p()
        line = frame.paragraphs[number]
        line._p.get_or_add_pPr().set("algn", align)
        line.space_before = Pt(0)
        line.space_after = Pt(paragraph.after * size * paragraph.scale * LINE)
        for run in paragraph.runs:
            _run(line.add_run(), run, size * paragraph.scale)


def _run(target: _Run, run: Run, size: float) -> None:
    target.text = on_one_line(clean(run.text))
    font = target.font
    font.size, font.bold = Pt(round(size, 1)), run.bold
    font.name = SERIF if run.serif else SANS
    if run.link:
        target.hyperlink.address = run.link
    else:
        font.color.theme_color = MUTED if run.muted else INK
    if run.persian:
        font._element.set("lang", "fa-IR")
