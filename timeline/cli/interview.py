"""The questions of `timeline new`: each answer is tried in the file before the next question."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from timeline.cli.prompt import Question, Verdict, ask
from timeline.dates import DateError, EventDate
from timeline.editing import new_event
from timeline.model import Event, Evidence, Quote, Record
from timeline.problems import Guesses, Problem
from timeline.vocabulary import Origin, Stance, Term

_IMPORTANCE = {
    "1": "its label always shows",
    "2": "most events",
    "3": "its label shows where there is room",
}
_LEFT_OUT, _LEFT_FOR_LATER = "Enter leaves it out.", "Enter leaves it out; then it is a draft."
_PASSAGE = "The id of a passage that is in the file, or a new id for other words of the article."
_LISTS = {"people", "places", "about", "date_source", "accuses", "answers"}


class Interview:
    """Asks for an event of a file."""

    def __init__(self, name: str, data: bytes) -> None:
        """Take what problems call the file, and its bytes."""
        self._name = name
        self._data = data
        self._ids = new_event.known_ids(data)
        self._event: dict[str, Any] = {"id": "new-event"}

    def event(self) -> Mapping[str, object]:
        """Return the event; without all that a published one needs, it is a draft."""
        ids, event = self._ids, self._event
        self._ask_event("title")
        self._ask_event("id", default=self._id_of(event["title"]))
        self._ask_event("date")
        self._ask_event("date_note", way_out=_LEFT_OUT)
        self._ask_event("date_source", choices=ids.sources, way_out=_LEFT_OUT)
        self._ask_event("lane", choices=ids.lanes)
        self._ask_event("origin", choices=_meanings(Origin))
        self._ask_event("importance", choices=_IMPORTANCE, default="2")
        self._ask_event("people", choices=ids.people, way_out=_LEFT_OUT)
        self._ask_event("places", choices=ids.places, way_out=_LEFT_OUT)
        self._ask_event("summary", way_out=_LEFT_FOR_LATER)
        self._ask_several("quotes", self._ask_quote)
        self._ask_several("evidence", self._ask_evidence)
        if new_event.missing_fields(event):
            event["draft"] = "true"
        return event

    def _ask_event(
        self,
        field: str,
        *,
        choices: Mapping[str, str] | None = None,
        default: str = "",
        way_out: str = "",
    ) -> None:
        """Ask for a field of the event itself."""
        question = _question(Event, field, choices=choices, default=default, way_out=way_out)
        self._ask(self._event, field, question)

    def _id_of(self, title: str) -> str:
        """Return what the title would be as an id."""
        problems = self._problems("id", {**self._event, "id": title})
        return next((problem.hint for problem in problems if problem.rule == "id-form"), "")

    def _ask_several(self, field: str, ask_for: Callable[[dict[str, Any], str], bool]) -> None:
        """Ask for records, one after the other, until one is not given."""
        records = self._event[field] = [{}]
        while ask_for(records[-1], f"{field}[{len(records) - 1}]"):
            records.append({})
        records.pop()
        if not records:
            del self._event[field]

    def _ask_quote(self, quote: dict[str, Any], place: str) -> bool:
        """Ask for one quote; a passage that the file has brings its source and its words."""
        number, known = len(self._event["quotes"]), self._ids.passages
        passages = {id: f"{source}: “{_flat(words)}”" for id, (source, words) in known.items()}
        way_out = "Enter: no more quotes." if number > 1 else "Enter: none; then it is a draft."
        question = Question(f"quote {number}", _PASSAGE, way_out=way_out, choices=passages)
        passage = ask(question, self._judge_of_passage(quote, f"{place}.id", passages))
        if passage in known:
            quote["source"], quote["text"] = known[passage]
        elif passage:
            usual = self._ids.most_quoted
            source = _question(Quote, "source", choices=self._ids.sources, default=usual)
            self._ask(quote, f"{place}.source", source)
            self._ask(quote, f"{place}.text", _question(Quote, "text"))
        return bool(passage)

    def _ask_evidence(self, piece: dict[str, Any], place: str) -> bool:
        """Ask for one piece of evidence."""
        number, quotes = len(self._event["evidence"]), self._event.get("quotes", [])
        is_needed = number == 1 and self._event["origin"] == Origin.RECORD
        way_out = "Enter: none; then it is a draft." if is_needed else "Enter: no more evidence."
        source = _question(Evidence, "source", choices=self._ids.sources, way_out=way_out)
        self._ask(piece, f"{place}.source", replace(source, name=f"evidence {number}"))
        if not piece:
            return False
        self._ask(piece, f"{place}.says", _question(Evidence, "says"))
        stance = _question(Evidence, "stance", choices=_meanings(Stance))
        self._ask(piece, f"{place}.stance", stance)
        if len(quotes) > 1:
            passages = {quote["id"]: _flat(quote["text"]) for quote in quotes}
            about = _question(Evidence, "about", choices=passages, way_out=_LEFT_OUT)
            self._ask(piece, f"{place}.about", about)
        self._ask_whose_word(piece, place)
        return True

    def _ask_whose_word(self, piece: dict[str, Any], place: str) -> None:
        """Ask on whose word evidence rests, whom it accuses and which charge it answers."""
        pieces = self._event["evidence"]
        charges = {other["id"]: _flat(other["says"]) for other in pieces if "id" in other}
        people = self._ids.people
        for field, choices in (("voice", people), ("accuses", people), ("answers", charges)):
            if choices:
                question = _question(Evidence, field, choices=choices, way_out=_LEFT_OUT)
                self._ask(piece, f"{place}.{field}", question)
        if "accuses" in piece:
            piece["id"] = f"charge-{len(charges) + 1}" if charges else "charge"

    def _ask(self, record: dict[str, Any], place: str, question: Question) -> None:
        """Ask for one field of a record; *place* is where it stands in the event."""
        field = place.rpartition(".")[2]

        def judge(answer: str) -> Verdict:
            if question.way_out and not answer:
                record.pop(field, None)
                return self._verdict(place, [""], "") if field == "about" else Verdict()
            is_list = field in _LISTS
            answers = re.split("[, ]+", answer.strip(", ")) if is_list else [answer]
            record[field] = answers if is_list else answer
            meanings = ", ".join(question.choices.get(choice, "") for choice in answers)
            note = _in_words(answer) if field == "date" else meanings
            return self._verdict(place, answers, note)

        ask(question, judge)

    def _judge_of_passage(
        self, quote: dict[str, Any], place: str, passages: Mapping[str, str]
    ) -> Callable[[str], Verdict]:
        """Judge the id of a quote; a new one that is much like another must be given twice."""
        doubted: set[str] = set()

        def judge(answer: str) -> Verdict:
            is_new = answer not in passages and answer not in doubted
            similar = Guesses().closest(answer, passages.keys()) if is_new else ""
            if similar:
                doubted.add(answer)
                offer = f"Enter takes {similar}; for other words, write {answer} again."
                return Verdict(f"No passage has this id. {offer}", similar)
            quote["id"] = answer
            return self._verdict(place, [answer], passages.get(answer, "")) if answer else Verdict()

        return judge

    def _verdict(self, place: str, answers: list[str], note: str) -> Verdict:
        """Refuse what would be wrong at this place with these answers, or show the note."""
        problems = self._problems(place, self._event)
        if not problems:
            return Verdict(note=note)
        messages = "; ".join(dict.fromkeys(problem.message for problem in problems))
        instead = ", ".join(_corrected(place, answers, problems))
        if not instead:
            return Verdict(f"{messages}.")
        words = f" ({_in_words(instead)})" if place == "date" else ""
        return Verdict(f"{messages}. Enter takes {instead}{words}.", instead)

    def _problems(self, place: str, event: Mapping[str, object]) -> list[Problem]:
        return new_event.problems_with(self._data, self._name, event, place)


def _question(
    record: type[Record],
    field: str,
    *,
    choices: Mapping[str, str] | None = None,
    default: str = "",
    way_out: str = "",
) -> Question:
    """Return the question for a field, in the words of the model."""
    known = record.model_fields[field]
    return Question(
        name=field,
        meaning=known.description or "",
        default=default,
        way_out=way_out,
        choices=choices or {},
        examples=[example for example in known.examples or () if isinstance(example, str)],
    )


def _meanings(words: type[Term]) -> dict[str, str]:
    return {word: word.meaning for word in words}


def _flat(text: str) -> str:
    return " ".join(text.split())


def _in_words(date: str) -> str:
    try:
        return EventDate.parse(date).label
    except DateError:
        return ""


def _corrected(place: str, answers: list[str], problems: list[Problem]) -> list[str]:
    """Return the answers with each wrong one as perhaps meant; nothing if one cannot be guessed."""
    corrected = [*answers]
    for problem in problems:
        number = re.search(r"\[(\d+)\]$", problem.field.removeprefix(place))
        corrected[int(number[1]) if number else 0] = problem.hint
    return corrected if all(corrected) else []
