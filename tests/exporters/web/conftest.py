"""A small timeline as a site."""

import pytest

from tests.exporters.web.small_site import BUNDLE
from timeline.exporters.selection import Selection
from timeline.exporters.web.site import site
from timeline.verification.record import Verified


@pytest.fixture
def select(small):
    def choose(address="", **dates):
        timeline = small(**dates or {"one": "1990-05-04", "two": ("[1991..1993]", "lower")})
        return Selection(
            timeline, Verified.empty(), tuple(event.id for event in timeline.events), address
        )

    return choose


@pytest.fixture
def files(select):
    return site(select(), BUNDLE)
