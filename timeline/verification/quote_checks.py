"""Compare the quotes of a timeline with their sources, and bring the record up to date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from timeline.model import Event, Quote, Timeline
from timeline.verification.matching import VERSION, Finding, Match, Occurrence, SearchableText
from timeline.verification.record import QuoteRecord, SourceRecord, Verified, quote_digest


@dataclass(frozen=True)
class QuoteCheck:
    """One quote of one event, and what the text of its source has for it."""

    event: Event
    quote: Quote
    finding: Finding
    occurrences: tuple[Occurrence, ...] = ()

    @property
    def exact(self) -> bool:
        """Whether the source has these very words."""
        return self.finding.match is Match.EXACT

    @property
    def text(self) -> str:
        """The result in a line: which quote, how near, where in the source, and what differs."""
        quote = f"{self.event.id}, {self.quote.id or 'a quote'}"
        finding, source = self.finding, self.quote.source
        if finding.match is Match.ABSENT:
            return f"{quote}: absent from {source}: {finding.difference}"
        result = f"{quote}: {finding.match}, {finding.place} of {source}"
        if len(self.occurrences) > 1:
            return f"{result}; {'; '.join(map(self._in_words, self.occurrences))}"
        return f"{result}: {finding.difference}" if finding.difference else result

    def _in_words(self, occurrence: Occurrence) -> str:
        """Return one of several places of the quote in its source, with the words around it."""
        is_this = occurrence.finding.start == self.finding.start
        which = "this one:" if is_this else f"also {occurrence.finding.place}:"
        return " ".join(filter(None, (which, occurrence.before, "[quote]", occurrence.after)))


def compare_quotes(
    timeline: Timeline,
    readings: Mapping[str, Sequence[str]],
    verified: Verified,
    today: date,
) -> tuple[tuple[QuoteCheck, ...], Verified]:
    """
    Compare the quotes of some sources with their texts.

    Args:
        timeline: whose quotes.
        readings: by id, the text of a source, and after it other readings of the same source, which
            are searched in turn for what the first does not have.
        verified: the record so far. Words that a text has more than once stay where they were.
        today: the day of what is found for the first time.

    Returns:
        A check of each quote of these sources, in the order of the file; and the record brought up
        to date, in which a quote found where it was before keeps its day, and other sources' quotes
        stay.
    """
    checks = tuple(_checks(timeline, readings, verified))
    texts = {id: source_readings[0] for id, source_readings in readings.items()}
    return checks, _updated(verified, timeline, checks, texts, today)


def _checks(
    timeline: Timeline, readings: Mapping[str, Sequence[str]], verified: Verified
) -> Iterator[QuoteCheck]:
    """Yield a check of each quote of these sources; the same words are searched only once."""
    searchable = {id: [*map(SearchableText, texts)] for id, texts in readings.items()}
    results: dict[tuple[str, str], _Result] = {}
    for event in timeline.events:
        for quote in event.quotes:
            if quote.source not in searchable:
                continue
            key = (quote.source, quote_digest(quote.text))
            if key not in results:
                texts = searchable[quote.source]
                results[key] = _search(texts, quote.text, verified.record(quote))
            yield QuoteCheck(event, quote, *results[key])


_Result = tuple[Finding, tuple[Occurrence, ...]]


def _search(readings: Sequence[SearchableText], quote: str, record: QuoteRecord | None) -> _Result:
    """
    Return the first exact finding, or else the first near one.

    Offsets go on from reading to reading.
    """
    findings: list[Finding] = []
    offset = 0
    for reading in readings:
        finding = reading.find(quote, record.start - offset if record else None)
        if finding.match is Match.EXACT:
            # to be told apart by the words around them, as long as the offsets are of one text
            occurrences = () if offset else tuple(reading.occurrences(quote))
            return replace(finding, start=offset + finding.start), occurrences
        findings.append(finding)
        offset += len(reading.text)
    near = (finding for finding in findings if finding.match is Match.NEAR)
    return next(near, findings[0]), ()


def _updated(
    old: Verified,
    timeline: Timeline,
    checks: Iterable[QuoteCheck],
    texts: Mapping[str, str],
    today: date,
) -> Verified:
    """Return the record with what was found now; it has no source without a quote."""
    sources = {**old.sources, **{id: SourceRecord.of(text) for id, text in texts.items()}}
    unchanged = {id for id in texts if old.sources.get(id) == sources[id]}
    quoted = {
        quote_digest(quote.text): quote for event in timeline.events for quote in event.quotes
    }
    quotes = {
        **_of_other_sources(old, quoted, texts),
        **_of_exact(old, checks, unchanged, today),
    }
    quotes |= _of_changed_passages(old, quoted, quotes)
    quoted_sources = {record.source for record in quotes.values()}
    return Verified({id: sources[id] for id in sources if id in quoted_sources}, quotes)


def _of_other_sources(
    old: Verified, quoted: Mapping[str, Quote], texts: Mapping[str, str]
) -> dict[str, QuoteRecord]:
    """Return the records of quotes whose sources are not compared now."""
    records = {key: old.record(quote) for key, quote in quoted.items() if quote.source not in texts}
    return {key: record for key, record in records.items() if record is not None}


def _of_exact(
    old: Verified, checks: Iterable[QuoteCheck], unchanged: set[str], today: date
) -> dict[str, QuoteRecord]:
    """Return the records of exact quotes; of sources that are *unchanged* they keep their days."""
    records: dict[str, QuoteRecord] = {}
    for check in checks:
        if not check.exact:
            continue
        quote = check.quote
        new = QuoteRecord(
            source=quote.source,
            start=check.finding.start,
            checked=today.isoformat(),
            version=VERSION,
            id=quote.id,
        )
        before = old.record(quote) if quote.source in unchanged else None
        if before and (before.start, before.version) == (new.start, new.version):
            new = replace(new, checked=before.checked)
        records[quote_digest(quote.text)] = new
    return records


def _of_changed_passages(
    old: Verified, quoted: Mapping[str, Quote], verified: Mapping[str, QuoteRecord]
) -> dict[str, QuoteRecord]:
    """
    Return the records of the words that passages had before they were changed.

    Until the new words are found, they show that there was a change.
    """
    unverified = {
        (quote.source, quote.id)
        for key, quote in quoted.items()
        if quote.id and key not in verified
    }
    return {
        key: record
        for key, record in old.quotes.items()
        if key not in quoted and (record.source, record.id) in unverified
    }
