"""Presenting in a browser: every step of every tour by keys alone, notes in a second window, both hosts."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Server, until, violations
from tests.extremes import extremes
from timeline.loading import load
from timeline.model import Timeline, Tour

# A cold browser on two busy cores takes seconds to open a page.
SIZES = [(1024, 768), (1280, 720), (1366, 768), (1920, 1080)]
#: Keep the window that the notes speak from; Streamlit sends its own page messages too.
NOTES = """addEventListener("message", ({ data, source }) => {
    if (data?.timeline) window.other = source;
});"""
#: The least size of quotes and reports, in pixels of a screen of 1920 by 1080.
LEAST = 28
UNCHECKED = " ? Not yet checked against the source’s text"
#: Presses the right arrow to the end; of each stroke: where we are, what does not fit, the smallest type of
#: quotes and reports, where the screen's content ends, and what is said of each event, without sources.
WALK = """() => {
    const root = document.querySelector("[data-testid=present]"), seen = [];
    const all = (selector, within = root) => [...within.querySelectorAll(selector)];
    const text = (selector) => root.querySelector(selector)?.textContent ?? "";
    const over = ({ scrollWidth, scrollHeight, clientWidth, clientHeight }) =>
        scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1;
    const own = (element) => [...element.childNodes].filter(({ nodeName }) => nodeName !== "SPAN");
    const pieces = (place) => all(".tl-slide-question, blockquote, li", place).flatMap(own);
    const said = (place) => pieces(place).map(({ textContent }) => textContent).join(" ");
    const size = (element) => parseFloat(getComputedStyle(element).fontSize);
    for (let last = ""; ;) {
        const { step, reveal, part } = root.dataset, side = all(".tl-slide-side");
        const sides = side.length ? side : [root];
        if (last === `${step}.${reveal}`) return seen;
        last = `${step}.${reveal}`;
        const parts = [...all("[class^=tl-slide]:not(span)"), document.documentElement];
        seen.push({ step: Number(step), stroke: Number(reveal), part,
            over: parts.filter(over).map(({ className }) => className),
            page: text(".tl-slide-page"), ask: text(".tl-slide-ask"),
            least: Math.min(...all("blockquote, li").map(size), 1000),
            foot: root.querySelector("footer").getBoundingClientRect().bottom,
            said: Object.fromEntries(sides.map((one) => [one.dataset.eventId ?? "", said(one)])) });
        dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight" }));
    }
}"""


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Timeline]:
    """The exported page of a timeline of texts as short and as long as can be, and that timeline."""
    folder = tmp_path_factory.mktemp("crowded")
    file = folder / "events.yaml"
    file.write_text(extremes(seed=9), encoding="utf-8")
    timeline = load(file).timeline
    assert timeline
    out = folder / "timeline.html"
    command = [Path(sys.executable).with_name("timeline"), "export", "html", file, "-o", out]
    subprocess.run(command, check=True, capture_output=True)
    return out, timeline


def opened(page: Page, address: str) -> Locator:
    """Open an address that presents, and wait until it does."""
    page.goto(address)
    return presented(page)


def presented(page: Page) -> Locator:
    root = page.get_by_test_id("present")
    expect(root).to_have_attribute("data-ready", "true")
    return root


def at(root: Locator, step: int, reveal: int = 1) -> None:
    """Wait until a window shows this step, revealed so far."""
    expect(root).to_have_attribute("data-step", str(step))
    expect(root).to_have_attribute("data-reveal", str(reveal))


def pressed(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def notes_of(page: Page) -> tuple[Page, Locator]:
    """Press N, and return the window that opens and its notes."""
    with page.context.expect_page() as found:
        page.keyboard.press("n")
    notes = found.value.get_by_test_id("notes")
    expect(notes).to_have_attribute("data-ready", "true")
    return found.value, notes


def squeezed(*texts: str) -> str:
    """Texts in a row, without what a cut adds and white space."""
    return re.sub(r"[\s…“”]", "", "".join(texts).replace(UNCHECKED, ""))


def shown_whole(
    seen: list[dict[str, Any]], tour: Tour, timeline: Timeline, size: tuple[int, int]
) -> None:
    """Every step in turn, in large type, nothing over its box, and every word of it on some page."""
    width, height = size
    unit = min(width / 1920, height / 1080)
    known = {event.id: event for event in timeline.events}
    for stroke in seen:
        assert (stroke["step"], stroke["stroke"], stroke["over"]) == (
            stroke["step"],
            stroke["stroke"],
            [],
        )
        assert stroke["least"] >= LEAST * unit - 0.01
        assert stroke["foot"] <= height
    for number, step in enumerate(tour.steps, 1):
        strokes = [stroke for stroke in seen if stroke["step"] == number]
        assert [stroke["stroke"] for stroke in strokes] == list(range(1, len(strokes) + 1))
        events = [known[key] for key in ([step.event] if step.event else step.events)]
        for event in events:
            words = squeezed(*(stroke["said"].get(event.id, "") for stroke in strokes))
            texts = [quote.text for quote in event.quotes] + [
                piece.says for piece in event.evidence
            ]
            assert [text for text in texts if squeezed(text) not in words] == []
        asked = squeezed(
            *(stroke["said"].get("", "") for stroke in strokes), *(strokes[-1]["ask"],)
        )
        assert squeezed(step.question) in asked
        assert squeezed(step.ask) in asked


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_each_tour_is_shown_whole_by_one_key_with_nothing_to_scroll(
    new_page: Callable[..., Page], exported: Path, timeline: Timeline, size: tuple[int, int]
):
    page = new_page(
        viewport=dict(zip(("width", "height"), size, strict=True)), reduced_motion="reduce"
    )
    for tour in timeline.tours:
        page.goto("about:blank")
        opened(page, f"{exported.as_uri()}#present=true&tour={tour.id}")
        shown_whole(page.evaluate(WALK), tour, timeline, size)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_events_too_short_and_too_long_are_shown_whole_on_as_many_pages_as_they_need(
    new_page: Callable[..., Page], crowded: tuple[Path, Timeline], size: tuple[int, int]
):
    page = new_page(
        viewport=dict(zip(("width", "height"), size, strict=True)), reduced_motion="reduce"
    )
    address, timeline = crowded
    opened(page, f"{address.as_uri()}#present=true&tour=all")

    seen = page.evaluate(WALK)

    shown_whole(seen, timeline.tours[0], timeline, size)
    assert any(stroke["page"] == "2 of 2" for stroke in seen)


def test_back_shows_the_last_page_of_the_step_before_and_the_notes_name_the_page(
    new_page: Callable[..., Page], exported: Path
):
    page = new_page(viewport={"width": 1280, "height": 720})
    root = opened(page, f"{exported.as_uri()}#present=true&tour=the-argument&step=2")
    _, notes = notes_of(page)

    pressed(page, "ArrowLeft")
    at(root, 1, 5)
    expect(root.locator(".tl-slide-page")).to_have_text("3 of 3")
    expect(notes.locator(".tl-notes-stroke")).to_have_text(
        "5 of 5: what the record says, page 3 of 3"
    )
    pressed(page, "ArrowLeft")
    expect(notes.locator(".tl-notes-then p").first).to_have_text(
        "What the record says, page 3 of 3"
    )


def test_in_another_size_the_same_part_of_the_step_stays(
    new_page: Callable[..., Page], crowded: tuple[Path, Timeline]
):
    page = new_page(viewport={"width": 1024, "height": 768}, reduced_motion="reduce")
    root = opened(page, f"{crowded[0].as_uri()}#present=true&tour=all&step=12")
    while root.get_attribute("data-part") != "record":
        pressed(page, "ArrowRight")

    page.set_viewport_size({"width": 1920, "height": 1080})

    until(page, "document.querySelector('.tl-present').style.getPropertyValue('--unit') === '1px'")
    expect(root).to_have_attribute("data-part", "record")
    expect(root.locator(".tl-slide-page")).to_have_text(re.compile("^1 of "))


def test_strokes_reveal_the_event_then_the_words_then_the_record(page: Page, exported: Path):
    opened(page, f"{exported.as_uri()}#present=true&tour=chronology&step=7")
    slide = page.locator(".tl-slide")

    assert slide.locator("h2").inner_text() == "Soleimani in Iraq after the fall of Mosul"
    assert slide.locator("blockquote, [data-stance]").count() == 0
    pressed(page, "PageDown")
    assert slide.locator("blockquote").inner_text() == "“the conduct of his wars in Syria and Iraq”"
    assert slide.locator("[data-stance]").count() == 0
    assert (
        slide.locator(".tl-slide-ask").inner_text()
        == "Is advising an army the same as conducting a war?"
    )
    pressed(page, " ")
    assert slide.locator("[data-stance=context] li").count() == 1
    pressed(page, "PageUp")
    assert slide.locator("[data-stance]").count() == 0


def test_keys_pressed_while_the_page_still_loads_are_not_lost(page: Page, server: Server):
    page.goto(f"{server.url}/?present=true&tour=chronology", wait_until="domcontentloaded")
    pressed(page, "2", "Enter", "ArrowRight")

    at(presented(page), 2, 2)
    expect(page).to_have_url(re.compile("step=2"))


def test_the_address_holds_tour_and_step_and_a_link_opens_the_very_slide(
    page: Page, server: Server, number: Callable[..., int]
):
    root = opened(page, f"{server.url}/?lane=iraq&present=true&tour=the-record&step=3")
    at(root, 3)
    expect(root).to_have_attribute("data-tour", "the-record")
    expect(root).to_have_attribute("data-steps", "14")

    pressed(page, "1", "2", "Enter")
    at(root, 12)
    expect(page).to_have_url(f"{server.url}/?lane=iraq&present=true&tour=the-record&step=12")
    pressed(page, "Home")
    at(root, 1)
    expect(page).to_have_url(re.compile("step=1$"))
    page.go_back()
    at(root, 12)

    pressed(page, "Escape")
    expect(page.get_by_test_id("timeline")).to_have_attribute(
        "data-events", str(number(lane=["iraq"]))
    )
    expect(page).to_have_url(f"{server.url}/?lane=iraq")


def test_p_starts_and_keys_pressed_at_once_count(page: Page, server: Server):
    page.goto(server.url)
    expect(page.get_by_test_id("timeline")).to_have_attribute("data-ready", "plotly")

    pressed(page, "p", "2", "Enter")

    root = presented(page)
    expect(root).to_have_attribute("data-tour", "the-argument")
    at(root, 2)


def test_inputs_keep_their_keys(page: Page, server: Server, exported: Path):
    page.goto(server.url)
    expect(page.get_by_test_id("timeline")).to_have_attribute("data-ready", "plotly")
    box = page.locator(".st-key-q input")
    box.click()
    pressed(page, "p", "b", " ", "n", "1")
    expect(box).to_have_value("pb n1")

    page.goto(exported.as_uri())
    page.get_by_role("searchbox").click()
    pressed(page, "p", "b")
    expect(page.get_by_role("searchbox")).to_have_value("pb")
    assert page.get_by_test_id("present").count() == 0


def test_the_menu_offers_each_tour_and_the_chosen_events(
    page: Page, server: Server, exported: Path, timeline: Timeline, number: Callable[..., int]
):
    count = number(lane=["iraq"])
    offered = [
        *(f"{tour.title} · {tour.minutes} min" for tour in timeline.tours),
        f"These {count} events",
    ]
    page.goto(f"{server.url}/?lane=iraq")
    page.get_by_role("button", name="Present").click()
    for text in offered:
        expect(page.get_by_role("button", name=text)).to_be_visible()
    page.get_by_role("button", name=offered[-1]).click()
    root = presented(page)
    expect(root).to_have_attribute("data-tour", "")
    expect(root).to_have_attribute("data-steps", str(count))

    page.goto(f"{exported.as_uri()}#lane=iraq")
    page.locator(".page-present summary").click()
    assert page.locator(".page-present button").all_inner_texts() == offered
    page.get_by_role("button", name=offered[-1]).click()
    expect(presented(page)).to_have_attribute("data-steps", str(count))
    assert page.url == f"{exported.as_uri()}#lane=iraq&present=true&step=1"


def test_without_a_tour_both_hosts_show_the_same_events_and_questions(
    page: Page, server: Server, exported: Path
):
    found = []
    for address in (
        f"{server.url}/?lane=power&present=true",
        f"{exported.as_uri()}#lane=power&present=true",
    ):
        opened(page, address)
        _, notes = notes_of(page)
        parts = [notes.locator(f".tl-notes-{part}") for part in ("steps", "title", "say", "ask")]
        found.append([part.all_inner_texts() for part in parts])
        notes.page.close()

    assert found[0] == found[1]


@pytest.mark.parametrize("host", ["app", "file"])
def test_the_notes_follow_drive_and_are_found_again(
    page: Page, server: Server, exported: Path, host: str
):
    page.add_init_script(NOTES)
    base = f"{server.url}/?" if host == "app" else f"{exported.as_uri()}#"
    root = opened(page, f"{base}present=true&tour=the-argument&step=2")
    window, notes = notes_of(page)
    at(notes, 2)
    expect(notes.locator(".tl-notes-say")).to_contain_text(
        "Nothing but the question is on the screen."
    )

    pressed(page, "ArrowRight", "ArrowRight")
    at(notes, 3, 2)
    expect(notes.locator(".tl-notes-ask")).to_contain_text("Which of the two sentences")
    pressed(window, "PageDown")
    at(root, 3, 3)
    notes.locator("ol button").nth(13).click()
    at(root, 14)
    expect(notes.locator("ol [aria-current]")).to_contain_text("Draw the argument")

    window.get_by_role("button", name="Pause").click()
    window.reload()
    at(notes, 14)
    expect(window.get_by_role("button", name="Start")).to_be_visible()
    assert host == "app" or window.evaluate("localStorage.length + sessionStorage.length") == 0

    page.reload()
    at(presented(page), 14)
    at(notes, 14)
    pressed(page, "n")
    pressed(page, "Home")
    at(notes, 1)
    assert len(page.context.pages) == 2

    window.close()
    until(page, "other.closed")
    _, again = notes_of(page)
    at(again, 1)


def test_notes_that_nobody_answers_say_so_and_can_be_read_all_the_same(page: Page, exported: Path):
    page.goto(f"{exported.as_uri()}#notes=true&tour=chronology&step=2")
    notes = page.get_by_test_id("notes")

    expect(notes.get_by_role("status")).to_contain_text("No presentation answers.")
    expect(notes.get_by_role("status")).to_contain_text(
        "Some browsers keep the windows of a file apart"
    )
    pressed(page, "ArrowRight")
    at(notes, 3)


def test_b_blanks_the_screen_and_f_fills_it(page: Page, exported: Path):
    opened(page, f"{exported.as_uri()}#present=true&tour=chronology")
    blank = page.locator(".tl-present-blank")

    pressed(page, "b")
    expect(blank).to_be_visible()
    pressed(page, ".")
    expect(blank).to_be_hidden()
    pressed(page, "f")
    until(page, "document.fullscreenElement")


def test_a_finger_swipes_from_step_to_step(new_page: Callable[..., Page], exported: Path):
    page = new_page(viewport={"width": 390, "height": 844}, has_touch=True)
    root = opened(page, f"{exported.as_uri()}#present=true&tour=the-argument&step=2")
    touch = page.context.new_cdp_session(page)

    def swipe(start: int, end: int) -> None:
        for kind, places in (("Start", [(start, 400)]), ("Move", [(end, 405)]), ("End", [])):
            points = [{"x": x, "y": y} for x, y in places]
            touch.send("Input.dispatchTouchEvent", {"type": f"touch{kind}", "touchPoints": points})

    swipe(300, 80)
    at(root, 3)
    swipe(80, 300)
    at(root, 2)


def test_the_chart_eases_to_a_step_and_jumps_where_less_motion_is_asked_for(
    new_page: Callable[..., Page], exported: Path
):
    years = "[...document.querySelectorAll('.tl-present .tl-tick')].map((tick) => tick.textContent).join()"
    moving = "document.querySelector('.tl-present').classList.contains('tl-moving')"
    found = {}
    for motion in ("reduce", "no-preference"):
        page = new_page(reduced_motion=motion)
        opened(page, f"{exported.as_uri()}#present=true&tour=chronology&step=8")
        pressed(page, "9", "Enter")
        assert page.evaluate(moving) is (motion == "no-preference")
        expect(page.locator(".tl-moving")).to_have_count(0)
        found[motion] = page.evaluate(years)

    assert found["reduce"] == found["no-preference"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_both_windows_follow_the_theme_and_have_no_accessibility_violations(
    new_page: Callable[..., Page], server: Server, scheme: str
):
    page = new_page(color_scheme=scheme, reduced_motion="reduce")
    root = opened(page, f"{server.url}/?present=true&tour=the-record&step=9")
    expect(root).to_have_attribute("data-theme", scheme)
    pressed(page, "ArrowRight", "ArrowRight")
    assert violations(page) == []

    window, notes = notes_of(page)
    expect(notes).to_have_attribute("data-theme", scheme)
    assert violations(window) == []
