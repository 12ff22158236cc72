"""Links and references of a row in; out, the sources that they name, and what each says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from timeline.importers.decode.html import Link, plain
from timeline.importers.decode.text import on_one_line

_WEB = re.compile(r"https?://[^\s/?#<>\"\\]+(?:[/?#][^\s<>\"\\]*)?", re.IGNORECASE)
_BARE = re.compile(r"(?:https?://|(?<![\w./@-])www\.(?=[\w-]+\.\w))[^\s<>\"\\]+", re.IGNORECASE)
_AFTER = ".,;:!?'’”»。，、،؛"  # what ends the sentence around an address
_BRACKETS = {")": "(", "]": "["}
_PAGE = r"pp?\. ?[0-9]+(?: ?[-\u2013,] ?[0-9]+)*|p ?[0-9]+|page [0-9]+"
_MARKER = re.compile(r"\b(?:refs?\.:?|sources?:|quelle:)\s+", re.IGNORECASE)
_LOCATOR = re.compile(rf",\s*(?:{_PAGE})$", re.IGNORECASE)
_KINDS = (
    ("motion_picture", re.compile(r"//(?:[\w-]+\.)?(?:youtu\.be|youtube\.com|vimeo\.com)/", re.IGNORECASE)),
    ("graphic", re.compile(r"\.(?:jpe?g|png|gif|svg|webp|tiff?)(?:\?.*)?$", re.IGNORECASE)),
    ("song", re.compile(r"//(?:[\w-]+\.)?soundcloud\.com/|\.(?:mp3|ogg|wav)$", re.IGNORECASE)),
)  # fmt: skip
#: What is said of the picture or other media of a row.
SHOWN = "The imported row shows it"
_NAMED = "The imported row names it as its source"


@dataclass(frozen=True)
class Cited:
    """
    A source that a row names: what it is, and how the row names it.

    *is_whole* says that the title is a whole reference: another with the same address is another source.
    """

    title: str
    says: str
    url: str = ""
    type: str = "webpage"
    is_whole: bool = False


def web_address(written: str) -> str:
    """Return an address of the web with its scheme; empty for one that leads elsewhere or nowhere."""
    address = on_one_line(written)
    if address.startswith("//"):
        address = f"https:{address}"
    if _BARE.match(address) and "://" not in address[:8]:
        address = f"http://{address}"  # www.example.org, which a browser completes so
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


def reference(cell: str) -> Iterator[Cited]:
    """Yield the source that a cell refers to, word for word; its first address is that of the source."""
    found = plain(cell)
    words = on_one_line(found.text)
    first, *others = [
        *(link.address for link in found.links if web_address(link.address)),
        *web_addresses(words),
        "",
    ]
    address = web_address(first)
    if words == first and address:
        yield from linked([Link(address)], _NAMED)
    elif words:
        type = _type(address) if address else "document"
        yield Cited(words, f"{_NAMED}: “{words}”.", address, type, True)
    yield from linked(
        (Link(other) for other in dict.fromkeys(others) if other not in ("", first)), _NAMED
    )


def referenced(text: str) -> Iterator[Cited]:
    """Yield the sources that a text refers to: "ref. Last Investigation, p 422", and bare addresses."""
    cited: set[str] = set()
    for match in _MARKER.finditer(text):
        words = _to_the_end(text[match.end() :])
        whole = f"{match[0]}{words}".strip()
        addresses = [*web_addresses(words)]
        title = _LOCATOR.sub("", words).strip(" ,.")
        if title and title not in addresses:
            cited.update(addresses)
            url = web_address(addresses[0]) if addresses else ""
            type = _type(url) if url else "document"
            yield Cited(title, f"The imported text refers to it: “{whole}”.", url, type, True)
    bare = (Link(address) for address in web_addresses(text) if address not in cited)
    yield from linked(bare, "The imported text gives its address")


def web_addresses(text: str) -> Iterator[str]:
    """
    Yield the addresses in a text, without what ends the sentence or closes the bracket around them.

    >>> [*web_addresses("See https://example.org/a_(b), and (https://example.org/c).")]
    ['https://example.org/a_(b)', 'https://example.org/c']
    """
    for match in _BARE.finditer(text):
        address = match[0]
        while address[-1] in _AFTER or _closes_more(address):
            address = address[:-1]
        if web_address(address):
            yield address


def _closes_more(address: str) -> bool:
    opening = _BRACKETS.get(address[-1], "")
    return bool(opening) and address.count(address[-1]) > address.count(opening)


def _to_the_end(text: str) -> str:
    """Return a text up to the end of its line, or to the bracket that was opened before it."""
    line = text.partition("\n")[0]
    depth = 0
    for place, char in enumerate(line):
        depth += (char in "([") - (char in ")]")
        if depth < 0:
            return line[:place].strip()
    return line.strip()


def _type(address: str) -> str:
    return next((kind for kind, form in _KINDS if form.search(address)), "webpage")


def _title(words: str, address: str) -> str:
    """Return a description in brackets, since the heading of what is linked was not seen."""
    try:
        parts = urlsplit(address)
        place = (parts.hostname or "").removeprefix("www.") + (
            "" if words else parts.path.rstrip("/")
        )
    except ValueError:
        place = address
    return f"[{words}, {place}]" if words else f"[{place}]"
