"""What only a browser shows: the chart and its card, keys, history, live editing, sizes, requests."""

import json
import re
from contextlib import suppress

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import next_frame, until, violations

# A cold browser on two busy cores takes seconds to compile plotly.
from tests.conftest import COUNT

RANGE = "document.querySelector('.js-plotly-plot')._fullLayout.xaxis.range.map((day) => Date.parse(day + 'Z'))"
LABELS = """[...document.querySelectorAll(".tl-label text")].map((text) => {
    const { x, y, width, height } = text.getBBox(), { e, f } = text.transform.baseVal[0].matrix;
    return { left: x + e, right: x + e + width, top: y + f, bottom: y + f + height, text: text.textContent };
})"""
#: Count the wheel's turns; plotly ends them some time after the last one.
TURNS = """() => {
    window.turns = 0;
    addEventListener("wheel", () => { window.turns += 1; window.ended = false; }, true);
    document.querySelector(".js-plotly-plot").on("plotly_relayout", () => { window.ended = true; });
}"""
EVENT = "mazar-i-sharif-1998"
TITLE = f"document.querySelector('[data-testid=event-card][data-event-id={EVENT}] h2')"


def opened(page, server, query=""):
    """Open an address and wait until plotly has drawn; returns the explorer."""
    page.goto(f"{server.url}/{query}")
    root = page.get_by_test_id("timeline")
    expect(root).to_have_attribute("data-ready", "plotly")
    return root


def center(locator):
    box = locator.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def point(page, event):
    """The mark of an event in plotly's drawing."""
    ids = page.evaluate("document.querySelector('.js-plotly-plot').data[0].customdata")
    return page.locator(".scatterlayer .point").nth(ids.index(event))


def test_every_event_is_drawn_and_in_the_keyboards_list(page, server):
    root = opened(page, server)

    expect(root).to_have_attribute("data-events", str(COUNT))
    assert page.locator(".scatterlayer .point").count() == COUNT
    assert page.get_by_role("listbox").get_by_role("option").count() == COUNT
    assert int(root.get_attribute("data-labels")) > 20


def test_the_first_frame_answers_clicks_and_keys_before_plotly_has_loaded(page, server):
    page.route(re.compile("plotly", re.IGNORECASE), lambda route: None)
    page.goto(server.url)
    root = page.get_by_test_id("timeline")
    expect(root).to_have_attribute("data-ready", "first-frame")
    assert page.locator("[data-mark]").count() == COUNT

    page.mouse.click(*center(page.locator(f"[data-mark={EVENT}]")))
    expect(page.get_by_test_id("event-card")).to_have_attribute("data-event-id", EVENT)

    page.get_by_role("listbox").focus()
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    expect(root).to_have_attribute("data-selected", "quds-force-established")


def test_a_click_opens_the_card_beside_the_chart_and_moves_nothing(page, server):
    root = opened(page, server)
    frame = page.locator(".tl-frame").bounding_box()

    page.mouse.move(*center(point(page, EVENT)))
    expect(page.locator(".tl-tip strong")).to_have_text(
        "Killing of Iranian diplomats at Mazar-i-Sharif"
    )
    expect(page.locator(".tl-tip-date")).to_have_text("8 August 1998")
    expect(page.locator(".tl-tip q")).not_to_be_empty()

    page.mouse.click(*center(point(page, EVENT)))

    card = page.get_by_test_id("event-card")
    expect(card).to_have_attribute("data-event-id", EVENT)
    expect(root).to_have_attribute("data-selected", EVENT)
    expect(page).to_have_url(re.compile(f"event={EVENT}"))
    assert page.locator(".tl-frame").bounding_box() == frame
    assert card.bounding_box()["x"] >= frame["x"] + frame["width"]
    assert frame["y"] + frame["height"] <= 768
    expect(card.locator("blockquote").first).to_have_attribute("data-quote-status", "verified")
    assert card.locator("[data-stance]").count() > 0


def test_every_event_opens_a_card_with_a_verified_quote(page, server):
    opened(page, server, "?event=quds-force-established")
    card = page.get_by_test_id("event-card")
    ids = [option.get_attribute("data-event-id") for option in page.get_by_role("option").all()]

    for number, event in enumerate(ids):
        expect(card).to_have_attribute("data-event-id", event)
        assert card.locator("blockquote[data-quote-status=verified]").count() >= 1
        if number < len(ids) - 1:
            page.get_by_role("button", name="Next event").click()
    expect(page.get_by_role("button", name="Next event")).to_be_disabled()
    assert page.evaluate("document.activeElement.tagName") == "H2"


