"""Read the text of a source: plain text as it is, of a web page or a PDF what can be read."""

from __future__ import annotations

import codecs
import io
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

#: The largest file that is read, in bytes: a scanned book is larger than any timeline.
_SIZE_LIMIT = 256 << 20

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_HTML_ENDINGS = {".html", ".htm", ".xhtml"}
#: What a page holds and no reader sees, and what stands within a line of it.
_UNSEEN = ("script", "style", "template")
_WITHIN_LINES = re.compile(
    "a|abbr|acronym|b|bd[io]|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|q|s|samp"
    "|small|span|strike|strong|su[bp]|time|tt|u|var|wbr"
)

#: The letters that a printer's ligature stands for.
_LIGATURES = {
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
}
_DIVIDED = re.compile(r"(?<=\w)[-\u00ad\u2010][^\S\n]*\n[^\S\n]*(\w\S*)[^\S\n]?")


class SourceError(ValueError):
    """A file of which no text can be had; its words say why, to an editor."""


def read_source(path: Path) -> tuple[str, ...]:
    """
    Return the text of a source; after it, other readings of the same file.

    They are for what the first leaves out. Of a web page the first is the article, without what
    stands around it, and the second the whole page. Of a PDF, whose pages are parted by form feeds,
    the second has the words put together that line ends divide.

    Raises:
        SourceError: the file cannot be read, or no text is in it.
    """
    data = _read_bytes(path)
    head = data.removeprefix(codecs.BOM_UTF8)[:4096]
    if data[:1024].lstrip().startswith(b"%PDF-"):
        texts = _of_pdf(data, path)
    elif path.suffix.lower() in _HTML_ENDINGS or _HTML.match(head):
        texts = _of_html(data, path)
    else:
        return (_of_text(data, path),)
    if not any(text.strip() for text in texts):
        what = f"there is no text in {str(path)!r}"
        raise SourceError(f"{what}; a scan holds only pictures of its pages")
    return texts


def _read_bytes(path: Path) -> bytes:
    name = repr(str(path))
    try:
        with path.open("rb") as file:
            data = file.read(_SIZE_LIMIT + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise SourceError(f"{name} cannot be read: {reason}") from None
    if len(data) > _SIZE_LIMIT:
        limit = f"{_SIZE_LIMIT >> 20} MiB"
        raise SourceError(f"{name} is larger than {limit}, and this program reads no more")
    return data


def _of_text(data: bytes, path: Path) -> str:
    way_out = "save it again as plain text, with the encoding UTF-8"
    if data.startswith(_UTF_16) or b"\0" in data:
        raise SourceError(f"{str(path)!r} is in UTF-16, or no text at all; {way_out}")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise SourceError(f"line {line} of {str(path)!r} is not in UTF-8; {way_out}") from None


def _of_html(data: bytes, path: Path) -> tuple[str, ...]:
    with _library(path, "HTML", "trafilatura"):
        import trafilatura

        page = trafilatura.load_html(data)
        if page is None:
            return ()
        # Captions, notes and what stands in boxes are not in the article as it is extracted.
        article = trafilatura.extract(data, include_comments=False) or ""
        return article, _visible_text(page)


def _visible_text(page: Any) -> str:
    """Return what a reader of the page sees, a line for each paragraph, cell or heading."""
    from lxml import etree  # type: ignore[import-untyped]

    etree.strip_elements(
        page, etree.Comment, etree.ProcessingInstruction, *_UNSEEN, with_tail=False
    )
    for element in page.iter():
        line_end = "" if _WITHIN_LINES.fullmatch(element.tag) else "\n"
        element.text = line_end + re.sub(r"\s+", " ", element.text or "")
        element.tail = line_end + re.sub(r"\s+", " ", element.tail or "")
    lines = "".join(page.itertext()).split("\n")
    return "\n".join(line.strip() for line in lines if line.strip())


def _of_pdf(data: bytes, path: Path) -> tuple[str, ...]:
    with _library(path, "PDF", "pypdf"):
        from pypdf import PdfReader

        pages = [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]
        text = "\f".join(pages).translate(_LIGATURES)
        return text, _DIVIDED.sub(r"\1\n", text)


@contextmanager
def _library(path: Path, kind: str, library: str) -> Iterator[None]:
    """Say in one sentence what is wrong with a file, or with the library that reads it."""
    # they report oddities that they get over
    logging.getLogger(library).setLevel(logging.CRITICAL)
    name = repr(str(path))
    try:
        yield
    except ImportError as error:  # of the library, or of one that it needs in its turn
        raise SourceError(
            f"{name} is {kind}, and {library}, which reads that, cannot be imported: "
            f"{_reason(error)}; install again what this program needs (in a clone: make install)"
        ) from None
    except Exception as error:  # a broken file can raise anything in them
        raise SourceError(f"{name} cannot be read as {kind}: {_reason(error)}") from None


def _reason(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__
