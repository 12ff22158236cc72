"""A source in; out, the reference to it as one line of plain text, its address apart."""

from __future__ import annotations

from timeline.model import Source


def reference(source: Source) -> str:
    """Return who wrote what, where and when; what is not known is left out."""
    authors = [author if isinstance(author, str) else author.institution for author in source.author]
    publisher = "" if source.publisher in authors else source.publisher
    issued = source.issued.label if source.issued else ""
    return ", ".join(filter(None, (*authors, source.title, publisher, issued)))
