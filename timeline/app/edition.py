"""An edition: one good reading of the file, and all pages and data that are made of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from urllib.parse import urlencode

import pandas as pd

from timeline.app.assets import faces, page_style, path_of
from timeline.app.packed import Packed, digest
from timeline.app.settings import Settings
from timeline.app.streamlit_page import streamlit_head
from timeline.app.unknown import Known, unknown_filters, unknown_in
from timeline.dates.years import year_of
from timeline.exporters.registry import FORMATS, SHEETS
from timeline.exporters.selection import Selection
from timeline.exporters.web.content import Content
from timeline.exporters.web.event_pages import shared_page
from timeline.exporters.web.page import Assets, Served, page, policy, style
from timeline.exporters.web.rendering import compact_json, fill_template
from timeline.exporters.web.screen import START, Screen
from timeline.filters import Filters
from timeline.loading import Loaded
from timeline.model import Timeline
from timeline.verification.record import Verified

#: How many addresses' pages are kept, and how many parts of very many events.
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
        self.page = lru_cache(PAGES)(self._page)
        self.part = lru_cache(PAGES)(self._part)
        self.event_page = lru_cache(PAGES)(self._event_page)

    @classmethod
    def of(cls, loaded: Loaded, settings: Settings) -> Edition | None:
        """Return the edition of a reading; None where there is no timeline in it."""
        if loaded.timeline is None:
            return None
        return cls(loaded.timeline, loaded.verified, settings)

    @cached_property
    def content(self) -> Content:
        """What the pages are made of."""
        ids = tuple(event.id for event in self.timeline.events)
        return Content(self.selection(ids, drafts=self.settings.drafts))

    @property
    def frame(self) -> pd.DataFrame:
        """All that can be shown, as a table."""
        return self.content.selection.frame

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

    def unknown_filters(self, query: Query) -> str:
        """Return which filters an address asks for in vain; nothing if all are here."""
        return unknown_filters(query, self.filters(query), self.years)

    @cached_property
    def version(self) -> str:
        """What the edition is known by: it changes with what is shown."""
        script = path_of("timeline.js")
        return digest(b"".join((self._data, self._beside_data, script.encode())))

    @cached_property
    def _beside_data(self) -> bytes:
        """What cards in parts say that is not in the data; the first part shows how they say it."""
        if not self.content.is_in_parts:
            return b""
        return f"{self.verified}{self.content.parts['cards-0']()}".encode()

    def prepare(self) -> None:
        """Make what most readers ask for, so that none of them waits for it."""
        for packed in (self.page(Asked(), False), self.data, self.part("page")):
            packed and packed.compressed  # noqa: B018 (a cached property)

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
        text = "years.html" if self.content.is_in_parts else "text.html"
        parts = {
            "page": self.content.data,
            "lead": self.timeline.lead,
            "text": fill_template(text, **values).decode(),
            "about": about.decode(),
            "argument": self._argument(values),
        }
        return compact_json(parts).encode()

    def _argument(self, values: Mapping[str, object]) -> str:
        has_argument = self.content.argument is not None
        return fill_template("argument.html", **values).decode() if has_argument else ""

    def _part(self, name: str) -> Packed | None:
        """Return a part of very many events, as JSON; None where there is none of that name."""
        make = self.content.parts.get(name) if self.content.is_in_parts else None
        return Packed(make().encode(), "application/json") if make else None

    def _event_page(self, path: str) -> Packed | None:
        """Return the page under a path that tells some of very many events without scripts."""
        if not self.content.is_in_parts:
            return None
        paths = [shared.path for shared in self.content.shared_pages]
        if path not in paths:
            return None
        assets = Assets(
            policy(styles="'self' 'unsafe-inline'", faces="'self'"),
            style_file=path_of("timeline.css"),
        )
        html = shared_page(self.content, assets, paths.index(path))
        return Packed(html, "text/html", cache="no-cache")

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
            span=self.years,
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
            part_files=f"data/{self.version}/PART.json" if self.content.is_in_parts else "",
        )
