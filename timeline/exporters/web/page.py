"""The exported page: every event as text, which scripts make an explorer of where they may run."""

from __future__ import annotations

import base64
import gzip
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from timeline import fonts, frontend
from timeline.exporters.formats.annotations import annotations as web_annotations
from timeline.exporters.formats.jsonld import jsonld
from timeline.exporters.output import Output
from timeline.exporters.registry import SITE
from timeline.exporters.selection import Selection
from timeline.exporters.web.content import Content
from timeline.exporters.web.first_frame import Frame, first_frame
from timeline.exporters.web.page_data import chart_of
from timeline.exporters.web.plotly_bundle import bundle_text
from timeline.exporters.web.rendering import fill_template, script_json
from timeline.exporters.web.screen import START, Screen

HERE = Path(__file__).parent
#: The page's own style sheets; later rules win over earlier ones.
STYLES = (
    "layout.css",
    "controls.css",
    "first-frame.css",
    "text.css",
    "argument.css",
    "table.css",
    "breakpoints.css",
    "embedded.css",
    "menus.css",
    "single.css",
    "forced-colors.css",
    "print.css",
)


@dataclass(frozen=True)
class Assets:
    """
    What a page has beside its text: within it or, where a name ends in ``_file``, beside it.

    *policy* is the Content-Security-Policy; *plotly* is gzip as base64; *faces* makes the fonts
    known. *part_files* is the address of the parts of very many events, with PART for the name.
    """

    policy: str
    faces: str = ""
    style: str = ""
    script: str = ""
    plotly: str = ""
    style_file: str = ""
    script_file: str = ""
    plotly_file: str = ""
    part_files: str = ""


@dataclass(frozen=True)
class Served:
    """
    What a page from a server has that an exported one has not.

    *data* is for the scripts; *query* is that of the links to *outputs* and *sheets*; *left_out*
    says what some outputs cannot hold; *streamlit* is what starts Streamlit, empty for readers.
    """

    data: Mapping[str, str]
    query: str = ""
    outputs: tuple[Output, ...] = ()
    sheets: tuple[Output, ...] = ()
    left_out: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    streamlit: str = ""


def to_html(selection: Selection, plotly: str | None) -> bytes:
    """
    Return one self-contained page of the selected events.

    *plotly* is the text of a plotly.js bundle; with None the page is text alone and has no script.
    """
    script = f"{frontend.script('file')}\n" if plotly else ""
    allowed = (
        policy(" ".join(map(digest, (script, plotly, frontend.placing())))) if plotly else policy()
    )
    content = Content(selection)
    assets = Assets(allowed, style=style(), script=script)
    drawn = page(content, replace(assets, part_files="PART")).decode()
    faces = fonts.embedded(drawn + content.letters)
    return page(content, replace(assets, faces=faces, plotly=packed(plotly) if plotly else ""))


def export_page(
    selection: Selection, *, plotly: Path | None = None, slim: bool = False, no_chart: bool = False
) -> bytes:
    """
    Return one self-contained page of the selected events.

    *plotly* is the file of a plotly.js bundle; *slim* means plotly's basic bundle, fetched with
    npm.

    Raises:
        CannotWrite: the bundle cannot be read or fetched.
    """
    return to_html(selection, None if no_chart else bundle_text(plotly, slim))


def page(
    content: Content,
    assets: Assets,
    *,
    embedded: bool = False,
    screen: Screen = START,
    served: Served | None = None,
) -> bytes:
    """
    Return the page.

    *embedded* leaves out what a frame in another page has no room for.
    """
    selection = content.selection
    data = content.data if assets.script or assets.script_file else None
    is_in_parts = data is not None and content.is_in_parts
    return fill_template(
        "page.html",
        selection=selection,
        content=content,
        assets=assets,
        lead=selection.timeline.lead,
        embedded=embedded,
        screen=screen,
        served=served,
        data=script_json(data) if data and not is_in_parts else "",
        frame=data and _frame(content, screen),
        placing=frontend.placing(),
        site_files=SITE,
        linked="" if served else _linked(selection, is_short=is_in_parts),
        is_in_parts=is_in_parts,
        packed_parts={} if assets.part_files else _packed_parts(content),
    )


def _packed_parts(content: Content) -> dict[str, str]:
    return {name: packed(text) for name, text in content.texts.items()}


def packed(text: str) -> str:
    """Compress a text: gzip as base64; without a time, so that the same page is the same bytes."""
    return base64.b64encode(gzip.compress(text.encode(), 9, mtime=0)).decode()


def _frame(content: Content, screen: Screen) -> Frame:
    if screen.ids is None:
        return content.frame
    ids = content.drawn(screen.ids) if content.is_in_parts else screen.ids
    return first_frame(chart_of(content.selection, ids, screen.lanes))


def _linked(selection: Selection, *, is_short: bool) -> str:
    """
    Return the events as linked data, for programs that read the page.

    Of very many events it lies beside the page, or is an export of its own.
    """
    linked = replace(selection, ids=()) if is_short else selection
    return script_json({**jsonld(linked), "annotation": web_annotations(linked)})


def policy(scripts: str = "'none'", styles: str = "'unsafe-inline'", faces: str = "data:") -> str:
    """Return a Content-Security-Policy: these scripts, styles and fonts, no request elsewhere."""
    return (
        f"default-src 'none'; script-src {scripts}; style-src {styles}; font-src {faces}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def digest(script: str) -> str:
    """Return what allows a script in a policy."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def style() -> str:
    """Return the page's style sheet, with the colours of both themes."""
    sheets = [(HERE / "css" / name).read_text(encoding="utf-8") for name in STYLES]
    return "\n".join([frontend.style(), *sheets])
