"""One visit to a page: how long until it shows marks, filters, opens a card, and how it zooms."""

import re
import time
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Error, Page, Playwright, TimeoutError

from bench.browser import fresh_page
from bench.events import LANES
from bench.figures import percentile
from bench.subjects import Subject

#: The lanes that are chosen, one after the other.
CHOSEN = (LANES[6], LANES[1])
#: Milliseconds that a page has for its first mark, and for an answer.
FIRST, ANSWER = 30_000, 10_000
#: Seconds of the wheel in each direction, and between two of its turns.
WHEEL, TURN = 0.8, 0.016
#: Clicks until a card opens: one on a cluster only zooms.
CLICKS = 4
#: Looks at a mark, a tenth of a second apart, until it must have stopped moving.
STEPS = 15

Point = tuple[float, float]


@dataclass
class Visit:
    """What was measured, times in milliseconds; empty where there was nothing to measure."""

    first_mark: list[float] = field(default_factory=list)
    filter: list[float] = field(default_factory=list)
    card: list[float] = field(default_factory=list)
    cluster: list[float] = field(default_factory=list)
    #: The 95th percentile of the times between frames while zooming.
    frame: list[float] = field(default_factory=list)
    #: From a click at the moment of the first mark to its card.
    early_card: list[float] = field(default_factory=list)
    #: What had been received, compressed, at the first mark.
    bytes: list[float] = field(default_factory=list)
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
            result.first_mark.append(appear(page, address))
            wait_until_quiet(page, subject)
            result.shift.append(page.evaluate("bench.shift"))
            result.nodes.append(page.evaluate(NODES))
            if subject.filters:
                _filter(page, result)
            if subject.card:
                _open_card(page, subject, result)
            if subject.zooms and subject.surface:
                _zoom(page, subject, result)
    except Error as error:
        result.faults.append(error.message.splitlines()[0])
    return result


def appear(page: Page, address: str, patience: float = FIRST) -> float:
    """Open an address; return the milliseconds until the first mark, or raise Error."""
    page.goto(address, wait_until="commit")
    first = page.evaluate("patience => bench.appeared(patience)", patience)
    if first is None:
        raise Error(f"no mark within {patience / 1000:.0f} s")
    return float(first)


def wait_until_quiet(page: Page, subject: Subject) -> None:
    """Wait until nothing more is to come, or at least until no marks change."""
    if subject.ready:
        with suppress(TimeoutError):
            page.wait_for_selector(subject.ready, state="attached", timeout=ANSWER)
    page.evaluate("patience => bench.still(patience)", ANSWER)


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
            page.evaluate("bench.arm()")
            label.click(timeout=ANSWER)
            changed = settled(page)
            if changed is None:
                result.faults.append("a filter changed nothing")
                return
            if is_choice:
                result.filter.append(changed - _pressed(page))


def settled(page: Page) -> Any:
    """Return when the marks have changed for good, in the page's milliseconds, if they have."""
    return page.evaluate("patience => bench.settled(patience)", ANSWER)


def _pressed(page: Page) -> float:
    return float(page.evaluate("bench.pressed"))


def _open_card(page: Page, subject: Subject, result: Visit) -> None:
    """Click on a mark; where that only zooms, as on a cluster, on the next one."""
    for _ in range(CLICKS):
        point = _steady_mark(page, subject)
        page.evaluate("bench.arm()")
        opened = click(page, subject, point)
        if opened is not None:
            result.card.append(opened)
            return
        changed = settled(page)
        if changed is None:
            break
        result.cluster.append(changed - _pressed(page))
    result.faults.append("a click opened no card")


def middle_mark(page: Page, subject: Subject) -> Point | None:
    """Return where the mark nearest to the middle of the view is, if any can be reached there."""
    place = page.evaluate("surface => bench.pick(surface)", subject.surface)
    return place and (place["x"], place["y"])


def _steady_mark(page: Page, subject: Subject) -> Point | None:
    """Return the mark in the middle as soon as it has stopped moving."""
    point = middle_mark(page, subject)
    for _ in range(STEPS):
        page.wait_for_timeout(100)
        before, point = point, middle_mark(page, subject)
        if point == before:
            break
    return point


def click(page: Page, subject: Subject, point: Point | None) -> float | None:
    """Click there; return the milliseconds until a card is to be seen, if any is."""
    if point is None:
        return None
    x, y = point
    page.mouse.move(x - 20, y)
    page.mouse.move(x, y)
    wait = "([card, patience]) => { bench.opened = bench.nextCard(card, patience); }"
    page.evaluate(wait, [subject.card, ANSWER / 5])
    page.mouse.click(x, y)
    opened = page.evaluate("bench.opened")
    return None if opened is None else opened - _pressed(page)


def _zoom(page: Page, subject: Subject, result: Visit) -> None:
    """Turn the wheel over the chart in and out again; note the times between frames."""
    point = _steady_mark(page, subject)
    if point is None:
        return
    page.mouse.move(*point)
    places = page.evaluate("bench.places()")
    if subject.key:
        page.keyboard.down(subject.key)
    frames = _turn_wheel(page, -60)
    has_zoomed = _has_zoomed(page, places)
    frames += _turn_wheel(page, 60)
    if subject.key:
        page.keyboard.up(subject.key)
    if has_zoomed:
        result.frame.append(percentile(frames))
    else:
        result.faults.append("the wheel did not zoom")


def _has_zoomed(page: Page, places: Any) -> bool:
    """Wait until the marks are elsewhere, which a slow chart may take a while for."""
    for _ in range(STEPS):
        if page.evaluate("bench.places()") != places:
            return True
        page.wait_for_timeout(100)
    return False


def _turn_wheel(page: Page, delta: int) -> list[float]:
    """Turn it for a while; return the milliseconds between frames."""
    page.evaluate("bench.record()")
    end = time.monotonic() + WHEEL
    while (now := time.monotonic()) < end:
        page.mouse.wheel(0, delta)
        time.sleep(max(0, now + TURN - time.monotonic()))
    return [float(frame) for frame in page.evaluate("bench.stop()")]
