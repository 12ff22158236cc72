"""The chart as a picture, SVG or PNG, drawn by an installed Chromium or Chrome that shows no window."""

from __future__ import annotations

import base64
import html
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from timeline import fonts, frontend
from timeline.exporters.selection import Selection
from timeline.exporters.web.page import digest, inside, policy, rendered
from timeline.exporters.web.page_data import chart_of

COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC_APPS = (
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
)
#: Without these it would look for its maker's servers, or for a screen.
QUIET = (
    "--headless=new",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
#: Seconds that the browser may take.
WAIT = 120


class NoPicture(Exception):
    """Says why no picture could be made, and what to do."""


@dataclass(frozen=True)
class Look:
    """The chart's width and height in pixels of the page, and its theme."""

    width: int = 1280
    height: int = 640
    dark: bool = False


def to_svg(selection: Selection, look: Look = Look()) -> bytes:
    """
    Return the chart of the chosen events with its title, key and source line as an SVG file.

    Raises:
        NoPicture: where there is no browser, or it fails.
    """
    return _drawn(selection, look, 0).encode()


def to_png(selection: Selection, look: Look = Look(), scale: float = 2) -> bytes:
    """Return the same as a PNG, with *scale* pixels for each of the page's."""
    return base64.b64decode(_drawn(selection, look, scale).partition(",")[2])


def find_browser() -> Path | None:
    """Return an installed Chromium or Chrome."""
    return next(_browsers(), None)


def _browsers() -> Iterator[Path]:
    yield from (Path(found) for command in COMMANDS if (found := shutil.which(command)))
    if sys.platform == "darwin":
        folders = (Path("/"), Path.home())
        apps = (folder / "Applications" / app for folder in folders for app in MAC_APPS)
        yield from (app for app in apps if app.exists())


def _drawn(selection: Selection, look: Look, scale: float) -> str:
    browser = find_browser()
    if browser is None:
        raise NoPicture(
            "pictures are drawn by Chromium or Chrome, and neither is installed here; "
            "the page itself can save one too: its button is called Save picture"
        )
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        page = Path(folder) / "picture.html"
        page.write_bytes(_page(selection, look, scale))
        shown = _run(browser, page, Path(folder) / "profile")
    found = re.search(r'<pre id="picture">(.+?)</pre>', shown, re.DOTALL)
    if found is None:
        raise NoPicture(f"{browser} has drawn no picture; try another Chromium or Chrome")
    return html.unescape(found[1])


def _page(selection: Selection, look: Look, scale: float) -> bytes:
    script = frontend.script("headless")
    naming = {
        "title": selection.timeline.title,
        "note": selection.address,
        "known": _published(selection),
    }
    data = inside(
        {"figure": chart_of(selection), "dark": look.dark, "naming": naming, "scale": scale}
    )
    return rendered(
        "still.html",
        policy=policy(digest(script)),
        title=selection.timeline.title,
        style=f"{fonts.embedded(data + script)}{frontend.style()}",
        script=script,
        data=data,
        width=look.width,
        height=look.height,
        dark=look.dark,
    )


def _published(selection: Selection) -> int:
    return sum(not event.draft for event in selection.timeline.events)


def _run(browser: Path, page: Path, profile: Path) -> str:
    """Return the page as the browser has it in the end. It does not start as root with its sandbox."""
    flags = [*QUIET, "--dump-dom", f"--user-data-dir={profile}"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        flags.append("--no-sandbox")
    try:
        done = subprocess.run([browser, *flags, page.as_uri()], capture_output=True, timeout=WAIT)
    except subprocess.TimeoutExpired:
        raise NoPicture(f"{browser} did not answer within {WAIT} seconds") from None
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise NoPicture(
            f"{browser} failed: {said[-1] if said else f'exit status {done.returncode}'}"
        )
    return done.stdout.decode(errors="replace")
