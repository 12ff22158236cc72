"""Figures as Markdown: medians, and how they stand to vis-timeline's."""

from collections.abc import Callable, Mapping, Sequence

from bench.figures import middle
from bench.visit import Visit

#: What ratios are to.
BASE = "vis-timeline"
#: Each column: its heading, its values in a visit, their digits.
COLUMNS: tuple[tuple[str, Callable[[Visit], list[float]], int], ...] = (
    ("first mark, ms", lambda visit: visit.first_mark, 0),
    ("KB until then", lambda visit: [size / 1000 for size in visit.bytes], 0),
    ("filter, ms", lambda visit: visit.filter, 0),
    ("click to card, ms", lambda visit: visit.card, 0),
    ("the same at the first mark, ms", lambda visit: visit.early_card, 0),
    ("frame p95, ms", lambda visit: visit.frame, 0),
    ("CLS", lambda visit: visit.shift, 3),
    ("nodes", lambda visit: visit.nodes, 0),
)


def page_table(visits: Mapping[str, Sequence[Visit]]) -> str:
    """Return a row for each page, each cell with the ratio to vis-timeline's figure."""
    head = ["page", "visits", *(title for title, _, _ in COLUMNS)]
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
    cells = [
        _cell(name, _median(visits[name], values), _median(visits.get(BASE, ()), values), digits)
        for _, values, digits in COLUMNS
    ]
    shown = sum(bool(visit.first_mark) for visit in visits[name])
    return [name, str(shown), *cells]


def _median(visits: Sequence[Visit], values: Callable[[Visit], list[float]]) -> float | None:
    return middle([value for visit in visits for value in values(visit)])


def _cell(name: str, value: float | None, base: float | None, digits: int) -> str:
    if value is None:
        return "–"
    figure = f"{value:,.{digits}f}"
    return figure if name == BASE or not base else f"{figure} ({value / base:.2f})"


def _faults(visits: Sequence[Visit]) -> list[str]:
    """Return what went wrong, each once."""
    return sorted({fault for visit in visits for fault in visit.faults})
