"""Figures as Markdown: medians, and how they stand to vis-timeline's."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bench.figures import middle
from bench.visit import Visit

#: What ratios are to.
BASE = "vis-timeline"


@dataclass(frozen=True)
class Column:
    """A heading, its values in a visit, their digits, and whether a ratio says anything."""

    title: str
    values: Callable[[Visit], list[float]]
    digits: int = 0
    has_ratio: bool = True


COLUMNS = (
    Column("first mark, ms", lambda visit: visit.first_mark),
    Column("KB until then", lambda visit: [size / 1000 for size in visit.bytes]),
    Column("filter, ms", lambda visit: visit.filter),
    Column("click to card, ms", lambda visit: visit.card),
    Column("the same at the first mark, ms", lambda visit: visit.early_card),
    Column("frame p95, ms", lambda visit: visit.frame),
    Column("CLS", lambda visit: visit.shift, digits=3, has_ratio=False),
    Column("nodes", lambda visit: visit.nodes, has_ratio=False),
)


def page_table(visits: Mapping[str, Sequence[Visit]]) -> str:
    """Return a row for each page, each cell with the ratio to vis-timeline's figure."""
    head = ["page", "visits", *(column.title for column in COLUMNS)]
    rows = [_row(name, visits) for name in visits]
    faults = [
        f"- {name}: {', '.join(_faults(of_page))}"
        for name, of_page in visits.items()
        if _faults(of_page)
    ]
    return "\n".join([table(head, rows), *([""] if faults else []), *faults])


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """
    Return a Markdown table.

    >>> print(table(["page", "ms"], [["site", "1"]]))
    | page | ms |
    |---|---|
    | site | 1 |
    """
    rule = "|" + "---|" * len(head)
    return "\n".join([_line(head), rule, *map(_line, rows)])


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _row(name: str, visits: Mapping[str, Sequence[Visit]]) -> list[str]:
    cells = [_cell(name, visits, column) for column in COLUMNS]
    shown = sum(bool(visit.first_mark) for visit in visits[name])
    return [name, str(shown), *cells]


def _median(visits: Sequence[Visit], values: Callable[[Visit], list[float]]) -> float | None:
    return middle([value for visit in visits for value in values(visit)])


def _cell(name: str, visits: Mapping[str, Sequence[Visit]], column: Column) -> str:
    value = _median(visits[name], column.values)
    base = _median(visits.get(BASE, ()), column.values)
    if value is None:
        return "–"
    figure = f"{value:,.{column.digits}f}"
    is_ratio = column.has_ratio and name != BASE and base
    return f"{figure} ({value / base:.2f})" if base and is_ratio else figure


def _faults(visits: Sequence[Visit]) -> list[str]:
    """Return what went wrong, each once."""
    return sorted({fault for visit in visits for fault in visit.faults})
