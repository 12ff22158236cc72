"""`python -m bench`: measure, and write RESULTS.md."""

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench import machine, pages, report, subjects
from bench.pages import Plan
from bench.subjects import Subject
from tests import programs

RESULTS = Path(__file__).with_name("RESULTS.md")
PAGES = {subject.name: subject for subject in subjects.ALL}
#: Visits to each page, by how many events it has.
REPEATS = {60: 5, 1000: 3, 10_000: 2}
INTRODUCTION = """\
# Measured

Written by `make bench`. Medians; in brackets how they stand to vis-timeline's in the same run.
Figures of two runs do not compare. A load average above 1 means that other work was measured too.
"""


def main() -> None:
    """Measure what the command line names."""
    options = _options()
    programs.BROWSER.obtain()
    parts = [INTRODUCTION, f"Before: {machine.describe()}\n"]
    with tempfile.TemporaryDirectory() as folder:
        for size in options.sizes:
            repeats = options.repeats or REPEATS.get(size, 3)
            of_size = [page for page in options.pages if page.least <= size <= page.most]
            visits = pages.measure(Plan(size, repeats, of_size), Path(folder) / str(size))
            parts.append(f"## {size:,} events\n\n{report.page_table(visits)}\n")
    parts.append(f"After: {machine.describe()}")
    text = "\n".join(parts)
    options.out.write_text(f"{text}\n", encoding="utf-8")
    print(text)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--sizes", type=_numbers, default=[*REPEATS], help="such as 60,1000")
    parser.add_argument("--repeats", type=int, help="visits to each page")
    parser.add_argument(
        "--pages", type=_subjects, default=subjects.ALL, help=f"of {','.join(PAGES)}"
    )
    parser.add_argument("--out", type=Path, default=RESULTS, help="the file to write")
    return parser.parse_args()


def _numbers(text: str) -> Sequence[int]:
    return [int(number) for number in text.split(",")]


def _subjects(text: str) -> Sequence[Subject]:
    names = text.split(",")
    if unknown := set(names) - PAGES.keys():
        raise argparse.ArgumentTypeError(f"there is no page {', '.join(sorted(unknown))}")
    return [PAGES[name] for name in names]


if __name__ == "__main__":
    main()
