"""Dates of events: between which days something happened, and how exactly that is known.

Read are EDTF level 1 and, of level 2, seasons inside intervals and sets, sets of which one date
holds (`[a..b]`, `[a,b]`) and masked digits. Beyond EDTF a time of day needs no seconds, and stands
at the ends of an interval, as in ISO 8601-1. Refused, each with its reason: years outside -9999 to
9999, seasons above 24, qualifiers inside a date, times of day in sets, and `{...}`, which means
each of several dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
from pydantic_core import PydanticCustomError, core_schema

from timeline.dates import words
from timeline.dates.bounds import SUCH_AS, bounds_of
from timeline.dates.clock import ClockTime
from timeline.dates.free_text.hints import hints
from timeline.dates.refusal import DateError
from timeline.dates.two_ends import ranges_of, two_ends

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

__all__ = ["DateError", "EventDate", "Kind"]

_NEVER = 10**7  # days: further from 1970 than any year that can be shown
_LONGEST = 200  # characters: a bound on the work that any text can cause


class Kind(StrEnum):
    """What a date says of the days between its bounds."""

    DAY = "day"
    "It happened on this one day, if the date is right: it may have a qualifier."
    WITHIN = "within"
    "It happened on one of these days; which, is not known."
    LASTING = "lasting"
    "It lasted: from a day of the first date to a day of the second."


@dataclass(frozen=True)
class EventDate:
    """
    A date as its editor wrote it, and the days that it can mean.

    Bounds are inclusive and strict: `?`, `~` and `%` are said in words and move nothing.
    """

    text: str
    "The EDTF text, without white space."
    kind: Kind
    earliest: np.datetime64 | None
    "The first possible day; None where the start is open or unknown."
    latest: np.datetime64 | None
    "The last possible day; None where the end is open or unknown."
    certain_from: np.datetime64 | None = None
    "Of what lasted, the last possible start; None if open, or after the first possible end."
    certain_to: np.datetime64 | None = None
    "Of what lasted, the first possible end; None if open, or before the last possible start."
    start_exact: bool = False
    "Starts on a known day, without a qualifier."
    end_exact: bool = False
    "Ends on a known day, without a qualifier."
    start_time: ClockTime | None = None
    "The time of the first day; None where the whole day is meant."
    end_time: ClockTime | None = None
    "The time of the last day; None where the whole day is meant."

    def __str__(self) -> str:
        return self.text

    @classmethod
    def parse(cls, text: str) -> EventDate:
        """
        Read *text*; white space around it is no matter.

        >>> EventDate.parse("[1997-22..1998-21]").label
        'some time between summer 1997 and spring 1998'

        Raises:
            DateError: for whatever is not a date here. Its hint, where there is one, parses.
        """
        if not isinstance(text, str):
            raise DateError("a date is text, such as 2020-01-03")
        if len(text) > _LONGEST:
            raise DateError(
                f"a date has at most {_LONGEST} characters, and this text has {len(text)}"
            )
        return _parsed(text.strip())

    @property
    def is_set(self) -> bool:
        """Whether it is `[...]`, one of several dates."""
        return self.text.startswith("[")

    @property
    def about(self) -> bool:
        """Whether some date in it is approximate, `~` or `%`."""
        return "~" in self.text or "%" in self.text

    @property
    def doubtful(self) -> bool:
        """Whether some date in it is uncertain, `?` or `%`."""
        return "?" in self.text or "%" in self.text

    @property
    def label(self) -> str:
        """The date in English words, no more exact than it was written."""
        return words.label(self.text)

    @property
    def has_times(self) -> bool:
        """Whether a time of day is known of some end."""
        return bool(self.start_time or self.end_time)

    @property
    def begins(self) -> np.datetime64 | None:
        """The first possible moment, by the clock of its place."""
        if self.earliest is None or self.start_time is None:
            return self.earliest and self.earliest.astype("datetime64[s]")
        return self.start_time.on(self.earliest)

    @property
    def ends(self) -> np.datetime64 | None:
        """The moment at which it is surely over: of a whole day, the midnight after it."""
        if self.latest is None or self.end_time is None:
            return self.latest and (self.latest + np.timedelta64(1, "D")).astype("datetime64[s]")
        return self.end_time.on(self.latest)

    @property
    def days(self) -> EventDate:
        """The same date without times of day."""
        days = re.sub("T[^/]*", "", self.text)
        first, _, last = days.partition("/")
        return EventDate.parse(first if first == last else days) if self.has_times else self

    @property
    def sort_key(self) -> tuple[int, int, int, int]:
        """First and last day and time as numbers: open ends outermost, a day before its times."""
        early = -_NEVER if self.earliest is None else int(self.earliest.astype(int))
        late = _NEVER if self.latest is None else int(self.latest.astype(int))
        return early, _seconds(self.start_time), late, _seconds(self.end_time)

    @property
    def hijri(self) -> str:
        """The Solar Hijri day, such as 13 Dey 1398; empty unless one day without a qualifier."""
        day = self.text.partition("T")[0]
        return words.solar_hijri(day) if self.kind is Kind.DAY and self.start_exact else ""

    @classmethod
    def __get_pydantic_core_schema__(
        cls, _: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Read from text, write as text."""
        return core_schema.no_info_plain_validator_function(
            _validated, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Allow what YAML makes of an unquoted 1990 (a number) and [1997..1998] (a list)."""
        return {
            "type": ["string", "integer", "array"],
            "items": {"type": "string"},
            "description": (
                "A date in EDTF: 2020-01-03, 2016-12, 1990; 2013-21 is spring 2013 (22 summer, "
                "23 autumn, 24 winter); 199X the 1990s; ~ about, ? perhaps; a/b lasted from a to "
                "b; [a..b] once, some time from a to b; 0066 is 66 CE, 0000 is 1 BCE, -0043 is "
                "44 BCE; 2020-01-03T00:47+03:00 is a time of day."
            ),
            "examples": [
                "2020-01-03",
                "2016-12~",
                "2013-21/2015-09",
                "[1997-06..1998-05]",
                "-0043-03-15",
                "2020-01-03T00:47+03:00",
            ],
        }


def _validated(value: Any) -> EventDate:
    if isinstance(value, EventDate):
        return value
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        value = f"[{','.join(value)}]"  # YAML reads an unquoted [a..b] as a list
    elif type(value) is int:
        value = str(value)
    try:
        return EventDate.parse(value)
    except DateError as error:
        context = {"message": error.message, "hint": error.hint}
        raise PydanticCustomError("edtf", "{message}", context) from None


@lru_cache(maxsize=8192)
def _parsed(text: str) -> EventDate:
    try:
        return _read(text)
    except DateError as refusal:
        raise _with_hint(refusal, text) from None


def _with_hint(refusal: DateError, text: str) -> DateError:
    """Add what *text* may mean: one reading is the hint, among several the editor chooses."""
    meant = [] if refusal.hint else list(dict.fromkeys(_meant(text)))
    if not meant:
        return refusal
    if len(meant) == 1:
        return DateError(refusal.message.removesuffix(SUCH_AS), meant[0].text)
    choice = " or ".join(f"{date} ({date.label})" for date in meant[:3])
    return DateError(f"{text!r} can mean {choice}; write the one that is meant")


def _meant(text: str) -> Iterator[EventDate]:
    for hint in hints(text):
        with suppress(DateError):
            yield _read(hint)


def _read(text: str) -> EventDate:
    if text.startswith("[") and text.endswith("]"):
        return _one_of([item.strip() for item in text[1:-1].split(",")])
    if "/" in text:
        return _lasting(text)
    date = bounds_of(text)
    kind = Kind.DAY if date.is_day else Kind.WITHIN
    return EventDate(
        text,
        kind,
        date.earliest,
        date.latest,
        start_exact=date.is_exact,
        end_exact=date.is_exact,
        start_time=date.time,
        end_time=date.time,
    )


def _lasting(text: str) -> EventDate:
    if text.count("/") > 1:
        raise DateError(
            f"{text!r} has more than one /; what lasted has one date before it and one after it"
        )
    first, last = two_ends(text, "/", opens=("", ".."))
    certain_from, certain_to = first.latest if first else None, last.earliest if last else None
    if certain_from is not None and certain_to is not None and certain_from > certain_to:
        certain_from = certain_to = None
    return EventDate(
        text,
        Kind.LASTING,
        first.earliest if first else None,
        last.latest if last else None,
        certain_from,
        certain_to,
        start_exact=first is not None and first.is_exact,
        end_exact=last is not None and last.is_exact,
        start_time=first.time if first else None,
        end_time=last.time if last else None,
    )


def _seconds(time: ClockTime | None) -> int:
    return -1 if time is None else time.after_midnight


def _one_of(items: list[str]) -> EventDate:
    """Read a set, of which one date holds."""
    text = f"[{','.join(items)}]"
    if re.search("[0-9]T[0-9]", text):
        raise DateError(f"{text!r} has a time of day inside a set; write its days alone")
    dates = set(re.split(r"\.\.|,", text[1:-1]))
    if len(dates) == 1:
        only = bounds_of(dates.pop())
        raise DateError(f"{text!r} is a choice of one; write the date alone", only.text)
    ranges = ranges_of(items)
    starts = [first.earliest for first, _ in ranges if first]
    ends = [last.latest for _, last in ranges if last]
    return EventDate(
        text,
        Kind.WITHIN,
        min(starts) if len(starts) == len(items) else None,
        max(ends) if len(ends) == len(items) else None,
    )
