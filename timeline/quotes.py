"""Quote and source text in, exact, near or absent out; and the record of it, `verified.json`."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from timeline.model import Quote


class Status(StrEnum):
    """What the record of verification says of a quote."""

    VERIFIED = "verified"
    UNVERIFIED = "unverified"
    CHANGED = "changed"


class VerifiedError(ValueError):
    """A `verified.json` that cannot be read; its text says why, in an editor's words."""


@dataclass(frozen=True)
class SourceRecord:
    """Which text of a source the quotes were compared with.

    *sha256* is of its bytes in UTF-8, *chars* its length in code points.
    """

    sha256: str
    chars: int


@dataclass(frozen=True)
class QuoteRecord:
    """Where the words of a quote stand in the text of their source.

    *start* is an offset in code points into that text, *checked* the day on which the comparison first
    gave this result, *version* that of the rules of comparison, *id* the passage, if it has one.
    """

    source: str
    start: int
    checked: str
    version: int
    id: str = ""


def collapsed(text: str) -> str:
    """Return the text with each run of white space as one space and none at its ends."""
    return " ".join(text.split())


def digest(quote: str) -> str:
    """Return the SHA-256 by which a quote is known, the same however its lines are wrapped."""
    # A lone surrogate can be written in YAML as an escape; no source holds one, but it must not crash here.
    return hashlib.sha256(collapsed(quote).encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True)
class Verified:
    """What was compared, and found exact, so far: the content of `verified.json`."""

    sources: Mapping[str, SourceRecord] = field(default_factory=dict)
    quotes: Mapping[str, QuoteRecord] = field(default_factory=dict)

    @classmethod
    def empty(cls) -> Self:
        """Return a record of nothing."""
        return cls()

    @classmethod
    def read(cls, path: Path) -> Self:
        """Return the record kept in a file, or an empty one where there is no such file.

        Raises:
            VerifiedError: the file cannot be read, or does not hold what `write` writes.
        """
        try:
            content = json.loads(path.read_bytes().decode("utf-8"))
        except FileNotFoundError:
            return cls.empty()
        except OSError as error:
            raise VerifiedError(f"{path.name} cannot be read: {error.strerror}") from None
        except (ValueError, RecursionError):
            raise VerifiedError(f"{path.name} is not JSON; run `timeline verify` to write it anew") from None
        try:
            return cls._from_json(content)
        except (TypeError, ValueError) as error:
            raise VerifiedError(f"{path.name} is not a record of verification: {error}") from None

    @classmethod
    def _from_json(cls, content: Any) -> Self:
        parts = _fields(content, "the file", {"sources": dict, "quotes": dict})
        return cls(
            {
                id: SourceRecord(**_fields(value, f"source {id!r}", {"sha256": str, "chars": int}))
                for id, value in parts["sources"].items()
            },
            {
                key: QuoteRecord(**_fields(value, f"quote {key[:12]!r}", _QUOTE_FIELDS, {"id": str}))
                for key, value in parts["quotes"].items()
            },
        )

    def status(self, quote: Quote) -> Status:
        """Say whether the words of this quote were found in its source.

        Words that were not are a change where others are recorded for the same passage of the same source.
        """
        record = self.quotes.get(digest(quote.text))
        if record is not None and record.source == quote.source:
            return Status.VERIFIED
        if quote.id and (quote.source, quote.id) in self._passages:
            return Status.CHANGED
        return Status.UNVERIFIED

    @cached_property
    def _passages(self) -> frozenset[tuple[str, str]]:
        return frozenset((record.source, record.id) for record in self.quotes.values())


_QUOTE_FIELDS = {"source": str, "start": int, "checked": str, "version": int}


def _fields(
    value: Any, what: str, required: Mapping[str, type], optional: Mapping[str, type] | None = None
) -> dict[str, Any]:
    """Return the value if it is an object of these fields and types; raise ValueError if not."""
    if not isinstance(value, dict):
        raise ValueError(f"{what} is not an object")
    known = {**required, **(optional or {})}
    for name in [*required, *value]:
        if name not in known:
            raise ValueError(f"{what} has the unknown field {name!r}")
        if name not in value:
            raise ValueError(f"{what} has no {name!r}")
        if type(value[name]) is not known[name]:
            raise ValueError(f"{name!r} of {what} is not {_TYPES[known[name]]}")
    return value


_TYPES = {str: "a text", int: "a whole number", dict: "an object"}
