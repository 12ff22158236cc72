"""HTML to PDF, with weasyprint: nothing is fetched, the same pages are the same bytes."""

from __future__ import annotations

import contextlib
import io
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import jinja2

from timeline import fonts
from timeline.exporters.attribution import attribution
from timeline.exporters.citations import reference
from timeline.exporters.lesson import Lesson, about, byline, clean, letters
from timeline.exporters.output import CannotWrite
from timeline.exporters.quotation import nested
from timeline.voices import witnesses

HERE = Path(__file__).parent
NO_PANGO = (
    "PDF needs the library Pango, which is not installed here: install it (Debian and Ubuntu: "
    "apt-get install libpango-1.0-0 libpangoft2-1.0-0; macOS: brew install pango), "
    "or print from the browser"
)


@dataclass(frozen=True)
class Document:
    """What is laid out and not yet written."""

    document: Any

    @property
    def number(self) -> int:
        """How many pages there are."""
        return len(self.document.pages)

    def pdf(self) -> bytes:
        """Return them as a PDF that is tagged, for screen readers."""
        return bytes(self.document.write_pdf(pdf_identifier=b"timeline", pdf_variant="pdf/ua-1"))


def render(template: str, lesson: Lesson, **values: Any) -> Document:
    """
    Lay out a template about a lesson.

    Raises:
        CannotWrite: Pango is missing.
    """
    weasyprint = _weasyprint()

    class Faces(weasyprint.urls.URLFetcher):  # type: ignore[misc, name-defined]
        def fetch(self, url: str, headers: Any = None) -> Any:
            if not url.startswith("data:font/woff2;"):
                raise ValueError(f"{url} is not fetched: a page has all of its parts")
            return super().fetch(url, headers)

    text = clean(_templates().get_template(template).render(lesson=lesson, **values))
    style = fonts.embedded(text, fonts.STATIC) + (HERE / "paper.css").read_text(encoding="utf-8")
    font_config = weasyprint.text.fonts.FontConfiguration()
    document = weasyprint.HTML(string=text, url_fetcher=Faces()).render(
        font_config=font_config,
        stylesheets=[weasyprint.CSS(string=style, font_config=font_config, url_fetcher=Faces())],
    )
    return Document(document)


@cache
def missing() -> str:
    """Say that Pango is not installed, which PDF needs; empty where it is."""
    try:
        _weasyprint()
    except CannotWrite as reason:
        return str(reason)
    return ""


def _weasyprint() -> Any:
    """Import the library, which looks for Pango at once; its own advice is not printed."""
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            import weasyprint  # type: ignore[import-untyped]
            import weasyprint.text.fonts  # type: ignore[import-untyped]
            import weasyprint.urls  # type: ignore[import-untyped]
    except OSError as error:
        raise CannotWrite(NO_PANGO) from error
    return weasyprint


@cache
def _templates() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(HERE / "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.filters["nested"] = nested
    environment.globals |= {
        "reference": reference,
        "byline": byline,
        "about": about,
        "attribution": attribution,
        "witnesses": witnesses,
        "letters": letters,
    }
    return environment
