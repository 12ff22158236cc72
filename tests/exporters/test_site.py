"""The exported site: its files, their tags and links, and the folder that they are written to."""

import hashlib
import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from urllib.parse import urldefrag

import icalendar
import pytest
from lxml import etree
from typer.testing import CliRunner

from tests.conftest import COUNT
from timeline.cli import app
from timeline.exporters.formats.ics import to_ics
from timeline.exporters.formats.json import to_json
from timeline.exporters.output import CannotWrite
from timeline.exporters.selection import Selection
from timeline.exporters.web.folder import write_folder
from timeline.exporters.web.page import digest as allowed
from timeline.exporters.web.site import site
from timeline.frontend import placing
from timeline.verification.record import QuoteRecord, Verified, digest

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests" / "data" / "small.yaml"
BUNDLE = "/*\n* plotly.js (basic - minified) v4.1.1\n*/ window.Plotly = {};"
NASTY = '</script><img src=x onerror="alert(1)"> & <!-- {{ 7 * 7 }}'
ADDRESS = "https://example.org/a/timeline"
ATOM = "{http://www.w3.org/2005/Atom}"


class Elements(HTMLParser):
    """Every element's name and attributes."""

    def __init__(self, page):
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


@pytest.fixture
def select(small):
    def choose(address="", **dates):
        timeline = small(**dates or {"one": "1990-05-04", "two": ("[1991..1993]", "lower")})
        return Selection(
            timeline, Verified.empty(), tuple(event.id for event in timeline.events), address
        )

    return choose


@pytest.fixture
def files(select):
    return site(select(), BUNDLE)


def bundle(folder):
    file = folder / "plotly.js"
    file.write_text(BUNDLE)
    return file


def tree(folder):
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


# The files


def test_it_has_a_page_for_each_event_and_assets_named_by_their_content(files):
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


def test_the_style_sheet_leads_to_every_face_and_each_page_to_the_style_sheet(files):
    (sheet,) = [path for path in files if path.endswith(".css")]

    named = re.findall(r'url\("(.+?)"\)', files[sheet].decode())
    assert {f"assets/{name}" for name in named} == {
        path for path in files if path.endswith(".woff2")
    }
    assert all(
        sheet.encode() in files[path] for path in ("index.html", "embed.html", "events/one.html")
    )


def test_data_and_calendar_are_those_of_the_other_exports(select, files):
    assert files["events.json"] == to_json(select())
    assert files["events.ics"] == to_ics(select())
    assert len(icalendar.Calendar.from_ical(files["events.ics"]).events) == 2


@pytest.mark.parametrize("address", ["", ADDRESS])
def test_every_link_within_it_is_relative_and_leads_to_one_of_its_files(select, address):
    files = site(select(address), BUNDLE)
    for path, data in files.items():
        if path.endswith(".html") and path != "404.html":
            for name, found in Elements(data).found:
                link = urldefrag(found.get("href") or found.get("src") or "")[0]
                if found.get("rel") != "canonical" and not link.startswith("data:"):
                    assert resolved(path, link) in files, (path, name, link)


def resolved(path, link):
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
def test_scripts_come_from_the_site_alone(files, path, scripts, more):
    policy = Elements(files[path]).one("meta", **{"http-equiv": "Content-Security-Policy"})[
        "content"
    ]

    assert policy == (
        f"default-src 'none'; script-src {scripts}; style-src 'self' 'unsafe-inline'; font-src 'self'; "
        f"img-src data: blob:; base-uri 'none'; form-action 'none'{more}"
    )


def test_the_page_names_its_feeds(files):
    page = Elements(files["index.html"])

    assert page.one("link", type="application/atom+xml")["href"] == "feed.xml"
    assert page.one("link", type="text/calendar")["href"] == "events.ics"
    assert page.one("link", type="application/json")["href"] == "events.json"


def test_the_page_for_frames_has_its_text_and_nothing_around_it(files):
    page = Elements(files["embed.html"])

    assert [found["data-event-id"] for tag, found in page.found if tag == "article"] == [
        "one",
        "two",
    ]
    assert not [
        found for tag, found in page.found if tag == "section" or found.get("id") == "embed"
    ]
    assert page.one("a", id="whole") == {"id": "whole", "href": "./", "target": "_blank"}


# What other sites show


def test_an_events_page_has_its_title_its_date_in_words_and_its_first_quote(select):
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


def test_without_an_address_no_page_claims_one(files):
    for path in ("index.html", "events/one.html"):
        assert "og:url" not in Elements(files[path]).tags()
        assert b"canonical" not in files[path]


def test_an_events_page_forwards_and_has_a_plain_link_beside(files):
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


def test_an_event_without_a_quote_is_told_by_its_summary(select):
    one = select(one="1990")
    event = one.timeline.events[0].model_copy(update={"quotes": ()})
    timeline = one.timeline.model_copy(update={"events": (event,)})
    page = site(Selection(timeline, one.verified, one.ids), BUNDLE)["events/one.html"]

    assert Elements(page).tags()["og:description"] == "1990: Summary of one."


