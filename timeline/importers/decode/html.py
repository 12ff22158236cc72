"""Take text and links out of HTML, which is never shown as HTML."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser

from timeline.importers.decode.text import clean_line, clean_text

_BLOCKS = (
    "address|article|aside|blockquote|br|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|"
    "section|table|td|th|tr|ul"
)
_SILENT = "script|style|template|title"
_INLINE = (
    "a|abbr|audio|b|big|body|cite|code|del|em|embed|font|head|html|i|iframe|img|ins|mark|object|param|q|s|small|"
    "source|span|strong|sub|sup|tbody|thead|u|video"
)
_ADDRESS = {
    "a": "href",
    "img": "src",
    "iframe": "src",
    "video": "src",
    "audio": "src",
    "embed": "src",
}
_KNOWN = f"{_BLOCKS}|{_SILENT}|{_INLINE}"


@dataclass(frozen=True)
class Link:
    """An address as it was written, and the words that lead to it."""

    address: str
    words: str = ""


@dataclass(frozen=True)
class HtmlText:
    """The text of a piece of HTML, and its links."""

    text: str
    links: tuple[Link, ...] = ()


def parse_html(html: str) -> HtmlText:
    """
    Return the text of what may be HTML; what only looks like a tag, such as `a < b`, stays.

    >>> parse_html('<p>See <a href="//example.org">the <i>page</i></a></p>')
    HtmlText(text='See the page', links=(Link(address='//example.org', words='the page'),))
    """
    if "<" not in html and "&" not in html:
        return HtmlText(clean_text(html))
    reader = _HtmlHandler(html)
    try:
        reader.feed(html)
        reader.close()
    except AssertionError:  # of a marked section, such as <![endif
        return HtmlText(clean_text(unescape(re.sub("<[^>]*>?", " ", html))))
    return HtmlText(clean_text("".join(reader.text)), tuple(reader.links))


def html_line(html: str) -> str:
    """Return the text of what may be HTML, on one line."""
    return clean_line(parse_html(html).text)


class _HtmlHandler(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self._has_tags = "<" in html
        self.text: list[str] = []
        self.links: list[Link] = []
        self._open: tuple[str, int] | None = None
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not re.fullmatch(_KNOWN, tag):
            self.handle_data(self.get_starttag_text() or "")
            return
        self._silent += bool(re.fullmatch(_SILENT, tag))
        if re.fullmatch(_BLOCKS, tag):
            self.text.append("\n")
        address = dict(attrs).get(_ADDRESS.get(tag, ""))
        if tag == "a":
            self._close()
            self._open = (address, len(self.text)) if address else None
        elif address:
            self.links.append(Link(address, clean_line(dict(attrs).get("alt") or "")))

    def handle_endtag(self, tag: str) -> None:
        if re.fullmatch(_SILENT, tag):
            self._silent = max(0, self._silent - 1)
        if re.fullmatch(_BLOCKS, tag):
            self.text.append("\n")
        if tag == "a":
            self._close()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            # a line break of the source is a mere space on the page
            self.text.append(re.sub(r"\s*\n\s*", " ", data) if self._has_tags else data)

    def close(self) -> None:
        super().close()
        self._close()

    def _close(self) -> None:
        if self._open:
            address, start = self._open
            self.links.append(Link(address, clean_line("".join(self.text[start:]))))
        self._open = None
