"""
The tutorial does what it shows: its commands are run, its answers given.

`python tests/test_tutorial.py` writes the outputs as they are now into the document.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[1]
DOCUMENT = ROOT / "docs" / "tutorial.md"
BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
# What changes with any event or source that is added to the file.
NUMBER = re.compile(r"(?<=\.yaml:)[0-9]+|^ +[0-9]+(?= │)|[0-9]+(?= events)|\^+$", re.MULTILINE)


@dataclass
class Command:
    """A command of the tutorial, the answers to it, and what it prints, over several blocks."""

    line: str
    shown: list[str] = field(default_factory=list)

    @property
    def answers(self) -> list[str]:
        return [line[2:] for line in self.shown if line.startswith(">")]


def test_the_tutorial_works_as_it_is_written(tmp_path: Path):
    shutil.copytree(ROOT / "data", tmp_path / "data")
    folder = tmp_path

    for command in commands():
        printed, folder = run(command, folder)

        assert [command.line, *masked(printed)] == [command.line, *masked(command.shown)]

    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def commands() -> list[Command]:
    found: list[Command] = []
    for line in "".join(BLOCK.findall(DOCUMENT.read_text(encoding="utf-8"))).splitlines():
        if line.startswith("$ "):
            found.append(Command(line[2:]))
        else:
            found[-1].shown.append(line)
    return found


def run(command: Command, folder: Path) -> tuple[list[str], Path]:
    """Return what a command prints in a folder, and the folder that it leaves the shell in."""
    words = command.line.split()
    if words[0] == "cd":
        return [], (folder / words[1]).resolve()
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-c", command.line],
        cwd=folder,
        env=os.environ | {"PATH": path, "GITHUB_ACTIONS": "", "LC_ALL": "C.UTF-8"},
        input="".join(f"{answer}\n" for answer in command.answers),
        capture_output=True,
        text=True,
        timeout=60,
    )
    return [line.rstrip() for line in (done.stdout + done.stderr).splitlines()], folder


def masked(lines: list[str]) -> list[str]:
    """Return the lines as they are compared: without numbers that vary, and without blank lines."""
    return NUMBER.sub("N", "\n".join(filter(None, lines))).splitlines()


def rewritten() -> str:
    """Return the document with outputs as they are now, cut into blocks after the same answers."""
    text = DOCUMENT.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "data", folder / "data")
        printed: list[str] = []
        for command in commands():
            lines, folder = run(command, folder)
            printed += [f"$ {command.line}", *lines]
    blocks = BLOCK.findall(text)
    ends = [
        sum(map(_typed, "".join(blocks[: number + 1]).splitlines()))
        for number in range(len(blocks))
    ]
    new = iter(_cut(printed, ends))
    return BLOCK.sub(lambda _: next(new), text)


def _typed(line: str) -> bool:
    return line.startswith(("$ ", ">"))


def _cut(lines: list[str], ends: list[int]) -> list[str]:
    """
    Cut after the answer or command that each block ends with.

    The next question begins the next block.
    """
    blocks, typed = [""] * len(ends), 0
    for line in lines:
        typed += _typed(line)
        number = next(number for number, end in enumerate(ends) if typed <= end)
        if line.startswith(">") and number and not blocks[number]:
            blocks[number - 1], _, question = blocks[number - 1].rpartition("\n\n")
            blocks[number - 1], blocks[number] = f"{blocks[number - 1]}\n", question
        blocks[number] += f"{line}\n"
    return blocks


if __name__ == "__main__":
    DOCUMENT.write_text(rewritten(), encoding="utf-8")
