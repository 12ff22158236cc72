"""The folder of a site: its files, their links, and what other sites show of it."""

import hashlib
import re
from collections.abc import Callable, Mapping
from html.parser import HTMLParser
from pathlib import PurePosixPath
from urllib.parse import urldefrag

import icalendar
import pytest
from lxml import etree

from tests.exporters.web.small_site import ATOM, BUNDLE
from timeline.exporters.formats.ics import to_ics
from timeline.exporters.formats.json import to_json
from timeline.exporters.selection import Selection
from timeline.exporters.web.page import digest as allowed
from timeline.exporters.web.site import site
from timeline.frontend import placing

NASTY = '</script><img src=x onerror="alert(1)"> & <!-- {{ 7 * 7 }}'
ADDRESS = "https://example.org/a/timeline"


class Elements(HTMLParser):
    """Every element's name and attributes."""

    def __init__(self, page: bytes):
        super().__init__()
        self.found = []
        self.feed(page.decode())

    def handle_starttag(self, tag, attributes):
        self.found.append((tag, dict(attributes)))

    def tags(self):
        """What a page says of itself to other sites, by name."""
        return {
            found.get("property") or found["name"]: found["content"]
            for tag, found in self.found
            if tag == "meta"
            and (found.get("property") or found.get("name", "")).startswith(("og:", "twitter:"))
        }

    def one(self, tag, **attributes):
        (found,) = [
            found
            for name, found in self.found
            if name == tag and attributes.items() <= found.items()
        ]
        return found


def test_it_has_a_page_for_each_event_and_assets_named_by_their_content(files: Mapping[str, bytes]):
    assert sorted(re.sub(r"[0-9a-f]{12}", "HASH", path) for path in files) == [
        "404.html",
        "assets/plotly.HASH.js",
        "assets/sans-italic.HASH.woff2",
        "assets/sans.HASH.woff2",
        "assets/serif-italic.HASH.woff2",
        "assets/serif.HASH.woff2",
        "assets/timeline.HASH.css",
        "assets/timeline.HASH.js",
        "embed.html",
        "events.ics",
        "events.json",
        "events/one.html",
        "events/two.html",
        "feed.xml",
        "index.html",
    ]
    for path, data in files.items():
        if path.startswith("assets/"):
            assert hashlib.sha256(data).hexdigest()[:12] == path.split(".")[1]


def test_the_style_sheet_of_events_leads_to_every_face(files: Mapping[str, bytes]):
    (sheet,) = [path for path in files if path.endswith(".css")]
    faces = {path for path in files if path.endswith(".woff2")}

    named = re.findall(r'url\("(.+?)"\)', files[sheet].decode())
    assert {f"assets/{name}" for name in named} == faces
    assert sheet.encode() in files["events/one.html"]


@pytest.mark.parametrize("path", ["index.html", "embed.html"])
def test_the_first_paint_of_the_page_waits_for_no_other_file(files: Mapping[str, bytes], path: str):
    html = files[path].decode()
    named = re.findall(r'url\("(.+?)"\)', html)

    assert 'rel="stylesheet"' not in html
    assert set(named) == {face for face in files if face.endswith(".woff2")}
    assert html.index("</svg>") < html.index(".woff2")


def test_data_and_calendar_are_those_of_the_other_exports(
    select: Callable[..., Selection], files: Mapping[str, bytes]
):
    assert files["events.json"] == to_json(select())
    assert files["events.ics"] == to_ics(select())
    assert len(icalendar.Calendar.from_ical(files["events.ics"]).events) == 2


@pytest.mark.parametrize("address", ["", ADDRESS])
def test_every_link_within_it_is_relative_and_leads_to_one_of_its_files(
    select: Callable[..., Selection], address
):
    files = site(select(address), BUNDLE)
    for path, data in files.items():
        if path.endswith(".html") and path != "404.html":
            for name, found in Elements(data).found:
                link = urldefrag(found.get("href") or found.get("src") or "")[0]
                if found.get("rel") != "canonical" and not link.startswith("data:"):
                    assert resolved(path, link) in files, (path, name, link)


def resolved(path: str, link: str):
    """The file that a relative link on a page means; of a folder, its index."""
    parts = list(PurePosixPath(path).parent.parts) if link else [path]
    for part in link.split("/"):
        if part == "..":
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts + (["index.html"] if link.endswith("/") else []))


