"""Rules on ids and on what they lead to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.checks.raw_records import Records, Values, items, names, text
from timeline.problems import Fault, Path

#: How many sources are named of those that go back to each other.
CIRCLE = 6
#: The rules on entries that nothing names.
UNUSED = frozenset({"person-unused", "place-unused", "source-unused"})


def ids_are_unique(records: Records) -> Iterator[Fault]:
    """No two lanes, events, tours, or quotes of one event have the same id."""
    lists = [records.items("lanes"), records.events, records.items("tours")]
    lists += [list(items(event.get("quotes"), (*path, "quotes"))) for path, event in records.events]
    for alike in lists:
        first: dict[str, Path] = {}
        for path, record in alike:
            own, place = text(record.get("id")), (*path, "id")
            if own and first.setdefault(own, place) != place:
                message = f"the id '{own}' is already taken; write another one"
                yield Fault(place, "id-taken", message, first=first[own])


def lanes_exist(records: Records) -> Iterator[Fault]:
    """Every lane that an event or a step of a tour names is in the file."""
    return _unknown(
        records, "lane", "lanes", [*_named(records.events, "lane"), *_named(records.steps, "lane")]
    )


def people_exist(records: Records) -> Iterator[Fault]:
    """Every person that an event or a step of a tour names is in the file."""
    return _unknown(records, "person", "people", _people(records))


def places_exist(records: Records) -> Iterator[Fault]:
    """Every place that an event names is in the file."""
    return _unknown(records, "place", "places", _named(records.events, "places"))


def sources_exist(records: Records) -> Iterator[Fault]:
    """Every source that a quote, a piece of evidence or another source names is in the file."""
    return _unknown(records, "source", "sources", [*_cited(records), *_origins(records)])


def tours_show_events(records: Records) -> Iterator[Fault]:
    """Every event that a tour shows is in the file and is not a draft."""
    shown = [*_named(records.steps, "event"), *_named(records.steps, "events")]
    yield from _unknown(records, "event", "events", shown)
    published = {text(event.get("id")) for _, event in records.published}
    drafts = set(records.known("events") or ()) - published
    for path, own in shown:
        if own in drafts:
            message = f"'{own}' is a draft, which readers of a tour cannot see; finish it, or show another"
            yield Fault(path, "tour-shows-draft", message)


def entries_are_used(records: Records) -> Iterator[Fault]:
    """Every person, place and source is named somewhere, if only in a draft."""
    if not records.all_readable:
        return
    used = (
        ("person", "people", _people(records)),
        ("place", "places", _named(records.events, "places")),
        ("source", "sources", [*_cited(records), *_origins(records)]),
    )
    for noun, kind, references in used:
        named = {name for _, name in references}
        for own, path in (records.known(kind) or {}).items():
            if own not in named:
                message = f"no event names the {noun} '{own}'; name it, or delete it here"
                yield Fault(path, f"{noun}-unused", message, at_key=True)


def origins_lead_back(records: Records) -> Iterator[Fault]:
    """No source comes back to itself by `reprint_of` and `derived_from`."""
    links: dict[str, list[tuple[Path, str]]] = {}
    for path, name in _origins(records):
        links.setdefault(str(path[1]), []).append((path, name))
    done: set[str] = set()
    for start in links:
        # Not by a function that calls itself: a chain of sources may be longer than Python allows.
        chain = {start: iter(links[start])} if start not in done else {}
        while chain:
            here = next(reversed(chain))
            path, name = next(chain[here], ((), ""))
            if not path:
                done.add(here)
                del chain[here]
            elif name in chain:
                yield Fault(path, "origin-circular", _circle([*chain], name))
            elif name in links and name not in done:
                chain[name] = iter(links[name])


def _unknown(
    records: Records, noun: str, kind: str, references: Iterable[tuple[Path, str]]
) -> Iterator[Fault]:
    known = records.known(kind)
    if known is None:
        return
    for path, name in references:
        if name not in known:
            message = f"there is no {noun} '{name}' under '{kind}'; write an id that is there, or add it there"
            yield Fault(path, f"{noun}-unknown", message, records.guesses.closest(name, known))


def _named(among: Iterable[tuple[Path, Values]], field: str) -> list[tuple[Path, str]]:
    return [name for path, record in among for name in names(record, path, field)]


def _people(records: Records) -> list[tuple[Path, str]]:
    return [*_named(records.events, "people"), *_named(records.steps, "person")]


def _cited(records: Records) -> list[tuple[Path, str]]:
    """Return the sources that quotes and evidence name, those of drafts too."""
    parts = [
        part
        for path, event in records.events
        for field in ("quotes", "evidence")
        for part in items(event.get(field), (*path, field))
    ]
    return _named(parts, "source")


def _origins(records: Records) -> list[tuple[Path, str]]:
    sources = records.entries("sources")
    return [*_named(sources, "reprint_of"), *_named(sources, "derived_from")]


def _circle(chain: list[str], name: str) -> str:
    circle = [*chain[chain.index(name) :], name]
    shown = circle if len(circle) <= CIRCLE else [*circle[: CIRCLE - 2], "…", name]
    return f"this source goes back to itself: {' → '.join(shown)}; take one of the arrows out"