def test_zoom_and_focus_survive_filtering_and_back_steps_through_events(page, server, number):
    root = opened(page, server)
    page.mouse.click(*center(point(page, EVENT)))
    expect(page).to_have_url(re.compile(f"event={EVENT}"))
    page.get_by_role("button", name="Next event").click()
    expect(page).to_have_url(re.compile("event=guards-letter-1999"))
    page.get_by_role("button", name="Zoom in").click()
    page.get_by_role("button", name="Zoom in").click()
    zoomed = page.evaluate(RANGE)

    page.locator(".st-key-filters").get_by_text("Power in Tehran").click()
    expect(root).to_have_attribute("data-events", str(number(lane=["tehran"])))
    assert page.evaluate(RANGE) == pytest.approx(zoomed, abs=2)
    expect(root).to_have_attribute("data-selected", "guards-letter-1999")

    page.go_back()
    expect(root).to_have_attribute("data-events", str(COUNT))
    page.go_back()
    expect(root).to_have_attribute("data-selected", EVENT)
    page.go_forward()
    expect(root).to_have_attribute("data-selected", "guards-letter-1999")


def test_wheel_drag_double_click_and_the_buttons_move_through_time(page, server):
    opened(page, server)
    start, end = page.evaluate(RANGE)
    nineties = page.evaluate("Date.UTC(1990, 0, 1)")
    stage = page.locator(".tl-stage").bounding_box()
    x, y = stage["x"] + stage["width"] * 0.5, stage["y"] + stage["height"] * 0.62

    page.mouse.move(x, y)
    page.evaluate(TURNS)
    for _ in range(4):
        page.mouse.wheel(0, -240)
    until(page, "turns === 4 && ended")
    zoomed = page.evaluate(RANGE)
    assert zoomed[1] - zoomed[0] < (end - start) * 0.9
    page.get_by_role("button", name="1990s").click()
    until(page, f"{RANGE}[0] === {nineties}")
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 120, y, steps=5)
    page.mouse.up()
    until(page, f"{RANGE}[0] > {nineties + 365 * 86_400_000}")
    page.get_by_role("button", name="1990s").click()
    until(page, f"{RANGE}[0] === {nineties}")
    page.mouse.dblclick(x, y)
    until(page, f"Math.abs({RANGE}[0] - {start}) < 2")
    for _ in range(12):
        page.get_by_role("button", name="Zoom out").click()
    widest = page.evaluate(RANGE)
    assert widest[1] - widest[0] <= (end - start) * 1.51
    assert widest[0] < start < end < widest[1]


def test_labels_overlap_at_no_zoom_and_every_event_stays_drawn(page, server):
    root = opened(page, server)

    for step in range(7):
        boxes = page.evaluate(LABELS)
        assert boxes
        for number, a in enumerate(boxes):
            for b in boxes[number + 1 :]:
                across = min(a["right"], b["right"]) - max(a["left"], b["left"])
                down = min(a["bottom"], b["bottom"]) - max(a["top"], b["top"])
                # The box of a text is as high as its font, 22 px, and reaches beyond its line of 14 px.
                assert across <= 1 or down <= 8, (step, a, b)
        expect(root).to_have_attribute("data-events", str(COUNT))
        page.get_by_role("button", name="Zoom in").click()


def test_the_keyboard_alone_finds_opens_and_closes_an_event(page, server, number):
    root = opened(page, server)
    page.get_by_role("listbox").focus()

    page.keyboard.press("End")
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_role("listbox")).to_have_attribute(
        "aria-activedescendant", "tl-option-soleimani-killed"
    )
    page.keyboard.press("Enter")
    expect(root).to_have_attribute("data-selected", "soleimani-killed")
    assert page.evaluate("document.activeElement.tagName") == "H2"

    page.keyboard.press("Escape")
    expect(root).to_have_attribute("data-selected", "")
    assert page.evaluate("document.activeElement.getAttribute('role')") == "listbox"

    page.get_by_role("button", name="Zoom in").focus()
    page.keyboard.press("/")
    page.keyboard.type("zarif")
    page.keyboard.press("Enter")
    expect(root).to_have_attribute("data-events", str(number(q="zarif")))
    expect(page).to_have_url(re.compile("q=zarif"))


def test_filters_show_the_same_events_in_chart_count_table_and_address(page, server, new_page):
    root = opened(page, server, "?lane=iraq&stance=disputes&years=2003&years=2012")
    drawn = [option.text_content() for option in page.get_by_role("option").all()]
    expect(root).to_have_attribute("data-events", str(len(drawn)))
    expect(page.locator(".page-count")).to_have_text(f"{len(drawn)} of {COUNT} events")

    page.locator(".st-key-view").get_by_text("Read").click()
    expect(page.locator(".tl-reading .tl-card")).to_have_count(len(drawn))
    page.locator(".st-key-view").get_by_text("Table").click()
    table = page.locator(".st-key-table [data-testid=stDataFrame] table")
    expect(table).to_have_attribute("aria-rowcount", str(len(drawn) + 1))

    copy = new_page()
    copy.goto(page.url)
    expect(copy.locator(".page-count")).to_have_text(f"{len(drawn)} of {COUNT} events")
    expect(copy.locator(".st-key-table")).to_be_visible()


