"""
What a timeline file holds: frozen records without unknown fields, each field with its purpose.

Every value may arrive as text, as the YAML reader hands it over. What needs two records is in
`checks`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

import numpy as np
from pydantic import Discriminator, Field, Tag

from timeline.dates import EventDate
from timeline.field_types import CorrectionsAddress, Id, Importance, Line, Ref, Text, WebAddress
from timeline.model.argument import Argument as Argument
from timeline.model.argument import Movement as Movement
from timeline.model.argument import Passage as Passage
from timeline.model.record import Record as Record
from timeline.model.tours import Step as Step
from timeline.model.tours import Tour as Tour
from timeline.vocabulary import Nature, Origin, PersonKind, SourceType, Stance


class Lane(Record):
    """A horizontal band of the chart: what an event is about."""

    id: Id = Field(examples=["command"])
    """Short name that never changes: lower-case words joined by hyphens."""
    title: Line = Field(examples=["Command of the Quds Force"])
    """What readers see at the left of the lane."""
    about: Text = ""
    """What belongs in this lane."""


class Person(Record):
    """Somebody who acts: a person, an organisation or a state."""

    name: Line = Field(examples=["Qasem Soleimani"])
    """The name, in the one spelling used everywhere on the timeline."""
    kind: PersonKind = Field(examples=["person"])
    """Whether it is a human being, a body or a country."""
    name_fa: Line = Field("", examples=["قاسم سلیمانی"])
    """The name in Persian letters."""
    about: Text = ""
    """Who this is, in one sentence."""


class Place(Record):
    """Where something happened."""

    name: Line = Field(examples=["Tehran"])
    """The name in English."""
    country: Line = Field("", examples=["Iran"])
    """The country it lies in."""
    lat: float = Field(ge=-90, le=90, allow_inf_nan=False, examples=[35.69])
    """Degrees north, from -90 to 90; south is negative."""
    lon: float = Field(ge=-180, le=180, allow_inf_nan=False, examples=[51.39])
    """Degrees east, from -180 to 180; west is negative."""


class Body(Record):
    """An author that is not a person."""

    institution: Line = Field(examples=["International Crisis Group"])
    """Its name."""


def _name_or_body(value: object) -> str:
    return "body" if isinstance(value, Mapping | Body) else "name"


Author = Annotated[
    Annotated[Line, Tag("name")] | Annotated[Body, Tag("body")], Discriminator(_name_or_body)
]


class Source(Record):
    """A text that is quoted or reported. What is not known is left out, never guessed."""

    type: SourceType = Field(examples=["article-newspaper"])
    """What it is, as the Citation Style Language calls it."""
    title: Line = Field(examples=["The Shadow Commander"])
    """The title as printed; a description in [brackets] where the heading was not seen."""
    author: tuple[Author, ...] = Field(
        (), examples=[["Nibras Kazimi"], [{"institution": "Reuters"}]]
    )
    """Who wrote it, one entry for each; a body is written {institution: Its Name}."""
    publisher: Line = Field("", examples=["The New Yorker"])
    """Who published it: newspaper, agency, institute, journal."""
    nature: Nature = Field(examples=["news"])
    """Where it stands, so that readers can weigh it."""
    note: Text = ""
    """What a reader should know of it: in which copy it was read, where its date comes from."""
    issued: EventDate | None = Field(None, examples=["2013-09-30"])
    """When it was published."""
    url: WebAddress = Field(
        "", examples=["https://www.criticalthreats.org/people/qassem-soleimani"]
    )
    """Its address on the web."""
    archived: WebAddress = ""
    """The address of an archived copy."""
    accessed: EventDate | None = Field(None, examples=["2026-11-20"])
    """When an editor last read it there."""
    language: str = Field("", pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", examples=["en", "fa"])
    """The language of the text, as a code."""
    rights: Text = ""
    """Its licence, or who holds the rights."""
    reprint_of: tuple[Ref, ...] = ()
    """Sources that are the same text."""
    derived_from: tuple[Ref, ...] = Field((), examples=[["filkins-2013"]])
    """Sources that this account goes back to."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of those who wrote it, people and bodies."""
        return tuple(who if isinstance(who, str) else who.institution for who in self.author)


class Quote(Record):
    """Words of a source, letter by letter."""

    id: Id = Field("", examples=["chosen-1997-98"])
    """The passage: one id for the same words, everywhere."""
    source: Ref = Field(examples=["kazimi-2020"])
    """Which source, by its id."""
    text: Text
    """The words, copied and not retyped, at most 60; left-out words are marked […]."""
    untested: Text = ""
    """Why they are quoted, where no evidence in the file is about them."""


