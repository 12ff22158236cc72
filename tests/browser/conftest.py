"""A running server, and pages in a real browser that note what they ask for and what goes wrong."""

import json
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Frame, Page, expect, sync_playwright

from tests import programs
from timeline.exporters.web.picture import QUIET

ROOT = Path(__file__).parents[2]
START = 60  # seconds that a server may take until it answers
WAIT = 60_000  # milliseconds that a page may take for one thing; busy cores are slow, and workers share them
expect.set_options(timeout=WAIT)
DESKTOP = {"width": 1366, "height": 768}
# Playwright itself adds --no-sandbox, without which no browser starts as root or where user namespaces are
# closed; only our own pages are opened.
FLAGS = list(QUIET)
LONGEST = ("test_explorer", "test_exported_page", "test_presenting", "test_site", "test_far_years")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """
    Put the browser's tests last, of them the longest modules first so that no worker is left alone with one.

    Last, since playwright keeps an event loop of its own running.
    """
    items.sort(key=lambda item: _place(item.path))


def _place(path: Path) -> int:
    """Return a module's place: 0 outside this folder, and here the earlier the longer it takes."""
    if not path.is_relative_to(Path(__file__).parent):
        return 0
    return LONGEST.index(path.stem) + 1 if path.stem in LONGEST else len(LONGEST) + 1


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
        page.on(
            "console", lambda line: self.errors.append(line.text) if line.type == "error" else None
        )
        page.on("pageerror", lambda error: self.errors.append(str(error)))


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """`timeline serve` as anybody starts it, from another folder, on a copy of data/."""
    folder = tmp_path_factory.mktemp("served")
    file = Path(shutil.copytree(ROOT / "data", folder / "data")) / "events.yaml"
    port = free_port()
    command = [Path(sys.executable).with_name("timeline"), "serve", file, "--port", str(port)]
    with (folder / "log").open("w+") as log:
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=subprocess.STDOUT)
        try:
            wait_until_listening(process, port, folder / "log")
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
        context = browser.new_context(
            **{"viewport": DESKTOP, "reduced_motion": "no-preference", **options}
        )
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


@pytest.fixture(scope="session")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `timeline export html` writes of the curated file."""
    out = tmp_path_factory.mktemp("exported") / "timeline.html"
    command = [
        Path(sys.executable).with_name("timeline"),
        "export",
        "html",
        ROOT / "data" / "events.yaml",
    ]
    subprocess.run([*command, "-o", out], check=True, capture_output=True)
    return out


def until(page: Page | Frame, condition: str) -> None:
    """
    Wait until a condition, in JavaScript, holds in a page; it is asked before each of the page's frames.

    page.wait_for_function would need eval, which our pages refuse.
    """
    page.evaluate(
        f"""() => new Promise((met, missed) => {{
            const look = () => (({condition}) ? met() : requestAnimationFrame(look));
            setTimeout(() => missed(new Error("waited in vain")), {WAIT});
            look();
        }})"""
    )


def violations(page: Page) -> list[str]:
    """Return what axe finds wrong for readers with a disability: the rule, and the first places."""
    # To name each place that passes, too, takes axe a third longer.
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [
        f"{one['id']}: {json.dumps([node['target'] for node in one['nodes'][:3]])}" for one in found
    ]


def next_frame(page: Page) -> None:
    """Wait until a page draws its next frame."""
    page.evaluate("() => new Promise(requestAnimationFrame)")


def stays(page: Page, value: str) -> Any:
    """Wait until a JavaScript value stays the same while a page draws thirty frames; return it."""
    return page.evaluate(
        f"""() => new Promise((met, missed) => {{
            const value = () => JSON.stringify({value});
            let last = value(), same = 0;
            const look = () => {{
                const now = value();
                same = now === last ? same + 1 : 0;
                last = now;
                return same === 30 ? met(JSON.parse(now)) : requestAnimationFrame(look);
            }};
            setTimeout(() => missed(new Error(`it does not stay: ${{last}}`)), {WAIT});
            look();
        }})"""
    )


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def wait_until_listening(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    """Wait until a server lets callers in; one that ends instead fails the test with what it printed."""
    end = time.monotonic() + START
    while time.monotonic() < end and process.poll() is None:
        with socket.socket() as caller:
            if caller.connect_ex(("127.0.0.1", port)) == 0:
                return
        with suppress(subprocess.TimeoutExpired):
            process.wait(0.05)
    pytest.fail(f"{process.args} lets nobody in; it printed:\n{log.read_text()}", pytrace=False)
