"""Colours that a reader has chosen for all pages, as in Windows' high contrast."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.accessibility import violations
from tests.browser.pages import Presenting
from tests.browser.serving import Server

EVENT = "zarif-resigns"


@pytest.fixture(params=["app", "file"])
def base(request: pytest.FixtureRequest, server: Server, exported: Path) -> str:
    """What stands before the state in the address of each host."""
    return f"{server.url}/?" if request.param == "app" else f"{exported.as_uri()}#"


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    return new_page(forced_colors="active")


def background(element: Locator) -> str:
    """Return the colour behind an element."""
    return str(element.evaluate("element => getComputedStyle(element).backgroundColor"))


def test_the_view_and_the_row_that_are_chosen_have_the_colour_of_what_is_chosen(
    page: Page, base: str
):
    page.goto(f"{base}view=table&event={EVENT}")
    row = page.locator(f".page-rows [data-row={EVENT}]")
    expect(row).to_have_attribute("aria-current", "true")

    chosen = page.get_by_role("button", name="Table", pressed=True)
    other = page.get_by_role("button", name="Read", pressed=False)
    assert background(chosen) == background(row.locator("td").first) != background(other)
    assert violations(page) == []


def test_the_passage_asked_for_is_outlined(page: Page, base: str):
    page.goto(f"{base}view=argument&passage=top-man")

    expect(page.locator(".arg-passage[aria-current]")).to_have_css("outline-style", "solid")
    assert violations(page) == []


def test_how_far_a_tour_is_can_be_seen(page: Page, base: str):
    presenting = Presenting(page).open(f"{base}present=true&tour=chronology&step=2")

    line = presenting.root.locator(".tl-present-line")
    assert background(line.locator("div")) != background(line)
    assert violations(page) == []
