"""Evidence that can be weighed: voices, charges and answers, dates in dispute."""

import re

from playwright.sync_api import Page, expect

from tests.browser.pages import ExportedPage, TimelinePage, bounding_box

ROCKETS = "kirkuk-rockets-2019"


def test_events_are_filtered_by_voices_and_disagreement_in_the_app(app: TimelinePage, page: Page):
    app.open("?strength=one&disagree=words")
    app.expect_count(3)

    page.get_by_role("checkbox", name="The words are disputed").uncheck()
    app.expect_count(10)
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
        "6 reports, 4 voices: United States; Iraq; Wikipedia; Iran"
    )
    charge, answer = card.locator(".tl-exchange > div").all()
    expect(charge.locator("[data-stance]")).to_have_count(2)
    expect(answer.locator("[data-stance]")).to_have_count(3)
    answer.scroll_into_view_if_needed()
    left, right = bounding_box(charge), bounding_box(answer)
    assert (left["y"], left["x"] + left["width"] <= right["x"]) == (right["y"], True)


def test_days_that_other_sources_give_are_joined_to_the_selected_mark(
    app: TimelinePage, page: Page
):
    app.open("?event=order-of-zolfaghar")
    expect(app.card.locator(".tl-dates tr")).to_have_count(2)
    expect(page.locator(".tl-ghost")).to_have_count(1)

    app.open("?event=soleimani-appointed")
    expect(page.locator("circle.tl-ghost")).to_have_count(1)
