"""What editors are told of a whole timeline."""

from collections import Counter
from collections.abc import Callable

from timeline.editing.survey import SurveyLine, survey
from timeline.loading import Loaded
from timeline.model import Timeline


def found(timeline, verified, topic):
    return [finding for finding in survey(timeline, verified) if finding.topic == topic]


def test_the_curated_file_is_counted(loaded: Loaded, timeline: Timeline):
    counts = {finding.topic: finding.text for finding in survey(timeline, loaded.verified)}

    events = timeline.events
    assert counts["Events by origin"] == told(event.origin for event in events)
    assert counts["Evidence by stance"] == told(
        piece.stance for event in events for piece in event.evidence
    )
    assert (
        counts["Quotes by verification"]
        == f"verified: {sum(len(event.quotes) for event in events)}"
    )
    in_command = sum(event.lane == "command" for event in events)
    assert counts["Events by lane"].startswith(
        f"Command of the Quds Force: {in_command}, Power in Tehran: "
    )
    assert counts["Drafts"] == "none"
    assert (
        counts["Sources never cited"] == "asiatimes-2020-01"
    )  # only another printing of the article


def told(values):
    return ", ".join(f"{value}: {number}" for value, number in sorted(Counter(values).items()))


def test_a_passage_with_nothing_beside_it_is_named_with_its_events(
    loaded: Loaded, timeline: Timeline
):
    findings = found(timeline, loaded.verified, "Passage with no record beside it")

    assert {finding.text: finding.events for finding in findings} == {
        "few-takers": ("soleimani-killed",),
    }


def test_events_that_rest_on_one_voice_are_named(loaded: Loaded, timeline: Timeline):
    (finding,) = found(timeline, loaded.verified, "Events that rest on one voice")

    assert finding.text == "7"
    assert {"damascus-visit-2012", "regular-forces-syria"} <= set(finding.events)


def test_people_without_a_persian_name_are_named(loaded: Loaded, small: Callable[..., Timeline]):
    assert found(
        small(event="2000"), loaded.verified, "People and bodies with no Persian name"
    ) == [SurveyLine("People and bodies with no Persian name", "Somebody")]


def test_drafts_are_listed_and_counted_nowhere_else(loaded: Loaded, timeline: Timeline):
    first = timeline.events[0].model_copy(update={"draft": True})
    drafted = timeline.model_copy(update={"events": (first, *timeline.events[1:])})

    assert found(drafted, loaded.verified, "Drafts") == [SurveyLine("Drafts", "1", (first.id,))]
    others = told(event.origin for event in timeline.events[1:])
    assert found(drafted, loaded.verified, "Events by origin")[0].text == others