def test_nothing_from_the_file_becomes_markup(select):
    one = select(one="1990")
    event = one.timeline.events[0].model_copy(update={"title": NASTY, "summary": NASTY})
    timeline = one.timeline.model_copy(update={"title": NASTY, "events": (event,)})
    files = site(Selection(timeline, one.verified, one.ids, ADDRESS), BUNDLE)

    for path in ("index.html", "embed.html", "404.html", "events/one.html"):
        assert "img" not in {tag for tag, _ in Elements(files[path]).found}, path
    assert Elements(files["events/one.html"]).tags()["og:title"] == NASTY
    assert etree.fromstring(files["feed.xml"]).findtext(f"{ATOM}entry/{ATOM}title") == NASTY


def test_what_is_missing_leads_home(select, files):
    with_address = site(select(ADDRESS), BUNDLE)["404.html"]

    assert Elements(with_address).one("a")["href"] == f"{ADDRESS}/"
    assert b"<script" not in with_address
    assert Elements(files["404.html"]).one("a")["href"] == "./"
    assert Elements(files["404.html"]).one("meta", name="robots")["content"] == "noindex"


# The feed


def test_the_feed_is_what_rfc_4287_asks_for(select):
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


def test_the_feeds_ids_are_the_same_wherever_it_is_published(select):
    def ids(address):
        feed = etree.fromstring(site(select(address), BUNDLE)["feed.xml"])
        return [found.text for found in feed.iter(f"{ATOM}id")]

    assert ids("") == ids(ADDRESS)
    assert len(set(ids(""))) == 3
    assert all(found.startswith("urn:uuid:") for found in ids(""))


def test_an_entry_was_updated_when_its_sources_were_read_or_its_quotes_compared(select):
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
    verified = Verified(quotes={digest("Words of the article."): record})
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


# The folder


def test_what_is_gone_is_removed_and_what_is_the_same_stays_untouched(tmp_path, select):
    write_folder(tmp_path, site(select(one="1990", two="1991"), BUNDLE))
    same = (tmp_path / "events" / "one.html").stat().st_mtime_ns
    old = set(tree(tmp_path))
    write_folder(tmp_path, site(select(one="1990", three="1992"), f"{BUNDLE} "))

    assert {re.sub(r"[0-9a-f]{12}", "HASH", path) for path in old ^ set(tree(tmp_path))} == {
        "events/two.html",
        "events/three.html",
        "assets/plotly.HASH.js",
    }
    assert len([path for path in tree(tmp_path) if "plotly" in path]) == 1
    assert (tmp_path / "events" / "one.html").stat().st_mtime_ns == same


def test_the_list_can_be_checked_with_sha256sum(tmp_path, files):
    write_folder(tmp_path, files)

    sums = (tmp_path / "site.sha256").read_text().splitlines()
    assert sums == sorted(
        (f"{hashlib.sha256(data).hexdigest()}  {path}" for path, data in files.items()),
        key=lambda line: line[66:],
    )


def test_a_folder_with_other_files_is_refused(tmp_path, files):
    (tmp_path / "thesis.txt").write_text("mine")

    with pytest.raises(CannotWrite, match="holds files that `timeline export site` did not write"):
        write_folder(tmp_path, files)
    assert tree(tmp_path) == {"thesis.txt": b"mine"}


def test_a_folder_with_hidden_files_alone_counts_as_empty(tmp_path, files):
    (tmp_path / ".git").write_text("gitdir: elsewhere")
    write_folder(tmp_path, files)

    assert tree(tmp_path)[".git"] == b"gitdir: elsewhere"


def test_files_added_later_stay(tmp_path, files):
    write_folder(tmp_path, files)
    (tmp_path / "robots.txt").write_text("mine")
    (tmp_path / "events" / "notes.html").write_text("mine")
    write_folder(tmp_path, {"index.html": b"another"})

    left = tree(tmp_path)
    assert set(left) == {"robots.txt", "events/notes.html", "index.html", "site.sha256"}
    assert left["robots.txt"] == left["events/notes.html"] == b"mine"


@pytest.mark.parametrize("after", [{}, {"index.html": b"another"}])
def test_a_file_changed_by_hand_is_neither_replaced_nor_removed(tmp_path, after):
    write_folder(tmp_path, {"a.html": b"a", "index.html": b"one"})
    (tmp_path / "index.html").write_bytes(b"mine")
    before = tree(tmp_path)

    with pytest.raises(
        CannotWrite, match=r"index\.html is not as `timeline export site` wrote it, and nothing was"
    ):
        write_folder(tmp_path, after)
    assert tree(tmp_path) == before


