"""Text from the data file, made safe for widgets that read Markdown, and for HTML."""

from __future__ import annotations

import html
import re

_MARKUP = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:&^=@/])")


def plain(text: str) -> str:
    """Return *text* so that Streamlit's Markdown shows no link, image or formula in it."""
    return _MARKUP.sub(r"\\\1", text).replace(r"\/\/", "/\u2060/").replace("www", "ww\u2060w")


def escaped(text: str) -> str:
    """Return *text* for use between HTML tags."""
    return html.escape(text)
