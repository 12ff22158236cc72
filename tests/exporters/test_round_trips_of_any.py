"""Any timeline that is exported and imported again is the same, as far as the format goes."""

import re

from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import EventDate
from timeline.exporters.registry import FORMATS
from timeline.exporters.selection import Selection
from timeline.importers import import_bytes
from timeline.loading import load_bytes
from timeline.model import Timeline
from timeline.verification.record import Verified

# Letters of several scripts, and every sign that means something to some format.
SIGNS = "abcxyzABC 0123456789 éßж خامنهی\u200c中 \"'“”’«»#@!?[](){}<>&|:;,.-–—+=%$*_~`^/\\\n"
WORDS = [
    "https://example.org/a?b=c",
    "1990: ",
    "id: ",
    "# ",
    "// ",
    "- [ ] ",
    "'=1+1",
    "-0043",
    "44 BCE",
    "now",
]
DATES = [
    *(
        "-0043-03-15",
        "-0043",
        "-0099/-0043~",
        "[-0050..-0043]",
        "0000",
        "0001",
        "0066",
        "0622-07-16",
    ),
    *(
        "1066~",
        "1483?",
        "15XX",
        "1789-07-14",
        "1789-07",
        "1789-22",
        "1789-07-14/1799-11-09",
        "1789/..",
    ),
    *("[1789,1799]", "[1997-06..1998-05]", "2013-21/2015-09", "2020-01-03"),
]


def tidy(text: str) -> str:
    """
    Return a text as imports leave it.

    Without blank lines, and with single spaces inside its lines.
    """
    lines = (" ".join(line.split(" ")).strip() for line in text.split("\n"))
    return "\n".join(re.sub(" +", " ", line) for line in lines if line)


PIECES = st.lists(st.text(SIGNS, max_size=8) | st.sampled_from(WORDS), max_size=3)
#: Texts with a letter in them, since a quote needs a word.
TEXTS = PIECES.map(lambda pieces: tidy(f"{''.join(pieces)} a"))
LINES = TEXTS.map(lambda text: f"{tidy(text.replace(chr(10), ' '))[:57].strip()} b")


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    """Make a timeline that passes all checks but verification."""
    dates = draw(st.lists(st.sampled_from(DATES), min_size=1, max_size=4))
    events = [_event(draw, number, date) for number, date in enumerate(_in_order(dates))]
    return Timeline.model_validate(
        {
            "title": draw(LINES),
            "about": draw(TEXTS),
            "span": "-9999/9999",
            "lanes": [{"id": "upper", "title": draw(LINES)}, {"id": "lower", "title": "Lower"}],
            "people": {"somebody": {"name": draw(LINES), "kind": "person", "name_fa": "قاسم"}},
            "places": {"somewhere": {"name": draw(LINES), "lat": -1.5, "lon": 2}},
            "sources": {
                "article": {
                    "type": "book",
                    "title": draw(LINES),
                    "author": [draw(LINES)],
                    "nature": "memoir",
                },
                "other": {
                    "type": "report",
                    "title": draw(LINES),
                    "nature": "official",
                    "note": draw(TEXTS),
                },
            },
            "events": events,
        }
    )


def _event(draw: st.DrawFn, number: int, date: str) -> dict[str, object]:
    return {
        "id": f"event-{number}",
        "title": draw(LINES),
        "date": date,
        "lane": draw(st.sampled_from(["upper", "lower"])),
        "origin": "article",
        "people": ["somebody"],
        "places": ["somewhere"],
        "summary": f"{draw(TEXTS)} {number}",
        "quotes": [{"source": "article", "text": f"{draw(TEXTS)} q"}],
        "evidence": [{"source": "other", "says": draw(TEXTS), "stance": "supports"}],
    }


def _in_order(dates: list[str]) -> list[str]:
    def position(text: str) -> tuple[float, float]:
        date = EventDate.parse(text)
        first, last = (
            None if day is None else int(day.astype("int64"))
            for day in (date.earliest, date.latest)
        )
        return -1e9 if first is None else first, 1e9 if last is None else last

    return sorted(dates, key=position)


def again(timeline: Timeline, name: str):
    """Export a timeline in a format, and return what is imported of that, with its report."""
    selection = Selection(timeline, Verified(), tuple(event.id for event in timeline.events))
    data = FORMATS[name].write(selection)
    found = import_bytes("auto", data, f"events{FORMATS[name].suffix}")
    loaded = load_bytes(found.data, "again.yaml")
    assert loaded.timeline is not None, (loaded.problems, data.decode())
    return loaded.timeline, found.report


def known(timeline: Timeline) -> list[tuple[str, str, str]]:
    """Return the ids, titles and dates of the events."""
    return sorted((event.id, event.title, event.date.text) for event in timeline.events)


def begin_alike(back: Timeline, timeline: Timeline) -> bool:
    """Whether all summaries begin with those that were exported; quotes and evidence follow."""
    own = {event.id: event.summary for event in timeline.events}
    return all(event.summary.startswith(own[event.id]) for event in back.events)


@given(timelines())
def test_json_lines_come_back_whole(timeline: Timeline):
    assert again(timeline, "jsonl")[0] == timeline


@given(timelines())
def test_csv_comes_back_with_all_its_cells_in_the_events_or_in_the_report(timeline: Timeline):
    back, report = again(timeline, "csv")

    assert known(back) == known(timeline)
    assert {event.id: (event.lane, event.summary) for event in back.events} == {
        event.id: (event.lane, event.summary) for event in timeline.events
    }
    assert [row.extra["quotes"] for row in report.rows] == [
        event.quotes[0].text for event in timeline.events
    ]


@given(timelines())
def test_vis_comes_back_with_ids_titles_and_dates(timeline: Timeline):
    assert known(again(timeline, "vis")[0]) == known(timeline)


@given(timelines())
def test_timelinejs_comes_back_with_ids_titles_dates_and_summaries(timeline: Timeline):
    back, _ = again(timeline, "timelinejs")

    assert known(back) == known(timeline)
    assert begin_alike(back, timeline)


@given(timelines())
def test_markwhen_comes_back_with_ids_titles_dates_and_summaries(timeline: Timeline):
    back, _ = again(timeline, "markwhen")

    assert (back.title, back.about) == (timeline.title, timeline.about)
    assert known(back) == known(timeline)
    assert begin_alike(back, timeline)
