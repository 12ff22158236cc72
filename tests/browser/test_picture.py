"""The view saved as a picture: a file that stands alone and shows what the page shows."""

import re
import struct
from collections.abc import Callable
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import TimelinePage
from tests.browser.serving import Server
from tests.conftest import COUNT

SVG = "{http://www.w3.org/2000/svg}"
EVENT = "mazar-i-sharif-1998"
#: An event whose label there is no room for until it is opened.
UNLABELLED = "guards-letter-1999"
#: Both in one go, as no hand is quick enough to.
OPEN_AND_SAVE = """(event) => {
    document.querySelector(".tl-save summary").click();
    history.pushState(null, "", `?event=${event}`);
    dispatchEvent(new PopStateEvent("popstate"));
    document.querySelector(".tl-menu button").click();
}"""


def texts(svg: Element) -> list[str]:
    """Return every text of the picture, a line each; not the copies behind letters."""
    halos = [
        text
        for group in svg.iter()
        if group.get("aria-hidden")
        for text in group.iter(f"{SVG}text")
    ]
    return ["\n".join(text.itertext()) for text in svg.iter(f"{SVG}text") if text not in halos]


def marks(svg: Element) -> list[str]:
    return [event for mark in svg.iter() if (event := mark.get("data-mark"))]


def test_a_saved_svg_stands_alone_and_shows_what_the_page_shows(app: TimelinePage, page: Page):
    app.open(f"?event={EVENT}")

    name, file = app.save_picture("SVG")

    svg = ElementTree.fromstring(file)
    assert name == "soleimani-and-khamenei-1990-2020.svg"
    assert svg.tag == f"{SVG}svg"
    tags = {element.tag.removeprefix(SVG) for element in svg.iter()}
    assert tags == {
        "svg",
        "style",
        "title",
        "rect",
        "text",
        "tspan",
        "g",
        "line",
        "circle",
        "defs",
        "clipPath",
    }
    attributes = {(name, value) for element in svg.iter() for name, value in element.attrib.items()}
    assert not {name for name, _ in attributes} & {"class", "style", "href", "id"} - {"id"}
    assert {value for _, value in attributes if "url(" in value} == {"url(#tl-clip)"}
    assert re.findall(rb"https?://[^\"]+", file) == [b"http://www.w3.org/2000/svg"]
    assert sorted(marks(svg)) == sorted(app.event_ids())
    labels = page.locator(".tl-label text").evaluate_all(
        "all => all.map((text) => [...text.children].map((line) => line.textContent).join('\\n'))"
    )
    assert set(labels) <= set(texts(svg))
    assert str(len(labels)) == app.explorer.get_attribute("data-labels")
    assert texts(svg)[0] == "Soleimani and Khamenei, 1990-2020"
    note = texts(svg)[-1].replace("\n", " ").replace("\u00a0", " ")
    assert note == f"Soleimani and Khamenei, 1990-2020 · {COUNT} events · 1990–2020 · events.yaml"
    assert {"Iraq", "Syria", "1990", "2020", "told by the article"} <= set(texts(svg))


def test_a_picture_holds_the_years_in_view_the_filters_and_the_theme(
    new_page: Callable[..., Page], server: Server
):
    page = new_page(color_scheme="dark")
    app = TimelinePage(page, f"{server.url}/").open("?lane=iraq")
    page.get_by_role("button", name="2000s").click()
    expect(page.locator(".tl-tick").first).to_have_text("2000")

    name, file = app.save_picture("SVG")

    svg = ElementTree.fromstring(file)
    assert name == "soleimani-and-khamenei-1990-2020-2000-2009.svg"
    background = svg.find(f"{SVG}rect")
    assert background is not None
    assert background.get("fill") == "#14161a"
    assert len(marks(svg)) == 10
    assert (
        texts(svg)[-1]
        .replace("\u00a0", " ")
        .endswith(f" · 10 of {COUNT} events · 2000–2009 · events.yaml")
    )
    assert "Syria" not in texts(svg)


def test_a_picture_saved_at_once_has_the_label_of_the_event_that_was_just_opened(
    app: TimelinePage, page: Page
):
    app.open()
    assert not page.locator(f".tl-label[data-label={UNLABELLED}]").count()

    with page.expect_download() as download:
        page.evaluate(OPEN_AND_SAVE, UNLABELLED)

    assert "Guards commanders’ letter to President Khatami" in texts(
        ElementTree.fromstring(download.value.path().read_bytes())
    )


def test_a_picture_can_be_saved_before_plotly_has_loaded(app: TimelinePage):
    app.open_without_plotly()

    _, file = app.save_picture("SVG")

    assert len(marks(ElementTree.fromstring(file))) == COUNT


@pytest.mark.parametrize("width", [390, 1366])
def test_a_png_has_two_pixels_for_each_of_the_drawing(
    new_page: Callable[..., Page], server: Server, width: int
):
    page = new_page(viewport={"width": width, "height": 844})
    app = TimelinePage(page, f"{server.url}/").open()

    svg = ElementTree.fromstring(app.save_picture("SVG")[1])
    name, png = app.save_picture("PNG")

    assert name == "soleimani-and-khamenei-1990-2020.png"
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    size = [2 * round(float(svg.get(side, ""))) for side in ("width", "height")]
    assert list(struct.unpack(">II", png[16:24])) == size
    assert len(png) > 50_000


def test_the_menu_closes_with_escape_and_with_a_press_elsewhere_and_the_card_stays(
    app: TimelinePage, page: Page
):
    app.open(f"?event={EVENT}")
    menu, opener = page.locator(".tl-menu"), page.locator(".tl-save summary")

    opener.focus()
    page.keyboard.press("Enter")
    expect(menu).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(opener).to_be_focused()
    opener.click()
    page.locator(".page-head").click()
    expect(menu).to_be_hidden()

    app.expect_selected(EVENT)
