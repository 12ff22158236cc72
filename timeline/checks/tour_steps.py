"""Rules on tours: what each step shows, and when, and among what."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from timeline.checks.raw_records import Records, Values, as_date, names, text
from timeline.dates import EventDate
from timeline.dates.years import four_digits, year_of
from timeline.problems import Fault, ValuePath

#: The most steps of a tour.
STEPS = 60

_WHOLE_YEARS = re.compile("-?[0-9]{4}(/-?[0-9]{4})?")


def tours_are_short(records: Records) -> Iterator[Fault]:
    """A tour has at most 60 steps."""
    for path, tour in records.items("tours"):
        steps = tour.get("steps")
        if isinstance(steps, list) and len(steps) > STEPS:
            what = f"this tour has {len(steps)} steps, and at most {STEPS} can be told"
            message = f"{what}; make two of it"
            yield Fault((*path, "steps"), "tour-too-long", message, at_key=True)


def steps_show_one_thing(records: Records) -> Iterator[Fault]:
    """A step of a tour has one of event, events, passage and question."""
    for path, step in records.steps:
        keys = [name for name in ("event", "events", "passage", "question") if name in step]
        if len(keys) > 1:
            what = f"a step shows one thing, and this has {' and '.join(keys)}"
            yield Fault((*path, keys[1]), "step-unclear", f"{what}; make a step of each")
        elif not keys:
            message = "a step needs something to show: 'event', 'events', 'passage' or 'question'"
            yield Fault(path, "step-unclear", message)


def events_stand_in_pairs(records: Records) -> Iterator[Fault]:
    """Side by side stand two events, and not the same one twice."""
    for path, step in records.steps:
        pair, place = step.get("events"), (*path, "events")
        if not isinstance(pair, list) or not all(text(id) for id in pair):
            continue
        if len(pair) != 2:
            what = f"two events stand side by side, and this list has {len(pair)}"
            yield Fault(place, "step-not-a-pair", f"{what}; write two, or one as 'event'")
        elif text(pair[0]) == text(pair[1]):
            what = f"'{text(pair[1])}' stands beside itself"
            message = f"{what}; write another, or it alone as 'event'"
            yield Fault((*place, 1), "step-not-a-pair", message)


def passages_stand_in_the_argument(records: Records) -> Iterator[Fault]:
    """A passage that a step shows is one of the argument."""
    known = {text(passage.get("id")) for _, passage in records.passages} - {""}
    for path, step in records.steps:
        for place, id in names(step, path, "passage"):
            if id not in known:
                what = f"there is no passage '{id}' in the argument"
                message = f"{what}; write the id of one that is there, or add it there"
                yield Fault(place, "passage-unknown", message, records.guesses.closest(id, known))


def years_lie_in_the_span(records: Records) -> Iterator[Fault]:
    """The years that a step shows are whole ones, inside the span of the timeline."""
    for path, step in records.steps:
        years, place = as_date(step.get("years")), (*path, "years")
        if years is None:
            continue
        if not _WHOLE_YEARS.fullmatch(str(years)):
            what = f"{years} is not made of whole years"
            message = f"{what}; write one year, or two with / between them"
            yield Fault(place, "years-not-whole", message, _whole(years))
        elif records.span and not _years_inside(years, records.span):
            what = f"{years} is not inside the span of the timeline, {records.span}"
            message = f"{what}; write years that are"
            yield Fault(place, "years-outside-span", message, first=("span",))


def steps_show_their_events(records: Records) -> Iterator[Fault]:
    """What a step shows is among what its own years, lanes and people leave on the chart."""
    published = {text(event.get("id")): event for _, event in reversed(records.published)}
    for path, step in records.steps:
        references = [*names(step, path, "event"), *names(step, path, "events")]
        for place, id in ((place, id) for place, id in references if id in published):
            for name, why in _hiding_filters(records, step, published[id]):
                yield _hidden(path, place, name, f"'{id}', {why}")
        for place, id in names(step, path, "passage"):
            for name in _filters_of_all(records, step, id):
                yield _hidden(path, place, name, f"every event that quotes '{id}'")


def _hidden(step: ValuePath, place: ValuePath, name: str, what: str) -> Fault:
    message = f"'{name}' of this step hides {what}; widen '{name}', or leave it out"
    return Fault(place, "step-hides-its-event", message, first=(*step, name))


def _filters_of_all(records: Records, step: Values, passage: str) -> list[str]:
    """Return the filters of a step that leave out each event which quotes a passage."""
    hiding = [
        [name for name, _ in _hiding_filters(records, step, event)]
        for _, event, quote in records.quotes
        if text(quote.get("id")) == passage
    ]
    return [
        name for name in ("years", "lane", "person") if hiding and all(name in h for h in hiding)
    ]


def _hiding_filters(records: Records, step: Values, event: Values) -> Iterator[tuple[str, str]]:
    """Yield each filter of a step that leaves an event out, and why."""
    date, years = as_date(event.get("date")), as_date(step.get("years"))
    if date and years and not _may_meet(date, years):
        yield "years", f"which is dated {date}"
    lane = _known(records, event, "lane", "lanes")
    lanes = _known(records, step, "lane", "lanes")
    if lane and lanes and not lane & lanes:
        yield "lane", f"which is in the lane '{text(event.get('lane'))}'"
    participants = _known(records, event, "people", "people")
    people = _known(records, step, "person", "people")
    if participants is not None and people and not participants & people:
        yield "person", "in which none of them took part"


def _known(records: Records, record: Values, field: str, kind: str) -> set[str] | None:
    """Return the ids that a field names; None if one of them is unknown, for it may be misspelt."""
    ids = {id for _, id in names(record, (), field)}
    return ids if ids <= set(records.known(kind) or ()) else None


def _whole(years: EventDate) -> str:
    """Return the years that a date is in, if both its ends are known."""
    if years.earliest is None or years.latest is None:
        return ""
    first, last = (four_digits(year_of(day)) for day in (years.earliest, years.latest))
    return first if first == last else f"{first}/{last}"


def _years_inside(years: EventDate, span: EventDate) -> bool:
    """
    Whether no year lies outside the span.

    The span may begin and end within a year, and an open end has none.
    """
    first, last = _year(years.earliest), _year(years.latest)
    begin, end = _year(span.earliest), _year(span.latest)
    too_early = first is not None and begin is not None and first < begin
    too_late = last is not None and end is not None and last > end
    return not (too_early or too_late)


def _year(day: np.datetime64 | None) -> int | None:
    return None if day is None else year_of(day)


def _may_meet(date: EventDate, years: EventDate) -> bool:
    """Whether two dates can mean a day that both have."""
    return not (_is_before(date, years) or _is_before(years, date))


def _is_before(date: EventDate, other: EventDate) -> bool:
    """Whether a date has ended when the other begins; an open end has not."""
    if date.latest is None or other.earliest is None:
        return False
    return bool(date.latest < other.earliest)
