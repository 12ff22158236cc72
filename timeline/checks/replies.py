"""Rules on what a reader may ask of a card: what did the accused say, why are these words here?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.checks.raw_records import Records, Values, items, names, text
from timeline.problems import Fault, Grade

#: By these words an event says that an answer was looked for.
_NO_ANSWER = re.compile(r"\bno\s+(?:\w+\s+)?answer\b", re.IGNORECASE)


def answers_are_to_evidence(records: Records) -> Iterator[Fault]:
    """Evidence answers other evidence of its own event, by its id."""
    for path, event, piece in records.evidence:
        own = text(piece.get("id"))
        others = {text(other.get("id")) for _, other in items(event.get("evidence"), ())}
        for place, answered in names(piece, path, "answers"):
            if answered == own:
                message = "this evidence answers itself; name the other one"
                yield Fault(place, "answer-unknown", message)
            elif answered not in others:
                message = f"'{answered}' is not the id of evidence of this event"
                hint = records.guesses.closest(answered, [*filter(None, others)])
                yield Fault(place, "answer-unknown", message, hint)


def charges_are_answered(records: Records) -> Iterator[Fault]:
    """Evidence that accuses is answered by other evidence, or its event says `no answer`."""
    for path, event, piece in records.evidence:
        accused = [name for _, name in names(piece, path, "accuses")]
        if accused and not _is_answered(event, piece):
            message = (
                f"nothing answers this charge against {_and(accused)}; give it an id and let other "
                "evidence name that under 'answers', or say in the summary that no answer was found"
            )
            yield Fault((*path, "accuses"), "charge-unanswered", message, grade=Grade.REMARK)


def passages_are_tested(records: Records) -> Iterator[Fault]:
    """Evidence beside a passage is about it in one of its events, or the quote says why not."""
    done = {
        text(quote.get("id"))
        for _, event, quote in records.quotes
        if text(quote.get("untested")) or text(quote.get("id")) in _tested(event)
    }
    for path, event, quote in records.quotes:
        passage = text(quote.get("id"))
        if passage and passage not in done and event.get("evidence"):
            done.add(passage)
            message = (
                "no evidence in the file is about these words; write in 'untested' why they are "
                "quoted, or take them out"
            )
            yield Fault((*path, "id"), "passage-untested", message, grade=Grade.REMARK)


def _is_answered(event: Values, piece: Values) -> bool:
    id = text(piece.get("id"))
    pieces = [other for _, other in items(event.get("evidence"), ())]
    answered = {name for other in pieces for _, name in names(other, (), "answers")}
    says = f"{text(event.get('summary'))}\n{text(piece.get('says'))}"
    return bool((id and id in answered) or _NO_ANSWER.search(says))


def _tested(event: Values) -> set[str]:
    """Return the passages of an event that its evidence is about, or may be meant to be about."""
    passages = {text(quote.get("id")) for _, quote in items(event.get("quotes"), ())}
    tested: set[str] = set()
    for _, piece in items(event.get("evidence"), ()):
        about = {name for _, name in names(piece, (), "about")}
        takes_sides = text(piece.get("stance")) in ("supports", "disputes")
        is_clear = about <= passages and (about or (not takes_sides and len(passages) > 1))
        tested |= about if is_clear else passages
    return tested


def _and(names: list[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]
