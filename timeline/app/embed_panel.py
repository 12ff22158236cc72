"""Inside another site's page: the code for its editor to paste, and the way out of the frame."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from urllib.parse import urlencode

import streamlit as st

from timeline.app import explorer
from timeline.app.address import query
from timeline.exporters.web.page import fill_template

#: One script serves every frame of a page; whoever else sends messages is not heard.
FRAME_HEIGHT = fill_template("frame_height.html").decode().rstrip()


def embed_panel(title: str) -> None:
    """Offer the code that shows what the reader sees now inside another page."""
    with st.popover("Embed"):
        st.html(
            '<p class="page-note">Paste this into a web page: it shows the events chosen here, '
            "in this view. The script lets the frame grow with what is in it.</p>"
        )
        explorer.code(snippet(st.context.url or "", query(), title))


def snippet(address: str, parameters: Mapping[str, Sequence[str]], title: str) -> str:
    """Return the HTML that frames the page at *address* with these parameters."""
    query = urlencode({"embed": "true", **parameters}, doseq=True)
    return (
        f'<iframe src="{escape(address)}?{escape(query)}" title="{escape(title)}" '
        f'width="100%" height="720" loading="lazy" allow="clipboard-write" '
        f'style="border:0"></iframe>\n{FRAME_HEIGHT}'
    )


def whole_link() -> None:
    """Lead out of the frame, to the same events with all that belongs to the page."""
    parameters = escape(urlencode(query(), doseq=True))
    st.html(
        f'<p class="page-note page-whole"><a href="?{parameters}" target="_blank">'
        "Open the whole timeline</a></p>"
    )
