"""
Named example charts: each shows one thing that a chart can show.

`python -m tests.gallery` writes them as one page to look through, `python -m tests.gallery --keep`
their figures to tests/data/gallery/, which tests/test_gallery.py compares.
"""

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

import yaml

from timeline import figure, fonts, frontend
from timeline.exporters.web.rendering import script_json
from timeline.loading import load_bytes
from timeline.model import Timeline
from timeline.table import to_frame

KEPT = Path(__file__).parent / "data" / "gallery"
PAGE = Path(__file__).parents[1] / "build" / "gallery.html"
LONG = "A title as long as a title may be, to the sixtieth letter of"
DECADES = ("1992", "1996-05", "2001-09-11", "2003/2007", "2012~", "2015/2017")


@dataclass(frozen=True)
class Mark:
    """An event of an example; its title is what its date shows, unless it has one of its own."""

    date: str
    title: str = ""
    lane: str = "Upper"
    origin: str = "article"
    draft: bool = False
    importance: int = 2


@dataclass(frozen=True)
class Example:
    """
    Marks to be drawn within a span of years.

    Above *clustered* of them the browser draws clusters.
    """

    marks: Sequence[Mark]
    span: str = "1990/2020"
    clustered: int = figure.CLUSTERED

    def figure(self) -> dict[str, Any]:
        """Return the figure as plain values."""
        timeline = self.timeline()
        with mock.patch.object(figure, "CLUSTERED", self.clustered):
            frame = to_frame(timeline, drafts=True)
            drawn = figure.timeline_figure(frame, timeline.lanes, timeline.extent)
        return dict(json.loads(drawn.to_json()))

    def timeline(self) -> Timeline:
        """Return a timeline of these marks, which stand in the order of their dates."""
        lanes = dict.fromkeys(mark.lane for mark in self.marks)
        values = {
            "title": "An example",
            "span": self.span,
            "lanes": [{"id": _id(lane), "title": lane} for lane in lanes],
            "sources": {
                "article": {"type": "webpage", "title": "The article", "nature": "news"},
                "record": {"type": "report", "title": "The record", "nature": "official"},
            },
            "events": [_event(number, mark) for number, mark in enumerate(self.marks)],
        }
        loaded = load_bytes(yaml.safe_dump(values, sort_keys=False).encode(), "example.yaml")
        assert loaded.timeline is not None, loaded.problems
        return loaded.timeline


def _event(number: int, mark: Mark) -> dict[str, Any]:
    return {
        "id": f"event-{number}",
        "title": mark.title or mark.date,
        "date": mark.date,
        "lane": _id(mark.lane),
        "origin": mark.origin,
        "draft": mark.draft,
        "importance": mark.importance,
        "summary": "It happened.",
        "quotes": [{"id": f"words-{number}", "source": "article", "text": "So it was."}],
        "evidence": [{"source": "record", "says": "So they say.", "stance": "supports"}],
    }


def _id(title: str) -> str:
    return title.lower().replace(",", "").replace(" ", "-")


def _dated(*dates: str, **fields: Any) -> list[Mark]:
    return [Mark(date, **fields) for date in dates]


