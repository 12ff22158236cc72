"""The feed of a site."""

import re
from collections.abc import Callable

from lxml import etree, html

from tests.exporters.web.small_site import ATOM, BUNDLE
from timeline.exporters.selection import Selection
from timeline.exporters.web.site import site
from timeline.model import Change
from timeline.verification.record import QuoteRecord, Verified, quote_digest

ADDRESS = "https://example.org/a/timeline"


def test_the_feed_is_what_rfc_4287_asks_for(select: Callable[..., Selection]):
    feed = etree.fromstring(site(select(ADDRESS), BUNDLE)["feed.xml"])

    assert feed.tag == f"{ATOM}feed"
    for parent in (feed, *feed.findall(f"{ATOM}entry")):
        assert [len(parent.findall(f"{ATOM}{name}")) for name in ("id", "title", "updated")] == [
            1,
            1,
            1,
        ]
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", parent.findtext(f"{ATOM}updated"))
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == "A small timeline"
    links = [(link.get("rel"), link.get("href")) for link in feed.iter(f"{ATOM}link")]
    assert links == [
        ("self", f"{ADDRESS}/feed.xml"),
        ("alternate", f"{ADDRESS}/"),
        ("alternate", f"{ADDRESS}/events/one.html"),
        ("alternate", f"{ADDRESS}/events/two.html"),
    ]


def test_the_feeds_ids_are_the_same_wherever_it_is_published(select: Callable[..., Selection]):
    def ids(address):
        feed = etree.fromstring(site(select(address), BUNDLE)["feed.xml"])
        return [found.text for found in feed.iter(f"{ATOM}id")]

    assert ids("") == ids(ADDRESS)
    assert len(set(ids(""))) == 3
    assert all(found.startswith("urn:uuid:") for found in ids(""))


def test_an_entry_was_updated_when_its_sources_were_read_or_its_quotes_compared(
    select: Callable[..., Selection],
):
    one = select(one="1990", two="1991")
    read = one.timeline.sources["other"].model_validate(
        {"type": "report", "title": "T", "nature": "news", "accessed": "2026-03-02"}
    )
    first = one.timeline.events[0].model_copy(update={"evidence": ()})
    timeline = one.timeline.model_copy(
        update={
            "sources": one.timeline.sources | {"other": read},
            "events": (first, one.timeline.events[1]),
        }
    )
    record = QuoteRecord("article", 0, "2026-01-31", 1)
    verified = Verified(quotes={quote_digest("Words of the article."): record})
    feed = etree.fromstring(site(Selection(timeline, verified, one.ids), BUNDLE)["feed.xml"])

    found = [
        (e.findtext(f"{ATOM}title"), e.findtext(f"{ATOM}updated"))
        for e in feed.iter(f"{ATOM}entry")
    ]
    assert found == [
        ("Title of two", "2026-03-02T00:00:00Z"),
        ("Title of one", "2026-01-31T00:00:00Z"),
    ]
    assert feed.findtext(f"{ATOM}updated") == "2026-03-02T00:00:00Z"


def test_a_change_is_told_in_the_feed_and_dates_its_entry(select: Callable[..., Selection]):
    small = select(one="1990", two="1991")
    first, second = small.timeline.events
    change = Change.model_validate(
        {"date": "2026-11-27", "what": "The day is 4 May.", "why": "A diary was found."}
    )
    events = first.model_copy(update={"changes": (change,)}), second
    timeline = small.timeline.model_copy(update={"events": events})
    files = site(Selection(timeline, Verified(), small.ids), BUNDLE)

    entry = next(etree.fromstring(files["feed.xml"]).iter(f"{ATOM}entry"))
    told = "27 November 2026: The day is 4 May. A diary was found."
    assert entry.findtext(f"{ATOM}updated") == "2026-11-27T00:00:00Z"
    assert f"Changed on {told}" in "".join(entry.itertext())
    listed = html.fromstring(files["index.html"]).iterfind(".//ul[@class='page-changes']/li")
    assert [" ".join(item.text_content().split()) for item in listed] == [
        "27 November 2026, Title of one: The day is 4 May. A diary was found."
    ]
