"""Marks that stand for several events: a click takes them apart, or lists what they stand for."""

from pathlib import Path
from unittest import mock

from playwright.sync_api import Page, expect

from tests.browser.pages import ExportedPage, center
from timeline import figure
from timeline.dates.edtf import EventDate
from timeline.exporters.selection import Selection
from timeline.exporters.web.page import to_html
from timeline.frontend import PLOTLY
from timeline.model import Timeline
from timeline.verification.record import Verified

DATES = ["1998-08-08", "2004-02-29", "2004-02-29", "2004-02-29", "2016-12-01", "2017-01-01"]


def test_a_click_on_a_cluster_zooms_until_it_falls_apart_and_lists_events_of_one_day(
    page: Page, timeline: Timeline, verified: Verified, tmp_path: Path
):
    lane = timeline.lanes[0].id
    events = tuple(
        event.model_copy(update={"date": EventDate.parse(date), "lane": lane})
        for event, date in zip(timeline.events, DATES, strict=False)
    )
    changed = timeline.model_copy(update={"events": events, "tours": ()})
    ids = tuple(event.id for event in events)
    out = tmp_path / "clusters.html"
    with mock.patch.object(figure, "CLUSTERED", 4):
        plotly = PLOTLY.read_text(encoding="utf-8")
        out.write_bytes(to_html(Selection(changed, verified, ids), plotly))
    explored = ExportedPage(page, out).open()
    marks = page.locator(".scatterlayer .point")
    cluster = page.get_by_role("dialog")
    explored.expect_count(3)

    page.mouse.click(*center(marks.nth(2)))
    explored.expect_plotly()
    expect(marks).to_have_count(2)
    expect(cluster).to_be_hidden()
    expect(page.locator(".tl-tip")).to_be_hidden()

    explored.press_button("All")
    expect(marks).to_have_count(3)
    page.mouse.click(*center(marks.nth(1)))
    expect(cluster).to_have_accessible_name("3 events")
    entries = cluster.get_by_role("button")
    assert entries.locator("strong").all_text_contents() == [event.title for event in events[1:4]]
    expect(entries.first).to_be_focused()

    page.keyboard.press("Escape")
    expect(cluster).to_be_hidden()
    page.mouse.click(*center(marks.nth(1)))
    entries.nth(2).click()
    expect(cluster).to_be_hidden()
    explored.expect_selected(ids[3])


def clustered(timeline: Timeline, verified: Verified, page: Page, out: Path) -> ExportedPage:
    """Open the page of all events, drawn as a very large timeline is."""
    ids = tuple(event.id for event in timeline.events)
    with mock.patch.object(figure, "CLUSTERED", 4):
        plotly = PLOTLY.read_text(encoding="utf-8")
        out.write_bytes(to_html(Selection(timeline, verified, ids), plotly))
    return ExportedPage(page, out)


def test_no_label_lies_on_a_cluster(
    page: Page, timeline: Timeline, verified: Verified, tmp_path: Path
):
    clustered(timeline, verified, page, tmp_path / "clusters.html").open()
    clusters, labels, _ = page.evaluate(BOXES)

    assert len(clusters) == 16
    assert len(labels) > 10
    assert [(a, b) for a in clusters for b in labels if overlap(a, b)] == []


#: The places of clusters, which are larger than all other marks, and those of labels.
BOXES = """() => {
  const box = (element) => element.getBoundingClientRect().toJSON();
  const boxes = (selector) => [...document.querySelectorAll(selector)].map(box);
  const clusters = boxes(".scatterlayer .point").filter(({ width }) => width > 16.5);
  return [clusters, boxes(".tl-label text"), boxes(".tl-ring-selected")];
}"""


def overlap(a: dict[str, float], b: dict[str, float]) -> bool:
    """Whether two boxes have a place in common."""
    across = a["left"] < b["right"] and b["left"] < a["right"]
    return across and a["top"] < b["bottom"] and b["top"] < a["bottom"]


def test_the_ring_of_an_event_in_a_cluster_is_around_the_cluster(
    page: Page, timeline: Timeline, verified: Verified, tmp_path: Path
):
    explored = clustered(timeline, verified, page, tmp_path / "clusters.html")
    explored.open("#event=soleimani-killed")
    expect(page.locator(".tl-ring-selected")).to_have_count(1)
    clusters, _, [ring] = page.evaluate(BOXES)
    around = [cluster for cluster in clusters if overlap(cluster, ring)]

    assert [middle(cluster) for cluster in around] == [middle(ring)]


def middle(box: dict[str, float]) -> tuple[int, int]:
    """Return the middle of a box, in whole pixels."""
    return round(box["x"] + box["width"] / 2), round(box["y"] + box["height"] / 2)
