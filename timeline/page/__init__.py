"""The page: what readers see in a browser, with Streamlit."""

from timeline.page.main import configure, main

__all__ = ["configure", "main"]
