"""Markwhen: its header, sections and events; its dates are read in `markwhen_dates`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from timeline.dates.free_text.conventions import Order
from timeline.importers.citations import (
    Citation,
    cite_links,
    cite_media_links,
    cite_text,
    web_address,
)
from timeline.importers.decode.html import Link
from timeline.importers.decode.text import UnreadableFile, clean_line, clean_text
from timeline.importers.formats.markwhen_dates import (
    DatesById,
    FirstLine,
    date_of,
    looks_dated,
    parse_first_line,
    parse_readable,
    unreadable_date,
)
from timeline.importers.parsed_file import ParsedEvent, ParsedFile, When

_SECTION = re.compile(r"\s*(?:section|group)\b[: ]?(.*)", re.IGNORECASE)
_SECTION_END = re.compile(r"\s*end(?:section|group)\b.*", re.IGNORECASE)
_HEADING = re.compile(r"(#{1,6})\s+(.+)")
_TAGS = re.compile(r"(?:^|\s)#[\w-]+")
_HEADER = re.compile(r"(#?[\w .-]+?)\s*:\s*(.*)")
_PROPERTY = re.compile(r"\s*(id|edtf|location|tags?|url|link|lane)\s*:\s+(.+)", re.IGNORECASE)
_ID = re.compile(r"^!([\w-]+)\s*")
_LINK = re.compile(r"(!?)\[([^\[\]]*)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)")
#: What our own export puts before signs that Markwhen would read.
_JOINER = "\N{WORD JOINER}"
_PERSON = re.compile(r"(?<!\S)@[\w-]+")


@dataclass
class _EventLines:
    """An event as it stands in the file: its first line, and those below it with numbers."""

    number: int
    first: FirstLine
    lane: str
    below: list[tuple[int, str]] = field(default_factory=list)


@dataclass
class _Reader:
    """
    What has been read so far: the header, the open sections with their depth, the events.

    *loose* are lines of no event: comments, and what stands above the first one or below a heading.
    """

    header: dict[str, str] = field(default_factory=dict)
    sections: list[tuple[int, str]] = field(default_factory=list)
    events: list[_EventLines] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)
    is_in_event: bool = False

    @property
    def order(self) -> Order:
        """How 3/4/2010 is read: month first, unless the header says otherwise."""
        is_european = self.header.get("dateFormat", "").startswith("d")
        return Order.EUROPEAN if is_european else Order.AMERICAN

    def read(self, number: int, line: str) -> None:
        """Read one line."""
        if heading := _HEADING.fullmatch(line):
            self._open(len(heading[1]), heading[2])
        elif section := _SECTION.fullmatch(line):
            self._open(1 + len(self.sections), section[1])
        elif _SECTION_END.fullmatch(line):
            del self.sections[-1:]
        elif first_line := parse_first_line(line, self.order):
            lane = self.sections[-1][1] if self.sections else ""
            self.events.append(_EventLines(number, first_line, lane))
            self.is_in_event = True
        else:
            self._read_text(number, line)

    def _read_text(self, number: int, line: str) -> None:
        """Read a line that begins nothing."""
        is_at_top = not self.events and not self.sections
        if line.strip() in ("", "---") and not self.is_in_event:
            return
        if line.lstrip().startswith("//"):
            self.loose.append(f"line {number}: {line.strip()}")
        elif self.is_in_event:
            self.events[-1].below.append((number, line))
        elif is_at_top and (entry := _HEADER.fullmatch(line.strip())):
            self.header[entry[1]] = _unquoted(entry[2].strip())
        else:
            self.loose.append(f"line {number}: {_bare(line.strip())}")

    def _open(self, depth: int, title: str) -> None:
        self.is_in_event = False
        name = clean_line(_TAGS.sub("", title)).strip(" :\"'")
        self.sections = [section for section in self.sections if section[0] < depth]
        self.sections.append((depth, name))


def is_markwhen(text: str) -> bool:
    """Whether some line begins an event whose date can be read."""
    return any(
        parse_readable(line, Order.AMERICAN)
        for line in text.splitlines()[:500]
        if looks_dated(line)
    )


def read_markwhen(text: str) -> ParsedFile:
    """
    Return what a Markwhen file holds.

    Raises:
        UnreadableFile: no line of it begins an event.
    """
    reader = _Reader()
    for number, line in enumerate(text.splitlines(), start=1):
        reader.read(number, line)
    if not reader.events:
        raise UnreadableFile("no line begins an event, such as 1990-05: What happened")
    dates = DatesById()
    events = tuple(_event(lines, dates, reader.order) for lines in reader.events)
    header = {
        key: value
        for key, value in reader.header.items()
        if key not in ("title", "description") and value
    }
    title, about = (reader.header.get(key, "") for key in ("title", "description"))
    extra = {"header": header, "lines of no event": reader.loose}
    return ParsedFile(
        format="Markwhen",
        events=events,
        title=title,
        about=about,
        extra={key: value for key, value in extra.items() if value},
    )


def _event(lines: _EventLines, dates: DatesById, order: Order) -> ParsedEvent:
    first = lines.first
    properties, text_lines = _properties([line for _, line in lines.below])
    id, marked_title = _without_id(first.title, properties)
    when = date_of(first, properties.get("edtf", ""), dates, order)
    if isinstance(when, When):
        dates.add(id, when.date)
    marked_text = clean_text("\n".join(text_lines))
    title, text = _text(marked_title), _text(marked_text)
    link = Link(properties.get("url") or properties.get("link", ""))
    in_text = cite_text(_bare(_LINK.sub("", marked_text)))
    places = (*title.places, *text.places)
    return ParsedEvent(
        place=f"line {lines.number}",
        when=when,
        title=_without_date(clean_line(_bare(_TAGS.sub("", title.text))), when),
        row=_row(lines),
        summary=_bare(text.text),
        id=id,
        lane=properties.get("lane", lines.lane),
        citations=(*title.citations, *text.citations, *cite_links([link]), *in_text),
        guesses=tuple(_doubtful(lines)),
        extra=_extra(f"{marked_title}\n{marked_text}", places, properties, first.recurrence),
    )


def _without_id(title: str, properties: Mapping[str, str]) -> tuple[str, str]:
    """Return an event's id, from its properties or its title, and the rest of the title."""
    mark = _ID.match(title)
    if not mark:
        return properties.get("id", ""), title
    return properties.get("id", mark[1]), title[mark.end() :]


