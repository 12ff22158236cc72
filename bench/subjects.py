"""What is measured: each page's name, and what in it is a mark, a card and the chart."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Subject:
    """A page by its selectors; lanes are chosen by clicking on the labels that have their names."""

    name: str
    #: A drawn event.
    mark: str
    #: What a click on a mark shows; empty where nothing is.
    card: str = ""
    #: The chart.
    surface: str = ""
    #: What has the number of drawn events in data-events.
    root: str = ""
    #: What is there when nothing more is to come.
    ready: str = ""
    #: What is held while the wheel zooms.
    key: str = ""
    zooms: bool = True
    #: Whether boxes choose lanes.
    filters: bool = True
    #: Whether half as many visits will do, since no target stands beside it.
    is_rare: bool = True
    #: The number of events from which on, and up to which, it is measured.
    least: int = 0
    most: int = 1_000_000


def _ours(name: str) -> Subject:
    timeline = "[data-testid=timeline]"
    return Subject(
        name,
        mark="[data-mark], .scatterlayer .point",
        card=f"{timeline} [data-testid=event-card]",
        surface=timeline,
        root=timeline,
        ready=f"{timeline}[data-ready=plotly]",
        key="Control",
        is_rare=False,
    )


SITE = _ours("site")
FILE = _ours("file")
APP = _ours("app")
OURS = (SITE, FILE, APP)
PEERS = (
    Subject(
        "vis-timeline",
        mark=".vis-item.vis-box, .vis-item.vis-range, .vis-item.vis-point",
        card="#card",
        surface=".vis-panel.vis-center",
        is_rare=False,
    ),
    Subject(
        "timelinejs",
        # the event that is open already would open nothing
        mark=".tl-timemarker:not(.tl-timemarker-active) .tl-timemarker-content-container",
        card="#card",
        surface=".tl-timenav",
        zooms=False,
        most=1000,
    ),
    Subject(
        "timelines-chart",
        mark=".series-segment",
        card="#card",
        surface="#chart",
        zooms=False,
    ),
    Subject("gravity-timeline", mark="canvas.drawn", surface="canvas", filters=False, least=1000),
    Subject("plotly", mark=".scatterlayer .point", card="#card", surface="#chart"),
)
STREAMLIT = (
    Subject("empty", mark="[data-testid=stMarkdown] p", filters=False, most=60),
    Subject("cached", mark=".scatterlayer .point", card=".st-key-card", surface=".js-plotly-plot"),
)
ALL = (*OURS, *PEERS, *STREAMLIT)
