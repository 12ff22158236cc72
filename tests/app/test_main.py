"""The page's logic: what an address shows, and what a choice writes to it."""

from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from tests.app.conftest import html
from tests.conftest import COUNT
from timeline.filters import Filters

FAR = """\
title: Far years
about: Drafts alone.
span: -3000/2000
lanes: [{id: one, title: One, about: The only one.}]
sources: {}
events:
- {id: first, title: The first, date: -3000, lane: one, origin: article, draft: true}
- {id: ides, title: The ides, date: -0043-03-15, lane: one, origin: article, draft: true}
- {id: siege, title: The siege, date: 0066, lane: one, origin: article, draft: true}
"""


def boxes(page: AppTest, name):
    """The choices of a filter that are ticked."""
    return [
        box.key.partition(":")[2]
        for box in page.checkbox
        if box.key.startswith(f"{name}:") and box.value
    ]


def labels(page: AppTest, name):
    return {
        box.key.partition(":")[2]: box.label
        for box in page.checkbox
        if box.key.startswith(f"{name}:")
    }


def test_the_page_opens_with_title_sentence_and_count(page: AppTest):
    page.run()

    assert not page.exception
    assert '<h1 dir="auto">Soleimani and Khamenei, 1990-2020</h1>' in html(page)
    assert f">{COUNT} events" in html(page)


def test_an_address_restores_every_filter_and_the_view(page: AppTest):
    page.query_params.update(
        {
            "lane": ["iraq", "syria"],
            "origin": ["record"],
            "person": ["qasem-soleimani"],
            "years": ["2003", "2015"],
            "q": "Soleimani",
            "view": "table",
        }
    )

    page.run()

    assert not page.exception
    assert boxes(page, "lane") == ["iraq", "syria"]
    assert boxes(page, "origin") == ["record"]
    assert page.multiselect(key="filter-person").value == ["qasem-soleimani"]
    assert page.slider(key="filter-years").value == (2003, 2015)
    assert page.text_input(key="q").value == "Soleimani"
    assert page.session_state["view"] == "table"
    assert f"{len(page.dataframe[0].value)} of {COUNT} events" in html(page)


def test_the_years_of_a_span_before_the_year_1_are_asked_for_in_words(
    page: AppTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("TIMELINE_DRAFTS", "1")
    (tmp_path / "events.yaml").write_text(FAR, encoding="utf-8")
    page.query_params["years"] = ["-43", "66"]

    page.run()

    assert not page.exception
    slider = page.select_slider(key="filter-years")
    assert (slider.label, slider.value, slider.options[0]) == ("Years", (-43, 66), "3001 BCE")
    assert {"100 BCE", "44 BCE", "1 CE", "66 CE", "2000"} <= set(slider.options)
    assert "2 of 3 events" in html(page)

    slider.set_range(-3000, 66).run()

    assert page.query_params["years"] == ["-3000", "66"]


def test_an_address_with_unknown_values_shows_all(page: AppTest, events: pd.DataFrame):
    page.query_params.update(
        {"lane": "mars", "view": "map", "event": "nothing", "years": "long ago"}
    )

    page.run()

    assert not page.exception
    assert f">{len(events)} events" in html(page)


def test_a_ticked_lane_is_written_to_the_address(page: AppTest, events: pd.DataFrame):
    page.run()

    page.checkbox(key="lane:iraq").check().run()

    assert page.query_params["lane"] == "iraq"
    assert f"{sum(events['lane'] == 'iraq')} of {len(events)} events" in html(page)


def test_a_search_is_written_to_the_address(page: AppTest, events: pd.DataFrame):
    page.run()

    page.text_input(key="q").input("  zarif ").run()

    assert page.query_params["q"] == "zarif"
    assert f"{len(Filters(q='zarif').apply(events))} of {len(events)} events" in html(page)


def test_counts_say_what_a_choice_would_give(page: AppTest):
    page.query_params["origin"] = "article"
    page.run()
    assert labels(page, "lane")["syria"] == "Syria **3**"

    page.checkbox(key="lane:syria").check().run()

    assert f"3 of {COUNT} events" in html(page)


def test_show_all_takes_the_filters_away_and_keeps_event_and_view(page: AppTest):
    page.query_params.update(
        {"lane": "iraq", "q": "basra", "event": "basra-ceasefire-2008", "view": "table"}
    )
    page.run()

    page.button(key="show-all").click().run()

    assert f">{COUNT} events" in html(page)
    assert set(page.query_params) == {"event", "view"}


def test_an_empty_result_says_so_and_offers_the_way_back(page: AppTest):
    page.query_params["q"] = "no such words anywhere"
    page.run()

    assert "No event matches these filters." in html(page)
    assert page.button(key="show-all").label == "Show all"
    assert not page.exception


def test_a_broken_file_shows_its_problems_with_lines_and_no_exception(
    page: AppTest, tmp_path: Path
):
    file = tmp_path / "events.yaml"
    lines = file.read_text(encoding="utf-8").splitlines()
    wrong = next(number for number, line in enumerate(lines) if line.strip() == "lane: command")
    lines[wrong] = lines[wrong].replace("command", "comand")
    file.write_text("\n".join(lines), encoding="utf-8")

    page.run()

    assert not page.exception
    assert f">events.yaml:{wrong + 1}:11</code>" in html(page)
    assert "Nothing can be shown yet." in html(page)


def test_a_remark_stands_beside_the_events_for_editors(page: AppTest, tmp_path: Path):
    file = tmp_path / "events.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("author: [Ali Alfoneh]", "author: [Alfoneh, Ali]", 1), encoding="utf-8"
    )

    page.run()

    assert not page.exception
    assert "1 remark in events.yaml" in html(page)
    assert "<p>Remark: a comma parts authors" in html(page)
    assert f">{COUNT} events" in html(page)


