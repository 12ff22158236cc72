"""Rules on the argument: its passages are quoted, and every quoted passage is in it."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.checks.raw_records import Records, text
from timeline.problems import Fault, Grade


def passages_are_quoted(records: Records) -> Iterator[Fault]:
    """Every passage of the argument is quoted by an event, and stands there once."""
    quoted = {text(quote.get("id")) for _, _, quote in records.quotes} - {""}
    seen: set[str] = set()
    for path, passage in records.passages:
        id, place = text(passage.get("id")), (*path, "id")
        if id and id not in quoted:
            what = f"no published event quotes the passage '{id}'"
            message = f"{what}; write the id of a quote, or take it out"
            yield Fault(place, "passage-unknown", message, records.guesses.closest(id, quoted))
        elif id in seen:
            message = f"the passage '{id}' stands in the argument already; take this one out"
            yield Fault(place, "passage-twice", message)
        seen.add(id)


def quotes_are_in_the_argument(records: Records) -> Iterator[Fault]:
    """Every quoted passage of the article is in the argument, where there is one."""
    argument = records.record("argument")
    article = text(argument.get("source"))
    known = {text(passage.get("id")) for _, passage in records.passages}
    for path, _, quote in records.quotes if known else ():
        id = text(quote.get("id"))
        if id and id not in known and text(quote.get("source")) == article:
            known.add(id)
            message = f"the passage '{id}' is not in the argument; add it to one of its movements"
            yield Fault((*path, "id"), "passage-unplaced", message, grade=Grade.REMARK)
