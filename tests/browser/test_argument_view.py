"""The argument: every passage of the article with what is for and against it, in both hosts."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import violations
from tests.browser.serving import Server
from timeline.argument import weighed
from timeline.model import Timeline


@pytest.fixture(params=["app", "file"])
def base(request: pytest.FixtureRequest, server: Server, exported: Path) -> str:
    """What stands before the state in the address of each host."""
    return f"{server.url}/?" if request.param == "app" else f"{exported.as_uri()}#"


def test_all_passages_stand_in_the_order_of_the_article_with_their_counts(
    page: Page, base: str, timeline: Timeline
):
    page.goto(f"{base}view=argument")

    passages = [p for movement in weighed(timeline, timeline.events) for p in movement.passages]
    rows = page.locator(".arg-picture tr:has(td)")
    expect(rows.locator("td:last-child")).to_have_text([passage.count for passage in passages])
    expect(page.locator(".arg-passage:visible")).to_have_count(len(passages))
    expect(page.locator("#explorer")).to_be_hidden()


def test_a_card_leads_to_the_passage_and_the_passage_to_its_events(page: Page, base: str):
    page.goto(f"{base}event=top-man-afghanistan-2001")
    page.locator(".tl-side .tl-passage").first.click()

    passage = page.locator("[data-passage=top-man]")
    expect(passage).to_be_in_viewport()
    expect(passage).to_have_attribute("aria-current", "true")

    passage.get_by_role("link", name="Its 6 events on the timeline").click()
    expect(page.get_by_role("option")).to_have_count(6)
    expect(page.locator("#controls")).to_be_in_viewport()
    page.go_back()
    expect(passage).to_be_in_viewport()


def test_marks_are_reached_and_opened_by_keys(page: Page, base: str):
    page.goto(f"{base}view=argument")
    mark = page.locator(".arg-axis a[href='#event=zarif-resigns']").first

    mark.focus()
    page.keyboard.press("Enter")

    expect(page.locator(".tl-side h2")).to_have_text("Zarif resigns on the day of Assad’s visit")


@pytest.mark.parametrize("width", [390, 1366])
def test_axe_finds_nothing_in_the_argument(page: Page, base: str, width: int):
    page.set_viewport_size({"width": width, "height": 800})
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.goto("about:blank")
        page.goto(f"{base}view=argument&passage=top-man")
        expect(page.locator("[data-passage=top-man]")).to_be_in_viewport()

        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") == width


def test_without_scripts_the_argument_stands_below_the_text(
    new_page: Callable[..., Page], base: str
):
    page = new_page(java_script_enabled=False)
    page.goto(base[:-1])

    expect(page.locator("#argument")).to_be_visible()
    expect(page.locator("[data-passage=top-man] li")).to_have_count(13)
