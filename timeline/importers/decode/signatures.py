"""What a file is by its first bytes, and what to do with one that no importer reads."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence

_TABLE = "copy its table into a spreadsheet, and save that as .xlsx, .ods or CSV UTF-8"
_PICTURE = (
    "what is written in it has to be typed into a spreadsheet; "
    "save that as .xlsx, .ods or CSV UTF-8"
)
_AGAIN = "open it in a spreadsheet program and save it as .xlsx, .ods or CSV UTF-8"
_UNPACK = "unpack it, and import the file in it"
_SIGNATURES: Sequence[tuple[bytes, str, str]] = (
    (rb"\s*%PDF-", "a PDF", _TABLE),
    (rb"\s*\{\\rtf", "a text of a word processor (RTF)", _TABLE),
    (rb"\xd0\xcf\x11\xe0", "a file of Office before 2007 (.xls or .doc)", f"{_AGAIN}, or {_TABLE}"),
    (rb"\x89PNG", "a picture (PNG)", _PICTURE),
    (rb"\xff\xd8\xff", "a picture (JPEG)", _PICTURE),
    (rb"GIF8[79]a", "a picture (GIF)", _PICTURE),
    (rb"RIFF.{4}WEBP", "a picture (WebP)", _PICTURE),
    (rb"II\*\0|MM\0\*", "a picture (TIFF)", _PICTURE),
    (rb"BM.{4}\0\0\0\0", "a picture (BMP)", _PICTURE),
    (rb".{4}ftyp(?:hei|mif|avif)", "a picture (HEIC or AVIF)", _PICTURE),
    (rb".{4}ftyp", "a video", "an importer reads tables and texts"),
    (rb"ID3|\xff\xfb", "a sound file (MP3)", "an importer reads tables and texts"),
    (rb"SQLite format 3", "a database (SQLite)", "export the table in it as CSV UTF-8"),
    (rb"PAR1", "a Parquet file", "open it with pandas and write it with to_csv()"),
    (rb"\x1f\x8b|BZh|\xfd7zXZ|7z\xbc\xaf|Rar!", "a packed file", _UNPACK),
    (
        rb"\s*(?:<!--.*?-->\s*)?<(?:!doctype html|(?:html|head|body|table|div)\b)",
        "a web page (HTML)",
        _TABLE,
    ),
)
_PACKED = (
    ("xl/workbook.bin", "an Excel workbook in its binary form (.xlsb)", _AGAIN),
    ("word/", "a Word document", _TABLE),
    ("ppt/", "a PowerPoint file", _TABLE),
    ("Index/", "a file of Apple Numbers, Pages or Keynote", "export it as Excel or CSV"),
)
_MIMETYPES = (
    (b"opendocument.text", "a text document of LibreOffice (.odt)", _TABLE),
    (b"opendocument", "a document of LibreOffice that is no spreadsheet", _TABLE),
    (b"epub", "an e-book (EPUB)", _TABLE),
)


def workbook_kind(data: bytes) -> str:
    """Return xlsx or ods for a workbook that is read, and nothing for all else."""
    names, mimetype = _inside(data)
    if "xl/workbook.xml" in names:
        return "xlsx"
    return "ods" if b"opendocument.spreadsheet" in mimetype else ""


def why_not(data: bytes) -> str:
    """Return what a file is that cannot be read, and what to do instead; nothing for a text."""
    if data.startswith(b"\xd0\xcf\x11\xe0") and "EncryptedPackage".encode("utf-16-le") in data:
        return "this workbook has a password; save it without one"
    for form, what, instead in _SIGNATURES:
        if re.match(form, data[:2_000], re.DOTALL | re.IGNORECASE):
            return f"this is {what}, which cannot be read here; {instead}"
    if not data.startswith(b"PK\x03\x04"):
        return ""
    names, mimetype = _inside(data)
    for part, what, instead in _PACKED:
        if any(name.startswith(part) for name in names):
            return f"this is {what}, which cannot be read here; {instead}"
    for word, what, instead in _MIMETYPES:
        if word in mimetype:
            return f"this is {what}, which cannot be read here; {instead}"
    return f"this is a packed folder (ZIP), which cannot be read here; {_UNPACK}"


def _inside(data: bytes) -> tuple[list[str], bytes]:
    """Return what a packed file holds by name, and the type that it says it is of."""
    if not data.startswith(b"PK\x03\x04"):
        return [], b""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            names = packed.namelist()
            if "mimetype" not in names:
                return names, b""
            with packed.open("mimetype") as file:
                return names, file.read(200)
    except (zipfile.BadZipFile, NotImplementedError, OSError, RuntimeError, ValueError):
        return [], b""
