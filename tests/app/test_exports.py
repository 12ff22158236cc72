"""`/export/FORMAT?filters`: whatever the commands write, as a link."""

import asyncio
import csv
import io
import json
import zipfile

import pandas as pd
import pytest
from starlette.requests import Request

from tests.app.conftest import Get
from timeline.app import exports
from timeline.app.exports import is_heavy, link
from timeline.exporters.registry import FORMATS, OUTPUTS, SHEETS
from timeline.filters import Filters


def ids(text: str) -> list[str]:
    return [row["id"] for row in csv.DictReader(io.StringIO(text))]


def test_a_link_gives_the_events_that_its_filters_choose(get: Get, events: pd.DataFrame):
    answer = get("/export/csv?lane=iraq&q=soleimani&event=soleimani-killed")

    assert ids(answer.text) == list(Filters(lane=("iraq",), q="soleimani").apply(events).index)
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["content-disposition"] == "attachment; filename*=UTF-8''events.csv"


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_there(get: Get, name: str):
    answer = get(f"/export/{name}?lane=afghanistan")

    assert answer.status == 200
    assert answer.headers["content-type"].startswith(FORMATS[name].mime)


def test_a_tour_is_a_lesson_whatever_is_chosen(get: Get):
    answer = get("/export/handout?tour=chronology&lane=iraq")

    assert answer.body.startswith(b"%PDF")
    name = "chronology-handout.pdf"
    assert answer.headers["content-disposition"] == f"attachment; filename*=UTF-8''{name}"


def test_a_folder_is_sent_as_an_archive(get: Get):
    answer = get("/export/site?lane=afghanistan")

    assert answer.headers["content-type"] == "application/zip"
    with zipfile.ZipFile(io.BytesIO(answer.body)) as archive:
        assert "index.html" in archive.namelist()


def test_options_are_given_as_the_command_has_them(get: Get):
    assert get("/export/csv?bom=true").body.startswith(b"\xef\xbb\xbf")
    assert json.loads(get("/export/json?lane=iraq").text)["events"]


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/export/svg?width=wide", 400, "width is a number, not 'wide'."),
        ("/export/svg?width=9", 400, "width is from 320 to 8000, not 9."),
        (
            *("/export/png?width=8000&height=8000&scale=4", 400),
            "A picture of 1,024 million pixels is too large; 64 million is the most.",
        ),
        ("/export/csv?q=xyzzy", 400, "No event matches these filters."),
        (
            "/export/csv?lane=nope&lane=iraq",
            400,
            "This address asks for what is not here: the lane “nope”.",
        ),
        (
            "/export/png?years=1700/1800",
            400,
            "This address asks for what is not here: the years “1700/1800”.",
        ),
        (
            "/export/csv?years=2012-2016",
            400,
            "This address asks for what is not here: the years “2012-2016”.",
        ),
        ("/export/slides?tour=nope", 400, "There is no tour nope; there are "),
        ("/export/doc", 404, "There is no such output; there are html, "),
    ],
)
def test_what_cannot_be_given_is_said(get: Get, address: str, status: int, words: str):
    answer = get(address)

    assert answer.status == status
    assert answer.text.startswith(words)


def test_no_address_names_a_file_of_the_server_or_has_it_ask_the_network(get: Get):
    plain = get("/export/html?lane=afghanistan")

    assert get("/export/html?lane=afghanistan&plotly=/etc/passwd&slim=true").body == plain.body


def test_what_takes_seconds_is_made_for_two_at_a_time_and_others_are_told_to_come_again(
    get: Get, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(exports, "_turns", asyncio.Semaphore(0))
    monkeypatch.setattr(exports, "PATIENCE", 0.01)

    answer = get("/export/handout?lane=iraq")

    assert (answer.status, answer.headers["retry-after"]) == (503, "0.01")
    assert get("/export/csv?lane=iraq").status == 200


def test_a_reader_who_has_gone_gives_up_the_turn(get: Get, monkeypatch: pytest.MonkeyPatch):
    async def gone(_: Request) -> bool:
        return True

    monkeypatch.setattr(Request, "is_disconnected", gone)

    assert get("/export/handout?lane=iraq").body == b""


def test_who_asks_for_the_head_alone_has_nothing_made(get: Get):
    answer = get("/export/slides?tour=chronology", method="HEAD")

    assert (answer.status, answer.body) == (200, b"")
    name = "chronology-slides.pptx"
    assert answer.headers["content-disposition"] == f"attachment; filename*=UTF-8''{name}"


def test_slides_paper_pictures_and_pages_take_seconds():
    heavy = {name for name, output in OUTPUTS.items() if is_heavy(output)}

    assert heavy == {*SHEETS, "html", "site", "svg", "png"}


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("http://localhost:8501/", ""),
        ("http://127.0.0.1/", ""),
        ("http://[::1]:8501/", ""),
        ("https://example.org/t/", "https://example.org/t/?lane=iraq&lane=syria"),
    ],
)
def test_paper_leads_only_to_an_address_that_others_can_open(address: str, expected: str):
    assert link(address, {"lane": ["iraq", "syria"]}) == expected
