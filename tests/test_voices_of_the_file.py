"""Fifteen events of the real file, whose reports and voices were counted by hand in its text."""

import pytest

from timeline.model import Timeline
from timeline.voices import event_voices, strength

#: Event, pieces of evidence, distinct voices, strength.
COUNTED = [
    ("soleimani-appointed", 6, 5, "several"),  # two of one institute
    ("top-man-afghanistan-2001", 6, 3, "several"),  # Crocker, Zarif, Mousavian
    ("axis-of-evil", 7, 5, "several"),  # Crocker three times, Bush, three Iranians
    ("mcchrystal-convoy", 2, 2, "several"),  # McChrystal, Larijani
    ("efp-accusations", 7, 3, "several"),  # Bush, the Department of Defense, Iran
    ("sole-authority-2007", 2, 1, "one"),
    ("taliban-sanctions-2010", 5, 4, "several"),  # the United States twice, Zarif, Safi, Iran
    ("iraq-government-2010", 2, 2, "several"),  # one of them goes back to Filkins
    ("syria-low-point-2013", 3, 1, "one"),
    ("moscow-visit-2015", 11, 8, "several"),  # Russia three times, Reuters twice
    ("regular-forces-syria", 2, 1, "one"),  # two studies of one institute
    ("kirkuk-2017", 6, 5, "several"),  # Velayati twice, Reuters, Filkins, Talabani, Pira
    ("yemen-panel-2018", 5, 2, "several"),  # the panel of the United Nations, Iran
    ("hamadan-speech-2018", 2, 1, "one"),  # Soleimani himself
    ("kirkuk-rockets-2019", 8, 5, "several"),  # the United States, Iraq, Wikipedia, Iran, RT
]


@pytest.mark.parametrize(("key", "reports", "number", "kind"), COUNTED)
def test_reports_and_voices_are_as_many_as_a_reader_counts(
    timeline: Timeline, key: str, reports: int, number: int, kind: str
):
    (event,) = (event for event in timeline.events if event.id == key)

    assert len(event.evidence) == reports
    assert len(event_voices(timeline, event)) == number
    assert strength(timeline, event) == kind
