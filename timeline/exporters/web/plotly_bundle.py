"""The plotly.js of an exported page: from a file, or npm's small bundle, cached."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

from timeline.exporters.output import CannotWrite
from timeline.frontend import PLOTLY
from timeline.saving import save

#: The npm package of the basic bundle, and the file in it: scatter charts are all that the timeline
#: draws.
PACKAGE, BUNDLE = "plotly.js-basic-dist-min", "package/plotly-basic.min.js"
#: Seconds that npm may take.
WAIT = 120

_VERSION = re.compile(r"plotly\.js (?:\(.*?\) )?v([0-9.]+)")


def bundle_text(file: Path | None, slim: bool) -> str:
    """
    Return the plotly.js for a page: *file*, the basic bundle if *slim*, else plotly's own.

    Raises:
        CannotWrite: it cannot be read or fetched.
    """
    return basic_bundle() if slim else read_bundle(file or PLOTLY)


def read_bundle(file: Path) -> str:
    """
    Return the text of a plotly.js.

    Raises:
        CannotWrite: for a file that cannot be read or is none.
    """
    try:
        text = file.read_text(encoding="utf-8").replace("\r\n", "\n")
    except OSError as error:
        raise CannotWrite(f"{file} cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise CannotWrite(f"{file} is not a plotly.js: it is not text in UTF-8") from None
    if not _VERSION.search(text[:2000]):
        raise CannotWrite(
            f"{file} is not a plotly.js: its first lines do not name plotly.js and a version"
        )
    return text


def basic_bundle() -> str:
    """
    Return plotly's basic bundle in the installed plotly's version, by npm or from the cache.

    Raises:
        CannotWrite: where npm is missing or cannot fetch it.
    """
    version = _version(read_bundle(PLOTLY))
    file = _cache() / f"{PACKAGE}-{version}.js"
    if not file.exists():
        bundle = _fetch(version)
        file.parent.mkdir(parents=True, exist_ok=True)
        save(file, bundle)
    return read_bundle(file)


def _version(text: str) -> str:
    version = _VERSION.search(text)
    assert version is not None, "read_bundle has looked"
    return version[1]


def _cache() -> Path:
    """Return the folder for what was fetched, by the XDG Base Directory Specification."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "timeline"


def _fetch(version: str) -> bytes:
    npm = shutil.which("npm")
    if npm is None:
        raise CannotWrite(
            "--slim needs npm, and none is here; name a bundle with --plotly FILE, or leave it out"
        )
    with tempfile.TemporaryDirectory() as folder:
        return _unpack(_download(npm, version, Path(folder)))


def _download(npm: str, version: str, folder: Path) -> Path:
    """Fetch the package into a folder, and return its archive."""
    command = [npm, "pack", "--silent", f"{PACKAGE}@{version}"]
    try:
        result = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=WAIT)
    except subprocess.TimeoutExpired:
        raise CannotWrite(f"npm did not fetch {PACKAGE} within {WAIT} seconds") from None
    archive = next(folder.glob("*.tgz"), None)
    if archive is None:
        errors = result.stderr.strip().splitlines()
        reason = errors[-1] if errors else "it said nothing"
        raise CannotWrite(f"npm could not fetch {PACKAGE} {version}: {reason}")
    return archive


def _unpack(archive: Path) -> bytes:
    with tarfile.open(archive) as package:
        bundle = package.extractfile(BUNDLE)
        assert bundle is not None, "a file of the package"
        return bundle.read()
