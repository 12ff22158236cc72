"""`python -m bench`: measure, and write RESULTS.md."""

import argparse
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from bench import classroom, load, machine, pages, reading, report, subjects
from bench.subjects import Subject
from bench.targets import target_table
from bench.visit import Visit
from tests import programs

RESULTS = Path(__file__).with_name("RESULTS.md")
#: What profiles have shown, written by hand; it ends the results.
BOUNDS = Path(__file__).with_name("bounds.md")
SUBJECTS = {subject.name: subject for subject in subjects.ALL}
#: Visits to each page, by how many events it has.
REPEATS = {60: 5, 1000: 3, 10_000: 2}
TARGETS = """\
Ratios are to vis-timeline's medians with as many events, with 10,000 to those with 1,000; what is
missed is in bold.
"""
INTRODUCTION = """\
# Measured

Written by `make bench`. Medians; in brackets how they stand to vis-timeline's in the same run.
Figures of two runs do not compare. A load average above 1 means that other work was measured too.
"""


def main() -> None:
    """Measure what the command line names."""
    options = _options()
    programs.BROWSER.obtain()
    sections = [INTRODUCTION, f"Before: {machine.describe()}\n"]
    with tempfile.TemporaryDirectory() as folder:
        for part in options.parts:
            sections += [f"{section}\n" for section in PARTS[part](options, Path(folder) / part)]
            after = f"After: {machine.describe()}\n"
            _write(options.out, [*sections, after, BOUNDS.read_text(encoding="utf-8")])
    print(options.out.read_text(encoding="utf-8"))


def _write(out: Path, sections: Sequence[str]) -> None:
    out.write_text("\n".join(sections), encoding="utf-8")


def _pages(options: argparse.Namespace, folder: Path) -> list[str]:
    visits = {size: _visits(options, size, folder / str(size)) for size in options.sizes}
    targets = target_table(visits, [page.name for page in subjects.OURS])
    tables = [
        f"## Pages of {size:,} events\n\n{report.page_table(of_size)}"
        for size, of_size in visits.items()
    ]
    return [f"## Targets\n\n{TARGETS}\n{targets}", *tables]


def _visits(options: argparse.Namespace, size: int, folder: Path) -> dict[str, list[Visit]]:
    repeats = options.repeats or REPEATS.get(size, 3)
    of_size = [page for page in options.pages if page.least <= size <= page.most]
    return pages.measure(pages.Plan(size, repeats, of_size), folder)


def _load(options: argparse.Namespace, folder: Path) -> list[str]:
    size = options.sizes[0]
    plan = load.Load(size, options.readers, options.seconds or 30, 10 * options.readers)
    return [f"## Readers of one server\n\n{load.measure(plan, folder)}"]


def _classroom(options: argparse.Namespace, folder: Path) -> list[str]:
    lesson = classroom.Lesson(options.sizes[0], options.seats, options.seconds or 120)
    return [f"## A class on one server\n\n{classroom.measure(lesson, folder)}"]


def _reading(options: argparse.Namespace, folder: Path) -> list[str]:
    return [f"## Commands\n\n{reading.measure(options.sizes[1:] or options.sizes, folder)}"]


PARTS: dict[str, Callable[[argparse.Namespace, Path], list[str]]] = {
    "pages": _pages,
    "load": _load,
    "classroom": _classroom,
    "reading": _reading,
}


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    add = parser.add_argument
    add("parts", nargs="*", help=f"of {', '.join(PARTS)}; all where none is named")
    add("--sizes", type=_numbers, default=[*REPEATS], help="such as 60,1000")
    add("--repeats", type=int, help="visits to each page")
    add("--pages", type=_subjects, default=subjects.ALL, help=f"of {','.join(SUBJECTS)}")
    add("--readers", type=int, default=50, help="on one server; ten times as many come and go")
    add("--seats", type=int, default=30, help="pages of a class")
    add("--seconds", type=int, help="that readers and a class take")
    add("--out", type=Path, default=RESULTS, help="the file to write")
    options = parser.parse_args()
    if unknown := [part for part in options.parts if part not in PARTS]:
        parser.error(f"there is no part {', '.join(unknown)}")
    options.parts = options.parts or [*PARTS]
    return options


def _numbers(text: str) -> Sequence[int]:
    return [int(number) for number in text.split(",")]


def _subjects(text: str) -> Sequence[Subject]:
    names = text.split(",")
    if unknown := set(names) - SUBJECTS.keys():
        raise argparse.ArgumentTypeError(f"there is no page {', '.join(sorted(unknown))}")
    return [SUBJECTS[name] for name in names]


if __name__ == "__main__":
    main()
