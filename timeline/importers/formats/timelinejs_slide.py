"""A slide of TimelineJS, from JSON or from a sheet, as an event."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from timeline.dates.free_text.conventions import Order
from timeline.importers.citations import cite_links, cite_media, cite_text, web_address
from timeline.importers.decode.html import html_line, parse_html
from timeline.importers.formats.timelinejs_dates import NO_MOMENT, Moment, date_of
from timeline.importers.parsed_file import ParsedEvent

#: The lane of what TimelineJS draws behind the events, and what is said of it.
ERAS = "Eras"
ERA = "it is an era; here it is an event that lasted"

_HTML_MEDIA = "the media is HTML and no address; its words are part of the summary"
_LINK_OF_MEDIA = "The credit or caption of the imported media links to it"


@dataclass(frozen=True)
class TimelineJSSlide:
    """One slide, with what it says still in HTML; *words* are the date that it shows."""

    place: str
    row: Mapping[str, object]
    start: Moment = NO_MOMENT
    end: Moment = NO_MOMENT
    words: str = ""
    headline: str = ""
    text: str = ""
    group: str = ""
    id: str = ""
    media: str = ""
    credit: str = ""
    caption: str = ""
    guesses: tuple[str, ...] = ()
    extra: Mapping[str, object] = field(default_factory=dict)


def event_of(slide: TimelineJSSlide, order: Order) -> ParsedEvent:
    """Return a slide as an event; its media and links as sources."""
    text, media = parse_html(slide.text), parse_html(slide.media)
    credit, caption = parse_html(slide.credit), parse_html(slide.caption)
    address = web_address(slide.media)
    is_html = not address and "<" in slide.media and bool(media.text)
    summary = "\n".join(part for part in (text.text, media.text if is_html else "") if part)
    citations = (
        *cite_links(text.links),
        *(cite_media([address], caption.text, credit.text) if address else cite_links(media.links)),
        *cite_links((*credit.links, *caption.links), _LINK_OF_MEDIA),
        *cite_text(summary),
    )
    return ParsedEvent(
        place=slide.place,
        when=date_of(slide.start, slide.end, slide.words, order),
        title=html_line(slide.headline),
        row=slide.row,
        summary=summary,
        id=slide.id,
        lane=html_line(slide.group),
        citations=citations,
        guesses=(*slide.guesses, _HTML_MEDIA) if is_html else slide.guesses,
        extra=slide.extra if address else {**slide.extra, **_media_fields(slide)},
    )


def _media_fields(slide: TimelineJSSlide) -> dict[str, object]:
    """Return the media of a slide that has no address, and what belongs to it."""
    fields = {"media": slide.media, "credit": slide.credit, "caption": slide.caption}
    return {name: value for name, value in fields.items() if value}
