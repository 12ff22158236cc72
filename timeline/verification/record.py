"""Which quotes were found in their sources: `verified.json`, read, asked, brought up to date and written."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Any, Self

from timeline.model import Event, Quote, Timeline
from timeline.saving import save
from timeline.verification.matching import (
    VERSION,
    Finding,
    Match,
    Occurrence,
    SourceText,
    collapsed,
)

#: The rules of `checks` that this record answers for.
RULES = frozenset({"quote-unverified", "quote-changed"})


class Status(StrEnum):
    """What the record of verification says of a quote."""

    VERIFIED = "verified"
    UNVERIFIED = "unverified"
    CHANGED = "changed"


class VerifiedError(ValueError):
    """A `verified.json` that cannot be read; its text says why, in an editor's words."""


@dataclass(frozen=True)
class SourceRecord:
    """
    The text of a source that its quotes were compared with.

    *sha256* is of its UTF-8 bytes, *chars* its length in code points.
    """

    sha256: str
    chars: int

    @classmethod
    def of(cls, text: str) -> Self:
        """Return the record of this text."""
        return cls(hashlib.sha256(text.encode()).hexdigest(), len(text))


@dataclass(frozen=True)
class QuoteRecord:
    """
    Where a quote stands in the text of its source.

    *start* is an offset in code points into the text as it was given, *checked* the day when it was first
    found there, *version* the number of the rules of comparison, *id* the passage, for a quote that has one.
    """

    source: str
    start: int
    checked: str
    version: int
    id: str = ""


@dataclass(frozen=True)
class Verified:
    """The record of verification: by id the sources compared, by digest the quotes found exact in them."""

    sources: Mapping[str, SourceRecord] = field(default_factory=dict)
    quotes: Mapping[str, QuoteRecord] = field(default_factory=dict)

    @classmethod
    def empty(cls) -> Self:
        """Return the record of nothing."""
        return cls()

    @classmethod
    def read(cls, path: Path) -> Self:
        """
        Return the record in a file, or the empty one where there is no such file.

        Raises:
            VerifiedError: the file cannot be read, or holds anything but a record of verification.
        """
        try:
            content = json.loads(path.read_bytes().decode("utf-8"))
        except FileNotFoundError:
            return cls.empty()
        except OSError as error:
            raise VerifiedError(f"{path.name} cannot be read: {error.strerror}") from None
        except (ValueError, RecursionError):
            raise VerifiedError(
                f"{path.name} is not JSON; delete it and run `timeline verify`"
            ) from None
        try:
            return cls._of(content)
        except ValueError as error:
            raise VerifiedError(f"{path.name} is not a record of verification: {error}") from None

    @classmethod
    def _of(cls, content: object) -> Self:
        parts = _fields("the file", content, {"sources": dict, "quotes": dict})
        sources = {
            id: SourceRecord(**_fields(f"source {id!r}", value, _SOURCE_FIELDS))
            for id, value in parts["sources"].items()
        }
        quotes = {
            key: QuoteRecord(**_fields(f"quote {key[:8]!r}", value, _QUOTE_FIELDS))
            for key, value in parts["quotes"].items()
        }
        return cls(sources, quotes)

    def write(self, path: Path) -> None:
        """
        Write the record to a file, in one step: whoever reads it meanwhile gets the old one or the new.

        Raises:
            OSError: the file cannot be written.
        """
        save(path, self.text().encode("utf-8"))

    def text(self) -> str:
        """Return the content of the file; the same record always gives the same text."""
        quotes = {key: asdict(record) for key, record in self.quotes.items()}
        for record in quotes.values():
            if not record["id"]:
                del record["id"]
        content = {
            "sources": {id: asdict(record) for id, record in self.sources.items()},
            "quotes": quotes,
        }
        return json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n"

    def status(self, quote: Quote) -> Status:
        """
        Say whether the words of this quote were found in its source.

        Words that were not count as a change where others are recorded for the same passage of that source.
        """
        if self.record(quote) is not None:
            return Status.VERIFIED
        return Status.CHANGED if (quote.source, quote.id) in self._passages else Status.UNVERIFIED

    def record(self, quote: Quote) -> QuoteRecord | None:
        """Return the record of these words in this source, if there is one."""
        record = self.quotes.get(digest(quote.text))
        return record if record is not None and record.source == quote.source else None

    @cached_property
    def _passages(self) -> frozenset[tuple[str, str]]:
        return frozenset((record.source, record.id) for record in self.quotes.values() if record.id)


@dataclass(frozen=True)
class Check:
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
        """What was found, in a line: which quote, how near, at which line of the source, what differs."""
        quote = f"{self.event.id}, {self.quote.id or 'a quote'}"
        if self.finding.match is Match.ABSENT:
            return f"{quote}: absent from {self.quote.source}: {self.finding.difference}"
        found = f"{quote}: {self.finding.match}, {self.finding.place} of {self.quote.source}"
        if len(self.occurrences) > 1:
            return f"{found}; {'; '.join(self._elsewhere())}"
        return f"{found}: {self.finding.difference}".removesuffix(": ")

    def _elsewhere(self) -> Iterator[str]:
        """Yield the places of a quote that its source has more than once, with the words around each."""
        for one in self.occurrences:
            which = (
                "this one"
                if one.finding.start == self.finding.start
                else f"also {one.finding.place}"
            )
            yield " ".join(filter(None, (f"{which}:", one.before, "[quote]", one.after)))


