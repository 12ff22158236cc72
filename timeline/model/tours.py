"""Ways through the timeline for a class."""

from __future__ import annotations

from pydantic import Field

from timeline.dates import EventDate
from timeline.field_types import Id, Line, Ref, Text
from timeline.model.record import Record


class Step(Record):
    """One step of a tour: an event, two side by side, a passage of the argument, or a question."""

    event: Ref = ""
    """The event shown, by its id."""
    events: tuple[Ref, ...] = ()
    """Two events shown side by side, by their ids."""
    passage: Ref = Field("", examples=["top-man"])
    """A passage of the argument, shown with all that is set beside it, by its id."""
    question: Text = ""
    """A question shown on its own."""
    say: Text
    """Notes for the speaker, which the class does not see."""
    ask: Text = ""
    """A question for the class."""
    years: EventDate | None = Field(None, examples=["1996/1999"])
    """The years the chart shows."""
    lane: tuple[Ref, ...] = ()
    """The lanes the chart shows, by their ids."""
    person: tuple[Ref, ...] = ()
    """The people the chart shows, by their ids."""


class Tour(Record):
    """A way through the timeline, step by step, for a class."""

    id: Id = Field(examples=["the-argument"])
    """Short name that never changes: lower-case words joined by hyphens."""
    title: Line = Field(examples=["The article's argument, step by step"])
    """What it is called."""
    aim: Text
    """What a class should be able to do afterwards."""
    minutes: int = Field(ge=1, le=600, examples=[45])
    """How long it takes."""
    steps: tuple[Step, ...] = Field(min_length=1)
    """Its steps, in order."""
