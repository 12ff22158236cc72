"""The sources of the events as CSL-JSON, which Zotero and other managers of references read."""

from __future__ import annotations

import json
import re
from typing import Any

from timeline.dates import EventDate
from timeline.dates.years import historical
from timeline.exporters.date_parts import Parts, ends, is_plain
from timeline.exporters.selection import Selection
from timeline.model import Body, Source

# Of these, who published them is what contains them: a newspaper, a journal, an encyclopedia, a
# site.
_CONTAINED = re.compile("article-.*|entry.*|review.*|post.*|webpage")
_SEASON = re.compile(r"(-?[0-9]{4})-2([1-4])[?~%]?")


def to_csl_json(selection: Selection) -> bytes:
    """Return the sources that the events cite as UTF-8 CSL-JSON; their ids are ours."""
    items = [_item(key, source) for key, source in selection.sources.items()]
    return (json.dumps(items, ensure_ascii=False, indent=2) + "\n").encode()


def _item(key: str, source: Source) -> dict[str, Any]:
    contained = _CONTAINED.fullmatch(source.type) is not None
    fields = {
        "id": key,
        "type": str(source.type),
        "title": source.title,
        "author": [_author(author) for author in source.author],
        "container-title" if contained else "publisher": source.publisher,
        "issued": _date(source.issued) if source.issued else None,
        "URL": source.url,
        "accessed": _date(source.accessed) if source.accessed else None,
        "language": source.language,
        "license": source.rights,
        "note": source.note,
    }
    return {name: value for name, value in fields.items() if value}


def _author(author: str | Body) -> dict[str, str]:
    """Return a body by its name; a person's last word is the family name, as in BibTeX."""
    if not isinstance(author, str):
        return {"literal": author.institution}
    if "," in author:
        family, _, given = author.partition(",")
        return {"family": family.strip(), "given": given.strip()}
    *names, last = author.split()
    particle: list[str] = []
    while names and names[-1].islower():
        particle.insert(0, names.pop())
    if not names:
        return {"literal": author}
    fields = {"family": last, "given": " ".join(names), "non-dropping-particle": " ".join(particle)}
    return {part: words for part, words in fields.items() if words}


def _date(date: EventDate) -> dict[str, Any]:
    """Return a date for CSL; in words where it cannot say it: sets, open ends, masked digits."""
    bare = re.sub("[?~%]", "", date.text)
    if season := _SEASON.fullmatch(date.text):
        fields: dict[str, Any] = {
            "date-parts": [[historical(int(season[1]))]],
            "season": int(season[2]),
        }
    elif is_plain(EventDate.parse(bare).days):
        fields = {"date-parts": [_parts(parts) for parts in dict.fromkeys(ends(date)) if parts]}
    else:
        return {"literal": date.label}
    return fields | ({"circa": True} if date.about or date.doubtful else {})


def _parts(parts: Parts) -> list[int]:
    year, *rest = parts
    return [historical(year), *rest]
