"""Links and references of a row in; out, the sources that they name, and what each says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from timeline.imports.plain import Link
from timeline.imports.texts import on_one_line

_WEB = re.compile(r"https?://[^\s/?#<>\"\\]+(?:[/?#][^\s<>\"\\]*)?", re.IGNORECASE)
_BARE = re.compile(r"https?://[^\s<>\"\\]+[^\s<>\"\\.,;:!?')\]]", re.IGNORECASE)
_PAGE = r"pp?\. ?[0-9]+(?: ?[-\u2013,] ?[0-9]+)*|p ?[0-9]+|page [0-9]+"
_REFERENCE = re.compile(
    rf"\b(?:refs?\.:?|source[s]?:|quelle:)\s+([^\n;()]{{3,160}}?)(?:,\s*({_PAGE}))?(?=[\n;)]|\.\s|\.?$)",
    re.IGNORECASE | re.MULTILINE,
)
_KINDS = (
    ("motion_picture", re.compile(r"//(?:[\w-]+\.)?(?:youtu\.be|youtube\.com|vimeo\.com)/", re.IGNORECASE)),
    ("graphic", re.compile(r"\.(?:jpe?g|png|gif|svg|webp|tiff?)(?:\?.*)?$", re.IGNORECASE)),
    ("song", re.compile(r"//(?:[\w-]+\.)?soundcloud\.com/|\.(?:mp3|ogg|wav)$", re.IGNORECASE)),
)  # fmt: skip


@dataclass(frozen=True)
class Cited:
    """A source that a row names: what it is, and how the row names it."""

    title: str
    says: str
    url: str = ""
    type: str = "webpage"


def web_address(written: str) -> str:
    """Return an address of the web with its scheme; empty for one that leads elsewhere or nowhere."""
    address = on_one_line(written)
    if address.startswith("//"):
        address = f"https:{address}"
    address = (
        quote(address, safe="".join(map(chr, range(0x21, 0x7F))).replace('"', ""))
        if " " in address
        else address
    )
    return address if _WEB.fullmatch(address) else ""


def linked(links: Iterable[Link], what: str = "The imported row links to it") -> Iterator[Cited]:
    """Yield the sources that links lead to; what is no address of the web is none."""
    for link in links:
        if address := web_address(link.address):
            named = link.words if link.words and not _BARE.match(link.words) else ""
            says = f"{what} as “{named}”." if named else f"{what}."
            yield Cited(_title(named, address), says, address, _type(address))


def referenced(text: str) -> Iterator[Cited]:
    """Yield the sources that a text refers to: "ref. Last Investigation, p 422", and bare addresses."""
    for match in _REFERENCE.finditer(text):
        whole = match[0].strip()
        if not _BARE.search(whole):
            yield Cited(match[1].strip(" ,."), f"The imported text refers to it: “{whole}”.", type="document")
    yield from linked(
        (Link(match[0]) for match in _BARE.finditer(text)), "The imported text gives its address"
    )


def _type(address: str) -> str:
    return next((kind for kind, form in _KINDS if form.search(address)), "webpage")


def _title(words: str, address: str) -> str:
    """Return a description in brackets, since the heading of what is linked was not seen."""
    try:
        parts = urlsplit(address)
        place = (parts.hostname or "").removeprefix("www.") + ("" if words else parts.path.rstrip("/"))
    except ValueError:
        place = address
    return f"[{words}, {place}]" if words else f"[{place}]"