def test_an_own_file_where_a_new_one_would_stand_is_not_replaced(tmp_path):
    write_folder(tmp_path, {"index.html": b"one"})
    (tmp_path / "feed.xml").write_bytes(b"mine")

    with pytest.raises(CannotWrite, match=r"feed\.xml is not as"):
        write_folder(tmp_path, {"index.html": b"one", "feed.xml": b"two"})


def test_an_export_that_was_broken_off_is_taken_up_again(tmp_path):
    write_folder(tmp_path, {"a.html": b"1", "b.html": b"1"})
    (tmp_path / "notes").write_text("mine, where a folder should be")
    with pytest.raises(FileExistsError):
        write_folder(tmp_path, {"a.html": b"2", "notes/c.html": b"2"})
    assert tree(tmp_path)["a.html"] == b"2"
    write_folder(tmp_path, {"a.html": b"3"})

    assert set(tree(tmp_path)) == {"a.html", "notes", "site.sha256"}


@pytest.mark.parametrize(
    "line",
    [f"{'0' * 64}  ../elsewhere.html", "a shopping list", "\N{LATIN SMALL LETTER E WITH ACUTE}"],
)
def test_a_list_that_is_not_ours_is_refused(tmp_path, line):
    (tmp_path / "site.sha256").write_text(f"{line}\n", encoding="latin-1")

    with pytest.raises(
        CannotWrite, match=r"site\.sha256 is not as `timeline export site` wrote it"
    ):
        write_folder(tmp_path, {"index.html": b"one"})


# The command


def export(*arguments):
    result = CliRunner().invoke(app, ["export", "site", *map(str, arguments)])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.exit_code, result.stdout, result.stderr


def test_two_runs_give_the_same_bytes_wherever_and_whenever_they_run(tmp_path):
    found = []
    for number, (zone, seed) in enumerate((("Asia/Tehran", "1"), ("America/New_York", "2"))):
        where = tmp_path / str(number)
        where.mkdir()
        program = Path(sys.executable).with_name("timeline")
        command = [
            program,
            "export",
            "site",
            ROOT / "data" / "events.yaml",
            "-o",
            "out",
            "--address",
            ADDRESS,
        ]
        subprocess.run(
            command,
            cwd=where,
            env=os.environ | {"TZ": zone, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        )
        found.append(tree(where / "out"))

    assert len(found[0]) == COUNT + 15
    assert found[0] == found[1]


def test_it_says_what_it_wrote(tmp_path):
    out = tmp_path / "new" / "site"

    assert export(SMALL, "-o", out, "--plotly", bundle(tmp_path)) == (
        0,
        f"{out} written: 2 events, 16 files\n",
        "",
    )
    assert export(SMALL, "-o", out, "--plotly", bundle(tmp_path))[0] == 0


def test_what_the_calendar_cannot_hold_is_told(tmp_path):
    file = tmp_path / "events.yaml"
    file.write_text(
        "title: A harbour\nspan: 1990/2001\nlanes: [{id: town, title: The town}]\n"
        "sources: {book: {type: book, title: A book, nature: memoir}}\nevents:\n"
        "  - {id: new-light, title: A new light, date: 1990/.., lane: town, origin: article,\n"
        "     summary: It shines., quotes: [{source: book, text: A new light.}]}\n"
    )

    status, written, said = export(file, "-o", tmp_path / "site", "--plotly", bundle(tmp_path))
    assert (status, written) == (0, f"{tmp_path / 'site'} written: 1 event, 14 files\n")
    assert (
        said
        == "not in events.ics: new-light (since 1990): an entry in a calendar cannot have an open end\n"
    )


def test_a_part_of_the_events_can_be_a_site(tmp_path, timeline):
    out = tmp_path / "site"
    command = (
        ROOT / "data" / "events.yaml",
        "-o",
        out,
        "--only",
        "lane=afghanistan",
        "--plotly",
        bundle(tmp_path),
    )

    assert export(*command)[0] == 0
    named = {event["id"] for event in json.loads((out / "events.json").read_bytes())["events"]}
    assert {file.stem for file in (out / "events").iterdir()} == named
    assert named == {event.id for event in timeline.events if event.lane == "afghanistan"}


def test_a_folder_in_the_way_ends_with_2_and_a_word_on_it(tmp_path):
    (tmp_path / "thesis.txt").write_text("mine")
    words = f"{tmp_path} holds files that `timeline export site` did not write; name a new or empty one\n"
    assert export(SMALL, "-o", tmp_path, "--plotly", bundle(tmp_path)) == (2, "", words)

    file = tmp_path / "thesis.txt"
    assert export(SMALL, "-o", file, "--plotly", bundle(tmp_path)) == (
        2,
        "",
        f"{file} cannot be written: Not a directory\n",
    )


def test_a_folder_must_be_named():
    status, _, said = export(SMALL)

    assert status == 2
    assert "Missing option '--output' / '-o'" in said
