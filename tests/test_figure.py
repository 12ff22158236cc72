"""The figure: every event drawn once, in its lane, as honestly as its date."""

import itertools
import json
from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest

from timeline.dates import EventDate
from timeline.figure import DOT, timeline_figure
from timeline.model import Timeline
from timeline.palette import DARK, LIGHT
from timeline.table import to_frame

SPAN = np.datetime64("1990-01-01"), np.datetime64("2020-12-31")


def draw(timeline):
    return timeline_figure(to_frame(timeline), timeline.lanes, SPAN)


def test_every_event_is_drawn_once_and_in_order(timeline: Timeline, events: pd.DataFrame):
    figure = timeline_figure(events, timeline.lanes, SPAN)

    assert list(figure.data[0].customdata) == list(events.index)
    assert len(figure.data) == 1


def test_the_same_events_give_the_same_figure(timeline: Timeline, events: pd.DataFrame):
    first, second = (timeline_figure(events, timeline.lanes, SPAN).to_json() for _ in range(2))

    assert first == second


def test_every_mark_stands_in_its_own_lane(timeline: Timeline, events: pd.DataFrame):
    figure = timeline_figure(events, timeline.lanes, SPAN)
    bands = {band["id"]: band for band in figure.layout.meta["bands"]}

    assert [band["id"] for band in figure.layout.meta["bands"]] == [
        lane.id for lane in timeline.lanes
    ]
    for lane, y in zip(events["lane"], figure.data[0].y, strict=True):
        assert bands[lane]["bottom"] < y < bands[lane]["top"]


def test_no_two_marks_stand_in_one_place(timeline: Timeline, events: pd.DataFrame):
    trace = timeline_figure(events, timeline.lanes, SPAN).data[0]
    days = [np.datetime64(str(x)[:10]) for x in trace.x]
    marks = sorted(zip(trace.y, days, strict=True))

    for (y, day), (next_y, next_day) in itertools.pairwise(marks):
        assert y != next_y or next_day - day >= np.timedelta64(150, "D")


def test_events_of_one_day_are_stacked(small: Callable[..., Timeline]):
    trace = draw(
        small(
            first="2000-01-01",
            second="2000-01-01",
            third="2000-01-01",
            elsewhere=("2000-01-01", "lower"),
        )
    ).data[0]

    assert trace.y[0] - trace.y[1] == 1
    assert trace.y[1] - trace.y[2] == 1
    assert trace.y[3] < trace.y[2] - 1


@pytest.mark.parametrize(
    ("date", "symbol", "filled", "shapes"),
    [
        ("2000-05-04", "circle", True, []),
        ("2000-05-04?", "circle", False, []),
        ("2000-05", "circle", False, [("line", "2000-05-01", "2000-06-01")]),
        ("1990", "circle", False, [("line", "1990-01-01", "1991-01-01")]),
        (
            "[1997-06..1998-05]",
            "circle",
            False,
            [
                ("line", "1997-06-01", "1998-06-01"),
                ("line", "1997-06-01", "1997-06-01"),
                ("line", "1998-06-01", "1998-06-01"),
            ],
        ),
        ("2013-04-04/2013-06-08", "square", True, [("rect", "2013-04-04", "2013-06-09")]),
    ],
)
def test_each_kind_of_date_has_its_look(
    small: Callable[..., Timeline], date, symbol, filled, shapes
):
    figure = draw(small(event=date))
    marker = figure.data[0].marker

    assert marker.symbol[0] == symbol
    assert (marker.color[0] == LIGHT.article) == filled
    assert [(shape.type, shape.x0, shape.x1) for shape in figure.layout.shapes] == shapes


def test_a_bar_fades_within_its_uncertain_end_and_nowhere_else(small: Callable[..., Timeline]):
    shapes = draw(small(event="2003-01-01/2007~")).layout.shapes

    assert {shape.x0 for shape in shapes} == {"2003-01-01"}
    ends = sorted(np.datetime64(shape.x1) for shape in shapes)
    assert len(set(ends)) == len(shapes) > 5
    assert ends[0] > np.datetime64("2007-01-01")
    assert ends[-1] < np.datetime64("2008-01-01")


