"""The pages that the events of a very large site share, year by year and hundred by hundred."""

import re
from collections.abc import Callable, Mapping

import pytest
from lxml import etree

from tests.exporters.web.small_site import ATOM, BUNDLE
from tests.exporters.web.test_site import Elements, resolved
from timeline.exporters.selection import Selection
from timeline.exporters.web import content, shared_pages
from timeline.exporters.web.event_pages import event_paths
from timeline.exporters.web.site import site

DATES = {
    "open": "../1990",
    "ides": "-0043-03-15",
    "first": "1990",
    "second": "1990-05-04",
    "third": "1990-06/1991",
    "later": "[1991..1993]",
}
PATHS = {
    "ides": "events/-0043.html#ides",
    "open": "events/1990.html#open",
    "first": "events/1990.html#first",
    "second": "events/1990-2.html#second",
    "third": "events/1990-2.html#third",
    "later": "events/1991.html#later",
}


@pytest.fixture
def many(select: Callable[..., Selection], monkeypatch: pytest.MonkeyPatch) -> Selection:
    """Six events, which are many where five are, two to a page."""
    monkeypatch.setattr(content, "MANY", 5)
    monkeypatch.setattr(shared_pages, "TOGETHER", 2)
    return select(span="-0100/2020", **DATES)


@pytest.fixture
def files(many: Selection) -> Mapping[str, bytes]:
    """The files of their site."""
    return site(many, BUNDLE)


def test_up_to_2000_events_have_a_page_each(select: Callable[..., Selection]):
    assert (content.MANY, shared_pages.TOGETHER) == (2_000, 100)
    assert event_paths(select()) == {"one": "events/one.html", "two": "events/two.html"}


def test_more_share_the_pages_of_their_years(many: Selection, files: Mapping[str, bytes]):
    assert event_paths(many) == PATHS
    assert [path for path in sorted(files) if path.startswith("events/")] == [
        "events/-0043.html",
        "events/1990-2.html",
        "events/1990.html",
        "events/1991.html",
    ]
    assert [page.title for page in shared_pages.shared_pages(many.events)] == [
        "44 BCE",
        "1990, 1 of 2",
        "1990, 2 of 2",
        "1991",
    ]


def test_each_event_stands_where_its_link_leads_and_leads_on_to_the_timeline(
    files: Mapping[str, bytes],
):
    for event, path in PATHS.items():
        page = Elements(files[path.partition("#")[0]])
        assert page.one("section", id=event)
        assert page.one("a", href=f"../#event={event}")
    text = files["events/1990-2.html"].decode()
    for words in ("Title of second", "4 May 1990", "Summary of third.", "“Words of the article.”"):
        assert words in text


def test_what_others_report_stands_beside_what_is_quoted(
    many: Selection, files: Mapping[str, bytes]
):
    for event in many.events:
        text = files[PATHS[event.id].partition("#")[0]].decode()
        assert event.evidence
        assert all(piece.says in text for piece in event.evidence)


def test_every_link_leads_to_a_file_and_the_years_to_each_other(files: Mapping[str, bytes]):
    for path in [path for path in files if path.startswith("events/")]:
        for name, found in Elements(files[path]).found:
            link = (found.get("href") or found.get("src") or "").partition("#")[0]
            if not link.startswith("data:"):
                assert resolved(path, link) in files, (path, name, link)
    page = Elements(files["events/1990.html"])
    assert page.one("a", rel="prev")["href"] == "../events/-0043.html"
    assert page.one("a", rel="next")["href"] == "../events/1990-2.html"


def test_the_feed_leads_to_the_same_places(files: Mapping[str, bytes]):
    links = etree.fromstring(files["feed.xml"]).iterfind(f"{ATOM}entry/{ATOM}link")

    assert sorted(link.get("href") for link in links) == sorted(PATHS.values())


@pytest.mark.parametrize("address", ["", "https://example.org/a/"])
def test_a_former_page_of_an_event_leads_to_it(many: Selection, address: str):
    missing = site(Selection(many.timeline, many.verified, many.ids, address), BUNDLE)["404.html"]

    assert b"#event=${event[1]}" in missing
    assert (b'href = "../"' in missing) == (not address)


def test_no_page_runs_a_script(files: Mapping[str, bytes]):
    for path in [path for path in files if path.startswith("events/")]:
        assert re.search(rb"script-src &#39;none&#39;|script-src 'none'", files[path])
        assert b"<script" not in files[path]
