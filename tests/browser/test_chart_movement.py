"""Moving through time: dragging, wheel, buttons, the strip, fingers."""

from collections.abc import Callable

import pytest
from playwright.sync_api import CDPSession, Page, expect

from tests.browser.pages import RANGE, TimelinePage, bounding_box, center
from tests.browser.serving import Server
from tests.browser.waiting import next_frame, until

EVENT = "mazar-i-sharif-1998"


def test_drag_double_click_and_the_buttons_move_through_time(app: TimelinePage, page: Page):
    app.open()
    start, end = app.range()
    nineties, noughties = page.evaluate("[Date.UTC(1990, 0, 1), Date.UTC(2000, 0, 1)]")
    x, y = middle_of_the_chart(page)

    app.press_button("2010s")
    assert app.range() == [page.evaluate("Date.UTC(2010, 0, 1)"), end]
    shown = page.evaluate("document.querySelector('.js-plotly-plot').data[0].customdata")
    assert "soleimani-killed" in shown
    assert EVENT not in shown
    assert page.locator(".scatterlayer .point").count() == len(shown)
    app.press_button("1990s")
    assert app.range() == [nineties, noughties]
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 120, y, steps=5)
    page.mouse.up()
    until(page, f"{RANGE}[0] > {nineties + 365 * 86_400_000}")
    app.press_button("1990s")
    page.mouse.dblclick(x, y)
    assert app.range() == pytest.approx([start, end], abs=2)


def test_dragging_on_and_on_and_zooming_out_end_with_the_timeline(app: TimelinePage, page: Page):
    app.open()
    start, end = app.range()
    app.press_button("2000s")
    first, last = app.range()
    x, y = middle_of_the_chart(page)

    for _ in range(6):
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x - 300, y, steps=3)
        page.mouse.up()
    until(page, f"Math.abs({RANGE}[1] - {end}) < 2")
    assert app.range()[0] == pytest.approx(end - (last - first), abs=2)

    app.press_button("Zoom out", times=12)
    assert app.range() == pytest.approx([start, end], abs=2)


def test_the_wheel_scrolls_the_page_and_zooms_with_ctrl_or_the_keyboards_focus(
    app: TimelinePage, page: Page
):
    app.open()
    start, end = app.range()
    x, y = middle_of_the_chart(page)
    page.mouse.move(x, y)
    hint = page.locator(".tl-wheel-hint")
    expect(hint).to_be_hidden()

    page.mouse.wheel(0, 240)
    until(page, "scrollY > 100")
    expect(hint).to_have_text("Ctrl + wheel zooms")
    assert app.range() == [start, end]
    page.mouse.wheel(0, -240)
    until(page, "scrollY === 0")

    page.keyboard.down("Control")
    page.mouse.wheel(0, -240)
    until(page, f"{RANGE}[1] - {RANGE}[0] < {(end - start) * 0.9}")
    page.keyboard.up("Control")
    expect(hint).to_be_hidden()
    zoomed = app.range()
    app.press_button("Zoom in")
    page.keyboard.press("Shift+Tab")
    app.events.focus()
    page.mouse.move(x, y)
    page.mouse.wheel(0, -240)
    until(page, f"{RANGE}[1] - {RANGE}[0] < {(zoomed[1] - zoomed[0]) * 0.6}")


def test_zooming_by_keys_and_buttons_keeps_the_current_event_in_view(app: TimelinePage, page: Page):
    app.open()
    app.events.focus()
    page.keyboard.press("End")
    for _ in range(6):
        page.keyboard.press("+")
    page.keyboard.press("Enter")
    app.press_button("Zoom in", times=3)

    start, end = app.range()

    killed = page.evaluate("Date.UTC(2020, 0, 3)")
    assert end - start < 30 * 365 * 86_400_000 / 2**4
    assert start < killed < end


def middle_of_the_chart(page: Page) -> tuple[float, float]:
    """Return a place on the chart where a drag has room on all sides."""
    stage = bounding_box(page.locator(".tl-stage"))
    return stage["x"] + stage["width"] * 0.5, stage["y"] + stage["height"] * 0.62


def test_the_axis_is_fitted_to_the_years_of_the_filter(app: TimelinePage, page: Page):
    whole = app.open().range()

    app.open("?years=2012&years=2016")
    asked = page.evaluate("[Date.UTC(2012, 0, 1), Date.UTC(2017, 0, 1)]")
    margin = (asked[1] - asked[0]) * 0.02
    assert app.range() == pytest.approx([asked[0] - margin, asked[1] + margin], abs=2)

    app.press_button("Show all")
    until(page, f"Math.abs({RANGE}[0] - {whole[0]}) < 2")


