"""Very many events: what is in the page of them, and what in its parts."""

import base64
import gzip
import json
import re
from collections.abc import Callable

import pytest
from lxml import html

from tests.exporters.test_page import BUNDLE, NASTY, Elements
from timeline.exporters.selection import Selection
from timeline.exporters.web import content, first_frame
from timeline.exporters.web.page import to_html
from timeline.exporters.web.page_data import chart_of
from timeline.exporters.web.site import site
from timeline.model import Timeline
from timeline.table import fold, to_frame
from timeline.verification.record import Verified

#: What is so when no test changes it.
MANY, PARTS = content.MANY, dict(content.PARTS)


@pytest.fixture(autouse=True)
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two events are very many here, and each has a part with its card."""
    monkeypatch.setattr(content, "MANY", 1)
    monkeypatch.setitem(content.PARTS, "cards", 1)


@pytest.fixture
def selection(small: Callable[..., Timeline]) -> Selection:
    """Two events; the second has a letter in its report that nothing else has."""
    timeline = small(one="1990-05-04", two="[1991..1993]")
    one, two = timeline.events
    report = two.evidence[0].model_copy(update={"says": "It was ﬂooded by Ωne wave."})
    events = one, two.model_copy(update={"evidence": (report, *two.evidence[1:])})
    return Selection(
        timeline.model_copy(update={"events": events}), Verified.empty(), ("one", "two")
    )


def parts(page: bytes) -> dict[str, object]:
    """Return the parts that a page has packed, by their names."""
    packed = re.findall(r'<script type="text/plain" id="part-(.*?)">(.*?)</script>', page.decode())
    return {name: json.loads(gzip.decompress(base64.b64decode(text))) for name, text in packed}


def cards(page: bytes) -> list[str]:
    """Return the cards that a page has packed."""
    return [card for name, some in parts(page).items() if "cards" in name for card in some]


def test_up_to_2000_events_stand_whole_in_the_page():
    assert MANY == 2_000
    assert PARTS == {"cards": 100, "words": 1_000}


def test_a_page_alone_has_data_cards_and_words_packed(selection: Selection):
    packed = parts(to_html(selection, BUNDLE))

    assert list(packed) == ["page", "cards-0", "cards-1", "words-0"]
    assert [row["id"] for row in packed["page"]["rows"]] == ["one", "two"]
    assert packed["page"]["parts"] == {"cards": 1, "words": 1_000}
    assert packed["words-0"] == list(to_frame(selection.timeline)["words"])
    assert fold("Ωne wave") in packed["words-0"][1]


def test_each_part_has_the_cards_of_its_events(selection: Selection):
    page = to_html(selection, BUNDLE)

    assert [html.fromstring(card).get("data-event-id") for card in cards(page)] == ["one", "two"]
    assert "It was ﬂooded by Ωne wave." in parts(page)["cards-1"][0]


def test_drafts_are_in_the_parts_where_they_are_shown(selection: Selection):
    one, two = selection.timeline.events
    events = (one, two.model_copy(update={"draft": True}))
    timeline = selection.timeline.model_copy(update={"events": events})
    shown = content.Content(Selection(timeline, Verified.empty(), ("one", "two"), drafts=True))

    assert "wave" in json.loads(shown.parts["words-0"]())[1]


def test_without_scripts_a_page_alone_has_titles_dates_summaries_and_names_of_sources(
    selection: Selection,
):
    page = to_html(selection, BUNDLE).decode()
    (text,) = re.findall("<noscript>(.*?)</noscript>", page, re.DOTALL)

    for words in (
        "Title of two",
        "Some time between 1991 and 1993",
        "Summary of two.",
        "A. Writer",
    ):
        assert words.casefold() in text.casefold()
    assert "Words of the article." not in text
    assert "wave" not in text


def test_a_site_has_the_parts_beside_its_pages(selection: Selection):
    files = site(selection, BUNDLE)
    (address,) = re.findall(r'<link id="parts" href="(.*?)">', files["index.html"].decode())
    named = [
        path for path in files if re.fullmatch(address.replace("PART", "[a-z]+(-[0-9]+)?"), path)
    ]

    assert [path.split(".")[0] for path in named] == [
        "assets/page",
        "assets/cards-0",
        "assets/cards-1",
        "assets/words-0",
    ]
    assert "wave" in json.loads(files[address.replace("PART", "words-0")])[1]
    assert address in files["embed.html"].decode()
    assert not parts(files["index.html"])


def test_other_parts_have_other_addresses(selection: Selection):
    one, two = selection.timeline.events
    timeline = selection.timeline.model_copy(
        update={"events": (one, two.model_copy(update={"evidence": ()}))}
    )
    others = Selection(timeline, Verified.empty(), ("one", "two"))

    before, after = ({*site(some, BUNDLE)} for some in (selection, others))
    assert not {path for path in before & after if "words" in path or "cards" in path}


def test_a_site_leads_those_without_scripts_to_the_years(selection: Selection):
    files = site(selection, BUNDLE)
    links = html.fromstring(files["index.html"]).xpath(
        '//nav[contains(@class, "page-years")]//a/@href'
    )

    assert links == ["events/1990.html", "events/1991.html"]
    assert {*links} <= {*files}


def test_what_other_programs_read_has_the_timeline_and_no_events(selection: Selection):
    (linked,) = [
        json.loads(text)
        for attributes, text in Elements(to_html(selection, BUNDLE)).scripts
        if attributes.get("type") == "application/ld+json"
    ]

    assert linked["name"] == "A small timeline"
    assert not linked.get("hasPart")


def test_the_faces_have_the_letters_of_what_is_packed(selection: Selection):
    with_letter = to_html(selection, BUNDLE)
    one, two = selection.timeline.events
    timeline = selection.timeline.model_copy(
        update={"events": (one, two.model_copy(update={"evidence": ()}))}
    )
    without = to_html(Selection(timeline, Verified.empty(), ("one", "two")), BUNDLE)

    assert faces(with_letter) != faces(without)


def faces(page: bytes) -> list[str]:
    """Return the typefaces within a page."""
    return re.findall(r"url\(\"?(data:font[^)]*)", page.decode())


def test_without_scripts_the_page_is_whole_however_many_events_it_has(selection: Selection):
    page = Elements(to_html(selection, None))

    assert "It was ﬂooded by Ωne wave." in page.text


def test_no_text_of_the_file_becomes_markup_in_a_card(selection: Selection):
    one, two = selection.timeline.events
    quote = two.quotes[0].model_copy(update={"text": NASTY})
    nasty = two.model_copy(update={"title": NASTY, "summary": NASTY, "quotes": (quote,)})
    timeline = selection.timeline.model_copy(update={"events": (one, nasty)})
    page = to_html(Selection(timeline, Verified.empty(), ("one", "two")), BUNDLE)

    made = [html.fromstring(card) for card in cards(page)]

    assert [[*card.iter("img", "script")] for card in made] == [[], []]
    assert made[1].findtext("h3") == NASTY
    assert not Elements(page).all("img")


def test_the_same_events_are_the_same_bytes(selection: Selection):
    assert to_html(selection, BUNDLE) == to_html(selection, BUNDLE)


def test_the_first_frame_leaves_out_what_other_marks_hide(
    small: Callable[..., Timeline],
):
    dates = {"a": "1990-05-04", "b": "1990-05-05", "c": "1990-05-04", "d": "2010"}
    timeline = small(**dict(sorted(dates.items(), key=lambda pair: pair[1])))
    chart = chart_of(Selection(timeline, Verified.empty(), tuple("abcd")))
    for mark in range(4):
        chart["data"][0]["y"][mark] = 1
    every = [mark.id for mark in first_frame.first_frame(chart).marks]
    chart["layout"]["meta"]["clustered"] = True

    assert sorted(every) == ["a", "b", "c", "d"]
    assert [mark.id for mark in first_frame.first_frame(chart).marks] == ["b", "d"]


def test_the_cards_are_those_of_whole_pages(selection: Selection, monkeypatch: pytest.MonkeyPatch):
    packed = cards(to_html(selection, BUNDLE))
    monkeypatch.setattr(content, "MANY", 2)
    whole = to_html(selection, BUNDLE).decode()

    assert len(packed) == 2
    assert all(card.strip() in whole for card in packed)
