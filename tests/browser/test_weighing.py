"""Evidence that can be weighed: voices, charges and answers, dates in dispute."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import ExportedPage, TimelinePage, bounding_box
from tests.browser.serving import Server

ROCKETS = "kirkuk-rockets-2019"


def test_events_are_filtered_by_voices_and_disagreement_in_the_app(app: TimelinePage, page: Page):
    app.open("?strength=one&disagree=words")
    app.expect_count(3)

    page.get_by_role("checkbox", name="The words are disputed").uncheck()
    app.expect_count(7)
    expect(page).to_have_url(re.compile(r"\?strength=one$"))


def test_an_exported_page_filters_by_them_too(exported_page: ExportedPage):
    exported_page.go("#view=read&strength=one&disagree=words")

    shown = exported_page.page.locator("#text article:visible")
    expect(shown).to_have_count(3)
    assert [article.get_attribute("data-event-id") for article in shown.all()] == [
        "syria-low-point-2013",
        "new-yorker-profile",
        "regular-forces-syria",
    ]


def test_a_charge_has_its_answers_beside_it(exported_page: ExportedPage):
    exported_page.go("#view=read&q=rocket")
    card = exported_page.page.locator(f"#text [data-event-id={ROCKETS}]")

    expect(card.locator(".tl-witnesses")).to_have_text(
        "8 reports, 5 voices: United States; Iraq; Wikipedia; Iran; RT, 29 December 2019"
    )
    charge, answer = card.locator(".tl-exchange > div").all()
    expect(charge.locator("[data-stance]")).to_have_count(2)
    expect(answer.locator("[data-stance]")).to_have_count(4)
    answer.scroll_into_view_if_needed()
    left, right = bounding_box(charge), bounding_box(answer)
    assert (left["y"], left["x"] + left["width"] <= right["x"]) == (right["y"], True)


@pytest.mark.parametrize("host", ["app", "file"])
def test_days_that_other_sources_give_are_joined_to_the_selected_mark(
    page: Page, server: Server, exported: Path, host: str
):
    base = f"{server.url}/?" if host == "app" else f"{exported.as_uri()}#"
    dates = page.locator(".tl-side .tl-dates tr")
    page.goto(f"{base}event=order-of-zolfaghar")

    expect(dates).to_have_text(
        [
            "10 March 2019Radio Farda (RFE/RL); International Quran News Agency (IQNA)",
            "11 March 2019Axios",
        ]
    )
    expect(page.locator(".tl-ghost")).to_have_count(1)

    page.goto("about:blank")
    page.goto(f"{base}lane=command&event=soleimani-appointed")
    expect(dates).to_have_count(5)
    expect(page.locator("circle.tl-ghost")).to_have_count(1)

    page.goto("about:blank")
    page.goto(f"{base}event=moscow-visit-2015")
    expect(page.locator(".tl-side .tl-date-source")).to_have_count(1)
    expect(page.locator(".tl-ghost")).to_have_count(0)
