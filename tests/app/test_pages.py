"""The page as the server sends it: the first screen of its very address."""

import gzip
import json
import re
from pathlib import Path

import pandas as pd
import pytest
from lxml import html

from tests.app.conftest import Get
from tests.conftest import COUNT, NOTHING_YET
from timeline.app import routes
from timeline.filters import Filters


def shown(text: str) -> list[str]:
    """The ids of the events whose text is in sight."""
    page = html.fromstring(text)
    return [
        place.get("id").partition("=")[2]
        for place in page.xpath("//div[@class='page-event']")
        if "hidden" not in place.attrib
    ]


def marks(text: str) -> list[str]:
    """The ids of the events whose marks are drawn."""
    return [mark.get("data-mark") for mark in html.fromstring(text).xpath("//*[@data-mark]")]


def test_an_address_without_a_word_shows_every_event_as_mark_and_text(get: Get):
    answer = get("/")

    assert answer.status == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert len(marks(answer.text)) == len(shown(answer.text)) == COUNT


def test_filters_choose_marks_and_text_before_any_script_runs(get: Get, events: pd.DataFrame):
    chosen = Filters(lane=("iraq", "syria"), years=(2003, 2012), q="soleimani").apply(events)

    text = get("/?lane=iraq&lane=syria&years=2003&years=2012&q=soleimani").text

    assert shown(text) == marks(text) == list(chosen.index)
    assert 0 < len(chosen) < COUNT


def test_the_view_and_the_card_of_an_address_are_there_at_once(get: Get):
    page = html.fromstring(get("/?view=read&event=soleimani-killed").text)

    assert page.body.get("data-view") == "read"
    [card] = page.xpath("//aside[@class='tl-side']//*[@data-testid='event-card']")
    assert card.get("data-event-id") == "soleimani-killed"
    assert card.xpath(".//h2")[0].text_content() == "US strike kills Soleimani at Baghdad airport"


def test_what_is_not_there_is_ignored(get: Get):
    answer = get("/?lane=mars&view=map&event=nothing&years=long+ago")

    assert answer.status == 200
    assert len(shown(answer.text)) == COUNT


@pytest.mark.parametrize(
    ("query", "says"),
    [("", None), ("?lane=iraq", None), ("?q=xyzzy", "No event matches these filters.")],
)
def test_without_scripts_too_it_is_said_where_no_event_matches(
    get: Get, query: str, says: str | None
):
    page = html.fromstring(get(f"/{query}").text)

    assert page.xpath("//nav[@class='page-contents']/p/text()") == ([says] if says else [])


def test_a_file_without_events_says_that_there_are_none_yet(get: Get, file: Path):
    file.write_text(NOTHING_YET, encoding="utf-8")

    page = html.fromstring(get("/").text)

    assert page.xpath("//nav[@class='page-contents']/p/text()") == ["There are no events yet."]


def test_links_to_outputs_have_the_filters_of_the_page(get: Get):
    page = html.fromstring(get("/?lane=iraq&event=soleimani-killed&view=table").text)

    links = {link.text: link.get("href") for link in page.xpath("//a[@data-export]")}
    assert links["CSV, one row an event"] == "export/csv?lane=iraq"
    assert links["handout (PDF)"] == "export/handout?lane=iraq"


def test_a_frame_of_another_page_gets_what_it_has_room_for(get: Get):
    text = get("/?embed=true&lane=iraq").text

    page = html.fromstring(text)
    ids = page.xpath("//@id")
    assert "whole" in ids
    assert {"about", "exports"}.isdisjoint(ids)
    assert len(shown(text)) < COUNT


def test_two_addresses_that_ask_for_the_same_get_the_same_however_long_they_are(get: Get):
    words = "soleimani " * 5000

    pages = {
        get(f"/?q={words[:length]}&nothing={length}".replace(" ", "+")).body
        for length in (300, 50_000)
    }

    assert len(pages) == 1


def test_whoever_refuses_gzip_gets_none(get: Get):
    assert "content-encoding" not in get("/", accept_encoding="br, gzip;q=0").headers
    assert get("/", accept_encoding="gzip;q=0.5").headers["content-encoding"] == "gzip"


def test_a_page_is_sent_compressed_and_known_again(get: Get):
    plain, packed = get("/"), get("/", accept_encoding="gzip, br")

    assert gzip.decompress(packed.body) == plain.body
    assert packed.headers["cache-control"] == "no-cache"
    again = get("/", if_none_match=packed.headers["etag"])
    assert (again.status, again.body) == (304, b"")


def test_what_a_page_refers_to_never_changes_under_its_address(get: Get):
    text = get("/").text

    for name in re.findall(r'"(assets/[^"]+)"', text):
        answer = get(f"/{name}")
        assert answer.status == 200
        assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"


def test_an_open_page_fetches_the_version_that_it_is_told_of(get: Get):
    told = json.loads(get("/healthz").text)

    answer = get(f"/data/{told['version']}.json")
    data = json.loads(answer.text)

    assert told == {"status": "ok", "version": told["version"], "change": 1}
    assert [row["id"] for row in data["page"]["rows"]] == shown(data["text"])
    assert data["lead"].startswith("One opinion article")
    assert get("/data/0123456789ab.json").status == 404


def test_two_servers_of_one_file_send_the_same(get: Get):
    first = get("/healthz").text, get("/").body
    routes.current.cache_clear()

    assert (get("/healthz").text, get("/").body) == first


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"events: [", b"- a\n- b", b"\x00\x01"])
def test_a_file_that_is_no_timeline_gives_a_page_that_says_so(get: Get, file: Path, content: bytes):
    file.write_bytes(content)

    answer = get("/")

    assert (answer.status, answer.headers["retry-after"]) == (503, "5")
    assert "This timeline cannot be shown just now" in answer.text
    assert get("/export/csv").status == 503
    assert json.loads(get("/healthz").text)["version"] == ""


def test_text_of_the_file_is_never_markup(get: Get, file: Path):
    text = file.read_text(encoding="utf-8")
    title = "title: Soleimani and Khamenei, 1990-2020"
    file.write_text(text.replace(title, "title: <img src=x> **bold**"), encoding="utf-8")

    page = html.fromstring(get("/").text)

    assert page.xpath("//h1")[0].text == "<img src=x> **bold**"
    assert not page.xpath("//img")


DRAFT = """
  - id: not-yet
    title: Not yet finished
    date: "2020-01-02"
    lane: command
    origin: record
    draft: true
"""


def test_a_draft_is_shown_only_where_drafts_were_asked_for_and_never_exported(
    get: Get, file: Path, monkeypatch: pytest.MonkeyPatch
):
    head, last = file.read_text(encoding="utf-8").rsplit("\n  - id: soleimani-killed\n", 1)
    file.write_text(f"{head}{DRAFT}\n  - id: soleimani-killed\n{last}", encoding="utf-8")
    assert "not-yet" not in shown(get("/").text)

    monkeypatch.setenv("TIMELINE_DRAFTS", "1")
    routes.current.cache_clear()

    assert "not-yet" in shown(get("/").text)
    assert "not-yet" not in get("/export/csv").text
