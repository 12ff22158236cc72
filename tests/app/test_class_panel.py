"""The row for a class: what it offers, and where its paper leads."""

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from tests.conftest import ROOT
from timeline.app.class_panel import link


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("TIMELINE_FILE", str(ROOT / "data" / "events.yaml"))
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)


def test_tours_and_the_chosen_events_are_offered_on_every_sheet(
    page: AppTest, events: pd.DataFrame
):
    page.query_params["lane"] = "iraq"
    page.run()

    assert page.selectbox(key="class-lesson").options == [
        "The article’s argument, step by step",
        "Testing the argument: what the record adds",
        "From the founding to Baghdad airport: a chronology for a 45-minute lesson",
        f"These {sum(events['lane'] == 'iraq')} events",
    ]
    assert page.selectbox(key="class-sheet").options == [
        "slides (PowerPoint)", "handout (PDF)", "worksheet (PDF)", "answers to the worksheet (PDF)"
    ]  # fmt: skip


def test_the_button_is_called_as_its_file(page: AppTest):
    page.run()
    page.selectbox(key="class-lesson").select("").run()
    page.selectbox(key="class-sheet").select("answers").run()

    assert not page.exception
    assert [button.label for button in page.get("download_button")][
        -1
    ] == "events-worksheet-answers.pdf"


def test_where_no_event_is_left_the_tours_are(page: AppTest):
    page.query_params["q"] = "zzzzzz"
    page.run()

    assert len(page.selectbox(key="class-lesson").options) == 3


@pytest.mark.parametrize(
    ("address", "leads"),
    [
        ("https://example.org/t", "https://example.org/t?tour=x"),
        ("http://192.168.1.20:8501", "http://192.168.1.20:8501?tour=x"),
        ("http://localhost:8501", ""),
        ("http://127.0.0.1:8501/", ""),
        ("http://[::1]:8501/", ""),
        ("", ""),
    ],
)
def test_paper_leads_nowhere_but_to_addresses_that_others_can_open(address, leads):
    assert link(address, {"tour": ["x"]}) == leads
