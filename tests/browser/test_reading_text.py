"""The reading text has cards where one reads; and what an address asks for stays where it is."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.held import Held
from tests.browser.pages import ExportedPage, TimelinePage
from tests.browser.serving import Server
from tests.browser.test_exported_page import printed, squeezed
from tests.browser.waiting import next_frame, stays, until
from tests.conftest import COUNT
from timeline.model import Timeline

EVENT = "zarif-resigns"
#: Layout shifts as browsers add them up; above 0.1 the page counts as one that jumps.
MOST = 0.02
ADD_UP = """
window.shift = 0;
new PerformanceObserver((list) => {
  for (const { value, hadRecentInput } of list.getEntries()) {
    if (!hadRecentInput) window.shift += value;
  }
}).observe({ type: "layout-shift", buffered: true });
"""
#: Where the event begins on the screen.
TOP = f"Math.round(document.getElementById('event={EVENT}').getBoundingClientRect().top)"
SIZES = ({"width": 390, "height": 844}, {"width": 1366, "height": 768})


@pytest.mark.parametrize(
    "query",
    [
        f"event={EVENT}",
        "event=soleimani-killed",
        "event=nope",
        f"view=read&event={EVENT}",
        f"view=table&event={EVENT}",
        f"view=argument&event={EVENT}",
        "view=argument&passage=top-man",
        "view=read&lane=iraq",
        "view=read&person=javad-zarif",
        "view=no-such-view",
        "view=table&sort=-colour",
    ],
)
@pytest.mark.parametrize("host", ["app", "file"])
def test_nothing_moves_while_a_page_opens(
    new_page: Callable[..., Page], server: Server, exported: Path, host: str, query: str
):
    base = f"{server.url}/?" if host == "app" else f"{exported.as_uri()}#"
    for size in SIZES:
        page = new_page(viewport=size)
        page.add_init_script(ADD_UP)
        TimelinePage(page, base).go(query)
        expect(page.locator("[data-view-name]").first).to_be_visible()
        until(page, "document.fonts.status === 'loaded'")

        assert stays(page, "window.shift") < MOST


@pytest.fixture
def reading(exported_page: ExportedPage, page: Page) -> Page:
    """The exported page in the view "Read", at its beginning."""
    exported_page.go("#view=read")
    expect(page.locator("#text article").nth(1)).to_be_visible()
    until(page, f"document.querySelectorAll('#text article').length < {COUNT // 2}")
    return page


def test_far_from_the_screen_cards_are_words_under_a_heading(reading: Page, timeline: Timeline):
    text = reading.locator("#text").text_content() or ""

    assert reading.locator("#text h3").all_text_contents() == [e.title for e in timeline.events]
    assert all(event.summary in text for event in timeline.events)
    assert all(piece.says in text for event in timeline.events for piece in event.evidence)


def test_cards_are_there_before_they_are_seen_and_go_again(reading: Page):
    last = reading.locator(".page-event").last
    expect(last.locator("article")).to_have_count(0)

    last.scroll_into_view_if_needed()

    expect(last.locator("article")).to_be_visible()
    expect(reading.locator(".page-event").first.locator("article")).to_have_count(0)


def test_what_one_has_passed_is_words_again_however_one_came_by(reading: Page):
    places = reading.locator(".page-event")
    for number in (COUNT // 4, COUNT // 2, COUNT // 4, COUNT // 2, COUNT - 1):
        places.nth(number).scroll_into_view_if_needed()
        expect(places.nth(number).locator("article")).to_be_visible()

    until(reading, "document.querySelectorAll('#text article').length < 20")


def test_selected_words_stay_when_one_scrolls_on(reading: Page):
    first = reading.locator(".page-event").first
    first.locator(".tl-summary").select_text()
    chosen = reading.evaluate("`${getSelection()}`")

    reading.locator(".page-event").last.scroll_into_view_if_needed()

    expect(reading.locator(".page-event").last.locator("article")).to_be_visible()
    assert reading.evaluate("`${getSelection()}`") == chosen


def test_on_paper_all_cards_are_whole(reading: Page, timeline: Timeline):
    whole = "".join(printed(reading))

    says = [piece.says for event in timeline.events for piece in event.evidence]
    assert [words for words in says if squeezed(words) not in whole] == []
    until(reading, f"document.querySelectorAll('#text article').length < {COUNT // 2}")


def test_a_link_into_the_text_begins_with_its_event(new_page: Callable[..., Page], exported: Path):
    for size in SIZES:
        page = ExportedPage(new_page(viewport=size), exported).go(f"#view=read&event={EVENT}").page
        place = page.locator(f'[id="event={EVENT}"]')

        expect(place.locator("article")).to_be_visible()
        assert stays(page, TOP) == 12


@pytest.mark.parametrize("widths", [(1280, 1000), (1280, 700), (700, 1280)])
def test_another_width_of_the_window_leaves_the_event_where_it_is(
    new_page: Callable[..., Page], exported: Path, widths: tuple[int, int]
):
    page = new_page(viewport={"width": widths[0], "height": 800})
    ExportedPage(page, exported).go(f"#view=read&event={EVENT}")
    until(page, f"{TOP} === 12")

    page.set_viewport_size({"width": widths[1], "height": 800})

    assert stays(page, TOP) == 12
    page.mouse.move(200, 400)
    page.mouse.wheel(0, 500)
    assert stays(page, TOP) < -100


def test_typefaces_that_come_late_leave_an_event_where_it_is(page: Page, server: Server):
    held = Held(page, "**/assets/*.woff2")
    TimelinePage(page, f"{server.url}/?").go("view=read&event=soleimani-killed")
    top = (
        "Math.round(document.getElementById('event=soleimani-killed').getBoundingClientRect().top)"
    )
    until(page, f"Math.abs({top} - 12) < 2")
    stays(page, "scrollY")

    for _ in held.one_by_one():
        next_frame(page)
    until(page, "document.fonts.status === 'loaded'")

    assert stays(page, top) == 12
