"""The exported site inside a page of another host."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Frame, FrameLocator, Page, expect

from tests.browser.pages import embed_code
from tests.browser.waiting import stays, until
from tests.conftest import COUNT

EXPLORER = '[data-testid="timeline"]'
CARD = '[data-testid="event-card"] h2'
EVENT = "zarif-resigns"
TITLE = "Zarif resigns on the day of Assad’s visit"


def expect_plotly(page: Page | FrameLocator) -> None:
    """Wait until plotly has drawn in a page or a frame."""
    expect(page.locator(EXPLORER)).to_have_attribute("data-ready", "plotly")


@pytest.mark.parametrize("width", [320, 800, 1280])
def test_in_a_frame_it_fits_any_width_and_tells_its_height(
    new_page: Callable[..., Page], site: str, museum: Callable[[str], str], width: int
):
    page = new_page()
    page.goto(f"{site}#lane=iraq")
    address = museum(embed_code(page))
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(address)
    frame, inside = page.frame_locator("iframe"), page.frames[1]
    expect_plotly(frame)

    expect(frame.get_by_role("status").filter(has_text="events")).to_have_text(
        re.compile(rf"^\d+ of {COUNT} events$")
    )
    fits(page, inside, width)
    for act in (
        lambda: frame.locator(f"{EXPLORER} [role=listbox]").press("Enter"),
        lambda: frame.get_by_role("button", name="Table").click(),
        lambda: frame.get_by_role("button", name="Read").click(),
    ):
        act()
        fits(page, inside, width)


def fits(page: Page, inside: Frame, width: int) -> None:
    """Wait until the frame is as high as its content, and see that it is not too wide."""
    until(inside, "innerHeight === Math.ceil(document.body.getBoundingClientRect().height)")
    told = stays(page, "Number(document.querySelector('iframe').height)")
    has = inside.evaluate("[innerHeight, Math.ceil(document.body.getBoundingClientRect().height)]")
    assert has == [told, told]
    assert inside.evaluate("document.documentElement.scrollWidth") <= width
    assert 500 < told < 1300


def test_before_its_scripts_have_come_a_frame_ends_with_the_chart_too(page: Page, site: str):
    page.route(re.compile("timeline.*js"), lambda route: None)
    page.goto(f"{site}embed.html", wait_until="commit")

    expect(page.locator("#whole")).to_be_in_viewport()
    expect(page.locator("#text")).to_be_hidden()


def settled(page: Page) -> None:
    """Wait until no more heights arrive."""
    until(page, "heights.length")
    stays(page, "heights")


def test_a_taller_frame_does_not_make_it_taller(
    page: Page, site: str, museum: Callable[[str], str]
):
    page.goto(
        museum(f'<iframe src="{site}embed.html" title="T" width="800" height="3000"></iframe>')
    )
    expect_plotly(page.frame_locator("iframe"))
    settled(page)

    assert page.evaluate("heights.at(-1)") < 900


def test_the_code_shows_the_events_chosen_and_leads_to_the_whole_timeline(
    page: Page, site: str, museum: Callable[[str], str]
):
    page.goto(f"{site}#event={EVENT}&lane=tehran")
    code = embed_code(page)
    assert code.startswith(
        f'<iframe src="{site}embed.html#event={EVENT}&amp;lane=tehran" title="Soleimani and '
    )
    page.get_by_role("button", name="Copy", exact=True).click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == code

    page.goto(museum(code))
    frame = page.frame_locator("iframe")
    expect(frame.locator(CARD)).to_have_text(TITLE)
    expect(frame.get_by_role("link", name="Open the whole timeline")).to_have_attribute(
        "href", f"{site}#event={EVENT}&lane=tehran"
    )
    frame.get_by_role("button", name="Show all").click()
    expect(frame.get_by_role("link", name="Open the whole timeline")).to_have_attribute(
        "href", f"{site}#event={EVENT}"
    )
    expect(frame.get_by_role("status").filter(has_text="events")).to_have_text(f"{COUNT} events")
    assert page.url.endswith("/museum.html")


def test_a_link_within_the_frame_opens_its_event_there(
    page: Page, site: str, museum: Callable[[str], str]
):
    address = f"{site}embed.html#lane=syria"
    code = f'<iframe src="{address}" name="frame" title="T" width="800" height="700"></iframe>'
    page.goto(
        museum(f'{code}<a href="{site}embed.html#event={EVENT}" target="frame">His resignation</a>')
    )
    expect_plotly(page.frame_locator("iframe"))
    page.get_by_role("link", name="His resignation").click()

    expect(page.frame_locator("iframe").locator(CARD)).to_have_text(TITLE)
