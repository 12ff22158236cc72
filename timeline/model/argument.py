"""The argument of the article: its passages, in its own order."""

from __future__ import annotations

from pydantic import Field

from timeline.field_types import Id, Line, Ref, Text
from timeline.model.record import Record
from timeline.vocabulary import Claim


class Passage(Record):
    """A passage of the article: the words that have this id wherever they are quoted."""

    id: Id = Field(examples=["chosen-1997-98"])
    """The passage, by the id of its quotes."""
    claim: Claim = Field(examples=["fact"])
    """Whether it is part of the thesis or claims a fact."""
    note: Text = Field("", examples=["All of this bears on the rivals, none on the persuading."])
    """What a reader should know of the evidence, as where all of it bears on one of two claims."""


class Movement(Record):
    """A part of the article, as its argument moves on."""

    title: Line = Field(examples=["The rise"])
    """What the part is about."""
    about: Text = ""
    """What the author does here, in the editors' own words."""
    passages: tuple[Passage, ...] = Field(min_length=1)
    """Its passages, in the order of the article."""


class Argument(Record):
    """The argument of the article that is read closely: its passages in its own order."""

    source: Ref = Field(examples=["kazimi-2020"])
    """The article, by its id among the sources."""
    about: Text = ""
    """Who wrote it, who distributed and reprinted it, and what the author says of it himself."""
    movements: tuple[Movement, ...] = Field(min_length=1)
    """Its parts, in the order of the article."""

    @property
    def ids(self) -> frozenset[str]:
        """The ids of its passages."""
        return frozenset(passage.id for part in self.movements for passage in part.passages)
