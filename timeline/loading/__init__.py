"""A file in; out, its Timeline, or every problem that keeps it from being one, each with line and column."""

from __future__ import annotations

import gc
import stat
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import chain, islice
from pathlib import Path

from timeline.checks import check
from timeline.checks.ids import UNUSED
from timeline.loading.decoding import EMPTY, SIZE_LIMIT, NotText, read_characters
from timeline.loading.positions import Places
from timeline.loading.records import read_records
from timeline.loading.yaml_nodes import ListNode, MappingNode, Node, TextNode, found
from timeline.loading.yaml_tree import Tree, read_tree
from timeline.model import Timeline
from timeline.problems import Fault, Grade, Guesses, Problem
from timeline.verification.record import RULES, Verified, VerifiedError

#: The name of the record of verification, which lies beside a timeline's file.
VERIFIED = "verified.json"
#: The most problems that are told of one file.
PROBLEMS = 10_000


@dataclass(frozen=True)
class Loaded:
    """
    What a file holds, and what is wrong with it, in the order of the file.

    *timeline* is None if there are *obstacles*. *lines* is the line of each event's id, of whatever events
    could be read.
    """

    timeline: Timeline | None
    problems: tuple[Problem, ...]
    lines: Mapping[str, int]
    verified: Verified

    @property
    def obstacles(self) -> tuple[Problem, ...]:
        """The problems that keep the file from being a timeline: no remarks, and none of verification."""
        return tuple(problem for problem in self.problems if _is_obstacle(problem))


def load(path: Path) -> Loaded:
    """
    Read a file, and the record of verification beside it.

    Whatever a path leads to, nothing is raised: a missing file, a folder, a file that may not be read each
    give a Problem.
    """
    name, record = str(path), path.parent / VERIFIED
    try:
        data = _bytes(path)
    except NotText as refusal:
        return _nothing(refusal, name, None)
    try:
        return _load(data, name, Verified.read(record))
    except VerifiedError as error:
        loaded = _load(data, name, None)
        broken = Problem(1, 1, "record-broken", str(error), file=str(record))
        return replace(loaded, problems=(*loaded.problems, broken))


def load_bytes(data: bytes, name: str, verified: Verified = Verified.empty()) -> Loaded:  # noqa: B008 (frozen)
    """Read what a file holds; *name* is what problems call it."""
    return _load(data, name, verified)


def _bytes(path: Path) -> bytes:
    """Return at most one byte more than is read of a file, so that an endless one is too large."""
    try:
        if path.exists() and not stat.S_ISREG(path.stat().st_mode):
            raise NotText(
                "not-a-file",
                f"this is {'a folder' if path.is_dir() else 'no file'}; name the file to read",
            )
        with path.open("rb") as file:
            return file.read(SIZE_LIMIT + 1)
    except FileNotFoundError:
        raise NotText("unreadable", "there is no such file; look for a slip in its name") from None
    except PermissionError:
        raise NotText(
            "unreadable", "this file may not be read; its permissions forbid it"
        ) from None
    except (OSError, ValueError) as error:
        raise NotText("unreadable", f"the file cannot be read: {error}") from None


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Spare the collector its search of values that have no circles: a third of the time of a large file."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@_no_garbage_collection()
def _load(data: bytes, name: str, verified: Verified | None) -> Loaded:
    try:
        text, refused = read_characters(data)
    except NotText as refusal:
        return _nothing(refusal, name, verified)
    tree = read_tree(text, refused)
    timeline, faults = _understood(tree, verified)
    first = list(islice(faults, PROBLEMS + 1))
    places = Places(name, text, tree.root)
    problems = sorted({places.problem(fault) for fault in first[:PROBLEMS]})
    if len(first) > PROBLEMS:
        message = (
            f"there are more than {PROBLEMS:,} problems; the others are shown when these are mended"
        )
        problems.append(
            replace(
                problems[-1], rule="more-problems", message=message, hint="", grade=Grade.PROBLEM
            )
        )
    if any(map(_is_obstacle, first)):
        timeline = None
    return Loaded(timeline, tuple(problems), _lines(tree.root), verified or Verified.empty())


def _is_obstacle(found: Fault | Problem) -> bool:
    return found.grade is Grade.PROBLEM and found.rule not in RULES


def _understood(tree: Tree, verified: Verified | None) -> tuple[Timeline | None, Iterator[Fault]]:
    """Return the Timeline that a tree holds, if it does, and all of its faults."""
    if not isinstance(tree.root, MappingNode):
        return None, iter(tree.faults or [_no_mapping(tree.root)])
    guesses = Guesses()
    timeline, refused = read_records(tree.root, guesses)
    shape = [*tree.faults, *(fault for fault in refused if fault.path not in tree.blank)]
    clashes = (
        fault
        for fault in check(tree.root.plain(), guesses, verified)
        if fault.path not in tree.blank
    )
    return timeline, chain(shape, _apart_from(clashes, shape), tree.remarks)


def _apart_from(clashes: Iterator[Fault], shape: Sequence[Fault]) -> Iterator[Fault]:
    """Leave out what only follows from the shape: signs that are none, an event cut off, unused entries."""
    places = {fault.path for fault in shape if fault.rule in ("look-alike", "missing")}
    for fault in clashes:
        follows = fault.path in places or (fault.rule == "missing" and fault.path[:-1] in places)
        if not (follows or (shape and fault.rule in UNUSED)):
            yield fault


def _nothing(refusal: NotText, name: str, verified: Verified | None) -> Loaded:
    problem = Places(name, refusal.text, None).problem(refusal.fault)
    return Loaded(None, (problem,), {}, verified or Verified.empty())


def _no_mapping(root: Node | None) -> Fault:
    if root is None or (isinstance(root, TextNode) and not root.value):
        return Fault((), "empty-file", EMPTY, spot=(1, 1, 1))
    what = "a list" if isinstance(root, ListNode) else "a text"
    message = (
        f"a timeline is written in 'key: value' lines that begin with 'title: ', and this is {what}"
    )
    return Fault((), "not-a-record", message)


def _lines(root: Node | None) -> dict[str, int]:
    events = found(root, ("events",)) if root else None
    ids = [
        found(event, ("id",)) for event in (events.items if isinstance(events, ListNode) else ())
    ]
    lines: dict[str, int] = {}
    for own in ids:
        if isinstance(own, TextNode) and own.value:
            lines.setdefault(own.value, own.spot[0])
    return lines
