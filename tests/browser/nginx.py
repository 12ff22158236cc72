"""The web server that an exported site is tested with: one on this machine, or out of Debian's package."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

MISSING = (
    "the tests of an exported site need nginx, none was found and none could be fetched here; "
    "install one (Debian: apt-get install nginx-light) and run make test again"
)
#: Where Debian's is unpacked: installed, it would at once listen on port 80.
UNPACKED = Path(__file__).parents[2] / ".cache" / "nginx"
PACKAGES = ("nginx", "nginx-core")  # of Debian; of older Ubuntu


def find() -> Path | None:
    """Return an nginx that starts."""
    return next((program for program in _candidates() if _starts(program)), None)


def fetch() -> Path | None:
    """Unpack Debian's, where there is apt."""
    if shutil.which("apt-get") is None or shutil.which("dpkg") is None:
        return None
    _run("apt-get", "update")  # without the rights for it, yesterday's lists will do
    with tempfile.TemporaryDirectory() as folder:
        for package in PACKAGES:
            _run("apt-get", "download", package, cwd=folder)
        for archive in sorted(Path(folder).glob("*.deb")):
            _run("dpkg", "-x", archive, UNPACKED)
    return find()


def _candidates() -> Iterator[Path]:
    # an ordinary user's PATH may lack the folders of servers
    found = shutil.which("nginx"), shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")
    yield from (Path(path) for path in found if path)
    yield UNPACKED / "usr" / "sbin" / "nginx"


def _starts(program: Path) -> bool:
    try:
        return subprocess.run([program, "-v"], capture_output=True, timeout=60).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _run(*command: str | Path, cwd: str | None = None) -> None:
    """Run in silence; whether it helped is seen from the program."""
    subprocess.run(
        command, cwd=cwd, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
