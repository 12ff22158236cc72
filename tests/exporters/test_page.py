"""The exported page as text: complete without scripts, and safe whatever the file says."""

import base64
import gzip
import hashlib
import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.conftest import COUNT
from timeline.exporters.output import CannotWrite
from timeline.exporters.quotation import nested
from timeline.exporters.selection import Selection
from timeline.exporters.web.first_frame import first_frame
from timeline.exporters.web.page import to_html
from timeline.exporters.web.plotly_bundle import basic_bundle, read_bundle
from timeline.figure import timeline_figure
from timeline.frontend import PLOTLY
from timeline.model import Timeline
from timeline.table import to_frame
from timeline.verification.record import Verified

NASTY = '</script><img src=x onerror="alert(1)"> & <!-- {{ 7 * 7 }}'
BUNDLE = "/*\n* plotly.js (basic - minified) v4.1.1\n*/ window.Plotly = {};"


class Elements(HTMLParser):
    """Every element's name and attributes, and the text of scripts."""

    def __init__(self, page: bytes):
        super().__init__(convert_charrefs=True)
        self.found, self.scripts, self.inside = [], [], ""
        self.text = ""
        self.feed(page.decode())

    def handle_starttag(self, tag, attributes):
        self.found.append((tag, dict(attributes)))
        self.inside = tag
        if tag == "script":
            self.scripts.append([dict(attributes), ""])

    def handle_endtag(self, tag):
        self.inside = ""

    def handle_data(self, data):
        if self.inside == "script":
            self.scripts[-1][1] += data
        elif self.inside != "style":
            self.text += data

    def all(self, tag, **attributes):
        return [
            found
            for name, found in self.found
            if name == tag and attributes.items() <= found.items()
        ]


@pytest.fixture(scope="module")
def whole(timeline: Timeline, verified: Verified):
    return Selection(timeline, verified, tuple(event.id for event in timeline.events))


@pytest.fixture(scope="module")
def elements(whole: Selection):
    return Elements(to_html(whole, BUNDLE))


def test_every_event_stands_in_the_text_with_its_quotes_and_evidence(
    elements: Elements, timeline: Timeline
):
    text = " ".join(elements.text.split())

    assert [found["data-event-id"] for found in elements.all("article")] == [
        e.id for e in timeline.events
    ]
    for event in timeline.events:
        for words in (event.title, event.date.label, event.summary):
            assert " ".join(words.split()) in text
        for words in [nested(quote.text) for quote in event.quotes] + [
            piece.says for piece in event.evidence
        ]:
            assert " ".join(words.split()) in text
    for source in cited(timeline):
        assert " ".join(source.title.split()) in text


def cited(timeline):
    """
    Return the sources of quotes and evidence.

    Not those that are only another printing of one.
    """
    parts = [part for event in timeline.events for part in (*event.quotes, *event.evidence)]
    return [timeline.sources[own] for own in {part.source for part in parts}]


def test_a_link_to_every_event_or_passage_leads_to_its_place(
    elements: Elements, timeline: Timeline
):
    places = {found["id"] for _, found in elements.found if "id" in found}
    links = {found.get("href", "") for found in elements.all("a")}
    to_events = {link for link in links if link.startswith("#event=")}
    to_passages = {link for link in links if link.startswith("#view=argument&passage=")}

    assert to_events == {f"#event={event.id}" for event in timeline.events}
    assert to_passages
    assert {link.removeprefix("#") for link in to_events | to_passages} <= places


def test_ids_are_unique(elements: Elements):
    ids = [found["id"] for _, found in elements.found if "id" in found]

    assert len(ids) == len(set(ids))


def test_only_a_known_day_is_a_time(elements: Elements, timeline: Timeline):
    times = [found["datetime"] for found in elements.all("time")]

    known = [e.date.text for e in timeline.events if re.fullmatch(r"\d{4}-\d\d-\d\d", e.date.text)]
    assert times == known
    assert known


def test_quotes_name_the_address_of_their_source_where_there_is_one(
    whole: Selection, timeline: Timeline
):
    source = timeline.sources["kazimi-2020"].model_copy(update={"url": "https://example.org/a"})
    moved = timeline.model_copy(update={"sources": timeline.sources | {"kazimi-2020": source}})
    page = Elements(to_html(Selection(moved, whole.verified, whole.ids[:1]), None))

    assert [found["cite"] for found in page.all("blockquote")] == ["https://example.org/a"]