def verify(
    timeline: Timeline,
    texts: Mapping[str, str],
    verified: Verified,
    today: date,
    also: Mapping[str, Sequence[str]] | None = None,
) -> tuple[tuple[Check, ...], Verified]:
    """
    Compare the quotes of some sources, by id, with their texts.

    Args:
        timeline: whose quotes.
        texts: by id, the text of a source.
        verified: the record so far. Words that a text has more than once stay where they were found before.
        today: the day of what is found anew.
        also: by id, other readings of the same source, asked in turn for what its text does not have.

    Returns:
        What was found, for each quote of these sources in the order of the file; and the record brought up to
        date, in which a quote found where it was before keeps its day, and other sources' quotes stay.
    """
    sources = {
        id: [SourceText(one) for one in (text, *(also or {}).get(id, ()))]
        for id, text in texts.items()
    }
    found: dict[tuple[str, str], tuple[Finding, tuple[Occurrence, ...]]] = {}
    checks: list[Check] = []
    for event in timeline.events:
        for quote in event.quotes:
            if quote.source in sources:
                key = (quote.source, digest(quote.text))
                if key not in found:
                    found[key] = _found(sources[quote.source], quote.text, verified.record(quote))
                checks.append(Check(event, quote, *found[key]))
    quotes = [quote for event in timeline.events for quote in event.quotes]
    return tuple(checks), _brought_up_to_date(verified, quotes, checks, texts, today)


def _found(
    readings: Sequence[SourceText], quote: str, record: QuoteRecord | None
) -> tuple[Finding, tuple[Occurrence, ...]]:
    """Return the first exact finding, or else the first near one; offsets go on from reading to reading."""
    findings, before = [], 0
    for reading in readings:
        finding = reading.find(quote, record.start - before if record else None)
        if finding.match is Match.EXACT:
            # to be told apart by the words around them, as long as the offsets are those of one text
            several = reading.occurrences(quote) if not before else ()
            return replace(finding, start=before + finding.start), tuple(several)
        findings.append(finding)
        before += len(reading.text)
    return next((one for one in findings if one.match is Match.NEAR), findings[0]), ()


def _brought_up_to_date(
    old: Verified,
    quotes: Iterable[Quote],
    checks: Iterable[Check],
    texts: Mapping[str, str],
    today: date,
) -> Verified:
    sources = {**old.sources, **{id: SourceRecord.of(text) for id, text in texts.items()}}
    quoted = {digest(quote.text): quote for quote in quotes}
    records: dict[str, QuoteRecord] = {}
    for key, quote in quoted.items():
        before = old.record(quote)
        if before is not None and quote.source not in texts:
            records[key] = before
    for check in checks:
        if check.exact:
            quote = check.quote
            before = (
                old.record(quote)
                if old.sources.get(quote.source) == sources[quote.source]
                else None
            )
            new = QuoteRecord(
                quote.source, check.finding.start, today.isoformat(), VERSION, quote.id
            )
            records[digest(quote.text)] = _with_day_of(before, new)
    # The words a passage had before it was changed: until the new ones are found, they show that it was.
    unfound = {
        (quote.source, quote.id) for key, quote in quoted.items() if quote.id and key not in records
    }
    for key, record in old.quotes.items():
        if key not in quoted and (record.source, record.id) in unfound:
            records[key] = record
    used = {record.source for record in records.values()}
    return Verified({id: record for id, record in sources.items() if id in used}, records)


def _with_day_of(before: QuoteRecord | None, new: QuoteRecord) -> QuoteRecord:
    if before is None or (before.start, before.version) != (new.start, new.version):
        return new
    return replace(new, checked=before.checked)


def digest(quote: str) -> str:
    """Return the SHA-256 by which the words of a quote are known, however its lines are wrapped."""
    # YAML can spell half a surrogate pair; no source has one, but it must not end in a traceback here.
    return hashlib.sha256(collapsed(quote).encode("utf-8", "surrogatepass")).hexdigest()


_SOURCE_FIELDS: dict[str, type] = {"sha256": str, "chars": int}
_QUOTE_FIELDS: dict[str, type] = {
    "source": str,
    "start": int,
    "checked": str,
    "version": int,
    "id": str,
}
_OPTIONAL = {"id"}
_KINDS = {str: "a text", int: "a whole number", dict: "an object"}


def _fields(what: str, value: object, kinds: Mapping[str, type]) -> dict[str, Any]:
    """Return the value if it is an object with these fields; raise ValueError, with the fault, if not."""
    if not isinstance(value, dict):
        raise ValueError(f"{what} is not an object")
    for name in kinds:
        if name not in value and name not in _OPTIONAL:
            raise ValueError(f"{what} has no {name!r}")
    for name, content in value.items():
        if name not in kinds:
            raise ValueError(f"{what} has a field {name!r}, which is not known")
        if type(content) is not kinds[name]:
            raise ValueError(f"{name!r} of {what} is not {_KINDS[kinds[name]]}")
    return value
