"""A slide of TimelineJS in, from JSON or from a sheet; out, an entry."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from timeline.dates import DateError, EventDate
from timeline.dates.free_text.single import Order, Unread
from timeline.dates.years import Counting, FarYear, edtf_year
from timeline.importers.citations import Cited, linked, referenced, web_address
from timeline.importers.dates import Reading, bracketed, read, spanning
from timeline.importers.decode.html import Link, Plain, first_line, plain
from timeline.importers.entries import Entry, When

#: The lane of what TimelineJS draws behind the events, and what is said of it.
ERAS = "Eras"
ERA = "it is an era; here it is an event that lasted"


@dataclass(frozen=True)
class Moment:
    """A date as TimelineJS has it, each part as text; *words* are what it shows instead."""

    year: str = ""
    month: str = ""
    day: str = ""
    time: str = ""
    words: str = ""

    @property
    def written(self) -> str:
        """The parts as they were written."""
        return "-".join(part for part in (self.year, self.month, self.day) if part)


@dataclass(frozen=True)
class Slide:
    """One slide, with what it says still in HTML."""

    place: str
    row: Mapping[str, object]
    start: Moment = Moment()
    end: Moment = Moment()
    words: str = ""
    headline: str = ""
    text: str = ""
    group: str = ""
    id: str = ""
    media: str = ""
    credit: str = ""
    caption: str = ""
    guesses: tuple[str, ...] = ()
    kept: Mapping[str, object] = field(default_factory=dict)


def entry_of(slide: Slide, order: Order) -> Entry:
    """Return a slide as an entry; its media and links as sources."""
    text, media, credit, caption = map(
        plain, (slide.text, slide.media, slide.credit, slide.caption)
    )
    address = web_address(slide.media)
    has_words = not address and "<" in slide.media and bool(media.text)
    summary = "\n".join(filter(None, (text.text, media.text if has_words else "")))
    said = (
        ("the media is HTML and no address; its words are part of the summary",)
        if has_words
        else ()
    )
    cited = [
        *linked(text.links),
        *([_media(address, credit, caption)] if address else linked(media.links)),
        *linked(
            (*credit.links, *caption.links),
            "The credit or caption of the imported media links to it",
        ),
        *referenced(summary),
    ]
    return Entry(
        slide.place,
        when(slide, order),
        first_line(slide.headline),
        slide.row,
        summary,
        slide.id,
        first_line(slide.group),
        tuple(cited),
        (*slide.guesses, *said),
        slide.kept if address else {**slide.kept, **_shown(slide)},
    )


def _shown(slide: Slide) -> dict[str, object]:
    """Return the media of a slide that has no address, and what belongs to it."""
    shown = {"media": slide.media, "credit": slide.credit, "caption": slide.caption}
    return {key: value for key, value in shown.items() if value}


def _media(address: str, credit: Plain, caption: Plain) -> Cited:
    """Return the media as a source, with the words of its credit and caption."""
    (source,) = linked([Link(address, caption.text)], "The imported row shows it")
    named = "".join(
        f" {what}: “{one.text}”."
        for what, one in (("Caption", caption), ("Credit", credit))
        if one.text
    )
    return Cited(source.title, f"The imported row shows it.{named}", address, source.type)


def when(slide: Slide, order: Order) -> When | str:
    """Return the date of a slide, or in words why it has none."""
    words = slide.words or " – ".join(
        dict.fromkeys(moment.words for moment in (slide.start, slide.end) if moment.words)
    )
    written = " to ".join(moment.written for moment in (slide.start, slide.end) if moment.written)
    shown = first_line(words)
    if exact := bracketed(shown):
        return When(exact, shown)
    if not slide.start.year:
        return "there is no date" + (f", though it shows “{shown}”" if shown else "")
    try:
        figures = _in_figures(slide, order)
    except (Unread, FarYear) as error:
        return str(error)
    if not shown:
        return When(figures.date, written, figures.guesses)
    date, said = _weighed(figures.date, shown, order)
    return When(date, f"{shown} ({written})", (*figures.guesses, *said))


def _weighed(figures: EventDate, shown: str, order: Order) -> tuple[EventDate, tuple[str, ...]]:
    """Return the date that is shown, if it only says how exact the one in figures is; else that one."""
    try:
        words = read(shown, order)
    except Unread:
        return figures, (f"“{shown}” cannot be read as a date; the one in figures stands",)
    if not _overlap(words.date, figures):
        return figures, (f"“{shown}” says another date; the one in figures stands",)
    if re.search(r"[?~%X\[]|\.\.|[0-9]{4}-2[1-4]", words.date.text) or words.guesses:
        said = f"the date is read from the words “{shown}”"
        return words.date, (said, *words.guesses)
    return figures, ()


def _overlap(one: EventDate, other: EventDate) -> bool:
    starts = [date.earliest for date in (one, other) if date.earliest is not None]
    ends = [date.latest for date in (one, other) if date.latest is not None]
    return not starts or not ends or bool(max(starts) <= min(ends))


def _in_figures(slide: Slide, order: Order) -> Reading:
    first = _moment(slide.start, order)
    if not slide.end.year:
        said = ("its end has no year, and is left out",) if slide.end.month or slide.end.day else ()
        return Reading(first.date, (*first.guesses, *said))
    last = _moment(slide.end, order)
    if first.date == last.date:
        return first
    return spanning(first, last)


def _moment(moment: Moment, order: Order) -> Reading:
    """Read a date; a year before 1 is one of people, who have no year 0."""
    year, month, day = (
        re.sub(r"[\s,]", "", part) for part in (moment.year, moment.month, moment.day)
    )
    guesses: tuple[str, ...] = (
        ("the time of day is left out",) if moment.time.casefold().strip("0:. apm") else ()
    )
    if not (
        re.fullmatch("-?[0-9]{1,9}", year)
        and all(re.fullmatch("[0-9]{0,4}", part) for part in (month, day))
    ):
        written = " ".join(part for part in (moment.day, moment.month, moment.year) if part)
        reading = read(written, order)
        said = (f"“{written}” is read as {reading.date.label}",) if month or day else ()
        return Reading(reading.date, (*guesses, *reading.guesses, *said))
    edtf = edtf_year(int(year), Counting.HISTORICAL)
    if not year.strip("-0"):
        guesses += ("there is no year 0; it is taken for 1 BCE",)
    if month.strip("0"):
        edtf += f"-{int(month):02}" + (f"-{int(day):02}" if day.strip("0") else "")
    elif day.strip("0"):
        guesses += (f"a day, {day}, without a month is left out",)
    try:
        return Reading(EventDate.parse(edtf), guesses)
    except DateError as error:
        raise Unread(error.message) from None
