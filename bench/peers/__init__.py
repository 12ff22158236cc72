"""The pages of other libraries, as somebody would write them who uses each as it comes."""

import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from string import Template

from bench.events import LANES, Event, as_json

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
#: Where the libraries are installed.
INSTALLED = ROOT / ".cache" / "bench"
MODULES = INSTALLED / "node_modules"


@dataclass(frozen=True)
class Library:
    """A library by its files below node_modules/."""

    name: str
    scripts: tuple[str, ...]
    styles: tuple[str, ...] = ()


VIS = Library(
    "vis-timeline",
    scripts=("vis-timeline/standalone/umd/vis-timeline-graph2d.min.js",),
    styles=("vis-timeline/styles/vis-timeline-graph2d.min.css",),
)
LIBRARIES = {library.name: library for library in (VIS,)}


def install() -> None:
    """Install what the lock file lists, unless it is there."""
    INSTALLED.mkdir(parents=True, exist_ok=True)
    lock = HERE.parent / "package-lock.json"
    done = INSTALLED / "installed.json"
    if done.exists() and done.read_bytes() == lock.read_bytes():
        return
    for file in (HERE.parent / "package.json", lock, ROOT / ".npmrc"):
        shutil.copy(file, INSTALLED)
    npm = [sys.executable, str(ROOT / "tools" / "npm.py"), "ci", "--prefix", str(INSTALLED)]
    subprocess.run(npm, check=True)
    shutil.copy(lock, done)


def write_page(library: Library, events: Sequence[Event], folder: Path) -> None:
    """Write NAME.html into a folder, and beside it the library's files."""
    folder.mkdir(parents=True, exist_ok=True)
    for file in library.scripts + library.styles:
        shutil.copy(MODULES / file, folder)
    scripts = [f'<script src="{Path(file).name}"></script>' for file in library.scripts]
    styles = [f'<link rel="stylesheet" href="{Path(file).name}">' for file in library.styles]
    code = [(HERE / f"{name}.js").read_text("utf-8") for name in ("common", library.name)]
    page = Template((HERE / "page.html").read_text(encoding="utf-8")).substitute(
        name=library.name,
        styles="\n".join(styles),
        boxes="".join(f'<label><input type="checkbox" value="{x}"> {x}</label> ' for x in LANES),
        events=as_json(events).replace("</", "<\\/"),
        scripts="\n".join(scripts),
        code="\n".join(code),
    )
    (folder / f"{library.name}.html").write_text(page, encoding="utf-8")