class Evidence(Record):
    """What another source reports, in the editors' own words."""

    id: Id = Field("", examples=["russia-denies"])
    """Its name within the event, where other evidence answers it."""
    source: Ref = Field(examples=["alfoneh-2011"])
    """Which source, by its id."""
    says: Text
    """What it reports, paraphrased."""
    stance: Stance = Field(examples=["supports"])
    """What that does to the quoted words."""
    about: tuple[Ref, ...] = Field((), examples=[["chosen-1997-98"]])
    """Which quotes of this event the stance is towards, by their ids."""
    date: EventDate | None = Field(None, examples=["[1997-09-10..1998-03-21]"])
    """When it happened by this source's account, only where that differs."""
    voice: Ref = Field("", examples=["ryan-crocker"])
    """On whose word it rests, by id in people; left out, it is the source's own reporting."""
    accuses: tuple[Ref, ...] = Field((), examples=[["irgc"]])
    """Whom it charges with something, by their ids in people."""
    answers: tuple[Ref, ...] = Field((), examples=[["charge"]])
    """The evidence of this event that it denies, corrects or replies to, by ids."""


class Change(Record):
    """What editors changed in an event that had been published, and why."""

    date: EventDate = Field(examples=["2026-11-21"])
    """When it was changed."""
    what: Text
    """What is different now."""
    why: Text
    """What was wrong, or what was found."""


class Event(Record):
    """One thing that happened.

    A draft needs no more than id, title, date, lane and origin; that a published event has the rest
    is a rule in `checks`.
    """

    id: Id = Field(examples=["soleimani-appointed"])
    """Short name that never changes: lower-case words joined by hyphens."""
    title: Line = Field(max_length=60, examples=["Soleimani is given the Quds Force"])
    """What happened, in a line; up to 46 characters read well on the chart."""
    date: EventDate = Field(
        examples=["2020-01-03", "2016-12", "2013-21", "2013-04-04/2013-06-08", "[1997-06..1998-05]"]
    )
    """When, no finer than the sources say."""
    date_note: Text = ""
    """Where the date comes from and what is doubtful about it."""
    date_source: tuple[Ref, ...] = Field((), examples=[["hindustantimes-2015"]])
    """The sources that give the date, by their ids."""
    lane: Ref = Field(examples=["command"])
    """The lane it is drawn in, by its id."""
    origin: Origin = Field(examples=["article"])
    """Whether the article tells it or the public record."""
    importance: Importance = 2
    """1 has its label always shown, 3 only where there is room."""
    people: tuple[Ref, ...] = Field((), examples=[["ali-khamenei", "qasem-soleimani"]])
    """Who took part, by their ids."""
    places: tuple[Ref, ...] = Field((), examples=[["tehran"]])
    """Where, by their ids."""
    summary: Text = ""
    """What happened, in the editors' own words: neutral, and attributed where contested."""
    quotes: tuple[Quote, ...] = ()
    """The words of the article that tell it, or that it bears on."""
    evidence: tuple[Evidence, ...] = ()
    """What other sources report on it."""
    ask: Text = ""
    """A question for a class."""
    changes: tuple[Change, ...] = ()
    """What was changed after it was published, the newest last."""
    draft: bool = False
    """Whether it is unfinished: in no published view and no export."""

    def bears_on(self, piece: Evidence, quote: Quote) -> bool:
        """Whether a piece of its evidence is towards one of its quotes."""
        return quote.id in piece.about if piece.about else len(self.quotes) == 1


class Timeline(Record):
    """A whole file."""

    title: Line = Field(examples=["Soleimani and Khamenei, 1990-2020"])
    """What the timeline is called."""
    about: Text = ""
    """What it is and whose argument it follows."""
    span: EventDate = Field(examples=["1990/2020-01-03"])
    """From when to when; every event lies inside."""
    corrections: CorrectionsAddress = Field(
        "", examples=["https://example.org/issues/new", "mailto:editors@example.org"]
    )
    """Where readers may send corrections; left out, each card only gives them the text to send."""
    lanes: tuple[Lane, ...] = Field(min_length=1)
    """The lanes, in the order drawn."""
    people: dict[Id, Person] = Field({})
    """Persons, organisations and states, by id."""
    places: dict[Id, Place] = Field({})
    """Places, by id."""
    sources: dict[Id, Source]
    """Sources, by id."""
    events: tuple[Event, ...]
    """The events, in the order of their dates."""
    argument: Argument | None = None
    """The argument of the article, passage by passage."""
    tours: tuple[Tour, ...] = ()
    """Ways through the timeline for a class."""

    @property
    def days(self) -> tuple[np.datetime64, np.datetime64]:
        """The first and the last day of its span."""
        first, last = self.span.earliest, self.span.latest
        if first is None or last is None:
            raise ValueError("a timeline's span has two ends; the checks refuse any other")
        return first, last

    @property
    def extent(self) -> tuple[np.datetime64, np.datetime64]:
        """
        The first and the last day of its span or, where a time of day is known, both moments.

        A last day then ends with the midnight after it.
        """
        days, begins, ends = self.days, self.span.begins, self.span.ends
        has_times = any(date.has_times for date in (self.span, *(e.date for e in self.events)))
        return (begins, ends) if has_times and begins and ends else days

    @property
    def lead(self) -> str:
        """The first sentence of what it is."""
        first = self.about.split(". ", 1)[0].rstrip(".")
        return f"{first}." if first else ""
