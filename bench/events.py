"""Invented events: a timeline file, the text that it quotes, and JSON for other programs."""

import json
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

LANES = ("Politics", "Military", "Diplomacy", "Economy", "Society", "Media", "Law", "Science")
WORDS = re.findall(
    r"\w+",
    """
    envoy council treaty harbour ministry reform protest railway budget garrison election census
    tribunal archive corridor province agreement pipeline cabinet inquiry charter offensive
    alliance convoy governor assembly declaration the of and in after before under against
    northern former senior joint public secret regional interim
    """,
)
FIRST, LAST = date(1990, 1, 1), date(2020, 12, 31)
PEOPLE = 20
#: What stands before the events.
HEAD = """\
title: Invented events
about: Events for measurements, all of them invented.
span: "1990/2020"

lanes:
{lanes}
people:
{people}
sources:
  chronicle: {{type: book, title: The chronicle, nature: scholarship}}
  gazette: {{type: article-newspaper, title: The gazette, nature: news}}

events:
"""
EVENT = """\
  - id: {id}
    title: {title}
    date: {date}
    lane: {lane}
    origin: article
    people: [{people}]
    summary: >-
      {summary}
    quotes:
      - id: {id}-quote
        source: chronicle
        text: >-
          {quote}
    evidence:
      - source: gazette
        says: >-
          {report}
        stance: supports
        about: [{id}-quote]

"""


@dataclass(frozen=True)
class Event:
    """One invented event; *end* is empty where it is one day."""

    id: str
    title: str
    start: str
    end: str
    lane: str
    people: tuple[str, ...]
    summary: str
    quote: str
    report: str


def invent(number: int) -> list[Event]:
    """Return so many events in the order of time, always the same ones."""
    chance = Random(number)
    return sorted(
        (_event(chance, place) for place in range(number)),
        key=lambda event: (event.start, event.end),
    )


def _event(chance: Random, place: int) -> Event:
    """Return an event; one in seven lasts some weeks or months."""
    start = FIRST + timedelta(chance.randrange((LAST - FIRST).days))
    end = min(start + timedelta(chance.randrange(20, 400)), LAST)
    people = chance.sample(range(PEOPLE), chance.randint(1, 3))
    return Event(
        id=f"event-{place}",
        title=_sentence(chance, 45) + f" {place}",
        start=start.isoformat(),
        end=end.isoformat() if chance.random() < 1 / 7 else "",
        lane=LANES[place % len(LANES)],
        people=tuple(f"person-{person}" for person in sorted(people)),
        summary=_sentence(chance, 240) + ".",
        quote=_sentence(chance, 190) + f", as entry {place} has it.",
        report=_sentence(chance, 120) + ".",
    )


def _sentence(chance: Random, length: int) -> str:
    """Return words of about so many letters, and no more."""
    words = " ".join(chance.choices(WORDS, k=length // 3))
    return words[:length].rpartition(" ")[0].capitalize()


def write_events(folder: Path, number: int) -> list[Event]:
    """Write events.yaml, events.json and chronicle.txt into a folder; return what is in them."""
    folder.mkdir(parents=True, exist_ok=True)
    events = invent(number)
    quotes = "\n".join(event.quote for event in events)
    (folder / "events.yaml").write_text(_as_yaml(events), encoding="utf-8")
    (folder / "events.json").write_text(as_json(events), encoding="utf-8")
    (folder / "chronicle.txt").write_text(quotes, encoding="utf-8")
    return events


def as_json(events: Sequence[Event]) -> str:
    """Return a list of objects with the fields of an event."""
    return json.dumps([asdict(event) for event in events], separators=(",", ":"))


def _as_yaml(events: Sequence[Event]) -> str:
    lanes = "".join(f"  - {{id: {lane.lower()}, title: {lane}}}\n" for lane in LANES)
    used = sorted({person for event in events for person in event.people})
    people = "".join(f"  {person}: {{name: {person}, kind: person}}\n" for person in used)
    return HEAD.format(lanes=lanes, people=people) + "".join(map(_record, events))


def _record(event: Event) -> str:
    fields = asdict(event) | {
        "date": f"{event.start}/{event.end}" if event.end else event.start,
        "lane": event.lane.lower(),
        "people": ", ".join(event.people),
    }
    return EVENT.format_map(fields)
