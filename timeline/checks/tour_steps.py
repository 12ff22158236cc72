"""Rules on tours: what each step shows, and when, and among what."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from timeline.checks.raw_records import Records, Values, as_date, names, text
from timeline.dates import EventDate
from timeline.dates.years import four_digits, year_of
from timeline.problems import Fault

#: The most steps of a tour.
STEPS = 60

_WHOLE_YEARS = re.compile("-?[0-9]{4}(/-?[0-9]{4})?")


def tours_can_be_told(records: Records) -> Iterator[Fault]:
    """A tour has at most 60 steps."""
    for path, tour in records.items("tours"):
        steps = tour.get("steps")
        if isinstance(steps, list) and len(steps) > STEPS:
            message = (
                f"this tour has {len(steps)} steps, and at most {STEPS} can be told; make two of it"
            )
            yield Fault((*path, "steps"), "tour-too-long", message, at_key=True)


def steps_show_one_thing(records: Records) -> Iterator[Fault]:
    """A step of a tour has one of event, events and question."""
    for path, step in records.steps:
        shown = [name for name in ("event", "events", "question") if name in step]
        if len(shown) > 1:
            message = (
                f"a step shows one thing, and this has {' and '.join(shown)}; make a step of each"
            )
            yield Fault((*path, shown[1]), "step-unclear", message)
        elif not shown:
            yield Fault(
                path,
                "step-unclear",
                "a step needs something to show: 'event', 'events' or 'question'",
            )


def events_stand_in_pairs(records: Records) -> Iterator[Fault]:
    """Side by side stand two events, and not the same one twice."""
    for path, step in records.steps:
        pair, place = step.get("events"), (*path, "events")
        if not isinstance(pair, list) or not all(text(own) for own in pair):
            continue
        if len(pair) != 2:
            message = f"two events stand side by side, and this list has {len(pair)}; write two, or one as 'event'"
            yield Fault(place, "step-not-a-pair", message)
        elif text(pair[0]) == text(pair[1]):
            message = (
                f"'{text(pair[1])}' stands beside itself; write another, or it alone as 'event'"
            )
            yield Fault((*place, 1), "step-not-a-pair", message)


def years_lie_in_the_span(records: Records) -> Iterator[Fault]:
    """The years that a step shows are whole ones, inside the span of the timeline."""
    for path, step in records.steps:
        years, place = as_date(step.get("years")), (*path, "years")
        if years is None:
            continue
        if not _WHOLE_YEARS.fullmatch(str(years)):
            message = (
                f"{years} is not made of whole years; write one year, or two with / between them"
            )
            yield Fault(place, "years-not-whole", message, _whole(years))
        elif records.span and not _inside(years, records.span):
            message = f"{years} is not inside the span of the timeline, {records.span}; write years that are"
            yield Fault(place, "years-outside-span", message, first=("span",))


def steps_show_their_events(records: Records) -> Iterator[Fault]:
    """What a step shows is among what its own years, lanes and people leave on the chart."""
    published = {text(event.get("id")): event for _, event in reversed(records.published)}
    for path, step in records.steps:
        shown = [*names(step, path, "event"), *names(step, path, "events")]
        for place, own, event in (
            (place, own, published[own]) for place, own in shown if own in published
        ):
            for name, why in _hidden(records, step, event):
                message = (
                    f"'{name}' of this step hides '{own}', {why}; widen '{name}', or leave it out"
                )
                yield Fault(place, "step-hides-its-event", message, first=(*path, name))


def _hidden(records: Records, step: Values, event: Values) -> Iterator[tuple[str, str]]:
    """Yield each filter of a step that leaves an event out, and why."""
    date, years = as_date(event.get("date")), as_date(step.get("years"))
    if date and years and not _may_meet(date, years):
        yield "years", f"which is dated {date}"
    lane, lanes = (_known(records, one, "lane", "lanes") for one in (event, step))
    if lane and lanes and not lane & lanes:
        yield "lane", f"which is in the lane '{text(event.get('lane'))}'"
    people, asked = (
        _known(records, event, "people", "people"),
        _known(records, step, "person", "people"),
    )
    if people is not None and asked and not people & asked:
        yield "person", "in which none of them took part"


def _known(records: Records, record: Values, field: str, kind: str) -> set[str] | None:
    """Return the ids that a field names; None if one of them is unknown, for it may be misspelt."""
    named = {own for _, own in names(record, (), field)}
    return named if named <= set(records.known(kind) or ()) else None


def _whole(years: EventDate) -> str:
    """Return the years that a date is in, if both its ends are known."""
    if years.earliest is None or years.latest is None:
        return ""
    first, last = (four_digits(year_of(day)) for day in (years.earliest, years.latest))
    return first if first == last else f"{first}/{last}"


def _inside(years: EventDate, span: EventDate) -> bool:
    """Whether no year lies outside the span, which may begin and end within a year; an open end has none."""
    first, last, begins, ends = map(
        _year, (years.earliest, years.latest, span.earliest, span.latest)
    )
    return not (
        (first is not None and begins is not None and first < begins)
        or (last is not None and ends is not None and last > ends)
    )


def _year(day: np.datetime64 | None) -> int | None:
    return None if day is None else year_of(day)


def _may_meet(one: EventDate, other: EventDate) -> bool:
    """Whether two dates can mean a day that both have."""
    is_before = (
        one.latest is not None and other.earliest is not None and one.latest < other.earliest
    )
    is_after = one.earliest is not None and other.latest is not None and one.earliest > other.latest
    return not (is_before or is_after)
