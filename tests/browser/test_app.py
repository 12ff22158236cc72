"""The app around the chart: filters, views, links, live editing, sizes and requests."""

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random
from urllib.parse import parse_qs, urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import violations
from tests.browser.log import Log
from tests.browser.pages import Presenting, TimelinePage, bounding_box
from tests.browser.serving import Server, free_port, running
from tests.browser.waiting import until
from tests.conftest import COUNT, ROOT
from timeline.app.gate import POLICY

EVENT = "mazar-i-sharif-1998"
TITLE = f"document.querySelector('[data-testid=event-card][data-event-id={EVENT}] h2')"


def test_filters_show_the_same_events_in_chart_count_table_and_address(
    app: TimelinePage, page: Page, new_page: Callable[..., Page]
):
    app.open("?lane=iraq&stance=disputes&years=2003&years=2012")
    drawn = [option.text_content() for option in page.get_by_role("option").all()]
    app.expect_count(len(drawn))
    expect(app.count).to_have_text(f"{len(drawn)} of {COUNT} events")

    app.choose_view("Read")
    expect(page.locator("#text article:visible")).to_have_count(len(drawn))
    app.choose_view("Table")
    expect(page.locator("#table tbody tr")).to_have_count(len(drawn))

    copy = TimelinePage(new_page(), page.url).go()
    expect(copy.count).to_have_text(f"{len(drawn)} of {COUNT} events")
    expect(copy.page.locator("#table tbody tr")).to_have_count(len(drawn))


def test_a_list_has_its_choices_while_it_is_open(
    app: TimelinePage, page: Page, number: Callable[..., int]
):
    app.open("?lane=iraq&place=baghdad")
    places = page.locator("#filters details details").filter(has_text="Places")
    baghdad = places.locator("input[value=baghdad]")
    assert places.locator("summary").text_content() == "Places (1 chosen)"
    assert places.locator("input").count() == 0

    places.locator("summary").click()
    expect(baghdad).to_be_checked()
    expect(baghdad).to_have_accessible_name(f"Baghdad {number(lane=['iraq'], place=['baghdad'])}")
    places.locator("summary").click()
    page.get_by_role("button", name="Show all").click()
    places.locator("summary").click()
    expect(baghdad).not_to_be_checked()
    expect(baghdad).to_have_accessible_name(f"Baghdad {number(place=['baghdad'])}")


def test_a_row_of_the_table_opens_its_card_beside_it(app: TimelinePage, page: Page):
    app.go("?view=table")
    row = page.locator("[data-row=quds-force-established]")
    table = bounding_box(page.locator("#table table"))

    row.click()

    expect(app.card).to_have_attribute("data-event-id", "quds-force-established")
    expect(page).to_have_url(re.compile("event=quds-force-established"))
    assert bounding_box(app.card)["x"] > table["x"] + table["width"] - 1


def test_the_order_of_the_table_is_in_the_address_and_back_undoes_it(app: TimelinePage, page: Page):
    app.go("?view=table")
    sources = page.get_by_role("columnheader", name="Sources")
    sources.click()
    expect(page).to_have_url(re.compile(r"\?view=table&sort=sources$"))
    sources.click()
    expect(page).to_have_url(re.compile(r"\?view=table&sort=-sources$"))
    most = page.locator("#table tbody td:nth-child(6)").all_text_contents()
    assert most == sorted(most, key=int, reverse=True)
    assert page.locator("[data-export]").first.evaluate("link => link.search") == ""

    page.reload()
    expect(page.locator("#table tbody td:nth-child(6)").first).to_have_text(most[0])
    page.go_back()
    expect(sources).to_have_attribute("aria-sort", "ascending")
    page.go_back()
    expect(sources).to_have_attribute("aria-sort", "none")


def test_no_choice_is_lost_whenever_it_is_made(app: TimelinePage, page: Page):
    """Fifty clicks and keys, 0 to 300 ms apart: what was asked for last is what is shown."""
    app.go()
    random = Random(50)
    lanes = page.locator("#filters fieldset").first.get_by_role("checkbox")
    checked: dict[int, bool] = {}
    view = ""

    for _ in range(50):
        page.wait_for_timeout(random.uniform(0, 300))
        kind = random.choice(("view", "lane", "search"))
        if kind == "view":
            view = random.choice(("Timeline", "Read", "Table"))
            app.choose_view(view)
        elif kind == "lane":
            number = random.randrange(lanes.count())
            lanes.nth(number).click()
            checked[number] = not checked.get(number)
        else:
            page.get_by_role("searchbox").fill(random.choice(("iran", "soleimani", "")))

    asked = page.get_by_role("searchbox").input_value()
    ids = [lanes.nth(number).input_value() for number, is_on in checked.items() if is_on]
    query = parse_qs(urlsplit(page.url).query)
    assert query.get("view", ["timeline"]) == [view.lower()]
    assert sorted(query.get("lane", [])) == sorted(ids)
    assert query.get("q", [""]) == [asked]
    expect(page.locator(f"body[data-view={view.lower()}]")).to_be_visible()


