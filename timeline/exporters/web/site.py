"""The timeline as files for a web host: pages for it, frames and events, feeds, assets."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from timeline import fonts, frontend
from timeline.exporters.registry import SITE
from timeline.exporters.selection import Selection
from timeline.exporters.web.content import Content, are_many
from timeline.exporters.web.event_pages import event_pages
from timeline.exporters.web.page import Assets, digest, page, policy, style
from timeline.exporters.web.plotly_bundle import bundle_text
from timeline.exporters.web.rendering import fill_template

#: Digits of an asset's hash in its name.
DIGITS = 12
STYLES = "'self' 'unsafe-inline'"
#: Where the site's address is not known: what is missing may have been asked for in one of its
#: folders.
HOME = (
    r"if (/\/(assets|events)\/[^/]*$/.test(location.pathname)) "
    'document.getElementById("home").href = "../";'
)
#: Where events share pages, an event that had a page of its own is still led to.
FORMER = (
    r"const event = /\/events\/([a-z0-9-]+)\.html$/.exec(location.pathname); "
    'if (event) document.getElementById("home").href += `#event=${event[1]}`;'
)


def site(selection: Selection, plotly: str) -> dict[str, bytes]:
    """
    Return the files of the site by their paths; the same events give the same bytes.

    All links within it are relative, so that it works under any path. *plotly* is the text of a
    bundle.
    """
    selection = replace(selection, address=folder(selection.address))
    content = Content(selection)
    assets, style_file, files = _assets(content, plotly)
    event_assets = Assets(policy(styles=STYLES, faces="'self'"), style_file=style_file)
    return {
        **files,
        **dict(event_pages(content, event_assets)),
        **{file.path: file.output.write(selection) for file in SITE},
        "404.html": _missing(selection),
        "embed.html": page(content, assets, embedded=True),
        "index.html": page(content, assets),
    }


def export_site(
    selection: Selection, *, plotly: Path | None = None, slim: bool = False
) -> dict[str, bytes]:
    """
    Return the files of the site by their paths.

    *plotly* is the file of a plotly.js bundle; *slim* means plotly's basic bundle, fetched with
    npm.

    Raises:
        CannotWrite: the bundle cannot be read or fetched.
    """
    return site(selection, bundle_text(plotly, slim))


def folder(address: str) -> str:
    """
    Return an address as that of a folder.

    >>> folder("https://example.org/timeline/index.html#lane=iraq")
    'https://example.org/timeline/'
    """
    plain = address.partition("#")[0].partition("?")[0].removesuffix("index.html")
    return f"{plain.rstrip('/')}/" if plain else ""


def _assets(content: Content, plotly: str) -> tuple[Assets, str, dict[str, bytes]]:
    """
    Return what the page refers to, the style sheet of events' pages, and all files.

    The page has its style sheet within it: its chart waits for no second request. The faces have
    the letters of all pages.
    """
    scripts = {"timeline.js": f"{frontend.script('file')}\n", "plotly.js": plotly}
    drawn = Assets("", style=style(), script=scripts["timeline.js"], part_files="PART")
    letters = page(content, drawn).decode() + content.letters
    faces = {face: (f"{face.name}.woff2", data) for face, data in fonts.faces(letters).items()}
    names = {face: _hashed(name, data).partition("/")[2] for face, (name, data) in faces.items()}
    files = {name: text.encode() for name, text in scripts.items()} | dict(faces.values())
    files["timeline.css"] = f"{fonts.font_rules(names)}{style()}".encode()
    paths = {name: _hashed(name, data) for name, data in files.items()}
    part_files, parts = _parts(content)
    # a picture that a reader saves brings its faces along: the page reads them from its own assets
    allowed = policy(f"'self' {digest(frontend.placing())}", STYLES, "'self'")
    assets = Assets(
        f"{allowed}; connect-src 'self'",
        style=style(),
        faces=fonts.font_rules({face: f"assets/{name}" for face, name in names.items()}),
        script_file=paths["timeline.js"],
        plotly_file=paths["plotly.js"],
        part_files=part_files,
    )
    named = {paths[name]: data for name, data in files.items()}
    return assets, paths["timeline.css"], named | parts


def _parts(content: Content) -> tuple[str, dict[str, bytes]]:
    """Return the address of the parts and the parts; of a few events the page itself has all."""
    if not content.is_in_parts:
        return "", {}
    address = _hashed("PART.json", "".join(content.texts.values()).encode())
    return address, {
        address.replace("PART", name): text.encode() for name, text in content.texts.items()
    }


def _hashed(name: str, data: bytes) -> str:
    """Return a path that changes with the bytes: whoever has it cached need not ask again."""
    stem, _, suffix = name.rpartition(".")
    return f"assets/{stem}.{hashlib.sha256(data).hexdigest()[:DIGITS]}.{suffix}"


def _missing(selection: Selection) -> bytes:
    former = FORMER if are_many(selection) else ""
    script = " ".join(filter(None, ("" if selection.address else HOME, former)))
    # it stands alone, for a few words: what stands in for the faces has to do
    allowed = policy(digest(script) if script else "'none'", faces="'none'")
    assets = Assets(allowed, style=style(), script=script)
    return fill_template("missing.html", selection=selection, assets=assets)
