"""What starts Streamlit within our page: the scripts and styles of its own page."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import streamlit as st

INDEX = Path(st.__file__).parent / "static" / "index.html"
_TAG = re.compile(
    r'<script type="module"[^>]*></script>|<link rel="(?:modulepreload|stylesheet)"[^>]*>'
)


@cache
def streamlit_head() -> str:
    """Return the elements that load Streamlit's scripts and styles, in their order."""
    return "".join(_TAG.findall(INDEX.read_text(encoding="utf-8")))
