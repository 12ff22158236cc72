"""
Find the faults that need more than one record to be seen, whatever the shape of the values.

Each rule is a generator whose docstring is the rule. A rule passes over what has not the right
shape, since the model speaks of that. The rules on quotes, evidence and unused entries ignore
drafts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from timeline.checks import argument, event_text, ids, replies, span, tour_steps
from timeline.checks.raw_records import Records
from timeline.problems import Fault, Guesses
from timeline.verification.record import Verified

#: All rules but verification.
RULES: tuple[Callable[[Records], Iterator[Fault]], ...] = (
    span.spans_have_two_ends,
    ids.ids_are_unique,
    ids.lanes_exist,
    ids.people_exist,
    ids.places_exist,
    ids.sources_exist,
    ids.tours_show_events,
    tour_steps.tours_are_short,
    tour_steps.steps_show_one_thing,
    tour_steps.events_stand_in_pairs,
    tour_steps.passages_stand_in_the_argument,
    tour_steps.years_lie_in_the_span,
    tour_steps.steps_show_their_events,
    ids.entries_are_used,
    ids.origins_lead_back,
    event_text.published_events_are_whole,
    event_text.dates_lie_in_the_span,
    event_text.events_stand_in_order,
    event_text.quotes_are_quotes,
    event_text.passages_have_one_wording,
    event_text.stances_are_towards_quotes,
    event_text.evidence_is_from_elsewhere,
    argument.passages_are_quoted,
    argument.quotes_are_in_the_argument,
    replies.answers_are_to_evidence,
    replies.charges_are_answered,
    replies.passages_are_tested,
)


def check_records(values: object, guesses: Guesses, verified: Verified | None) -> Iterator[Fault]:
    """Yield the faults by any rule; those of verification only where there is a record of it."""
    records = Records(values, guesses)
    for rule in RULES:
        yield from rule(records)
    if verified is not None:
        yield from event_text.quotes_are_verified(records, verified)
