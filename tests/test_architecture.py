"""Imports go the way of the data: a module knows only the rooms before its own, and its room's libraries."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "timeline"

# Each room, in order, with the libraries that it may know; numpy's days are every room's.
CALENDARS = {"babel", "edtf", "persiantools"}
PYDANTIC = {"pydantic", "pydantic_core"}
ROOMS = {
    "problems": {"rich"},
    "saving": set(),
    "dates": CALENDARS | PYDANTIC,
    "vocabulary": set(),
    "model": PYDANTIC,
    "tours": set(),
    "verification": {"lxml", "pypdf", "rapidfuzz", "trafilatura"},
    "checks": set(),
    "details": set(),
    "loading": PYDANTIC | {"yaml"},
    "editing": PYDANTIC | {"yaml"},
    "store": set(),
    "table": {"pandas"},
    "filters": {"pandas"},
    "figure": {"pandas", "plotly"},
    "fonts": {"fontTools"},
    "frontend": {"plotly"},
    "exporters": {"icalendar", "jinja2", "pandas", "pptx", "pyarrow", "segno", "weasyprint"},
    "importers": {"charset_normalizer", "openpyxl"},
    "app": {"pandas", "starlette", "streamlit"},
    "cli": {"rich", "typer"},
}
EVERYWHERE = {"numpy", *sys.stdlib_module_names}
# What two rooms that stand apart may know of one another: the command starts the server.
DOORS = {("cli", "app"): "app.server"}
MODULES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("module", MODULES, ids=lambda module: str(module.relative_to(PACKAGE)))
def test_a_module_imports_only_from_rooms_before_its_own(module: Path):
    assert list(_faults(module)) == []


def test_a_fault_is_named_with_its_line(tmp_path: Path):
    module = tmp_path / "timeline" / "model.py"
    module.parent.mkdir()
    module.write_text(
        "import datetime\n"
        "import numpy as np\n"
        "import streamlit.components.v2\n"
        "from timeline import dates, figure\n"
        "def later():\n"
        "    from timeline.app.main import main\n"
        "from . import problems\n"
        "import timeline.drawer\n"
    )

    assert list(_faults(module, module.parent)) == [
        "3: model may not know the library streamlit",
        "4: model may not import timeline.figure",
        "6: model may not import timeline.app.main",
        "7: write the whole name of what is imported",
        "8: model may not import timeline.drawer",
    ]


def test_the_command_and_the_page_never_import_each_other(tmp_path: Path):
    module = tmp_path / "cli.py"
    module.write_text("from timeline.app import main\n")

    assert list(_faults(module, tmp_path)) == ["1: cli may not import timeline.app"]


def _faults(module: Path, package: Path = PACKAGE) -> Iterator[str]:
    room = module.relative_to(package).parts[0].removesuffix(".py")
    for line, name in _imports(module):
        library, _, inside = name.partition(".")
        if not library:
            yield f"{line}: write the whole name of what is imported"
        elif library != "timeline":
            if library not in EVERYWHERE | ROOMS.get(room, set()):
                yield f"{line}: {room} may not know the library {library}"
        elif not _before(room, inside):
            yield f"{line}: {room} may not import {name}"


def _before(room: str, name: str) -> bool:
    """A room may also import from itself; `__init__` and `__main__` stand at the ends of the order."""
    order = ["__init__", *ROOMS, "__main__"]
    imported = name.partition(".")[0]
    if imported not in order or name != DOORS.get((room, imported), name):
        return False
    return order.index(imported) < order.index(room) or (room == imported and room != "__init__")


def _imports(module: Path) -> list[tuple[int, str]]:
    """List line and whole name of every import, those inside functions and for type checking included."""
    found = []
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level:
            found.append((node.lineno, ""))
        elif isinstance(node, ast.ImportFrom):
            names = [f"timeline.{alias.name}" for alias in node.names]
            found += [
                (node.lineno, name)
                for name in (names if node.module == "timeline" else [node.module])
            ]
    return sorted(found)
