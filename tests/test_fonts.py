"""The faces: only the letters that are used, the same bytes each time, their licence kept."""

import io
import re

import pytest
from fontTools.ttLib import TTFont

from timeline import fonts, frontend
from timeline.fonts import BASIC, FACES, embedded, faces

SANS, SANS_ITALIC, SERIF, SERIF_ITALIC, NASKH = FACES
ENGLISH = "“Café”, 1990"
PERSIAN = "قاسم سلیمانی ۱۳۹۸"


@pytest.fixture(scope="module")
def persian():
    return {face: TTFont(io.BytesIO(data)) for face, data in faces(ENGLISH + PERSIAN).items()}


def letters(font):
    return set(map(chr, font.getBestCmap()))


def test_a_face_has_the_letters_of_the_text_and_what_may_be_written_at_any_time(persian):
    assert letters(persian[SANS]) == BASIC | {"é"}
    assert letters(persian[NASKH]) == set(PERSIAN)


def test_english_brings_no_arabic_letters_along():
    assert list(faces(ENGLISH)) == [SANS, SANS_ITALIC, SERIF, SERIF_ITALIC]


def test_arabic_letters_join(persian):
    shapes = {
        record.FeatureTag for record in persian[NASKH]["GSUB"].table.FeatureList.FeatureRecord
    }

    assert {"init", "medi", "fina"} <= shapes


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.name)
def test_all_weights_from_regular_to_bold_and_one_optical_size_are_there(persian, face):
    axes = {axis.axisTag: (axis.minValue, axis.maxValue) for axis in persian[face]["fvar"].axes}

    assert list(axes) == ["wght"]
    assert axes["wght"][0] <= 400 < 700 <= axes["wght"][1]


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.name)
def test_letters_are_as_wide_as_in_the_whole_face(persian, face):
    with TTFont(face.path) as whole:
        for weight in (400, 600):
            cut = _widths(persian[face], {"wght": weight})
            known = _widths(whole, {"wght": weight, **dict(face.axes)})
            assert cut == {letter: known[letter] for letter in cut}


def _widths(font: TTFont, place: dict[str, float]) -> dict[int, float]:
    """Return how wide the letters of a font are at a place on its axes."""
    glyphs = font.getGlyphSet(location=place)
    return {letter: glyphs[name].width for letter, name in font.getBestCmap().items()}


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.name)
def test_a_cut_face_has_its_own_name_and_keeps_its_licence(persian, face):
    name = persian[face]["name"]

    assert name.getDebugName(1) == face.family
    assert "Source" not in "".join(name.getDebugName(number) for number in (1, 4, 6))
    assert name.getDebugName(0)
    assert "SIL Open Font License" in name.getDebugName(13)


@pytest.mark.parametrize(
    "kind",
    [
        "frontend/**/*.js",
        "frontend/**/*.css",
        "exporters/**/*.html",
        "exporters/**/*.css",
        "app/*.*",
    ],
)
def test_every_sign_of_our_own_is_in_the_sans(kind):
    known = fonts._letters(SANS) | {"\n"}
    files = [path for path in frontend.HERE.parent.glob(kind) if path.is_file()]

    assert files
    for path in files:
        assert set(path.read_text(encoding="utf-8")) <= known, path


def test_the_same_text_is_the_same_bytes():
    first = faces(ENGLISH)
    fonts._cut.cache_clear()

    assert faces(ENGLISH) == first


def test_a_style_sheet_names_each_face_and_waits_for_none():
    sheet = embedded(ENGLISH)

    assert re.findall(r'font-family: "(.+?)"; font-style: (\w+);', sheet) == [
        ("Timeline Sans", "normal"),
        ("Timeline Sans", "italic"),
        ("Timeline Serif", "normal"),
        ("Timeline Serif", "italic"),
    ]
    assert sheet.count("font-display: swap") == 4
    assert set(re.findall(r'url\("(.+?),', sheet)) == {"data:font/woff2;base64"}


def test_what_stands_in_for_a_face_is_as_tall(persian):
    stand_ins = re.findall(
        r"font-family: (tl-[\w-]+);[^}]*size-adjust: ([\d.]+)%;\s+ascent-override: ([\d.]+)%;\s+"
        r"descent-override: ([\d.]+)%;\s+line-gap-override: 0%",
        frontend.style(),
    )

    assert len(stand_ins) == 6
    for name, *numbers in stand_ins:
        size, ascent, descent = (float(number) / 100 for number in numbers)
        lines = persian[
            SERIF if name in ("tl-times", "tl-noto-serif", "tl-dejavu-serif") else SANS
        ]["hhea"]
        assert round(1000 * size * ascent) == lines.ascent, name
        assert round(1000 * size * descent) == -lines.descent, name
