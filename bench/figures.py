"""What many values come to."""

import math
from collections.abc import Sequence
from statistics import median


def percentile(values: Sequence[float], share: float = 0.95) -> float:
    """
    Return the smallest value that so many of the values do not exceed.

    >>> percentile([*range(1, 101)])
    95
    """
    return sorted(values)[math.ceil(len(values) * share) - 1]


def middle(values: Sequence[float]) -> float | None:
    """Return the median, if there is any value."""
    return median(values) if values else None