def test_filters_work_before_anything_but_the_page_itself_has_arrived(
    page: Page, server: Server, number: Callable[..., int], log: Log
):
    page.route(re.compile("plotly|static/|_stcore|live"), lambda route: route.abort())
    app = TimelinePage(page, f"{server.url}/").go()

    page.locator("#filters").get_by_label("Iraq").first.click()

    app.expect_count(number(lane=["iraq"]))
    log.forget_errors(page)


def test_without_scripts_the_page_is_the_text_of_the_events_asked_for(
    new_page: Callable[..., Page], server: Server, number: Callable[..., int]
):
    page = new_page(java_script_enabled=False)
    TimelinePage(page, f"{server.url}/?lane=iraq").go()

    assert page.locator("#text article:visible").count() == number(lane=["iraq"])
    assert page.locator("#exports a:visible").count() > 10


def test_a_link_to_what_is_not_here_says_so(app: TimelinePage, page: Page):
    app.open("?event=nope&lane=mars&lane=iraq")

    expect(page.get_by_role("status").filter(has_text="is not here")).to_have_text(
        "This address asks for what is not here: the event “nope”, the lane “mars”. "
        "The rest is shown."
    )
    page.locator("#filters").get_by_label("Syria").first.click()
    expect(page.get_by_text("is not here")).to_have_count(0)


def test_a_question_mark_lists_the_keys_wherever_the_focus_is(app: TimelinePage, page: Page):
    app.open()
    app.events.focus()

    page.keyboard.press("?")

    keys = page.get_by_role("dialog", name="Keys")
    expect(keys).to_be_visible()
    assert violations(page) == []
    page.keyboard.press("Escape")
    expect(keys).to_have_count(0)
    expect(app.events).to_be_focused()


def test_p_presents_from_the_timeline_too(app: TimelinePage, page: Page):
    app.open()
    app.events.focus()

    page.keyboard.press("p")

    Presenting(page).ready().expect_at(1)


def test_the_tab_is_called_as_the_open_event_is(app: TimelinePage, page: Page):
    app.open()
    expect(page).to_have_title("Soleimani and Khamenei, 1990-2020")

    app.click_mark(EVENT)

    expect(page).to_have_title(
        "Killing of Iranian diplomats at Mazar-i-Sharif · Soleimani and Khamenei, 1990-2020"
    )


def test_the_link_is_copied_and_restores_the_event(
    app: TimelinePage, page: Page, new_page: Callable[..., Page]
):
    app.open(f"?event={EVENT}&lane=afghanistan")
    app.press_button("Copy link")
    expect(page.get_by_role("button", name="Copied")).to_be_visible()

    link = page.evaluate("navigator.clipboard.readText()")

    TimelinePage(new_page(), link).open().expect_selected(EVENT)
    assert "lane=afghanistan" in link


def test_back_brings_back_what_was_searched_for(app: TimelinePage, page: Page):
    app.open()
    page.locator("#filters").get_by_label("Iraq").first.click()
    search = page.get_by_role("searchbox")
    search.fill("mosul")

    page.go_back()

    expect(search).to_have_value("")


def test_years_that_are_changed_in_a_row_are_one_step_back(app: TimelinePage, page: Page):
    app.open()
    page.get_by_label("First year").focus()
    for _ in range(5):
        page.keyboard.press("ArrowUp")
    page.get_by_label("Last year").focus()
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    expect(page).to_have_url(re.compile("years=1995&years=2017$"))

    page.go_back()
    expect(page).to_have_url(re.compile("years=1995&years=2020$"))
    expect(page.get_by_label("Last year")).to_have_value("2020")
    page.keyboard.press("ArrowDown")
    expect(page).to_have_url(re.compile("years=1995&years=2019$"))
    page.go_back()
    page.go_back()
    expect(page).to_have_url(app.address)


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
    for view, shown in (("Read", "#text"), ("Table", "#table"), ("Timeline", "#explorer")):
        app.choose_view(view)
        expect(page.locator(shown)).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="JSON, as the data file is").click()
    assert download.value.suggested_filename == "events.json"
    assert len(json.loads(download.value.path().read_text(encoding="utf-8"))["events"]) == COUNT

    hosts = {url.split("/")[2] for url in log.requests if url.startswith(("http", "ws"))}
    assert hosts == {server.url.removeprefix("http://")}
    assert not [url for url in log.requests if "_stcore" in url or "/static/" in url]


@pytest.mark.parametrize("start", ["streamlit", "uvicorn", "timeline"])
def test_every_way_to_start_it_is_the_same_server(start: str, tmp_path: Path):
    port = str(free_port())
    programs = Path(sys.executable).parent
    command = {
        "streamlit": [programs / "streamlit", "run", "app.py", "--server.port", port],
        "uvicorn": [programs / "uvicorn", "app:app", "--port", port],
        "timeline": [programs / "timeline", "serve", "--port", port],
    }[start]
    with running(command, int(port), ROOT, tmp_path / "log"):
        answers = [
            urlopen(f"http://127.0.0.1:{port}{path}") for path in ("/?lane=iraq", "/healthz")
        ]

    page, health = answers
    assert page.headers["content-security-policy"] == POLICY
    assert b"Soleimani and Khamenei, 1990-2020</h1>" in page.read()
    assert json.loads(health.read())["status"] == "ok"
