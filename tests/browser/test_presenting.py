"""Presenting by keys, links and fingers, with notes in a second window, in both hosts."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import violations
from tests.browser.pages import ExportedPage, Notes, Presenting, TimelinePage
from tests.browser.serving import Server
from tests.browser.waiting import until
from timeline.argument import weighed
from timeline.exporters.quotation import quoted
from timeline.model import Timeline
from timeline.tours import events

#: Keep the window that the notes speak from; Streamlit sends its own page messages too.
NOTES = """addEventListener("message", ({ data, source }) => {
    if (data?.timeline) window.other = source;
});"""


def test_keys_pressed_while_the_page_still_loads_are_not_lost(page: Page, server: Server):
    page.goto(f"{server.url}/?present=true&tour=chronology", wait_until="domcontentloaded")
    presenting = Presenting(page)
    presenting.press("2", "Enter", "ArrowRight")

    presenting.ready().expect_at(2, 2)
    expect(page).to_have_url(re.compile("step=2"))


def test_the_address_holds_tour_and_step_and_a_link_opens_the_very_slide(
    app: TimelinePage, page: Page, server: Server, number: Callable[..., int]
):
    presenting = Presenting(page).open(
        f"{server.url}/?lane=iraq&present=true&tour=the-record&step=3"
    )
    presenting.expect_at(3)
    expect(presenting.root).to_have_attribute("data-tour", "the-record")
    expect(presenting.root).to_have_attribute("data-steps", "15")

    presenting.press("1", "2", "Enter")
    presenting.expect_at(12)
    expect(page).to_have_url(f"{server.url}/?lane=iraq&present=true&tour=the-record&step=12")
    presenting.press("Home")
    presenting.expect_at(1)
    expect(page).to_have_url(re.compile("step=1$"))
    page.go_back()
    presenting.expect_at(12)

    presenting.press("Escape")
    app.expect_count(number(lane=["iraq"]))
    expect(page).to_have_url(f"{server.url}/?lane=iraq")


@pytest.mark.parametrize("host", ["app", "file"])
def test_a_step_shows_a_passage_and_then_all_that_is_set_beside_it(
    page: Page, server: Server, exported: Path, timeline: Timeline, host: str
):
    base = f"{server.url}/?" if host == "app" else f"{exported.as_uri()}#"
    (tour,) = (tour for tour in timeline.tours if tour.id == "the-record")
    step = 1 + next(number for number, step in enumerate(tour.steps) if step.passage)
    (passage,) = (
        passage
        for movement in weighed(timeline, timeline.events)
        for passage in movement.passages
        if passage.id == tour.steps[step - 1].passage
    )
    presenting = Presenting(page).open(f"{base}present=true&tour=the-record&step={step}")
    slide = page.locator(".tl-slide")

    expect(slide.locator("blockquote")).to_have_text(quoted(passage.text))
    expect(slide.locator("[data-stance]")).to_have_count(0)

    presenting.press("ArrowRight")
    expect(slide.locator(".tl-slide-date")).to_have_text(f"{passage.count}.".capitalize())
    first = passage.of("disputes")[0]
    expect(slide.locator("[data-stance=disputes] li").first).to_contain_text(first.piece.says)
    assert violations(page) == []


def test_p_starts_and_keys_pressed_at_once_count(app: TimelinePage, page: Page):
    app.open()

    presenting = Presenting(page)
    presenting.press("p", "2", "Enter")

    presenting.ready()
    expect(presenting.root).to_have_attribute("data-tour", "the-argument")
    presenting.expect_at(2)


def test_the_focus_returns_to_where_it_was_before(exported_page: ExportedPage, page: Page):
    exported_page.open()
    exported_page.events.focus()

    page.keyboard.press("p")
    Presenting(page).ready()
    page.keyboard.press("Escape")
    expect(exported_page.events).to_be_focused()

    opener = page.locator(".page-present summary")
    opener.focus()
    for key in ("Enter", "Tab", "Enter"):
        page.keyboard.press(key)
    Presenting(page).ready()
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()


def test_inputs_keep_their_keys(app: TimelinePage, page: Page, exported: Path):
    app.open()
    box = page.get_by_role("searchbox")
    presenting = Presenting(page)
    box.click()
    presenting.press("p", "b", " ", "n", "1")
    expect(box).to_have_value("pb n1")

    page.goto(exported.as_uri())
    page.get_by_role("searchbox").click()
    presenting.press("p", "b")
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
    page.locator(".page-present summary").click()
    assert page.locator(".page-present button").all_inner_texts() == offered
    page.get_by_role("button", name=offered[-1]).click()
    presenting = Presenting(page).ready()
    expect(presenting.root).to_have_attribute("data-tour", "")
    expect(presenting.root).to_have_attribute("data-steps", str(count))

    page.goto(f"{exported.as_uri()}#lane=iraq")
    page.locator(".page-present summary").click()
    assert page.locator(".page-present button").all_inner_texts() == offered
    page.get_by_role("button", name=offered[-1]).click()
    expect(Presenting(page).ready().root).to_have_attribute("data-steps", str(count))
    assert page.url == f"{exported.as_uri()}#lane=iraq&present=true&step=1"


def test_without_a_tour_both_hosts_show_the_same_events_and_questions(
    page: Page, server: Server, exported: Path
):
    found = []
    for address in (
        f"{server.url}/?lane=power&present=true",
        f"{exported.as_uri()}#lane=power&present=true",
    ):
        presenting = Presenting(page).open(address)
        notes = presenting.open_notes()
        parts = [
            notes.root.locator(f".tl-notes-{part}") for part in ("steps", "title", "say", "ask")
        ]
        found.append([part.all_inner_texts() for part in parts])
        notes.page.close()

    assert found[0] == found[1]


@pytest.mark.parametrize("host", ["app", "file"])
def test_the_notes_follow_drive_and_are_found_again(
    page: Page, server: Server, exported: Path, host: str
):
    page.add_init_script(NOTES)
    base = f"{server.url}/?" if host == "app" else f"{exported.as_uri()}#"
    presenting = Presenting(page).open(f"{base}present=true&tour=the-argument&step=2")
    notes = presenting.open_notes()
    notes.expect_at(2)
    expect(notes.root.locator(".tl-notes-say")).to_contain_text(
        "Nothing but the question is on the screen."
    )

    presenting.press("ArrowRight", "ArrowRight")
    notes.expect_at(3, 2)
    expect(notes.root.locator(".tl-notes-ask")).to_contain_text("Which of the two sentences")
    notes.press("PageDown")
    presenting.expect_at(3, 3)
    notes.root.locator("ol button").nth(14).click()
    presenting.expect_at(15)
    expect(notes.root.locator("ol [aria-current]")).to_contain_text("Draw the argument")

    notes.page.get_by_role("button", name="Pause").click()
    notes.page.reload()
    notes.expect_at(15)
    expect(notes.page.get_by_role("button", name="Start")).to_be_visible()
    assert host == "app" or notes.page.evaluate("localStorage.length + sessionStorage.length") == 0

    page.reload()
    presenting.ready().expect_at(15)
    notes.expect_at(15)
    presenting.press("n")
    presenting.press("Home")
    notes.expect_at(1)
    assert len(page.context.pages) == 2

    notes.page.close()
    until(page, "other.closed")
    presenting.open_notes().expect_at(1)


def test_notes_that_nobody_answers_say_so_and_can_be_read_all_the_same(page: Page, exported: Path):
    page.goto(f"{exported.as_uri()}#notes=true&tour=chronology&step=2")
    notes = Notes(page)

    expect(notes.root.get_by_role("status")).to_contain_text("No presentation answers.")
    expect(notes.root.get_by_role("status")).to_contain_text(
        "Some browsers keep the windows of a file apart"
    )
    notes.press("ArrowRight")
    notes.expect_at(3)


def test_b_blanks_the_screen_and_f_fills_it(page: Page, exported: Path):
    presenting = Presenting(page).open(f"{exported.as_uri()}#present=true&tour=chronology")
    blank = page.locator(".tl-present-blank")

    presenting.press("b")
    expect(blank).to_be_visible()
    presenting.press(".")
    expect(blank).to_be_hidden()
    presenting.press("f")
    until(page, "document.fullscreenElement")


def test_a_finger_swipes_from_step_to_step(new_page: Callable[..., Page], exported: Path):
    page = new_page(viewport={"width": 390, "height": 844}, has_touch=True)
    presenting = Presenting(page).open(f"{exported.as_uri()}#present=true&tour=the-argument&step=2")
    touch = page.context.new_cdp_session(page)

    def swipe(start: int, end: int) -> None:
        for kind, places in (("Start", [(start, 400)]), ("Move", [(end, 405)]), ("End", [])):
            points = [{"x": x, "y": y} for x, y in places]
            touch.send("Input.dispatchTouchEvent", {"type": f"touch{kind}", "touchPoints": points})

    swipe(300, 80)
    presenting.expect_at(3)
    swipe(80, 300)
    presenting.expect_at(2)


def test_the_chart_eases_to_a_step_and_jumps_where_less_motion_is_asked_for(
    new_page: Callable[..., Page], exported: Path
):
    ticks = "[...document.querySelectorAll('.tl-present .tl-tick')]"
    years = f"{ticks}.map((tick) => tick.textContent).join()"
    watch = """() => {
        const root = document.querySelector(".tl-present");
        const look = () => { window.moved ||= root.classList.contains("tl-moving"); };
        window.moved = false;
        new MutationObserver(look).observe(root, { attributes: true });
    }"""
    found = {}
    for motion in ("reduce", "no-preference"):
        page = new_page(reduced_motion=motion)
        presenting = Presenting(page).open(
            f"{exported.as_uri()}#present=true&tour=chronology&step=8"
        )
        page.evaluate(watch)
        presenting.press("9", "Enter")
        presenting.expect_at(9)
        expect(page.locator(".tl-moving")).to_have_count(0)
        assert page.evaluate("window.moved") is (motion == "no-preference")
        found[motion] = page.evaluate(years)

    assert found["reduce"] == found["no-preference"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_both_windows_follow_the_theme_and_have_no_accessibility_violations(
    new_page: Callable[..., Page], server: Server, scheme: str
):
    page = new_page(color_scheme=scheme, reduced_motion="reduce")
    presenting = Presenting(page).open(f"{server.url}/?present=true&tour=the-record&step=9")
    expect(presenting.root).to_have_attribute("data-theme", scheme)
    presenting.press("ArrowRight", "ArrowRight")
    assert violations(page) == []

    notes = presenting.open_notes()
    expect(notes.root).to_have_attribute("data-theme", scheme)
    assert violations(notes.page) == []


def test_the_tours_events_stand_out_and_the_current_one_is_labelled_whole(
    page: Page, exported: Path, timeline: Timeline
):
    tour = next(tour for tour in timeline.tours if tour.id == "the-argument")
    told = set(events(timeline, tour))
    titles = {event.id: event.title for event in timeline.events}
    presenting = Presenting(page).open(
        f"{exported.as_uri()}#present=true&tour=the-argument&step=10"
    )

    marks = presenting.root.locator("[data-mark]")
    clear = marks.evaluate_all(
        "(all) => all.filter((mark) => mark.getAttribute('opacity') === '1')"
        ".map((mark) => mark.dataset.mark)"
    )
    assert set(clear) == {
        id
        for id in marks.evaluate_all("(all) => all.map((mark) => mark.dataset.mark)")
        if id in told
    }
    assert 0 < len(clear) < marks.count()
    current = tour.steps[9].event
    assert current
    label = presenting.root.locator(f"[data-label={current}]")
    expect(label).to_have_text(titles[current])
