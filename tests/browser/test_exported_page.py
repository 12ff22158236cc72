"""
The exported page, opened from a file with no network.

Chart, filters, text, print, and without scripts.
"""

import io
import re
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pypdf
import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import violations
from tests.browser.log import Log
from tests.browser.pages import ExportedPage
from tests.browser.waiting import stays
from tests.conftest import COUNT
from timeline.exporters.quotation import nested
from timeline.filters import Filters
from timeline.model import Timeline


@pytest.fixture
def scriptless(exported: Path, tmp_path: Path) -> Path:
    """The same page with its scripts taken out, for tools that need scripts of their own."""
    text = exported.read_text(encoding="utf-8")
    out = tmp_path / "scriptless.html"
    out.write_text(
        re.sub(r'<script type="(module|text/plain)".*?</script>', "", text, flags=re.DOTALL),
        "utf-8",
    )
    return out


def test_it_asks_for_nothing_but_itself(exported_page: ExportedPage, exported: Path, log: Log):
    exported_page.open()

    assert log.requests_elsewhere() == [exported.as_uri()]


def test_marks_are_there_before_plotly(exported_page: ExportedPage, page: Page):
    page.add_init_script(
        """
        window.seen = [];
        new MutationObserver(() => {
          const state = document.querySelector("[data-testid=timeline]")?.dataset.ready;
          const marks = document.querySelectorAll("[data-mark]").length;
          if (!state || window.seen.at(-1)?.[0] === state) return;
          window.seen.push([state, typeof window.Plotly, marks]);
        }).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-ready"] });
        """
    )
    exported_page.open()

    assert page.evaluate("window.seen") == [
        ["first-frame", "undefined", COUNT],
        ["plotly", "object", 0],
    ]
    assert page.locator(".scatterlayer .point").count() == COUNT


def test_the_scripts_draw_where_the_html_has_drawn(
    new_page: Callable[..., Page], exported: Path, scriptless: Path
):
    for width in (390, 1366, 1920):
        options = {"viewport": {"width": width, "height": 900}}
        still = ExportedPage(new_page(**options), scriptless).go().page
        moving = ExportedPage(new_page(**options), exported).open().page
        places = [
            {
                mark.get_attribute("data-mark"): mark.bounding_box()
                for mark in still.locator("#explorer [data-mark]").all()
            },
            dict(
                moving.evaluate(
                    """() => [
                      ...document.querySelectorAll(".scatterlayer .point"),
                    ].map((point, index) => {
                      const id = document.querySelectorAll("[role=option]")[index].dataset.eventId;
                      const { x, y, width, height } = point.getBoundingClientRect();
                      return [id, { x: x + width / 2, y: y + height / 2 }];
                    })"""
                )
            ),
        ]
        for event, found in places[1].items():
            drawn = places[0][event]
            assert abs(drawn["x"] + drawn["width"] / 2 - found["x"]) < 1.5, (width, event)
            assert abs(drawn["y"] + drawn["height"] / 2 - found["y"]) < 4, (width, event)


def test_a_link_restores_event_view_and_filters(
    exported_page: ExportedPage, page: Page, events: pd.DataFrame
):
    exported_page.open(
        "#event=zarif-resigns&lane=power&lane=command&years=2010&years=2020&q=khamenei"
    )

    chosen = Filters(lane=("power", "command"), years=(2010, 2020), q="khamenei").apply(events)
    assert exported_page.event_ids() == list(chosen.index)
    expect(page.locator("#explorer h2")).to_have_text("Zarif resigns on the day of Assad’s visit")
    expect(page.get_by_role("searchbox")).to_have_value("khamenei")
    expect(exported_page.count).to_have_text(f"{len(chosen)} of {COUNT} events")


def test_what_a_reader_searches_is_found_as_in_the_app(
    exported_page: ExportedPage, page: Page, events: pd.DataFrame
):
    exported_page.open()
    for words in ("سليماني", "Reuters", "Buenos Aires", "axis of evil", "crisis group"):
        page.get_by_role("searchbox").fill(words)
        expect(page).to_have_url(re.compile("q="))
        assert exported_page.event_ids() == list(Filters(q=words).apply(events).index), words


