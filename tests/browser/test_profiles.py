"""Who is chosen alone is told of, in both hosts."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import violations
from tests.browser.serving import Server
from timeline.model import Timeline


@pytest.fixture(params=["app", "file"])
def base(request: pytest.FixtureRequest, server: Server, exported: Path) -> str:
    """What stands before the state in the address of each host."""
    return f"{server.url}/?" if request.param == "app" else f"{exported.as_uri()}#"


def test_a_name_on_a_card_leads_to_what_the_timeline_has_of_the_person(
    page: Page, base: str, timeline: Timeline
):
    own = [event for event in timeline.events if "javad-zarif" in event.people]
    spoken = [e for e in timeline.events if any(p.voice == "javad-zarif" for p in e.evidence)]
    page.goto(f"{base}event=zarif-resigns")
    page.locator(".tl-side .tl-facts").get_by_role("link", name="Mohammad Javad Zarif").click()

    profile = page.locator(".page-profile")
    expect(profile.locator("h2")).to_have_text("Mohammad Javad Zarif محمدجواد ظریف")
    expect(profile).to_contain_text(f"{len(own)} events: ")
    expect(page.get_by_role("option")).to_have_count(len(own))
    assert violations(page) == []

    profile.get_by_role("link", name="On this word").click()
    expect(page.get_by_role("option")).to_have_count(len(spoken))
    expect(profile).to_be_hidden()


def test_a_source_is_told_with_its_reference_and_the_lanes_that_cite_it(page: Page, base: str):
    page.goto(f"{base}source=filkins-2013")

    profile = page.locator(".page-profile")
    expect(profile).to_contain_text("Dexter Filkins, The Shadow Commander, The New Yorker")
    profile.get_by_role("link", name="Syria", exact=True).click()
    expect(page).to_have_url(re.compile("lane=syria&source=filkins-2013$"))


def test_a_source_lists_what_it_is_cited_for_with_the_events(
    page: Page, base: str, timeline: Timeline
):
    cited = {
        stance: [
            event.title
            for event in timeline.events
            if any((p.source, p.stance) == ("filkins-2013", stance) for p in event.evidence)
        ]
        for stance in ("supports", "disputes", "context")
    }
    page.goto(f"{base}source=filkins-2013")

    profile = page.locator(".page-profile")
    profile.locator("summary").click()
    for stance, words in (("disputes", "Cited in dispute: "), ("context", "Cited for context: ")):
        expect(profile.locator("details p", has_text=words)).to_have_text(
            words + ", ".join(cited[stance])
        )
    assert violations(page) == []

    profile.get_by_role("link", name=cited["disputes"][0]).first.click()
    expect(page.locator(".tl-side h2")).to_have_text(cited["disputes"][0])
    expect(profile.locator("details")).to_have_attribute("open", "")


def test_a_person_lists_the_charges_and_who_answers_them(page: Page, base: str, timeline: Timeline):
    charged = [e for e in timeline.events if any("irgc" in p.accuses for p in e.evidence)]
    page.goto(f"{base}person=irgc")

    profile = page.locator(".page-profile")
    profile.locator("summary").click()
    expect(profile.locator("details p")).to_have_count(len(charged))
    expect(profile.locator("details p a")).to_have_text([event.title for event in charged])
    expect(profile.locator("details p").first).to_contain_text("charged on the word of")
