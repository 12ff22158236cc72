"""The exported page: every event as text, which scripts make an explorer of where they may run."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from functools import cache, cached_property
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

import jinja2

from timeline import fonts, frontend
from timeline.details import event_details, source_details
from timeline.exporters.formats.annotations import annotations as web_annotations
from timeline.exporters.formats.jsonld import jsonld
from timeline.exporters.output import Output
from timeline.exporters.quotation import quoted
from timeline.exporters.registry import SITE
from timeline.exporters.selection import Selection
from timeline.exporters.web.argument_view import ArgumentView
from timeline.exporters.web.first_frame import first_frame
from timeline.exporters.web.packed_cards import are_packed, packed, packed_cards
from timeline.exporters.web.page_data import PageData, chart_of, page_data
from timeline.exporters.web.plotly_bundle import bundle_text
from timeline.exporters.web.screen import START, Screen
from timeline.model import Change, Event
from timeline.vocabulary import Stance

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


@dataclass(frozen=True)
class Content:
    """What pages of the selected events are made of, whatever of it is in sight; made once."""

    selection: Selection

    @cached_property
    def events(self) -> dict[str, dict[str, Any]]:
        """What the cards say, by the ids of their events."""
        ids = [event.id for event in self.selection.events]
        return event_details(self.selection.timeline, self.selection.verified, ids)

    @cached_property
    def years(self) -> list[tuple[str, list[dict[str, Any]]]]:
        """The years with their events, in order; a year is empty where the text has no heading."""
        years = groupby(self.events.values(), key=itemgetter("year"))
        return [(year, list(events)) for year, events in years]

    @cached_property
    def sources(self) -> dict[str, dict[str, str]]:
        """The sources as parts of references, by id."""
        return source_details(self.selection.sources)

    @property
    def bibliography(self) -> list[dict[str, str]]:
        """The sources in the order of a bibliography."""
        return [self.sources[key] for key in self.selection.bibliography]

    @property
    def changes(self) -> list[tuple[Event, Change]]:
        """What was changed in published events, the newest first."""
        changes = [(event, change) for event in self.selection.events for change in event.changes]
        return sorted(changes, key=lambda pair: pair[1].date.sort_key, reverse=True)

    @cached_property
    def cards(self) -> dict[str, str]:
        """The cards as HTML, by the ids of their events."""
        template = _templates().get_template("card.html")
        return {
            key: template.render(event=event, sources=self.sources)
            for key, event in self.events.items()
        }

    def open_card(self, event: str) -> str:
        """Return the card of an event once more, to stand beside the chart."""
        card = self.cards[event].replace('"tl-title-', '"tl-open-')
        return card.replace("<h3 ", "<h2 ").replace("</h3>", "</h2>")

    @cached_property
    def argument(self) -> ArgumentView | None:
        """The argument of the article; None where the file has none."""
        timeline = self.selection.timeline
        return ArgumentView(timeline, self.selection.events) if timeline.argument else None

    @property
    def stances(self) -> tuple[Stance, ...]:
        """What reports may do to quoted words."""
        return tuple(Stance)

    @property
    def is_packed(self) -> bool:
        """Whether there are so many events that pages have their cards packed."""
        return are_packed(self.selection)

    @cached_property
    def packed(self) -> str:
        """The cards and what is searched of them, packed."""
        return packed_cards(self.selection, self.cards)

    @cached_property
    def data(self) -> PageData:
        """What the scripts need beside the text."""
        return page_data(self.selection)


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
    faces = fonts.embedded(page(content, assets, whole=True).decode())
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
    whole: bool = False,
    screen: Screen = START,
    served: Served | None = None,
) -> bytes:
    """
    Return the page.

    *embedded* leaves out what a frame in another page has no room for; *whole* packs no cards.
    """
    selection = content.selection
    data = content.data if assets.script or assets.script_file else None
    is_packed = data is not None and content.is_packed and not whole
    text = script_json(asdict(data)) if data else ""
    return fill_template(
        "page.html",
        selection=selection,
        content=content,
        assets=assets,
        lead=selection.timeline.lead,
        embedded=embedded,
        screen=screen,
        served=served,
        data=packed(text) if is_packed else text,
        frame=data and first_frame(_figure(content, screen)),
        placing=frontend.placing(),
        site_files=SITE,
        linked="" if served else _linked(selection, is_packed=is_packed),
        cards=content.packed if is_packed else "",
    )


def _figure(content: Content, screen: Screen) -> dict[str, Any]:
    if screen.ids is None:
        return content.data.figure
    return chart_of(content.selection, screen.ids, screen.lanes)


def _linked(selection: Selection, *, is_packed: bool) -> str:
    """
    Return the events as linked data, for programs that read the page.

    Of very many events it lies beside the page, or is an export of its own.
    """
    linked = replace(selection, ids=()) if is_packed else selection
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


def fill_template(template: str, **values: Any) -> bytes:
    """Return a template filled with values; text is escaped."""
    return _templates().get_template(template).render(**values).encode()


@cache
def _templates() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(HERE / "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.filters["quoted"] = quoted
    return environment


def script_json(value: Mapping[str, Any]) -> str:
    """Return JSON that can stand in a script element, whatever it holds."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
