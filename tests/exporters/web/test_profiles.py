"""What a page tells of a person or a source that is chosen alone."""

from timeline.exporters.selection import Selection
from timeline.exporters.web.profiles import profiles
from timeline.model import Timeline
from timeline.verification.record import Verified


def profiles_of(timeline: Timeline):
    """Return the profiles of a page of all events."""
    return profiles(Selection(timeline, Verified(), tuple(event.id for event in timeline.events)))


def test_a_source_has_the_events_in_which_it_is_cited_by_what_it_is_cited_for(argued: Timeline):
    found = profiles_of(argued)["source"]

    assert found["other"]["cited"] == {
        "supports": ["first"],
        "disputes": ["first"],
        "context": ["second"],
    }
    assert found["article"] == {"about": "A. Writer, The article"}


def test_a_person_has_the_charges_with_who_makes_and_who_answers_them(argued: Timeline):
    found = profiles_of(argued)["person"]

    assert found["somebody"]["charges"] == [
        {"event": "first", "by": ["A Witness"], "answers": ["Somebody"]}
    ]
    assert "charges" not in found["witness"]


def test_a_charge_that_is_only_retold_is_by_whom_it_goes_back_to(timeline: Timeline):
    charges = profiles_of(timeline)["person"]["quds-force"]["charges"]
    (charge,) = (charge for charge in charges if charge["event"] == "confrontation-zones")

    assert charge["by"] == [
        "David Petraeus",
        "US Department of State, US Department of the Treasury, 25 October 2007",
    ]


def test_who_takes_part_and_says_nothing_has_a_profile_too(timeline: Timeline):
    found = profiles_of(timeline)["person"]

    assert {key for event in timeline.events for key in event.people} <= found.keys()
