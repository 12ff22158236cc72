"""Citations: the sources that a row names, in links, references and text."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from timeline.importers.decode.html import Link, parse_html
from timeline.importers.decode.text import clean_line

_WEB_ADDRESS = re.compile(r"https?://[^\s/?#<>\"\\]+(?:[/?#][^\s<>\"\\]*)?", re.IGNORECASE)
_ADDRESS_IN_TEXT = re.compile(
    r"(?:https?://|(?<![\w./@-])www\.(?=[\w-]+\.\w))[^\s<>\"\\]+", re.IGNORECASE
)
# What an address keeps when its spaces are quoted; a quotation mark would end it.
_SAFE = (string.ascii_letters + string.digits + string.punctuation).replace('"', "")
_END_OF_SENTENCE = ".,;:!?'’”»。，、،؛"
_BRACKETS = {")": "(", "]": "["}
_REFERENCE = re.compile(r"\b(?:refs?\.:?|sources?:|quelle:)\s+", re.IGNORECASE)
_PAGE = r"pp?\. ?[0-9]+(?: ?[-\u2013,] ?[0-9]+)*|p ?[0-9]+|page [0-9]+"
_LOCATOR = re.compile(rf",\s*(?:{_PAGE})$", re.IGNORECASE)
_TYPES = (
    ("motion_picture", re.compile(r"//(?:[\w-]+\.)?(?:youtu\.be|(?:youtube|vimeo)\.com)/", re.I)),
    ("graphic", re.compile(r"\.(?:jpe?g|png|gif|svg|webp|tiff?)(?:\?.*)?$", re.I)),
    ("song", re.compile(r"//(?:[\w-]+\.)?soundcloud\.com/|\.(?:mp3|ogg|wav)$", re.I)),
)

_LINKED = "The imported row links to it"
_NAMED = "The imported row names it as its source"
_IN_TEXT = "The imported text gives its address"
_MEDIA = "The imported row shows it"


@dataclass(frozen=True)
class Citation:
    """
    A source that a row names: what it is, and how the row names it.

    *is_whole* says that the title is a whole reference: another with the same address is another
    source.
    """

    title: str
    says: str
    url: str = ""
    type: str = "webpage"
    is_whole: bool = False

    @property
    def is_media(self) -> bool:
        """Whether it is a picture or another medium of the row."""
        return self.says.startswith(_MEDIA)


def cite_links(links: Iterable[Link], how: str = _LINKED) -> Iterator[Citation]:
    """Yield the sources that links lead to; what is no address of the web is none."""
    for link in links:
        if address := web_address(link.address):
            words = "" if _ADDRESS_IN_TEXT.match(link.words) else link.words
            says = f"{how} as “{words}”." if words else f"{how}."
            yield Citation(_title(words, address), says, address, _type(address))


def cite_media(addresses: Iterable[str], caption: str, credit: str) -> Iterator[Citation]:
    """Yield media as sources, with the words of their caption and credit."""
    labelled = (("Caption", caption), ("Credit", credit))
    labels = "".join(f" {label}: “{words}”." for label, words in labelled if words)
    for source in cite_links(Link(address, caption) for address in addresses):
        yield Citation(source.title, f"{_MEDIA}.{labels}", source.url, source.type)


def cite_media_links(links: Iterable[Link]) -> Iterator[Citation]:
    """Yield the media that links lead to as sources."""
    return cite_links(links, _MEDIA)


def cite_reference(cell: str) -> Iterator[Citation]:
    """Yield the sources of a reference; the first is the reference as a whole, word for word."""
    html = parse_html(cell)
    words = clean_line(html.text)
    linked = [link.address for link in html.links if web_address(link.address)]
    written, *others = [*linked, *web_addresses(words), ""]
    address = web_address(written)
    if words == written and address:
        yield from cite_links([Link(address)], _NAMED)
    elif words:
        type = _type(address) if address else "document"
        yield Citation(words, f"{_NAMED}: “{words}”.", address, type, is_whole=True)
    more = dict.fromkeys(other for other in others if other not in ("", written))
    yield from cite_links(map(Link, more), _NAMED)


def cite_text(text: str) -> Iterator[Citation]:
    """Yield the sources of a text: addresses, and references as "ref. Last Investigation, p 4"."""
    cited: set[str] = set()
    for match in _REFERENCE.finditer(text):
        words = _to_the_end(text[match.end() :])
        addresses = [*web_addresses(words)]
        title = _LOCATOR.sub("", words).strip(" ,.")
        if not title or title in addresses:
            continue
        cited.update(addresses)
        says = f"The imported text refers to it: “{f'{match[0]}{words}'.strip()}”."
        url = web_address(addresses[0]) if addresses else ""
        yield Citation(title, says, url, _type(url) if url else "document", is_whole=True)
    yield from cite_addresses(address for address in web_addresses(text) if address not in cited)


def cite_addresses(addresses: Iterable[str]) -> Iterator[Citation]:
    """Yield the sources that a text gives the addresses of."""
    return cite_links(map(Link, addresses), _IN_TEXT)


def web_address(text: str) -> str:
    """Return an address of the web with its scheme; empty for what leads elsewhere or nowhere."""
    address = clean_line(text)
    if address.startswith("//"):
        address = f"https:{address}"
    if _ADDRESS_IN_TEXT.match(address) and "://" not in address[:8]:
        address = f"http://{address}"  # www.example.org, which a browser completes so
    if " " in address:
        address = quote(address, safe=_SAFE)
    return address if _WEB_ADDRESS.fullmatch(address) else ""


def web_addresses(text: str) -> Iterator[str]:
    """
    Yield the addresses in a text, without what ends the sentence or closes the bracket around them.

    >>> [*web_addresses("See https://example.org/a_(b), and (https://example.org/c).")]
    ['https://example.org/a_(b)', 'https://example.org/c']
    """
    for match in _ADDRESS_IN_TEXT.finditer(text):
        address = match[0]
        while address[-1] in _END_OF_SENTENCE or _closes_too_many(address):
            address = address[:-1]
        if web_address(address):
            yield address


def _closes_too_many(address: str) -> bool:
    """Whether an address ends with a bracket that was opened before it."""
    closing = address[-1]
    opening = _BRACKETS.get(closing)
    return opening is not None and address.count(closing) > address.count(opening)


def _to_the_end(text: str) -> str:
    """Return a text up to the end of its line, or of the brackets that it stands in."""
    line = text.partition("\n")[0]
    depth = 0
    for place, char in enumerate(line):
        depth += (char in "([") - (char in ")]")
        if depth < 0:
            return line[:place].strip()
    return line.strip()


def _type(address: str) -> str:
    return next((type for type, form in _TYPES if form.search(address)), "webpage")


def _title(words: str, address: str) -> str:
    """Return a description in brackets, since the heading of what is linked was not seen."""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return f"[{words}, {address}]" if words else f"[{address}]"
    return f"[{words}, {host}]" if words else f"[{host}{parts.path.rstrip('/')}]"
