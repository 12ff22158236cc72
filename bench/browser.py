"""A fresh browser for each visit, ended where it hangs."""

import json
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Timer

from playwright.sync_api import Error, Page, Playwright, ViewportSize

from bench.subjects import Subject
from tests import programs
from timeline.exporters.web.picture import QUIET

PROBE = Path(__file__).with_name("probe.js")
VIEW: ViewportSize = {"width": 1366, "height": 768}
#: All names but this machine's lead nowhere, at once.
OFFLINE = "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost"


@contextmanager
def fresh_page(playwright: Playwright, subject: Subject, patience: float) -> Iterator[Page]:
    """
    Give a page with the probe, in a browser that has seen nothing yet.

    A page that does not end its work within so many seconds is ended with its browser; whoever
    waits for it then gets playwright's Error.
    """
    browser = playwright.chromium.launch(
        executable_path=programs.BROWSER.path(), args=[*QUIET, OFFLINE]
    )
    session = browser.new_browser_cdp_session()
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    pid = next(process["id"] for process in processes if process["type"] == "browser")
    watchdog = Timer(patience, os.kill, (pid, signal.SIGKILL))
    watchdog.start()
    try:
        page = browser.new_page(viewport=VIEW)
        page.set_default_timeout(patience * 1000)
        page.add_init_script(_probe(subject))
        yield page
    finally:
        watchdog.cancel()
        with suppress(Error):
            browser.close()


def _probe(subject: Subject) -> str:
    selectors = json.dumps({"mark": subject.mark, "root": subject.root})
    return f"globalThis.benchSubject = {selectors};\n{PROBE.read_text(encoding='utf-8')}"
