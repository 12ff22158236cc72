"""Events as a Markdown document to read, with quotes, evidence and the list of sources."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.exporters.attribution import attribution, voices_in_words
from timeline.exporters.citations import lane_title, reference
from timeline.exporters.quotation import quoted
from timeline.exporters.selection import Selection
from timeline.model import Event, Evidence, Source

# What is markup wherever it stands, at the beginning of a line, or within an address.
_ANYWHERE = re.compile(r"[\\`*_{}\[\]<>#&|~$^=@]|:(?=\S)|(?<=www)\.", re.IGNORECASE)
_AT_BEGINNING = re.compile(r"(?P<before>[0-9]{0,9})(?P<sign>[-+.)](?=\s|$|[-+]))")


def to_markdown(selection: Selection) -> bytes:
    """Return the events as UTF-8 Markdown, in which nothing of the file's text is markup."""
    return "\n\n".join(_blocks(selection)).encode() + b"\n"


def _blocks(selection: Selection) -> Iterator[str]:
    yield f"# {_escaped(selection.timeline.title)}"
    yield from _paragraphs(selection.timeline.about)
    for event in selection.events:
        yield from _event(selection, event)
    yield "## Sources"
    yield "\n".join(f"- {_source(source)}" for source in selection.sources.values())


def _event(selection: Selection, event: Event) -> Iterator[str]:
    yield f"## {_escaped(event.title)}"
    yield f"**{_escaped(event.date.label)}** · {_escaped(lane_title(selection, event))}"
    yield from _paragraphs(event.summary)
    for quote in event.quotes:
        words = "\n> ".join(_lines(quoted(quote.text)))
        yield f"> {words}\n>\n> {_escaped(reference(selection.sources[quote.source]))}"
    if event.evidence:
        yield _escaped(voices_in_words(selection.timeline, event))
        yield "\n".join(_report(selection, event, piece) for piece in event.evidence)
    if event.date_note:
        yield f"Date: {_inline(event.date_note)}"


def _report(selection: Selection, event: Event, piece: Evidence) -> str:
    weight = attribution(selection.timeline, event, piece)
    source = "; ".join(filter(None, (weight, reference(selection.sources[piece.source]))))
    return f"- {piece.stance.capitalize()}: {_inline(piece.says)} ({_escaped(source)})"


def _source(source: Source) -> str:
    link = f" <{source.url}>" if source.url else ""
    return f"{_escaped(reference(source))}{link}"


def _paragraphs(text: str) -> Iterator[str]:
    for paragraph in re.split(r"\n\s*\n", text):
        if paragraph.strip():
            yield "\n".join(_lines(paragraph))


def _lines(text: str) -> list[str]:
    return [_escaped(line.strip()) for line in text.splitlines() if line.strip()]


def _inline(text: str) -> str:
    return " ".join(_lines(text))


def _escaped(text: str) -> str:
    escaped = _ANYWHERE.sub(lambda sign: f"\\{sign.group()}", text)
    return (
        _AT_BEGINNING.sub(r"\g<before>\\\g<sign>", escaped, count=1)
        if _AT_BEGINNING.match(escaped)
        else escaped
    )
