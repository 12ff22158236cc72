"""Very many events, whose text comes in parts, are shown as few are, in every host."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from bench.events import Event, write_events
from tests.browser.accessibility import violations
from tests.browser.held import Held
from tests.browser.log import Log
from tests.browser.pages import ExportedPage, TimelinePage
from tests.browser.serving import free_port, running, served
from tests.browser.waiting import stays, until
from tests.conftest import COUNT, ROOT
from timeline.exporters.quotation import quoted
from timeline.exporters.selection import Selection
from timeline.exporters.web import content
from timeline.exporters.web.folder import write_folder
from timeline.exporters.web.page import to_html
from timeline.exporters.web.site import site as files_of_site
from timeline.frontend import PLOTLY
from timeline.model import Timeline
from timeline.verification.record import Verified

EVENT = "zarif-resigns"
OPEN_CARD = "document.querySelector('.tl-side [data-testid=event-card]').outerHTML"
NODES = "document.getElementsByTagName('*').length"
#: The animation that hides what only scripts can show.
HIDING = "getComputedStyle(document.querySelector('.page-body')).animationName"
#: How many events are read at a time.
PAGE = 50
HOSTS = ["file", "site"]


@pytest.fixture(scope="module")
def many(
    timeline: Timeline, verified: Verified, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, str]]:
    """The addresses of file and site of the real events as if very many, and the site's folder."""
    folder = tmp_path_factory.mktemp("many")
    selection = Selection(timeline, verified, tuple(event.id for event in timeline.events))
    plotly = PLOTLY.read_text(encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(content, "MANY", 1)
        patch.setitem(content.PARTS, "cards", 7)
        patch.setitem(content.PARTS, "words", 20)
        (folder / "page.html").write_bytes(to_html(selection, plotly))
        write_folder(folder / "site", files_of_site(selection, plotly))
    with served(folder / "site") as address:
        file = (folder / "page.html").as_uri()
        yield {"file": file, "site": address, "folder": str(folder / "site")}


@pytest.fixture(scope="module")
def thousands(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, list[Event]]]:
    """A server of more than 2,000 events, and the events."""
    folder = tmp_path_factory.mktemp("thousands")
    events, port = write_events(folder, content.MANY + 100), free_port()
    command = [ROOT / ".venv/bin/timeline", "serve", folder / "events.yaml", "--port", str(port)]
    with running(command, port, folder):
        yield f"http://127.0.0.1:{port}/", events


@pytest.mark.parametrize("host", HOSTS)
def test_the_open_card_is_that_of_a_whole_page(
    new_page: Callable[..., Page], many: dict[str, str], exported: Path, host: str
):
    cards = []
    for address in (many[host], exported.as_uri()):
        page = TimelinePage(new_page(), address).open(f"#event={EVENT}").page
        expect(page.locator(".tl-side blockquote").first).to_be_visible()
        cards.append(page.evaluate(OPEN_CARD))

    assert cards[0] == cards[1]


@pytest.mark.parametrize("host", HOSTS)
def test_words_that_only_a_report_has_are_found(
    new_page: Callable[..., Page], many: dict[str, str], number: Callable[..., int], host: str
):
    shown = TimelinePage(new_page(), many[host]).open()

    shown.page.get_by_role("searchbox").fill("mounting")

    assert 0 < number(q="mounting") < COUNT
    shown.expect_count(number(q="mounting"))
    expect(shown.count).to_have_text(f"{number(q='mounting')} of {COUNT} events")


@pytest.mark.parametrize("host", HOSTS)
def test_reading_begins_at_the_event_with_those_around_it(
    new_page: Callable[..., Page], many: dict[str, str], host: str
):
    page = TimelinePage(new_page(), many[host]).go(f"#view=read&event={EVENT}").page
    place = page.locator(f'[id="event={EVENT}"]')

    expect(place.locator("blockquote").first).to_be_visible()
    expect(place).to_be_in_viewport()
    expect(page.locator(".page-event")).to_have_count(COUNT - PAGE)


def test_one_turns_to_later_events_and_back(new_page: Callable[..., Page], many: dict[str, str]):
    page = TimelinePage(new_page(), many["site"]).go("#view=read").page
    places = page.locator(".page-event")
    expect(places).to_have_count(PAGE)
    first = places.first.get_attribute("id")

    page.get_by_role("button", name="Later events").last.click()
    expect(page.get_by_role("heading", level=2).first).to_have_text(
        f"Events {PAGE + 1} to {COUNT} of {COUNT}"
    )
    expect(places.first.locator("blockquote, .tl-evidence").first).to_be_visible()
    expect(page.locator(".page-turning").first).to_be_in_viewport()
    expect(page.get_by_role("button", name="Later events").first).to_be_disabled()
    page.get_by_role("button", name="Earlier events").first.click()

    expect(places.first).to_have_attribute("id", first or "")


