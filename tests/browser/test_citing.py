"""“Cite this”: on a card, at a passage and for the page as it is shown, in both hosts."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.accessibility import violations
from tests.browser.serving import Server
from timeline.exporters.selection import Selection
from timeline.exporters.web.page_data import page_data
from timeline.model import Timeline
from timeline.verification.record import Verified


@pytest.fixture(params=["app", "file"])
def base(request: pytest.FixtureRequest, server: Server, exported: Path) -> str:
    """What stands before the state in the address of each host."""
    return f"{server.url}/?" if request.param == "app" else f"{exported.as_uri()}#"


@pytest.fixture
def cited_as(base: str) -> str:
    """What stands before the state in a citation: of a file on a disk only its name."""
    return base.rpartition("/")[2] if base.startswith("file:") else base


@pytest.fixture
def version(timeline: Timeline) -> str:
    """The version of the data that a page says."""
    return page_data(Selection(timeline, Verified({}, {}), ())).version


def opened(place: Locator, face: str) -> dict[str, str]:
    """Open the place of a citation; return its texts by their styles."""
    place.get_by_text(face, exact=True).click()
    expect(place.locator(".tl-cited")).to_have_count(3)
    texts = place.locator(".tl-cited")
    styles = texts.evaluate_all("all => all.map((text) => [text.dataset.style, text.textContent])")
    return dict(styles)


def test_a_card_is_cited_with_version_and_address(
    page: Page, base: str, cited_as: str, version: str, timeline: Timeline
):
    page.clock.set_fixed_time("2026-11-08T12:00:00Z")
    page.goto(f"{base}event=zarif-resigns")

    texts = opened(page.locator(".tl-side .tl-cite"), "Cite this event")

    assert texts["APA"] == (
        "Zarif resigns on the day of Assad’s visit. (n.d.). "
        f"In {timeline.title} (Version {version}) [Interactive timeline]. "
        f"Retrieved November 8, 2026, from {cited_as}event=zarif-resigns"
    )


def test_an_open_citation_of_the_page_follows_what_is_chosen(
    page: Page, base: str, cited_as: str, timeline: Timeline
):
    page.goto(f"{base}lane=iraq")
    texts = opened(page.locator(".page-controls .tl-cite"), "Cite")
    assert texts["BibTeX"].startswith(f"@online{{timeline,\n  title = {{{{{timeline.title}}}}},\n")
    assert texts["Chicago"].endswith(f" {cited_as}lane=iraq.")

    page.get_by_role("group", name="View").get_by_role("button", name="Table").click()

    chicago = page.locator(".page-controls [data-style=Chicago]")
    expect(chicago).to_contain_text("view=table")
    expect(chicago).to_contain_text("lane=iraq")


def test_a_passage_is_cited_in_the_argument(page: Page, base: str, cited_as: str):
    page.goto(f"{base}view=argument")

    texts = opened(page.locator("[data-passage=top-man] .tl-cite"), "Cite this passage")

    assert texts["APA"].endswith(f", from {cited_as}view=argument&passage=top-man")


@pytest.mark.parametrize("width", [390, 1366])
def test_axe_finds_nothing_in_an_open_citation(page: Page, base: str, width: int):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{base}event=zarif-resigns")
    opened(page.locator(".tl-side .tl-cite"), "Cite this event")

    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
