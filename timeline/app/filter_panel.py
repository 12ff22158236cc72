"""The filters in the sidebar, each choice with the number of events it would give."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from timeline.app.address import write
from timeline.app.context import Context
from timeline.app.escaping import plain
from timeline.dates.words import year_label
from timeline.dates.years import STEPS, round_years
from timeline.filters import LABELS, Filters

#: A slider has at most so many years to choose from; more than that no hand can tell apart.
MOST_YEARS = 400


def filter_panel(context: Context, events: pd.DataFrame, filters: Filters) -> None:
    """Ask for filters; what the address says is shown, and every choice is written back to it."""
    timeline = context.timeline
    lanes = {lane.id: lane.title for lane in timeline.lanes}
    people = {key: person.name for key, person in timeline.people.items()}
    places = {key: place.name for key, place in timeline.places.items()}
    sources = {key: source.title for key, source in timeline.sources.items()}
    with st.container(key="filters"):
        _checks("Lanes", "lane", lanes, events, filters)
        _checks("Whose account", "origin", LABELS["origin"], events, filters)
        _years(context.years, filters)
        _checks("What other sources do", "stance", LABELS["stance"], events, filters)
        _list("People and bodies", "person", people, events, filters)
        _list("Places", "place", places, events, filters)
        _list("Sources", "source", sources, events, filters)


def _checks(
    title: str, name: str, choices: Mapping[str, str], events: pd.DataFrame, filters: Filters
) -> None:
    """Ask with one box a choice; no box ticked means all."""
    counts = filters.counts(events, name)
    keys = {choice: f"{name}:{choice}" for choice in choices}

    def changed() -> None:
        write(name, [choice for choice, key in keys.items() if st.session_state[key]])

    with st.container(gap="xxsmall", key=f"filter-{name}"):
        st.html(f'<p class="page-filter">{title}</p>')
        for choice, label in choices.items():
            st.session_state[keys[choice]] = choice in getattr(filters, name)
            st.checkbox(f"{plain(label)} **{counts[choice]}**", key=keys[choice], on_change=changed)


def _list(
    title: str, name: str, choices: Mapping[str, str], events: pd.DataFrame, filters: Filters
) -> None:
    """Ask with a list to search in, the choices with most events first."""
    counts = filters.counts(events, name)
    values = list(getattr(filters, name))
    options = sorted(
        set(counts) | set(values), key=lambda key: (-counts[key], choices[key].casefold())
    )
    key = f"filter-{name}"
    st.session_state[key] = values
    st.multiselect(
        title,
        options,
        format_func=lambda choice: f"{choices[choice]} ({counts[choice]})",
        key=key,
        on_change=lambda: write(name, st.session_state[key]),
        placeholder="Any",
    )


def _years(span: tuple[int, int], filters: Filters) -> None:
    """Ask with a slider, in words where the span begins before the year 1."""
    first, last = span
    key, value = "filter-years", filters.years or span

    def changed() -> None:
        years = st.session_state[key]
        write("years", [] if years == span else [str(year) for year in years])

    # only what differs: a slider of words needs a default too, and both at once are logged as a
    # slip
    if st.session_state.get(key, value) != value or first > 0:
        st.session_state[key] = value
    if 0 < first < last:
        st.slider("Years", first, last, key=key, on_change=changed)
    elif first < last:
        years = sorted({*span, *value, *_choices(first, last)})
        st.select_slider("Years", years, value, format_func=year_label, key=key, on_change=changed)


def _choices(first: int, last: int) -> list[int]:
    """Return every year of a span, or of a long one the round ones and the first of our era."""
    step = next(step for step in STEPS if (last - first) / step < MOST_YEARS)
    years = round_years(first, last, step)
    return [1, *years] if first < 1 < last else years
