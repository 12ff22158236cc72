"""The values of a file in, whatever their shape; out, the faults that need more than one record to be seen.

Each rule is a generator whose docstring is the rule. A rule passes over what has not the right shape, since
the model speaks of that. The rules on quotes, evidence and unused entries leave drafts in peace.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from timeline.checks import editing, references, tours
from timeline.checks.records import Records
from timeline.problems import Fault, Guesses
from timeline.quotes import Verified

#: All rules but verification.
RULES: tuple[Callable[[Records], Iterator[Fault]], ...] = (
    references.ids_are_unique,
    references.lanes_exist,
    references.people_exist,
    references.places_exist,
    references.sources_exist,
    references.tours_show_events,
    tours.tours_can_be_told,
    tours.steps_show_one_thing,
    tours.events_stand_in_pairs,
    tours.years_lie_in_the_span,
    tours.steps_show_their_events,
    references.entries_are_used,
    references.origins_lead_back,
    editing.published_events_are_whole,
    editing.dates_lie_in_the_span,
    editing.events_stand_in_order,
    editing.quotes_are_quotes,
    editing.passages_have_one_wording,
    editing.stances_are_towards_quotes,
    editing.evidence_is_from_elsewhere,
)


def check(values: object, guesses: Guesses, verified: Verified | None) -> Iterator[Fault]:
    """Yield what is wrong by any rule; without a record of verification, nothing is said of that."""
    records = Records(values, guesses)
    for rule in RULES:
        yield from rule(records)
    if verified is not None:
        yield from editing.quotes_are_verified(records, verified)
