"""
The page inside a page of another site.

What it shows, how high it says it is, and the code for it.
"""

import re
from collections.abc import Callable, Mapping
from html import escape
from urllib.parse import urlencode

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from tests.browser.log import Log
from tests.browser.serving import Server
from tests.browser.waiting import stays, until
from timeline.exporters.web.rendering import fill_template

EVENT = "mazar-i-sharif-1998"
TITLE = "Soleimani and Khamenei, 1990-2020"
#: One script serves every frame of a page; whoever else sends messages is not heard.
FRAME_HEIGHT = fill_template("frame_height.html").decode().rstrip()


def snippet(address: str, query: Mapping[str, list[str]]) -> str:
    """Return the code that the page offers for what it shows."""
    shown = urlencode({"embed": "true", **query}, doseq=True)
    return (
        f'<iframe src="{address}/?{escape(shown)}" title="{TITLE}" width="100%" height="720" '
        f'loading="lazy" allow="clipboard-write" style="border:0"></iframe>\n{FRAME_HEIGHT}'
    )


def framed(
    page: Page, museum: Callable[[str], str], server: Server, **query: list[str]
) -> FrameLocator:
    """Open a page of the other site that frames the timeline; returns the frame's content."""
    page.goto(museum(f"<h1>A museum</h1>{snippet(server.url, query)}"))
    return page.frame_locator("iframe")


def settled_heights(page: Page) -> list[int]:
    """Wait until no more heights arrive; returns all that did."""
    until(page, "heights.length")
    return list(stays(page, "heights"))


def test_a_frame_opens_the_event_of_its_address_among_the_filtered_ones(
    page: Page, museum: Callable[[str], str], server: Server, number: Callable[..., int]
):
    frame = framed(page, museum, server, lane=["afghanistan", "iraq"], event=[EVENT])

    expect(frame.get_by_test_id("timeline")).to_have_attribute("data-ready", "plotly")
    expect(frame.get_by_test_id("event-card")).to_have_attribute("data-event-id", EVENT)
    expect(frame.get_by_test_id("timeline")).to_have_attribute(
        "data-events", str(number(lane=["afghanistan", "iraq"]))
    )
    for gone in (".page-about", ".page-exports", ".tl-save", ".tl-bibliography"):
        expect(frame.locator(gone)).to_have_count(0)
    expect(frame.locator("#filters")).to_be_hidden()

    frame.get_by_role("button", name="Copy link").click()
    expect(frame.get_by_role("button", name="Copied")).to_be_visible()
    way_out = frame.get_by_role("link", name="Open the whole timeline")
    query = f"?event={EVENT}&lane=afghanistan&lane=iraq"
    expect(way_out).to_have_attribute("href", f"{server.url}/{query}")
    with page.context.expect_page() as opened:
        way_out.click()
    expect(opened.value).to_have_url(f"{server.url}/{query}")


def test_the_frame_follows_the_view_and_does_not_grow_by_itself(
    page: Page, museum: Callable[[str], str], server: Server
):
    frame = framed(page, museum, server)
    expect(frame.get_by_test_id("timeline")).to_have_attribute("data-ready", "plotly")

    told = settled_heights(page)
    assert page.locator("iframe").get_attribute("height") == str(told[-1])
    assert 500 < told[-1] < 900
    page.locator("iframe").evaluate("frame => { frame.height = 3000; }")
    until(page.frames[1], "innerHeight === 3000")
    assert settled_heights(page) == told

    frame.get_by_role("button", name="Read").click()
    expect(frame.locator(".tl-reading")).to_be_visible()
    read = settled_heights(page)[-1]
    assert page.locator("iframe").get_attribute("height") == str(read)
    assert read < 900


def test_another_frames_word_is_not_heard(page: Page, museum: Callable[[str], str], server: Server):
    other = "<script>parent.postMessage({ type: 'timeline:height', height: 9 }, '*')</script>"
    strange = f'<iframe id="other" height="50" srcdoc="{other}"></iframe>'
    page.goto(museum(f"{snippet(server.url, {})}{strange}"))
    expect(page.frame_locator("iframe[title]").get_by_test_id("timeline")).to_be_visible()

    told = settled_heights(page)

    assert 9 in told
    expect(page.locator("iframe[title]")).to_have_attribute("height", str(max(told)))
    expect(page.locator("#other")).to_have_attribute("height", "9")


@pytest.mark.parametrize("view", ["timeline", "read", "table"])
def test_nothing_scrolls_sideways_in_a_frame_of_320_pixels(
    new_page: Callable[..., Page], museum: Callable[[str], str], server: Server, view: str
):
    page = new_page(viewport={"width": 340, "height": 700})
    frame = framed(page, museum, server, view=[view], event=["soleimani-killed"])
    page.locator("iframe").evaluate("frame => { frame.width = 320; }")

    expect(frame.locator(f"body[data-view={view}]")).to_be_visible()
    expect(
        frame.locator("[data-event-id=soleimani-killed][data-testid=event-card]:visible")
    ).to_be_in_viewport()
    settled_heights(page)

    sizes = frame.locator(":root").evaluate(
        "root => [root.scrollWidth, root.scrollHeight - root.clientHeight]"
    )
    assert sizes == [320, 0]
    assert page.evaluate("scrollY") == 0


def test_other_sites_may_frame_only_what_is_meant_for_it(
    page: Page, museum: Callable[[str], str], server: Server, log: Log
):
    with page.expect_console_message():
        page.goto(museum(f'<iframe src="{server.url}/?lane=iraq"></iframe>'))

    assert len(log.errors) == 1
    assert re.search("frame-ancestors 'self'", log.errors[0])
    log.errors.clear()


def test_the_page_gives_the_code_for_what_the_reader_sees(page: Page, server: Server):
    page.goto(f"{server.url}/?lane=iraq&lane=syria&q=a%26b&view=table")
    page.get_by_text("Embed", exact=True).click()
    page.get_by_role("button", name="Copy", exact=True).click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()

    copied = page.evaluate("navigator.clipboard.readText()")

    asked = {"view": ["table"], "lane": ["iraq", "syria"], "q": ["a&b"]}
    assert copied == snippet(server.url, asked)