def test_a_choice_is_written_to_the_address_and_back_undoes_it(
    exported_page: ExportedPage, page: Page
):
    exported_page.open()
    page.get_by_label("Syria", exact=False).first.check()
    expect(page).to_have_url(re.compile(r"#lane=syria$"))
    exported_page.events.press("Enter")
    expect(page).to_have_url(re.compile(r"#event=[a-z0-9-]+&lane=syria$"))

    page.go_back()
    exported_page.expect_selected("")
    page.go_back()
    expect(exported_page.count).to_have_text(f"{COUNT} events")


def test_back_takes_a_search_away_and_leaves_the_filters(
    exported_page: ExportedPage, page: Page, number: Callable[..., int]
):
    exported_page.open("#lane=iraq")
    search = page.get_by_role("searchbox")

    search.press_sequentially("mosul")
    exported_page.expect_count(number(q="mosul", lane=["iraq"]))
    page.go_back()

    exported_page.expect_count(number(lane=["iraq"]))
    expect(search).to_have_value("")
    search.press_sequentially("bas")
    page.go_back()
    exported_page.expect_count(number(lane=["iraq"]))


def test_a_pasted_link_brings_its_event_into_view_and_back_returns_to_the_place(
    exported_page: ExportedPage, page: Page
):
    page.set_viewport_size({"width": 390, "height": 700})
    exported_page.open("#lane=tehran")
    page.evaluate("scrollTo(0, 2000)")
    assert stays(page, "scrollY") == 2000

    page.evaluate("location.hash = 'event=zarif-resigns'")

    expect(exported_page.mark("zarif-resigns")).to_be_in_viewport()
    page.go_back()
    exported_page.expect_selected("")
    assert stays(page, "scrollY") == 2000


def test_the_table_sorts_and_opens_an_event(exported_page: ExportedPage, page: Page):
    exported_page.go("#view=table")
    page.get_by_role("button", name="Event", exact=True).click()

    titles = page.locator("#table tbody a").all_text_contents()
    assert len(titles) == COUNT
    assert titles == page.evaluate(
        "titles => titles.toSorted((a, b) => a.localeCompare(b, 'en'))", titles
    )
    expect(page).to_have_url(re.compile("#view=table&sort=event$"))
    page.locator("#table tbody tr").first.click()
    expect(page.locator('#table [data-testid="event-card"] h2')).to_have_text(titles[0])


def test_the_reading_text_shows_the_chosen_events(
    exported_page: ExportedPage, page: Page, timeline: Timeline
):
    exported_page.go("#view=read&lane=afghanistan")

    shown = [event for event in timeline.events if event.lane == "afghanistan"]
    expect(page.locator("#text h3:visible")).to_have_text([event.title for event in shown])
    years = dict.fromkeys(str(event.date.earliest)[:4] for event in shown)
    assert page.locator("#text .tl-year:visible").all_text_contents() == [*years]


def test_without_scripts_it_is_complete_and_its_links_work(
    new_page: Callable[..., Page], exported: Path, timeline: Timeline
):
    page = ExportedPage(new_page(java_script_enabled=False), exported).go().page

    assert page.locator("#text article:visible").count() == COUNT
    assert page.locator("blockquote:visible").count() == sum(
        len(event.quotes) for event in timeline.events
    )
    assert page.locator("#text [data-stance]:visible").count() == sum(
        len(event.evidence) for event in timeline.events
    )
    assert page.locator(".page-about .tl-bibliography li:visible").count() == len(cited(timeline))
    page.get_by_role("link", name="Zarif resigns on the day of Assad’s visit").first.click()
    expect(page.locator('[id="event=zarif-resigns"]')).to_be_in_viewport()


@pytest.mark.parametrize(
    "fragment", ["", "#event=zarif-resigns", "#view=read", "#view=table&event=zarif-resigns"]
)
def test_axe_finds_nothing_in_light_and_in_dark(
    new_page: Callable[..., Page], exported: Path, fragment: str
):
    reader = ExportedPage(new_page(bypass_csp=True, reduced_motion="reduce"), exported)
    page = reader.go(fragment).page
    page.wait_for_selector("[data-view-name]")

    assert violations(page) == []
    page.emulate_media(color_scheme="dark")
    expect(reader.explorer).to_have_attribute("data-theme", "dark")
    assert violations(page) == []


