"""The office program that decks are opened with: LibreOffice on this machine, or Debian's."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

MISSING = (
    "the tests of slides need LibreOffice Impress, none was found and none could be installed here; "
    "install it (Debian: apt-get install libreoffice-impress) and run make test again"
)
COMMANDS = ("soffice", "libreoffice")
MAC_APP = Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")
#: Seconds that a conversion may take on a busy machine.
PATIENCE = 300


def find() -> Path | None:
    """Return the program, if it is here."""
    return next(_candidates(), None)


def install() -> Path | None:
    """Install Debian's, where that is possible."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        _run("apt-get", "update")
        _run("apt-get", "install", "--yes", "--no-install-recommends", "libreoffice-impress")
    return find()


def to_pdf(program: Path, files: list[Path], folder: Path) -> None:
    """Convert files in one go, with a profile of its own: one that is open elsewhere would be waited for."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        [program, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, *files],
        check=True,
        capture_output=True,
        timeout=PATIENCE,
    )


def _candidates() -> Iterator[Path]:
    yield from (Path(path) for command in COMMANDS if (path := shutil.which(command)))
    if MAC_APP.exists():
        yield MAC_APP


def _run(*command: str) -> None:
    """Run an installer in silence; whether it helped is seen from the program."""
    subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
    )
