"""The typefaces of the app: Streamlit's files by names of ours, and a Persian one."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import streamlit as st

from timeline import frontend
from timeline.fonts import FACES, Face, font_rules

#: Where our own server, but not plain `streamlit run`, sends them from: one face, and the sheet for
#: pictures.
NASKH = "./vendor/naskh.ttf"
PICTURES = "./vendor/type.css"


@cache
def typefaces() -> str:
    """Return the style sheet of families and faces."""
    families = (frontend.HERE / "type.css").read_text(encoding="utf-8")
    return f"{font_rules({face: _address(face) for face in FACES})}{families}"


def _address(face: Face) -> str:
    """Return where the browser finds a face; the address changes with the file."""
    static = Path(st.__file__).parent / "static"
    if face.path.is_relative_to(static):
        return f"./{face.path.relative_to(static).as_posix()}"
    return f"{NASKH}?{hashlib.sha256(face.path.read_bytes()).hexdigest()[:12]}"
