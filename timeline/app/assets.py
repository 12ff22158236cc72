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
    faces = {face: _face_file(face) for face in FACES}
    rules = font_rules({face: name for face, (name, _) in faces.items()})
    sheet = f"{rules}{style()}{OPTICAL_SIZE}".encode()
    named = {_named(name, data): Packed(data, "text/javascript") for name, data in scripts.items()}
    named[_named("timeline.css", sheet)] = Packed(sheet, "text/css")
    fonts = {name: Packed(path.read_bytes(), _mime(path)) for name, path in faces.values()}
    return named | fonts


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


def _face_file(face: Face) -> tuple[str, Path]:
    path = face.path
    return _named(f"{face.name}{path.suffix}", path.read_bytes()), path


def _named(name: str, data: bytes) -> str:
    stem, _, suffix = name.rpartition(".")
    return f"{stem}.{digest(data)}.{suffix}"


def _mime(path: Path) -> str:
    return _FONTS[path.suffix]
