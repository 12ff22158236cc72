"""What the event card says: events and sources as plain values for JSON, ids in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from timeline.dates import Kind
from timeline.dates.words import year_label
from timeline.dates.years import year_of
from timeline.model import Event, Evidence, Person, Place, Quote, Source, Timeline
from timeline.verification.record import Verified
from timeline.voices import event_voices, voice_name, witnesses

#: Words of a quote that stand for it where a piece of evidence speaks of one quote among several.
QUOTE_START = 5


def event_details(
    timeline: Timeline, verified: Verified, ids: Iterable[str]
) -> dict[str, dict[str, Any]]:
    """Return what the card says of each event, by id."""
    events = {event.id: event for event in timeline.events}
    return {key: _event(timeline, verified, events[key]) for key in ids}


def source_details(sources: Mapping[str, Source]) -> dict[str, dict[str, str]]:
    """Return each source as the parts of a reference, by id; a part that is not known is empty."""
    return {key: _source(source) for key, source in sources.items()}


def start_of(text: str) -> str:
    """Return the first words of a text, which stand for it."""
    words = text.split()
    return " ".join(words[:QUOTE_START]) + (" …" if len(words) > QUOTE_START else "")


def _event(timeline: Timeline, verified: Verified, event: Event) -> dict[str, Any]:
    lanes = {lane.id: lane.title for lane in timeline.lanes}
    return {
        "id": event.id,
        "title": event.title,
        "label": event.date.label,
        "day": _day(event),
        "hijri": event.date.hijri,
        "year": "" if event.date.earliest is None else year_label(year_of(event.date.earliest)),
        "date_note": event.date_note,
        "date_source": list(event.date_source),
        "dates": _dates(event),
        "lane": lanes[event.lane],
        "origin": str(event.origin),
        "account": event.origin.label,
        "summary": event.summary,
        "people": [_person(key, timeline.people[key]) for key in event.people],
        "places": [_place(key, timeline.places[key]) for key in event.places],
        "quotes": [_quote(timeline, verified, event, quote) for quote in event.quotes],
        "evidence": [_evidence(timeline, event, piece) for piece in event.evidence],
        "exchanges": _exchanges(event),
        "witnesses": witnesses(timeline, event),
        "voices": [voice_name(timeline, voice) for voice in event_voices(timeline, event)],
        "ask": event.ask,
        "changes": [
            {"date": change.date.label, "what": change.what, "why": change.why}
            for change in event.changes
        ],
        "draft": event.draft,
    }


def _person(key: str, person: Person) -> dict[str, str]:
    return {"filter": f"person={key}", "name": person.name, "fa": person.name_fa}


def _place(key: str, place: Place) -> dict[str, str]:
    name = ", ".join(filter(None, dict.fromkeys((place.name, place.country))))
    return {"filter": f"place={key}", "name": name}


def _day(event: Event) -> str:
    """Return the day or time for HTML's time element: without doubt, not before the year 1."""
    date = event.date
    known = date.kind is Kind.DAY and date.start_exact and date.earliest is not None
    if not known or date.text.startswith(("-", "0000")):
        return ""
    return f"{date.earliest}T{date.start_time.iso}" if date.start_time else date.text


def _quote(timeline: Timeline, verified: Verified, event: Event, quote: Quote) -> dict[str, Any]:
    status = verified.status(quote)
    tally = quote.untested or _tally(event, quote)
    return {
        "id": quote.id,
        "source": quote.source,
        "text": quote.text,
        "status": str(status),
        "status_label": f"{status.sign} {status.label}",
        "tally": tally,
        "in_argument": timeline.argument is not None and quote.id in timeline.argument.ids,
    }


def _tally(event: Event, quote: Quote) -> str:
    """Count what supports and what disputes a quote; no verdict follows from the numbers."""
    if not event.evidence:
        return "No other source is set beside these words here."
    about = [piece for piece in event.evidence if event.bears_on(piece, quote)]
    supports = sum(piece.stance == "supports" for piece in about)
    disputes = sum(piece.stance == "disputes" for piece in about)
    if not supports and not disputes:
        return "Nothing set beside these words here supports or disputes them."
    return f"Set beside these words here: {supports} in support, {disputes} in dispute."


def _exchanges(event: Event) -> list[dict[str, list[int]]]:
    """Return the evidence by its places in the list: what is said, and what only answers that."""
    places = {piece.id: place for place, piece in enumerate(event.evidence) if piece.id}
    answered = [[places[key] for key in piece.answers] for piece in event.evidence]
    group = [*range(len(answered))]
    for place, others in enumerate(answered):
        for one, other in ((group[place], group[other]) for other in others):
            group = [min(one, other) if it in (one, other) else it for it in group]
    heard = {other for others in answered for other in others}
    return [
        {
            "said": [place for place in members if place in heard or not answered[place]],
            "answers": [place for place in members if place not in heard and answered[place]],
        }
        for members in ([p for p, of in enumerate(group) if of == key] for key in sorted({*group}))
    ]


def _dates(event: Event) -> list[dict[str, Any]]:
    """Return every date that the event is given, with its sources; none where all agree."""
    dates: dict[str, list[str]] = {event.date.label: [*event.date_source]}
    for piece in event.evidence:
        if piece.date:
            dates.setdefault(piece.date.label, []).append(piece.source)
    rows = [{"label": label, "sources": [*dict.fromkeys(keys)]} for label, keys in dates.items()]
    return rows if len(rows) > 1 else []


def _evidence(timeline: Timeline, event: Event, piece: Evidence) -> dict[str, str]:
    named = (
        [quote.text for quote in event.quotes if quote.id in piece.about]
        if len(event.quotes) > 1
        else []
    )
    return {
        "source": piece.source,
        "says": piece.says,
        "stance": str(piece.stance),
        "stance_sign": piece.stance.sign,
        "stance_label": piece.stance.label,
        "about": "; ".join(start_of(text) for text in named),
        "date": piece.date.label if piece.date else "",
        "voice": timeline.people[piece.voice].name if piece.voice else "",
        "accuses": ", ".join(timeline.people[key].name for key in piece.accuses),
        "answers": "; ".join(
            f"“{start_of(other.says)}”" for other in event.evidence if _is_to(piece, other)
        ),
    }


def _is_to(piece: Evidence, other: Evidence) -> bool:
    return bool(other.id) and other.id in piece.answers


def _source(source: Source) -> dict[str, str]:
    authors = source.names
    return {
        "author": ", ".join(authors),
        "title": source.title,
        "publisher": "" if source.publisher in authors else source.publisher,
        "issued": source.issued.label if source.issued else "",
        "nature": source.nature.label,
        "url": source.url or "",
        "archived": source.archived or "",
        "note": source.note,
    }
