"""Rules on what an event says: its date, its quotes and its evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress

from timeline.checks.raw_records import Records, items, names, text
from timeline.dates import EventDate
from timeline.dates.calendars import Calendar, edtf_of
from timeline.model import Quote
from timeline.problems import Fault, Path
from timeline.verification.matching import collapsed
from timeline.verification.record import Status, Verified

#: The most words that are quoted in one piece.
QUOTE_WORDS = 60


def published_events_are_whole(records: Records) -> Iterator[Fault]:
    """An event that is not a draft has a summary and a quote, and one of origin record also evidence."""
    for path, event in records.published:
        needed = {
            "summary": "what happened, in your own words",
            "quotes": "the words of the article, at least once",
        }
        if event.get("origin") == "record":
            needed["evidence"] = "what another source reports, since its origin is the record"
        for name, what in needed.items():
            if event.get(name, []) == []:
                message = f"an event needs '{name}': {what}; or make it a draft, with 'draft: true'"
                yield Fault((*path, name), "missing", message)


def dates_lie_in_the_span(records: Records) -> Iterator[Fault]:
    """An event lies inside the span of the timeline with every day that its date can mean; `~` adds none."""
    span = records.span
    for path, date in records.dates:
        if span and not _inside(date, span):
            persian = _as_persian(date, span)
            message = f"{date} is not wholly inside the span of the timeline, {span}{persian}"
            yield Fault(path, "date-outside-span", message, first=("span",))


def events_stand_in_order(records: Records) -> Iterator[Fault]:
    """Events stand in the order of their earliest day, and then of their latest."""
    above: tuple[Path, EventDate] | None = None
    for path, date in records.dates:
        if above and date.sort_key < above[1].sort_key:
            message = f"{date} comes before {above[1]} of the event above; move this event up to its place"
            yield Fault(path, "event-out-of-order", message, first=above[0])
        above = path, date


def quotes_are_quotes(records: Records) -> Iterator[Fault]:
    """A quote has words, at most 60 of them, and is not the summary."""
    for path, event, quote in records.quotes:
        words, place = text(quote.get("text")).split(), (*path, "text")
        if words and not any(char.isalnum() for char in "".join(words)):
            yield Fault(
                place,
                "quote-wordless",
                "there is no word in this quote; copy the words of the source",
            )
        elif words and words == text(event.get("summary")).split():
            message = (
                "quote and summary are the same; a quote is the source's own words, a summary yours"
            )
            yield Fault(place, "quote-is-summary", message, first=_summary(path))
        elif len(words) > QUOTE_WORDS:
            message = f"this quote has {len(words)} words; quote at most {QUOTE_WORDS}, and leave some out with […]"
            yield Fault(place, "quote-too-long", message)


def passages_have_one_wording(records: Records) -> Iterator[Fault]:
    """Quotes with the same id have the same words, of the same source."""
    first: dict[str, tuple[tuple[str, str], Path]] = {}
    for path, _, quote in records.quotes:
        own, wording = (
            text(quote.get("id")),
            (text(quote.get("source")), collapsed(text(quote.get("text")))),
        )
        place = (*path, "text")
        if not (own and all(wording)):
            continue
        first_wording, first_place = first.setdefault(own, (wording, place))
        # in one event, it is the id that is taken
        if wording != first_wording and place[:2] != first_place[:2]:
            message = (
                f"'{own}' is the id of other words; write the same words and source, or another id"
            )
            yield Fault(place, "passage-reworded", message, first=first_place)


def stances_are_towards_quotes(records: Records) -> Iterator[Fault]:
    """Evidence names quotes of its event by `about`, and must if it supports or disputes one of several."""
    for path, event, piece in records.evidence:
        quotes = [text(quote.get("id")) for _, quote in items(event.get("quotes"), ())]
        about = list(names(piece, path, "about"))
        for place, own in about:
            if own not in quotes:
                message = f"'{own}' is not the id of a quote of this event"
                yield Fault(
                    place,
                    "about-unknown",
                    message,
                    records.guesses.closest(own, [*filter(None, quotes)]),
                )
        stance = text(piece.get("stance"))
        if stance in ("supports", "disputes") and len(quotes) > 1 and piece.get("about", []) == []:
            message = (
                f"say which of the {len(quotes)} quotes it {stance}: 'about: [id of the quote]'"
            )
            yield Fault((*path, "about"), "about-missing", message)


def evidence_is_from_elsewhere(records: Records) -> Iterator[Fault]:
    """Evidence does not cite the source that its event quotes."""
    for path, event, piece in records.evidence:
        cited = text(piece.get("source"))
        if cited and any(
            cited == text(quote.get("source")) for _, quote in items(event.get("quotes"), ())
        ):
            message = f"evidence is what other sources report; '{cited}' is the one that is quoted"
            yield Fault((*path, "source"), "evidence-from-quoted", message)


def quotes_are_verified(records: Records, verified: Verified) -> Iterator[Fault]:
    """Every quote was found word for word in its source, as it is now."""
    for path, _, quote in records.quotes:
        own, source, words = (text(quote.get(name)) for name in ("id", "source", "text"))
        if not (source and words):
            continue
        status = verified.status(Quote.model_construct(id=own, source=source, text=words))
        if status is Status.CHANGED:
            message = "these are not the words that were verified; copy them again, then run 'timeline verify'"
            yield Fault((*path, "text"), "quote-changed", message)
        elif status is Status.UNVERIFIED:
            message = "nobody has compared these words with their source yet; run 'timeline verify'"
            yield Fault((*path, "text"), "quote-unverified", message)


def _summary(quote: Path) -> Path:
    """Return the path to the summary of the event that a quote is in."""
    return (*quote[:2], "summary")


def _as_persian(date: EventDate, span: EventDate) -> str:
    """Return in words what a date would be if it is one of the Persian calendar, where that lies inside."""
    match = re.fullmatch("(1[34][0-9]{2})(?:-([0-9]{2})(?:-([0-9]{2}))?)?", date.text)
    with suppress(ValueError):
        edtf = (
            edtf_of(Calendar.SOLAR, *(int(part or 0) for part in match.groups())) if match else ""
        )
        if edtf and _inside(EventDate.parse(edtf), span):
            return f"; if it is of the Persian calendar, write {edtf}"
    return ""


def _inside(date: EventDate, span: EventDate) -> bool:
    """Whether no bound of *date* lies outside; an open end has no bound."""
    days = [day for day in (date.earliest, date.latest) if day is not None]
    too_early = span.earliest is not None and any(day < span.earliest for day in days)
    too_late = span.latest is not None and any(day > span.latest for day in days)
    return not (too_early or too_late)
