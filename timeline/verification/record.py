"""The record of verification, `verified.json`: which quotes stand in their sources."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Self

from timeline.model import Quote
from timeline.saving import save
from timeline.verification.matching import collapsed
from timeline.vocabulary import Status

#: The rules of `checks` that this record answers for.
VERIFICATION_RULES = frozenset({"quote-unverified", "quote-changed"})

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

    *start* is an offset in code points into the text as it was given, *checked* the day when it was
    first found there, *version* the number of the rules of comparison, *id* the passage, for a
    quote that has one.
    """

    source: str
    start: int
    checked: str
    version: int
    id: str = ""


@dataclass(frozen=True)
class Verified:
    """
    The record of verification.

    It has, by id, the sources compared and, by digest, the quotes that are exact in them.
    """

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
        file = _fields("the file", content, {"sources": dict, "quotes": dict})
        sources = {
            id: SourceRecord(**_fields(f"source {id!r}", value, _SOURCE_FIELDS))
            for id, value in file["sources"].items()
        }
        quotes = {
            key: QuoteRecord(**_fields(f"quote {key[:8]!r}", value, _QUOTE_FIELDS))
            for key, value in file["quotes"].items()
        }
        return cls(sources, quotes)

    def write(self, path: Path) -> None:
        """
        Write the record to a file, in one step.

        Whoever reads it meanwhile gets the old one or the new.

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

        Words that were not count as a change where others are recorded for the same passage of that
        source.
        """
        if self.record(quote) is not None:
            return Status.VERIFIED
        return Status.CHANGED if (quote.source, quote.id) in self._passages else Status.UNVERIFIED

    def record(self, quote: Quote) -> QuoteRecord | None:
        """Return the record of these words in this source, if there is one."""
        record = self.quotes.get(quote_digest(quote.text))
        return record if record is not None and record.source == quote.source else None

    @cached_property
    def _passages(self) -> frozenset[tuple[str, str]]:
        return frozenset((record.source, record.id) for record in self.quotes.values() if record.id)


def quote_digest(quote: str) -> str:
    """Return the SHA-256 by which the words of a quote are known, however its lines are wrapped."""
    # YAML can spell half a surrogate pair; no source has one, but it must not end in a traceback.
    return hashlib.sha256(collapsed(quote).encode("utf-8", "surrogatepass")).hexdigest()


def _fields(what: str, value: object, kinds: Mapping[str, type]) -> dict[str, Any]:
    """
    Return a value that is an object with these fields.

    Raises:
        ValueError: it is not, and why.
    """
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
