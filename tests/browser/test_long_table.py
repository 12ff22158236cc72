"""A table of many events: rows are drawn as they come near, and none is missing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import ExportedPage
from tests.browser.waiting import until
from timeline.exporters.selection import Selection
from timeline.exporters.web.page import to_html
from timeline.frontend import PLOTLY
from timeline.model import Timeline
from timeline.verification.record import Verified

COUNT, AT_ONCE = 500, 200
#: Of more rows than these, those far from the screen are not in the page.
MOST = 600
LAST_INDEX = (
    "+document.querySelector('#table tbody').lastElementChild.getAttribute('aria-rowindex')"
)


@pytest.fixture
def long_table(page: Page, tmp_path: Path, small: Callable[..., Timeline]) -> ExportedPage:
    return table_of(COUNT, page, tmp_path, small)


@pytest.fixture
def longer_table(page: Page, tmp_path: Path, small: Callable[..., Timeline]) -> ExportedPage:
    return table_of(2 * COUNT, page, tmp_path, small)


def table_of(
    count: int, page: Page, tmp_path: Path, small: Callable[..., Timeline]
) -> ExportedPage:
    """Return a page of so many events, twenty a year."""
    timeline = small(**{f"e{number:03}": f"{1990 + number // 40}" for number in range(count)})
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


def test_rows_far_from_the_screen_go_and_come_again(longer_table: ExportedPage, page: Page):
    rows = page.locator("#table tbody tr")
    longer_table.go("#view=table")

    until(page, f"{LAST_INDEX} > {AT_ONCE}")
    while page.evaluate(LAST_INDEX) < 2 * COUNT + 1:
        last = page.evaluate(LAST_INDEX)
        rows.last.scroll_into_view_if_needed()
        until(page, f"{LAST_INDEX} > {last}")
        assert rows.count() <= MOST
    expect(rows.first).not_to_have_attribute("data-row", "e000")

    while rows.first.get_attribute("data-row") != "e000":
        first = rows.first.get_attribute("data-row")
        rows.first.scroll_into_view_if_needed()
        expect(rows.first).not_to_have_attribute("data-row", first or "")
        assert rows.count() <= MOST


def test_a_row_stays_where_it_is_while_others_come_and_go(longer_table: ExportedPage, page: Page):
    longer_table.go("#view=table")
    rows = page.locator("#table tbody tr")
    expect(rows).to_have_count(AT_ONCE)
    for drawn in (2 * AT_ONCE, MOST):
        rows.last.scroll_into_view_if_needed()
        expect(rows).to_have_count(drawn)
    row = page.locator("[data-row=e590]")
    row.scroll_into_view_if_needed()
    expect(page.locator("[data-row=e000]")).to_have_count(0)

    expect(row).to_be_in_viewport()


def test_paper_has_the_rows_from_the_first_on_and_the_screen_has_few_again(
    longer_table: ExportedPage, page: Page
):
    longer_table.go("#view=table")
    rows = page.locator("#table tbody tr")
    expect(rows).to_have_count(AT_ONCE)

    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(rows).to_have_count(2 * COUNT)
    page.evaluate("dispatchEvent(new Event('afterprint'))")

    expect(rows).to_have_count(AT_ONCE)


def test_the_keys_home_and_end_lead_to_the_first_and_the_last_row(
    longer_table: ExportedPage, page: Page
):
    longer_table.go("#view=table")
    rows = page.locator("#table tbody tr")
    expect(rows).to_have_count(AT_ONCE)
    page.get_by_role("region", name="Events, one a row").focus()

    page.keyboard.press("End")
    expect(rows.last).to_have_attribute("aria-rowindex", str(2 * COUNT + 1))
    expect(rows.last).to_be_in_viewport()
    page.keyboard.press("Home")

    expect(rows.first).to_have_attribute("aria-rowindex", "2")
    expect(rows.first).to_be_in_viewport()


def test_the_row_of_an_open_event_far_down_is_in_sight(longer_table: ExportedPage, page: Page):
    longer_table.go("#view=table&event=e900")

    expect(page.locator("[data-row=e900]")).to_have_attribute("aria-current", "true")
    expect(page.locator("[data-row=e900]")).to_be_in_viewport()


def test_another_order_is_shown_from_its_first_row(longer_table: ExportedPage, page: Page):
    longer_table.go("#view=table")
    rows = page.locator("#table tbody tr")
    expect(rows).to_have_count(AT_ONCE)
    rows.last.scroll_into_view_if_needed()

    page.get_by_role("button", name="No.", exact=True).click()

    expect(rows.first).to_have_attribute("data-row", "e999")
    expect(rows.first).to_be_in_viewport()
