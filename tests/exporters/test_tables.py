"""Events taken along as tables and as data: CSV, JSON, JSON Lines, Parquet."""

import csv
import io
import json
from collections.abc import Callable

import pyarrow.parquet
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import COUNT
from timeline.dates import EventDate
from timeline.exporters.formats.csv import COLUMNS, LONG_COLUMNS, to_csv
from timeline.exporters.formats.json import to_json
from timeline.exporters.formats.jsonl import to_jsonl
from timeline.exporters.formats.parquet import to_parquet
from timeline.exporters.selection import Selection
from timeline.loading import load_bytes
from timeline.model import Timeline
from timeline.verification.record import Verified


def rows(data):
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline=""), strict=True))


def test_csv_has_one_row_per_chosen_event_in_the_files_order(select: Callable[..., Selection]):
    found = rows(to_csv(select("zarif-resigns", "quds-force-established")))

    assert tuple(found[0]) == COLUMNS
    assert [row["id"] for row in found] == ["quds-force-established", "zarif-resigns"]


def test_csv_keeps_every_date_as_written_in_words_and_as_its_days(select: Callable[..., Selection]):
    found = {row["id"]: row for row in rows(to_csv(select()))}

    assert len(found) == COUNT
    row = found["soleimani-appointed"]
    assert [row[name] for name in ("date", "date_in_words", "earliest", "latest")] == [
        "[1997-22..1998-21]",
        "some time between summer 1997 and spring 1998",
        "1997-06-01",
        "1998-05-31",
    ]


def test_an_open_end_is_an_empty_cell(dated: Callable[..., Selection]):
    (row,) = rows(to_csv(dated("1999/..")))

    assert (row["earliest"], row["latest"]) == ("1999-01-01", "")


def test_days_before_the_year_1_are_written_as_dates_are(
    dated: Callable[..., Selection], renamed: Callable[..., Selection]
):
    ides = renamed(dated("2000"), date=EventDate.parse("-0043-03-15"))

    assert rows(to_csv(ides, raw=True))[0]["earliest"] == "-0043-03-15"
    assert rows(to_csv(ides))[0]["date"] == "'-0043-03-15"


def test_long_csv_has_a_row_for_each_quote_and_each_piece_of_evidence(
    select: Callable[..., Selection],
):
    everything = select()
    found = rows(to_csv(everything, long=True))

    assert tuple(found[0]) == LONG_COLUMNS
    assert [row["kind"] for row in found].count("quote") == sum(
        len(e.quotes) for e in everything.events
    )
    assert [row["kind"] for row in found].count("evidence") == sum(
        len(e.evidence) for e in everything.events
    )
    assert {row["status"] for row in found if row["kind"] == "quote"} == {"verified"}
    assert found[0]["text"] == "The Quds Force was formally established in 1990."
    assert found[0]["reference"] == (
        "Nibras Kazimi, Soleimani was Khamenei’s hope to re-engineering Iran Islamist hierarchy, "
        "The Herland Report"
    )
    disputed = next(row for row in found if row["source"] == "winep-qods-force")
    assert (disputed["stance"], disputed["source_date"]) == ("disputes", "[..1989]")
    assert disputed["source_date_in_words"] == "some time up to 1989"


def test_csv_says_how_many_voices_there_are_and_whose(select: Callable[..., Selection]):
    (row,) = rows(to_csv(select("kirkuk-2017")))

    assert (row["strength"], row["witnesses"], row["voices"], row["date_source"]) == (
        "several",
        "6 reports, 5 voices",
        "Reuters | Dexter Filkins | Ala Talabani | Ali Akbar Velayati | "
        "Patriotic Union of Kurdistan",
        "filkins-kirkuk-2017",
    )


def test_long_csv_says_who_speaks_and_who_answers(select: Callable[..., Selection]):
    found = rows(to_csv(select("karbala-raid"), long=True))
    pieces = [row for row in found if row["kind"] == "evidence"]

    assert [(row["evidence"], row["voice"], row["answers"]) for row in pieces] == [
        ("spokesman", "US Department of Defense", ""),
        ("", "Iran", "spokesman | statements"),
        ("", "", ""),
        ("", "", "spokesman"),
        ("statements", "Qais al-Khazali", ""),
    ]
    assert pieces[0]["accuses"] == "Qais al-Khazali | Ali Musa Daqduq | Quds Force"


@pytest.mark.parametrize("title", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1+1"])
def test_no_cell_is_a_formula_for_a_spreadsheet(
    dated: Callable[..., Selection], renamed: Callable[..., Selection], title
):
    one = renamed(dated("2000"), title=title)

    assert rows(to_csv(one))[0]["title"] == f"'{title}"
    assert rows(to_csv(one, long=True))[0]["title"] == f"'{title}"
    assert rows(to_csv(one, raw=True))[0]["title"] == title


def test_csv_begins_with_a_mark_only_where_asked_for(dated: Callable[..., Selection]):
    one = dated("2000")

    assert to_csv(one).startswith(b"id,title,")
    assert to_csv(one, bom=True) == b"\xef\xbb\xbf" + to_csv(one)


@given(text=st.text(st.characters(exclude_categories=("Cs",)), min_size=1))
def test_any_text_comes_back_from_csv(
    dated: Callable[..., Selection], renamed: Callable[..., Selection], text
):
    one = renamed(dated("2000"), summary=text)

    # csv itself reads every line end within a cell as it is, as long as the file is opened without
    # change
    assert rows(to_csv(one, raw=True))[0]["summary"] == text


def test_json_holds_the_events_and_only_what_they_name(select: Callable[..., Selection]):
    whole = json.loads(to_json(select("amia-bombing")))

    assert [event["id"] for event in whole["events"]] == ["amia-bombing"]
    accused = {"iran", "hezbollah", "akbar-hashemi-rafsanjani", "ahmad-vahidi"}
    assert set(whole["people"]) == set(whole["events"][0]["people"]) | accused
    assert {"ahmad-vahidi", "quds-force"} <= set(whole["people"])
    cited = {piece["source"] for piece in whole["events"][0]["evidence"]}
    assert set(whole["sources"]) == {"kazimi-2020", "asiatimes-2020-01"} | cited
    assert {"taipei-times-2009", "nyt-vahidi"} <= cited
    assert whole["events"][0]["date"] == "1994-07-18"


@pytest.mark.parametrize(
    "event", ["quds-force-established", "soleimani-appointed", "order-of-zolfaghar"]
)
def test_the_json_of_a_part_is_a_timeline_that_loads(select: Callable[..., Selection], event):
    loaded = load_bytes(to_json(select(event)), "events.json")

    assert [problem for problem in loaded.problems if problem.rule != "quote-unverified"] == []
    assert [event.id for event in loaded.timeline.events] == [event]


def lines(data):
    return [json.loads(line) for line in data.decode("utf-8").splitlines()]


@pytest.mark.parametrize("file", ["data/events.yaml", "tests/data/small.yaml"])
def test_json_lines_are_the_same_timeline_again(request: pytest.FixtureRequest, file):
    path = request.config.rootpath / file
    timeline = load_bytes(path.read_bytes(), file).timeline
    published = tuple(event for event in timeline.events if not event.draft)
    first, *events = lines(
        to_jsonl(Selection(timeline, Verified(), tuple(event.id for event in published)))
    )

    assert set(first) == {"timeline"}
    again = Timeline.model_validate(first["timeline"] | {"events": events})
    assert again == timeline.model_copy(update={"events": published})


def test_a_line_of_json_lines_ends_only_at_its_end(
    dated: Callable[..., Selection], renamed: Callable[..., Selection]
):
    one = renamed(dated("2000"), summary="a\u2028b\u2029c\nd")

    assert len(to_jsonl(one).decode("utf-8").splitlines()) == 2
    assert lines(to_jsonl(one))[1]["summary"] == "a\u2028b\u2029c\nd"


def test_a_tour_goes_along_with_all_of_its_events_or_stays(request: pytest.FixtureRequest):
    path = request.config.rootpath / "tests" / "data" / "small.yaml"
    timeline = load_bytes(path.read_bytes(), "small.yaml").timeline

    whole = json.loads(to_json(Selection(timeline, Verified(), ("light-built", "light-goes-out"))))
    part = json.loads(to_json(Selection(timeline, Verified(), ("light-goes-out",))))

    assert [tour["id"] for tour in whole["tours"]] == ["the-light"]
    assert "tours" not in part


def table(selection):
    return pyarrow.parquet.read_table(io.BytesIO(to_parquet(selection)))


def test_parquet_has_days_as_days_and_lists_as_lists(select: Callable[..., Selection]):
    row = next(row for row in table(select()).to_pylist() if row["id"] == "soleimani-appointed")

    assert (str(row["earliest"]), str(row["latest"])) == ("1997-06-01", "1998-05-31")
    assert (row["date"], row["earliest_year"], row["latest_year"]) == (
        "[1997-22..1998-21]",
        1997,
        1998,
    )
    assert row["people"] == [*select("soleimani-appointed").events[0].people]
    assert row["quotes"][0]["id"] == "chosen-1997-98"
    assert {piece["stance"] for piece in row["evidence"]} == {"supports", "disputes", "context"}


def test_parquet_has_null_for_an_open_end(dated: Callable[..., Selection]):
    (row,) = table(dated("1999/..")).to_pylist()

    assert (str(row["earliest"]), row["latest"], row["latest_year"]) == ("1999-01-01", None, None)


def test_parquet_has_years_before_1_only_as_years(
    dated: Callable[..., Selection], renamed: Callable[..., Selection]
):
    (row,) = table(renamed(dated("2000"), date=EventDate.parse("-0043-03-15/0010"))).to_pylist()

    assert (row["earliest"], row["earliest_year"]) == (None, -43)
    assert (str(row["latest"]), row["latest_year"]) == ("0010-12-31", 10)


def test_parquet_says_what_its_ids_stand_for(select: Callable[..., Selection]):
    metadata = json.loads(table(select("amia-bombing")).schema.metadata[b"timeline"])

    assert metadata["places"]["buenos-aires"]["name"] == "Buenos Aires"
    assert metadata["title"] == "Soleimani and Khamenei, 1990-2020"


def test_parquet_opens_in_pandas(select: Callable[..., Selection]):
    frame = table(select()).to_pandas()

    assert len(frame) == COUNT
    assert frame["earliest_year"].min() == 1990
