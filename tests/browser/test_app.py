"""The app around the chart: filters, views, links, live editing, sizes and requests."""

import json
import re
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.accessibility import violations
from tests.browser.log import Log
from tests.browser.pages import TimelinePage, bounding_box
from tests.browser.serving import Server
from tests.browser.waiting import until
from tests.conftest import COUNT

EVENT = "mazar-i-sharif-1998"
TITLE = f"document.querySelector('[data-testid=event-card][data-event-id={EVENT}] h2')"


def test_filters_show_the_same_events_in_chart_count_table_and_address(
    app: TimelinePage, page: Page, new_page: Callable[..., Page]
):
    app.open("?lane=iraq&stance=disputes&years=2003&years=2012")
    drawn = [option.text_content() for option in page.get_by_role("option").all()]
    app.expect_count(len(drawn))
    expect(page.locator(".page-count")).to_have_text(f"{len(drawn)} of {COUNT} events")

    app.choose_view("Read")
    expect(page.locator(".tl-reading .tl-card")).to_have_count(len(drawn))
    app.choose_view("Table")
    table = page.locator(".st-key-table [data-testid=stDataFrame] table")
    expect(table).to_have_attribute("aria-rowcount", str(len(drawn) + 1))

    copy = new_page()
    copy.goto(page.url)
    expect(copy.locator(".page-count")).to_have_text(f"{len(drawn)} of {COUNT} events")
    expect(copy.locator(".st-key-table")).to_be_visible()


def test_a_row_of_the_table_opens_its_card_beside_it(app: TimelinePage, page: Page):
    app.go("?view=table")
    table = page.locator(".st-key-table [data-testid=stDataFrame]")
    expect(table).to_be_visible()
    box = bounding_box(table)

    again(lambda: page.mouse.click(box["x"] + 16, box["y"] + 35 + 17), app.card)

    expect(app.card).to_have_attribute("data-event-id", "quds-force-established")
    expect(page).to_have_url(re.compile("event=quds-force-established"))
    assert bounding_box(app.card)["x"] > box["x"] + box["width"] - 1


def test_the_link_is_copied_and_restores_the_event(
    app: TimelinePage, page: Page, new_page: Callable[..., Page]
):
    app.open(f"?event={EVENT}&lane=afghanistan")
    app.press_button("Copy link")
    expect(page.get_by_role("button", name="Copied")).to_be_visible()

    link = page.evaluate("navigator.clipboard.readText()")

    TimelinePage(new_page(), link).open().expect_selected(EVENT)
    assert "lane=afghanistan" in link


def test_open_pages_follow_the_file_and_keep_the_last_good_events_while_it_is_broken(
    app: TimelinePage,
    page: Page,
    new_page: Callable[..., Page],
    number: Callable[..., int],
    server: Server,
):
    text = server.file.read_text(encoding="utf-8")
    other = TimelinePage(new_page(), app.address).open()
    app.open()
    try:
        save(
            server.file,
            text.replace("title: Soleimani is given the Quds Force", "title: Another title for it"),
        )
        for explorer in (app.explorer, other.explorer):
            expect(explorer.locator("[data-event-id=soleimani-appointed]")).to_contain_text(
                "Another title"
            )

        save(server.file, text.replace("lane: iraq", "lane: irak"))
        expect(page.locator(".st-key-problems .page-place")).to_have_count(number(lane=["iraq"]))
        line = next(
            number for number, line in enumerate(text.splitlines(), 1) if line == "    lane: iraq"
        )
        expect(page.locator(".st-key-problems .page-place").first).to_have_text(
            f"events.yaml:{line}:11"
        )
        app.expect_count(COUNT)

        server.file.unlink()
        expect(page.locator(".st-key-problems .page-place")).to_have_count(1)
        app.expect_count(COUNT)
    finally:
        save(server.file, text)
    expect(page.locator(".st-key-problems")).to_have_count(0)
    expect(app.explorer.locator("[data-event-id=soleimani-appointed]")).to_contain_text(
        "Soleimani is given"
    )


def save(file: Path, text: str) -> None:
    """Replace the file at once, as many editors do."""
    new = file.with_suffix(".new")
    new.write_text(text, encoding="utf-8")
    new.replace(file)


@pytest.mark.parametrize("view", ["timeline", "read", "table"])
def test_no_width_scrolls_sideways_and_the_card_is_never_below_the_fold(
    app: TimelinePage, page: Page, view: str
):
    app.go(f"?view={view}&event={EVENT}")
    card = page.locator(f"[data-testid=event-card][data-event-id={EVENT}]")

    for width, height in ((390, 844), (1000, 768), (1366, 768), (1920, 1080)):
        page.set_viewport_size({"width": width, "height": height})
        expect(card).to_be_visible()
        until(page, f"document.documentElement.scrollWidth <= {width}")
        if view != "read":
            until(page, f"{TITLE}.getBoundingClientRect().y < {height - 100}")


@pytest.mark.parametrize(
    "query", [f"?event={EVENT}", "?view=read&lane=command", f"?view=table&event={EVENT}"]
)
def test_axe_finds_nothing_in_light_and_in_dark(app: TimelinePage, page: Page, query: str):
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        app.go(query)
        expect(app.card.first).to_be_visible()
        expect(page.locator(".tl-bibliography")).to_be_visible()

        assert violations(page) == []


def test_a_full_visit_asks_no_other_host_for_anything(
    app: TimelinePage, page: Page, log: Log, server: Server
):
    app.open(f"?event={EVENT}")
    for view, shown in (
        ("Read", ".tl-reading"),
        ("Table", ".st-key-table"),
        ("Timeline", ".tl-explorer"),
    ):
        again(partial(app.choose_view, view), page.locator(shown))
    app.expect_plotly()
    expect(page.locator("[data-testid=stApp]")).to_have_attribute(
        "data-test-script-state", "notRunning"
    )
    page.get_by_role("combobox", name="Format").press("ArrowDown")
    page.keyboard.type("JSON, as")
    expect(page.get_by_text("JSON, as the data file is")).to_be_visible()
    page.keyboard.press("Enter")
    with page.expect_download() as download:
        app.press_button("events.json")
    assert download.value.suggested_filename == "events.json"
    assert len(json.loads(download.value.path().read_text(encoding="utf-8"))["events"]) == COUNT

    hosts = {url.split("/")[2] for url in log.requests if url.startswith(("http", "ws"))}
    assert hosts == {server.url.removeprefix("http://")}
    assert len(log.requests) > 50


def again(act: Callable[[], None], wanted: Locator) -> None:
    """
    Do as a reader does whom nothing answers.

    A click while the server draws the page can be lost.
    """
    for _ in range(4):
        act()
        with suppress(AssertionError):
            expect(wanted).to_be_visible(timeout=8_000)
            return
    expect(wanted).to_be_visible()
