"""Words of 300 letters break inside their boxes, in every view and at every width."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import export
from tests.browser.pages import ExportedPage
from tests.browser.waiting import until
from tests.extremes import endless

WIDTHS = [390, 1366]
VIEWS = ["", "#event=first", "#event=second", "#view=read", "#view=table"]
#: The elements that stand out of the window, but for what scrolls in a box of its own and for what
#: is nowhere to be seen.
OUTSIDE = """() => [...document.querySelectorAll("body *")].filter((element) => {
    const { left, right, width, height } = element.getBoundingClientRect();
    const isSeen = width > 1 && height > 1 && right > 0 && element.checkVisibility();
    const isOut = left < -1 || right > document.documentElement.clientWidth + 1;
    return isSeen && isOut && !element.closest(".page-rows, .js-plotly-plot");
}).map(({ tagName, className }) => `${tagName} ${className.baseVal ?? className}`)"""
#: How far the page can be scrolled sideways, in pixels.
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The exported page of a timeline of words without an end."""
    folder = tmp_path_factory.mktemp("endless")
    (folder / "events.yaml").write_text(endless(), encoding="utf-8")
    export("html", folder / "page.html", folder / "events.yaml")
    return folder / "page.html"


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_scrolls_sideways(new_page: Callable[..., Page], file: Path, width: int):
    page = new_page(viewport={"width": width, "height": 800})
    for view in VIEWS:
        ExportedPage(page, file).open(view)

        until(page, f"{SIDEWAYS} === 0")
        assert page.evaluate(OUTSIDE) == [], view


@pytest.mark.parametrize("width", WIDTHS)
def test_filters_and_menus_stay_inside(new_page: Callable[..., Page], file: Path, width: int):
    page = ExportedPage(new_page(viewport={"width": width, "height": 800}), file).open().page

    page.evaluate("document.querySelectorAll('details').forEach((menu) => { menu.open = true; })")

    until(page, f"{SIDEWAYS} === 0")
    assert page.evaluate(OUTSIDE) == []


def test_a_lanes_name_is_broken_beside_the_chart_and_cut_inside_it(
    new_page: Callable[..., Page], file: Path
):
    wide = ExportedPage(new_page(viewport={"width": 1366, "height": 800}), file).open().page
    narrow = ExportedPage(new_page(viewport={"width": 390, "height": 800}), file).open().page

    assert wide.locator(".tl-lane").first.locator("tspan").count() == 3
    expect(narrow.locator(".tl-lane").first.locator("tspan")).to_have_text(
        [re.compile("^Donau.*…$")]
    )


@pytest.mark.parametrize("width", WIDTHS)
def test_without_scripts_it_stays_inside_too(new_page: Callable[..., Page], file: Path, width: int):
    page = new_page(viewport={"width": width, "height": 800}, java_script_enabled=False)
    page.goto(file.as_uri())

    outside = page.evaluate(OUTSIDE)

    assert (page.evaluate(SIDEWAYS), outside) == (0, [])
