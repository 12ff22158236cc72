"""
Years that few programs draw, from -9999 to 9999.

Every mark is there, and every year in words.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import TimelinePage
from tests.browser.serving import Server

WORDS = "The year is told here."
HEAD = """\
title: Far years
about: Years from one end to the other.
span: SPAN
lanes: [{id: one, title: One lane, about: The only one.}]
sources: {annals: {type: book, title: Annals, author: [A. Scribe], nature: scholarship}}
events:
"""
EVENT = """\
- {id: ID, title: Event ID, date: DATE, lane: one, origin: article, summary: It happened.,
   quotes: [{id: told, source: annals, text: The year is told here.}]}
"""
LABELS = {
    "-9999": "10000 BCE",
    "-0299/-0250": "300 to 251 BCE",
    "-0043": "44 BCE",
    "-0043-03-15": "15 March 44 BCE",
    "0000": "1 BCE",
    "0001": "1 CE",
    "0066": "66 CE",
    "0999": "999 CE",
    "1000": "1000",
    "9999": "9999",
}
MARKS = """[...document.querySelectorAll(".scatterlayer .point")].filter((mark) => {
    const { e, f } = mark.transform.baseVal[0].matrix;
    return Number.isFinite(e) && Number.isFinite(f) && mark.checkVisibility();
}).length"""


#: Let the server show a file of this span and these dates.
ShowDates = Callable[[str, Sequence[str]], None]


@pytest.fixture
def show_dates(server: Server, tmp_path: Path) -> Iterator[ShowDates]:
    """
    Let the server show a file of these dates.

    Show_dates("-0100/0100", ["-0043"]); restored afterwards.
    """
    kept = Path(shutil.copytree(server.file.parent, tmp_path / "kept"))

    def show(span: str, dates: Sequence[str]) -> None:
        file, source = tmp_path / "events.yaml", tmp_path / "annals.txt"
        events = (
            EVENT.replace("ID", f"e{number}").replace("DATE", date)
            for number, date in enumerate(dates)
        )
        file.write_text(HEAD.replace("SPAN", span) + "".join(events), encoding="utf-8")
        source.write_text(WORDS, encoding="utf-8")
        command: list[str | Path] = [
            Path(sys.executable).with_name("timeline"),
            "verify",
            file,
            "--source",
            f"annals={source}",
        ]
        subprocess.run(command, check=True, capture_output=True)
        for name in ("verified.json", "events.yaml"):
            shutil.copy(tmp_path / name, server.file.parent / name)

    yield show
    for name in ("verified.json", "events.yaml"):
        shutil.copy(kept / name, server.file.parent / name)


@pytest.mark.parametrize(
    ("span", "dates"),
    [
        ("-9999/9999", list(LABELS)),
        (
            "-3000/2000",
            ["-0299/-0250", "-0043", "-0043-03-15", "0000", "0001", "0066", "0999", "1000"],
        ),
        ("-0100/0100", ["-0043", "-0043-03-15", "0000", "0001", "0066"]),
    ],
)
def test_every_event_is_drawn_before_and_after_plotly_and_listed_in_words(
    app: TimelinePage, page: Page, show_dates: ShowDates, span: str, dates: list[str]
):
    show_dates(span, dates)
    app.open_without_plotly()
    expect(page.locator("[data-mark]")).to_have_count(len(dates))
    page.unroute_all()

    app.open()
    app.expect_count(len(dates))

    expect(page.locator("[data-mark]")).to_have_count(0)
    assert page.evaluate(MARKS) == len(dates)
    options = page.get_by_role("option").all_text_contents()
    assert options == [f"Event e{at}, {LABELS[date]}, One lane" for at, date in enumerate(dates)]


def test_the_axis_has_no_year_0_and_no_minus_sign_at_any_zoom(
    app: TimelinePage, page: Page, show_dates: ShowDates
):
    show_dates("-0100/0100", ["-0043-03-15", "0000", "0001"])
    app.open()
    app.expect_count(3)
    ticks = page.locator(".tl-tick")

    assert ticks.all_text_contents() == ["100 BCE", "50 BCE", "1 CE", "50 CE", "100 CE"]
    assert page.locator(".xtick").count() == 0

    app.press_button("Zoom in", times=20)
    expect(ticks.first).to_have_text(re.compile("^[0-9]{1,2} [A-Z][a-z]{2} [12] (BCE|CE)$"))

    app.press_button("50–1 BCE")
    expect(ticks.first).to_have_text("50 BCE")
    assert ticks.all_text_contents() == ["50 BCE", "40 BCE", "30 BCE", "20 BCE", "10 BCE", "1 CE"]


def test_an_address_chooses_years_before_the_year_1_and_the_fields_take_them(
    app: TimelinePage, page: Page, show_dates: ShowDates
):
    show_dates("-0100/0100", ["-0043", "0000", "0001", "0066"])

    app.open("?years=-43&years=12")
    app.expect_count(3)

    fields = page.locator("#filters .page-years input")
    assert [field.input_value() for field in fields.all()] == ["-43", "12"]
    fields.first.fill("-42")
    fields.first.press("Enter")
    expect(page).to_have_url(re.compile(r"years=-42&years=12"))
    app.expect_count(2)

    page.go_back()
    app.expect_count(3)
    assert [field.input_value() for field in fields.all()] == ["-43", "12"]
