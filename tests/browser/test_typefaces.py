"""Text is drawn in the faces that the page brings along, and nothing moves when they arrive."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests import programs, typefaces
from tests.browser.conftest import FLAGS
from tests.browser.drawn_in import drawn
from tests.browser.pages import ExportedPage, TimelinePage
from timeline.exporters.selection import Selection
from timeline.exporters.web.page import to_html
from timeline.frontend import PLOTLY
from timeline.model import Timeline
from timeline.verification.record import Verified

SANS, SERIF, NASKH = {"Timeline Sans"}, {"Timeline Serif"}, {"Timeline Naskh"}


def lines(page: Page) -> list[list[int]]:
    """Left, top, width and height of every line of text that is to be seen on a page."""
    return list(
        page.evaluate(
            """async () => {
              await Promise.allSettled([...document.fonts].map((face) => face.load()));
              await document.fonts.ready; // the page has heard of it, and laid its labels out anew
              const frame = () => new Promise(requestAnimationFrame);
              await frame();
              await frame();
              const found = [], range = document.createRange();
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                if (!texts.currentNode.parentElement.checkVisibility()) continue;
                range.selectNodeContents(texts.currentNode);
                const boxes = [...range.getClientRects()];
                const sides = ({ x, y, width, height }) => [x, y, width, height].map(Math.round);
                found.push(...boxes.map(sides));
              }
              return found;
            }"""
        )
    )


def test_the_exported_page_is_drawn_in_its_own_faces(page: Page, exported: Path):
    ExportedPage(page, exported).open("#event=qaani-appointed")

    assert drawn(
        page, "h1", ".page-head p", ".tl-label text", ".tl-lane", ".tl-tick", "#filters label"
    ) == {
        "h1": SERIF,
        ".page-head p": SANS,
        ".tl-label text": SANS,
        ".tl-lane": SANS,
        ".tl-tick": SANS,
        "#filters label": SANS,
    }
    assert drawn(
        page, ".tl-side h2", ".tl-side blockquote p", ".tl-side .tl-status", ".tl-side bdi"
    ) == {
        ".tl-side h2": SERIF,
        ".tl-side blockquote p": SERIF,
        ".tl-side .tl-status": SANS,
        ".tl-side bdi": NASKH | SANS,  # the spaces
    }


def test_table_and_presenter_are_drawn_in_them_too(page: Page, exported: Path):
    page.goto(f"{exported.as_uri()}#view=table")
    page.wait_for_selector("#table tbody tr")
    assert drawn(page, "#table td", "#table th button") == {
        "#table td": SANS,
        "#table th button": SANS,
    }

    page.goto(f"{exported.as_uri()}#present=true&tour=the-argument&step=4")
    page.wait_for_selector(".tl-present[data-ready]")
    page.keyboard.press("ArrowRight")
    page.wait_for_selector(".tl-present blockquote")
    assert drawn(
        page, ".tl-present h2", ".tl-present blockquote", ".tl-slide-kicker", ".tl-present footer p"
    ) == {
        ".tl-present h2": SERIF,
        ".tl-present blockquote": SERIF,
        ".tl-slide-kicker": SANS,
        ".tl-present footer p": SANS,
    }


def test_the_app_is_drawn_in_streamlits_own_files_and_a_persian_face_of_our_server(
    app: TimelinePage, page: Page
):
    app.open("?event=qaani-appointed")
    page.wait_for_function("document.fonts.status === 'loaded'")
    sans, serif = {"SourceSans3VF"}, {"Source Serif 4 Variable"}

    found = drawn(
        page,
        ".page-head h1",
        ".tl-label text",
        ".tl-side h2",
        ".tl-side .tl-status",
        ".tl-side bdi",
    )
    assert found == {
        ".page-head h1": serif,
        ".tl-label text": sans,
        ".tl-side h2": serif,
        ".tl-side .tl-status": sans,
        ".tl-side bdi": sans | {"Noto Naskh Arabic"},
    }


def test_persian_text_runs_from_right_to_left_and_joins(
    page: Page, timeline: Timeline, verified: Verified, tmp_path: Path
):
    persian = "قاسم سلیمانی در بغداد کشته شد."
    event = timeline.events[0].model_copy(
        update={"title": persian, "summary": persian, "date_note": persian, "ask": persian}
    )
    changed = timeline.model_copy(update={"title": persian, "about": persian, "events": (event,)})
    out = tmp_path / "persian.html"
    out.write_bytes(
        to_html(Selection(changed, verified, (event.id,)), PLOTLY.read_text(encoding="utf-8"))
    )
    ExportedPage(page, out).open(f"#event={event.id}")

    for selector in (
        "h1",
        ".page-head p",
        ".tl-side h2",
        ".tl-side .tl-summary",
        ".tl-side .tl-note",
        ".tl-side .tl-ask p + p",
        ".page-about > p",
    ):
        shown = page.locator(selector).first
        assert shown.evaluate("(element) => getComputedStyle(element).direction") == "rtl", selector
        assert "Timeline Naskh" in drawn(page, selector)[selector], selector
    assert "Timeline Naskh" in drawn(page, ".tl-label text")[".tl-label text"]


@pytest.mark.parametrize("family", ["dejavu", "liberation"])
def test_every_line_has_its_place_on_a_machine_with_other_fonts_and_other_hinting(
    browser: Browser, exported: Path, tmp_path: Path, family: str
):
    fonts = str(typefaces.alone(family, tmp_path))
    settings: dict[str, str | float | bool] = {**os.environ, "FONTCONFIG_FILE": fonts}
    other = browser.browser_type.launch(
        executable_path=programs.BROWSER.path(), args=FLAGS, env=settings
    )
    try:
        fragment = "#event=qaani-appointed"
        here, there = (
            lines(ExportedPage(chromium.new_page(), exported).open(fragment).page)
            for chromium in (browser, other)
        )
    finally:
        other.close()

    assert len(here) > 1000
    assert here == there


@pytest.mark.parametrize("width", [390, 1366])
def test_nothing_moves_while_the_page_comes(
    new_page: Callable[..., Page], exported: Path, width: int
):
    page = new_page(viewport={"width": width, "height": 900})
    ExportedPage(page, exported).open()

    moved = page.evaluate(
        """() => new Promise((done) => new PerformanceObserver((list) => done(list.getEntries()
             .filter((entry) => entry.entryType === "layout-shift").map((entry) => entry.value)))
             .observe({ type: "layout-shift", buffered: true })
             ?? setTimeout(() => done([]), 500))"""
    )

    assert moved == []


@pytest.mark.parametrize("width", [390, 1366])
def test_the_heading_takes_the_same_room_before_the_faces_are_there(
    new_page: Callable[..., Page], exported: Path, tmp_path: Path, width: int
):
    bare = tmp_path / "bare.html"
    bare.write_text(
        exported.read_text(encoding="utf-8").replace('"Timeline S', '"Absent S'), "utf-8"
    )
    pages = [
        ExportedPage(new_page(viewport={"width": width, "height": 900}), file).open().page
        for file in (exported, bare)
    ]

    before, after = (page.locator(".page-head").bounding_box() for page in pages)

    assert before == after
