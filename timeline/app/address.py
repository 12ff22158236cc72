"""The address is the state: reading it, and writing what a reader chose back to it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from timeline.filters import PARAMETERS

VIEWS = {"timeline": "Timeline", "read": "Read", "table": "Table"}


def query() -> dict[str, list[str]]:
    """Return the address's parameters with all their values."""
    return {name: st.query_params.get_all(name) for name in st.query_params}


def view() -> str:
    """Return the view that the address names; the timeline for none or an unknown one."""
    name = st.query_params.get("view", "timeline")
    return name if name in VIEWS else "timeline"


def presentation_view() -> str:
    """Return "present" or "notes" where the address asks for one of them, else nothing."""
    return next((name for name in ("notes", "present") if st.query_params.get(name) == "true"), "")


def present(tour: str, step: int) -> None:
    """Present a step of a tour, or of the selected events without one; step 0 ends it."""
    parameters = {
        name: values for name, values in query().items() if name not in ("present", "tour", "step")
    }
    if step:
        parameters |= {"present": ["true"], "tour": [tour] if tour else [], "step": [str(step)]}
    if parameters != query():
        st.query_params.from_dict(parameters)
    st.session_state["last_tour"] = tour if step else st.session_state.get("last_tour", tour)


def write(name: str, values: Sequence[str]) -> None:
    """Set a parameter, or remove it where there are no values; a step in the browser's history."""
    if list(values) == st.query_params.get_all(name):
        return
    if values:
        st.query_params[name] = list(values)
    else:
        del st.query_params[name]


def show_all() -> None:
    """Take every filter out of the address; the view and the selected event stay."""
    st.query_params.from_dict(
        {name: values for name, values in query().items() if name not in PARAMETERS}
    )