def test_the_strip_below_a_zoomed_chart_moves_it_by_keys_and_by_dragging(
    app: TimelinePage, page: Page
):
    app.open()
    start, end = app.range()
    strip, handle = page.locator(".tl-overview"), page.get_by_role("slider", name="in view")
    below = bounding_box(page.locator(".tl-frame"))
    expect(strip).to_be_hidden()

    app.press_button("2000s")
    expect(handle).to_have_attribute("aria-valuetext", "2000 to 2009")
    assert bounding_box(page.locator(".tl-frame")) == below
    assert bounding_box(strip)["y"] >= below["y"] + below["height"]
    handle.focus()
    page.keyboard.press("PageUp")
    expect(handle).to_have_attribute("aria-valuetext", "2010 to 2020")
    page.keyboard.press("End")
    expect(handle).to_have_attribute("aria-valuenow", "100")
    page.keyboard.press("Home")
    expect(handle).to_have_attribute("aria-valuenow", "0")
    until(page, f"Math.abs({RANGE}[0] - {start}) < 2")

    x, y = center(handle)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 2000, y, steps=3)
    page.mouse.up()
    until(page, f"Math.abs({RANGE}[1] - {end}) < 2")
    app.press_button("All")
    expect(strip).to_be_hidden()


def test_either_end_of_the_strips_handle_moves_by_dragging_and_by_keys(
    app: TimelinePage, page: Page
):
    app.open()
    view = page.get_by_role("slider", name="in view")
    begin, end = (
        page.get_by_role("slider", name=f"{name} of the view") for name in ("Beginning", "End")
    )
    app.press_button("2000s")

    x, y = center(begin)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 2000, y, steps=3)
    page.mouse.up()
    expect(view).to_have_attribute("aria-valuetext", "1989 to 2009")
    expect(begin).to_have_attribute("aria-valuenow", "0")
    end.focus()
    page.keyboard.press("End")
    expect(end).to_have_attribute("aria-valuenow", "100")
    page.keyboard.press("PageDown")
    expect(view).to_have_attribute("aria-valuetext", "1989 to 2005")


def test_two_fingers_on_the_strip_take_its_ends_along(
    new_page: Callable[..., Page], server: Server
):
    page = new_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    app = TimelinePage(page, server.url).open()
    app.press_button("2000s")
    view = page.get_by_role("slider", name="in view")
    x, y = center(view)
    touch = page.context.new_cdp_session(page)

    for kind, apart in [("touchStart", 10), *(("touchMove", 10 + 15 * n) for n in range(1, 9))]:
        points = [{"x": x + apart * side, "y": y, "id": side + 1} for side in (-1, 1)]
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
        next_frame(page)

    until(page, "document.querySelector('.tl-handle').offsetWidth > 300")
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_on_a_phone_a_finger_moves_the_chart_sideways_and_the_page_up_and_down(
    new_page: Callable[..., Page], server: Server
):
    page = new_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    app = TimelinePage(page, server.url).open()
    app.press_button("1990s")
    start = app.range()[0]
    touch = page.context.new_cdp_session(page)

    swipe(page, touch, (300, 600), (150, 600))
    until(page, f"{RANGE}[0] > {start}")
    moved = app.range()
    swipe(page, touch, (200, 650), (200, 350))
    until(page, "scrollY > 100")

    assert app.range() == moved


def test_on_a_phone_the_card_does_not_lie_over_the_mark_that_was_opened(
    new_page: Callable[..., Page], server: Server
):
    page = new_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    app = TimelinePage(page, server.url).open()

    page.touchscreen.tap(*center(app.mark(EVENT)))

    app.expect_selected(EVENT)
    until(
        page,
        "document.querySelector('.tl-ring-selected').getBoundingClientRect().bottom"
        " <= document.querySelector('.tl-side').getBoundingClientRect().top",
    )


def swipe(page: Page, touch: CDPSession, begin: tuple[int, int], end: tuple[int, int]) -> None:
    """Move one finger from a place to another in ten steps."""
    points = [
        (begin[0] + (end[0] - begin[0]) * n / 10, begin[1] + (end[1] - begin[1]) * n / 10)
        for n in range(11)
    ]
    for kind, (x, y) in zip(["touchStart", *["touchMove"] * 10], points, strict=True):
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y}]})
        next_frame(page)
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
