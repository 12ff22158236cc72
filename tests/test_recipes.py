"""
Each recipe, followed to the letter in a copy of the project.

What it adds works, and nothing is missing.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "recipes"
RECIPES = sorted(FOLDER.glob("add-*.md"))
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"`([\w.-]+/[\w./-]+)`")
MADE = (".git", ".venv", ".cache", ".hypothesis", ".*_cache", "__pycache__", "node_modules")
LEFT_OUT = shutil.ignore_patterns(*MADE, "*.png")


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda recipe: recipe.stem)
def test_a_recipe_works_as_it_is_written(recipe: Path, tmp_path: Path):
    copy = shutil.copytree(ROOT, tmp_path / "copy", ignore=LEFT_OUT)
    text = recipe.read_text(encoding="utf-8")

    changed = list(follow(text, copy))

    for command in commands(text, changed):
        done = run(command, copy)
        assert done.returncode == 0, f"{shlex.join(command)}\n{done.stdout}{done.stderr}"


def test_every_recipe_is_in_the_list():
    listed = re.findall(
        r"^- \[(.+)\]\((.+)\)$", (FOLDER / "README.md").read_text("utf-8"), re.MULTILINE
    )

    titles = {recipe.name: recipe.read_text("utf-8").splitlines()[0] for recipe in RECIPES}
    assert {file: f"# {title}" for title, file in listed} == titles


def follow(text: str, folder: Path) -> Iterator[str]:
    """
    Do what each block of a recipe says to the file that is named last before it.

    Yield the names.
    """
    name, end = "", 0
    for block in BLOCK.finditer(text):
        *_, name = name, *FILE.findall(text, end, block.start())
        kind, code = block.groups()
        end = block.end()
        if kind == "sh":
            continue
        file = folder / name
        if kind == "diff":
            code = changed(file.read_text(encoding="utf-8"), code)
        else:
            assert not file.exists(), f"{name} is there already"
        file.write_text(code, encoding="utf-8")
        yield name


def changed(text: str, block: str) -> str:
    """Return a text with the changes of a block made at the one place that it fits."""
    lines = block.splitlines(keepends=True)
    before = "".join(line[1:] for line in lines if not line.startswith("+"))
    after = "".join(line[1:] for line in lines if not line.startswith("-"))
    assert text.count(before) == 1, f"should stand in the file, and once:\n{before}"
    return text.replace(before, after)


def commands(text: str, changed: list[str]) -> Iterator[list[str]]:
    """Yield what tries a recipe: the tests that it names, those of all rooms, and the style."""
    (tests,) = re.findall(r'^make test TESTS="(.+)"$', text, re.MULTILINE)
    python = [sys.executable, "-m"]
    yield [
        *python,
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "tests/test_architecture.py",
        *tests.split(),
    ]
    modules = [name for name in dict.fromkeys(changed) if name.endswith(".py")]
    yield [*python, "ruff", "check", "--no-cache", *modules]
    yield [*python, "ruff", "format", "--check", "--no-cache", *modules]
    yield [*python, "timeline", "check"]


def run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command in the copy, with the copy's package."""
    environment = os.environ | {"PYTHONPATH": str(folder)}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=300
    )
