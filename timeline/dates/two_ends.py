"""Two dates with a mark between them: the ends of what lasted, or of a range in a set."""

from __future__ import annotations

import numpy as np

from timeline.dates.bounds import Bounds, bounds_of
from timeline.dates.refusal import DateError


def ranges_of(items: list[str]) -> list[tuple[Bounds | None, Bounds | None]]:
    """Read the dates and ranges of a set, which is open at most at its ends."""
    opens_inside = any(item.startswith("..") for item in items[1:])
    closes_inside = any(item.endswith("..") for item in items[:-1])
    if opens_inside or closes_inside:
        text = f"[{','.join(items)}]"
        raise DateError(
            f"{text!r} is open in its middle; write .. before the first date or after the last"
        )
    return [_range(item) for item in items]


def _range(item: str) -> tuple[Bounds | None, Bounds | None]:
    """Read one date of a set, or two with dots between them."""
    if ".." in item:
        return two_ends(item, "..", opens=("",))
    date = bounds_of(item)
    return date, date


def two_ends(
    text: str, separator: str, opens: tuple[str, ...]
) -> tuple[Bounds | None, Bounds | None]:
    """Read the two dates of an interval or a range; an end written as one of *opens* is None."""
    before, _, after = text.partition(separator)
    first = None if before in opens else bounds_of(before)
    last = None if after in opens else bounds_of(after)
    if not (first or last):
        raise DateError(f"{text!r} has no date; only one of its ends can be open")
    if first and last:
        _refuse_backwards(text, first, last)
    return first, last


def _refuse_backwards(text: str, first: Bounds, last: Bounds) -> None:
    """Refuse an end before its start, by the clocks of their places and, where known, by UTC."""
    if not (first.time and last.time):
        if first.earliest > last.latest:
            raise DateError(f"{text!r} ends before it begins; write the earlier date first")
        return
    ahead, ahead_then = first.time.ahead, last.time.ahead
    if (ahead is None) != (ahead_then is None):
        raise DateError(f"{text!r} has an offset from UTC at one end; write one at both")
    passed = last.time.on(last.latest) - first.time.on(first.earliest)
    later = np.timedelta64((ahead_then or 0) - (ahead or 0), "s")
    if min(passed, passed - later) < np.timedelta64(0, "s"):
        way_out = "both ends with one offset from UTC" if later else "the earlier time first"
        raise DateError(f"{text!r} ends before it begins; write {way_out}")
