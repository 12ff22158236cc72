"""The exported page: every event as text, which scripts make an explorer of where they may run."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import jinja2

from timeline import fonts, frontend
from timeline.details import event_details, source_details
from timeline.exporters.formats.annotations import annotations as web_annotations
from timeline.exporters.formats.jsonld import jsonld
from timeline.exporters.registry import SITE
from timeline.exporters.selection import Selection
from timeline.exporters.web.first_frame import first_frame
from timeline.exporters.web.packed_cards import are_packed, packed, packed_cards
from timeline.exporters.web.page_data import page_data
from timeline.exporters.web.plotly_bundle import bundle_text

HERE = Path(__file__).parent
#: The page's own style sheets; later rules win over earlier ones.
STYLES = (
    "layout.css",
    "controls.css",
    "first-frame.css",
    "text.css",
    "table.css",
    "breakpoints.css",
    "embedded.css",
    "menus.css",
    "single.css",
    "print.css",
)


@dataclass(frozen=True)
class Assets:
    """
    What a page has beside its text: within it or, where a name ends in ``_file``, beside it.

    *policy* is the Content-Security-Policy; *plotly* is gzip as base64; *faces* makes the fonts
    known.
    """

    policy: str
    faces: str = ""
    style: str = ""
    script: str = ""
    plotly: str = ""
    style_file: str = ""
    script_file: str = ""
    plotly_file: str = ""


def to_html(selection: Selection, plotly: str | None) -> bytes:
    """
    Return one self-contained page of the selected events.

    *plotly* is the text of a plotly.js bundle; with None the page is text alone and has no script.
    """
    script = f"{frontend.script('page')}\n" if plotly else ""
    allowed = (
        policy(" ".join(map(digest, (script, plotly, frontend.placing())))) if plotly else policy()
    )
    assets = Assets(allowed, style=style(), script=script)
    faces = fonts.embedded(page(selection, assets, whole=True).decode())
    return page(selection, replace(assets, faces=faces, plotly=packed(plotly) if plotly else ""))


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
    selection: Selection, assets: Assets, *, embedded: bool = False, whole: bool = False
) -> bytes:
    """
    Return the page.

    *embedded* leaves out what a frame in another page has no room for; *whole* packs no cards.
    """
    events = event_details(
        selection.timeline, selection.verified, [event.id for event in selection.events]
    )
    data = page_data(selection) if assets.script or assets.script_file else None
    sources = source_details(selection.sources)
    is_packed = data is not None and are_packed(selection) and not whole
    text = script_json(asdict(data)) if data else ""
    # of so many events, what other programs read lies beside the page, or is an export of its own
    linked = replace(selection, ids=()) if is_packed else selection
    return fill_template(
        "page.html",
        selection=selection,
        assets=assets,
        lead=selection.timeline.lead,
        embedded=embedded,
        events=events.values(),
        sources=sources,
        bibliography=[sources[key] for key in selection.bibliography],
        data=packed(text) if is_packed else text,
        frame=data and first_frame(data.figure),
        placing=frontend.placing(),
        site_files=SITE,
        linked=script_json({**jsonld(linked), "annotation": web_annotations(linked)}),
        cards=packed_cards(selection, _cards(events, sources)) if is_packed else "",
    )


def _cards(events: Mapping[str, Any], sources: Mapping[str, Any]) -> dict[str, str]:
    """Return the HTML of each event's card, by its id."""
    template = _templates().get_template("card.html")
    return {id: template.render(event=event, sources=sources) for id, event in events.items()}


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


def fill_template(template: str, **values: Any) -> bytes:
    """Return a template filled with values; text is escaped."""
    return _templates().get_template(template).render(**values).encode()


@cache
def _templates() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(HERE / "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=jinja2.StrictUndefined,
    )


def script_json(value: Mapping[str, Any]) -> str:
    """Return JSON that can stand in a script element, whatever it holds."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
