"""The page from top to bottom."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import streamlit as st

from timeline.app import explorer
from timeline.app.about_panel import about_panel
from timeline.app.address import VIEWS, presentation_view, query, show_all, view, write
from timeline.app.class_panel import class_panel
from timeline.app.context import Context, Settings
from timeline.app.download_panel import download_panel
from timeline.app.editor_panel import problem_panel, survey_panel
from timeline.app.embed_panel import embed_panel, whole_link
from timeline.app.escaping import escaped
from timeline.app.filter_panel import filter_panel
from timeline.app.presenter import present_menu, presenter
from timeline.app.table_view import table_view
from timeline.app.typefaces import typefaces
from timeline.exporters.selection import Selection
from timeline.filters import Filters
from timeline.model import Timeline
from timeline.store import Store
from timeline.table import to_frame

STYLE = Path(__file__).with_name("page.css")
#: Seconds between two looks of an open page at the store.
TICK = 0.5


def configure() -> None:
    """Set the browser's title and the page's shape."""
    st.set_page_config(page_title="Timeline", layout="wide", initial_sidebar_state=272)


def main() -> None:
    """Draw the whole page."""
    st.html(f"<style>{typefaces()}{STYLE.read_text(encoding='utf-8')}</style>")
    settings = Settings.read()
    snapshot = _store(settings.file).snapshot
    _watch(settings.file, snapshot.version)
    problem_panel(settings, snapshot)
    if (good := snapshot.good) and good.timeline:
        context = Context(
            timeline=good.timeline,
            verified=good.verified,
            lines=good.lines,
            version=snapshot.version,
            settings=settings,
        )
        _timeline(context)


def _timeline(context: Context) -> None:
    timeline = context.timeline
    events = _events(context.key, timeline)
    filters = Filters.from_query(query(), events, context.years)
    matches = filters.apply(events)
    if presentation_view():
        presenter(context, events, matches, filters)
        return
    embedded = bool(st.context.is_embedded)
    _head(timeline, embedded)
    _controls(timeline if not embedded else None, events, matches, filters)
    _view(context, matches, filters)
    if embedded:
        whole_link()
        return
    # After the chart: what is drawn first is seen first.
    with st.sidebar:
        filter_panel(context, events, filters)
    with st.container(horizontal=True, vertical_alignment="center"):
        selection = Selection(timeline, context.verified, tuple(matches.index[~matches["draft"]]))
        download_panel(selection)
        embed_panel(timeline.title)
    class_panel(selection)
    survey_panel(context)
    about_panel(timeline)


def _view(context: Context, matches: pd.DataFrame, filters: Filters) -> None:
    match view():
        case "read":
            explorer.reading(context, list(matches.index))
        case "table":
            table_view(context, matches)
        case _:
            explorer.explorer(context, matches, filters)


@st.cache_resource(show_spinner=False)
def _store(path: Path) -> Store:
    return Store(path).watch()


@st.cache_resource(show_spinner=False, max_entries=2)
def _events(key: tuple[str, int, bool], _timeline: Timeline) -> pd.DataFrame:
    return to_frame(_timeline, drafts=key[2])


@st.fragment(run_every=TICK)
def _watch(file: Path, version: int) -> None:
    """Draw the page anew when the file has another good version or other problems."""
    if _store(file).snapshot.version != version:
        st.rerun()


def _head(timeline: Timeline, embedded: bool) -> None:
    """Show the title and, where the page stands alone, the first sentence of the text about it."""
    title = f'<h1 dir="auto">{escaped(timeline.title)}</h1>'
    if embedded:
        st.html(f'<header class="page-head page-embedded">{title}</header>')
        return
    lead = f'<p dir="auto">{escaped(timeline.lead)}</p>'
    st.html(f'<header class="page-head">{title}{lead}</header>')


def _controls(
    timeline: Timeline | None, events: pd.DataFrame, matches: pd.DataFrame, filters: Filters
) -> None:
    """Offer the views, the search and, where a timeline is given, its presenting."""
    with st.container(horizontal=True, vertical_alignment="center", key="controls"):
        _views()
        if timeline:
            present_menu(timeline, len(matches))
        _search(filters.q)
        st.html(
            f'<p class="page-count" role="status">{_count(len(matches), len(events))}</p>',
            width="content",
        )
        if filters != Filters():
            st.button("Show all", key="show-all", on_click=show_all, type="tertiary")


def _views() -> None:
    st.session_state["view"] = view()
    st.segmented_control(
        "View",
        list(VIEWS),
        required=True,
        format_func=lambda name: VIEWS[name],
        key="view",
        on_change=lambda: write("view", _unless("timeline", st.session_state["view"])),
        label_visibility="collapsed",
        width="content",
    )


def _search(words: str) -> None:
    st.session_state["q"] = words
    st.text_input(
        "Search",
        key="q",
        on_change=lambda: write("q", _unless("", st.session_state["q"].strip())),
        placeholder="Search (press /)",
        label_visibility="collapsed",
        width=260,
    )


def _unless(default: str, value: str) -> list[str]:
    return [] if value == default else [value]


def _count(matches: int, known: int) -> str:
    if not matches:
        return "No event matches these filters."
    return f"{matches:,} of {known:,} events" if matches < known else f"{known:,} events"
