"""What an open page asks its server for, as one real browser does; readers repeat it."""

import time
from dataclasses import dataclass, field

from playwright.sync_api import Playwright, Request, WebSocket

from bench.browser import fresh_page
from bench.subjects import APP
from bench.visit import appear, wait_until_quiet

#: Seconds that an open page is watched while nobody touches it.
IDLE = 10


@dataclass
class Recording:
    """The requests of a page, all by their paths, and what it sends through a websocket."""

    opening: list[str] = field(default_factory=list)
    streams: list[str] = field(default_factory=list)
    #: Moments in seconds within an idle time, and what is asked for then.
    idle: list[tuple[float, str]] = field(default_factory=list)
    websockets: list[str] = field(default_factory=list)


def record(playwright: Playwright, address: str) -> Recording:
    """Open a page as a reader does, and leave it open for a while."""
    recording = Recording()
    opened = 0.0

    def note(request: Request) -> None:
        path = "/" + request.url.split("/", 3)[3]
        if not request.url.startswith(address) or request.method != "GET":
            return
        if request.resource_type == "eventsource":
            recording.streams.append(path)
        elif opened:
            recording.idle.append((time.monotonic() - opened, path))
        else:
            recording.opening.append(path)

    def note_websocket(websocket: WebSocket) -> None:
        recording.websockets.append(websocket.url)

    with fresh_page(playwright, APP, 120) as page:
        page.on("request", note)
        page.on("websocket", note_websocket)
        appear(page, address)
        wait_until_quiet(page, APP)
        page.wait_for_timeout(1000)
        opened = time.monotonic()
        page.wait_for_timeout(IDLE * 1000)
    return recording