@pytest.mark.parametrize("text", [b"", b"\xff\xfe", b"events: [", b"- a\n- b", b"\x00\x01"])
def test_no_file_whatever_gives_an_exception(page: AppTest, tmp_path: Path, text):
    (tmp_path / "events.yaml").write_bytes(text)

    page.run()

    assert not page.exception
    assert "1 problem in events.yaml" in html(page)


def test_text_of_the_file_is_never_markup(page: AppTest, tmp_path: Path):
    file = tmp_path / "events.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace(
            "title: Soleimani and Khamenei, 1990-2020", "title: <img src=x> **bold**"
        ).replace(
            "    title: Afghanistan",
            '    title: "![i](https://example.org/x.png) :red[a] $b$ https://example.org"',
        ),
        encoding="utf-8",
    )

    page.run()

    assert '<h1 dir="auto">&lt;img src=x&gt; **bold**</h1>' in html(page)
    assert labels(page, "lane")["afghanistan"].startswith(
        r"\!\[i\]\(https\:/" + "\u2060" + r"/example\.org"
    )


DRAFT = """
  - id: not-yet
    title: Not yet finished
    date: "2020-01-02"
    lane: command
    origin: record
    draft: true
"""


def with_a_draft(tmp_path):
    file = tmp_path / "events.yaml"
    head, last = file.read_text(encoding="utf-8").rsplit("\n  - id: soleimani-killed\n", 1)
    file.write_text(f"{head}{DRAFT}\n  - id: soleimani-killed\n{last}", encoding="utf-8")


def test_a_draft_is_shown_only_where_drafts_were_asked_for(
    page: AppTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    with_a_draft(tmp_path)
    page.run()
    assert f">{COUNT} events" in html(page)

    monkeypatch.setenv("TIMELINE_DRAFTS", "1")
    page.run()

    assert not page.exception
    assert f">{COUNT + 1} events" in html(page)
    assert f"Download these {COUNT} events" in html(page)


def test_editors_are_told_what_is_in_the_file_and_others_are_not(
    page: AppTest, monkeypatch: pytest.MonkeyPatch
):
    page.run()
    assert "For editors: what is in events.yaml" in html(page)

    monkeypatch.delenv("TIMELINE_EDIT")
    page.run()

    assert "For editors" not in html(page)
