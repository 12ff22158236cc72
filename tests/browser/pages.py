"""Pages as a reader meets them: what is on them, and what one does there."""

import re
from pathlib import Path
from typing import Any, Self

from playwright.sync_api import FloatRect, Locator, Page, expect

from tests.browser.waiting import stays

#: The years in view, from and to, in milliseconds.
RANGE = (
    "document.querySelector('.js-plotly-plot')._fullLayout.xaxis.range"
    ".map((day) => Date.parse(day + 'Z'))"
)


class TimelinePage:
    """The page of a running server: chart, card and views."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.explorer = page.get_by_test_id("timeline")
        self.card = page.get_by_test_id("event-card")
        self.events = page.get_by_role("listbox")
        self.count = page.get_by_role("status").filter(has_text="events")

    def open(self, query: str = "") -> Self:
        """Open an address and wait until plotly has drawn."""
        self.go(query)
        self.expect_plotly()
        return self

    def go(self, query: str = "") -> Self:
        """Open an address, and wait for nothing that scripts draw."""
        self.page.goto(f"{self.address}{query}", wait_until="domcontentloaded")
        return self

    def open_without_plotly(self) -> Self:
        """Open the page while plotly never arrives, and wait for the first frame."""
        self.page.route(re.compile("plotly"), lambda route: None)
        self.go()
        expect(self.explorer).to_have_attribute("data-ready", "first-frame")
        return self

    def expect_plotly(self) -> None:
        """Wait until plotly has drawn."""
        expect(self.explorer).to_have_attribute("data-ready", "plotly")

    def expect_count(self, count: int) -> None:
        """Wait until the chart shows so many events."""
        expect(self.explorer).to_have_attribute("data-events", str(count))

    def expect_selected(self, event: str) -> None:
        """Wait until an event is selected in the chart."""
        expect(self.explorer).to_have_attribute("data-selected", event)

    def event_ids(self) -> list[str]:
        """Return the events of the chart, in the keyboard's order."""
        options = self.explorer.get_by_role("option")
        return list(options.evaluate_all("all => all.map((option) => option.dataset.eventId)"))

    def mark(self, event: str) -> Locator:
        """Wait until the chart is at rest; return the mark of an event in plotly's drawing."""
        expect(self.page.locator(".tl-explorer .tl-unsettled")).to_have_count(0)
        ids = self.page.evaluate("document.querySelector('.js-plotly-plot').data[0].customdata")
        return self.page.locator(".scatterlayer .point").nth(ids.index(event))

    def click_mark(self, event: str) -> None:
        """Click on the mark of an event."""
        self.page.mouse.click(*center(self.mark(event)))

    def range(self) -> Any:
        """Wait until the chart is at rest; return the first and the last moment in view, in ms."""
        return stays(self.page, RANGE)

    def press_button(self, name: str, times: int = 1) -> None:
        """Click on a button, again and again."""
        for _ in range(times):
            self.page.get_by_role("button", name=name).click()

    def choose_view(self, name: str) -> None:
        """Click on the name of a view."""
        self.page.get_by_role("group", name="View").get_by_role("button", name=name).click()

    def save_picture(self, entry: str) -> tuple[str, bytes]:
        """Save the view by an entry of the menu; return the file's name and bytes."""
        self.page.locator(".tl-save summary").click()
        with self.page.expect_download() as download:
            self.page.get_by_role("button", name=entry).click()
        expect(self.page.locator(".tl-menu")).to_be_hidden()
        return download.value.suggested_filename, download.value.path().read_bytes()


class ExportedPage(TimelinePage):
    """An exported page, opened from a file with no network."""

    def __init__(self, page: Page, file: Path) -> None:
        super().__init__(page, file.as_uri())

    def go(self, query: str = "") -> Self:
        """Open a fragment of it, and wait for nothing that scripts draw."""
        self.page.context.set_offline(True)
        return super().go(query)


def embed_code(page: Page) -> str:
    """Return the code that an exported page offers for what it shows."""
    page.get_by_text("Embed", exact=True).click()
    return page.locator(".page-embed pre").inner_text()


class Window:
    """A window of a presentation, which shows a step of a tour and hears keys."""

    name: str

    def __init__(self, page: Page) -> None:
        self.page = page
        self.root = page.get_by_test_id(self.name)

    def open(self, address: str) -> Self:
        """Open an address that presents, and wait until it does."""
        self.page.goto(address)
        return self.ready()

    def ready(self) -> Self:
        """Wait until it shows a step."""
        expect(self.root).to_have_attribute("data-ready", "true")
        return self

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            self.page.keyboard.press(key)

    def expect_at(self, step: int, fragment: int = 1) -> None:
        """Wait until it shows this step, revealed so far."""
        expect(self.root).to_have_attribute("data-step", str(step))
        expect(self.root).to_have_attribute("data-reveal", str(fragment))


class Notes(Window):
    """The second window, with what to say."""

    name = "notes"


class Presenting(Window):
    """The window with chart and slide."""

    name = "present"

    def open_notes(self) -> Notes:
        """Press N, and return the window that opens."""
        with self.page.context.expect_page() as opened:
            self.page.keyboard.press("n")
        return Notes(opened.value).ready()


def center(locator: Locator) -> tuple[float, float]:
    """Return the middle of what is shown."""
    box = bounding_box(locator)
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def bounding_box(locator: Locator) -> FloatRect:
    """Return where something is on the page, which it must be."""
    box = locator.bounding_box()
    assert box is not None, f"{locator} is not to be seen"
    return box
