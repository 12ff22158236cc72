"""A page of very many events, whose cards are packed, does all that a small one does."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import ExportedPage
from tests.conftest import COUNT
from timeline.exporters.selection import Selection
from timeline.exporters.web import packed_cards
from timeline.exporters.web.page import to_html
from timeline.frontend import PLOTLY
from timeline.model import Timeline
from timeline.verification.record import Verified

EVENT = "zarif-resigns"
OPEN_CARD = "document.querySelector('.tl-side [data-testid=event-card]').outerHTML"


@pytest.fixture(scope="module")
def packed(
    timeline: Timeline, verified: Verified, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The real events as if they were very many."""
    ids = tuple(event.id for event in timeline.events)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(packed_cards, "WHOLE", 1)
        page = to_html(Selection(timeline, verified, ids), PLOTLY.read_text(encoding="utf-8"))
    file = tmp_path_factory.mktemp("packed") / "page.html"
    file.write_bytes(page)
    return file


def test_the_open_card_is_that_of_a_whole_page(
    new_page: Callable[..., Page], packed: Path, exported: Path
):
    cards = []
    for file in (packed, exported):
        page = ExportedPage(new_page(), file).open(f"#event={EVENT}").page
        expect(page.locator(".tl-side blockquote").first).to_be_visible()
        cards.append(page.evaluate(OPEN_CARD))

    assert cards[0] == cards[1]


def test_words_that_only_a_report_has_are_found(
    new_page: Callable[..., Page], packed: Path, number: Callable[..., int]
):
    shown = ExportedPage(new_page(), packed).open("#q=mounting")

    assert 0 < number(q="mounting") < COUNT
    shown.expect_count(number(q="mounting"))


def test_the_reading_text_has_whole_cards_where_one_reads(
    new_page: Callable[..., Page], packed: Path
):
    page = ExportedPage(new_page(), packed).go(f"#view=read&event={EVENT}").page
    place = page.locator(f'[id="event={EVENT}"]')

    expect(place.locator("blockquote").first).to_be_visible()
    expect(place).to_be_in_viewport()
    assert page.locator(".page-event blockquote").count() < COUNT


def test_the_table_has_every_event_and_opens_it(new_page: Callable[..., Page], packed: Path):
    page = ExportedPage(new_page(), packed).go("#view=table").page

    expect(page.locator("#table tbody tr")).to_have_count(COUNT)
    page.locator("#table tbody a").first.click()
    expect(page.locator("#table blockquote").first).to_be_visible()


def test_without_scripts_it_says_what_was_when_and_by_which_sources(
    new_page: Callable[..., Page], packed: Path, timeline: Timeline
):
    page = ExportedPage(new_page(java_script_enabled=False), packed).go().page
    event = next(event for event in timeline.events if event.id == EVENT)
    text = page.locator(f'[id="event={EVENT}"]').text_content() or ""

    assert page.locator("#text article:visible").count() == COUNT
    for words in (event.title, event.date.label, event.summary, "Nibras Kazimi"):
        assert words in text
