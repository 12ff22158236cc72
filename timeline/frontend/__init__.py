"""The JavaScript and CSS as text, the modules joined for a host that resolves no import."""

from __future__ import annotations

import posixpath
import re
from functools import cache
from pathlib import Path

import plotly

#: The plotly.js of the installed plotly package.
PLOTLY = Path(plotly.__file__).with_name("package_data") / "plotly.min.js"
HERE = Path(__file__).parent

#: Later rules win over earlier ones.
STYLES = (
    "type.css",
    "base.css",
    "chart/overview.css",
    "chart/buttons.css",
    "chart/chart.css",
    "card/card.css",
    "card/panel.css",
    "present/presenter.css",
    "present/slide.css",
    "present/notes.css",
)

_IMPORT = re.compile(r'^import (\{[^}]*\}) from "(\..+?)\.js";$', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const|let) (\w+))", re.MULTILINE)


@cache
def script(host: str) -> str:
    """
    Return the host's module and all that it imports, straight or through others, as one ES module.

    *host* is ``app``, ``waiting``, ``streamlit``, ``file`` or ``headless``. Every module but the
    host's has a scope of its own; the host's ``export default`` stays.
    """
    *needed, last = _in_order(f"hosts/{host}")
    scopes = [f'modules["{name}"] = {_scope(name)};\n' for name in needed]
    return "\n".join(["const modules = {};\n", *scopes, _body(last)])


@cache
def placing() -> str:
    """
    Return the script that shows the asked view and gives the chart its height before it is painted.

    It comes first in the chart.
    """
    scope, explorer = _scope("page/first-paint"), 'document.getElementById("explorer")'
    return f"{scope}.beforeFirstPaint({explorer});"


@cache
def style() -> str:
    """Return the CSS of all rooms."""
    return "\n".join((HERE / name).read_text(encoding="utf-8") for name in STYLES)


def _in_order(name: str) -> list[str]:
    """Return a module's name after the names of all that it imports, each once."""
    imported = [_path(name, path) for _, path in _IMPORT.findall(_text(name))]
    return [*dict.fromkeys(before for other in imported for before in _in_order(other)), name]


def _scope(name: str) -> str:
    """Return a module as an expression whose value has what the module exports."""
    text = _body(name)
    exported = ", ".join(_EXPORT.findall(text))
    return f"(() => {{\n{_EXPORT.sub('', text)}return {{ {exported} }};\n}})()"


def _body(name: str) -> str:
    """Return a module's text, in which what it imports is taken from the scopes of the others."""
    return _IMPORT.sub(
        lambda found: f'const {found[1]} = modules["{_path(name, found[2])}"];', _text(name)
    )


def _path(importing: str, path: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(importing), path))


def _text(name: str) -> str:
    return (HERE / f"{name}.js").read_text(encoding="utf-8")