@pytest.mark.parametrize(
    ("path", "scripts", "more"),
    [
        ("index.html", f"'self' {allowed(placing())}", "; connect-src 'self'"),
        ("embed.html", f"'self' {allowed(placing())}", "; connect-src 'self'"),
        ("events/one.html", "'none'", ""),
    ],
)
def test_scripts_come_from_the_site_alone(files: Mapping[str, bytes], path, scripts, more):
    policy = Elements(files[path]).one("meta", **{"http-equiv": "Content-Security-Policy"})[
        "content"
    ]

    assert policy == (
        f"default-src 'none'; script-src {scripts}; style-src 'self' 'unsafe-inline'; font-src "
        f"'self'; img-src data: blob:; base-uri 'none'; form-action 'none'{more}"
    )


def test_the_page_names_its_feeds(files: Mapping[str, bytes]):
    page = Elements(files["index.html"])

    assert page.one("link", type="application/atom+xml")["href"] == "feed.xml"
    assert page.one("link", type="text/calendar")["href"] == "events.ics"
    assert page.one("link", type="application/json")["href"] == "events.json"


def test_the_page_for_frames_has_its_text_and_nothing_around_it(files: Mapping[str, bytes]):
    page = Elements(files["embed.html"])

    assert [found["data-event-id"] for tag, found in page.found if tag == "article"] == [
        "one",
        "two",
    ]
    assert not [
        found for tag, found in page.found if tag == "section" or found.get("id") == "embed"
    ]
    assert page.one("a", id="whole") == {"id": "whole", "href": "./", "target": "_blank"}


def test_an_events_page_has_its_title_its_date_in_words_and_its_first_quote(
    select: Callable[..., Selection],
):
    files = site(select(f"{ADDRESS}/index.html#lane=upper"), BUNDLE)

    words = "Some time between 1991 and 1993: “Words of the article.”"
    page = Elements(files["events/two.html"])
    assert page.tags() == {
        "og:type": "article",
        "og:title": "Title of two",
        "og:description": words,
        "og:site_name": "A small timeline",
        "og:url": f"{ADDRESS}/events/two.html",
        "twitter:card": "summary",
        "twitter:title": "Title of two",
        "twitter:description": words,
    }
    assert page.one("link", rel="canonical")["href"] == f"{ADDRESS}/"
    assert Elements(files["index.html"]).tags()["og:url"] == f"{ADDRESS}/"


def test_without_an_address_no_page_claims_one(files: Mapping[str, bytes]):
    for path in ("index.html", "events/one.html"):
        assert "og:url" not in Elements(files[path]).tags()
        assert b"canonical" not in files[path]


def test_an_events_page_forwards_and_has_a_plain_link_beside(files: Mapping[str, bytes]):
    page = Elements(files["events/one.html"])

    assert page.one("meta", **{"http-equiv": "refresh"})["content"] == "0; url=../#event=one"
    assert page.one("a", href="../#event=one")
    assert page.one("time")["datetime"] == "1990-05-04"
    text = files["events/one.html"].decode()
    for words in (
        "Title of one",
        "4 May 1990",
        "Summary of one.",
        "“Words of the article.”",
        "A. Writer",
    ):
        assert words in text


def test_an_event_without_a_quote_is_told_by_its_summary(select: Callable[..., Selection]):
    one = select(one="1990")
    event = one.timeline.events[0].model_copy(update={"quotes": ()})
    timeline = one.timeline.model_copy(update={"events": (event,)})
    page = site(Selection(timeline, one.verified, one.ids), BUNDLE)["events/one.html"]

    assert Elements(page).tags()["og:description"] == "1990: Summary of one."


def test_nothing_from_the_file_becomes_markup(select: Callable[..., Selection]):
    one = select(one="1990")
    event = one.timeline.events[0].model_copy(update={"title": NASTY, "summary": NASTY})
    timeline = one.timeline.model_copy(update={"title": NASTY, "events": (event,)})
    files = site(Selection(timeline, one.verified, one.ids, ADDRESS), BUNDLE)

    for path in ("index.html", "embed.html", "404.html", "events/one.html"):
        assert "img" not in {tag for tag, _ in Elements(files[path]).found}, path
    assert Elements(files["events/one.html"]).tags()["og:title"] == NASTY
    assert etree.fromstring(files["feed.xml"]).findtext(f"{ATOM}entry/{ATOM}title") == NASTY


def test_what_is_missing_leads_home(select: Callable[..., Selection], files: Mapping[str, bytes]):
    with_address = site(select(ADDRESS), BUNDLE)["404.html"]

    assert Elements(with_address).one("a")["href"] == f"{ADDRESS}/"
    assert b"<script" not in with_address
    assert Elements(files["404.html"]).one("a")["href"] == "./"
    assert Elements(files["404.html"]).one("meta", name="robots")["content"] == "noindex"
