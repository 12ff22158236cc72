"""Questions of source criticism, made from what the file knows of an event's sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from timeline.dates.years import year_of
from timeline.exporters.lesson import Lesson, byline
from timeline.model import Event, Source
from timeline.vocabulary import Nature

#: What a question names where an event has none of it.
EXPECTED = (Nature.OFFICIAL, Nature.MEMOIR, Nature.SCHOLARSHIP)


def questions(lesson: Lesson, event: Event) -> tuple[tuple[str, str], ...]:
    """Return the questions to an event's reports, each with its subject; none without reports."""
    cited = {piece.source for piece in event.evidence}
    sources = {key: source for key, source in lesson.sources.items() if key in cited}
    if not sources:
        return ()
    return (
        ("Who speaks?", _who(lesson, sources)),
        ("When?", _when(lesson, event, sources)),
        ("On whose behalf?", _behalf(lesson, sources)),
        ("What would change your mind?", _change(sources)),
    )


def origins(lesson: Lesson, key: str) -> str:
    """Return what a source is the same text as, or goes back to; empty where that is not known."""
    source = lesson.sources[key]
    parts = (
        (words, _listed(_name(lesson, other) for other in others))
        for words, others in (
            ("the same text as", source.reprint_of),
            ("goes back to", source.derived_from),
        )
        if others
    )
    return ", ".join(f"{words} {others}" for words, others in parts)


def _who(lesson: Lesson, sources: Mapping[str, Source]) -> str:
    signed = [key for key, source in sources.items() if source.author]
    unsigned = [key for key in sources if key not in signed]
    if not unsigned:
        names = _names(lesson, signed)
        return f"All name an author: {names}. Who of them was there, and who was told?"
    if not signed:
        return f"No author is known of {_names(lesson, unsigned)}. Who was there, and who was told?"
    return (
        f"An author is named by {_names(lesson, signed)}, and not by {_names(lesson, unsigned)}. "
        "Who was there, who was told, and of whom can you not say?"
    )


def _when(lesson: Lesson, event: Event, sources: Mapping[str, Source]) -> str:
    groups: dict[str, list[str]] = {"earlier": [], "in the same year or the next": [], "later": []}
    undated = []
    for key, source in sources.items():
        if group := _distance(event, source):
            year = f" ({source.issued.label})" if source.issued else ""
            groups[group].append(f"{_name(lesson, key)}{year}")
        else:
            undated.append(key)
    parts = [f"{group}: {', '.join(names)}" for group, names in groups.items() if names]
    if undated:
        parts.append(f"not known: {_names(lesson, undated)}")
    ending = {
        (
            True,
            True,
        ): "What can the later ones know that the first could not, and what may be lost by then?",
        (True, False): "What could nobody know yet?",
        (False, True): "What could be known only then, and what may be lost by then?",
        (False, False): "How could you find out?",
    }[bool(groups["in the same year or the next"]), bool(groups["later"])]
    return f"The event: {event.date.label}. Published {'; '.join(parts)}. {ending}"


def _distance(event: Event, source: Source) -> str:
    """Say how long after the event a source was published, by the years of both."""
    first, last = event.date.earliest, event.date.latest
    issued = source.issued
    if not issued or issued.earliest is None or issued.latest is None or last is None:
        return ""
    if first is not None and issued.latest < first:
        return "earlier"
    near = year_of(issued.earliest) - year_of(last) < 2
    return "in the same year or the next" if near else "later"


def _behalf(lesson: Lesson, sources: Mapping[str, Source]) -> str:
    by_nature: dict[Nature, list[str]] = {nature: [] for nature in Nature}
    for key, source in sources.items():
        by_nature[source.nature].append(key)
    kinds = [
        f"{nature.plural}: {_names(lesson, keys)}" for nature, keys in by_nature.items() if keys
    ]
    listed = "; ".join(kinds)
    text = (
        f"{listed[0].upper()}{listed[1:]}. For whom does each speak, "
        "and what would another answer cost it?"
    )
    chains = [
        f"{_name(lesson, key)}: {chain}" for key in sources if (chain := origins(lesson, key))
    ]
    return f"{text} {'; '.join(chains)}. How many voices are left?" if chains else text


def _change(sources: Mapping[str, Source]) -> str:
    present = {source.nature for source in sources.values()}
    missing = [nature.plural for nature in EXPECTED if nature not in present]
    text = "Which source would have to say what for you to move one of your ticks?"
    return f"{text} Not among them: {_listed(missing)}." if missing else text


def _name(lesson: Lesson, key: str) -> str:
    """Return the number of a source or, of one that is not in the list, who speaks there."""
    number = lesson.numbers.get(key)
    return f"[{number}]" if number else byline(lesson.selection.timeline.sources[key])


def _names(lesson: Lesson, keys: Iterable[str]) -> str:
    return _listed(_name(lesson, key) for key in keys)


def _listed(names: Iterable[str]) -> str:
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last
