"""Text is drawn in the faces that the page brings along, and nothing moves when they arrive."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page
from drawn_in import drawn

from timeline.export.chosen import Chosen
from timeline.export.web.page import to_html
from timeline.frontend import PLOTLY

READY = '[data-testid="timeline"][data-ready="plotly"]'
SANS, SERIF, NASKH = {"Timeline Sans"}, {"Timeline Serif"}, {"Timeline Naskh"}


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory, timeline, verified) -> Path:
    """The curated file as a page of its own."""
    out = tmp_path_factory.mktemp("typefaces") / "timeline.html"
    chosen = Chosen(timeline, verified, tuple(event.id for event in timeline.events))
    out.write_bytes(to_html(chosen, PLOTLY.read_text(encoding="utf-8")))
    return out


def opened(page: Page, file: Path, fragment: str = "") -> Page:
    page.goto(f"{file.as_uri()}{fragment}")
    page.wait_for_selector(READY, state="attached")
    return page


def test_the_exported_page_is_drawn_in_its_own_faces(page: Page, exported: Path):
    opened(page, exported, "#event=qaani-appointed")

    assert drawn(page, "h1", ".page-head p", ".tl-label text", ".tl-lane", ".tl-tick", "#filters label") == {
        "h1": SERIF,
        ".page-head p": SANS,
        ".tl-label text": SANS,
        ".tl-lane": SANS,
        ".tl-tick": SANS,
        "#filters label": SANS,
    }
    assert drawn(page, ".tl-side h2", ".tl-side blockquote p", ".tl-side .tl-status", ".tl-side bdi") == {
        ".tl-side h2": SERIF,
        ".tl-side blockquote p": SERIF,
        ".tl-side .tl-status": SANS,
        ".tl-side bdi": NASKH | SANS,  # the spaces
    }


def test_table_and_presenter_are_drawn_in_them_too(page: Page, exported: Path):
    page.goto(f"{exported.as_uri()}#view=table")
    page.wait_for_selector("#table tbody tr")
    assert drawn(page, "#table td", "#table th button") == {"#table td": SANS, "#table th button": SANS}

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


@pytest.mark.parametrize("width", [390, 1366])
def test_nothing_moves_while_the_page_comes(new_page: Callable[..., Page], exported: Path, width: int):
    page = new_page(viewport={"width": width, "height": 900})
    opened(page, exported)

    moved = page.evaluate(
        """() => new Promise((done) => new PerformanceObserver((list) => done(list.getEntries()
             .filter((entry) => entry.entryType === "layout-shift").map((entry) => entry.value)))
             .observe({ type: "layout-shift", buffered: true }) ?? setTimeout(() => done([]), 500))"""
    )

    assert moved == []


@pytest.mark.parametrize("width", [390, 1366])
def test_the_heading_takes_the_same_room_before_the_faces_are_there(
    new_page: Callable[..., Page], exported: Path, tmp_path: Path, width: int
):
    bare = tmp_path / "bare.html"
    bare.write_text(exported.read_text(encoding="utf-8").replace('"Timeline S', '"Absent S'), "utf-8")
    pages = [opened(new_page(viewport={"width": width, "height": 900}), file) for file in (exported, bare)]

    before, after = (page.locator(".page-head").bounding_box() for page in pages)

    assert before == after
