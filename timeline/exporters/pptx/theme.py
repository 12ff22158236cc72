"""The deck's theme: 16:9, two layouts, fonts and colours, and the same bytes each time."""

from __future__ import annotations

import datetime
import io
import re
import zipfile

import pptx
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.presentation import Presentation
from pptx.slide import SlideLayout
from pptx.util import Pt

from timeline.exporters.lesson import Lesson, clean
from timeline.palette import LIGHT

#: A slide, its margin and the room between the margins, in points.
WIDTH, HEIGHT, MARGIN = 960, 540, 44
INNER = WIDTH - 2 * MARGIN
#: Colours of the theme, so that another theme changes all of them.
INK, MUTED, RULE = MSO_THEME_COLOR.TEXT_1, MSO_THEME_COLOR.TEXT_2, MSO_THEME_COLOR.BACKGROUND_2
ORIGINS = {"article": MSO_THEME_COLOR.ACCENT_1, "record": MSO_THEME_COLOR.ACCENT_2}
#: Fonts of the theme: both office programs have these two or others of the same widths.
SERIF, SANS = "+mj-lt", "+mn-lt"
_FONTS = {b"major": b"Times New Roman", b"minor": b"Arial"}
_COLOURS = {
    "dk1": LIGHT.ink,
    "dk2": LIGHT.muted,
    "lt2": LIGHT.rule,
    "accent1": LIGHT.article,
    "accent2": LIGHT.record,
}
_LAYOUTS = ("Title Slide", "Title Only")
# The first moment that an archive can hold: a clock would make other bytes each time.
_MOMENT = (1980, 1, 1, 0, 0, 0)


def empty_deck(lesson: Lesson) -> Presentation:
    """Return a deck without slides."""
    deck = pptx.Presentation()
    deck.slide_width, deck.slide_height = Pt(WIDTH), Pt(HEIGHT)
    for layout in list(deck.slide_layouts):
        if layout.name not in _LAYOUTS:
            deck.slide_layouts.remove(layout)
    _widen(deck)
    _theme(deck)
    _properties(deck, lesson)
    return deck


def layout(deck: Presentation, name: str) -> SlideLayout:
    """Return one of the two layouts."""
    slide_layout = deck.slide_layouts.get_by_name(name)
    assert slide_layout is not None
    return slide_layout


def deck_bytes(deck: Presentation) -> bytes:
    """Return the deck as a file."""
    buffer, out = io.BytesIO(), io.BytesIO()
    deck.save(buffer)
    with zipfile.ZipFile(buffer) as parts, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name in parts.namelist():
            part = zipfile.ZipInfo(name, _MOMENT)
            part.compress_type = zipfile.ZIP_DEFLATED
            file.writestr(part, parts.read(name))
    return out.getvalue()


def _widen(deck: Presentation) -> None:
    """Fit the placeholders, made for 4:3, to the slide, and align titles to the left."""
    for owner in (deck.slide_master, *deck.slide_layouts):
        for shape in owner.placeholders:
            if shape._element.xpath("./p:spPr/a:xfrm"):
                left, width = shape.left, shape.width
                shape.left, shape.width = left * 4 // 3, width * 4 // 3
    for style in deck.slide_master._element.xpath("./p:txStyles/p:titleStyle/a:lvl1pPr"):
        style.set("algn", "l")


def _theme(deck: Presentation) -> None:
    part = deck.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    xml = part.blob
    for kind, font in _FONTS.items():
        xml = re.sub(rb'(<a:%sFont><a:latin typeface=")[^"]*' % kind, rb"\g<1>" + font, xml)
    for name, colour in _COLOURS.items():
        value = f'<a:{name}><a:srgbClr val="{colour[1:].upper()}"/></a:{name}>'.encode()
        xml = re.sub(
            rb"<a:%s>.*?</a:%s>" % (name.encode(), name.encode()), value, xml, flags=re.DOTALL
        )
    part.blob = xml


def _properties(deck: Presentation, lesson: Lesson) -> None:
    properties = deck.core_properties
    properties.title = clean(lesson.title)[:255]
    properties.subject = clean(lesson.selection.timeline.title)[:255]
    properties.author = properties.last_modified_by = ""
    properties.language = "en"
    day = lesson.selection.checked
    properties.created = properties.modified = datetime.datetime.combine(day, datetime.time())
    properties.revision = 1
