"""A table of many events: rows are drawn as they come near, and none is missing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import ExportedPage
from timeline.exporters.selection import Selection
from timeline.exporters.web.page import to_html
from timeline.frontend import PLOTLY
from timeline.model import Timeline
from timeline.verification.record import Verified

COUNT, AT_ONCE = 500, 200


@pytest.fixture
def long_table(page: Page, tmp_path: Path, small: Callable[..., Timeline]) -> ExportedPage:
    timeline = small(**{f"e{number:03}": f"{1990 + number // 20}" for number in range(COUNT)})
    ids = tuple(event.id for event in timeline.events)
    plotly = PLOTLY.read_text(encoding="utf-8")
    file = tmp_path / "page.html"
    file.write_bytes(to_html(Selection(timeline, Verified.empty(), ids), plotly))
    return ExportedPage(page, file)


def test_rows_are_drawn_as_they_come_near_and_each_says_its_place(
    long_table: ExportedPage, page: Page
):
    rows = page.locator("#table tbody tr")
    long_table.go("#view=table")

    expect(rows).to_have_count(AT_ONCE)
    expect(page.locator("#table table")).to_have_attribute("aria-rowcount", str(COUNT + 1))
    while rows.count() < COUNT:
        drawn = rows.count()
        rows.last.scroll_into_view_if_needed()
        expect(rows).not_to_have_count(drawn)
    assert [row.get_attribute("aria-rowindex") for row in (rows.first, rows.last)] == [
        "2",
        str(COUNT + 1),
    ]


def test_the_row_of_the_open_event_is_drawn_and_stays_where_it_is(
    long_table: ExportedPage, page: Page
):
    long_table.go("#view=table&event=e450")
    row = page.locator("[data-row=e450]")
    expect(row).to_have_attribute("aria-current", "true")
    row.scroll_into_view_if_needed()
    top = page.evaluate("scrollY")

    page.locator("[data-row=e449]").click()

    expect(page.locator("[data-row=e449]")).to_have_attribute("aria-current", "true")
    expect(page.locator("#table [aria-current]")).to_have_count(1)
    assert page.evaluate("scrollY") == top


def test_sorting_puts_all_rows_in_order(long_table: ExportedPage, page: Page):
    long_table.go("#view=table")
    number = page.get_by_role("button", name="No.", exact=True)

    number.click()

    first = page.locator("#table tbody tr").first
    expect(first).to_have_attribute("data-row", f"e{COUNT - 1}")
