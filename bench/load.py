"""Many readers of one `timeline serve`: idle, acting, and coming and going."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import cycle, islice
from pathlib import Path

from playwright.sync_api import sync_playwright

from bench import servers
from bench.events import LANES, write_events
from bench.figures import percentile
from bench.http import Refused, connected
from bench.process import cpu_seconds, megabytes
from bench.recording import IDLE, Recording, record
from bench.report import table

#: What a reader asks a server for: shared links, and the events of a view to take along.
ACTS = (
    *(f"/?lane={lane.lower()}" for lane in LANES),
    "/?q=treaty",
    "/?event=event-7",
    "/?view=table&lane=law&event=event-6",
    "/export/csv?lane=law",
)
#: Connections that readers who come and go have at one time.
AT_ONCE = 20


@dataclass(frozen=True)
class Load:
    """How many events, readers and seconds, and how many come and go."""

    events: int
    readers: int
    seconds: int
    visitors: int


@dataclass(frozen=True)
class Server:
    """A running server: its page and its process."""

    address: str
    pid: int


@dataclass
class Answers:
    """The seconds that answers took, and what was refused."""

    times: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    async def ask(self, server: Server, paths: Sequence[str]) -> None:
        """Ask for these on one connection; note how long each answer took or what was wrong."""
        try:
            async with connected(server.address) as connection:
                for path in paths:
                    began = time.perf_counter()
                    await connection.get(path)
                    self.times.append(time.perf_counter() - began)
        except (Refused, OSError, EOFError, TimeoutError) as error:
            self.errors.append(str(error) or type(error).__name__)


def measure(load: Load, folder: Path) -> str:
    """Serve invented events to readers; return a table."""
    write_events(folder, load.events)
    with servers.app(folder / "events.yaml") as (address, pid):
        with sync_playwright() as playwright:
            recording = record(playwright, address)
        rows = asyncio.run(_rows(load, Server(address, pid), recording))
    head = [f"{load.events:,} events", "processor, share of a core", "p95, ms", "errors", "MB"]
    return "\n".join([table(head, rows), "", _remark(recording)])


def _remark(recording: Recording) -> str:
    live = "a stream" if recording.streams else "no stream"
    idle = f"{len(recording.idle)} requests in {IDLE} idle seconds"
    remark = f"A page opens with {len(recording.opening)} requests, {live}, and {idle}."
    if recording.websockets:
        remark += " It opens a websocket, too, which these readers do not."
    return remark


async def _rows(load: Load, server: Server, recording: Recording) -> list[list[str]]:
    """Measure one after the other; the visitors come last, when everything has been used."""
    alone = ["nobody", "–", "–", "–", f"{megabytes(server.pid):.0f}"]
    async with _opened(load.readers, server, recording) as pages:
        idle = await _idle(load, server, pages)
        acting = await _acting(load, server)
    visiting = await _visiting(load, server, recording)
    return [alone, idle, acting, visiting]


@asynccontextmanager
async def _opened(
    readers: int, server: Server, recording: Recording
) -> AsyncIterator[Sequence[asyncio.Task[None]]]:
    """Open so many pages, which do what an idle one does until the end."""
    visits = [Answers().ask(server, recording.opening) for _ in range(readers)]
    await asyncio.gather(*visits)
    work = [_repeat(server, recording) for _ in range(readers)]
    work += [_stay(server, path) for path in recording.streams * readers]
    tasks = [asyncio.create_task(each) for each in work]
    try:
        yield tasks
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _stay(server: Server, path: str) -> None:
    async with connected(server.address) as connection:
        await connection.follow(path)


async def _repeat(server: Server, recording: Recording) -> None:
    """Ask again and again for what an idle page asks for, if it has changed."""
    tags: dict[str, str] = {}
    while True:
        began = time.monotonic()
        for moment, path in recording.idle:
            await asyncio.sleep(began + moment - time.monotonic())
            async with connected(server.address) as connection:
                tags[path] = await connection.get(path, tags.get(path, ""))
        await asyncio.sleep(began + IDLE - time.monotonic())


async def _idle(load: Load, server: Server, pages: Sequence[asyncio.Task[None]]) -> list[str]:
    """Leave the pages alone; one that ends by itself has met an error."""
    await asyncio.sleep(2)
    share = await _share(server, asyncio.sleep(load.seconds))
    errors = sum(page.done() for page in pages)
    name = f"{load.readers} readers, idle for {load.seconds} s"
    return [name, share, "–", str(errors), f"{megabytes(server.pid):.0f}"]


async def _share(server: Server, work: Awaitable[object]) -> str:
    """Return how much of a core the server takes while something is done."""
    before, began = cpu_seconds(server.pid), time.monotonic()
    await work
    return f"{(cpu_seconds(server.pid) - before) / (time.monotonic() - began):.3f}"


async def _acting(load: Load, server: Server) -> list[str]:
    """Let each reader ask once a second for something else."""
    answers = Answers()
    acts = [_act(number, load, server, answers) for number in range(load.readers)]
    share = await _share(server, asyncio.gather(*acts))
    name = f"{load.readers} readers, each acting once a second for {load.seconds} s"
    return [name, share, *_figures(answers), f"{megabytes(server.pid):.0f}"]


async def _act(number: int, load: Load, server: Server, answers: Answers) -> None:
    """Begin at another moment and with another act than the other readers."""
    began = time.monotonic() + number / load.readers
    for second, path in enumerate(islice(cycle(ACTS), number, number + load.seconds)):
        await asyncio.sleep(began + second - time.monotonic())
        await answers.ask(server, [path])


def _figures(answers: Answers) -> list[str]:
    p95 = f"{percentile(answers.times) * 1000:,.0f}" if answers.times else "–"
    number = len(answers.errors)
    return [p95, f"{number}, such as {answers.errors[0]}" if number else "0"]


async def _visiting(load: Load, server: Server, recording: Recording) -> list[str]:
    """Let readers come, open the page and go; compare the memory."""
    before = megabytes(server.pid)
    answers = Answers()
    turns = asyncio.Semaphore(AT_ONCE)
    visits = [_visit(server, recording, turns, answers) for _ in range(load.visitors)]
    share = await _share(server, asyncio.gather(*visits))
    await asyncio.sleep(5)
    memory = f"{before:.0f} before, {megabytes(server.pid):.0f} after"
    return [f"{load.visitors} readers come and go", share, *_figures(answers), memory]


async def _visit(
    server: Server, recording: Recording, turns: asyncio.Semaphore, answers: Answers
) -> None:
    async with turns:
        await answers.ask(server, recording.opening)
