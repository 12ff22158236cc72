"""Our pages and those of others, of the same events, visited in turns."""

import subprocess
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import sync_playwright

from bench import peers, servers, subjects
from bench.events import write_events
from bench.subjects import Subject
from bench.visit import Visit, visit

#: Seconds that an export and a visit may take.
EXPORT, VISIT = 180, 40


@dataclass(frozen=True)
class Plan:
    """So many visits to each of these pages, all of so many events."""

    size: int
    repeats: int
    names: Sequence[str]


def measure(plan: Plan, folder: Path) -> dict[str, list[Visit]]:
    """Visit the pages in turns, so that all meet the same noise; return each page's visits."""
    visits: dict[str, list[Visit]] = {name: [] for name in plan.names}
    with sync_playwright() as playwright, _addresses(plan, folder) as pages:
        for turn in range(plan.repeats):
            for subject, address in pages:
                if turn and not visits[subject.name][0].first_mark:
                    continue  # it never showed anything
                result = visit(playwright, subject, address, VISIT)
                visits[subject.name].append(result)
                _say(plan.size, subject, result)
    return visits


def _say(size: int, subject: Subject, result: Visit) -> None:
    first = f"first mark {result.first_mark[0]:,.0f} ms" if result.first_mark else "no mark"
    print(f"{size:6,} events, {subject.name}: {'; '.join([first, *result.faults])}", flush=True)


@contextmanager
def _addresses(plan: Plan, folder: Path) -> Iterator[list[tuple[Subject, str]]]:
    """Make and serve the pages; give each with its address."""
    events = write_events(folder, plan.size)
    file = folder / "events.yaml"
    pages: list[tuple[Subject, str]] = []
    with ExitStack() as stack:
        if "site" in plan.names and _export("site", file, folder / "site"):
            pages.append((subjects.SITE, stack.enter_context(servers.files(folder / "site"))))
        if "file" in plan.names and _export("html", file, folder / "file" / "index.html"):
            pages.append((subjects.FILE, stack.enter_context(servers.files(folder / "file"))))
        if "app" in plan.names:
            address, _ = stack.enter_context(servers.app(file))
            pages.append((subjects.APP, address))
        others = [subject for subject in subjects.PEERS if subject.name in plan.names]
        if others:
            peers.install()
            address = stack.enter_context(servers.files(folder))
            for subject in others:
                peers.write_page(peers.LIBRARIES[subject.name], events, folder / "peers")
                pages.append((subject, f"{address}peers/{subject.name}.html"))
        yield pages


def _export(format: str, file: Path, out: Path) -> bool:
    """Export as anybody does; say whether it has ended in time."""
    out.parent.mkdir(parents=True, exist_ok=True)
    command = [str(servers.TIMELINE), "export", format, str(file), "-o", str(out)]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=EXPORT)
    except subprocess.TimeoutExpired:
        print(f"{file}: export {format} did not end within {EXPORT} seconds", flush=True)
        return False
    return True
