"""One night, hour by hour: drawn at its minutes, said by its clock, closer than days."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import violations
from tests.browser.pages import ExportedPage
from timeline.exporters.selection import Selection
from timeline.exporters.web.page import to_html
from timeline.frontend import PLOTLY
from timeline.model import Timeline
from timeline.verification.record import Verified

SPAN = "2020-01-02T22:00+03:00/2020-01-03T08:00+03:00"
NIGHT = {
    "take_off": "2020-01-02T22:30+03:00",
    "landing": "2020-01-03T00:32+03:00",
    "convoy": "2020-01-03T00:36+03:00/2020-01-03T00:47+03:00",
    "strike": "2020-01-03T00:47+03:00",
    "second_strike": "2020-01-03T00:47:12+03:00",
    "rescue": ("2020-01-03T01:10+03:00/2020-01-03T03:30+03:00", "lower"),
    "report": ("2020-01-03T02:30+03:00", "lower"),
    "statement": ("2020-01-03T04:00+03:00", "lower"),
    "confirmation": ("2020-01-03T05:12+03:00", "lower"),
    "market": ("2020-01-03T07:45+03:00", "lower"),
}
TICKS = "[...document.querySelectorAll('.tl-tick')].map((tick) => tick.textContent)"


@pytest.fixture
def night(page: Page, small: Callable[..., Timeline], tmp_path: Path) -> ExportedPage:
    """A page of these ten events."""
    timeline = small(span=SPAN, **NIGHT)
    ids = tuple(event.id for event in timeline.events)
    out = tmp_path / "night.html"
    plotly = PLOTLY.read_text(encoding="utf-8")
    out.write_bytes(to_html(Selection(timeline, Verified(), ids), plotly))
    return ExportedPage(page, out)


def test_the_axis_has_the_hours_of_the_night_and_its_day(night: ExportedPage):
    night.open().expect_count(len(NIGHT))

    assert night.page.evaluate(TICKS) == [
        "22:00",
        "3 Jan 2020",
        "02:00",
        "04:00",
        "06:00",
        "08:00",
    ]
    assert violations(night.page) == []


def test_an_event_stands_at_its_minute(night: ExportedPage):
    night.open()
    places = {
        event: night.mark(event).evaluate("(mark) => mark.transform.baseVal[0].matrix.e")
        for event in ("take-off", "strike", "statement")
    }
    parts = (places["strike"] - places["take-off"]) / (places["statement"] - places["take-off"])

    # 22:30, 00:47 and 04:00: 137 minutes of 330
    assert parts == pytest.approx(137 / 330, abs=0.002)


def test_a_card_says_the_time_by_the_clock_of_its_place(night: ExportedPage):
    night.open("#event=convoy")
    time = night.card.locator("time")

    expect(night.card).to_contain_text("3 January 2020, 00:36–00:47 (UTC+3)")
    expect(time).to_have_count(0)

    night.press_button("Next event")
    expect(night.card).to_contain_text("3 January 2020, 00:47 (UTC+3)")
    expect(time).to_have_attribute("datetime", "2020-01-03T00:47+03:00")


def test_zooming_ends_at_ten_minutes_which_the_strip_below_says(night: ExportedPage):
    night.open("#event=strike")
    night.press_button("Zoom in", times=14)
    first, last = night.range()

    assert round((last - first) / 60_000) == 10
    expect(night.page.get_by_role("slider", name="Part of the timeline in view")).to_have_attribute(
        "aria-valuetext", "3 Jan 2020, 00:44 to 3 Jan 2020, 00:54"
    )