def test_an_open_end_runs_to_the_end_of_the_span(small: Callable[..., Timeline]):
    shapes = draw(small(event="2003-01-01/..")).layout.shapes

    assert max(np.datetime64(shape.x1) for shape in shapes) <= np.datetime64("2021-01-01")


def far(small, **dates):
    timeline = small(span="-9999/9999", **dates)
    return timeline_figure(to_frame(timeline), timeline.lanes, timeline.days)


def test_days_of_any_year_have_four_digits_and_a_sign_for_plotly(small: Callable[..., Timeline]):
    figure = far(
        small, ides="-0043-03-15", before="0000-12-31", after="0001-01-01", siege="0070-09-08"
    )

    assert figure.data[0].x == ("-0043-03-15", "0000-12-31", "0001-01-01", "0070-09-08")


def test_what_lasted_before_the_year_1_has_its_bar(small: Callable[..., Timeline]):
    shapes = far(small, war="-0048-01-10/-0044-03-17").layout.shapes

    assert [(shape.type, shape.x0, shape.x1) for shape in shapes] == [
        ("rect", "-0048-01-10", "-0044-03-18")
    ]


def test_nothing_reaches_further_than_plotly_can_draw(small: Callable[..., Timeline]):
    figure = far(small, first="-9999", last="9999")

    assert figure.layout.xaxis.range == ("-9999-01-01", "9999-12-31 23:59:59")
    assert [(shape.x0, shape.x1) for shape in figure.layout.shapes] == [
        ("-9999-01-01", "-9998-01-01"),
        ("9999-01-01", "9999-12-31 23:59:59"),
    ]


def test_markup_in_the_file_stays_text(small: Callable[..., Timeline]):
    timeline = small(event="2000")
    nasty = timeline.lanes[0].model_copy(update={"title": "<b>bold</b> & <img src=x>"})
    figure = draw(timeline.model_copy(update={"lanes": (nasty, *timeline.lanes[1:])}))

    assert figure.layout.yaxis.ticktext[0] == "&lt;b&gt;bold&lt;/b&gt; &amp; &lt;img src=x&gt;"


def test_what_the_article_tells_is_told_apart_by_size_too():
    assert DOT["article"] > DOT["record"]


@pytest.mark.parametrize("palette", [LIGHT, DARK])
@pytest.mark.parametrize("name", ["ink", "muted", "article", "record"])
def test_every_colour_is_readable_on_its_paper(palette, name):
    """Contrast of at least 4.5 to 1, WCAG 2.2, 1.4.3."""

    def luminance(colour):
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        ]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted(
        (luminance(getattr(palette, name)), luminance(palette.paper)), reverse=True
    )
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_without_events_the_lanes_are_still_there(timeline: Timeline, events: pd.DataFrame):
    figure = timeline_figure(events.iloc[:0], timeline.lanes, SPAN)

    assert len(figure.layout.meta["bands"]) == 7
    assert list(figure.data[0].x) == []


def test_above_two_thousand_events_nothing_is_stacked(events: pd.DataFrame, timeline: Timeline):
    many = events.loc[[events.index[number % len(events)] for number in range(2001)]]
    figure = timeline_figure(many, timeline.lanes, SPAN)

    assert len(figure.layout.shapes) == 0
    assert len(set(figure.data[0].y)) == 7


def test_events_that_are_left_out_leave_the_others_where_they_are(
    timeline: Timeline, events: pd.DataFrame
):
    shown = set(events.index[::3])
    every, some = (timeline_figure(events, timeline.lanes, SPAN, ids) for ids in (None, shown))
    places = dict(zip(every.data[0].customdata, every.data[0].y, strict=True))

    assert set(some.data[0].customdata) == shown
    assert [places[key] for key in some.data[0].customdata] == list(some.data[0].y)
    assert some.layout.meta["bands"] == every.layout.meta["bands"]
    assert {shape.name for shape in some.layout.shapes} == {
        shape.name for shape in every.layout.shapes
    } & shown


