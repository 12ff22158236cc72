"""The measurements: invented events, figures as tables, and one run of the smallest size."""

import asyncio
import json
import os
import subprocess
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from bench.events import invent, write_events
from bench.figures import percentile
from bench.http import Refused, connected
from bench.process import cpu_seconds, megabytes
from bench.report import page_table
from bench.targets import target_table
from bench.visit import Visit
from timeline.loading import load

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("number", [1, 60, 1000])
def test_invented_events_are_a_timeline_without_faults_but_for_quotes_that_nobody_compared(
    number: int, tmp_path: Path
):
    events = write_events(tmp_path, number)

    loaded = load(tmp_path / "events.yaml")
    assert loaded.timeline is not None
    assert [event.id for event in loaded.timeline.events] == [event.id for event in events]
    assert {problem.rule for problem in loaded.problems} == {"quote-unverified"}
    assert len(loaded.problems) == number
    assert len(json.loads((tmp_path / "events.json").read_text("utf-8"))) == number


def test_as_many_events_are_always_the_same_ones():
    assert invent(20) == invent(20)
    assert invent(20)[0] != invent(21)[0]


def test_a_table_has_medians_and_their_ratio_to_the_other_library():
    visits = {
        "site": [Visit(first_mark=[first], shift=[0]) for first in (100, 300, 200)],
        "vis-timeline": [Visit(first_mark=[400], filter=[40], faults=["the wheel did not zoom"])],
    }

    assert page_table(visits).splitlines()[2:] == [
        "| site | 3 | 200 (0.50) | – | – | – | – | – | 0.000 | – |",
        "| vis-timeline | 1 | 400 | – | 40 | – | – | – | – | – |",
        "",
        "- vis-timeline: the wheel did not zoom",
    ]


def test_a_target_is_a_ratio_or_a_value_and_missed_ones_are_in_bold():
    def page(first_mark: float, filter: float, frame: float) -> list[Visit]:
        return [Visit(first_mark=[first_mark], filter=[filter], frame=[frame])]

    sizes = {
        60: {"site": page(100, 60, 16.7), "vis-timeline": page(300, 40, 17)},
        1000: {"site": page(200, 60, 17.6), "vis-timeline": page(500, 60, 17)},
        10_000: {"site": page(260, 99, 33)},
    }

    assert target_table(sizes, ["site"]).splitlines()[2:] == [
        "| site: first mark | 0.33 (up to 0.4) | 0.40 (up to 0.4) | **0.52** (up to 0.5) |",
        "| site: filter | **1.50** (up to 1) | 1.00 (up to 1) | 99 ms (up to 100) |",
        "| site: frames, p95 | 17 ms (up to 17) | **18 ms** (up to 17) | 33 ms (up to 34) |",
    ]


@pytest.mark.parametrize(
    ("values", "expected"), [([7], 7), ([*range(20, 0, -1)], 19), ([*range(21)], 19), ([1, 2], 2)]
)
def test_a_percentile_is_the_smallest_value_that_so_many_do_not_exceed(
    values: list[float], expected: float
):
    assert percentile(values) == expected


class Handler(BaseHTTPRequestHandler):
    """A page that is known by its tag, one in chunks, and nothing else."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        is_known = self.headers["If-None-Match"] == "one"
        self.send_response({"/": 304 if is_known else 200, "/chunks": 200}.get(self.path, 404))
        if self.path == "/chunks":
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            self.wfile.write(b"3\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n")
            return
        self.send_header("ETag", "one")
        self.send_header("Content-Length", "0" if is_known else "5")
        self.end_headers()
        self.wfile.write(b"" if is_known else b"hello")

    def log_message(self, *_: object):
        pass


def test_a_reader_reads_answers_of_all_kinds_on_one_connection_and_notes_what_is_refused():
    async def read(address: str) -> list[str]:
        async with connected(address) as connection:
            asked = ("/", ""), ("/chunks", ""), ("/", "one"), ("/", "")
            tags = [await connection.get(path, tag) for path, tag in asked]
            with pytest.raises(Refused, match=r"^/no: HTTP/1\.1 404 Not Found$"):
                await connection.get("/no")
            return tags

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        tags = asyncio.run(read(f"http://127.0.0.1:{server.server_port}/"))
        server.shutdown()
        thread.join()

    assert tags == ["one", "", "one", "one"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has /proc")
def test_a_process_is_measured_with_those_it_has_started():
    alone = megabytes(os.getpid())
    command = [sys.executable, "-c", "sum(range(10**7)); print(flush=True); input()"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout
        child.stdout.readline()

        assert megabytes(os.getpid()) > alone
        assert cpu_seconds(os.getpid()) >= cpu_seconds(child.pid) > 0
        child.communicate(b"\n")


def test_our_own_page_is_measured_without_a_network(tmp_path: Path):
    out = tmp_path / "results.md"
    _bench("pages", "--pages", "site", "--sizes", "12", "--repeats", "1", "--out", str(out))

    page = next(line for line in out.read_text("utf-8").splitlines() if line.startswith("| site"))
    cells = page.strip("| ").split(" | ")
    assert cells[:2] == ["site", "1"]
    assert "–" not in cells
    assert "no mark" not in out.read_text("utf-8")


def test_the_commands_are_timed(tmp_path: Path):
    out = tmp_path / "results.md"
    _bench("reading", "--sizes", "12", "--out", str(out))

    rows = [line for line in out.read_text("utf-8").splitlines() if line.startswith("| `timeline")]
    assert [row.split(" | ")[0].strip("| `") for row in rows] == [
        "timeline verify",
        "timeline check",
        "timeline export html",
        "timeline export site",
    ]
    assert "over" not in "".join(rows)


def _bench(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "bench", *arguments], cwd=ROOT, check=True)
