"""Where the files of the test fonts are, and how a program is shown one family alone."""

from pathlib import Path

from tests import programs

FAMILIES = {"dejavu": programs.DEJAVU, "liberation": programs.LIBERATION}
CONFIGURATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""


def find(name: str) -> Path:
    """Return the file of a face such as DejaVuSans-Bold."""
    family = next(family for family in FAMILIES if name.lower().startswith(family))
    return FAMILIES[family].path().parent / f"{name}.ttf"


def alone(family: str, into: Path) -> Path:
    """Write the configuration with which programs see the fonts of this family and no others."""
    file = into / "fonts.conf"
    fonts = FAMILIES[family].path().parent
    file.write_text(CONFIGURATION.format(fonts=fonts, cache=into / "cache"), encoding="utf-8")
    return file