def test_a_row_of_the_table_opens_its_card_beside_it(page, server):
    page.goto(f"{server.url}/?view=table")
    table = page.locator(".st-key-table [data-testid=stDataFrame]")
    expect(table).to_be_visible()
    box = table.bounding_box()

    card = page.get_by_test_id("event-card")
    again(lambda: page.mouse.click(box["x"] + 16, box["y"] + 35 + 17), card)

    expect(card).to_have_attribute("data-event-id", "quds-force-established")
    expect(page).to_have_url(re.compile("event=quds-force-established"))
    assert card.bounding_box()["x"] > box["x"] + box["width"] - 1


def test_the_link_is_copied_and_restores_the_event(page, server, new_page):
    opened(page, server, f"?event={EVENT}&lane=afghanistan")
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()

    link = page.evaluate("navigator.clipboard.readText()")

    expect(opened(new_page(), type(server)(link, server.file))).to_have_attribute(
        "data-selected", EVENT
    )
    assert "lane=afghanistan" in link


def test_open_pages_follow_the_file_and_keep_the_last_good_events_while_it_is_broken(
    page, server, new_page, number
):
    text = server.file.read_text(encoding="utf-8")
    root, other = opened(page, server), opened(new_page(), server)
    try:
        save(
            server.file,
            text.replace("title: Soleimani is given the Quds Force", "title: Another title for it"),
        )
        for explorer in (root, other):
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
        expect(root).to_have_attribute("data-events", str(COUNT))

        server.file.unlink()
        expect(page.locator(".st-key-problems .page-place")).to_have_count(1)
        expect(root).to_have_attribute("data-events", str(COUNT))
    finally:
        save(server.file, text)
    expect(page.locator(".st-key-problems")).to_have_count(0)
    expect(root.locator("[data-event-id=soleimani-appointed]")).to_contain_text(
        "Soleimani is given"
    )


def save(file, text):
    """Replace the file at once, as many editors do."""
    new = file.with_suffix(".new")
    new.write_text(text, encoding="utf-8")
    new.replace(file)


@pytest.mark.parametrize("view", ["timeline", "read", "table"])
def test_no_width_scrolls_sideways_and_the_card_is_never_below_the_fold(page, server, view):
    page.goto(f"{server.url}/?view={view}&event={EVENT}")
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
def test_axe_finds_nothing_in_light_and_in_dark(page, server, query):
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.goto(f"{server.url}/{query}")
        expect(page.get_by_test_id("event-card").first).to_be_visible()
        expect(page.locator(".tl-bibliography")).to_be_visible()

        assert violations(page) == []


def test_a_full_visit_asks_no_other_host_for_anything(page, server, log):
    opened(page, server, f"?event={EVENT}")
    for view, shown in (
        ("Read", ".tl-reading"),
        ("Table", ".st-key-table"),
        ("Timeline", ".tl-explorer"),
    ):
        again(page.locator(".st-key-view").get_by_text(view).click, page.locator(shown))
    expect(page.get_by_test_id("timeline")).to_have_attribute("data-ready", "plotly")
    expect(page.locator("[data-testid=stApp]")).to_have_attribute(
        "data-test-script-state", "notRunning"
    )
    page.get_by_role("combobox", name="Format").press("ArrowDown")
    page.keyboard.type("JSON, as")
    expect(page.get_by_text("JSON, as the data file is")).to_be_visible()
    page.keyboard.press("Enter")
    with page.expect_download() as download:
        page.get_by_role("button", name="events.json").click()
    assert download.value.suggested_filename == "events.json"
    assert len(json.loads(download.value.path().read_text(encoding="utf-8"))["events"]) == COUNT

    hosts = {url.split("/")[2] for url in log.requests if url.startswith(("http", "ws"))}
    assert hosts == {server.url.removeprefix("http://")}
    assert len(log.requests) > 50


def test_on_a_phone_a_finger_moves_the_chart_sideways_and_the_page_up_and_down(new_page, server):
    page = new_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    opened(page, server)
    start = page.evaluate(RANGE)[0]
    touch = page.context.new_cdp_session(page)

    swipe(page, touch, (300, 600), (150, 600))
    until(page, f"{RANGE}[0] > {start}")
    moved = page.evaluate(RANGE)
    swipe(page, touch, (200, 650), (200, 350))
    until(page, "document.querySelector('[data-testid=stMain]').scrollTop > 100")

    assert page.evaluate(RANGE) == moved


def again(act, wanted):
    """Do as a reader does whom nothing answers: a click while the server draws the page can be lost."""
    for _ in range(4):
        act()
        with suppress(AssertionError):
            return expect(wanted).to_be_visible(timeout=8_000)
    expect(wanted).to_be_visible()


def swipe(page, touch, begin, end):
    """Move one finger from a place to another in ten steps."""
    points = [
        (begin[0] + (end[0] - begin[0]) * n / 10, begin[1] + (end[1] - begin[1]) * n / 10)
        for n in range(11)
    ]
    for kind, (x, y) in zip(["touchStart", *["touchMove"] * 10], points, strict=True):
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y}]})
        next_frame(page)
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
