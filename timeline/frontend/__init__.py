"""The explorer's JavaScript and CSS as text, its modules joined for a host that resolves no import."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import plotly

#: The plotly.js of the installed plotly package.
PLOTLY = Path(plotly.__file__).with_name("package_data") / "plotly.min.js"
HERE = Path(__file__).parent

#: What each host needs beside the explorer's modules.
HOSTS = {
    "streamlit": (),
    "page": ("place", "filters", "texts", "controls", "table", "snippet", "talks"),
    "still": (),
}
#: The explorer's modules in the order in which they are joined: each after all that it imports.
MODULES = (
    "elements",
    "scale",
    "labels",
    "draw",
    "key",
    "card",
    "panel",
    "chart",
    "choice",
    "gestures",
    "faces",
    "picture",
    "save",
    "embed",
    "explorer",
    "talk",
    "waiting",
    "wire",
    "paging",
    "stage",
    "presenter",
    "notes",
)

STYLES = ("type.css", "explorer.css", "presenter.css")

_IMPORT = re.compile(r'^import \{[^}]*\} from "\./\w+\.js";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const|let) )", re.MULTILINE)


@cache
def script(host: str) -> str:
    """
    Return the modules and the module of *host* (``streamlit`` or ``page``) as one ES module.

    All names share one scope, so no two modules may declare the same; the host's ``export default`` stays.
    """
    texts = [(HERE / f"{name}.js").read_text(encoding="utf-8") for name in (*MODULES, *HOSTS[host], host)]
    return "\n".join(_EXPORT.sub("", _IMPORT.sub("", text)) for text in texts)


@cache
def early() -> str:
    """Return the script that keeps the keys pressed before the others are there, for the head of a page."""
    return _alone("waiting")


@cache
def placing() -> str:
    """Return the script that gives the chart its height before it is painted; it comes first in it."""
    return _alone("place", 'beginning(document.getElementById("explorer"));\n')


def _alone(name: str, call: str = "") -> str:
    """Return one module as a script that leaves no name behind."""
    text = (HERE / f"{name}.js").read_text(encoding="utf-8")
    return f"(() => {{\n{_EXPORT.sub('', text)}{call}}})();"


@cache
def style() -> str:
    """Return the CSS of the type, of the explorer and of presenting."""
    return "\n".join((HERE / name).read_text(encoding="utf-8") for name in STYLES)
