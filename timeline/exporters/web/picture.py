"""The chart as a picture, SVG or PNG, drawn by an installed Chromium without a window."""

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
from typing import Any

from timeline import fonts, frontend
from timeline.exporters.output import CannotWrite
from timeline.exporters.selection import Selection
from timeline.exporters.web.page import digest, policy
from timeline.exporters.web.page_data import chart_of
from timeline.exporters.web.rendering import fill_template, script_json

COMMANDS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chromium-headless-shell",
)
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


_NO_BROWSER = (
    "pictures are drawn by Chromium or Chrome, and neither is installed here; "
    "the page itself can save one too: its button is called Save picture"
)


@dataclass(frozen=True)
class _Chart:
    """
    What is drawn: *width* and *height* in pixels of the page.

    *scale* is how many pixels of a PNG stand for each; 0 means an SVG.
    """

    selection: Selection
    width: int
    height: int
    dark: bool
    scale: float = 0


def to_svg(
    selection: Selection, *, width: int = 1280, height: int = 640, dark: bool = False
) -> bytes:
    """
    Return the chart of the selected events with its title, legend and source line as an SVG file.

    Raises:
        CannotWrite: there is no browser, or it fails.
    """
    return _draw(_Chart(selection, width, height, dark)).encode()


def to_png(
    selection: Selection,
    *,
    width: int = 1280,
    height: int = 640,
    dark: bool = False,
    scale: float = 2,
) -> bytes:
    """
    Return the same as a PNG, with *scale* pixels for each of the page's.

    Raises:
        CannotWrite: there is no browser, or it fails.
    """
    chart = _Chart(selection, width, height, dark, scale=scale)
    return base64.b64decode(_draw(chart).partition(",")[2])


def missing() -> str:
    """Say that no browser is installed, which draws pictures; empty where one is."""
    return "" if find_browser() else _NO_BROWSER


def find_browser() -> Path | None:
    """Return an installed Chromium or Chrome."""
    return next(_browsers(), None)


def _browsers() -> Iterator[Path]:
    yield from (Path(path) for path in map(shutil.which, COMMANDS) if path)
    if sys.platform == "darwin":
        folders = (Path("/"), Path.home())
        apps = (folder / "Applications" / app for folder in folders for app in MAC_APPS)
        yield from (app for app in apps if app.exists())


def _draw(chart: _Chart) -> str:
    browser = find_browser()
    if browser is None:
        raise CannotWrite(_NO_BROWSER)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        page = Path(folder) / "picture.html"
        page.write_bytes(_page(chart))
        document = _run(browser, page, Path(folder) / "profile")
    picture = re.search(r'<pre id="picture">(.+?)</pre>', document, re.DOTALL)
    if picture is None:
        raise CannotWrite(f"{browser} has drawn no picture; try another Chromium or Chrome")
    return html.unescape(picture[1])


def _page(chart: _Chart) -> bytes:
    selection = chart.selection
    script = frontend.script("headless")
    data = script_json(_data(chart))
    return fill_template(
        "headless.html",
        policy=policy(digest(script)),
        title=selection.timeline.title,
        style=f"{fonts.embedded(data + script)}{frontend.style()}",
        script=script,
        data=data,
        width=chart.width,
        height=chart.height,
        dark=chart.dark,
    )


def _data(chart: _Chart) -> dict[str, Any]:
    timeline = chart.selection.timeline
    caption = {
        "title": timeline.title,
        "note": chart.selection.address,
        "known": sum(not event.draft for event in timeline.events),
    }
    return {
        "figure": chart_of(chart.selection),
        "dark": chart.dark,
        "caption": caption,
        "scale": chart.scale,
    }


def _run(browser: Path, page: Path, profile: Path) -> str:
    """Return the page as the browser leaves it; as root it starts only without its sandbox."""
    flags = [*QUIET, "--dump-dom", f"--user-data-dir={profile}"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        flags.append("--no-sandbox")
    try:
        result = subprocess.run([browser, *flags, page.as_uri()], capture_output=True, timeout=WAIT)
    except subprocess.TimeoutExpired:
        raise CannotWrite(f"{browser} did not answer within {WAIT} seconds") from None
    if result.returncode:
        errors = result.stderr.decode(errors="replace").strip().splitlines()
        raise CannotWrite(
            f"{browser} failed: {errors[-1] if errors else f'exit status {result.returncode}'}"
        )
    return result.stdout.decode(errors="replace")
