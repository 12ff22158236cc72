"""Events taken along as CSV and JSON."""

import csv
import io
import json

import pytest

from timeline.export.chosen import Chosen
from timeline.export.csv import COLUMNS, to_csv
from timeline.export.json import to_json
from timeline.quotes import Verified


@pytest.fixture
def chosen(timeline, loaded):
    """Some events of the real timeline by id; without ids, all."""

    def choose(*ids):
        return Chosen(timeline, loaded.verified, ids or tuple(event.id for event in timeline.events))

    return choose


def rows(data):
    return list(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))


def test_csv_has_one_row_per_chosen_event_in_the_files_order(chosen):
    header, *found = rows(to_csv(chosen("zarif-resigns", "quds-force-established")))

    assert tuple(header) == COLUMNS
    assert [row[0] for row in found] == ["quds-force-established", "zarif-resigns"]


def test_csv_keeps_every_date_in_words_and_as_written(chosen):
    found = {row[0]: row for row in rows(to_csv(chosen()))[1:]}

    assert len(found) == 60
    assert found["soleimani-appointed"][2:4] == [
        "[1997-22..1998-21]",
        "some time between summer 1997 and spring 1998",
    ]


def test_no_cell_is_a_formula_for_a_spreadsheet(small):
    timeline = small(event="2000")
    nasty = timeline.events[0].model_copy(update={"title": "=1+1"})
    (_, row) = rows(to_csv(Chosen(timeline.model_copy(update={"events": (nasty,)}), Verified(), ("event",))))

    assert row[1] == "'=1+1"


def test_json_holds_the_events_and_only_what_they_name(chosen):
    whole = json.loads(to_json(chosen("amia-bombing")))

    assert [event["id"] for event in whole["events"]] == ["amia-bombing"]
    assert set(whole["people"]) == {"ahmad-vahidi", "alberto-nisman", "hezbollah", "quds-force"}
    assert set(whole["sources"]) == {"kazimi-2020", "taipei-times-2009", "nyt-vahidi"}
    assert whole["events"][0]["date"] == "1994-07-18"
