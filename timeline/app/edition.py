"""An edition: one good reading of the file, and all pages and data that are made of it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cached_property, lru_cache
from urllib.parse import urlencode

import pandas as pd

from timeline.app.assets import faces, page_style, path_of
from timeline.app.packed import Packed, digest
from timeline.app.settings import Settings
from timeline.app.streamlit_page import streamlit_head
from timeline.app.unknown import Known, unknown_in
from timeline.dates.years import year_of
from timeline.exporters.registry import FORMATS, SHEETS
from timeline.exporters.selection import Selection
from timeline.exporters.web.page import Assets, Content, Served, fill_template, page, style
from timeline.exporters.web.screen import START, Screen
from timeline.filters import Filters
from timeline.loading import Loaded
from timeline.model import Timeline
from timeline.table import to_frame
from timeline.verification.record import Verified

#: How many addresses' pages are kept.
PAGES = 64
VIEWS = ("timeline", "read", "table", "argument")

#: What an address asks for: parameters with all their values.
Query = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Asked:
    """What an address asks for, as far as a page depends on it."""

    view: str = "timeline"
    event: str = ""
    filters: Filters = Filters()  # noqa: RUF009 (frozen)
    notice: str = ""


class Edition:
    """What a server sends of a timeline; the same file gives the same, in every process."""

    def __init__(self, timeline: Timeline, verified: Verified, settings: Settings) -> None:
        """Take a good reading of the file."""
        self.timeline = timeline
        self.verified = verified
        self.settings = settings
        self.frame = to_frame(timeline, drafts=settings.drafts)
        self.page = lru_cache(PAGES)(self._page)

    @classmethod
    def of(cls, loaded: Loaded, settings: Settings) -> Edition | None:
        """Return the edition of a reading; None where there is no timeline in it."""
        if loaded.timeline is None:
            return None
        return cls(loaded.timeline, loaded.verified, settings)

    @cached_property
    def content(self) -> Content:
        """What the pages are made of."""
        drafts = self.settings.drafts
        return Content(self.selection(tuple(self.frame.index), drafts=drafts))

    def selection(self, ids: tuple[str, ...], *, drafts: bool = False) -> Selection:
        """Return events by their ids."""
        return Selection(self.timeline, self.verified, ids, drafts=drafts)

    @property
    def years(self) -> tuple[int, int]:
        """The first and the last year of the span."""
        first, last = self.timeline.days
        return year_of(first), year_of(last)

    def filters(self, query: Query) -> Filters:
        """Read an address's filters."""
        return Filters.from_query(query, self.frame, self.years)

    def matches(self, query: Query) -> pd.DataFrame:
        """Return the rows of the events that an address asks for."""
        return self.filters(query).apply(self.frame)

    @cached_property
    def version(self) -> str:
        """What the edition is known by: it changes with what is shown."""
        return digest(self._data + path_of("timeline.js").encode())

    def prepare(self) -> None:
        """Make what most readers ask for, so that none of them waits for it."""
        for packed in (self.page(Asked(), False), self.data):
            packed.compressed  # noqa: B018 (a cached property)

    @cached_property
    def missing(self) -> bytes:
        """The page for addresses under which there is nothing."""
        selection = replace(self.content.selection, address="/")
        assets = Assets("", style=style())
        return fill_template("missing.html", selection=selection, assets=assets)

    @cached_property
    def data(self) -> Packed:
        """What an open page takes to show this edition, as JSON."""
        return Packed(self._data, "application/json")

    @cached_property
    def _data(self) -> bytes:
        values = {"content": self.content, "embedded": False, "screen": START}
        about = fill_template("about.html", timeline=self.timeline, is_site=False, **values)
        text = "short.html" if self.content.is_packed else "text.html"
        parts = {
            "page": asdict(self.content.data),
            "lead": self.timeline.lead,
            "text": fill_template(text, **values).decode(),
            "about": about.decode(),
            "argument": self._argument(values),
            "cards": self.content.packed if self.content.is_packed else "",
        }
        return json.dumps(parts, ensure_ascii=False, separators=(",", ":")).encode()

    def _argument(self, values: Mapping[str, object]) -> str:
        has_argument = self.content.argument is not None
        return fill_template("argument.html", **values).decode() if has_argument else ""

    def asked(self, query: Query) -> Asked:
        """Read what an address asks for; two that ask for the same are the same."""
        view, event = (query.get(name, ("",))[-1] for name in ("view", "event"))
        filters = self.filters(query)
        return Asked(
            view=view if view in VIEWS else "timeline",
            event=event if event in self.frame.index else "",
            filters=filters,
            notice=unknown_in(query, filters, self._known),
        )

    @cached_property
    def _known(self) -> Known:
        has_argument = self.content.argument is not None
        return Known(
            events=frozenset(self.frame.index),
            tours=frozenset(tour.id for tour in self.content.data.tours),
            views=VIEWS if has_argument else tuple(view for view in VIEWS if view != "argument"),
        )

    def _page(self, asked: Asked, embedded: bool) -> Packed:
        """Return the page that an address asks for."""
        parameters = asked.filters.to_query()
        served = Served(
            data={"version": self.version, "file": self.settings.file.name},
            query=f"?{urlencode(parameters, doseq=True)}" if parameters else "",
            outputs=tuple(FORMATS.values()),
            sheets=tuple(SHEETS.values()),
            left_out=self._left_out,
            streamlit=streamlit_head() if self.settings.edit else "",
        )
        html = page(
            self.content, self._assets, embedded=embedded, screen=self.screen(asked), served=served
        )
        return Packed(html, "text/html", cache="no-cache")

    def screen(self, asked: Asked) -> Screen:
        """Return what is in sight when an address is opened."""
        filters = asked.filters
        return Screen(
            view=asked.view,
            ids=None if filters == Filters() else frozenset(filters.apply(self.frame).index),
            lanes=filters.lane,
            event=asked.event,
            notice=asked.notice,
        )

    @cached_property
    def _left_out(self) -> dict[str, tuple[str, ...]]:
        selection = self.selection(tuple(self.frame.index))
        lines = {output.title: output.left_out(selection) for output in FORMATS.values()}
        return {title: events for title, events in lines.items() if events}

    @cached_property
    def _assets(self) -> Assets:
        return Assets(
            policy="",
            style=page_style(),
            faces=faces("assets/"),
            script_file=path_of("timeline.js"),
            plotly_file=path_of("plotly.js"),
        )
