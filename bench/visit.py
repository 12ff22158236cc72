"""One visit to a page: how long until it shows marks, filters, opens a card, and how it zooms."""

import re
import time
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Error, Page, Playwright

from bench.browser import fresh_page
from bench.events import LANES
from bench.subjects import Subject

#: The lanes that are chosen, one after the other.
CHOSEN = (LANES[6], LANES[1])
#: Milliseconds that a page has for its first mark, and for an answer.
FIRST, ANSWER = 30_000, 10_000
#: Seconds of the wheel in each direction, and between two of its turns.
WHEEL, TURN = 0.8, 0.016
#: Clicks until a card opens: one on a cluster only zooms.
CLICKS = 4


@dataclass
class Visit:
    """What was measured, in milliseconds; empty where there was nothing to measure."""

    first_mark: list[float] = field(default_factory=list)
    filter: list[float] = field(default_factory=list)
    card: list[float] = field(default_factory=list)
    cluster: list[float] = field(default_factory=list)
    frame: list[float] = field(default_factory=list)
    #: The sum of unexpected shifts of the layout, no time.
    shift: list[float] = field(default_factory=list)
    #: Nodes in the document before anything was clicked.
    nodes: list[float] = field(default_factory=list)
    #: What went wrong, in a few words.
    faults: list[str] = field(default_factory=list)


def visit(playwright: Playwright, subject: Subject, address: str, patience: float) -> Visit:
    """Visit a page in a fresh browser; what a hanging page has answered before is kept."""
    result = Visit()
    try:
        with fresh_page(playwright, subject, patience) as page:
            _load(page, subject, address, result)
            if subject.has_filters:
                _filter(page, result)
            if subject.card:
                _open_card(page, subject, result)
            if subject.surface:
                _zoom(page, subject, result)
    except Error as error:
        result.faults.append(error.message.splitlines()[0])
    return result


def _load(page: Page, subject: Subject, address: str, result: Visit) -> None:
    page.goto(address, wait_until="commit")
    first = page.evaluate("patience => bench.appeared(patience)", FIRST)
    if first is None:
        raise Error(f"no mark within {FIRST / 1000:.0f} s")
    result.first_mark.append(first)
    if subject.ready:
        page.wait_for_selector(subject.ready, state="attached")
    _settled(page, since=0)
    result.shift.append(page.evaluate("bench.shift"))
    result.nodes.append(page.evaluate(NODES))


NODES = """() => {
  const nodes = document.createNodeIterator(document);
  let number = 0;
  while (nodes.nextNode()) number += 1;
  return number;
}"""


def _filter(page: Page, result: Visit) -> None:
    """Choose one lane after the other, and leave each again."""
    for lane in CHOSEN:
        label = page.locator("label").filter(has_text=re.compile(rf"^\s*{lane}(?![a-z])")).first
        for is_choice in (True, False):
            since = page.evaluate("performance.now()")
            label.click(timeout=ANSWER)
            settled = _settled(page, since)
            if settled is None:
                result.faults.append("a filter changed nothing")
                return
            if is_choice:
                result.filter.append(settled - _pressed(page))


def _settled(page: Page, since: float) -> Any:
    call = "([since, patience]) => bench.settled(since, patience)"
    return page.evaluate(call, [since, ANSWER])


def _pressed(page: Page) -> float:
    return float(page.evaluate("bench.pressed"))


def _open_card(page: Page, subject: Subject, result: Visit) -> None:
    """Click on a mark; where that only zooms, as on a cluster, on the next one."""
    for _ in range(CLICKS):
        since = page.evaluate("performance.now()")
        opened = click_mark(page, subject)
        if opened is not None:
            result.card.append(opened)
            return
        changed = _settled(page, since)
        if changed is None:
            break
        result.cluster.append(changed - _pressed(page))
    result.faults.append("a click opened no card")


def click_mark(page: Page, subject: Subject) -> float | None:
    """Click on the mark in the middle; return the time until its card is to be seen, if any is."""
    point = page.evaluate("surface => bench.pick(surface)", subject.surface)
    if point is None:
        return None
    page.mouse.move(point["x"] - 20, point["y"])
    page.mouse.move(point["x"], point["y"])
    wait = "([card, patience]) => { bench.opened = bench.nextCard(card, patience); }"
    page.evaluate(wait, [subject.card, ANSWER / 5])
    page.mouse.click(point["x"], point["y"])
    opened = page.evaluate("bench.opened")
    return None if opened is None else opened - _pressed(page)


def _zoom(page: Page, subject: Subject, result: Visit) -> None:
    """Turn the wheel over the chart in and out again; note the times between frames."""
    point = page.evaluate("surface => bench.pick(surface)", subject.surface)
    if point is None:
        return
    page.mouse.move(point["x"], point["y"])
    places = page.evaluate("bench.places()")
    if subject.key:
        page.keyboard.down(subject.key)
    page.evaluate("bench.record()")
    _turn_wheel(page, -60)
    has_zoomed = page.evaluate("bench.places()") != places
    _turn_wheel(page, 60)
    frames = page.evaluate("bench.stop()")
    if subject.key:
        page.keyboard.up(subject.key)
    if has_zoomed:
        result.frame.extend(frames)
    else:
        result.faults.append("the wheel did not zoom")


def _turn_wheel(page: Page, delta: int) -> None:
    end = time.monotonic() + WHEEL
    while (now := time.monotonic()) < end:
        page.mouse.wheel(0, delta)
        time.sleep(max(0, now + TURN - time.monotonic()))
