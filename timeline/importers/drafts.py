"""A timeline of drafts, one for each event of a file that has a date, and a report of every row."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from timeline.dates import EventDate
from timeline.dates.years import four_digits, year_of
from timeline.importers.citations import Citation, cite_addresses, web_address, web_addresses
from timeline.importers.decode.text import clean_line, clean_text
from timeline.importers.parsed_file import ParsedEvent, ParsedFile, When
from timeline.importers.report import ImportReport, Outcome, RowReport
from timeline.importers.slugs import Slugs, is_slug
from timeline.importers.yaml_writer import to_yaml

#: The longest title of an event.
TITLE = 60
#: The lane of events that name none.
LANE = "Events"

_NOTE_OF_SOURCE = (
    "Lifted from an imported file. Nobody has read it yet: its type, nature and title are not "
    "settled."
)
_LONG_TITLE = f"the title is longer than {TITLE} characters; the whole of it begins the summary"
_TITLE_OF_TEXT = "there is no title; the first words of the text stand for it"
_TITLE_OF_DATE = "there is no title; the date stands for it"
_TURNS_READING_ORDER = {"\u202d", "\u202e"}


@dataclass(frozen=True)
class ImportResult:
    """A timeline file, empty where no row could become an event, and what became of each row."""

    data: bytes
    report: ImportReport


def draft_events(file: ParsedFile, name: str) -> ImportResult:
    """Return the timeline that a file becomes, and the report; *name* is that of the file."""
    drafts = _Drafts()
    rows = tuple(drafts.add(event) for event in file.events)
    report = ImportReport(
        file=name,
        format=file.format,
        rows=rows,
        notes=(*file.notes, *_notes(file, len(drafts.sources))),
        extra=file.extra,
        columns=file.columns,
    )
    if not drafts.events:
        return ImportResult(b"", report)
    title = clean_line(file.title) or f"Imported from {clean_line(name)}"
    about = clean_text(file.about) or f"Drafts from a file of another program ({file.format})."
    return ImportResult(to_yaml(drafts.timeline(title, about)), report)


def _notes(file: ParsedFile, sources: int) -> Iterator[str]:
    """Say how many sources there are, and how many of them are media."""
    if sources:
        yield (
            f"{_count(sources, 'source was', 'sources were')} lifted from links and references; "
            "type and nature of each are placeholders until an editor has read it"
        )
    media = sum(citation.is_media for event in file.events for citation in event.citations)
    if media:
        became = _count(
            media,
            "picture or other medium became a source",
            "pictures or other media became sources",
        )
        yield f"{became} with caption and credit; events show none"


def _count(number: int, singular: str, plural: str) -> str:
    return f"{number:,} {singular if number == 1 else plural}"


class _Drafts:
    """The records of the timeline, while it grows."""

    def __init__(self) -> None:
        self.events: list[dict[str, object]] = []
        self.sources: dict[str, dict[str, str]] = {}
        self._lanes: dict[str, str] = {}
        self._source_ids: dict[tuple[str, str], str] = {}
        self._dates: list[EventDate] = []
        self._slugs, self._slugs_of_lanes, self._slugs_of_sources = Slugs(), Slugs(), Slugs()

    def add(self, event: ParsedEvent) -> RowReport:
        """Draft an event if it has a date, and return what became of it."""
        if isinstance(event.when, str):
            return RowReport(
                place=event.place,
                outcome=Outcome.LEFT_OUT,
                title=clean_line(event.title),
                reasons=(event.when,),
                extra=event.row,
            )
        return self._add(event, event.when)

    def _add(self, event: ParsedEvent, when: When) -> RowReport:
        whole_title, title_guesses = _title(event, when)
        title = _shortened(whole_title)
        id, id_guesses = self._id(event, whole_title, when.date)
        self.events.append(self._record(event, when, id, whole_title))
        self._dates.append(when.date)
        guesses = (
            *dict.fromkeys((*when.guesses, *event.guesses, *_turned(event))),
            *title_guesses,
            *id_guesses,
            *((_LONG_TITLE,) if title != whole_title else ()),
        )
        return RowReport(
            place=event.place,
            outcome=Outcome.GUESSED if guesses else Outcome.IMPORTED,
            title=title,
            id=id,
            date=when.date.text,
            reasons=guesses,
            extra=event.extra if event.id in ("", id) else {**event.extra, "id": event.id},
        )

    def _record(
        self, event: ParsedEvent, when: When, id: str, whole_title: str
    ) -> dict[str, object]:
        title = _shortened(whole_title)
        texts = (whole_title if title != whole_title else "", event.summary)
        record = {
            "id": id,
            "title": title,
            "date": when.date.text,
            "date_note": f"In the imported file: “{clean_line(when.words)}”.",
            "lane": self._lane(event.lane),
            "origin": "record",
            "summary": "\n".join(text for text in map(clean_text, texts) if text),
            "evidence": [*self._evidence((*event.citations, *_addresses(event)))],
            "draft": True,
        }
        return {name: value for name, value in record.items() if value not in ("", [])}

    def timeline(self, title: str, about: str) -> dict[str, object]:
        """Return the whole timeline."""
        return {
            "title": title,
            "about": about,
            "span": _span(self._dates),
            "lanes": [{"id": id, "title": lane} for lane, id in self._lanes.items()],
            "sources": self.sources,
            "events": self.events,
        }

    def _id(self, event: ParsedEvent, title: str, date: EventDate) -> tuple[str, Sequence[str]]:
        """Return the id of an event, and what is to be said if it is not that of the file."""
        year = "" if date.earliest is None else f"-{str(date.earliest).lstrip('-')[:4]}"
        fallback = f"event{year}-{len(self.events) + 1}"
        # a mere number says nothing of its event, so it is no id that should never change
        base = event.id if any(char.isalpha() for char in event.id) else title
        id = self._slugs.new(base, fallback)
        if is_slug(event.id) and base == event.id != id:
            return id, (f"the id “{event.id}” is that of an earlier row too; this one is {id}",)
        return id, ()

    def _lane(self, name: str) -> str:
        title = clean_line(name) or LANE
        if title not in self._lanes:
            fallback = f"lane-{len(self._lanes) + 1}"
            self._lanes[title] = self._slugs_of_lanes.new(title, fallback)
        return self._lanes[title]

    def _evidence(self, citations: Iterable[Citation]) -> Iterator[dict[str, str]]:
        """Yield citations as context: no source has been read, so none can support anything."""
        says: dict[str, list[str]] = {}
        for citation in citations:
            sentences = says.setdefault(self._source(citation), [])
            if citation.says not in sentences:
                sentences.append(citation.says)
        for id, sentences in says.items():
            yield {"source": id, "says": clean_text(" ".join(sentences)), "stance": "context"}

    def _source(self, citation: Citation) -> str:
        """Return the id of a source, which is added unless it is known."""
        is_known_by_title = citation.is_whole or not citation.url
        key = (citation.url, citation.title if is_known_by_title else "")
        if key not in self._source_ids:
            title = clean_line(citation.title) or "[no title]"
            fallback = f"source-{len(self.sources) + 1}"
            id = self._slugs_of_sources.new(title.strip("[]"), fallback)
            self.sources[id] = {
                "type": citation.type,
                "title": title,
                "nature": "reference",
                "note": _NOTE_OF_SOURCE,
            }
            if citation.url:
                self.sources[id]["url"] = citation.url
            self._source_ids[key] = id
        return self._source_ids[key]


def _title(event: ParsedEvent, when: When) -> tuple[str, Sequence[str]]:
    """Return the title of an event, or one made of its text or date, which is then said."""
    if title := clean_line(event.title):
        return title, ()
    if text := clean_line(event.summary):
        return _shortened(text), (_TITLE_OF_TEXT,)
    label = when.date.label
    return label[0].upper() + label[1:], (_TITLE_OF_DATE,)


def _turned(event: ParsedEvent) -> Iterator[str]:
    """Say which signs are taken out that make a text read otherwise than it is written."""
    row = json.dumps(event.row, ensure_ascii=False, default=str)
    for sign in sorted(_TURNS_READING_ORDER & {*row}):
        yield (
            f"the invisible character U+{ord(sign):04X}, which turns the reading order, "
            "is taken out"
        )


def _addresses(event: ParsedEvent) -> Iterator[Citation]:
    """Return the addresses in the title or the text of an event that it does not cite elsewhere."""
    cited = {citation.url for citation in event.citations}
    addresses = dict.fromkeys(web_addresses(f"{event.title}\n{event.summary}"))
    return cite_addresses(address for address in addresses if web_address(address) not in cited)


def _shortened(title: str) -> str:
    """Return a title of at most 60 characters, cut at the end of a word."""
    if len(title) <= TITLE:
        return title
    cut = title[:TITLE]
    space = cut.rfind(" ")
    words = cut[:space] if space > TITLE // 2 else cut[:-1]
    return words.rstrip(" ,;:-–—") + "…"


def _span(dates: Iterable[EventDate]) -> str:
    """Return the years that hold all days that any of the dates can mean."""
    days = [day for date in dates for day in (date.earliest, date.latest) if day is not None]
    first, last = (four_digits(year_of(day)) for day in (min(days), max(days)))
    return f"{first}/{last}"
