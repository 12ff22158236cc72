"""`make install`: one line says how far pip is, and what pip or npm said is shown when it fails."""

import json
import os
import pty
import signal
import socket
import subprocess
import sys
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tools.install import Progress


def told(*lines: str, total: int = 3) -> str:
    progress = Progress(total, began=0)
    for line in lines:
        progress.read(line)
    return (
        str(progress).partition(" s: ")[0].rpartition(",")[0]
        + ":"
        + str(progress).rpartition(":")[2]
    )


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        ([], "  0 of 3 packages, 0 MB fetched: starting"),
        (
            ["Ignoring colorama: markers 'x' do not match"],
            "  0 of 2 packages, 0 MB fetched: starting",
        ),
        (["Requirement already satisfied: pip==24.0"], "  1 of 3 packages, 0 MB fetched: starting"),
        (
            ["Collecting numpy==2.3.5 (from -r requirements.txt (line 8))"],
            "  0 of 3 packages, 0 MB fetched: numpy",
        ),
        (
            ["  Downloading numpy-2.3.5-cp311-cp311-linux.whl.metadata (62 kB)"],
            "  0 of 3 packages, 0 MB fetched: numpy",
        ),
        (
            [
                "Downloading numpy-2.3.5-cp311-cp311-linux.whl (16.9 MB)",
                "Downloading six-1.17.0-py2.py3-none-any.whl (700 kB)",
            ],
            "  2 of 3 packages, 18 MB fetched: six",
        ),
        (
            ["Using cached numpy-2.3.5-cp311.whl (16.9 MB)"],
            "  1 of 3 packages, 0 MB fetched: numpy",
        ),
        (["Processing /wheels/numpy-2.3.5-cp311.whl"], "  1 of 3 packages, 0 MB fetched: numpy"),
        (
            ["Installing collected packages: six, numpy"],
            "  0 of 3 packages, 0 MB fetched: unpacking all of them",
        ),
        (["a line that pip may write some day"], "  0 of 3 packages, 0 MB fetched: starting"),
    ],
)
def test_each_line_of_pips_moves_the_one_line(lines: list[str], line: str):
    assert told(*lines) == line


def install(lock: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, ROOT / "tools" / "install.py", lock]
    return subprocess.run(
        command, env=os.environ | variables, capture_output=True, text=True, timeout=120
    )


def test_what_is_there_already_is_all_there(tmp_path: Path):
    (tmp_path / "lock.txt").write_text(f"pip \\\n    --hash=sha256:{'0' * 64}\n")

    result = install(tmp_path / "lock.txt", PIP_NO_INDEX="1")

    assert result.returncode == 0
    assert result.stdout.splitlines()[-1].startswith("  1 of 1 packages, 0 MB fetched, ")
    assert result.stdout.splitlines()[-1].endswith(" s: all there")


def test_what_pip_said_is_shown_when_it_fails(tmp_path: Path):
    lock = tmp_path / "lock.txt"
    lock.write_text(f"a-lamp-of-ours==1 \\\n    --hash=sha256:{'0' * 64}\n")

    result = install(lock, PIP_NO_INDEX="1", PIP_FIND_LINKS="")

    assert result.returncode == 1
    assert f"\ntimeline: pip could not install what {lock} lists; it said:\n    " in result.stdout
    assert "ERROR: No matching distribution found for a-lamp-of-ours==1\n" in result.stdout
    assert result.stdout.splitlines()[-1].endswith("run make again once it is back")


def test_what_npm_said_is_shown_when_it_fails(tmp_path: Path):
    lamp = {"version": "1.0.0", "integrity": f"sha512-{'A' * 86}=="}
    wanted = {"dependencies": {"a-lamp-of-ours": "1.0.0"}}
    lock = {"lockfileVersion": 3, "packages": {"": wanted, "node_modules/a-lamp-of-ours": lamp}}
    (tmp_path / "package.json").write_text(json.dumps(wanted))
    (tmp_path / "package-lock.json").write_text(json.dumps(lock))
    nowhere = {
        "NPM_CONFIG_REGISTRY": "http://127.0.0.1:9/",
        "NPM_CONFIG_FETCH_RETRIES": "0",
        "NPM_CONFIG_CACHE": str(tmp_path / "cache"),
        "NO_PROXY": "*",
    }

    result = subprocess.run(
        [sys.executable, ROOT / "tools" / "npm.py", "ci"],
        cwd=tmp_path,
        env=os.environ | nowhere,
        capture_output=True,
        text=True,
        timeout=120,
    )

    assert result.returncode == 1
    assert result.stdout.startswith("timeline: `npm ci` failed; it said:\n    npm error ")
    assert "ECONNREFUSED" in result.stdout
    assert result.stdout.splitlines()[-1].endswith("run make again once it is back")


def test_ctrl_c_ends_it_with_a_sentence(tmp_path: Path):
    """On a terminal, where pip hears Ctrl+C too."""
    lock = tmp_path / "lock.txt"
    lock.write_text(f"a-lamp-of-ours==1 \\\n    --hash=sha256:{'0' * 64}\n")
    # nobody accepts what pip asks this socket, so that it waits
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        address = f"http://127.0.0.1:{deaf.getsockname()[1]}/"
        ours, its = pty.openpty()
        with (
            subprocess.Popen(
                [sys.executable, ROOT / "tools" / "install.py", lock],
                env=os.environ
                | {"PIP_INDEX_URL": address, "PIP_EXTRA_INDEX_URL": "", "NO_PROXY": "*"},
                stdin=its,
                stdout=its,
                stderr=its,
                start_new_session=True,
                preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
            ) as process,
            deaf.accept()[0],
        ):
            os.killpg(process.pid, signal.SIGINT)
            process.wait()
        os.close(its)

    printed = b""
    with suppress(OSError):  # so Linux says that the other end is closed
        while some := os.read(ours, 4096):
            printed += some
    os.close(ours)
    assert process.returncode == 1
    assert printed.splitlines()[-1].startswith(b"timeline: interrupted; run make again")
    assert b"Traceback" not in printed