def test_a_filter_leaves_its_events_to_be_read(
    new_page: Callable[..., Page], many: dict[str, str], number: Callable[..., int]
):
    page = TimelinePage(new_page(), many["site"]).go("#view=read&lane=iraq").page

    expect(page.locator(".page-event")).to_have_count(number(lane=("iraq",)))
    expect(page.locator(".page-turning")).to_have_count(0)
    page.get_by_role("searchbox").fill("no such words anywhere")
    expect(page.locator("#text h2")).to_have_text("No events")


def test_the_table_has_every_event_and_opens_it(
    new_page: Callable[..., Page], many: dict[str, str]
):
    page = TimelinePage(new_page(), many["site"]).go("#view=table").page

    expect(page.locator("#table tbody tr")).to_have_count(COUNT)
    page.locator("#table tbody a").first.click()
    expect(page.locator("#table blockquote").first).to_be_visible()


def test_a_card_that_could_not_be_fetched_is_asked_for_again(
    page: Page, many: dict[str, str], log: Log
):
    page.route("**/cards-*", lambda route: route.abort())
    shown = TimelinePage(page, many["site"]).go(f"#event={EVENT}")
    failure = page.locator(".tl-side").get_by_text("This card could not be fetched.")
    expect(failure).to_be_visible()

    page.unroute("**/cards-*")
    page.get_by_role("button", name="Try again").click()

    expect(shown.card.locator("blockquote").first).to_be_visible()
    log.forget_errors(page)


def test_places_whose_cards_could_not_be_fetched_have_them_after_another_try(
    page: Page, many: dict[str, str], log: Log
):
    page.route("**/cards-*", lambda route: route.abort())
    TimelinePage(page, many["site"]).go("#view=read")
    again = page.locator(".page-event").first.get_by_role("button", name="Try again")
    expect(again).to_be_visible()
    page.unroute("**/cards-*")

    again.click()

    expect(page.locator(".page-event").first.locator("blockquote").first).to_be_visible()
    log.forget_errors(page)


def test_a_page_whose_data_could_not_be_fetched_says_so(page: Page, many: dict[str, str], log: Log):
    page.route("**/page.*.json", lambda route: route.abort())
    TimelinePage(page, many["site"]).go()

    expect(page.get_by_role("alert")).to_contain_text("reload the page")
    log.forget_errors(page)


@pytest.mark.parametrize("address", [f"#event={EVENT}", "#q=zarif"])
def test_a_page_does_not_wait_for_ever_for_what_its_address_asks_for(
    page: Page, many: dict[str, str], address: str
):
    page.route(re.compile("/(cards|words)-"), lambda route: None)
    TimelinePage(page, many["site"]).go(address)

    expect(page.get_by_role("searchbox")).to_be_visible()
    expect(page.locator("#controls [role=status]")).to_contain_text(f"{COUNT}")


def test_a_site_may_lie_in_a_folder_of_any_name(page: Page, many: dict[str, str], tmp_path: Path):
    shutil.copytree(many["folder"], tmp_path / "PARTNERS")
    with served(tmp_path) as address:
        shown = TimelinePage(page, f"{address}PARTNERS/").open(f"#event={EVENT}")

        expect(shown.card.locator("blockquote").first).to_be_visible()


def test_paper_has_titles_and_dates_close_together_and_the_cards_that_have_come(
    page: Page, many: dict[str, str]
):
    TimelinePage(page, many["site"]).go("#view=read")
    expect(page.locator(".page-event blockquote").first).to_be_visible()

    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".page-event")).to_have_count(COUNT)
    expect(page.locator(".page-event blockquote").first).to_be_visible()
    stub = page.locator(".page-stub").last.bounding_box()
    assert stub
    assert stub["height"] < 200
    page.evaluate("dispatchEvent(new Event('afterprint'))")

    expect(page.locator(".page-event")).to_have_count(PAGE)


@pytest.mark.parametrize("query", ["?view=read", "?embed=true&view=read", "?view=table"])
def test_without_scripts_every_view_of_the_app_leads_to_the_years(
    new_page: Callable[..., Page], thousands: tuple[str, list[Event]], query: str
):
    page = new_page(java_script_enabled=False)
    page.goto(f"{thousands[0]}{query}")

    expect(page.get_by_role("link", name="1990", exact=True)).to_be_visible()


def test_nothing_in_reading_is_an_obstacle(new_page: Callable[..., Page], many: dict[str, str]):
    page = TimelinePage(new_page(), many["site"]).go("#view=read").page
    expect(page.locator(".page-event blockquote").first).to_be_visible()

    assert violations(page) == []


def test_a_search_whose_words_do_not_come_says_that_it_has_read_titles_alone(
    page: Page, many: dict[str, str], number: Callable[..., int], log: Log
):
    page.route("**/words-*", lambda route: route.abort())
    shown = TimelinePage(page, many["site"]).go("#q=mounting")
    count = page.locator("#controls [role=status]")
    expect(count).to_contain_text("titles only")

    page.unroute("**/words-*")
    shown.page.get_by_role("searchbox").focus()

    expect(count).to_have_text(f"{number(q='mounting')} of {COUNT} events")
    log.forget_errors(page)


