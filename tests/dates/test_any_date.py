"""Any text is a date or a refusal, and any dates keep the rules of bounds."""

import numpy as np
from hypothesis import assume, given, note
from hypothesis import strategies as st

from tests.dates.forms import refusal
from timeline.dates import DateError, EventDate, Kind

years = st.integers(-9999, 9998).map(lambda year: f"{year:0{5 if year < 0 else 4}}")
months = st.builds("{}-{:02}".format, years, st.integers(1, 12))
seasons = st.builds("{}-{}".format, years, st.integers(21, 24))
days = st.builds("{}-{:02}-{:02}".format, years, st.integers(1, 12), st.integers(1, 28))
minutes = st.integers(0, 59)
plain_dates = st.one_of(years, months, seasons, days)
offsets = st.builds("{}{:02}:{:02}".format, st.sampled_from("+-"), st.integers(1, 14), minutes)
timed = st.builds(
    "{}T{}{}".format,
    days,
    st.times().map(lambda time: time.isoformat("seconds")),
    st.one_of(st.sampled_from(("", "Z")), offsets),
)
qualified = st.builds("{}{}".format, plain_dates, st.sampled_from(["", "", "?", "~", "%"]))
ends = st.one_of(qualified, st.sampled_from(["", ".."]))
edtf_texts = st.one_of(
    qualified,
    timed,
    st.builds("{}/{}".format, timed, st.one_of(timed, ends)),
    st.builds("{}/{}".format, ends, ends),
    st.builds(
        "[{}..{}]".format,
        ends.filter(lambda end: end != ".."),
        ends.filter(lambda end: end != ".."),
    ),
    st.lists(qualified, min_size=2, max_size=4).map(lambda dates: f"[{','.join(dates)}]"),
)
words = st.one_of(
    st.sampled_from(("2013", "2015", "1398", "03", "31", "4", "۴", "۱۳۹۸")),
    st.sampled_from(
        (
            "spring",
            "winter",
            "March",
            "May",
            "s",
            "th",
            "about",
            "from",
            "to",
            "between",
            "and",
            "or",
        )
    ),
    st.sampled_from(("-", "–", "/", ".", "..", "[", "]", ",", "~", "?", "X", " ", "since")),
)
near_dates = st.one_of(
    st.text("0123456789-/.?~%X[]{}, TYSE", max_size=24),
    st.lists(words, max_size=9).map("".join),
    st.lists(words, max_size=9).map(" ".join),
)


@given(st.one_of(st.text(), edtf_texts, near_dates))
def test_any_text_is_a_date_or_a_refusal_with_a_message(text: str):
    try:
        date = EventDate.parse(text)
    except DateError as error:
        note(error.message)
        hint = error.hint
    else:
        hint = date.text
        assert date.label
        assert date.earliest is not None or date.latest is not None
        assert date.earliest is None or date.latest is None or date.earliest <= date.latest
        assert (date.kind is Kind.DAY) <= (date.earliest == date.latest)
    assert not hint or EventDate.parse(hint).text == hint


@given(qualified, qualified)
def test_an_interval_runs_from_the_start_of_its_first_date_to_the_end_of_its_last(
    first: str, last: str
):
    start, end = EventDate.parse(first), EventDate.parse(last)
    assume(start.earliest <= end.latest)

    lasting = EventDate.parse(f"{first}/{last}")

    assert (lasting.earliest, lasting.latest) == (start.earliest, end.latest)
    assert lasting.certain_from is None or lasting.certain_from <= lasting.certain_to


@given(days)
def test_a_coarser_date_contains_every_finer_one(text: str):
    date = EventDate.parse(text)

    month, year = text[:-3], text[:-6]
    for coarser in (month, year, f"{year[:-1]}X", f"{year[:-2]}XX", f"{month}-XX"):
        assert EventDate.parse(coarser).earliest <= date.earliest
        assert date.latest <= EventDate.parse(coarser).latest


@given(st.lists(qualified, min_size=2, max_size=4, unique=True))
def test_a_set_spans_all_its_dates(texts: list[str]):
    dates = [EventDate.parse(text) for text in texts]

    choice = EventDate.parse(f"[{','.join(texts)}]")

    assert (choice.earliest, choice.latest) == (
        min(d.earliest for d in dates),
        max(d.latest for d in dates),
    )


@given(timed)
def test_a_time_moves_no_day_and_its_own_words_lead_back_to_it(text: str):
    date = EventDate.parse(text)

    assert (date.earliest, date.latest) == (EventDate.parse(text.partition("T")[0]).earliest,) * 2
    assert date.begins == date.ends == date.earliest + np.timedelta64(date.sort_key[1], "s")
    assert date.start_time is not None
    assert refusal(date.label).hint == (text if date.start_time.after_midnight else date.days.text)


@given(qualified)
def test_a_date_in_its_own_words_gets_itself_as_the_hint(text: str):
    date = EventDate.parse(text)
    assume(date.label != text and "winter" not in date.label)

    assert refusal(date.label).hint == text
