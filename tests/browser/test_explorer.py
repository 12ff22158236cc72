"""The chart and its card: marks, labels, clicks, keys, zoom and fingers."""

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import RANGE, TimelinePage, bounding_box, center
from tests.browser.waiting import until
from tests.conftest import COUNT

LABELS = """[...document.querySelectorAll(".tl-label text")].map((text) => {
    const { x, y, width, height } = text.getBBox(), { e, f } = text.transform.baseVal[0].matrix;
    const box = { left: x + e, right: x + e + width, top: y + f, bottom: y + f + height };
    return { ...box, text: text.textContent };
})"""
EVENT = "mazar-i-sharif-1998"
#: Which label stands where, as text.
PLACES = """JSON.stringify([...document.querySelectorAll(".tl-label")]
    .map((label) => [label.dataset.text, label.lastChild.getAttribute("transform")])
    .sort())"""


def test_every_event_is_drawn_and_in_the_keyboards_list(app: TimelinePage, page: Page):
    app.open()

    app.expect_count(COUNT)
    assert page.locator(".scatterlayer .point").count() == COUNT
    assert app.events.get_by_role("option").count() == COUNT
    assert int(app.explorer.get_attribute("data-labels") or 0) > 15


def test_the_first_frame_answers_clicks_and_keys_before_plotly_has_loaded(
    app: TimelinePage, page: Page
):
    app.open_without_plotly()
    assert page.locator("[data-mark]").count() == COUNT

    page.mouse.click(*center(page.locator(f"[data-mark={EVENT}]")))
    expect(app.card).to_have_attribute("data-event-id", EVENT)

    app.events.focus()
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    app.expect_selected("quds-force-established")


def test_a_click_opens_the_card_beside_the_chart_and_moves_nothing(app: TimelinePage, page: Page):
    app.open()
    frame = bounding_box(page.locator(".tl-frame"))

    page.mouse.move(*center(app.mark(EVENT)))
    expect(page.locator(".tl-tip strong")).to_have_text(
        "Killing of Iranian diplomats at Mazar-i-Sharif"
    )
    expect(page.locator(".tl-tip-date")).to_have_text("8 August 1998")
    expect(page.locator(".tl-tip q")).not_to_be_empty()

    app.click_mark(EVENT)

    expect(app.card).to_have_attribute("data-event-id", EVENT)
    app.expect_selected(EVENT)
    expect(page).to_have_url(re.compile(f"event={EVENT}"))
    assert bounding_box(page.locator(".tl-frame")) == frame
    assert bounding_box(app.card)["x"] >= frame["x"] + frame["width"]
    assert frame["y"] + frame["height"] <= 768
    expect(app.card.locator("blockquote").first).to_have_attribute("data-quote-status", "verified")
    assert app.card.locator("[data-stance]").count() > 0


def test_every_event_opens_a_card_with_a_verified_quote(app: TimelinePage, page: Page):
    app.open("?event=quds-force-established")
    ids = app.event_ids()

    for number, event in enumerate(ids):
        expect(app.card).to_have_attribute("data-event-id", event)
        assert app.card.locator("blockquote[data-quote-status=verified]").count() >= 1
        if number < len(ids) - 1:
            app.press_button("Next event")
    expect(page.get_by_role("button", name="Next event")).to_be_disabled()
    assert page.evaluate("document.activeElement.tagName") == "H2"


def test_zoom_and_focus_survive_filtering_and_back_steps_through_events(
    app: TimelinePage, page: Page, number: Callable[..., int]
):
    app.open()
    app.click_mark(EVENT)
    expect(page).to_have_url(re.compile(f"event={EVENT}"))
    app.press_button("Next event")
    expect(page).to_have_url(re.compile("event=guards-letter-1999"))
    app.press_button("Zoom in", times=2)
    zoomed = app.range()

    page.locator("#filters").get_by_text("Power in Tehran").click()
    app.expect_count(number(lane=["tehran"]))
    assert app.range() == pytest.approx(zoomed, abs=2)
    app.expect_selected("guards-letter-1999")

    page.go_back()
    app.expect_count(COUNT)
    page.go_back()
    app.expect_selected(EVENT)
    page.go_forward()
    app.expect_selected("guards-letter-1999")


def test_one_lane_alone_is_no_higher_than_is_of_use_and_its_bars_are_as_thick_as_ever(
    app: TimelinePage, page: Page
):
    app.open("?lane=tehran")
    rows = page.evaluate("document.querySelector('.js-plotly-plot').layout.yaxis.range[1]")
    bars = page.locator(".tl-layer-shapes rect[opacity]")

    assert bounding_box(page.locator(".tl-frame"))["height"] == pytest.approx(rows * 40 + 30, abs=1)
    assert set(bars.evaluate_all("all => all.map((bar) => bar.getAttribute('height'))")) == {"6"}


def test_opening_an_event_moves_nothing_that_shows_it_and_closing_gives_the_range_back(
    app: TimelinePage, page: Page
):
    app.open()
    whole = app.range()

    for event in ("quds-force-established", "soleimani-killed", EVENT):
        app.click_mark(event)
        app.expect_selected(event)
        assert app.range() == whole

    app.press_button("2010s")
    decade = app.range()
    first = page.evaluate("document.querySelector('.js-plotly-plot').data[0].customdata[0]")
    app.click_mark(first)
    app.press_button("Previous event")
    until(page, f"{RANGE}[0] < {decade[0]}")
    moved = app.range()
    assert moved[1] - moved[0] == pytest.approx(decade[1] - decade[0], abs=2)

    app.press_button("Close")
    app.expect_selected("")
    until(page, f"{RANGE}[0] === {decade[0]}")
    assert app.range() == decade


def test_labels_overlap_at_no_zoom_and_every_event_stays_drawn(app: TimelinePage, page: Page):
    app.open()

    for step in range(7):
        boxes = page.evaluate(LABELS)
        assert boxes
        for number, a in enumerate(boxes):
            for b in boxes[number + 1 :]:
                across = min(a["right"], b["right"]) - max(a["left"], b["left"])
                down = min(a["bottom"], b["bottom"]) - max(a["top"], b["top"])
                # The box of a text is as high as its font, 22 px, and reaches beyond its line of 14
                # px.
                assert across <= 1 or down <= 8, (step, a, b)
        app.expect_count(COUNT)
        app.press_button("Zoom in")


def test_the_keyboard_alone_finds_opens_and_closes_an_event(
    app: TimelinePage, page: Page, number: Callable[..., int]
):
    app.open()
    app.events.focus()

    page.keyboard.press("End")
    page.keyboard.press("ArrowLeft")
    expect(app.events).to_have_attribute("aria-activedescendant", "tl-option-soleimani-killed")
    page.keyboard.press("Enter")
    app.expect_selected("soleimani-killed")
    assert page.evaluate("document.activeElement.tagName") == "H2"

    page.keyboard.press("Escape")
    app.expect_selected("")
    assert page.evaluate("document.activeElement.getAttribute('role')") == "listbox"

    page.get_by_role("button", name="Zoom in").focus()
    page.keyboard.press("/")
    page.keyboard.type("zarif")
    page.keyboard.press("Enter")
    app.expect_count(number(q="zarif"))
    expect(page).to_have_url(re.compile("q=zarif"))


def test_a_card_that_was_closed_leaves_the_labels_as_they_were(app: TimelinePage, page: Page):
    app.open()
    before = page.evaluate(PLACES)
    app.click_mark("guards-letter-1999")
    until(page, f"{PLACES} !== {json.dumps(before)}")

    page.keyboard.press("Escape")

    until(page, f"{PLACES} === {json.dumps(before)}")
