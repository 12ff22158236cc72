"""What is pressed before scripts have come, in app and site: no key and no click is lost."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.held import Held
from tests.browser.pages import TimelinePage, center
from tests.browser.serving import Server
from tests.browser.waiting import stays, until

EVENT = "zarif-resigns"
CHOSEN = "lane=tehran&lane=iraq"


@pytest.fixture
def held(page: Page) -> Held:
    """Hold back the page's scripts, which are yet to be opened."""
    return Held(page, re.compile(r"assets/timeline.*js"))


@pytest.fixture(params=["app", "site"])
def early(request: pytest.FixtureRequest, page: Page, held: Held) -> TimelinePage:
    """Open a page of which only the first frame is there."""
    server: Server = request.getfixturevalue("server")
    address = server.url if request.param == "app" else request.getfixturevalue("site")
    page.goto(address, wait_until="commit")
    expect(page.locator(f'[data-mark="{EVENT}"]')).to_be_visible()
    return TimelinePage(page, address)


def let_scripts_come(early: TimelinePage, held: Held) -> None:
    """Send the scripts, and wait until they have drawn."""
    held.let_go()
    expect(early.explorer).to_have_attribute("data-ready", re.compile("first-frame|plotly"))


def press_mark(early: TimelinePage) -> None:
    """Press on the event's mark, and hold."""
    early.page.mouse.move(*center(early.page.locator(f'[data-mark="{EVENT}"]')))
    early.page.mouse.down()


def test_keys_are_heard_when_scripts_have_come(
    early: TimelinePage, held: Held, number: Callable[..., int]
):
    for key in ("/", "z", "a", "r", "r", "Backspace", "i", "f"):
        early.page.keyboard.press(key)

    let_scripts_come(early, held)

    expect(early.page.get_by_role("searchbox")).to_have_value("zarif")
    early.expect_count(number(q="zarif"))
    early.page.keyboard.press("x")
    expect(early.page.get_by_role("searchbox")).to_have_value("zarifx")


def test_a_click_that_scripts_come_between_opens_the_event(early: TimelinePage, held: Held):
    press_mark(early)

    let_scripts_come(early, held)
    early.page.mouse.up()

    early.expect_selected(EVENT)
    expect(early.card).to_be_visible()
    # one press opens once
    early.page.keyboard.press("Escape")
    early.page.mouse.click(2, 2)
    early.expect_selected("")


def test_a_click_before_scripts_come_leads_to_the_chart_too(early: TimelinePage, held: Held):
    press_mark(early)
    early.page.mouse.up()
    until(early.page, "scrollY > 0")

    let_scripts_come(early, held)

    early.expect_selected(EVENT)
    expect(early.card).to_be_in_viewport()
    assert stays(early.page, "scrollY") == 0


@pytest.mark.parametrize("keys", [("?", "Escape"), ("p", "Escape")])
def test_what_is_opened_and_closed_by_keys_is_closed(
    early: TimelinePage, held: Held, keys: tuple[str, ...]
):
    for key in keys:
        early.page.keyboard.press(key)

    let_scripts_come(early, held)

    expect(early.page.get_by_role("dialog")).to_have_count(0)
    expect(early.page.locator("[aria-label=Presentation]")).to_have_count(0)
    expect(early.page.get_by_role("searchbox")).to_be_visible()


def test_such_a_click_leaves_the_filters_as_they_are(page: Page, held: Held, server: Server):
    page.goto(f"{server.url}/?{CHOSEN}", wait_until="commit")
    early = TimelinePage(page, server.url)
    expect(page.locator(f'[data-mark="{EVENT}"]')).to_be_visible()
    press_mark(early)

    let_scripts_come(early, held)
    page.mouse.up()

    expect(page).to_have_url(re.compile(rf"event={EVENT}&{CHOSEN}$"))


def test_a_press_that_scripts_come_between_and_that_is_drawn_away_opens_nothing(
    early: TimelinePage, held: Held
):
    press_mark(early)

    let_scripts_come(early, held)
    early.page.mouse.move(40, 300, steps=4)
    early.page.mouse.up()
    early.page.keyboard.press("?")

    expect(early.page.get_by_role("dialog")).to_be_visible()
    early.expect_selected("")