def _row(lines: _EventLines) -> dict[str, str]:
    """Return an event as it stands in the file."""
    below = "\n".join(line for _, line in lines.below)
    return {"line": _bare(lines.first.line), "below": _bare(below)}


def _doubtful(lines: _EventLines) -> Iterator[str]:
    """Say which lines of its text may be events of their own."""
    for number, line in lines.below:
        if date := unreadable_date(line):
            yield (
                f"line {number} may be an event, but “{date}” cannot be read as a date; "
                "it stands in the text of this one"
            )


def _bare(text: str) -> str:
    return text.replace(_JOINER, "")


def _unquoted(value: str) -> str:
    """Return a value of the header; our own export writes it as JSON does."""
    with suppress(ValueError):
        if value.startswith('"'):
            return _bare(str(json.loads(value)))
    return _bare(value.strip("\"'"))


def _without_date(title: str, date: object) -> str:
    """Take the date off a title: our export writes it there if Markwhen has no form for it."""
    if not isinstance(date, When):
        return title
    return title.removesuffix(f"({date.date.label})").strip() or title


def _extra(
    text: str, places: tuple[str, ...], properties: Mapping[str, str], recurrence: str
) -> dict[str, object]:
    """Return what an event has no room for: places, tags, people, and how it recurs."""
    extra = {
        "location": [*places],
        "tags": [tag.strip() for tag in _TAGS.findall(text)],
        "people": _PERSON.findall(text),
        "recurrence": recurrence,
        **{
            key: value
            for key, value in properties.items()
            if key not in ("id", "edtf", "url", "link", "lane")
        },
    }
    return {key: value for key, value in extra.items() if value}


def _properties(lines: list[str]) -> tuple[dict[str, str], list[str]]:
    """Return the properties right below the first line of an event, and the other lines."""
    properties: dict[str, str] = {}
    for number, line in enumerate(lines):
        match = _PROPERTY.fullmatch(line)
        if match is None:
            return properties, lines[number:]
        properties[match[1].lower()] = match[2].strip().strip("\"'")
    return properties, []


@dataclass(frozen=True)
class _Text:
    """A text without markup, the sources that it links to, and the places that it names."""

    text: str
    citations: tuple[Citation, ...]
    places: tuple[str, ...]


def _text(marked: str) -> _Text:
    links = [*_links(marked)]
    # a line that is nothing but a link is a source and no text
    lines = (line for line in marked.split("\n") if not (line.strip() and _is_link(line)))
    text = _LINK.sub(lambda match: match[2] or match[3], "\n".join(lines))
    shown = [Link(address, words) for mark, words, address in links if mark]
    named = [Link(address, words) for mark, words, address in links if not mark]
    return _Text(
        text,
        (*cite_links(named), *cite_media_links(shown)),
        tuple(words or address for _, words, address in links if address == "location"),
    )


def _is_link(line: str) -> bool:
    match = _LINK.fullmatch(line.strip())
    return match is not None and bool(web_address(match[3]))


def _links(marked: str) -> Iterator[tuple[str, str, str]]:
    for match in _LINK.finditer(marked):
        yield match[1], match[2], match[3]
