"""What our pages are to reach, and whether they do."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bench.figures import middle
from bench.report import BASE, table
from bench.visit import Visit

#: The visits to each page, by how many events it has.
Sizes = Mapping[int, Mapping[str, Sequence[Visit]]]
COLUMNS = (60, 1000, 10_000)


@dataclass(frozen=True)
class Bound:
    """The highest value in a unit, or the highest ratio to vis-timeline with so many events."""

    highest: float
    unit: str = ""
    ratio_to: int = 0


@dataclass(frozen=True)
class Target:
    """What a median must not exceed, with 60, 1,000 and 10,000 events; some have no such bound."""

    title: str
    values: Callable[[Visit], list[float]]
    bounds: tuple[Bound | None, Bound | None, Bound | None]


def _ratio(highest: float, size: int) -> Bound:
    return Bound(highest, ratio_to=size)


FRAME = Bound(17, " ms")
#: No more than that it works at all.
WORKS = Bound(2000, " ms")
TARGETS = (
    Target(
        "first mark",
        lambda visit: visit.first_mark,
        (_ratio(0.4, 60), _ratio(0.4, 1000), _ratio(0.5, 1000)),
    ),
    Target(
        "filter",
        lambda visit: visit.filter,
        (_ratio(1, 60), _ratio(1, 1000), Bound(100, " ms")),
    ),
    Target(
        "click to card",
        lambda visit: visit.card,
        (_ratio(1.5, 60), _ratio(1.5, 1000), Bound(100, " ms")),
    ),
    Target("click at the first mark to card", lambda visit: visit.early_card, (WORKS, WORKS, None)),
    Target("click on a cluster", lambda visit: visit.cluster, (None, None, Bound(150, " ms"))),
    Target("frames, p95", lambda visit: visit.frame, (FRAME, FRAME, Bound(34, " ms"))),
    Target(
        "received before the first mark",
        lambda visit: [size / 1000 for size in visit.bytes],
        (Bound(40, " KB"), Bound(80, " KB"), Bound(120, " KB")),
    ),
)


def target_table(sizes: Sizes, pages: Sequence[str]) -> str:
    """Return a row for each target of each of these pages; what is missed is in bold."""
    head = ["target", *(f"{size:,}" for size in COLUMNS)]
    rows = [
        [f"{page}: {target.title}", *_cells(target, page, sizes)]
        for target in TARGETS
        for page in pages
    ]
    return table(head, [row for row in rows if set(row[1:]) != {"–"}])


def _cells(target: Target, page: str, sizes: Sizes) -> list[str]:
    return [
        _cell(bound, _median(target, sizes, size, page), target, sizes)
        for size, bound in zip(COLUMNS, target.bounds, strict=True)
    ]


def _median(target: Target, sizes: Sizes, size: int, page: str) -> float | None:
    visits = sizes.get(size, {}).get(page, [])
    return middle([value for visit in visits for value in target.values(visit)])


def _cell(bound: Bound | None, value: float | None, target: Target, sizes: Sizes) -> str:
    if bound is None or value is None:
        return "–"
    if bound.ratio_to:
        base = _median(target, sizes, bound.ratio_to, BASE)
        if not base:
            return "–"
        value /= base
    digits = 2 if bound.ratio_to else 0
    figure = f"{value:,.{digits}f}{bound.unit}"
    is_met = round(value, digits) <= bound.highest
    return f"{figure if is_met else f'**{figure}**'} (up to {bound.highest:g})"