def test_a_link_to_an_event_does_not_hide_the_chart_until_scripts_come(
    page: Page, many: dict[str, str]
):
    page.route("**/timeline.*.js", lambda route: None)
    page.goto(f"{many['site']}#event=one-whose-mark-is-not-drawn", wait_until="commit")

    until(page, "document.querySelector('.page-years') !== null")
    assert page.locator("body.page-waits").count() == 1
    assert page.evaluate(HIDING) == "none"


def test_a_card_is_awaited_with_the_title_standing_in_its_place(
    new_page: Callable[..., Page], many: dict[str, str]
):
    page = new_page()
    held = Held(page, "**/cards-*")
    shown = TimelinePage(page, many["site"]).go("#view=read")
    expect(page.locator(".page-event h3").first).to_be_visible()
    until(page, "document.querySelector('.page-event blockquote') === null")

    held.let_go()

    expect(shown.page.locator(".page-event blockquote").first).to_be_visible()


def test_a_tour_is_presented_with_cards_that_come(
    page: Page, many: dict[str, str], timeline: Timeline
):
    tour = next(tour for tour in timeline.tours if tour.id == "chronology")
    step = next(number for number, step in enumerate(tour.steps, start=1) if step.event)
    event = next(event for event in timeline.events if event.id == tour.steps[step - 1].event)
    held = Held(page, "**/cards-*")

    TimelinePage(page, many["site"]).go(f"#present=true&tour={tour.id}&step={step}")
    slide = page.locator(".tl-slide")
    expect(page.locator("[aria-label=Presentation]")).to_have_attribute("data-ready", "true")
    expect(slide).not_to_contain_text(event.date.label)
    held.let_go()
    expect(slide).to_contain_text(event.date.label)
    page.keyboard.press("ArrowRight")

    expect(slide.locator("blockquote")).to_have_text(quoted(event.quotes[0].text))


def test_a_page_alone_says_without_scripts_what_was_when_and_by_which_sources(
    new_page: Callable[..., Page], many: dict[str, str], timeline: Timeline
):
    page = ExportedPage(new_page(java_script_enabled=False), Path(many["file"][7:])).go().page
    event = next(event for event in timeline.events if event.id == EVENT)
    text = page.locator(f'[id="event={EVENT}"]').text_content() or ""

    assert page.locator("#text [id^='event=']:visible").count() == COUNT
    for words in (event.title, event.date.label, event.summary, "Nibras Kazimi"):
        assert words in text


def test_thousands_are_served_filtered_searched_read_and_listed(
    new_page: Callable[..., Page], thousands: tuple[str, list[Event]]
):
    address, events = thousands
    shown = TimelinePage(new_page(), address).open(f"?event={events[5].id}")
    page = shown.page
    expect(shown.card.locator("h2")).to_have_text(events[5].title)

    page.get_by_role("searchbox").fill(events[7].quote)
    expect(shown.count).to_have_text(f"1 of {len(events):,} events")
    page.get_by_role("button", name="Show all").click()
    page.get_by_role("button", name="Read", exact=True).click()
    expect(page.locator(f'[id="event={events[5].id}"] blockquote')).to_be_visible()
    page.get_by_role("button", name="Table", exact=True).click()
    expect(page.locator("#table tbody tr").first).to_contain_text(events[0].title)

    assert page.evaluate(NODES) < 15_000


def test_a_change_of_the_file_brings_other_parts(
    new_page: Callable[..., Page], thousands: tuple[str, list[Event]], tmp_path: Path
):
    port = free_port()
    events = write_events(tmp_path, content.MANY + 1)
    file = tmp_path / "events.yaml"
    command = [ROOT / ".venv/bin/timeline", "serve", file, "--port", str(port)]
    with running(command, port, tmp_path):
        address = f"http://127.0.0.1:{port}/"
        shown = TimelinePage(new_page(), address).open(f"?event={events[9].id}")
        expect(shown.card).to_contain_text(events[9].quote)
        reader = TimelinePage(new_page(), address).go(f"?view=read&event={events[9].id}").page
        expect(reader.locator(".page-event blockquote").first).to_be_visible()
        reader.get_by_role("button", name="Later events").last.click()
        expect(reader.locator(".page-event blockquote").first).to_be_visible()
        first = reader.locator(".page-event").first.get_attribute("id")
        place = stays(reader, "scrollY")

        text = file.read_text(encoding="utf-8")
        for said in (events[9].quote, events[PAGE].quote):
            text = text.replace(said, "Other words.")
        file.write_text(text, encoding="utf-8")

        expect(shown.card).to_contain_text("Other words.")
        expect(reader.locator(".page-event").first).to_contain_text("Other words.")
        assert reader.locator(".page-event").first.get_attribute("id") == first
        assert stays(reader, "scrollY") == place