def test_the_policy_allows_these_scripts_and_nothing_else(elements: Elements):
    policy = next(f["content"] for f in elements.all("meta") if "http-equiv" in f)
    placing, module = [
        text for attributes, text in elements.scripts if attributes.get("type") in (None, "module")
    ]
    digests = [
        f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
        for text in (module, BUNDLE, placing)
    ]

    assert policy == (
        f"default-src 'none'; script-src {' '.join(digests)}; style-src 'unsafe-inline'; "
        "font-src data:; img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def test_plotly_lies_packed_in_the_page(elements: Elements):
    (packed,) = [text for attributes, text in elements.scripts if attributes.get("id") == "plotly"]

    assert gzip.decompress(base64.b64decode(packed)).decode() == BUNDLE


def test_the_first_frame_is_in_the_page(elements: Elements, timeline: Timeline):
    marks = [f["data-mark"] for _, f in elements.found if "data-mark" in f]

    assert sorted(marks) == sorted(event.id for event in timeline.events)


def test_little_comes_before_the_marks(whole: Selection):
    before, marks, after = to_html(whole, BUNDLE).partition(b"data-mark")

    assert len(gzip.compress(before)) < 20_000
    assert marks
    for large in (b"@font-face", b"application/ld+json", b"tl-reading"):
        assert large in after


def test_a_page_of_text_alone_has_no_script_that_runs_and_no_chart(whole: Selection):
    page = Elements(to_html(whole, None))

    assert [attributes["type"] for attributes, _ in page.scripts] == ["application/ld+json"]
    assert not [f for _, f in page.found if "data-mark" in f]
    assert "script-src 'none'" in next(f["content"] for f in page.all("meta") if "http-equiv" in f)


def test_nothing_from_the_file_becomes_markup(whole: Selection, timeline: Timeline):
    event = timeline.events[0].model_copy(
        update={"title": NASTY, "summary": NASTY, "date_note": NASTY, "ask": NASTY}
    )
    nasty = timeline.model_copy(
        update={"title": NASTY, "about": NASTY, "events": (event, *timeline.events[1:])}
    )
    page = Elements(to_html(Selection(nasty, whole.verified, whole.ids), BUNDLE))

    assert page.all("img") == []
    assert NASTY in page.text
    assert [a.get("type") for a, _ in page.scripts] == [
        None,
        "application/json",
        "module",
        "text/plain",
        "application/ld+json",
    ]
    assert json.loads(page.scripts[1][1])["title"] == NASTY


def test_drafts_are_not_in_the_page(small: Callable[..., Timeline]):
    timeline = small(one="2000", two="2001")
    draft = timeline.events[1].model_copy(update={"draft": True})
    half = timeline.model_copy(update={"events": (timeline.events[0], draft)})
    page = to_html(Selection(half, Verified.empty(), ("one", "two")), BUNDLE).decode()

    assert "event=one" in page
    assert "event=two" not in page


def test_the_same_events_give_the_same_bytes(whole: Selection):
    assert to_html(whole, BUNDLE) == to_html(whole, BUNDLE)


def test_the_linked_data_has_an_event_and_a_quotation_for_each_and_rates_nothing(
    elements: Elements, timeline: Timeline
):
    linked = json.loads(elements.scripts[-1][1])
    kinds = re.findall(r'"@type":"(\w+)"', elements.scripts[-1][1])

    assert kinds.count("Event") == len(timeline.events)
    assert kinds.count("Quotation") == sum(len(event.quotes) for event in timeline.events)
    assert "ClaimReview" not in kinds
    assert len(linked["annotation"]) == kinds.count("Quotation")
    assert {s["type"] for a in linked["annotation"] for s in a["target"]["selector"]} == {
        "TextQuoteSelector",
        "TextPositionSelector",
    }


def test_the_first_frame_places_marks_in_percent_of_the_years(timeline: Timeline):
    figure = json.loads(
        timeline_figure(to_frame(timeline), timeline.lanes, timeline.days).to_json()
    )
    frame = first_frame(figure)

    assert len(frame.marks) == COUNT
    assert all(0 <= mark.x <= 100 and 0 <= mark.y <= 100 for mark in frame.marks)
    assert [label.text for label in frame.years] == [
        "1990",
        "1995",
        "2000",
        "2005",
        "2010",
        "2015",
        "2020",
    ]
    death = next(mark for mark in frame.marks if mark.id == "soleimani-killed")
    assert (death.x, death.hollow, death.origin) == (98.08, False, "article")
    assert frame.rows == figure["layout"]["yaxis"]["range"][1] == 37.2
    assert {shape.kind for shape in frame.shapes} == {"bar", "whisker", "cap"}


def test_a_bundle_must_name_plotly(tmp_path: Path):
    file = tmp_path / "plotly.js"
    with pytest.raises(CannotWrite, match="cannot be read: No such file"):
        read_bundle(file)
    file.write_text("alert(1)")
    with pytest.raises(CannotWrite, match="its first lines do not name plotly"):
        read_bundle(file)
    file.write_text(BUNDLE)
    assert read_bundle(file) == BUNDLE


def test_the_small_bundle_is_fetched_once_by_npm_in_plotlys_own_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    version = re.search(r"v([0-9.]+)", PLOTLY.read_text(encoding="utf-8")[:200])[1]
    (tmp_path / "package").mkdir()
    (tmp_path / "package" / "plotly-basic.min.js").write_text(BUNDLE)
    npm = tmp_path / "npm"
    pack = f"tar -czf bundle.tgz -C {tmp_path} package/plotly-basic.min.js"
    npm.write_text(f'#!/bin/sh\necho "$@" >> {tmp_path}/asked\n{pack}\n')
    npm.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    assert [basic_bundle(), basic_bundle()] == [BUNDLE, BUNDLE]
    assert (tmp_path / "asked").read_text() == f"pack --silent plotly.js-basic-dist-min@{version}\n"


def test_without_npm_a_sentence_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    with pytest.raises(
        CannotWrite, match="--slim needs npm, and none is here; name a bundle with --plotly FILE"
    ):
        basic_bundle()
