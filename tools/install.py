"""Install what a lock file lists, with pip, and show how far it is in one line."""

import re
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread

PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check")
OPTIONS = ("install", "--only-binary", ":all:", "--require-hashes", "--requirement")
#: Seconds until the line is written again: on a terminal in its place, elsewhere below the last.
TICK = (0.5, 15)
#: Lines of pip's that are shown when it fails.
TAIL = 15

MEGABYTES = {"bytes": 1e-6, "kB": 1e-3, "MB": 1, "GB": 1e3}
SIZE = re.compile(r"\(([\d.]+) (bytes|kB|MB|GB)\)")
ABOUT = re.compile(
    r"\s*(Collecting|Ignoring|Downloading|Using cached|Processing|Requirement already satisfied:)"
    r" (\S+)"
)


@dataclass
class Progress:
    """How far pip is, by what it has printed."""

    total: int
    done: int = 0
    megabytes: float = 0
    doing: str = "starting"
    began: float = field(default_factory=time.monotonic)
    output: list[str] = field(default_factory=list)

    def read(self, line: str) -> None:
        """Learn from a line of pip's."""
        self.output.append(line.rstrip())
        if line.startswith("Installing collected packages"):
            self.doing = "unpacking all of them"
        elif about := ABOUT.match(line):
            self._learn(about[1], about[2], line)

    def _learn(self, verb: str, what: str, line: str) -> None:
        if verb == "Ignoring":  # another system or another Python would need it
            self.total -= 1
        elif verb.startswith("Requirement"):
            self.done += 1
        elif ".whl" in what and not what.endswith(".metadata"):
            self.done += 1
            self.doing = Path(what).name.partition("-")[0]
        else:
            self.doing = re.split("[=<>;-]", Path(what).name)[0]
        if verb == "Downloading" and (size := SIZE.search(line)):
            self.megabytes += float(size[1]) * MEGABYTES[size[2]]

    def __str__(self) -> str:
        """Say it in one line."""
        fetched = f"{self.done} of {self.total} packages, {self.megabytes:.0f} MB fetched"
        return f"  {fetched}, {time.monotonic() - self.began:.0f} s: {self.doing}"


def install(lock: Path) -> int:
    """Run pip, show how far it is, and what it said if it failed; return its exit status."""
    progress = Progress(sum(line[:1].isalnum() for line in lock.read_text().splitlines()))
    command = [*PIP, *OPTIONS, str(lock)]
    ended = Event()
    Thread(target=show_until, args=[ended, progress], daemon=True).start()
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as pip:
        assert pip.stdout is not None
        try:
            for line in pip.stdout:
                progress.read(line)
        finally:
            ended.set()
    if pip.returncode == 0:
        progress.doing = "all there"
        show(progress, end="\n")
    else:
        tail = "\n    ".join(progress.output[-TAIL:])
        print(
            f"\ntimeline: pip could not install what {lock} lists; it said:\n    {tail}\n\n"
            "timeline: if this machine has lost its network, run make again once it is back"
        )
    return pip.returncode


def show_until(ended: Event, progress: Progress) -> None:
    """Write the line again and again, so that one sees that pip is working."""
    while not ended.wait(TICK[not sys.stdout.isatty()]):
        show(progress)


def show(progress: Progress, end: str = "") -> None:
    """Write the line, on a terminal over the last one."""
    line = str(progress)
    if sys.stdout.isatty():
        print(f"\r\033[K{line[: shutil.get_terminal_size().columns - 1]}", end=end, flush=True)
    else:
        print(line, flush=True)


if __name__ == "__main__":
    try:
        sys.exit(install(Path(sys.argv[1])))
    except KeyboardInterrupt:
        sys.exit(
            "\ntimeline: interrupted; run make again, and what is fetched is not fetched again"
        )
