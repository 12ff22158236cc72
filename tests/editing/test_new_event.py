"""The text of a new event is put where it belongs in a file, and says what was meant."""

import pytest
import yaml

from tests.editing.harbour import HARBOUR
from timeline.editing.new_event import CannotInsert, event_yaml, with_event

FLOOD = {
    "id": "flood",
    "title": "A flood",
    "date": "1993",
    "lane": "sea",
    "origin": "article",
    "draft": "true",
}
FLOOD_TEXT = """\
  - id: flood
    title: A flood
    date: "1993"
    lane: sea
    origin: article
    draft: true
"""


def put(text: str, **fields: str) -> str:
    return with_event(text.encode(), FLOOD | fields).decode()


@pytest.mark.parametrize(
    ("date", "before"),
    [
        ("1991", "  # the first of all\n"),
        ("1992", "  # the storm, which\n"),
        ("1994-05", "# the end\n"),
        ("1999", "# the end\n"),
        ("../1999", "  # the first of all\n"),
    ],
)
def test_an_event_is_put_where_its_date_belongs_above_the_comments_of_the_next(
    date: str, before: str
):
    text = FLOOD_TEXT.replace("1993", date)

    assert put(HARBOUR, date=date) == HARBOUR.replace(before, f"{text}\n{before}")


def test_line_ends_and_byte_order_mark_stay():
    data = b"\xef\xbb\xbf" + HARBOUR.replace("\n", "\r\n").encode()

    assert with_event(data, FLOOD) == b"\xef\xbb\xbf" + put(HARBOUR).replace("\n", "\r\n").encode()


@pytest.mark.parametrize("end", ["", "\n", "\n\n\n"])
def test_an_event_can_be_the_last_thing_in_a_file(end: str):
    text = HARBOUR.partition("\n\n# the end")[0] + end

    assert (
        put(text, date="1999")
        == text.rstrip() + "\n\n" + FLOOD_TEXT.replace("1993", "1999") + end[1:]
    )


def test_lists_may_stand_as_far_left_as_their_key():
    text = "title: T\nspan: 1990/2001\nsources: {}\nevents:\n- id: a\n  date: 1990\n"

    assert put(text) == text + "\n" + FLOOD_TEXT.replace("\n  ", "\n")[2:]


def test_a_list_without_events_gets_its_first():
    text = HARBOUR.partition("events:")[0]

    assert put(text + "events: []\ntours: []\n") == f"{text}events:\n{FLOOD_TEXT}\ntours: []\n"


def test_events_in_brackets_are_no_place_for_text():
    with pytest.raises(CannotInsert, match="write each event of the file on lines of its own"):
        put("events: [{id: a, date: 1990}]\n")


@pytest.mark.parametrize(
    "title",
    [
        "Said: no",
        "# one",
        "- two",
        "null",
        "[three",
        'so-called "four"',
        "back\\slash",
        "ends:",
        "قایق",
        "5 'boats'",
    ],
)
def test_whatever_a_text_looks_like_it_is_read_as_it_was_written(title: str):
    (event,) = yaml.load(event_yaml(FLOOD | {"title": title, "summary": title}), yaml.BaseLoader)

    assert (event["title"], event["summary"]) == (title, title)
