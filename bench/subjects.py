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
    #: The chart, which the wheel zooms; empty where it does not.
    surface: str = ""
    #: What is held while the wheel zooms.
    key: str = ""
    #: What has the number of drawn events in data-events.
    root: str = ""
    #: What is there when nothing more is to come.
    ready: str = ""
    #: Whether boxes choose lanes.
    has_filters: bool = True


def _ours(name: str) -> Subject:
    timeline = "[data-testid=timeline]"
    return Subject(
        name,
        mark="[data-mark], .scatterlayer .point",
        card=f"{timeline} [data-testid=event-card]",
        surface=timeline,
        key="Control",
        root=timeline,
        ready=f"{timeline}[data-ready=plotly]",
    )


SITE = _ours("site")
FILE = _ours("file")
APP = _ours("app")
VIS = Subject(
    "vis-timeline",
    mark=".vis-item.vis-box, .vis-item.vis-range, .vis-item.vis-point",
    card="#card",
    surface=".vis-panel.vis-center",
)
OURS = (SITE, FILE, APP)
PEERS = (VIS,)
