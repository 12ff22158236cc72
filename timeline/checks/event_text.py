"""Rules on what an event says: its date, its quotes and its evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress

from timeline.checks.raw_records import Records, items, names, text
from timeline.dates import EventDate
from timeline.dates.calendars import Calendar, edtf_of
from timeline.model import Quote
from timeline.problems import Fault, ValuePath
from timeline.verification.matching import collapsed
from timeline.verification.record import Verified
from timeline.vocabulary import Status

#: The most words that are quoted in one piece.
QUOTE_WORDS = 60


def published_events_are_whole(records: Records) -> Iterator[Fault]:
    """An event that is no draft has a summary and a quote; of origin record, also evidence."""
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
    """An event lies inside the span with every day, or time, that its date can mean."""
    span = records.span
    for path, date in records.dates:
        if span and not _inside(date, span):
            guess = _as_persian(date, span)
            message = f"{date} is not wholly inside the span of the timeline, {span}{guess}"
            yield Fault(path, "date-outside-span", message, first=("span",))


def events_stand_in_order(records: Records) -> Iterator[Fault]:
    """Events stand in the order of their first day and time, and then of their last."""
    above: tuple[ValuePath, EventDate] | None = None
    for path, date in records.dates:
        if above and date.sort_key < above[1].sort_key:
            what = f"{date} comes before {above[1]} of the event above"
            message = f"{what}; move this event up to its place"
            yield Fault(path, "event-out-of-order", message, first=above[0])
        above = path, date


def quotes_are_quotes(records: Records) -> Iterator[Fault]:
    """A quote has words, at most 60 of them, and is not the summary."""
    for path, event, quote in records.quotes:
        words = text(quote.get("text")).split()
        place = (*path, "text")
        if words and not any(char.isalnum() for char in "".join(words)):
            message = "there is no word in this quote; copy the words of the source"
            yield Fault(place, "quote-wordless", message)
        elif words and words == text(event.get("summary")).split():
            message = (
                "quote and summary are the same; a quote is the source's own words, a summary yours"
            )
            yield Fault(place, "quote-is-summary", message, first=_summary(path))
        elif len(words) > QUOTE_WORDS:
            what = f"this quote has {len(words)} words"
            message = f"{what}; quote at most {QUOTE_WORDS}, and leave some out with […]"
            yield Fault(place, "quote-too-long", message)


def passages_have_one_wording(records: Records) -> Iterator[Fault]:
    """Quotes with the same id have the same words, of the same source."""
    first: dict[str, tuple[tuple[str, str], ValuePath]] = {}
    for path, _, quote in records.quotes:
        passage = text(quote.get("id"))
        wording = text(quote.get("source")), collapsed(text(quote.get("text")))
        place = (*path, "text")
        if not (passage and all(wording)):
            continue
        first_wording, first_place = first.setdefault(passage, (wording, place))
        # in one event, it is the id that is taken
        if wording != first_wording and place[:2] != first_place[:2]:
            what = f"'{passage}' is the id of other words"
            message = f"{what}; write the same words and source, or another id"
            yield Fault(place, "passage-reworded", message, first=first_place)


def stances_are_towards_quotes(records: Records) -> Iterator[Fault]:
    """Evidence names quotes of its event, and must if it supports or disputes one of several."""
    for path, event, piece in records.evidence:
        passages = [text(quote.get("id")) for _, quote in items(event.get("quotes"), ())]
        for place, passage in names(piece, path, "about"):
            if passage not in passages:
                message = f"'{passage}' is not the id of a quote of this event"
                hint = records.guesses.closest(passage, [*filter(None, passages)])
                yield Fault(place, "about-unknown", message, hint)
        stance = text(piece.get("stance"))
        takes_sides = stance in ("supports", "disputes")
        if takes_sides and len(passages) > 1 and piece.get("about", []) == []:
            which = f"which of the {len(passages)} quotes it {stance}"
            message = f"say {which}: 'about: [id of the quote]'"
            yield Fault((*path, "about"), "about-missing", message)


def evidence_is_from_elsewhere(records: Records) -> Iterator[Fault]:
    """Evidence does not cite the source that its event quotes."""
    for path, event, piece in records.evidence:
        cited = text(piece.get("source"))
        quoted = {text(quote.get("source")) for _, quote in items(event.get("quotes"), ())}
        if cited and cited in quoted:
            message = f"evidence is what other sources report; '{cited}' is the one that is quoted"
            yield Fault((*path, "source"), "evidence-from-quoted", message)


def quotes_are_verified(records: Records, verified: Verified) -> Iterator[Fault]:
    """Every quote was found word for word in its source, as it is now."""
    for path, _, quote in records.quotes:
        passage, source, words = (text(quote.get(name)) for name in ("id", "source", "text"))
        if not (source and words):
            continue
        status = verified.status(Quote.model_construct(id=passage, source=source, text=words))
        if status is Status.CHANGED:
            what = "these are not the words that were verified"
            message = f"{what}; copy them again, then run 'timeline verify'"
            yield Fault((*path, "text"), "quote-changed", message)
        elif status is Status.UNVERIFIED:
            message = "nobody has compared these words with their source yet; run 'timeline verify'"
            yield Fault((*path, "text"), "quote-unverified", message)


def _summary(quote: ValuePath) -> ValuePath:
    """Return the path to the summary of the event that a quote is in."""
    return (*quote[:2], "summary")


def _as_persian(date: EventDate, span: EventDate) -> str:
    """Return what to write for a date that lies inside if it is one of the Persian calendar."""
    match = re.fullmatch("(1[34][0-9]{2})(?:-([0-9]{2})(?:-([0-9]{2}))?)?", date.text)
    if not match:
        return ""
    year, month, day = (int(part or 0) for part in match.groups())
    with suppress(ValueError):
        edtf = edtf_of(Calendar.SOLAR, year, month, day)
        if _inside(EventDate.parse(edtf), span):
            return f"; if it is of the Persian calendar, write {edtf}"
    return ""


def _inside(date: EventDate, span: EventDate) -> bool:
    """Whether no bound of *date* lies outside; an open end has no bound."""
    moments = [moment for moment in (date.begins, date.ends) if moment is not None]
    too_early = span.begins is not None and any(moment < span.begins for moment in moments)
    too_late = span.ends is not None and any(moment > span.ends for moment in moments)
    return not (too_early or too_late)
