"""What the documents name is there: commands with their options, make's targets, files, links."""

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from typer.main import get_command

from timeline.cli import app

ROOT = Path(__file__).parents[1]
PAGES = [
    page for pattern in ("*.md", "docs/**/*.md", ".github/*.md") for page in ROOT.glob(pattern)
]
DOCUMENTS = sorted(str(page.relative_to(ROOT)) for page in PAGES)
MAKEFILE = (ROOT / "Makefile").read_text()
MADE = (".venv", ".cache", "build")  # folders that make makes
READ_ONLY = {
    "check"
}  # commands that are run as they are written; of others the options are looked up

each_document = pytest.mark.parametrize("document", DOCUMENTS)


@each_document
def test_every_make_target_that_a_document_names_is_there(document: str):
    targets = set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))
    variables = set(re.findall(r"^([A-Z]+) :?=", MAKEFILE, re.MULTILINE))
    named = [word for words in _commands(document, "make") for word in words]

    assert [word for word in named if word.partition("=")[0] not in targets | variables] == []


@each_document
def test_every_command_that_a_document_names_has_its_options(document: str):
    unknown = [
        shlex.join(words)
        for words in _commands(document, "timeline")
        for option in words
        if option.startswith("-") and option.partition("=")[0] not in _options(*_command(words))
    ]

    assert unknown == []


@each_document
def test_every_command_that_only_reads_does_so_without_complaint(document: str):
    results = {
        shlex.join(words): _timeline(*words).stdout
        for words in _commands(document, "timeline")
        if words
        and words[0] in READ_ONLY
        and "--watch" not in words
        and _timeline(*words).returncode
    }

    assert results == {}


@each_document
def test_every_file_that_a_document_links_to_is_there(document: str):
    page = ROOT / document
    links = re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", page.read_text(encoding="utf-8"))

    assert [link for link in links if not (page.parent / link).exists()] == []


@each_document
def test_every_path_that_a_document_names_is_there(document: str):
    paths = [
        words[0]
        for words in _snippets(document)
        if re.fullmatch(r"[A-Za-z.][\w.-]*/[\w./-]*", words[0])
    ]

    missing = [path for path in paths if not (ROOT / path).exists() and not path.startswith(MADE)]
    assert [path for path in missing if not _is_new(path, document)] == []


def test_every_link_to_a_heading_finds_it():
    broken = [
        (document, link)
        for document in DOCUMENTS
        for link, heading in re.findall(r"\]\(([^)#\s:]*)#([\w-]+)\)", _text(ROOT / document))
        if heading not in _anchors((ROOT / document).parent / link if link else ROOT / document)
    ]

    assert broken == []


def test_every_decision_has_its_number_its_three_parts_and_its_line_in_the_list():
    folder = ROOT / "docs" / "decisions"
    decisions = sorted(folder.glob("0*.md"))

    headings = [re.findall("^#+ .+$", _text(decision), re.MULTILINE) for decision in decisions]
    titles = [title.removeprefix("# ") for title, *_ in headings]
    assert [parts for _, *parts in headings] == [
        ["## Context", "## Decision", "## Consequence"]
    ] * len(titles)
    assert [title.partition(". ")[0] for title in titles] == [
        str(n) for n in range(1, len(titles) + 1)
    ]
    assert [int(decision.name[:4]) for decision in decisions] == list(range(1, len(titles) + 1))
    listed = re.findall(r"^- \[(.+)\]\((.+)\)$", _text(folder / "README.md"), re.MULTILINE)
    assert {name: title for title, name in listed} == {
        decision.name: title for title, decision in zip(titles, decisions, strict=True)
    }


def _is_new(path: str, document: str) -> bool:
    """Whether a file is one that a recipe begins."""
    begun = re.escape(f"`{path}`:\n\n```") + "(?!diff)"
    return re.search(begun, _text(ROOT / document)) is not None


def _text(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def _anchors(page: Path) -> set[str]:
    """Return the names by which a link reaches the headings of a page, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", _text(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def _commands(document: str, program: str) -> Iterator[list[str]]:
    """Yield the words that follow a program's name, wherever a document shows its use."""
    for first, *words in _snippets(document):
        if Path(first).name == program and (first == program or first.startswith(".venv/")):
            yield words


def _snippets(document: str) -> Iterator[list[str]]:
    """Yield the words of each line of each code block, and of each `code` in the text."""
    text = (ROOT / document).read_text(encoding="utf-8")
    for block in re.findall(
        r"^```(?:|sh|bash|console|shell)\n(.*?)^```", text, re.MULTILINE | re.DOTALL
    ):
        yield from filter(None, (_words(line) for line in block.splitlines()))
    prose = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    yield from filter(None, (_words(code) for code in re.findall(r"`([^`\n]+)`", prose)))


def _words(line: str) -> list[str]:
    """
    Split a line as a shell does, without prompt and comment.

    What is no command line has no words.
    """
    try:
        return shlex.split(line.removeprefix("$ "), comments=True)
    except ValueError:
        return []


def _command(words: list[str]) -> list[str]:
    """
    Return the words that name a command.

    None if an option comes first, two for `export FORMAT`.
    """
    number = 2 if words[0] == "export" else 1
    return [word for word in words[:number] if not word.startswith("-")]


def _options(*names: str) -> set[str]:
    """Return all options of a command, of the whole program where none is named."""
    command = get_command(app)
    for name in names:
        command = command.commands[name]
    return {
        "--help",
        *(text for one in command.params for text in (*one.opts, *one.secondary_opts)),
    }


@cache
def _timeline(*words: str) -> subprocess.CompletedProcess[str]:
    """Run the installed command in the repository."""
    program = Path(sys.executable).with_name("timeline")
    return subprocess.run([program, *words], cwd=ROOT, capture_output=True, text=True, timeout=60)
