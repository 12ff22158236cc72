"""The exported site on real web servers, under a path."""

import gzip
import re
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from playwright.sync_api import FrameLocator, Page, Route, expect

from tests.browser.accessibility import violations
from tests.browser.log import Log
from tests.browser.pages import TimelinePage, embed_code
from tests.browser.serving import served
from tests.conftest import COUNT
from timeline.filters import Filters

EXPLORER = '[data-testid="timeline"]'
CARD = '[data-testid="event-card"] h2'
EVENT = "zarif-resigns"
TITLE = "Zarif resigns on the day of Assad’s visit"


def answered(address: str) -> tuple[int, dict[str, str], bytes]:
    """Ask as browsers do, for compressed bytes."""
    request = urllib.request.Request(address, headers={"accept-encoding": "gzip"})
    try:
        answer = urllib.request.urlopen(request, timeout=20)
    except urllib.error.HTTPError as error:
        answer = error
    with answer:
        return (
            answer.status,
            {key.lower(): value for key, value in answer.headers.items()},
            answer.read(),
        )


def expect_plotly(page: Page | FrameLocator) -> None:
    """Wait until plotly has drawn in a page or a frame."""
    expect(page.locator(EXPLORER)).to_have_attribute("data-ready", "plotly")


def test_the_first_marks_are_there_before_plotly_and_nothing_leaves_the_host(
    page: Page, site: str, log: Log
):
    page.add_init_script(
        """
        window.seen = [];
        document.addEventListener("DOMContentLoaded", () => {
          window.seen.push([typeof window.Plotly, document.querySelectorAll("[data-mark]").length]);
        });
        """
    )
    page.goto(site)
    expect_plotly(page)

    assert page.evaluate("window.seen") == [["undefined", COUNT]]
    asked_for = [address.removeprefix(site) for address in log.requests_elsewhere()]
    named = [re.sub("[0-9a-f]{12}", "HASH", address) for address in asked_for]
    assert [name for name in named if not name.endswith(".woff2")] == [
        "",
        "assets/timeline.HASH.js",
        "assets/plotly.HASH.js",
    ]
    assert {"assets/sans.HASH.woff2", "assets/serif.HASH.woff2"} <= set(named)


def test_a_link_opens_an_event_with_its_filters(page: Page, site: str, events: pd.DataFrame):
    page.goto(f"{site}#event={EVENT}&lane=tehran&years=2015&years=2020")

    expect(page.locator(CARD)).to_have_text(TITLE)
    assert TimelinePage(page, site).event_ids() == list(
        Filters(lane=("tehran",), years=(2015, 2020)).apply(events).index
    )


def test_the_chart_waits_for_scripts_only_where_its_event_is_not_here(page: Page, site: str):
    page.route(re.compile("timeline.*js"), lambda route: None)

    for event, waits in ((EVENT, "none"), ("nope", "page-waits")):
        page.goto("about:blank")
        page.goto(f"{site}#event={event}", wait_until="commit")
        expect(page.locator("#about")).to_be_attached()
        expect(page.locator(".page-body")).to_have_css("animation-name", waits)


def test_an_events_page_forwards_to_the_explorer(page: Page, site: str):
    page.goto(f"{site}events/{EVENT}.html")

    page.wait_for_url(f"{site}#event={EVENT}")
    expect(page.locator(CARD)).to_have_text(TITLE)


@pytest.mark.parametrize("fragment", ["", "#event=zarif-resigns&lane=tehran"])
def test_a_page_whose_script_does_not_come_leads_to_the_text(
    page: Page, site: str, log: Log, fragment: str
):
    page.route(re.compile("timeline.*js"), lambda route: route.abort())
    page.goto(f"{site}{fragment}", wait_until="domcontentloaded")

    page.get_by_role("link", name="All events can be read").click()

    expect(page.locator("#text :visible").first).to_be_in_viewport()
    log.forget_errors(page)


@pytest.mark.parametrize(
    "missing", ["nothing-here", "events/no-such-event.html", "assets/plotly.000000000000.js"]
)
def test_what_is_missing_is_answered_with_a_way_home(page: Page, site: str, log: Log, missing: str):
    with page.expect_console_message():
        answer = page.goto(f"{site}{missing}")
    assert answer
    assert (answer.status, answer.headers.get("cache-control")) == (404, None)
    assert log.errors == [
        "Failed to load resource: the server responded with a status of 404 (Not Found)"
    ]
    log.errors.clear()

    page.get_by_role("link", name="Open the timeline").click()
    page.wait_for_url(site)
    expect_plotly(page)


def test_assets_may_be_kept_for_ever_and_pages_are_asked_for_again(site: str):
    text = gzip.decompress(answered(site)[2]).decode()
    assets = re.findall(r'"(assets/[^"]+)"', text)

    assert {Path(path).suffix for path in assets} == {".js", ".woff2"}
    for path in assets:
        status, headers, _ = answered(f"{site}{path}")
        assert (status, headers["cache-control"]) == (200, "public, max-age=31536000, immutable")
    scripts = [path for path in assets if path.endswith(".js")]
    assert len(scripts) == 2
    for path in scripts:
        _, headers, body = answered(f"{site}{path}")
        assert (headers["content-encoding"], headers["vary"]) == ("gzip", "Accept-Encoding")
        assert len(body) < len(gzip.decompress(body)) / 2
    for path in ("", "embed.html", f"events/{EVENT}.html", "events.json", "feed.xml", "events.ics"):
        status, headers, _ = answered(f"{site}{path}")
        assert (status, headers["cache-control"], headers["content-encoding"]) == (
            200,
            "no-cache",
            "gzip",
        ), path
    assert answered(f"{site}events.ics")[1]["content-type"] == "text/calendar"


def test_a_page_that_has_not_changed_is_not_sent_again(site: str):
    tag = answered(site)[1]["etag"]
    request = urllib.request.Request(
        site, headers={"if-none-match": tag, "accept-encoding": "gzip"}
    )

    with pytest.raises(urllib.error.HTTPError, match="304"):
        urllib.request.urlopen(request, timeout=20)


def test_it_works_on_pythons_file_server(page: Page, www: Path, log: Log):
    with served(www) as address:
        site = f"{address}some/path/"
        page.goto(f"{site}events/{EVENT}.html")

        page.wait_for_url(f"{site}#event={EVENT}")
        expect(page.locator(CARD)).to_have_text(TITLE)
        expect_plotly(page)
        assert log.requests_elsewhere(site) == []


@pytest.mark.parametrize(
    "path", ["#view=timeline", f"embed.html#event={EVENT}", f"events/{EVENT}.html", "404.html"]
)
def test_axe_finds_nothing_in_light_and_in_dark(
    new_page: Callable[..., Page], site: str, path: str
):
    page = new_page(bypass_csp=True, reduced_motion="reduce")
    page.route("**/events/*.html", without_forwarding)
    page.goto(f"{site}{path}")
    if "#" in path:
        expect_plotly(page)
    if path.startswith("#"):
        embed_code(page)

    assert violations(page) == []
    page.emulate_media(color_scheme="dark")
    if "#" in path:
        expect(page.locator(EXPLORER)).to_have_attribute("data-theme", "dark")
    assert violations(page) == []


def without_forwarding(route: Route) -> None:
    answer = route.fetch()
    route.fulfill(response=answer, body=re.sub('<meta http-equiv="refresh".*\n', "", answer.text()))
