"""A Timeline as a table, one row per event, which filters and figure rely on."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import TypeVar

import numpy as np
import pandas as pd

from timeline.dates import ClockTime, EventDate
from timeline.model import Event, Source, Timeline
from timeline.vocabulary import Disagreement, Stance
from timeline.voices import strength

T = TypeVar("T")

_TEXT = (
    "title",
    "date",
    "label",
    "hijri",
    "kind",
    "lane",
    "origin",
    "strength",
    "summary",
    "words",
)
_LISTS = (
    "people",
    "places",
    "sources",
    "stances",
    "disagreements",
    "natures",
    "voices",
    "passages",
)
_DATES = ("other_days",)
_FLAGS = ("is_set", "exact", "draft")
_DAYS = ("earliest", "latest", "certain_from", "certain_to")
_TIMES = ("start_time", "end_time")
_WHOLE_DAY = 24 * 60 * 60

# Letters that Persian and Arabic keyboards type differently (yeh, kaf, heh), quotation marks and
# dashes; then what is typography only: tatweel, joiners, soft hyphen, half rings and turned commas
# of transliteration.
_SAME_LETTER = str.maketrans(
    {
        "\u064a": "\u06cc",
        "\u0649": "\u06cc",
        "\u0643": "\u06a9",
        "\u0629": "\u0647",
        "\u06c0": "\u0647",
        "‘": "'",
        "’": "'",
        "“": "'",
        "”": "'",
        "–": "-",
        "—": "-",
    }
    | dict.fromkeys("\u0640\u200c\u200d\u00ad\u02be\u02bf\u02bb\u02bc")
)

_RUNS = re.compile(r"([^\x00-\x7f]+)")


def to_frame(timeline: Timeline, *, drafts: bool = False) -> pd.DataFrame:
    """
    Return one row per event, in the file's order, indexed by event id.

    Columns:
        title, summary: text.
        date, label, hijri: the date as EDTF, in words, and as Solar Hijri (empty unless a day is
            known).
        kind: ``day`` (that day), ``within`` (one unknown day in between) or ``lasting`` (from ...
            to ...).
        lane, origin, strength: text; importance: 1 to 3.
        earliest, latest: ``datetime64[s]``, midnight, both inclusive; NaT where the end is open or
            unknown.
        certain_from, certain_to: from and to when, both inclusive, a lasting event surely was;
            else NaT.
        start_time, end_time: ``timedelta64[s]`` from midnight to when it begins on its first day
            and ends on its last, by the clock of its place; 0 and 24 hours of whole days.
        is_set: the date was written as a set (``[a..b]``); exact: its day, or each of its ends, is
            known.
        draft: not published yet; only in the table when asked for.
        people, places, sources, stances, disagreements, natures (of the sources of evidence),
            voices (those of people), passages: tuples of ids, each once, in the file's order.
        other_days: a tuple of days or times in the middle of the dates that evidence gives instead.
        words: all that a reader may search for, folded as by `fold`.

    Drafts are left out unless asked for.
    """
    events = [event for event in timeline.events if drafts or not event.draft]
    frame = pd.DataFrame(
        [_row(timeline, event) for event in events],
        columns=["id", *_TEXT, "importance", *_DAYS, *_TIMES, *_FLAGS, *_LISTS, *_DATES],
    ).set_index("id")
    for column in _DAYS:
        frame[column] = frame[column].astype("datetime64[s]")
    for column in _TIMES:
        frame[column] = frame[column].astype("timedelta64[s]")
    return frame.astype(
        dict.fromkeys(_TEXT, "str") | dict.fromkeys(_FLAGS, "bool") | {"importance": "int64"}
    )


def fold(text: str) -> str:
    """
    Return *text* without what a search should not depend on.

    That is case, accents and vowel signs, and whether a Persian or an Arabic keyboard typed a
    letter.
    """
    runs = _RUNS.split(text)  # in turns of ASCII, which takes little, and of anything else
    return "".join(run.lower().replace('"', "'") if run.isascii() else _folded(run) for run in runs)


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.translate(_SAME_LETTER).casefold())
    base = "".join(character for character in plain if not unicodedata.combining(character))
    # a second time: the letters that a mark was taken off, and digits of every script as ASCII
    return "".join(_digit(character) for character in base.translate(_SAME_LETTER))


def _digit(character: str) -> str:
    value = unicodedata.decimal(character, None)
    return character if value is None else str(value)


def _row(timeline: Timeline, event: Event) -> dict[str, object]:
    date = event.date
    cited = [quote.source for quote in event.quotes] + [piece.source for piece in event.evidence]
    return {
        "id": event.id,
        "title": event.title,
        "date": date.text,
        "label": date.label,
        "hijri": date.hijri,
        "kind": str(date.kind),
        "lane": event.lane,
        "origin": str(event.origin),
        "importance": int(event.importance),
        "summary": event.summary,
        "words": fold("\n".join(_searched(timeline, event))),
        "is_set": date.is_set,
        "exact": date.start_exact and date.end_exact,
        "draft": event.draft,
        "people": event.people,
        "places": event.places,
        "sources": tuple(dict.fromkeys(cited)),
        **_weighed(timeline, event),
        "start_time": _after_midnight(date.start_time, 0),
        "end_time": _after_midnight(date.end_time, _WHOLE_DAY),
    } | {column: _day(getattr(date, column)) for column in _DAYS}


def _weighed(timeline: Timeline, event: Event) -> dict[str, object]:
    pieces = event.evidence
    is_disputed = any(piece.stance == Stance.DISPUTES for piece in pieces)
    differs = {Disagreement.WORDS: is_disputed, Disagreement.DATES: any(p.date for p in pieces)}
    return {
        "strength": str(strength(timeline, event)),
        "stances": _once(str(piece.stance) for piece in pieces),
        "disagreements": _once(str(kind) for kind, is_so in differs.items() if is_so),
        "natures": _once(str(timeline.sources[piece.source].nature) for piece in pieces),
        "voices": _once(piece.voice for piece in pieces if piece.voice),
        "other_days": _once(day for piece in pieces if piece.date for day in _middle(piece.date)),
        "passages": _once(quote.id for quote in event.quotes if quote.id),
    }


def _middle(date: EventDate) -> list[pd.Timestamp]:
    """Return the day, or time, amid those that a date can mean; none where it has no end at all."""
    bounds = (date.begins, date.ends) if date.has_times else (date.earliest, date.latest)
    ends = [pd.Timestamp(moment) for moment in bounds if moment is not None]
    middles = [ends[0] + (ends[-1] - ends[0]) / 2] if ends else []
    return middles if date.has_times else [middle.floor("D") for middle in middles]


def _once(words: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(words))


def _day(day: np.datetime64 | None) -> np.datetime64:
    return np.datetime64("NaT", "s") if day is None else day.astype("datetime64[s]")


def _after_midnight(time: ClockTime | None, otherwise: int) -> np.timedelta64:
    return np.timedelta64(time.after_midnight if time else otherwise, "s")


def _searched(timeline: Timeline, event: Event) -> Iterator[str]:
    yield from (event.title, event.summary, event.date.label, event.date_note)
    yield from (quote.text for quote in event.quotes)
    yield from (piece.says for piece in event.evidence)
    yield from (timeline.people[piece.voice].name for piece in event.evidence if piece.voice)
    for person in (timeline.people[key] for key in event.people):
        yield from (person.name, person.name_fa)
    for place in (timeline.places[key] for key in event.places):
        yield from (place.name, place.country)
    for key in dict.fromkeys(
        [quote.source for quote in event.quotes] + [piece.source for piece in event.evidence]
    ):
        yield from _named(timeline.sources[key])


def _named(source: Source) -> Iterator[str]:
    yield source.title
    yield source.publisher
    yield from source.names
