"""What every page refers to: scripts, styles, typefaces, under addresses that change with them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from timeline import frontend
from timeline.app.packed import Packed, digest
from timeline.exporters.web.page import style
from timeline.fonts import FACES, LETTERS, PICTURED, Face, embedded, font_rules

#: The serif has optical sizes, which would make words as wide as the type is small.
OPTICAL_SIZE = 'body { font-variation-settings: "opsz" 20; }\n'
#: The sheet that a saved picture brings along; made when it is first asked for.
PICTURES = "pictures.css"
_FONTS = {".woff2": "font/woff2", ".ttf": "font/ttf"}


@cache
def assets() -> dict[str, Packed]:
    """Return the files by their names below ``assets/``."""
    scripts = {
        "timeline.js": f"{frontend.script('app')}\n".encode(),
        "waiting.js": f"{frontend.script('waiting')}\n".encode(),
        "plotly.js": frontend.PLOTLY.read_bytes(),
    }
    sheet = f"{faces()}{page_style()}".encode()
    named = {_named(name, data): Packed(data, "text/javascript") for name, data in scripts.items()}
    named[_named("timeline.css", sheet)] = Packed(sheet, "text/css")
    files = {_face_name(face): face.path for face in FACES}
    return named | {name: Packed(path.read_bytes(), _mime(path)) for name, path in files.items()}


def page_style() -> str:
    """Return the style sheet of a page of the app, without its typefaces."""
    return f"{style()}{OPTICAL_SIZE}"


@cache
def faces(folder: str = "") -> str:
    """Return the style sheet of the typefaces, for a page that has them in a folder."""
    return font_rules({face: f"{folder}{_face_name(face)}" for face in FACES})


@cache
def path_of(name: str) -> str:
    """Return the address of a file, relative to the page, such as ``assets/timeline.0a1b.css``."""
    stem, _, suffix = name.rpartition(".")
    hashed = next(key for key in assets() if key.startswith(f"{stem}.") and key.endswith(suffix))
    return f"assets/{hashed}"


@cache
def pictures() -> Packed:
    """Return the typefaces for pictures within one style sheet; slow when first asked for."""
    sheet = embedded(LETTERS, PICTURED).encode()
    return Packed(sheet, "text/css", cache="public, max-age=86400")


def _face_name(face: Face) -> str:
    return _named(f"{face.name}{face.path.suffix}", face.path.read_bytes())


def _named(name: str, data: bytes) -> str:
    stem, _, suffix = name.rpartition(".")
    return f"{stem}.{digest(data)}.{suffix}"


def _mime(path: Path) -> str:
    return _FONTS[path.suffix]
