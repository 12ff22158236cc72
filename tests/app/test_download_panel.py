"""What the row of downloads offers, and what it says is left out."""

from pathlib import Path

import pandas as pd
from streamlit.testing.v1 import AppTest

from tests.app.conftest import html
from tests.conftest import COUNT
from timeline.exporters.registry import FORMATS


def test_the_events_are_offered_in_every_format(page: AppTest):
    page.run()

    assert f"Download these {COUNT} events as" in html(page)
    assert page.selectbox(key="download-format").options == [one.title for one in FORMATS.values()]
    assert next(iter(page.get("download_button"))).label == "events.csv"


def test_where_some_events_are_filtered_out_all_are_offered_too(
    page: AppTest, events: pd.DataFrame
):
    page.query_params["lane"] = "iraq"
    page.run()

    assert page.selectbox(key="download-events").options == [
        f"Download these {sum(events['lane'] == 'iraq')} events as",
        f"Download all {COUNT} events as",
    ]


def test_what_a_format_cannot_hold_is_named_beside_it(page: AppTest, tmp_path: Path):
    file = tmp_path / "events.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('date: "2003/2007~"', 'date: "2003/.."'), encoding="utf-8")
    page.run()
    assert "cannot hold" not in html(page)

    page.selectbox(key="download-format").select("ics").run()

    assert not page.exception
    assert (
        "<li>confrontation-zones (since 2003): an entry in a calendar cannot have an open end</li>"
        in html(page)
    )
