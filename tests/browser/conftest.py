"""A running server, and pages in a real browser that note what they ask for and what goes wrong."""

import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import programs
import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from timeline.export.web.picture import QUIET

ROOT = Path(__file__).parents[2]
START = 60  # seconds that a server may take until it answers
WAIT = 20_000  # milliseconds that a page may take for one thing; two busy cores are slow
expect.set_options(timeout=WAIT)
DESKTOP = {"width": 1366, "height": 768}
# Playwright itself adds --no-sandbox, without which no browser starts as root or where user namespaces are
# closed; only our own pages are opened.
FLAGS = list(QUIET)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the browser's tests last: they are slow, and playwright keeps an event loop of its own running."""
    items.sort(key=lambda item: item.path.is_relative_to(Path(__file__).parent))


@dataclass(frozen=True)
class Server:
    """A running `timeline serve`; its file is a copy, so a test may edit it, and mends it afterwards."""

    url: str
    file: Path


@dataclass(frozen=True)
class Log:
    """What the pages of one test asked for, and the errors they met."""

    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        """Note every request, console error and uncaught exception of a page."""
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda line: self.errors.append(line.text) if line.type == "error" else None)
        page.on("pageerror", lambda error: self.errors.append(str(error)))


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """`timeline serve` as anybody starts it, from another folder, on a copy of data/."""
    folder = tmp_path_factory.mktemp("served")
    file = Path(shutil.copytree(ROOT / "data", folder / "data")) / "events.yaml"
    port = _free_port()
    command = [Path(sys.executable).with_name("timeline"), "serve", file, "--port", str(port)]
    with (folder / "log").open("w+") as log:
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=subprocess.STDOUT)
        try:
            _wait_until_healthy(process, f"http://127.0.0.1:{port}", folder / "log")
            yield Server(f"http://127.0.0.1:{port}", file)
        finally:
            process.terminate()
            process.wait(10)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests; none at all is an error, never a skipped test."""
    executable = programs.BROWSER.path()
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        yield launched
        launched.close()


@pytest.fixture
def log() -> Log:
    """The requests and errors of this test's pages; a test that expects an error clears it."""
    return Log()


@pytest.fixture
def new_page(browser: Browser, log: Log) -> Iterator[Callable[..., Page]]:
    """Open a page of its own context; the options are playwright's, such as viewport and color_scheme."""
    contexts = []

    def open_page(**options: Any) -> Page:
        context = browser.new_context(**{"viewport": DESKTOP, "reduced_motion": "no-preference", **options})
        context.set_default_timeout(WAIT)
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        contexts.append(context)
        page = context.new_page()
        log.watch(page)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert log.errors == []


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """A page of 1366 by 768 pixels."""
    return new_page()


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _wait_until_healthy(process: subprocess.Popen[bytes], url: str, log: Path) -> None:
    end = time.monotonic() + START
    while time.monotonic() < end:
        if process.poll() is not None:
            break
        try:
            with urllib.request.urlopen(f"{url}/_stcore/health", timeout=2) as answer:
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.1)
    pytest.fail(f"`timeline serve` does not answer; it printed:\n{log.read_text()}", pytrace=False)
