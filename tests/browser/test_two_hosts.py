"""One page in two hosts: app and exported file look the same, but for what only the app has."""

from collections.abc import Callable
from itertools import zip_longest
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import TimelinePage
from tests.browser.serving import Server
from tests.browser.waiting import stays, until

EVENT = "zarif-resigns"
SCREENS: tuple[tuple[int, Literal["light", "dark"]], ...] = ((1366, "light"), (390, "dark"))
#: The code for a frame, which a page without an address of its own cannot offer, and the outputs.
ONLY_IN_THE_APP = ".page-embed, .page-exports"
#: What is seen of each element on the screen: its words, its look and where it is, in pixels.
LOOK = """(() => {
  const styles = ["color", "backgroundColor", "borderTop", "font", "fill", "stroke", "opacity"];
  return [...document.body.querySelectorAll("*")].flatMap((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    if (bottom <= 0 || top >= innerHeight || !element.checkVisibility()) return [];
    const computed = getComputedStyle(element);
    const words = element.childElementCount ? "" : element.textContent;
    return [{
      look: [element.localName, words, ...styles.map((style) => computed[style])],
      box: [left, Math.max(top, 0), right, Math.min(bottom, innerHeight)],
    }];
  });
})()"""


@pytest.mark.parametrize(
    "query",
    [
        f"event={EVENT}",
        "lane=iraq&years=1999&years=2015",
        "view=read&lane=iraq",
        f"view=table&event={EVENT}",
        "view=argument&passage=top-man",
    ],
)
def test_app_and_file_are_the_same_picture_in_light_and_in_dark(
    new_page: Callable[..., Page], server: Server, exported: Path, query: str
):
    bases = (f"{server.url}/?", f"{exported.as_uri()}#")
    pages = [opened(new_page(), f"{base}{query}") for base in bases]
    for width, scheme in SCREENS:
        app, file = (picture(page, width, scheme) for page in pages)

        assert len(app) > 20
        for one, other in zip_longest(app, file, fillvalue={"look": None, "box": []}):
            assert one["look"] == other["look"], (width, scheme)
            assert one["box"] == pytest.approx(other["box"], abs=1), (width, scheme, one["look"])


def picture(page: Page, width: int, scheme: Literal["light", "dark"]) -> list[dict[str, Any]]:
    """Return what is seen on the screen, once nothing changes any more."""
    page.set_viewport_size({"width": width, "height": 844})
    page.emulate_media(color_scheme=scheme)
    expect(page.locator(".tl-explorer")).to_have_attribute("data-theme", scheme)
    stays(page, "[scrollY, document.body.offsetHeight, document.querySelectorAll('*').length]")
    return list(page.evaluate(LOOK))


def opened(page: Page, address: str) -> Page:
    """Open an address; take away what only the app has, and wait until typefaces are there."""
    opened = TimelinePage(page, address)
    if "view=" in address:
        opened.go()
        expect(page.locator("[data-view-name]").first).to_be_visible()
    else:
        opened.open()
    only: Any = page.locator(ONLY_IN_THE_APP)
    only.evaluate_all("all => all.forEach((element) => element.remove())")
    until(page, "document.fonts.status === 'loaded'")
    return page
