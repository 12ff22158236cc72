"""Open pages follow the file: new words arrive, and what readers have in hand stays."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import violations
from tests.browser.log import Log
from tests.browser.pages import Presenting, TimelinePage
from tests.browser.serving import Server
from tests.browser.waiting import stays, until
from tests.conftest import COUNT, NOTHING_YET

#: Where the event that is read begins on the screen.
TOP = "document.getElementById('event=basra-ceasefire').getBoundingClientRect().top"


def test_open_pages_follow_the_file_and_keep_what_the_reader_has(
    app: TimelinePage, page: Page, new_page: Callable[..., Page], server: Server
):
    text = server.file.read_text(encoding="utf-8")
    other = TimelinePage(new_page(), app.address).go("?view=read&lane=command")
    app.open("?lane=command&event=soleimani-appointed")
    app.press_button("1990s")
    years = app.range()
    try:
        renamed = text.replace("title: Soleimani is given the Quds Force", "title: A new title")
        save(server.file, renamed)
        expect(app.card.locator("h2")).to_have_text("A new title")
        expect(
            other.page.locator("#text article:visible h3", has_text="A new title")
        ).to_be_visible()
        assert app.range() == years
        expect(page).to_have_url(re.compile(r"\?lane=command&event=soleimani-appointed$"))

        save(server.file, text.replace("lane: iraq", "lane: irak"))
        expect(page.locator("[data-event-id=soleimani-appointed]").first).to_be_attached()
    finally:
        save(server.file, text)
    expect(app.card.locator("h2")).to_have_text("Soleimani is given the Quds Force")


def test_who_reads_goes_on_where_the_screen_was(app: TimelinePage, page: Page, server: Server):
    text = server.file.read_text(encoding="utf-8")
    app.go("?view=read&event=basra-ceasefire")
    place = page.locator("[id='event=basra-ceasefire']")
    expect(place.locator("article")).to_be_visible()
    for scrolled in (0, 300):
        page.mouse.wheel(0, scrolled)
        top = stays(page, TOP)
        title = f"A title after {scrolled}"
        try:
            save(
                server.file,
                text.replace("title: Soleimani is given the Quds Force", f"title: {title}"),
            )
            expect(page.locator("#text h3", has_text=title)).to_have_count(1)
            assert stays(page, TOP) == pytest.approx(top, abs=2)
        finally:
            save(server.file, text)
        expect(page.locator("#text h3", has_text=title)).to_have_count(0)


def test_who_types_or_presents_while_the_file_changes_goes_on(
    app: TimelinePage, page: Page, new_page: Callable[..., Page], server: Server
):
    text = server.file.read_text(encoding="utf-8")
    app.open()
    page.locator("#filters summary", has_text="Places").click()
    page.get_by_role("searchbox").press_sequentially("sole")
    presenting = Presenting(new_page())
    presenting.open(f"{server.url}/?present=true&tour=chronology&step=3")
    presenting.press("ArrowRight", "ArrowRight", "b")
    presenting.expect_at(3, 3)
    try:
        save(server.file, text.replace("title: Soleimani and Khamenei", "title: On Khamenei"))
        expect(page.locator("h1")).to_have_text("On Khamenei, 1990-2020")
        expect(page).to_have_title("On Khamenei, 1990-2020")
        page.keyboard.type("imani")
        expect(page.get_by_role("searchbox")).to_have_value("soleimani")
        expect(page.locator("#filters details[open] summary", has_text="Places")).to_be_visible()
        presenting.expect_at(3, 3)
        expect(presenting.page.locator(".tl-present-blank")).to_be_visible()
    finally:
        save(server.file, text)
        expect(page.locator("h1")).to_have_text("Soleimani and Khamenei, 1990-2020")


def test_a_frame_in_another_page_follows_the_file(app: TimelinePage, page: Page, server: Server):
    text = server.file.read_text(encoding="utf-8")
    app.open("?embed=true&event=soleimani-appointed")
    try:
        renamed = text.replace("title: Soleimani is given the Quds Force", "title: A new title")
        save(server.file, renamed)
        expect(app.card.locator("h2")).to_have_text("A new title")
    finally:
        save(server.file, text)
    expect(app.card.locator("h2")).to_have_text("Soleimani is given the Quds Force")


def test_where_there_are_no_events_yet_the_chart_does_not_speak_of_filters(
    app: TimelinePage, page: Page, server: Server
):
    text = server.file.read_text(encoding="utf-8")
    nothing = page.locator(".tl-empty")
    app.open("?q=xyzzy")
    expect(nothing).to_have_text("No event matches these filters.")
    try:
        save(server.file, NOTHING_YET)
        expect(nothing).to_have_text("There are no events yet.")
    finally:
        save(server.file, text)
    expect(nothing).to_have_text("No event matches these filters.")


def test_a_page_asks_again_after_a_server_that_was_away(app: TimelinePage, page: Page, log: Log):
    asked = []
    page.route("**/live", lambda route: (asked.append(1), route.fulfill(status=502)))
    app.open()

    until(page, "performance.getEntriesByName(new URL('live', location).href).length > 1")

    page.unroute_all()
    log.forget_errors(page)


def test_editors_see_problems_above_the_page_which_does_not_move_for_them_otherwise(
    page: Page, editors: Server, number: Callable[..., int]
):
    app = TimelinePage(page, f"{editors.url}/").open()
    text = editors.file.read_text(encoding="utf-8")
    places = page.locator(".st-key-problems .page-place")
    expect(page.get_by_text("For editors: what is in events.yaml")).to_be_visible()
    try:
        save(editors.file, text.replace("lane: iraq", "lane: irak"))
        expect(places).to_have_count(number(lane=["iraq"]))
        line = text[: text.index("\n    lane: iraq\n") + 1].count("\n") + 1
        expect(places.first).to_have_text(f"events.yaml:{line}:11")
        app.expect_count(COUNT)

        editors.file.unlink()
        expect(places).to_have_count(1)
        app.expect_count(COUNT)
    finally:
        save(editors.file, text)
    expect(page.locator(".st-key-problems")).to_have_count(0)
    expect(page).to_have_title("Soleimani and Khamenei, 1990-2020")
    assert violations(page) == []


def save(file: Path, text: str) -> None:
    """Replace the file at once, as many editors do."""
    new = file.with_suffix(".new")
    new.write_text(text, encoding="utf-8")
    new.replace(file)
