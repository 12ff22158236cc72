"""What editors are told of a whole timeline."""

from timeline.survey import Finding, survey


def found(timeline, verified, topic):
    return [finding for finding in survey(timeline, verified) if finding.topic == topic]


def test_the_curated_file_is_counted(loaded, timeline):
    counts = {finding.topic: finding.text for finding in survey(timeline, loaded.verified)}

    assert counts["Events by origin"] == "article: 16, record: 44"
    assert counts["Evidence by stance"] == "context: 121, disputes: 40, supports: 43"
    assert counts["Quotes by verification"] == "verified: 114"
    assert counts["Events by lane"].startswith(
        "Command of the Quds Force: 8, Power in Tehran: 10, Afghanistan: 3"
    )
    assert counts["Drafts"] == "none"
    assert counts["Sources never cited"] == "none"


def test_a_passage_with_nothing_beside_it_is_named_with_its_events(loaded, timeline):
    (finding,) = found(timeline, loaded.verified, "Passage with no record beside it")

    assert finding.text == "few-takers"
    assert finding.events


def test_events_that_rest_on_one_source_are_named(loaded, timeline):
    (finding,) = found(timeline, loaded.verified, "Events with a single independent source")

    assert finding.text == "9"
    assert "mcchrystal-convoy" in finding.events


def test_people_without_a_persian_name_are_named(loaded, small):
    assert found(small(event="2000"), loaded.verified, "People and bodies with no Persian name") == [
        Finding("People and bodies with no Persian name", "Somebody")
    ]


def test_drafts_are_listed_and_counted_nowhere_else(loaded, timeline):
    first = timeline.events[0].model_copy(update={"draft": True})
    drafted = timeline.model_copy(update={"events": (first, *timeline.events[1:])})

    assert found(drafted, loaded.verified, "Drafts") == [Finding("Drafts", "1", (first.id,))]
    assert found(drafted, loaded.verified, "Events by origin")[0].text == "article: 15, record: 44"
