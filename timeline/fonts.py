"""The typefaces that everything made here brings along, cut down to the letters it uses."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

#: What may be written at any time: by a reader, by the page around the events, by a PDF.
BASIC = frozenset(map(chr, range(0x20, 0x7F))) | frozenset("\u00a0«»·×–—‘’“”…−←→○✓")
#: For a text not known yet: Latin letters with their accents, and Arabic ones.
LETTERS = "".join(map(chr, (*range(0xA0, 0x180), *range(0x600, 0x700), 0x200C)))
#: Letter shapes that belong to the text itself: kerning, marks, joined Arabic letters, figures of
#: one width.
FEATURES = [
    *("kern", "mark", "mkmk", "ccmp", "locl", "liga", "calt"),
    *("rclt", "rlig", "init", "medi", "fina", "isol", "tnum"),
]
#: Of the names in a font: copyright, licence, and the licence's address.
NOTICE = (0, 13, 14)


@dataclass(frozen=True)
class Face:
    """
    A typeface as style sheets name it, and its file in an installed package.

    The family has a name of its own: what is cut may not bear the name that its licence reserves,
    and whatever version of the original a machine has is never taken for it. *scripts* is its
    unicode-range; *weights* are the lightest and the heaviest that are written.
    """

    name: str
    family: str
    package: str
    file: str
    italic: bool = False
    scripts: str = ""
    weights: tuple[int, int] = (400, 700)
    axes: tuple[tuple[str, float], ...] = ()

    @property
    def path(self) -> Path:
        """Where the file is; its package is not imported."""
        spec = find_spec(self.package)
        assert spec is not None, f"{self.package} is a dependency"
        folders = spec.submodule_search_locations or []
        return next(path for folder in folders for path in Path(folder).glob(self.file))


# An optical size would follow the size of type, and so the width of words; this is the design's
# own middle.
OPTICAL = (("opsz", 20),)
MEDIA = "static/static/media"
FACES = (
    Face(
        name="sans",
        family="Timeline Sans",
        package="streamlit",
        file=f"{MEDIA}/SourceSansVF-Upright.*",
    ),
    Face(
        name="sans-italic",
        family="Timeline Sans",
        package="streamlit",
        file=f"{MEDIA}/SourceSansVF-Italic.*",
        italic=True,
    ),
    Face(
        name="serif",
        family="Timeline Serif",
        package="streamlit",
        file=f"{MEDIA}/SourceSerifVariable-Roman.*",
        axes=OPTICAL,
    ),
    Face(
        name="serif-italic",
        family="Timeline Serif",
        package="streamlit",
        file=f"{MEDIA}/SourceSerifVariable-Italic.*",
        italic=True,
        axes=OPTICAL,
    ),
    Face(
        name="naskh",
        family="Timeline Naskh",
        package="pylopdf_fonts_ar",
        file="NotoNaskhArabic-Variable.ttf",
        scripts="U+600-6FF, U+750-77F, U+200C-200E, U+FB50-FDFF, U+FE70-FEFC",
    ),
)


#: For programs that know no variable fonts: each weight is a face.
STATIC = tuple(replace(face, weights=(weight, weight)) for face in FACES for weight in (400, 700))
#: For a picture: its title is semibold, and stands in a face of that one weight.
PICTURED = (FACES[0], replace(FACES[2], weights=(600, 600)), FACES[4])


def faces(text: str, known: Iterable[Face] = FACES) -> dict[Face, bytes]:
    """
    Return the faces that a text needs, each as a woff2 of the letters used.

    The same text gives the same bytes.
    """
    letters = frozenset(text) | BASIC
    cut = {face: _cut(face, letters & _letters(face)) for face in known}
    return {face: data for face, data in cut.items() if data}


def font_rules(sources: Mapping[Face, str]) -> str:
    """Return the style sheet that makes faces known, each from its address."""
    return "".join(f"{font_rule(face, source)}\n" for face, source in sources.items())


def embedded(text: str, known: Iterable[Face] = FACES) -> str:
    """Return the style sheet of the faces that a text needs, and the faces in it."""
    return font_rules({face: data_url(data) for face, data in faces(text, known).items()})


def font_rule(face: Face, source: str) -> str:
    """Return what makes a face known; until it is there text is shown in another one."""
    style = "italic" if face.italic else "normal"
    weight = " ".join(map(str, dict.fromkeys(face.weights)))
    scripts = f" unicode-range: {face.scripts};" if face.scripts else ""
    return (
        f'@font-face {{ font-family: "{face.family}"; font-style: {style}; '
        f"font-weight: {weight}; font-display: swap;{scripts} "
        f'src: url("{source}"); }}'
    )


def data_url(data: bytes) -> str:
    """Return an address that holds a font itself."""
    return f"data:font/woff2;base64,{base64.b64encode(data).decode()}"


@cache
def _letters(face: Face) -> frozenset[str]:
    """Return the letters that a face is taken for: of one with a range, only those within it."""
    with TTFont(face.path, lazy=True) as font:
        known = frozenset(map(chr, font.getBestCmap()))
    if not face.scripts:
        return known
    bounds = [part.strip().removeprefix("U+").split("-") for part in face.scripts.split(",")]
    return frozenset(
        letter
        for letter in known
        for first, last in bounds
        if int(first, 16) <= ord(letter) <= int(last, 16)
    )


@lru_cache(maxsize=64)
def _cut(face: Face, letters: frozenset[str]) -> bytes:
    """Return a face with these letters and a space, as woff2; nothing if there are no letters."""
    if not letters:
        return b""
    output = io.BytesIO()
    with TTFont(face.path, lazy=True, recalcTimestamp=False) as font:
        for tag in {"MVAR", "BASE", "STAT"} & set(font.keys()):  # for designers' programs
            del font[tag]
        subsetter = Subsetter(
            Options(layout_features=FEATURES, name_IDs=NOTICE, hinting=False, notdef_outline=True)
        )
        subsetter.populate(unicodes={ord(letter) for letter in letters} | {ord(" ")})
        subsetter.subset(font)
        instantiateVariableFont(font, _pinned(face), inplace=True)
        _rename(font, face.family)
        font.flavor = "woff2"
        font.save(output)
    return output.getvalue()


def _pinned(face: Face) -> dict[str, float]:
    """
    Return the axes that a cut face has no more.

    A weight is no axis where it is the only one. To shorten the axis would round the widths of
    letters: words would be narrower than in the whole face, and a line might break elsewhere.
    """
    lightest, heaviest = face.weights
    return dict(face.axes) | ({"wght": lightest} if lightest == heaviest else {})


def _rename(font: TTFont, family: str) -> None:
    """Give the cut the name of its family."""
    for number, text in ((1, family), (2, "Regular"), (4, family), (6, family.replace(" ", ""))):
        font["name"].setName(text, number, 3, 1, 0x409)
