"""
How wide each letter is, measured in the fonts themselves.

`python -m tests.widths` writes timeline/exporters/pptx/widths.csv, by which a deck breaks its
lines; a test compares the two.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from fontTools.ttLib import TTFont

from tests import typefaces

TABLE = Path(__file__).parents[1] / "timeline/exporters/pptx/widths.csv"
HEAD = "letter,sans,sans-bold,serif,serif-bold"
#: For each column the faces that a deck may be shown in: Liberation is as wide as Arial and Times,
#: and DejaVu Sans is what LibreOffice takes for Times where it finds nothing else.
FACES = (
    ("LiberationSans-Regular", "DejaVuSans"),
    ("LiberationSans-Bold", "DejaVuSans-Bold"),
    ("LiberationSerif-Regular", "DejaVuSerif", "DejaVuSans"),
    ("LiberationSerif-Bold", "DejaVuSerif-Bold", "DejaVuSans-Bold"),
)
LETTERS = (
    *range(0x20, 0x7F),  # ASCII
    *range(0xA0, 0x180),  # Latin
    *range(0x2BB, 0x2C0),  # marks of transliteration
    *range(0x370, 0x460),  # Greek, Cyrillic
    *range(0x600, 0x700),  # Arabic, Persian
    *range(0x1E00, 0x1F00),  # Latin with dots and lines below
    *range(0x2010, 0x2045),  # dashes, quotation marks
    *(ord(sign) for sign in "€←↑→↓−○"),
)
# Letters of Arabic are joined: how a letter looks within a word has a place of its own in a font.
JOINED = (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFF00))


def measured() -> str:
    """Return the table: the widest of each letter, in thousandths of the type size."""
    fonts = {name: TTFont(typefaces.find(name)) for names in FACES for name in names}
    rows = (_row(letter, fonts) for letter in LETTERS if unicodedata.category(chr(letter)) != "Cn")
    return "\n".join((HEAD, *filter(None, rows), ""))


def _row(letter: int, fonts: Mapping[str, TTFont]) -> str:
    forms = (
        letter,
        *(form for form in JOINED if unicodedata.normalize("NFKC", chr(form)) == chr(letter)),
    )
    columns = [max(_widths(forms, [fonts[name] for name in names]), default=0) for names in FACES]
    return f"{letter:04X},{','.join(map(str, columns))}" if all(columns) else ""


def _widths(forms: Sequence[int], fonts: Sequence[TTFont]) -> Iterator[int]:
    for font in fonts:
        names = font.getBestCmap()
        for form in forms:
            if form in names:
                yield math.ceil(1000 * font["hmtx"][names[form]][0] / font["head"].unitsPerEm)


if __name__ == "__main__":
    TABLE.write_text(measured(), encoding="ascii")
