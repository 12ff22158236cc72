"""Bytes to be sent again and again: compressed once, and asked for by an address that changes."""

from __future__ import annotations

import gzip
import hashlib
import re
from dataclasses import dataclass
from functools import cached_property

from starlette.requests import Request
from starlette.responses import Response

#: For what is never another under the same address.
IMMUTABLE = "public, max-age=31536000, immutable"
#: Digits of a hash in a name.
DIGITS = 12


def digest(data: bytes) -> str:
    """Return what names these bytes and no others."""
    return hashlib.sha256(data).hexdigest()[:DIGITS]


def _takes_gzip(accepted: str) -> bool:
    """Whether an Accept-Encoding names gzip, and not as what is refused (RFC 9110, 12.5.3)."""
    parts = [part.partition(";") for part in accepted.replace(" ", "").lower().split(",")]
    return any(
        name == "gzip" and not re.fullmatch(r"q=0(\.0*)?", quality) for name, _, quality in parts
    )


@dataclass(frozen=True)
class Packed:
    """An answer that is the same for everybody; *cache* is its Cache-Control."""

    data: bytes
    mime: str
    cache: str = IMMUTABLE

    @cached_property
    def compressed(self) -> bytes:
        """The bytes as gzip; without a time, so that every process has the same."""
        return gzip.compress(self.data, 6, mtime=0)

    @cached_property
    def tag(self) -> str:
        """The ETag."""
        return f'"{digest(self.data)}"'

    def answer(self, request: Request) -> Response:
        """Answer a request: with nothing but the tag if that is known already."""
        headers = {"cache-control": self.cache, "etag": self.tag, "vary": "accept-encoding"}
        if request.headers.get("if-none-match") == self.tag:
            return Response(status_code=304, headers=headers)
        if not _takes_gzip(request.headers.get("accept-encoding", "")):
            return Response(self.data, headers=headers, media_type=self.mime)
        headers["content-encoding"] = "gzip"
        return Response(self.compressed, headers=headers, media_type=self.mime)
