"""Very many events: the server's page has none of their text, and parts of it to be fetched."""

import gzip
import json
import re

import pandas as pd
import pytest
from lxml import html

from tests.app.conftest import Get
from tests.app.test_pages import marks
from tests.conftest import COUNT
from timeline import figure
from timeline.app import routes
from timeline.exporters.web import content

QUERIES = (
    "/?q=soleimani",
    "/?lane=iraq&lane=syria",
    "/?years=2003&years=2012",
    "/?lane=tehran&q=a",
)


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    """The real events are very many here."""
    monkeypatch.setattr(content, "MANY", 10)
    monkeypatch.setitem(content.PARTS, "cards", 50)


@pytest.fixture
def address(many: None, get: Get) -> str:
    """The address of a part, with PART for its name."""
    (found,) = re.findall(r'<link id="parts" href="(.*?)">', get("/").text)
    return f"/{found}"


def test_a_page_says_where_its_parts_are_and_has_no_text(address: str, get: Get):
    page = html.fromstring(get("/").text)

    assert address == f"/data/{routes.current().edition.version}/PART.json"
    assert not page.xpath("//article")
    assert page.xpath("//link[@rel='preload']/@href") == [address[1:].replace("PART", "page")]


def test_every_event_has_its_card_and_its_words_in_a_part(
    address: str, get: Get, events: pd.DataFrame
):
    read = {
        name: json.loads(get(address.replace("PART", name)).body)
        for name in ("page", "cards-0", "cards-1", "words-0")
    }
    ids = [html.fromstring(card).get("data-event-id") for card in read["cards-0"] + read["cards-1"]]

    assert ids == [row["id"] for row in read["page"]["rows"]] == [*events.index]
    assert len(read["cards-0"]) == 50
    assert read["words-0"] == [*events["words"]]


def test_a_part_is_compressed_and_kept_for_ever(address: str, get: Get):
    plain = get(address.replace("PART", "cards-0"))
    packed = get(address.replace("PART", "cards-0"), accept_encoding="gzip")

    assert gzip.decompress(packed.body) == plain.body
    assert "immutable" in plain.headers["cache-control"]


@pytest.mark.parametrize("name", ["cards-2", "words-1", "cards-00"])
def test_a_part_that_is_not_there_is_not_found(address: str, get: Get, name: str):
    assert get(address.replace("PART", name)).status == 404


def test_parts_of_another_version_are_not_found(many: None, get: Get):
    assert get("/data/0123456789ab/cards-0.json").status == 404


def test_few_events_have_no_parts(get: Get):
    version = routes.current().edition.version

    assert get(f"/data/{version}/cards-0.json").status == 404
    assert not html.fromstring(get("/").text).xpath("//link[@id='parts']")


def test_without_scripts_years_lead_to_the_text_of_every_event(
    many: None, get: Get, events: pd.DataFrame
):
    years = html.fromstring(get("/").text).xpath("//nav[contains(@class, 'page-years')]//a/@href")
    pages = [html.fromstring(get(f"/{path}").text) for path in years]
    told = [section.get("id") for page in pages for section in page.xpath("//section")]

    assert sorted(told) == sorted(events.index)
    assert len(told) == COUNT
    styles = {style for page in pages for style in page.xpath("//link[@rel='stylesheet']/@href")}
    assert [get(style.removeprefix("..")).status for style in styles] == [200]


@pytest.mark.parametrize("path", ["/events/1066.html", "/events/soleimani-killed.html"])
def test_an_unknown_page_of_events_is_not_found(many: None, get: Get, path: str):
    answer = get(path)

    assert answer.status == 404
    assert answer.body == get("/nowhere").body


def test_a_change_of_what_is_said_of_quotes_alone_is_another_version(
    many: None, get: Get, file, monkeypatch: pytest.MonkeyPatch
):
    version = routes.current().edition.version
    (file.parent / "verified.json").unlink()
    routes.current.cache_clear()

    assert routes.current().edition.version != version


def test_the_first_frame_of_a_filter_is_that_of_all_its_events(
    many: None, get: Get, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(figure, "CLUSTERED", 10)
    drawn = [get(query).text for query in QUERIES]
    monkeypatch.setattr(content.Content, "drawn", lambda _, ids: ids)
    routes.current().edition.page.cache_clear()

    whole = [get(query).text for query in QUERIES]
    assert [{*marks(text)} for text in drawn] == [{*marks(text)} for text in whole]
    assert all(0 < len(marks(text)) < COUNT for text in drawn)
