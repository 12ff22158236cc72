"""A class on one `timeline serve`: real pages, each doing what a reader does, for some minutes."""

import asyncio
import os
import re
import time
from collections import Counter
from collections.abc import Awaitable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from playwright.async_api import Browser, Error, Page, async_playwright, expect

from bench import servers
from bench.browser import OFFLINE, VIEW
from bench.events import Event, write_events
from bench.figures import percentile
from bench.process import cpu_seconds, megabytes
from bench.report import table
from tests import programs
from timeline.exporters.web.picture import QUIET

#: Seconds after which an answer is late, which it also is where the pages' own machine is busy, and
#: after which it is lost.
LATE, LOST = 5, 30
#: Seconds within which all sit down.
ARRIVAL = 20
#: The middle of a mark, which is chosen and looked at in one step: the next may draw it anew.
MARK = """share => {
  const marks = [...document.querySelectorAll("[data-mark], .scatterlayer .point")];
  if (!marks.length) return null;
  const { x, y, width, height } = marks[Math.floor(share * marks.length)].getBoundingClientRect();
  return [x + width / 2, y + height / 2];
}"""
#: Seconds that a reader looks at a page, at least and at most.
LOOK = 1, 10


@dataclass(frozen=True)
class Lesson:
    """How many events and pages, and how many seconds it lasts."""

    events: int
    pages: int
    seconds: int


@dataclass
class Record:
    """What the class did: the seconds of each task, the choices that were lost, errors of pages."""

    times: dict[str, list[float]] = field(default_factory=dict)
    lost: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    async def time(self, task: str, act: Awaitable[None]) -> bool:
        """Do a task; note how long it took until the page showed it; say whether it ever did."""
        began = time.perf_counter()
        try:
            await act
        except (AssertionError, Error) as error:
            self.lost[task] += 1
            self.errors.append(f"{task}: {str(error).splitlines()[0]}")
            return False
        self.times.setdefault(task, []).append(time.perf_counter() - began)
        return True


class Reader:
    """One page, and what its reader does there; each task waits until the page shows its result."""

    def __init__(self, page: Page, address: str, events: list[Event], chance: Random) -> None:
        """Sit down before a page."""
        self.page = page
        self.address = address
        self.events = events
        self.chance = chance
        self.timeline = page.get_by_test_id("timeline")
        self.card = self.timeline.get_by_test_id("event-card")

    async def open(self) -> None:
        """Open the page with all events."""
        await self.page.goto(self.address)
        await self._shows(len(self.events))

    async def filter(self) -> None:
        """Choose one lane, and then all again."""
        lane = self.chance.choice(self.events).lane
        label = self.page.locator("label").filter(has_text=re.compile(rf"^\s*{lane}(?![a-z])"))
        await label.first.click()
        await self._shows(sum(event.lane == lane for event in self.events))
        await label.first.click()
        await self._shows(len(self.events))

    async def search(self) -> None:
        """Search for a word that stands in a single title, and then for nothing."""
        field = self.page.get_by_placeholder(re.compile("Search"))
        await field.fill(self.chance.choice(self.events).quote)
        await self._shows(1)
        await field.fill("")
        await self._shows(len(self.events))

    async def open_card(self) -> None:
        """Click on a mark, and close its card."""
        place = await self.page.evaluate(MARK, self.chance.random())
        assert place, "there are no marks"
        await self.page.mouse.click(*place)
        await expect(self.card).to_be_visible()
        await self.timeline.get_by_role("button", name="Close").click()
        await expect(self.card).to_have_count(0)

    async def switch_view(self) -> None:
        """Look at the table, and at the timeline again."""
        await self.page.get_by_role("button", name="Table", exact=True).click()
        await expect(self.page.get_by_role("table").first).to_be_visible()
        await self.page.get_by_role("button", name="Timeline", exact=True).click()
        await expect(self.timeline).to_be_visible()

    async def follow_link(self) -> None:
        """Open the link that somebody has copied: a lane and an event of it."""
        event = self.chance.choice(self.events)
        await self.page.goto(f"{self.address}?lane={event.lane.lower()}&event={event.id}")
        await self._shows(sum(other.lane == event.lane for other in self.events))
        await expect(self.card).to_have_attribute("data-event-id", event.id)
        await self.open()

    async def _shows(self, number: int) -> None:
        await expect(self.timeline).to_have_attribute("data-events", str(number))

    async def attend(self, record: Record, end: float) -> None:
        """Do one task after the other, with a look at each, until the lesson ends."""
        tasks = (self.filter, self.search, self.open_card, self.switch_view, self.follow_link)
        await asyncio.sleep(self.chance.uniform(0, ARRIVAL))
        await record.time("open", self.open())
        while time.monotonic() < end:
            await asyncio.sleep(self.chance.uniform(*LOOK))
            task = self.chance.choice(tasks)
            if not await record.time(task.__name__.replace("_", " "), task()):
                await record.time("open again", self.open())


def measure(lesson: Lesson, folder: Path) -> str:
    """Serve invented events to a class; return a table."""
    events = write_events(folder, lesson.events)
    with servers.app(folder / "events.yaml") as (address, pid):
        before, began = cpu_seconds(pid), time.monotonic()
        record = asyncio.run(_teach(lesson, address, events))
        share = (cpu_seconds(pid) - before) / (time.monotonic() - began)
        server = (
            f"The server took {share:.2f} of a core, and {megabytes(pid):.0f} MB at the end; "
            f"{os.cpu_count()} cores carried it and the pages."
        )
    rows = [_row(task, record) for task in sorted(record.times.keys() | record.lost.keys())]
    head = ["task", "times", "median, ms", "p95, ms", f"over {LATE} s", f"lost after {LOST} s"]
    errors = [f"- {error}" for error in sorted(set(record.errors))[:5]]
    title = f"{lesson.pages} pages of {lesson.events} events for {lesson.seconds} s. {server}"
    return "\n".join([title, "", table(head, rows), *([""] if errors else []), *errors])


def _row(task: str, record: Record) -> list[str]:
    times = record.times.get(task, [])
    figures = [f"{percentile(times, share) * 1000:,.0f}" if times else "–" for share in (0.5, 0.95)]
    late = sum(seconds > LATE for seconds in times)
    return [task, str(len(times)), *figures, str(late), str(record.lost[task])]


async def _teach(lesson: Lesson, address: str, events: list[Event]) -> Record:
    """Let all pages do their tasks at the same time; each has a context of its own."""
    record = Record()
    expect.set_options(timeout=LOST * 1000)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=programs.BROWSER.path(), args=[*QUIET, OFFLINE]
        )
        end = time.monotonic() + lesson.seconds
        pages = [await _sit_down(browser, record) for _ in range(lesson.pages)]
        readers = [Reader(page, address, events, Random(seat)) for seat, page in enumerate(pages)]
        await asyncio.gather(*(reader.attend(record, end) for reader in readers))
        await browser.close()
    return record


async def _sit_down(browser: Browser, record: Record) -> Page:
    page = await browser.new_page(viewport=VIEW)
    page.set_default_timeout(LOST * 1000)
    page.on("pageerror", lambda error: record.errors.append(f"page: {error.message}"))
    return page
