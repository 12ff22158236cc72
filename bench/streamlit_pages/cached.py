"""A timeline of st.plotly_chart, with data and figures cached; EVENTS names the file of events."""

import json
import os
from pathlib import Path

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

HOVER = "%{text}<br>%{x}<extra></extra>"


@st.cache_resource
def load() -> pd.DataFrame:
    """Return a row for each event, by its id."""
    events = json.loads(Path(os.environ["EVENTS"]).read_text(encoding="utf-8"))
    return pd.DataFrame(events).set_index("id", drop=False)


@st.cache_resource(max_entries=64)
def draw(lanes: tuple[str, ...]) -> go.Figure:
    """Return the chart of these lanes, a trace for each."""
    figure = go.Figure(layout={"height": 560, "hovermode": "closest"})
    for lane, events in load().groupby("lane"):
        if lane in lanes:
            places = {"x": events["start"], "y": events["lane"], "text": events["title"]}
            look = {"mode": "markers", "marker": {"size": 10}, "hovertemplate": HOVER}
            figure.add_scatter(name=lane, customdata=events["id"], **places, **look)
    return figure


st.set_page_config(layout="wide")
known = sorted(load()["lane"].unique())
with st.sidebar:
    chosen = tuple(lane for lane in known if st.checkbox(lane))
figure = draw(chosen or tuple(known))
zoom = {"scrollZoom": True}
picked = st.plotly_chart(figure, on_select="rerun", key="chart", config=zoom)
with st.container(key="card"):
    if points := picked["selection"]["points"]:
        event = load().loc[points[0]["customdata"]]
        st.subheader(event["title"])
        st.write(f"{event['start']}: {event['summary']}")
        st.text(event["quote"])
        st.caption(event["report"])