EXAMPLES = {
    "one day": Example(_dated("2001-09-11")),
    "days that are not known": Example(_dated("1993", "1999-05", "2006-21", "[2014..2016]")),
    "lasting, with exact ends": Example(_dated("1994-04-07/1994-07-15", "2003-03-20/2011-12-18")),
    "lasting, with faded ends": Example(_dated("1993/1996", "2001-05/2004", "2009~/2014~")),
    "lasting, with an open end": Example(_dated("../1995", "2016/..")),
    "told by the article, and by the record alone": Example(
        _dated("1995", "2005/2009") + _dated("2012", "2014/2018", origin="record")
    ),
    "before the common era": Example(
        _dated("-0299/-0250", "-0043-03-15", "0000", "0001", "0066"), span="-0300/0100"
    ),
    "from the first year to the last": Example(
        _dated("-9999", "-3000~", "0476", "1789-07-14", "9999"), span="-9999/9999"
    ),
    "many lanes": Example(
        [Mark(str(year), lane=f"Lane of {year}") for year in range(1992, 2016, 2)]
    ),
    "many events of one year": Example(_dated(*(f"2003-{month:02}" for month in range(1, 13)))),
    "clusters": Example(
        _dated(*(f"{1996 + number // 4}-{1 + number % 4:02}" for number in range(30))), clustered=20
    ),
    "drafts": Example(_dated("1995", "2005/2009") + _dated("2012", "2014/2018", draft=True)),
    "long titles": Example(_dated(*DECADES, title=LONG)),
    "titles in Persian": Example(_dated(*DECADES, title="قاسم سلیمانی در بغداد کشته شد")),
    "great and small events": Example(
        [Mark(f"2003-0{level}", f"Importance {level}", importance=level) for level in (1, 2, 3)]
    ),
}

SCRIPT = """
const data = JSON.parse(document.getElementById("data").textContent);
for (const [name, figure] of Object.entries(data)) {
  const section = document.body.appendChild(document.createElement("section"));
  section.appendChild(document.createElement("h2")).textContent = name;
  for (const theme of ["light", "dark"]) {
    const box = section.appendChild(document.createElement("div"));
    Object.assign(box, { className: "tl gallery" }).dataset.theme = theme;
    const stage = box.appendChild(document.createElement("div"));
    stage.className = "tl-stage";
    const { Chart } = modules["chart/chart"];
    new Chart(stage, () => {}).show(figure, theme === "dark");
  }
}
"""
STYLE = """
body { margin: 1rem; font-family: sans-serif; }
section { display: flex; flex-wrap: wrap; gap: 1rem; }
h2 { width: 100%; font-size: 1rem; margin: 1rem 0 0; }
.gallery { width: 640px; }
.gallery[data-theme="dark"] { background: #14161a; }
.gallery .tl-stage { position: relative; height: 320px; }
"""


def page() -> str:
    """Return the page with every example, light and dark."""
    data = script_json({name: example.figure() for name, example in EXAMPLES.items()})
    modules = frontend.script("streamlit").replace("export default function", "function")
    style = f"{fonts.embedded(data)}{frontend.style()}{STYLE}"
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery of charts</title>'
        f"<style>{style}</style><body><h1>Gallery of charts</h1>"
        f'<script type="application/json" id="data">{data}</script>'
        f'<script type="module">{modules}{SCRIPT}</script>'
    )


def kept(name: str) -> Path:
    """Return where the figure of an example is kept."""
    return KEPT / f"{_id(name)}.json"


def text_of(values: dict[str, Any]) -> str:
    """Return a figure as the text that is kept: what is short stands on one line."""
    return _lines(values, "") + "\n"


def _lines(value: Any, indent: str) -> str:
    flat = json.dumps(value, ensure_ascii=False, sort_keys=True)
    if not isinstance(value, dict | list) or len(indent + flat) <= 100:
        return flat
    inner = indent + " "
    if isinstance(value, list):
        parts = [f"{inner}{_lines(item, inner)}" for item in value]
        return "[\n" + ",\n".join(parts) + f"\n{indent}]"
    parts = [f'{inner}"{key}": {_lines(value[key], inner)}' for key in sorted(value)]
    return "{\n" + ",\n".join(parts) + f"\n{indent}}}"


def main(arguments: Sequence[str]) -> None:
    """Write the page, or the figures that are kept."""
    if arguments == ["--keep"]:
        KEPT.mkdir(exist_ok=True)
        for name, example in EXAMPLES.items():
            kept(name).write_text(text_of(example.figure()), encoding="utf-8")
    else:
        PAGE.parent.mkdir(exist_ok=True)
        PAGE.write_text(page(), encoding="utf-8")
        print(f"{PAGE} written: {len(EXAMPLES)} charts, light and dark")


if __name__ == "__main__":
    main(sys.argv[1:])
