"""Where an exported page's plotly.js comes from: a file, or npm's small bundle, kept for the next time."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

from timeline.frontend import PLOTLY
from timeline.saving import save

#: The npm package of the basic bundle, and the file in it: scatter charts are all that the timeline draws.
PACKAGE, BUNDLE = "plotly.js-basic-dist-min", "package/plotly-basic.min.js"
#: Seconds that npm may take.
WAIT = 120

_VERSION = re.compile(r"plotly\.js (?:\(.*?\) )?v([0-9.]+)")


class NoBundle(Exception):
    """Says why there is no plotly.js to put into a page, and what to do."""


def read_bundle(file: Path) -> str:
    """
    Return the text of a plotly.js.

    Raises:
        NoBundle: for a file that cannot be read or is none.
    """
    try:
        text = file.read_text(encoding="utf-8").replace("\r\n", "\n")
    except OSError as error:
        raise NoBundle(f"{file} cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise NoBundle(f"{file} is not a plotly.js: it is not text in UTF-8") from None
    if not _VERSION.search(text[:2000]):
        raise NoBundle(
            f"{file} is not a plotly.js: its first lines do not name plotly.js and a version"
        )
    return text


def basic_bundle() -> str:
    """
    Return plotly's basic bundle in the installed plotly's version, by npm or as kept from the last time.

    Raises:
        NoBundle: where npm is missing or cannot fetch it.
    """
    version = _version(read_bundle(PLOTLY))
    kept = _cache() / f"{PACKAGE}-{version}.js"
    if not kept.exists():
        bundle = _fetched(version)
        kept.parent.mkdir(parents=True, exist_ok=True)
        save(kept, bundle)
    return read_bundle(kept)


def _version(text: str) -> str:
    found = _VERSION.search(text)
    assert found is not None, "read_bundle has looked"
    return found[1]


def _cache() -> Path:
    """Say where what was fetched is kept: by the XDG Base Directory Specification."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "timeline"


def _fetched(version: str) -> bytes:
    npm = shutil.which("npm")
    if npm is None:
        raise NoBundle(
            "--slim needs npm, and none is here; name a bundle with --plotly FILE, or leave it out"
        )
    with tempfile.TemporaryDirectory() as folder:
        command = [npm, "pack", "--silent", f"{PACKAGE}@{version}"]
        try:
            done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=WAIT)
        except subprocess.TimeoutExpired:
            raise NoBundle(f"npm did not fetch {PACKAGE} within {WAIT} seconds") from None
        packed = next(Path(folder).glob("*.tgz"), None)
        if packed is None:
            said = done.stderr.strip().splitlines()
            raise NoBundle(
                f"npm could not fetch {PACKAGE} {version}: {said[-1] if said else 'it said nothing'}"
            )
        with tarfile.open(packed) as archive:
            bundle = archive.extractfile(BUNDLE)
            assert bundle is not None, "a file of the package"
            return bundle.read()
