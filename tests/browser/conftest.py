"""A running server, an exported page, and pages in a real browser."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests import programs
from tests.browser.log import Log
from tests.browser.nginx import nginx
from tests.browser.pages import ExportedPage, TimelinePage
from tests.browser.serving import Server, free_port, running, served
from tests.browser.waiting import WAIT
from timeline.exporters.web.picture import QUIET

ROOT = Path(__file__).parents[2]
TIMELINE = Path(sys.executable).with_name("timeline")
expect.set_options(timeout=WAIT)
DESKTOP = {"width": 1366, "height": 768}
# Playwright itself adds --no-sandbox, without which no browser starts as root or where user
# namespaces are closed; only our own pages are opened.
FLAGS = list(QUIET)
LONGEST = (
    "test_slides",
    "test_exported_page",
    "test_app",
    "test_live_updates",
    "test_presenting",
    "test_explorer",
    "test_chart_movement",
    "test_site",
    "test_far_years",
)
#: Another host's page, which notes each height that a frame in it tells.
MUSEUM = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>A museum</title>
<link rel="icon" href="data:,">
<script>
const heights = [];
addEventListener("message", ({ data }) => {
  if (data.type === "timeline:height") heights.push(data.height);
});
</script>
<body style="margin: 0">BODY<p>More.</p>
"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """
    Put the browser's tests last, of them the longest modules first so that no worker is left alone
    with one.

    Last, since playwright keeps an event loop of its own running.
    """
    items.sort(key=lambda item: _place(item.path))


def _place(path: Path) -> int:
    """Return a module's place: 0 outside this folder, and here the earlier the longer it takes."""
    if not path.is_relative_to(Path(__file__).parent):
        return 0
    return LONGEST.index(path.stem) + 1 if path.stem in LONGEST else len(LONGEST) + 1


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """`timeline serve` as anybody starts it, from another folder, on a copy of data/."""
    folder, port = tmp_path_factory.mktemp("served"), free_port()
    file = Path(shutil.copytree(ROOT / "data", folder / "data")) / "events.yaml"
    with running([TIMELINE, "serve", file, "--port", str(port)], port, folder):
        yield Server(f"http://127.0.0.1:{port}", file)


@pytest.fixture(scope="session")
def editors(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """`timeline serve --edit`, with the panels for editors."""
    folder, port = tmp_path_factory.mktemp("edited"), free_port()
    file = Path(shutil.copytree(ROOT / "data", folder / "data")) / "events.yaml"
    command: list[str | Path] = [TIMELINE, "serve", file, "--port", str(port), "--edit"]
    with running(command, port, folder):
        yield Server(f"http://127.0.0.1:{port}", file)


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
    """
    Open a page of its own context.

    The options are playwright's, such as viewport and color_scheme.
    """
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


@pytest.fixture
def app(page: Page, server: Server) -> TimelinePage:
    """The running server's page, not yet open."""
    return TimelinePage(page, f"{server.url}/")


def export(format: str, out: Path, file: Path = ROOT / "data" / "events.yaml") -> None:
    """Run `timeline export` as anybody does."""
    subprocess.run([TIMELINE, "export", format, file, "-o", out], check=True, capture_output=True)


@pytest.fixture(scope="session")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `timeline export html` writes of the curated file."""
    out = tmp_path_factory.mktemp("exported") / "timeline.html"
    export("html", out)
    return out


@pytest.fixture
def exported_page(page: Page, exported: Path) -> ExportedPage:
    """The exported page, not yet open."""
    return ExportedPage(page, exported)


@pytest.fixture(scope="session")
def www(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A host's folder, with the curated timeline's site at some/path/."""
    folder = tmp_path_factory.mktemp("www")
    export("site", folder / "some" / "path")
    return folder


@pytest.fixture(scope="session")
def site(www: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site's address on nginx."""
    with nginx(www, "some/path", tmp_path_factory.mktemp("nginx")) as address:
        yield address


@pytest.fixture
def museum(tmp_path: Path) -> Iterator[Callable[[str], str]]:
    """
    Another host, on this machine under another name.

    Give it HTML, get the address of a page with it.
    """

    def publish(body: str) -> str:
        (tmp_path / "museum.html").write_text(MUSEUM.replace("BODY", body), encoding="utf-8")
        return f"{address}museum.html"

    with served(tmp_path) as address:
        yield publish
