"""Entries in; out, a timeline file with a draft for each that has a date, and the report."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from timeline.dates import EventDate
from timeline.dates.years import four_digits, year_of
from timeline.importers.citations import SHOWN, Cited, linked, web_address, web_addresses
from timeline.importers.decode.html import Link
from timeline.importers.decode.text import cleaned, on_one_line
from timeline.importers.entries import Entry, Found, When
from timeline.importers.ids import Ids, is_id
from timeline.importers.report import Outcome, Report, Row
from timeline.importers.writing import written

#: The longest title of an event.
TITLE = 60
#: The lane of entries that name none.
LANE = "Events"

_UNREAD = "Lifted from an imported file. Nobody has read it yet: its type, nature and title are not settled."


@dataclass(frozen=True)
class Imported:
    """A timeline file, empty where no row could become an event, and what became of each row."""

    data: bytes
    report: Report


def drafted(found: Found, name: str) -> Imported:
    """Return the file that the entries make, and the report; *name* is what the file read is called."""
    drafts = _Drafts()
    rows = tuple(drafts.add(entry) for entry in found.entries)
    notes = found.notes
    if drafts.sources:
        lifted = _count(len(drafts.sources), "source was", "sources were")
        notes += (
            f"{lifted} lifted from links and references; type and nature of each "
            "are placeholders until an editor has read it",
        )
    media = sum(cited.says.startswith(SHOWN) for entry in found.entries for cited in entry.cited)
    if media:
        became = _count(
            media,
            "picture or other medium became a source",
            "pictures or other media became sources",
        )
        notes += (f"{became} with caption and credit; events show none",)
    report = Report(name, found.format, rows, notes, found.kept, found.columns)
    if not drafts.events:
        return Imported(b"", report)
    title = on_one_line(found.title) or f"Imported from {on_one_line(name)}"
    about = cleaned(found.about) or f"Drafts from a file of another program ({found.format})."
    return Imported(written(drafts.file(title, about)), report)


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


class _Drafts:
    """The records of the file, while it grows."""

    def __init__(self) -> None:
        self.events: list[dict[str, object]] = []
        self.sources: dict[str, dict[str, str]] = {}
        self._lanes: dict[str, str] = {}
        self._by_source: dict[tuple[str, str], str] = {}
        self._dates: list[EventDate] = []
        self._ids, self._lane_ids, self._source_ids = Ids(), Ids(), Ids()

    def add(self, entry: Entry) -> Row:
        """Draft an event of an entry, if it has a date, and say what became of it."""
        if isinstance(entry.when, str):
            title = on_one_line(entry.title)
            return Row(entry.place, Outcome.LEFT_OUT, title, reasons=(entry.when,), kept=entry.row)
        whole, guesses = _named(entry, entry.when)
        id = self._id(entry, whole, entry.when.date, guesses)
        title = _shortened(whole)
        if title != whole:
            guesses.append(
                f"the title is longer than {TITLE} characters; the whole of it begins the summary"
            )
        texts = [whole if title != whole else "", entry.summary]
        event = {
            "id": id,
            "title": title,
            "date": entry.when.date.text,
            "date_note": f"In the imported file: “{on_one_line(entry.when.words)}”.",
            "lane": self._lane(entry.lane),
            "origin": "record",
            "summary": "\n".join(text for text in map(cleaned, texts) if text),
            "evidence": [*self._evidence((*entry.cited, *_addressed(entry)))],
            "draft": True,
        }
        self.events.append({key: value for key, value in event.items() if value not in ("", [])})
        self._dates.append(entry.when.date)
        outcome = Outcome.GUESSED if guesses else Outcome.IMPORTED
        kept = {**entry.kept, "id": entry.id} if entry.id not in ("", id) else entry.kept
        return Row(entry.place, outcome, title, id, entry.when.date.text, tuple(guesses), kept)

    def file(self, title: str, about: str) -> dict[str, object]:
        """Return the whole file."""
        return {
            "title": title,
            "about": about,
            "span": _span(self._dates),
            "lanes": [{"id": id, "title": lane} for lane, id in self._lanes.items()],
            "sources": self.sources,
            "events": self.events,
        }

    def _id(self, entry: Entry, title: str, date: EventDate, guesses: list[str]) -> str:
        year = "" if date.earliest is None else f"-{str(date.earliest).lstrip('-')[:4]}"
        otherwise = f"event{year}-{len(self.events) + 1}"
        # a mere number says nothing of its event, so it is no id that should never change
        wanted = entry.id if any(char.isalpha() for char in entry.id) else title
        id = self._ids.new(wanted, otherwise)
        if is_id(entry.id) and wanted == entry.id != id:
            guesses.append(f"the id “{entry.id}” is that of an earlier row too; this one is {id}")
        return id

    def _lane(self, name: str) -> str:
        title = on_one_line(name) or LANE
        if title not in self._lanes:
            self._lanes[title] = self._lane_ids.new(title, f"lane-{len(self._lanes) + 1}")
        return self._lanes[title]

    def _evidence(self, cited: Iterable[Cited]) -> Iterable[dict[str, str]]:
        """Return what the row names as context: it has not been read, so it can support nothing."""
        says: dict[str, list[str]] = {}
        for source in cited:
            words = says.setdefault(self._source(source), [])
            if source.says not in words:
                words.append(source.says)
        for id, words in says.items():
            yield {"source": id, "says": cleaned(" ".join(words)), "stance": "context"}

    def _source(self, cited: Cited) -> str:
        key = (cited.url, cited.title if cited.is_whole or not cited.url else "")
        if key not in self._by_source:
            title = on_one_line(cited.title) or "[no title]"
            id = self._source_ids.new(title.strip("[]"), f"source-{len(self.sources) + 1}")
            record = {"type": cited.type, "title": title, "nature": "reference", "note": _UNREAD}
            self.sources[id] = {**record, "url": cited.url} if cited.url else record
            self._by_source[key] = id
        return self._by_source[key]


def _named(entry: Entry, when: When) -> tuple[str, list[str]]:
    """Return the title of an entry, made up from its text or date where it has none, and the guesses."""
    guesses = [*dict.fromkeys((*when.guesses, *entry.guesses, *_turned(entry)))]
    title = on_one_line(entry.title)
    if title:
        return title, guesses
    if text := on_one_line(entry.summary):
        return _shortened(text), [
            *guesses,
            "there is no title; the first words of the text stand for it",
        ]
    label = when.date.label
    return label[0].upper() + label[1:], [*guesses, "there is no title; the date stands for it"]


def _turned(entry: Entry) -> Iterator[str]:
    """Say which invisible characters are taken out, since with them a text reads otherwise than it is."""
    row = json.dumps(entry.row, ensure_ascii=False, default=str)
    for sign in sorted({*row} & {"\u202d", "\u202e"}):
        yield f"the invisible character U+{ord(sign):04X}, which turns the reading order, is taken out"


def _addressed(entry: Entry) -> Iterable[Cited]:
    """Return the addresses in the title or the text of a row that it does not name elsewhere."""
    known = {source.url for source in entry.cited}
    addresses = dict.fromkeys(web_addresses(f"{entry.title}\n{entry.summary}"))
    said = "The imported text gives its address"
    return linked(
        (Link(address) for address in addresses if web_address(address) not in known), said
    )


def _shortened(title: str) -> str:
    """Return a title of at most 60 characters, cut at the end of a word."""
    if len(title) <= TITLE:
        return title
    cut = title[:TITLE]
    return (cut[: cut.rfind(" ")] if cut.rfind(" ") > TITLE // 2 else cut[:-1]).rstrip(
        " ,;:-–—"
    ) + "…"


def _span(dates: Iterable[EventDate]) -> str:
    """Return the years that hold all days that any of the dates can mean."""
    days = [day for date in dates for day in (date.earliest, date.latest) if day is not None]
    first, last = (four_digits(year_of(day)) for day in (min(days), max(days)))
    return f"{first}/{last}"