def test_axe_finds_nothing_without_scripts_in_light_and_in_dark(
    new_page: Callable[..., Page], scriptless: Path
):
    reader = ExportedPage(new_page(bypass_csp=True, reduced_motion="reduce"), scriptless)
    page = reader.go().page

    assert violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert violations(page) == []


def test_the_view_is_printed_from_the_menu(exported_page: ExportedPage, page: Page):
    page.add_init_script("window.printed = 0; window.print = () => (window.printed += 1);")
    exported_page.open()
    page.get_by_label("Save picture").click()
    page.get_by_role("button", name="Print", exact=True).click()

    assert page.evaluate("window.printed") == 1


def test_on_paper_the_chart_stands_above_the_text_of_its_events(
    exported_page: ExportedPage, page: Page, timeline: Timeline
):
    exported_page.open("#lane=syria")
    first, *others = printed(page)
    shown = [event for event in timeline.events if event.lane == "syria"]

    assert "toldbythearticle" in first
    assert f"{len(shown)}of{len(timeline.events)}events" in first
    assert all(squeezed(event.summary) in "".join([first, *others]) for event in shown)
    expect(page.locator(".page-print")).to_have_count(0)
    expect(page.locator("#text > *")).to_have_count(0)


def test_on_paper_an_open_event_stands_alone_below_the_chart(
    exported_page: ExportedPage, page: Page, timeline: Timeline
):
    exported_page.open("#event=zarif-resigns")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".page-print circle[fill=none]")).to_have_count(1)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    first, *others = printed(page)
    whole = "".join([first, *others])

    assert "toldbythearticle" in first
    [event] = [event for event in timeline.events if squeezed(event.summary) in whole]
    assert event.id == "zarif-resigns"
    [leaf] = [leaf for leaf in others if squeezed(event.summary) in leaf]
    assert "ZarifresignsonthedayofAssad" in leaf
    assert "Aboutthistimeline" not in whole

    page.get_by_role("button", name="Read", exact=True).click()
    expect(page.locator("#text .page-event:visible")).to_have_count(len(timeline.events))
    assert "Aboutthistimeline" in "".join(printed(page))


def test_on_letter_paper_too_the_chart_stands_on_the_first_page(
    exported_page: ExportedPage, page: Page, timeline: Timeline
):
    exported_page.open("#event=zarif-resigns")

    first, *_ = printed(page, "Letter")

    assert all(squeezed(lane.title) in first for lane in timeline.lanes)
    assert "toldbythearticle" in first


def test_on_paper_the_table_has_all_rows_and_no_text(
    exported_page: ExportedPage, page: Page, timeline: Timeline
):
    exported_page.go("#view=table")
    expect(page.locator("#table tbody tr")).to_have_count(len(timeline.events))
    whole = "".join(printed(page))

    assert [e.title for e in timeline.events if squeezed(e.title) not in whole] == []
    assert not any(squeezed(event.summary) in whole for event in timeline.events)
    assert "Aboutthistimeline" not in whole


def printed(page: Page, paper: str = "A4") -> list[str]:
    """Print a page; return the text of each leaf without white space."""
    leaves = pypdf.PdfReader(io.BytesIO(page.pdf(format=paper))).pages
    return [squeezed(leaf.extract_text()) for leaf in leaves]


def test_in_print_every_quote_stands_on_one_page(
    exported_page: ExportedPage, page: Page, timeline: Timeline
):
    exported_page.open("#lane=command")
    pages = printed(page)

    shown = [event for event in timeline.events if event.lane == "command"]
    for quote in (quote for event in shown for quote in event.quotes):
        assert any(squeezed(nested(quote.text)) in leaf for leaf in pages), quote.text
    whole = "".join(pages)
    assert all(squeezed(lane.about) in whole for lane in timeline.lanes)
    assert not any(
        squeezed(event.summary) in whole for event in timeline.events if event not in shown
    )
    assert squeezed(f"{len(cited(timeline))} sources") in whole


def cited(timeline: Timeline) -> set[str]:
    """
    The sources of quotes and evidence.

    One that is only another printing of theirs is not listed.
    """
    quoted = {quote.source for event in timeline.events for quote in event.quotes}
    return quoted | {report.source for event in timeline.events for report in event.evidence}


def squeezed(text: str) -> str:
    """Text without white space, which a PDF does not keep."""
    return re.sub(r"\s", "", text)
