"""A reader whose answers are long on their way."""

import pandas as pd
from playwright.sync_api import Page, expect

from tests.browser.pages import TimelinePage
from timeline.filters import Filters

# Streamlit's messages arrive late, and in their order, once `lag` says by how many milliseconds.
SLOW_LINE = """
window.lag = 0;
window.WebSocket = class extends WebSocket {
  addEventListener(kind, listen, options) {
    const late = (event) => setTimeout(() => listen.call(this, event), window.lag);
    super.addEventListener(kind, kind === "message" ? late : listen, options);
  }
};
"""
LAG = 1500
#: Frames of the few runs after which Streamlit's cache gives up what no run has used.
IDLE = 20
LARGE = 100_000  # bytes; of the frames of a page only those with its events have that many


def test_who_goes_back_before_the_answer_has_come_still_gets_answers(
    app: TimelinePage, page: Page, events: pd.DataFrame
):
    """Streamlit's cache met this with "Cached ForwardMsg MISS", then showed nothing."""
    page.add_init_script(SLOW_LINE)
    with page.expect_websocket() as line:
        app.go()
    app.expect_plotly()
    frames = iter(range(IDLE))
    line.value.wait_for_event("framereceived", lambda _: next(frames, None) is None)

    page.evaluate(f"lag = {LAG}")
    with line.value.expect_event("framereceived", lambda frame: len(frame) > LARGE):
        app.choose_view("Table")
    app.choose_view("Timeline")
    page.get_by_placeholder("Search").fill("zarif")
    page.keyboard.press("Enter")

    found = len(Filters(q="zarif").apply(events))
    expect(page.locator(".page-count")).to_have_text(f"{found} of {len(events)} events")
