"""What a site is made of and what its folder holds."""

from pathlib import Path

BUNDLE = "/*\n* plotly.js (basic - minified) v4.1.1\n*/ window.Plotly = {};"
ATOM = "{http://www.w3.org/2005/Atom}"


def tree(folder: Path) -> dict[str, bytes]:
    """Return the files of a folder and of those within it, by their paths."""
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }
