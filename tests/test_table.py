"""The table: one row per event, and the text that a search looks in."""

from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest

from tests.conftest import COUNT
from timeline.model import Timeline
from timeline.table import fold, to_frame


def test_the_curated_file_gives_one_row_per_event_in_the_files_order(
    timeline: Timeline, events: pd.DataFrame
):
    assert list(events.index) == [event.id for event in timeline.events]
    assert len(events) == COUNT


def test_every_column_is_filled_and_has_its_type(events: pd.DataFrame):
    assert events.drop(columns=["certain_from", "certain_to"]).notna().all(axis=None)
    assert {str(events[name].dtype) for name in ("earliest", "latest", "certain_from")} == {
        "datetime64[s]"
    }
    assert events["importance"].isin([1, 2, 3]).all()


def test_an_uncertain_date_keeps_its_bounds_and_its_words(small: Callable[..., Timeline]):
    row = to_frame(small(appointed="[1997-06..1998-05]")).loc["appointed"]

    assert (row["earliest"], row["latest"]) == (
        pd.Timestamp("1997-06-01"),
        pd.Timestamp("1998-05-31"),
    )
    assert (row["kind"], row["is_set"], row["exact"]) == ("within", True, False)
    assert row["label"] == "some time between June 1997 and May 1998"


def test_a_lasting_event_says_what_is_sure(small: Callable[..., Timeline]):
    row = to_frame(small(war="2013-21/2015-09")).loc["war"]

    assert (row["certain_from"], row["certain_to"]) == (
        pd.Timestamp("2013-05-31"),
        pd.Timestamp("2015-09-01"),
    )
    assert (row["kind"], row["exact"]) == ("lasting", False)


def test_a_known_day_is_exact_and_has_its_solar_hijri_date(small: Callable[..., Timeline]):
    row = to_frame(small(strike="2020-01-03")).loc["strike"]

    assert (row["kind"], row["exact"], row["hijri"]) == ("day", True, "13 Dey 1398")


@pytest.mark.parametrize(
    "date", ["-9999-01-01", "-0043-03-15", "0000-02-29", "0066-07-01", "9999-12-31"]
)
def test_a_day_of_any_year_is_its_own_bounds(small: Callable[..., Timeline], date):
    row = to_frame(small(span="-9999/9999", event=date)).loc["event"]

    assert row["earliest"].to_datetime64() == row["latest"].to_datetime64() == np.datetime64(date)
    assert (row["date"], row["kind"], row["exact"], row["hijri"]) == (date, "day", True, "")


def test_a_timeline_without_events_gives_an_empty_table_with_all_columns(events: pd.DataFrame):
    empty = events.iloc[:0]

    assert list(empty.columns) == list(events.columns)


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Zarif", "ZARIF"),
        ("Esma\u02bfil Qa\u02beani", "esmail qaani"),
        ("São Tomé", "sao tome"),
        ("علي كاظمي", "علی کاظمی"),
        ("کتاب\u200cدار", "کتابدار"),
        ("سُلَيْماني", "سلیمانی"),
        ("۱۳۹۸", "1398"),
        ("Iran’s", "Iran's"),
        ("Straße", "STRASSE"),
    ],
)
def test_a_search_does_not_depend_on_how_a_word_is_typed(written, typed):
    assert fold(written) == fold(typed)


@pytest.mark.parametrize(
    ("where", "word"),
    [
        ("title", "Zolfaghar"),
        ("quote", "salvaged"),
        ("evidence", "smugglers"),
        ("name", "Qaani"),
        ("persian name", "سليماني"),
        ("source", "Asharq"),
        ("author", "Alfoneh"),
        ("place", "Basra"),
    ],
)
def test_words_of_every_part_of_an_event_are_found(events: pd.DataFrame, where, word):
    assert events["words"].str.contains(fold(word), regex=False).any(), where


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("", ""),
        ("Plain WORDS, 1998", "plain words, 1998"),
        ("É is é, not e\u0301", "e is e, not e"),
        ("“So”—it’s", "'so'-it's"),
        ("Straße ﬂooded ℌere", "strasse flooded Here"),
        ("سال ۱۳۹۸ ي", "سال 1398 ی"),
        ("a\u0301\u0327b", "ab"),
    ],
)
def test_texts_of_any_letters_are_folded(text: str, folded: str):
    assert fold(text) == folded
