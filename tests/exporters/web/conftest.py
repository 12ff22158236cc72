"""A small timeline as a site."""

from collections.abc import Callable, Mapping

import pytest

from tests.exporters.web.small_site import BUNDLE
from timeline.exporters.selection import Selection
from timeline.exporters.web.site import site
from timeline.model import Timeline
from timeline.verification.record import Verified


@pytest.fixture
def select(small: Callable[..., Timeline]) -> Callable[..., Selection]:
    """Choose all events of a small timeline, which is published at an address."""

    def choose(address: str = "", **dates: str | tuple[str, str]) -> Selection:
        timeline = small(**dates or {"one": "1990-05-04", "two": ("[1991..1993]", "lower")})
        ids = tuple(event.id for event in timeline.events)
        return Selection(timeline, Verified.empty(), ids, address)

    return choose


@pytest.fixture
def files(select: Callable[..., Selection]) -> Mapping[str, bytes]:
    """The files of its site."""
    return site(select(), BUNDLE)
