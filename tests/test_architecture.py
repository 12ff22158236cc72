"""
Imports go the way of the data: a module knows only the rooms before its own, and its room's
libraries.

`python tests/test_architecture.py` draws the rooms as they are now into docs/architecture.md.
"""

import ast
import re
import sys
from collections.abc import Iterator, Mapping
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "timeline"
DOCUMENT = PACKAGE.with_name("docs") / "architecture.md"
PICTURE = re.compile(
    r"(?<=by: python tests/test_architecture.py -->\n```mermaid\n).*?(?=^```$)",
    re.MULTILINE | re.DOTALL,
)

# Each room, in order, with the libraries that it may know; numpy's days are every room's.
PYDANTIC = {"pydantic", "pydantic_core"}
ROOMS = {
    "problems": {"rich"},
    "saving": set(),
    "dates": PYDANTIC | {"persiantools"},
    "vocabulary": set(),
    "field_types": PYDANTIC,
    "model": PYDANTIC,
    "voices": set(),
    "tours": set(),
    "verification": {"lxml", "pypdf", "rapidfuzz", "trafilatura"},
    "checks": set(),
    "details": set(),
    "argument": set(),
    "loading": PYDANTIC | {"yaml"},
    "editing": PYDANTIC | {"yaml"},
    "store": set(),
    "table": {"pandas"},
    "filters": {"pandas"},
    "palette": set(),
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


def test_every_room_has_its_place_in_the_order():
    rooms = {_room(module) for module in MODULES}

    assert rooms - {"__init__", "__main__"} == ROOMS.keys()


def test_the_document_draws_every_room_and_every_import_between_rooms_and_nothing_else():
    drawn = PICTURE.findall(DOCUMENT.read_text(encoding="utf-8"))

    assert drawn == pictures(), "run: python tests/test_architecture.py"


def test_the_document_says_of_every_room_what_is_in_it():
    rooms = re.findall(
        r"^\| `timeline/(\w+)(?:\.py)?` \|", DOCUMENT.read_text("utf-8"), re.MULTILINE
    )

    assert rooms == [*ROOMS]


def test_a_picture_tells_the_next_rooms_from_those_that_others_lead_to():
    imports = {"below": set(), "middle": {"below"}, "above": {"middle", "below"}, "alone": set()}

    assert picture(imports).splitlines() == [
        "flowchart TD",
        "    alone",
        "    above ==> middle",
        "    above --> below",
        "    middle ==> below",
        "    below",
    ]


def pictures() -> list[str]:
    """Return the pictures of the document: the rooms of the package, and those of its front end."""
    return [picture(python_imports()), picture(javascript_imports())]


def picture(imports: Mapping[str, set[str]]) -> str:
    """
    Draw rooms given from below, the highest first.

    Where a thin arrow leads, thick ones lead, too.
    """
    lines = ["flowchart TD"]
    for room, others in reversed(imports.items()):
        led_to = set().union(*(_below(other, imports) for other in others))
        arrows = {"==>": others - led_to, "-->": others & led_to}
        lines += [
            f"    {room} {arrow} {' & '.join(sorted(rooms))}"
            for arrow, rooms in arrows.items()
            if rooms
        ]
        lines += [] if others else [f"    {room}"]
    return "".join(f"{line}\n" for line in lines)


def _below(room: str, imports: Mapping[str, set[str]]) -> set[str]:
    return imports[room].union(*(_below(other, imports) for other in imports[room]))


def python_imports() -> dict[str, set[str]]:
    """Return what each room of the package imports, the lowest room first."""
    imports: dict[str, set[str]] = {room: set() for room in ROOMS}
    for module in MODULES:
        room = _room(module)
        names = [name.split(".") for _, name in _imports(module)]
        imports.get(room, set()).update(
            name[1] for name in names if name[0] == "timeline" and name[1] != room
        )
    return imports


def javascript_imports() -> dict[str, set[str]]:
    """
    Return what each room of the front end imports, the lowest room first.

    A circle is an error.
    """
    folder = PACKAGE / "frontend"
    imports: dict[str, set[str]] = {}
    for module in sorted(folder.rglob("*.js")):
        paths = re.findall(
            r'^(?:import|\}) .*from "(\.[^"]+)";$', module.read_text("utf-8"), re.MULTILINE
        )
        others = {_room((module.parent / path).resolve(), folder) for path in paths}
        room = _room(module, folder)
        imports.setdefault(room, set()).update(others - {room})
    return {room: imports[room] for room in TopologicalSorter(imports).static_order()}


def _room(module: Path, folder: Path = PACKAGE) -> str:
    """Return the room that a module is in: the name of the module, or of the folder it lies in."""
    return module.relative_to(folder).parts[0].removesuffix(module.suffix)


def _faults(module: Path, package: Path = PACKAGE) -> Iterator[str]:
    room = _room(module, package)
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
    """
    A room may also import from itself.

    `__init__` and `__main__` stand at the ends of the order.
    """
    order = ["__init__", *ROOMS, "__main__"]
    imported = name.partition(".")[0]
    if imported not in order or name != DOORS.get((room, imported), name):
        return False
    return order.index(imported) < order.index(room) or (room == imported and room != "__init__")


def _imports(module: Path) -> list[tuple[int, str]]:
    """List line and whole name of every import, also inside functions and for types."""
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


if __name__ == "__main__":
    text, now = DOCUMENT.read_text(encoding="utf-8"), iter(pictures())
    DOCUMENT.write_text(PICTURE.sub(lambda _: next(now), text), encoding="utf-8")
