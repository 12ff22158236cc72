"""Our pages and those of others, of the same events, visited in turns."""

import subprocess
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import sync_playwright

from bench import peers, servers, subjects
from bench.events import Event, write_events
from bench.inspection import inspect
from bench.subjects import Subject
from bench.visit import Visit, visit

SCRIPTS = Path(__file__).with_name("streamlit_pages")
#: Seconds that an export, a visit and one with a slow network may take.
EXPORT, VISIT, INSPECTION = 180, 45, 120


@dataclass(frozen=True)
class Plan:
    """So many visits to each of these pages, all of so many events; to some half as many."""

    size: int
    repeats: int
    subjects: Sequence[Subject]

    def turns(self, subject: Subject) -> int:
        """Return how often a page is visited."""
        return (self.repeats + 1) // 2 if subject.is_rare else self.repeats


def measure(plan: Plan, folder: Path) -> dict[str, list[Visit]]:
    """
    Visit the pages in turns, so that all meet the same noise; return each page's visits.

    Each page is visited once before, for what cannot be measured without disturbing the rest.
    """
    with sync_playwright() as playwright, _served(plan, folder) as pages:
        visits = {
            subject.name: [inspect(playwright, subject, address, INSPECTION)]
            for subject, address in pages
        }
        for turn in range(plan.repeats):
            for subject, address in pages:
                hangs = turn > 0 and not visits[subject.name][-1].first_mark
                if turn < plan.turns(subject) and not hangs:
                    result = visit(playwright, subject, address, VISIT)
                    visits[subject.name].append(result)
                    _say(plan.size, subject, result)
    return visits


def _say(size: int, subject: Subject, result: Visit) -> None:
    first = f"first mark {result.first_mark[0]:,.0f} ms" if result.first_mark else "no mark"
    print(f"{size:6,} events, {subject.name}: {'; '.join([first, *result.faults])}", flush=True)


@contextmanager
def _served(plan: Plan, folder: Path) -> Iterator[list[tuple[Subject, str]]]:
    """Make and serve the pages; give each with its address."""
    events = write_events(folder, plan.size)
    with ExitStack() as stack:
        addresses = [_open(subject, events, folder, stack) for subject in plan.subjects]
        pairs = zip(plan.subjects, addresses, strict=True)
        yield [(subject, address) for subject, address in pairs if address]


def _open(subject: Subject, events: Sequence[Event], folder: Path, stack: ExitStack) -> str | None:
    """Make a page and serve it while the stack lasts; return its address, if it has one."""
    file, out = folder / "events.yaml", folder / subject.name
    match subject.name:
        case "app":
            return stack.enter_context(servers.app(file))[0]
        case "site":
            is_written = _export("site", file, out)
            return stack.enter_context(servers.files(out)) if is_written else None
        case "file":
            is_written = _export("html", file, out / "index.html")
            return stack.enter_context(servers.files(out)) if is_written else None
        case name if subject in subjects.STREAMLIT:
            script = SCRIPTS / f"{name}.py"
            return stack.enter_context(servers.streamlit(script, folder / "events.json"))
        case name:
            peers.install()
            peers.write_page(name, events, out)
            return f"{stack.enter_context(servers.files(out))}{name}.html"


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