def test_of_no_event_asked_for_there_is_no_mark_and_of_no_question_there_are_all(
    timeline: Timeline, events: pd.DataFrame
):
    nothing, everything = (
        timeline_figure(events, timeline.lanes, SPAN, ids).data[0] for ids in (set(), None)
    )

    assert not nothing.customdata
    assert list(everything.customdata) == list(events.index)


def test_the_figure_is_json_that_a_browser_reads(timeline: Timeline, events: pd.DataFrame):
    text = timeline_figure(events, timeline.lanes, SPAN).to_json()

    assert isinstance(json.loads(text)["data"][0]["y"], list)


def test_times_of_day_stand_at_their_minute_by_the_clock_of_their_place(
    small: Callable[..., Timeline],
):
    timeline = small(
        span="2020-01-02T22:00/2020-01-03",
        whole="2020-01-03",
        minute="2020-01-03T00:47-05:00",
        lasted="2020-01-03T01:10/2020-01-03T03:30",
        since="2020-01-03T06:00/..",
    )
    figure = timeline_figure(to_frame(timeline), timeline.lanes, timeline.extent)
    (trace,) = figure.data

    assert list(trace.x) == [
        "2020-01-03",
        "2020-01-03 00:47:00",
        "2020-01-03 02:20:00",
        "2020-01-03 15:00:00",
    ]
    assert (trace.meta["x0"][2], trace.meta["x1"][2]) == (
        "2020-01-03 01:10:00",
        "2020-01-03 03:30:00",
    )
    assert trace.meta["x1"][3] == "2020-01-04"
    assert figure.layout.xaxis.range == ("2020-01-02 21:28:48", "2020-01-04 00:31:12")


@pytest.mark.parametrize(
    ("span", "date", "extent"),
    [
        ("2020-01-02/2020-01-03", "2020-01-03", ("2020-01-02", "2020-01-03")),
        (
            *("2020-01-02/2020-01-03", "2020-01-03T00:47"),
            ("2020-01-02T00:00:00", "2020-01-04T00:00:00"),
        ),
        (
            *("2020-01-02T22:00/2020-01-03", "2020-01-03"),
            ("2020-01-02T22:00:00", "2020-01-04T00:00:00"),
        ),
    ],
)
def test_a_chart_goes_to_the_end_of_its_last_day_where_a_time_is_known(
    small: Callable[..., Timeline], span: str, date: str, extent: tuple[str, str]
):
    assert tuple(map(str, small(span=span, event=date).extent)) == extent


def test_days_that_sources_give_instead_are_kept_for_the_selected_mark(
    timeline: Timeline, events: pd.DataFrame, small: Callable[..., Timeline]
):
    trace = timeline_figure(events, timeline.lanes, SPAN).data[0]
    others = dict(zip(trace.customdata, trace.meta["others"], strict=True))

    assert others["hamedani-killed"] == ["2015-10-08", "2015-10-07"]
    assert others["moscow-visit-2015"] == []
    assert "others" not in draw(small(one="1990")).data[0].meta


def test_a_time_that_a_source_gives_instead_is_kept_to_the_minute(small: Callable[..., Timeline]):
    timeline = small(span="2020-01-03", event="2020-01-03T00:47")
    (event,) = timeline.events
    (piece,) = event.evidence
    said = piece.model_copy(update={"date": EventDate.parse("2020-01-03T01:10")})
    told = event.model_copy(update={"evidence": (said,)})
    changed = timeline.model_copy(update={"events": (told,)})

    assert draw(changed).data[0].meta["others"] == [["2020-01-03 01:10:00"]]
