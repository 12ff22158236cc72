"""Rules on ids and on what they lead to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.checks.raw_records import Records, Values, items, names, text
from timeline.problems import Fault, ValuePath

#: Where an id is named, and the id.
Reference = tuple[ValuePath, str]

#: How many sources are named of those that go back to each other.
CIRCLE = 6
#: The rules on entries that nothing names.
UNUSED = frozenset({"person-unused", "place-unused", "source-unused"})


def ids_are_unique(records: Records) -> Iterator[Fault]:
    """No two lanes, events, tours, or quotes or evidence of one event have the same id."""
    lists = [records.items("lanes"), records.events, records.items("tours")]
    for path, event in records.events:
        lists += [list(items(event.get(name), (*path, name))) for name in ("quotes", "evidence")]
    for entries in lists:
        first: dict[str, ValuePath] = {}
        for path, record in entries:
            id, place = text(record.get("id")), (*path, "id")
            if id and first.setdefault(id, place) != place:
                message = f"the id '{id}' is already taken; write another one"
                yield Fault(place, "id-taken", message, first=first[id])


def lanes_exist(records: Records) -> Iterator[Fault]:
    """Every lane that an event or a step of a tour names is in the file."""
    references = [*_references(records.events, "lane"), *_references(records.steps, "lane")]
    return _unknown(records, "lane", "lanes", references)


def people_exist(records: Records) -> Iterator[Fault]:
    """Every person that an event, evidence or a step of a tour names is in the file."""
    return _unknown(records, "person", "people", _people(records))


def places_exist(records: Records) -> Iterator[Fault]:
    """Every place that an event names is in the file."""
    return _unknown(records, "place", "places", _references(records.events, "places"))


def sources_exist(records: Records) -> Iterator[Fault]:
    """Every source that an event or another source names is in the file."""
    references = [*_cited(records), *_origins(records), *_article(records)]
    return _unknown(records, "source", "sources", references)


def tours_show_events(records: Records) -> Iterator[Fault]:
    """Every event that a tour shows is in the file and is not a draft."""
    references = [*_references(records.steps, "event"), *_references(records.steps, "events")]
    yield from _unknown(records, "event", "events", references)
    published = {text(event.get("id")) for _, event in records.published}
    drafts = set(records.known("events") or ()) - published
    for path, id in references:
        if id in drafts:
            what = f"'{id}' is a draft, which readers of a tour cannot see"
            message = f"{what}; finish it, or show another"
            yield Fault(path, "tour-shows-draft", message)


def entries_are_used(records: Records) -> Iterator[Fault]:
    """Every person, place and source is named somewhere, if only in a draft."""
    if not records.all_readable:
        return
    used = (
        ("person", "people", _people(records)),
        ("place", "places", _references(records.events, "places")),
        ("source", "sources", [*_cited(records), *_origins(records)]),
    )
    for noun, kind, references in used:
        used_ids = {id for _, id in references}
        for id, path in (records.known(kind) or {}).items():
            if id not in used_ids:
                message = f"no event names the {noun} '{id}'; name it, or delete it here"
                yield Fault(path, f"{noun}-unused", message, at_key=True)


def origins_lead_back(records: Records) -> Iterator[Fault]:
    """No source comes back to itself by `reprint_of` and `derived_from`."""
    links: dict[str, list[Reference]] = {}
    for path, origin in _origins(records):
        links.setdefault(str(path[1]), []).append((path, origin))
    done: set[str] = set()
    for start in links:
        # Not by a function that calls itself: a chain of sources may be longer than Python allows.
        chain = {start: iter(links[start])} if start not in done else {}
        while chain:
            source = next(reversed(chain))
            path, origin = next(chain[source], ((), ""))
            if not path:
                done.add(source)
                del chain[source]
            elif origin in chain:
                yield Fault(path, "origin-circular", _circle([*chain], origin))
            elif origin in links and origin not in done:
                chain[origin] = iter(links[origin])


def _unknown(
    records: Records, noun: str, kind: str, references: Iterable[Reference]
) -> Iterator[Fault]:
    known = records.known(kind)
    if known is None:
        return
    for path, id in references:
        if id not in known:
            what = f"there is no {noun} '{id}' under '{kind}'"
            message = f"{what}; write an id that is there, or add it there"
            yield Fault(path, f"{noun}-unknown", message, records.guesses.closest(id, known))


def _references(entries: Iterable[tuple[ValuePath, Values]], field: str) -> list[Reference]:
    return [reference for path, record in entries for reference in names(record, path, field)]


def _people(records: Records) -> list[Reference]:
    evidence = _parts(records, "evidence")
    named = _references(records.events, "people") + _references(records.steps, "person")
    return named + _references(evidence, "voice") + _references(evidence, "accuses")


def _cited(records: Records) -> list[Reference]:
    """Return the sources that events name: in quotes, in evidence, and for their dates."""
    parts = _parts(records, "quotes") + _parts(records, "evidence")
    return _references(parts, "source") + _references(records.events, "date_source")


def _parts(records: Records, field: str) -> list[tuple[ValuePath, Values]]:
    """Return the quotes or the evidence of all events, drafts included."""
    return [
        part for path, event in records.events for part in items(event.get(field), (*path, field))
    ]


def _article(records: Records) -> list[Reference]:
    return [*names(records.record("argument"), ("argument",), "source")]


def _origins(records: Records) -> list[Reference]:
    sources = records.entries("sources")
    return [*_references(sources, "reprint_of"), *_references(sources, "derived_from")]


def _circle(chain: list[str], origin: str) -> str:
    circle = [*chain[chain.index(origin) :], origin]
    if len(circle) > CIRCLE:
        circle = [*circle[: CIRCLE - 2], "…", origin]
    return f"this source goes back to itself: {' → '.join(circle)}; take one of the arrows out"
