"""Every step of every tour on the screen: whole, in large type, on as many pages as it needs."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import export
from tests.browser.pages import Presenting
from tests.browser.waiting import until
from tests.extremes import extremes
from timeline.argument import WeighedPassage, weighed
from timeline.loading import load
from timeline.model import Timeline, Tour

# A cold browser on two busy cores takes seconds to open a page.
SIZES = [(1024, 768), (1280, 720), (1366, 768), (1920, 1080)]
#: The least size of quotes and reports, in pixels of a screen of 1920 by 1080.
LEAST = 28
UNCHECKED = " ? Not yet checked against the source’s text"
#: Presses the right arrow to the end; of each fragment: where we are, what does not fit, the
#: smallest type of quotes and reports, where the screen's content ends, and what is said of each
#: event, without sources.
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
        seen.push({ step: Number(step), reveal: Number(reveal), part,
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
    """Give the exported page of a timeline of the shortest and longest texts, and that."""
    folder = tmp_path_factory.mktemp("crowded")
    file = folder / "events.yaml"
    file.write_text(extremes(seed=9), encoding="utf-8")
    timeline = load(file).timeline
    assert timeline
    out = folder / "timeline.html"
    export("html", out, file)
    return out, timeline


def squeezed(*texts: str) -> str:
    """Texts in a row, without what a cut adds and white space."""
    return re.sub(r"[\s…“”‘’]", "", "".join(texts).replace(UNCHECKED, ""))


def weighed_passage(timeline: Timeline, id: str) -> WeighedPassage:
    """Return a passage with the reports of all events."""
    movements = weighed(timeline, [event for event in timeline.events if not event.draft])
    return next(p for movement in movements for p in movement.passages if p.id == id)


def shown_whole(
    seen: list[dict[str, Any]], tour: Tour, timeline: Timeline, size: tuple[int, int]
) -> None:
    """Go through every step in large type: no box overflows, no word is missing."""
    width, height = size
    unit = min(width / 1920, height / 1080)
    known = {event.id: event for event in timeline.events}
    for fragment in seen:
        assert (fragment["step"], fragment["reveal"], fragment["over"]) == (
            fragment["step"],
            fragment["reveal"],
            [],
        )
        assert fragment["least"] >= LEAST * unit - 0.01
        assert fragment["foot"] <= height
    for number, step in enumerate(tour.steps, 1):
        fragments = [fragment for fragment in seen if fragment["step"] == number]
        assert [fragment["reveal"] for fragment in fragments] == list(range(1, len(fragments) + 1))
        events = [known[key] for key in ([step.event] if step.event else step.events)]
        for event in events:
            words = squeezed(*(fragment["said"].get(event.id, "") for fragment in fragments))
            texts = [quote.text for quote in event.quotes] + [
                piece.says for piece in event.evidence
            ]
            assert [text for text in texts if squeezed(text) not in words] == []
        if step.passage:
            passage = weighed_passage(timeline, step.passage)
            words = squeezed(*(fragment["said"].get(passage.id, "") for fragment in fragments))
            texts = [passage.text, *(report.piece.says for report in passage.reports)]
            assert [text for text in texts if squeezed(text) not in words] == []
        asked = squeezed(
            *(fragment["said"].get("", "") for fragment in fragments), *(fragments[-1]["ask"],)
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
        Presenting(page).open(f"{exported.as_uri()}#present=true&tour={tour.id}")
        shown_whole(page.evaluate(WALK), tour, timeline, size)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_events_too_short_and_too_long_are_shown_whole_on_as_many_pages_as_they_need(
    new_page: Callable[..., Page], crowded: tuple[Path, Timeline], size: tuple[int, int]
):
    page = new_page(
        viewport=dict(zip(("width", "height"), size, strict=True)), reduced_motion="reduce"
    )
    address, timeline = crowded
    Presenting(page).open(f"{address.as_uri()}#present=true&tour=all")

    seen = page.evaluate(WALK)

    shown_whole(seen, timeline.tours[0], timeline, size)
    assert any(fragment["page"] == "2 of 2" for fragment in seen)


def test_back_shows_the_last_page_of_the_step_before_and_the_notes_name_the_page(
    new_page: Callable[..., Page], exported: Path
):
    page = new_page(viewport={"width": 1280, "height": 720})
    presenting = Presenting(page).open(f"{exported.as_uri()}#present=true&tour=the-argument&step=2")
    notes = presenting.open_notes()

    presenting.press("ArrowLeft")
    presenting.expect_at(1, 6)
    expect(presenting.root.locator(".tl-slide-page")).to_have_text("4 of 4")
    expect(notes.root.locator(".tl-notes-fragment")).to_have_text(
        "6 of 6: what the record says, page 4 of 4"
    )
    presenting.press("ArrowLeft")
    expect(notes.root.locator(".tl-notes-then p").first).to_have_text(
        "What the record says, page 4 of 4"
    )


def test_in_another_size_the_same_part_of_the_step_stays(
    new_page: Callable[..., Page], crowded: tuple[Path, Timeline]
):
    page = new_page(viewport={"width": 1024, "height": 768}, reduced_motion="reduce")
    presenting = Presenting(page).open(f"{crowded[0].as_uri()}#present=true&tour=all&step=12")
    while presenting.root.get_attribute("data-part") != "record":
        presenting.press("ArrowRight")

    page.set_viewport_size({"width": 1920, "height": 1080})

    until(page, "document.querySelector('.tl-present').style.getPropertyValue('--unit') === '1px'")
    expect(presenting.root).to_have_attribute("data-part", "record")
    expect(presenting.root.locator(".tl-slide-page")).to_have_text(re.compile("^1 of "))


def test_fragments_reveal_the_event_then_the_words_then_the_record(page: Page, exported: Path):
    presenting = Presenting(page).open(f"{exported.as_uri()}#present=true&tour=chronology&step=7")
    slide = page.locator(".tl-slide")

    assert slide.locator("h2").inner_text() == "Soleimani reported in Iraq after Mosul’s fall"
    assert slide.locator("blockquote, [data-stance]").count() == 0
    presenting.press("PageDown")
    assert slide.locator("blockquote").inner_text() == "“the conduct of his wars in Syria and Iraq”"
    assert slide.locator("[data-stance]").count() == 0
    assert (
        slide.locator(".tl-slide-ask").inner_text()
        == "Is advising an army the same as conducting a war?"
    )
    presenting.press(" ")
    assert slide.locator("[data-stance=context] li").count() == 1
    presenting.press("PageUp")
    assert slide.locator("[data-stance]").count() == 0
