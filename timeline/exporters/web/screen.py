"""What is in sight when a page opens."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Screen:
    """
    What is in sight when a page opens.

    *ids* are the chosen events, None for all of them; *lanes* those asked for, empty for all;
    *event* is the one whose card is open; *notice* says what was asked for in vain.
    """

    view: str = "timeline"
    ids: frozenset[str] | None = None
    lanes: tuple[str, ...] = ()
    event: str = ""
    notice: str = ""

    def hides(self, event: str) -> bool:
        """Whether an event is not among the chosen ones."""
        return self.ids is not None and event not in self.ids

    def hides_all(self, events: Iterable[Mapping[str, Any]]) -> bool:
        """Whether none of the events is among the chosen ones."""
        return all(self.hides(event["id"]) for event in events)


#: The chart of all events, with no card open.
START = Screen()
