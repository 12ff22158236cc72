"""A page of very many events: short as text, with every card packed."""

import base64
import gzip
import json
import re
from collections.abc import Callable, Iterator

import pytest
from lxml import html

from tests.exporters.test_page import BUNDLE, NASTY, Elements
from timeline.exporters.selection import Selection
from timeline.exporters.web import first_frame, packed_cards
from timeline.exporters.web.page import to_html
from timeline.exporters.web.page_data import chart_of
from timeline.exporters.web.site import site
from timeline.model import Timeline
from timeline.table import fold, to_frame
from timeline.verification.record import Verified

#: Above how many events cards are packed, when no test changes it.
FROM = packed_cards.WHOLE


@pytest.fixture(autouse=True)
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two events are very many here."""
    monkeypatch.setattr(packed_cards, "WHOLE", 1)


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


def unpacked(page: bytes, id: str) -> str:
    """Return what a script element of a page has packed."""
    (found,) = re.findall(rf'<script type="text/plain" id="{id}">(.*?)</script>', page.decode())
    return gzip.decompress(base64.b64decode(found)).decode()


def lines(page: bytes) -> Iterator[tuple[str, str]]:
    """Yield the card and the searched words of each event."""
    for line in unpacked(page, "cards").split("\n"):
        card, words = json.loads(line)
        yield card, words


def test_up_to_2000_events_stand_whole_in_the_page():
    assert FROM == 2_000


def test_the_text_has_titles_dates_summaries_and_the_names_of_sources(selection: Selection):
    page = Elements(to_html(selection, BUNDLE))

    assert len(page.all("article")) == 2
    for words in (
        "Title of two",
        "Some time between 1991 and 1993",
        "Summary of two.",
        "A. Writer",
    ):
        assert words.casefold() in page.text.casefold()
    assert "Words of the article." not in page.text
    assert "wave" not in page.text


def test_every_card_and_all_its_words_are_packed(selection: Selection):
    packed = list(lines(to_html(selection, BUNDLE)))

    assert [html.fromstring(card).get("data-event-id") for card, _ in packed] == ["one", "two"]
    assert "It was ﬂooded by Ωne wave." in packed[1][0]
    assert [words for _, words in packed] == list(to_frame(selection.timeline)["words"])
    assert fold("Ωne wave") in packed[1][1]


def test_what_filters_and_chart_need_is_packed_too(selection: Selection):
    data = json.loads(unpacked(to_html(selection, BUNDLE), "data"))

    assert [row["id"] for row in data["rows"]] == ["one", "two"]


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

    cards = [html.fromstring(card) for card, _ in lines(page)]

    assert [[*card.iter("img", "script")] for card in cards] == [[], []]
    assert cards[1].findtext("h3") == NASTY
    assert not Elements(page).all("img")


def test_the_same_events_are_the_same_bytes(selection: Selection):
    assert to_html(selection, BUNDLE) == to_html(selection, BUNDLE)


def test_a_site_and_its_page_for_frames_have_them_packed(selection: Selection):
    files = site(selection, BUNDLE)

    for path in ("index.html", "embed.html"):
        assert [words for _, words in lines(files[path])] == list(
            to_frame(selection.timeline)["words"]
        )


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
    packed = lines(to_html(selection, BUNDLE))
    monkeypatch.setattr(packed_cards, "WHOLE", 2)
    whole = to_html(selection, BUNDLE).decode()

    assert all(card.strip() in whole for card, _ in packed)
