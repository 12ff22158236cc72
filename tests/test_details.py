"""What the event card says."""

import pandas as pd

from timeline.details import event_details, source_details
from timeline.loading import Loaded
from timeline.model import Timeline
from timeline.verification.record import Verified


def test_events_with_a_single_source_say_so(
    loaded: Loaded, timeline: Timeline, events: pd.DataFrame
):
    details = event_details(timeline, loaded.verified, events.index)

    assert [key for key, event in details.items() if event["single"]] == [
        "mcchrystal-convoy",
        "sole-authority-2007",
        "damascus-visit-2012",
        "syria-low-point-2013",
        "new-yorker-profile",
        "mosul-response-2014",
        "hamadan-speech-2018",
    ]


def test_a_quote_says_how_many_support_and_dispute_it(loaded: Loaded, timeline: Timeline):
    details = event_details(timeline, loaded.verified, ["soleimani-appointed"])
    (quote,) = details["soleimani-appointed"]["quotes"]

    assert quote["tally"] == "Set beside these words here: 2 in support, 2 in dispute."
    assert quote["status"] == "verified"


def test_a_quote_never_checked_is_shown_as_such(timeline: Timeline):
    details = event_details(timeline, Verified.empty(), ["soleimani-appointed"])
    (quote,) = details["soleimani-appointed"]["quotes"]

    assert quote["status"] == "unverified"


def test_a_reference_has_its_date_in_words_and_names_a_body_once(timeline: Timeline):
    source = source_details(timeline.sources)["crisis-group-2005"]

    assert source["author"] == "International Crisis Group"
    assert source["issued"] == "21 March 2005"
